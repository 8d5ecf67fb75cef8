#pragma once
// Commands for orders that mostly make sense in the venue as it stands.

#include <cstdint>

#include "random.hpp"
#include "reference_venue.hpp"

namespace sauda::testing {

/** What makes one tape differ from the next: a crowded narrow market, or a deep and patient one. */
struct Style {
  bool is_long;
  std::int64_t length;
  std::int64_t spread_ticks;    ///< how far from the last price most orders are
  std::int64_t owners;          ///< they have orders
  std::int64_t entry_percent;   ///< new orders among the commands for orders
  std::int64_t patient_percent; ///< orders that are on their own side of the last price
  std::int64_t session_percent; ///< session commands in continuous trading
  std::int64_t stop_percent;    ///< of new orders in continuous trading
  std::int64_t part_percent;    ///< of the orders that may be disclosed in part, or may have a minimum
  std::int64_t gtc_percent;     ///< of the orders that live on
};

Style random_style(Random& random);

/** Zero but for the client_ref; one in five carries rubbish everywhere, as unused fields are ignored. */
Command blank_command(Random& random);

class RandomOrders {
public:
  RandomOrders(Random& random, const Style& style, const ReferenceVenue& venue)
      : random_{random},
        style_{style},
        venue_{venue} {}

  OrderCommand new_order(std::uint16_t instrument);
  OrderCommand cancel_order(std::uint16_t instrument, const ReferenceOrder& order);
  OrderCommand modify_order(std::uint16_t instrument, const ReferenceOrder& order);

private:
  void collect(OrderCommand& command);
  void trade_at_once(OrderCommand& command);
  void live_on(OrderCommand& command);
  void wait_for_trigger(OrderCommand& command);
  void set_trigger(OrderCommand& command, Side side, OrderType type);

  const ReferenceInstrument* found(std::uint16_t instrument) const;
  Phase phase_of(std::uint16_t instrument) const;
  std::int64_t lots(std::uint16_t instrument, std::int64_t count) const;
  std::uint32_t disclosed_part(std::uint16_t instrument, std::int64_t quantity);
  /** Mostly within a few ticks of the last price, so that orders meet. */
  std::int64_t near_price(std::uint16_t instrument, Side side);

  Random& random_;
  const Style& style_;
  const ReferenceVenue& venue_;
};

} // namespace sauda::testing
