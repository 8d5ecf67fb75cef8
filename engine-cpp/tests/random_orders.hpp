#pragma once
// Commands for orders that mostly make sense in the venue as it stands.

#include <cstdint>

#include "random_style.hpp"
#include "reference_venue.hpp"

namespace sauda::testing {

/** The three held orders of a bracket. */
struct RandomBracket {
  Command entry;
  Command target;
  Command stop;
};

class RandomOrders {
public:
  RandomOrders(Random& random, const Style& style, const ReferenceVenue& venue)
      : random_{random},
        style_{style},
        venue_{venue} {}

  /** new_order or new_special_order. */
  Command new_order(std::uint16_t instrument);
  Command cancel_order(std::uint16_t instrument, const ReferenceOrder& order);
  Command modify_order(std::uint16_t instrument, const ReferenceOrder& order);
  Command replace_order(std::uint16_t instrument, const ReferenceOrder& order);
  RandomBracket bracket(std::uint16_t instrument);
  Command link_orders(std::uint16_t instrument, std::uint32_t owner, Link link, std::uint64_t first,
                      std::uint64_t second, std::uint64_t third);

private:
  OrderCommand plain_order(std::uint16_t instrument);
  void fit_auction(OrderCommand& command, Phase phase);
  void fit_post_close(OrderCommand& command);
  void trade_at_once(OrderCommand& command);
  void live_on(OrderCommand& command);
  void live_beyond_day(OrderCommand& command);
  void wait_for_trigger(OrderCommand& command);
  void set_trigger(OrderCommand& command, Side side, OrderType type);
  SpecialOrderCommand special(const OrderCommand& command, std::uint8_t attributes);
  SpecialOrderCommand hoarded(OrderCommand command);
  std::uint8_t random_attributes(const OrderCommand& command);

  const ReferenceInstrument* found(std::uint16_t instrument) const;
  Phase phase_of(std::uint16_t instrument) const;
  std::int64_t lots(std::uint16_t instrument, std::int64_t count) const;
  std::int64_t largest_quantity(std::uint16_t instrument) const;
  std::uint32_t disclosed_part(std::uint16_t instrument, std::int64_t quantity);
  std::uint32_t random_expiry();
  /** Mostly within a few ticks of the last price, so that orders meet. */
  std::int64_t near_price(std::uint16_t instrument, Side side);

  Random& random_;
  const Style& style_;
  const ReferenceVenue& venue_;
};

} // namespace sauda::testing
