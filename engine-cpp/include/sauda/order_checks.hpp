#pragma once
// The checks of an order against its instrument, in the order of docs/reference/venue.md.

#include <cstdint>
#include <optional>

#include "sauda/instrument.hpp"
#include "sauda/records.hpp"

namespace sauda {

/** Why a check failed; empty when it passed. */
using Refusal = std::optional<Reason>;

/** The fields that OrderCommand has where Command has `phase` and `seed`. */
inline std::uint32_t part_quantity(const Command& command) { return command.phase; }
inline std::int64_t trigger_price(const Command& command) { return static_cast<std::int64_t>(command.seed); }
static_assert(offsetof(Command, phase) == offsetof(OrderCommand, part_quantity));
static_assert(offsetof(Command, seed) == offsetof(OrderCommand, trigger_price));

constexpr bool is_trailing(OrderType type) {
  return type == OrderType::trailing_stop_limit || type == OrderType::trailing_stop_market;
}
constexpr bool is_stop(OrderType type) {
  return type == OrderType::stop_limit || type == OrderType::stop_market || is_trailing(type);
}
constexpr bool has_limit(OrderType type) {
  return type == OrderType::limit || type == OrderType::stop_limit || type == OrderType::post_only;
}

/** What SpecialOrderCommand has besides. */
struct Terms {
  std::uint8_t attributes; ///< sum of OrderAttribute
  std::uint8_t self_trade; ///< SelfTrade, or 0

  bool has(OrderAttribute attribute) const { return (attributes & static_cast<std::uint8_t>(attribute)) != 0; }
  bool waits_in_queue() const { return has(OrderAttribute::queued) || has(OrderAttribute::held); }
};

/** Prices that the orders of an instrument may carry, and the price that market orders start from. */
struct Band {
  std::int64_t low;
  std::int64_t high;
  std::int64_t reference;
};

Refusal check_band(const Band& band, std::uint32_t tick_size, std::uint32_t ladder_ticks);
/** Whether the settings of an instrument go together. */
bool are_possible_rules(const Instrument& instrument);
Refusal check_definition(const InstrumentCommand& command, std::uint32_t ladder_ticks);
Refusal check_quantity(const Instrument& instrument, std::int64_t quantity);
Refusal check_limit_price(const Instrument& instrument, std::int64_t price);
/** Whether a price may have been inside the band once; the band may have moved. */
inline bool is_possible_price(const Instrument& instrument, std::int64_t price) {
  return price > 0 && price <= highest_price && price % instrument.tick_size == 0;
}
/** Size of a disclosed or minimum part of `quantity`. */
Refusal check_part_quantity(const Instrument& instrument, std::uint32_t part, std::int64_t quantity, bool is_disclosed);
/** Whether a gtd order of this expiry, in seconds, is over at a time in microseconds. */
bool is_over(std::uint32_t expiry, std::uint64_t time);
/** Trigger and prices of a stop order whose trigger does not trail. */
Refusal check_stop(const Instrument& instrument, const Command& command, Side side, OrderType type);
/** Distance and offset of a trailing stop, and the trigger that it would have. */
Refusal check_trail(const Instrument& instrument, const Command& command, OrderType type, std::int64_t trigger);
Refusal check_reached(const Instrument& instrument, Side side, std::int64_t trigger);
/** Trigger of a trailing order of that distance when it begins to wait. */
std::int64_t first_trigger(const Instrument& instrument, Side side, std::int64_t distance);
/** Whether the phase takes an order of this type, time in force and part quantity. */
Refusal check_phase(Phase phase, const Command& command);
Refusal check_new_order(const Instrument& instrument, const Command& command);
Refusal check_special_order(const Instrument& instrument, const Command& command, const Terms& terms);
/** What a queued or held order must still pass when the phase takes it; `may_be_reached`: its trigger may be behind the market. */
Refusal check_coming_in(const Instrument& instrument, const Command& command, bool may_be_reached);

/** The limit that a market order gets: the market price moved by the protection, to the tick, inside the band. */
std::int64_t protected_price(const Instrument& instrument, Side side, std::uint16_t protection_bp);

} // namespace sauda
