#pragma once
// The venue of docs/reference/venue.md a second time, written for plainness alone: the fast venue is tested against it.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "record.hpp"
#include "reference_book.hpp"
#include "sauda/venue.hpp"

namespace sauda::testing {

struct ReferenceInstrument {
  InstrumentCommand definition;
  Phase phase;
  std::int64_t last_price; ///< 0 before the first trade
  ReferenceBook book;

  std::int64_t last_or_reference_price() const { return last_price != 0 ? last_price : definition.reference_price; }
  bool prevents_self_trade() const { return definition.self_trade != 0; }
};

class ReferenceVenue {
public:
  explicit ReferenceVenue(const Limits& limits);

  /** Carries out any command but start_market and advance_time; appends to `events`. */
  void apply(const Command& command);

  /** Best `levels` levels a side as LevelEvents: buys from the best, then sells from the best. */
  std::vector<Record> depth(std::uint16_t instrument, std::uint32_t levels) const;

  /** The snapshot that the fast venue should give in this state. */
  std::vector<Record> snapshot(std::uint16_t version) const;

  const std::map<std::uint16_t, ReferenceInstrument>& instruments() const { return instruments_; }
  std::size_t open_orders() const;
  std::uint64_t last_order() const { return last_order_; }
  std::uint64_t time() const { return time_; }

  std::vector<Record> events;

private:
  std::optional<Reason> check(const Command& command) const;
  std::optional<Reason> check_define(const InstrumentCommand& command) const;
  std::optional<Reason> check_new(const OrderCommand& command) const;
  std::optional<Reason> check_cancel(const OrderCommand& command) const;
  std::optional<Reason> check_modify(const OrderCommand& command) const;
  std::optional<Reason> check_set_phase(const Command& command) const;
  std::optional<Reason> check_uncross(const Command& command) const;

  void execute(const Command& command);
  void define(const InstrumentCommand& command);
  void enter(const OrderCommand& command);
  void cancel(const OrderCommand& command);
  void modify(const OrderCommand& command);
  void modify_waiting(const OrderCommand& command);
  void set_phase(std::uint16_t instrument, Phase phase);
  void uncross(std::uint16_t instrument);
  void cancel_all(const Command& command);

  /** Cancels the orders for which `goes` holds, as a mass cancellation or the end of a session does; how many went. */
  std::int64_t cancel_where(std::uint16_t instrument, Reason reason,
                            const std::function<bool(const ReferenceOrder&)>& goes);

  /** An accepted, repriced or released order meets the book; with less than `needed` to trade it is cancelled. */
  void come_in(std::uint16_t instrument, ReferenceOrder order, std::int64_t needed);
  void match(std::uint16_t instrument, ReferenceOrder& incoming);
  void trade(std::uint16_t instrument, ReferenceOrder& order, ReferenceOrder& counter, std::int64_t quantity,
             std::int64_t price, bool auction);
  void avoid_self_trade(std::uint16_t instrument, ReferenceOrder& resting, ReferenceOrder& incoming);
  void release_stops(std::uint16_t instrument);
  void rest(std::uint16_t instrument, ReferenceOrder order);

  /** Takes `quantity` of what is open of the order, and tells it. */
  void take(std::uint16_t instrument, ReferenceOrder& order, std::int64_t quantity, Reason reason);

  void tell_refusal(const Command& command, Reason reason);
  void tell_order(EventKind kind, std::uint16_t instrument, const ReferenceOrder& order, std::uint8_t detail);
  void tell_level(std::uint16_t instrument, Side side, std::int64_t price);
  LevelEvent level_event(std::uint16_t instrument, Side side, std::int64_t price) const;

  /** The instruments that a session command or cancel_all is for; none when it names one that is not defined. */
  std::vector<std::uint16_t> addressed(const Command& command) const;
  bool has_open_order(const OrderCommand& command) const;

  Limits limits_;
  std::map<std::uint16_t, ReferenceInstrument> instruments_;
  std::uint64_t last_order_ = 0;
  std::uint64_t time_ = 0;
  std::uint64_t client_ref_ = 0; ///< of the command at work
};

/** Limit that a market order gets: the last price moved by the protection, on the tick, inside the band. */
std::int64_t protected_limit(const ReferenceInstrument& instrument, Side side, std::uint16_t protection_bp);

} // namespace sauda::testing
