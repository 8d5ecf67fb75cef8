#pragma once
// How busy a market is: the shape of the day, the day's own level, components that come and go on many scales, and news. All
// participants and the volatility of the worth follow it, so that orders, trades and moves come in the same clusters.

#include <cstdint>

#include "sauda/synthetic_state.hpp"

namespace sauda {

/** Microseconds between two steps of activity and of the values. */
inline constexpr std::uint64_t pulse_interval = 250'000;

/** An ordinary activity. */
Activity ordinary_activity();

/** One step up to `time`; `lift` is the sixteenths of octaves that the scenario adds, within ±64. */
void step_activity(Activity& activity, Random& random, std::uint64_t time, std::int32_t lift);

/** A mean interval at this activity, at least 1. */
std::uint64_t busy_interval(std::uint64_t ordinary, const Activity& activity);

/** How much larger moves are than ordinary ones, in 1/65,536. */
std::uint64_t volatility(const Activity& activity);

} // namespace sauda
