#include "sauda/synthetic_value.hpp"

#include <algorithm>

namespace sauda {

namespace {

/** Deviation of the usual one-second move, in 1/1,000 of a basis point: about 5 basis points a minute. */
constexpr std::int64_t second_move = 560;
/** Deviation of the first worth from the reference price, in 1/1,000 of a basis point. */
constexpr std::int64_t opening_move = 30'000;
constexpr std::int64_t per_whole = 10'000'000;     // of 1/1,000 basis point
constexpr std::int64_t pulses_per_second_root = 2; // value_pulse is a quarter of a second

constexpr std::uint32_t own_bursts = 4 * 1'500;
/** An instrument's move is 5/10 of the common factor and 9/10 of its own: their squares add up to about 1. */
constexpr std::int64_t market_tenths = 5;
constexpr std::int64_t own_tenths = 9;

/** The reference price in values; a price far larger than its band counts as eight bands, so that products stay small. */
std::int64_t price_in_values(const Instrument& listing) {
  const std::int64_t band_ticks = listing.tick_at(listing.band_high) + 1;
  return std::min(listing.reference_price / listing.tick_size, band_ticks * 8) * value_per_tick;
}

std::int64_t reference_value(const Instrument& listing) {
  return listing.tick_at(listing.reference_price) * value_per_tick;
}

/** A bell-shaped draw under the present volatility, in units of `Random::bell_deviation`. */
std::int64_t shock(const Volatility& volatility, Random& random) {
  return random.bell() * static_cast<std::int64_t>(multiplier(volatility)) / 65'536;
}

/** Turns back at both ends, so that a value never sticks to one. */
std::int64_t reflect(std::int64_t value, std::int64_t lowest, std::int64_t highest) {
  if (value < lowest) value = 2 * lowest - value;
  if (value > highest) value = 2 * highest - value;
  return std::clamp(value, lowest, highest);
}

} // namespace

std::uint64_t multiplier(const Volatility& volatility) {
  return power_of_two(volatility.mood + volatility.burst) >> (Volatility::calm / 16);
}

std::int64_t usual_move(std::int64_t values) { return values * second_move / per_whole; }

std::int64_t usual_swing(const Instrument& listing) { return usual_move(price_in_values(listing)); }

std::int64_t lowest_value(const Instrument& listing) { return reference_value(listing) / 5; }

std::int64_t highest_value(const Instrument& listing) {
  const std::int64_t highest = listing.tick_at(listing.band_high) * value_per_tick;
  return highest - (highest - reference_value(listing)) / 5;
}

std::int64_t opening_value(const Instrument& listing, Random& random) {
  const std::int64_t gap = price_in_values(listing) * opening_move / per_whole * random.bell() / Random::bell_deviation;
  return reflect(reference_value(listing) + gap, lowest_value(listing), highest_value(listing));
}

void stir(Volatility& volatility, Random& random, std::uint32_t pulses_between_bursts) {
  // An urn of 128 balls: the further from calm, the likelier the way back.
  if (random.one_in(64)) {
    const bool rises = random.below(2 * Volatility::calm) >= volatility.mood;
    volatility.mood = rises ? volatility.mood + 2 : volatility.mood - std::min(volatility.mood, 2U);
  }
  if (volatility.burst != 0 && random.one_in(32)) volatility.burst -= 1 + volatility.burst / 8;
  if (random.one_in(pulses_between_bursts)) volatility.burst = std::max(volatility.burst, 12 + random.below(24));
}

std::int64_t move_market(SyntheticHeader& header) {
  constexpr std::uint32_t market_bursts = 4 * 3'600;
  stir(header.volatility, header.random, market_bursts);
  return shock(header.volatility, header.random);
}

void move_value(SyntheticInstrument& state, const Instrument& listing, std::int64_t market_move) {
  stir(state.volatility, state.random, own_bursts);
  const std::int64_t own_move = shock(state.volatility, state.random);
  const std::int64_t move = (market_tenths * market_move + own_tenths * own_move) / (10 * pulses_per_second_root);
  const std::int64_t value = state.value + usual_swing(listing) * move / Random::bell_deviation;
  state.value = reflect(value, lowest_value(listing), highest_value(listing));
}

} // namespace sauda
