#include "sauda/synthetic_scenarios.hpp"

#include <algorithm>

#include "sauda/synthetic_activity.hpp"
#include "sauda/synthetic_desk.hpp"
#include "sauda/synthetic_value.hpp"

namespace sauda {

namespace {

constexpr std::uint64_t minute = 60'000'000;
constexpr std::uint64_t fall_ends = 4 * minute;
constexpr std::uint64_t recovery_ends = 24 * minute;
constexpr std::int64_t basis_point = 10'000;
constexpr std::int64_t trend_an_hour = 200;
constexpr std::int64_t crash_fall = 850;
constexpr std::int64_t crash_recovery = 450;
constexpr std::int64_t freak_distance = 120;
/** A freak order above the freeze quantity comes in parts, at most so many. */
constexpr std::uint32_t freak_parts = 64;

/** `points` basis points of the price, spread over the pulses of a time. */
std::int64_t spread_over(const Instrument& listing, std::int64_t points, std::uint64_t time) {
  return price_in_values(listing) * points / basis_point / static_cast<std::int64_t>(time / pulse_interval);
}

/** Takes everything down to the freak distance below the best bid: an order whose sender meant another price. */
void sell_freakishly(SyntheticDesk& desk) {
  const std::int32_t best = desk.best(Side::buy);
  if (!desk.is_continuous() || best == SyntheticDesk::no_tick) return;
  const auto depth =
      static_cast<std::int32_t>(price_in_values(desk.listing) * freak_distance / basis_point / value_per_tick);
  const std::int32_t lowest = std::max(best - depth, 0);
  std::uint64_t quantity = 0;
  for (std::int32_t tick = lowest; tick <= best; ++tick) quantity += desk.quantity_at(Side::buy, tick);
  const auto largest =
      static_cast<std::uint64_t>(desk.listing.freeze_quantity / desk.listing.lot_size * desk.listing.lot_size);
  for (std::uint32_t part = 0; part < freak_parts && quantity != 0; ++part) {
    const std::uint64_t sold = std::min(quantity, largest);
    desk.take(freak_owner, Side::sell, lowest, static_cast<std::uint32_t>(sold));
    quantity -= sold;
  }
}

Scenario scenario_of(const SyntheticInstrument& state) { return static_cast<Scenario>(state.scenario); }

} // namespace

void set_scenario(SyntheticDesk& desk, Scenario scenario, std::uint64_t time) {
  desk.state.scenario = static_cast<std::uint32_t>(scenario);
  desk.state.scenario_began = time;
  if (scenario == Scenario::freak_trade) sell_freakishly(desk);
}

std::int32_t scenario_lift(const SyntheticInstrument& state, std::uint64_t time) {
  const std::uint64_t passed = time - state.scenario_began;
  switch (scenario_of(state)) {
  case Scenario::calm: return -28;
  case Scenario::trend: return 8;
  case Scenario::crash:
    if (passed >= recovery_ends) return 0;
    return passed < fall_ends ? 32 : static_cast<std::int32_t>(32 * (recovery_ends - passed) / recovery_ends);
  default: return 0;
  }
}

std::int64_t scenario_drift(const SyntheticInstrument& state, const Instrument& listing, std::uint64_t time) {
  const std::uint64_t passed = time - state.scenario_began;
  switch (scenario_of(state)) {
  case Scenario::trend: return spread_over(listing, trend_an_hour, 60 * minute);
  case Scenario::crash:
    if (passed >= recovery_ends) return 0;
    if (passed < fall_ends) return -spread_over(listing, crash_fall, fall_ends);
    return spread_over(listing, crash_recovery, recovery_ends - fall_ends);
  default: return 0;
  }
}

std::int64_t scenario_caution(const SyntheticInstrument& state, std::uint64_t time) {
  if (scenario_of(state) != Scenario::crash) return 1;
  const std::uint64_t passed = time - state.scenario_began;
  return passed < fall_ends ? 8 : passed < recovery_ends ? 2 : 1;
}

} // namespace sauda
