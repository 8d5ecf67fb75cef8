#include "sauda/synthetic_value.hpp"

#include <algorithm>

#include "sauda/synthetic_activity.hpp"
#include "sauda/synthetic_scenarios.hpp"

namespace sauda {

namespace {

using namespace parameters;

constexpr std::int64_t per_whole = 10'000'000;     // of 1/1,000 basis point
constexpr std::int64_t pulses_per_second_root = 2; // a pulse is a quarter of a second

std::int64_t reference_value(const Instrument& listing) {
  return listing.tick_at(listing.reference_price) * value_per_tick;
}

/** A bell-shaped draw at this activity, in units of `Random::bell_deviation`. */
std::int64_t shock(const Activity& activity, Random& random) {
  return random.bell() * static_cast<std::int64_t>(volatility(activity)) / 65'536;
}

/** Turns back at both ends, so that a value never sticks to one. */
std::int64_t reflect(std::int64_t value, std::int64_t lowest, std::int64_t highest) {
  if (value < lowest) value = 2 * lowest - value;
  if (value > highest) value = 2 * highest - value;
  return std::clamp(value, lowest, highest);
}

void hear_news(SyntheticInstrument& state, const Instrument& listing) {
  constexpr std::uint32_t steepness = 6; // tail exponent 2.7
  constexpr std::uint32_t octaves = 1;
  Random& random = state.random;
  if (!random.one_in(static_cast<std::uint32_t>(busy_interval(news_pulses, state.activity)))) return;
  const std::int64_t size =
      usual_swing(listing) * news_size * static_cast<std::int64_t>(random.tail(steepness, octaves)) / 65'536;
  state.news += size * random.bell() / Random::bell_deviation;
  state.activity.stir = std::max(state.activity.stir, news_stir);
}

} // namespace

std::int64_t price_in_values(const Instrument& listing) {
  const std::int64_t band_ticks = listing.tick_at(listing.band_high) + 1;
  return std::min(listing.reference_price / listing.tick_size, band_ticks * 8) * value_per_tick;
}

std::int64_t usual_move(std::int64_t values) { return values * second_move / per_whole; }

std::int64_t usual_swing(const Instrument& listing) { return usual_move(price_in_values(listing)); }

std::int64_t lowest_value(const Instrument& listing) { return reference_value(listing) / 20; }

std::int64_t highest_value(const Instrument& listing) {
  const std::int64_t highest = listing.tick_at(listing.band_high) * value_per_tick;
  return highest - (highest - reference_value(listing)) / 20;
}

std::int64_t opening_value(const Instrument& listing, Random& random) {
  const std::int64_t gap = price_in_values(listing) * opening_move / per_whole * random.bell() / Random::bell_deviation;
  return reflect(reference_value(listing) + gap, lowest_value(listing), highest_value(listing));
}

std::int64_t move_market(SyntheticHeader& header, std::uint64_t time) {
  step_activity(header.activity, header.random, time, 0);
  return shock(header.activity, header.random);
}

void move_value(SyntheticInstrument& state, const Instrument& listing, std::int64_t market_move, std::uint64_t time) {
  step_activity(state.activity, state.random, time, scenario_lift(state, time));
  hear_news(state, listing);
  const std::int64_t own_move = shock(state.activity, state.random);
  const std::int64_t move = (market_tenths * market_move + own_tenths * own_move) / (10 * pulses_per_second_root);
  const std::int64_t known = state.news / news_fading;
  state.news -= known;
  const std::int64_t forgotten = state.fading / lesson_fading;
  state.fading -= forgotten;
  const std::int64_t value = state.value + usual_swing(listing) * move / Random::bell_deviation + known - forgotten;
  state.value = reflect(value + scenario_drift(state, listing, time), lowest_value(listing), highest_value(listing));
}

void learn_from_trade(SyntheticInstrument& state, const Instrument& listing, std::int32_t sign,
                      std::uint32_t doublings) {
  constexpr std::int64_t one = 65'536;
  std::int64_t expected = 0;
  for (std::size_t at = 0; at < state.signs.size(); ++at) expected += state.signs[at] * memory_weight[at] / 256;
  for (std::size_t at = 0; at < state.signs.size(); ++at) {
    state.signs[at] += (sign * one - state.signs[at]) / (std::int64_t{1} << memory_shift[at]);
  }
  const std::int64_t weight = 2 + std::min<std::int64_t>(doublings, 6);
  const std::int64_t step = usual_swing(listing) * lesson * weight / (16 * 4) * (sign * one - expected) / one;
  state.value = reflect(state.value + step, lowest_value(listing), highest_value(listing));
  state.fading += step * lesson_forgotten / 16;
}

} // namespace sauda
