#pragma once
// Named regimes that a host may set for lessons and tests; they act through activity, worth and makers, never on the book itself.

#include <cstdint>

#include "sauda/instrument.hpp"
#include "sauda/records.hpp"
#include "sauda/synthetic_state.hpp"

namespace sauda {

class SyntheticDesk;

/** Puts a scenario on from `time` on; a freak trade happens at once. */
void set_scenario(SyntheticDesk& desk, Scenario scenario, std::uint64_t time);

/** What the scenario adds to the activity, in sixteenths of an octave. */
std::int32_t scenario_lift(const SyntheticInstrument& state, std::uint64_t time);

/** What the scenario adds to the value in one pulse. */
std::int64_t scenario_drift(const SyntheticInstrument& state, const Instrument& listing, std::uint64_t time);

/** How many times wider than usual makers quote. */
std::int64_t scenario_caution(const SyntheticInstrument& state, std::uint64_t time);

} // namespace sauda
