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

constexpr bool is_stop(OrderType type) { return type == OrderType::stop_limit || type == OrderType::stop_market; }
constexpr bool has_limit(OrderType type) {
  return type == OrderType::limit || type == OrderType::stop_limit || type == OrderType::post_only;
}

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
/** Size of a disclosed or minimum part of `quantity`. */
Refusal check_part_quantity(const Instrument& instrument, std::uint32_t part, std::int64_t quantity, bool is_disclosed);
/** Trigger and prices of a stop order: whether it may wait. */
Refusal check_stop(const Instrument& instrument, const Command& command, Side side, OrderType type);
Refusal check_new_order(const Instrument& instrument, const Command& command);

/** The limit that a market order gets: the market price moved by the protection, to the tick, inside the band. */
std::int64_t protected_price(const Instrument& instrument, Side side, std::uint16_t protection_bp);

} // namespace sauda
