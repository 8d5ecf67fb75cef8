#include <algorithm>

#include "sauda/synthetic_participants.hpp"

namespace sauda {

namespace {

constexpr std::uint64_t visit_interval = 450'000;
/** While fewer than half of the investors are in the market, they come in a rush. */
constexpr std::uint64_t rush_interval = 60'000;
constexpr std::uint32_t ranks = synthetic_investors / 2;

/** One investor: a slot of his own, hence an owner, a side and a rank; the higher the rank, the deeper and longer he waits. */
struct Investor {
  SyntheticOrder& order;
  std::uint32_t owner;
  std::uint32_t rank;
  Side side;
};

Investor draw_investor(SyntheticInstrument& state) {
  // The lower of two draws: those near the best price change their minds more often.
  const std::uint32_t one = state.random.below(ranks);
  const std::uint32_t rank = std::min(one, state.random.below(ranks));
  const Side side = state.random.one_in(2) ? Side::buy : Side::sell;
  const std::uint32_t slot = rank * 2 + side_index(side);
  return {.order = state.investors[slot], .owner = first_investor_owner + slot, .rank = rank, .side = side};
}

/** Ticks behind the best price: a power law, wider for high ranks and restless shares. */
std::int32_t draw_distance(SyntheticDesk& desk, std::uint32_t rank) {
  Random& random = desk.state.random;
  constexpr std::uint32_t steepness = 11; // tail exponent 1.45
  constexpr std::uint32_t octaves = 5;
  const std::int64_t unit = value_per_tick + desk.swing() / 2;
  const auto beyond_one = static_cast<std::int64_t>(random.tail(steepness, octaves) - 65'536);
  const std::int64_t patience = random.below(1 + rank / 2) * std::int64_t{65'536};
  return static_cast<std::int32_t>((beyond_one + patience) * unit / (65'536 * value_per_tick));
}

/** Beyond this an order has been left behind by the market. */
std::int32_t farthest(const SyntheticDesk& desk, std::uint32_t rank) {
  return static_cast<std::int32_t>((32 + rank) * (value_per_tick + desk.swing() / 2) / value_per_tick);
}

std::int32_t value_tick(const SyntheticDesk& desk) {
  return static_cast<std::int32_t>(desk.state.value / value_per_tick);
}

/** In an auction a third bid more than the share is worth, or ask less. */
std::int32_t auction_tick(SyntheticDesk& desk, const Investor& investor) {
  Random& random = desk.state.random;
  const std::int32_t distance = draw_distance(desk, investor.rank);
  if (!random.one_in(3)) return value_tick(desk) - direction(investor.side) * distance;
  const auto eagerness = static_cast<std::uint32_t>(2 * desk.swing() / value_per_tick);
  return value_tick(desk) + direction(investor.side) * static_cast<std::int32_t>(2 + random.below(4 + eagerness));
}

std::int32_t continuous_tick(SyntheticDesk& desk, const Investor& investor) {
  Random& random = desk.state.random;
  const std::int32_t ahead = direction(investor.side);
  const std::int32_t own = desk.best(investor.side);
  const std::int32_t other = desk.best(opposite(investor.side));
  if (own == SyntheticDesk::no_tick) {
    return desk.passive(investor.side, value_tick(desk) - ahead * draw_distance(desk, investor.rank));
  }
  if (investor.rank < 24 && other != SyntheticDesk::no_tick) {
    if (random.one_in(6)) return other; // trades at once, the rest waits there
    if ((other - own) * ahead > 1 && random.one_in(3)) return own + ahead;
  }
  return own - ahead * draw_distance(desk, investor.rank);
}

void visit(SyntheticDesk& desk) {
  const Investor investor = draw_investor(desk.state);
  if (desk.open_quantity(investor.order) == 0) {
    const std::int32_t tick = desk.is_continuous() ? continuous_tick(desk, investor) : auction_tick(desk, investor);
    investor.order = {};
    if (desk.is_in_band(tick)) investor.order = desk.rest(investor.owner, investor.side, tick, desk.draw_quantity(1));
    return;
  }
  const std::int32_t best = desk.best(investor.side);
  const std::int32_t behind = direction(investor.side) * (best - static_cast<std::int32_t>(investor.order.tick));
  const bool gives_up = desk.state.random.one_in(4) || behind > farthest(desk, investor.rank);
  if (gives_up) desk.cancel(investor.owner, investor.order);
}

bool is_thin(const SyntheticInstrument& state) {
  const auto present = std::count_if(state.investors.begin(), state.investors.end(),
                                     [](const SyntheticOrder& order) { return order.order != 0; });
  return present < static_cast<std::ptrdiff_t>(synthetic_investors / 2);
}

} // namespace

std::uint64_t act_as_investor(SyntheticDesk& desk) {
  SyntheticInstrument& state = desk.state;
  if (desk.takes_orders()) visit(desk);
  if (desk.listing.phase == Phase::closed) state.investors.fill({});
  return state.random.interval(desk.takes_orders() && is_thin(state) ? rush_interval : visit_interval);
}

} // namespace sauda
