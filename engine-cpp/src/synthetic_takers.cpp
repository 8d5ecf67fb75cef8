#include <algorithm>
#include <cstdlib>

#include "sauda/synthetic_participants.hpp"
#include "sauda/synthetic_value.hpp"

namespace sauda {

namespace {

constexpr std::uint64_t noise_interval = 1'300'000;
constexpr std::uint64_t momentum_interval = 4'000'000;
constexpr std::uint64_t value_interval = 1'500'000;
constexpr std::uint32_t noise_owners = 100;

/** Restless shares are traded more: the square root of the volatility's multiplier. */
std::uint64_t busy(std::uint64_t interval, const Volatility& volatility) {
  const std::uint64_t activity = power_of_two((volatility.mood + volatility.burst) / 2) >> (Volatility::calm / 32);
  return interval * 65'536 / std::max<std::uint64_t>(activity, 1);
}

/** The side of the next piece of one of the parent orders; a new parent where one is done. */
Side next_piece(SyntheticInstrument& state) {
  constexpr std::uint32_t steepness = 11; // tail exponent 1.45
  constexpr std::uint32_t octaves = 7;
  ParentOrder& parent = state.parents[state.random.below(synthetic_parents)];
  if (parent.pieces == 0) {
    parent.side = static_cast<std::uint32_t>(state.random.one_in(2) ? Side::buy : Side::sell);
    parent.pieces = static_cast<std::uint32_t>(state.random.tail(steepness, octaves) >> 16);
  }
  --parent.pieces;
  return static_cast<Side>(parent.side);
}

void trade_for_own_reasons(SyntheticDesk& desk) {
  Random& random = desk.state.random;
  const Side side = next_piece(desk.state);
  const std::int32_t offered = desk.best(opposite(side));
  if (offered == SyntheticDesk::no_tick) return;
  const std::uint32_t owner = first_noise_owner + random.below(noise_owners);
  if (random.one_in(4)) return desk.take_at_market(owner, side, desk.draw_quantity(1));
  const std::int32_t limit = offered + direction(side) * static_cast<std::int32_t>(random.one_in(4) ? 1 : 0);
  if (desk.is_in_band(limit)) desk.take(owner, side, limit, desk.draw_quantity(1));
}

void follow_trend(SyntheticDesk& desk) {
  SyntheticInstrument& state = desk.state;
  const std::int64_t last = desk.listing.tick_at(desk.listing.market_price()) * value_per_tick;
  const std::int64_t move = last - state.trend;
  state.trend += move / 4;
  if (std::abs(move) < 2 * value_per_tick + 2 * desk.swing()) return;
  const Side side = move > 0 ? Side::buy : Side::sell;
  const std::int32_t offered = desk.best(opposite(side));
  if (offered != SyntheticDesk::no_tick) desk.take(first_momentum_owner, side, offered, desk.draw_quantity(1));
}

void trade_towards_value(SyntheticDesk& desk) {
  const std::int64_t margin = value_per_tick / 2 + desk.swing() / 3;
  for (const Side side : {Side::buy, Side::sell}) {
    const std::int32_t offered = desk.best(opposite(side));
    if (offered == SyntheticDesk::no_tick) continue;
    const std::int64_t gain = direction(side) * (desk.state.value - offered * value_per_tick);
    if (gain < margin) continue;
    const auto ticks = static_cast<std::uint32_t>(gain / value_per_tick);
    const auto limit = static_cast<std::int32_t>(offered + direction(side) * static_cast<std::int32_t>(ticks));
    return desk.take(first_value_owner, side, limit, desk.draw_quantity(2 + std::min(ticks, 8U)));
  }
}

} // namespace

std::uint64_t act_as_noise(SyntheticDesk& desk) {
  if (desk.is_continuous()) trade_for_own_reasons(desk);
  // Trades come in clusters: half of the gaps are short, the others long enough to keep the mean.
  const std::uint64_t mean = busy(noise_interval, desk.state.volatility);
  return desk.state.random.interval(desk.state.random.one_in(2) ? mean / 8 : mean * 15 / 8);
}

std::uint64_t act_as_momentum(SyntheticDesk& desk) {
  if (desk.is_continuous()) follow_trend(desk);
  return desk.state.random.interval(busy(momentum_interval, desk.state.volatility));
}

std::uint64_t act_as_value(SyntheticDesk& desk) {
  if (desk.is_continuous()) trade_towards_value(desk);
  return desk.state.random.interval(busy(value_interval, desk.state.volatility));
}

} // namespace sauda
