#pragma once
// Checks that need no more than the order and its instrument.

#include <initializer_list>
#include <optional>

#include "reference_venue.hpp"

namespace sauda::testing {

constexpr std::uint16_t whole_price_bp = 10'000;

template <typename Enum>
bool is_one_of(std::uint32_t value, std::initializer_list<Enum> known) {
  for (const Enum candidate : known) {
    if (value == static_cast<std::uint32_t>(candidate)) return true;
  }
  return false;
}

template <typename Enum>
bool is(std::uint32_t value, Enum known) {
  return is_one_of(value, {known});
}

/** An order that is new, or as which a resting or waiting one would go on. */
struct CheckedOrder {
  OrderType type;
  Side side;
  std::int64_t price;
  std::int64_t trigger;
  std::uint16_t protection_bp;
};

bool is_good_band(std::int64_t tick, std::int64_t low, std::int64_t reference, std::int64_t high);

std::optional<Reason> check_quantity(const InstrumentCommand& instrument, std::int64_t quantity);

/** Check 3 of a new order. */
std::optional<Reason> check_time_in_force(const OrderRequest& request);
/** Check 4 of a new order, at a time. */
std::optional<Reason> check_part(const InstrumentCommand& instrument, const OrderRequest& request, std::uint64_t time);
/** Whether the part quantity, which is not 0, fits into the total; `discloses` when it is not a minimum. */
std::optional<Reason> check_part_range(const InstrumentCommand& instrument, std::int64_t part, std::int64_t quantity,
                                       bool discloses);
/** Checks 5 to 7 of a new order, in a phase; of a trailing stop with the trigger that it would have. */
std::optional<Reason> check_prices(const ReferenceInstrument& instrument, const CheckedOrder& order, Phase phase,
                                   std::int64_t trailing_trigger, bool looks_at_trigger);
/** The trigger of a new trailing stop. */
std::int64_t first_trigger(const ReferenceInstrument& instrument, Side side, std::int64_t distance);

bool is_over(std::uint32_t expiry, std::uint64_t time);

bool is_good_oco(const ReferenceOrder& first, const ReferenceOrder& second);
bool is_good_bracket(const ReferenceOrder& entry, const ReferenceOrder& target, const ReferenceOrder& stop);

} // namespace sauda::testing
