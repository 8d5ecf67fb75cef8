#include <algorithm>
#include <bit>

#include "sauda/synthetic_participants.hpp"

namespace sauda {

namespace {

using namespace parameters;

/** One investor: a slot of his own, hence an owner and a side; the more patient, the more slots share their visits. */
struct Investor {
  SyntheticOrder& order;
  std::uint32_t owner;
  std::uint32_t patience; ///< octave
  Side side;
};

/** Each octave of patience is visited less often than the one before, and has twice the slots: lives have a power-law tail. */
Investor draw_investor(SyntheticInstrument& state) {
  Random& random = state.random;
  std::uint32_t patience = 0;
  while (patience + 1 < synthetic_patience_octaves && random.below(256) < patience_chance) ++patience;
  const std::uint32_t rank = (1U << patience) - 1 + random.below(1U << patience);
  const Side side = random.one_in(2) ? Side::buy : Side::sell;
  const std::uint32_t slot = rank * 2 + side_index(side);
  return {.order = state.investors[slot], .owner = first_investor_owner + slot, .patience = patience, .side = side};
}

/** Ticks behind the best price, at least 1: a power law. */
std::int32_t draw_distance(Random& random) {
  const std::uint64_t ticks = random.tail(distance_steepness, distance_octaves) >> 16;
  if (ticks < (std::uint64_t{1} << distance_octaves)) return static_cast<std::int32_t>(ticks);
  return static_cast<std::int32_t>(1 + random.below(1U << distance_octaves));
}

std::int32_t value_tick(const SyntheticDesk& desk) {
  return static_cast<std::int32_t>(desk.state.value / value_per_tick);
}

/** In an auction a third bid more than the share is worth, or ask less. */
std::int32_t auction_tick(SyntheticDesk& desk, const Investor& investor) {
  Random& random = desk.state.random;
  if (!random.one_in(3)) return value_tick(desk) - direction(investor.side) * draw_distance(random);
  const auto eagerness = static_cast<std::uint32_t>(2 * desk.swing() / value_per_tick);
  return value_tick(desk) + direction(investor.side) * static_cast<std::int32_t>(1 + random.below(3 + eagerness));
}

std::int32_t continuous_tick(SyntheticDesk& desk, const Investor& investor) {
  Random& random = desk.state.random;
  const std::int32_t ahead = direction(investor.side);
  const std::int32_t own = desk.best(investor.side);
  const std::int32_t other = desk.best(opposite(investor.side));
  if (own == SyntheticDesk::no_tick)
    return desk.passive(investor.side, value_tick(desk) - ahead * draw_distance(random));
  const bool has_room = investor.patience < 3 && other != SyntheticDesk::no_tick && (other - own) * ahead > 1;
  // Nobody bids more than the share is worth to him, or asks less.
  const std::int64_t opinion = desk.state.value + random.bell() * opinion_spread / Random::bell_deviation;
  const auto limit = static_cast<std::int32_t>(opinion / value_per_tick);
  const auto cautious = [&](std::int32_t tick) {
    return ahead > 0 ? std::min(tick, limit) : std::max(tick, limit + 1);
  };
  if (has_room && random.below(256) < inside_chance) return cautious(own + ahead);
  if (random.below(256) < at_best_chance - patient_depth * investor.patience) return cautious(own);
  return cautious(own - ahead * draw_distance(random));
}

void visit(SyntheticDesk& desk) {
  const Investor investor = draw_investor(desk.state);
  const std::uint64_t open = desk.open_quantity(investor.order);
  if (open != 0) {
    const bool waits_for_rest = open < investor.order.quantity && !desk.state.random.one_in(4);
    if (!waits_for_rest) desk.cancel(investor.owner, investor.order);
    return;
  }
  const std::int32_t tick = desk.is_continuous() ? continuous_tick(desk, investor) : auction_tick(desk, investor);
  const std::uint32_t weight =
      desk.is_continuous() ? (investor.patience < 3 ? investor_weight / 2 : investor_weight) : auction_weight;
  investor.order = {};
  if (desk.is_in_band(tick))
    investor.order = desk.rest(investor.owner, investor.side, tick, desk.draw_quantity(weight));
}

bool is_thin(const SyntheticInstrument& state) {
  const auto present = std::count_if(state.investors.begin(), state.investors.end(),
                                     [](const SyntheticOrder& order) { return order.order != 0; });
  return present < static_cast<std::ptrdiff_t>(synthetic_investors / 3);
}

} // namespace

std::uint64_t act_as_investor(SyntheticDesk& desk) {
  SyntheticInstrument& state = desk.state;
  if (desk.takes_orders()) visit(desk);
  if (desk.listing.phase == Phase::closed) state.investors.fill({});
  return desk.gap(desk.takes_orders() && is_thin(state) ? rush_interval : visit_interval);
}

} // namespace sauda
