#pragma once
// What the shares are worth: a walk with a common factor, news, and what makers learn from trades.

#include <cstdint>

#include "sauda/instrument.hpp"
#include "sauda/synthetic_state.hpp"

namespace sauda {

/** The reference price in values; a price far larger than its band counts as eight bands, so that products stay small. */
std::int64_t price_in_values(const Instrument& listing);

/** Usual standard deviation over one second of something worth so many values. */
std::int64_t usual_move(std::int64_t values);

/** Usual standard deviation of the value of a share over one second, in values. */
std::int64_t usual_swing(const Instrument& listing);

/** Lowest and highest worth: nineteen twentieths of the way from the reference price to either end of the band. */
std::int64_t lowest_value(const Instrument& listing);
std::int64_t highest_value(const Instrument& listing);

/** A first worth near the reference price. */
std::int64_t opening_value(const Instrument& listing, Random& random);

/** One step of the common factor, in units of `Random::bell_deviation`. */
std::int64_t move_market(SyntheticHeader& header, std::uint64_t time);

/** One step of activity and worth of an instrument up to `time`. */
void move_value(SyntheticInstrument& state, const Instrument& listing, std::int64_t market_move, std::uint64_t time);

/**
 * What a trade tells: as much as it surprises those who know the trades before, more for a larger one, but far from in proportion.
 * `sign` is 1 for a buyer who came, `doublings` how often its size doubles that of the smallest orders.
 */
void learn_from_trade(SyntheticInstrument& state, const Instrument& listing, std::int32_t sign,
                      std::uint32_t doublings);

} // namespace sauda
