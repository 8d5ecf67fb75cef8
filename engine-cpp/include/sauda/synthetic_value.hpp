#pragma once
// What the shares are worth: random walks with a common factor and a volatility that moves.

#include <cstdint>

#include "sauda/instrument.hpp"
#include "sauda/synthetic_state.hpp"

namespace sauda {

/** Microseconds between two moves of the values. */
inline constexpr std::uint64_t value_pulse = 250'000;

/** Multiplier of the usual size of a move, in 1/65,536. */
std::uint64_t multiplier(const Volatility& volatility);

/** Usual standard deviation over one second of something worth so many values. */
std::int64_t usual_move(std::int64_t values);

/** Usual standard deviation of the value of a share over one second, in values. */
std::int64_t usual_swing(const Instrument& listing);

/** Lowest and highest worth: four fifths of the way from the reference price to either end of the band. */
std::int64_t lowest_value(const Instrument& listing);
std::int64_t highest_value(const Instrument& listing);

/** A first worth near the reference price. */
std::int64_t opening_value(const Instrument& listing, Random& random);

/** One step of the volatility. */
void stir(Volatility& volatility, Random& random, std::uint32_t pulses_between_bursts);

/** One step of the common factor, in units of `Random::bell_deviation`. */
std::int64_t move_market(SyntheticHeader& header);

/** One step of volatility and worth of an instrument. */
void move_value(SyntheticInstrument& state, const Instrument& listing, std::int64_t market_move);

} // namespace sauda
