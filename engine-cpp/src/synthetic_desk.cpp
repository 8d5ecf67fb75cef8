#include "sauda/synthetic_desk.hpp"

#include <algorithm>
#include <bit>

#include "sauda/synthetic_activity.hpp"
#include "sauda/synthetic_value.hpp"

namespace sauda {

namespace {

using namespace parameters;

/** People like round numbers: the nearest of these at or below, in lots. */
std::uint64_t round_lots(std::uint64_t lots) {
  std::uint64_t step = 1;
  while (lots >= step * 10) step *= 10;
  const std::uint64_t leading = lots / step;
  if (leading >= 5) return 5 * step;
  if (step >= 10 && lots >= step * 5 / 2) return step * 5 / 2;
  return leading >= 2 && step == 1 ? 2 : step;
}

} // namespace

std::int32_t SyntheticDesk::best(Side side) const {
  const std::int64_t price = venue_.best_price(instrument_, side);
  return price == 0 ? no_tick : listing.tick_at(price);
}

std::uint64_t SyntheticDesk::open_quantity(const SyntheticOrder& order) const {
  return order.order == 0 ? 0 : venue_.open_quantity(instrument_, order.order);
}

std::uint64_t SyntheticDesk::quantity_at(Side side, std::int32_t tick) const {
  return venue_.level_quantity(instrument_, side, listing.price_at(tick));
}

std::int64_t SyntheticDesk::swing() const {
  return usual_swing_ * static_cast<std::int64_t>(volatility(state.activity)) / 65'536;
}

std::uint64_t SyntheticDesk::gap(std::uint64_t ordinary) {
  return state.random.interval(busy_interval(ordinary, state.activity));
}

std::uint32_t SyntheticDesk::usual_lots() const {
  const std::int64_t lots = usual_notional / listing.reference_price / listing.lot_size;
  return static_cast<std::uint32_t>(std::clamp(lots, least_usual_lots, most_usual_lots));
}

std::uint32_t SyntheticDesk::draw_quantity(std::uint32_t weight) {
  const std::uint64_t part = (1 + state.random.below(8)) * (1 + state.random.below(8)); // most orders are small
  const std::uint64_t tail = state.random.tail(size_steepness, size_octaves);
  std::uint64_t lots = usual_lots() * weight * part * tail / (2 * 64 * 65'536);
  if (!state.random.one_in(5)) lots = round_lots(lots);
  const auto most = static_cast<std::uint64_t>(listing.freeze_quantity) / listing.lot_size;
  return static_cast<std::uint32_t>(std::clamp<std::uint64_t>(lots, 1, most) * listing.lot_size);
}

std::int32_t SyntheticDesk::passive(Side side, std::int32_t tick) const {
  const std::int32_t opposite_best = best(opposite(side));
  if (!is_continuous() || opposite_best == no_tick) return tick;
  return side == Side::buy ? std::min(tick, opposite_best - 1) : std::max(tick, opposite_best + 1);
}

Command SyntheticDesk::command(CommandKind kind, std::uint32_t owner) const {
  Command command{};
  command.kind = static_cast<std::uint8_t>(kind);
  command.instrument = instrument_;
  command.owner = owner;
  command.time = time_;
  return command;
}

Command SyntheticDesk::new_order(std::uint32_t owner, Side side, std::uint32_t quantity,
                                 TimeInForce time_in_force) const {
  Command order = command(CommandKind::new_order, owner);
  order.side = static_cast<std::uint8_t>(side);
  order.order_type = static_cast<std::uint8_t>(OrderType::limit);
  order.time_in_force = static_cast<std::uint8_t>(time_in_force);
  order.quantity = quantity;
  return order;
}

SyntheticOrder SyntheticDesk::rest(std::uint32_t owner, Side side, std::int32_t tick, std::uint32_t quantity) {
  Command order = new_order(owner, side, quantity, TimeInForce::day);
  order.price = listing.price_at(tick);
  if (!venue_.apply(order)) return {};
  return {.order = venue_.last_order(), .tick = static_cast<std::uint32_t>(tick), .quantity = quantity};
}

void SyntheticDesk::cancel(std::uint32_t owner, SyntheticOrder& order) {
  Command command = this->command(CommandKind::cancel_order, owner);
  command.order = order.order;
  venue_.apply(command);
  order = {};
}

bool SyntheticDesk::take(std::uint32_t owner, Side side, std::int32_t tick, std::uint32_t quantity) {
  Command order = new_order(owner, side, quantity, TimeInForce::ioc);
  order.price = listing.price_at(tick);
  return venue_.apply(order);
}

std::uint32_t SyntheticDesk::take_offered(std::uint32_t owner, Side side, std::uint32_t weight) {
  const std::int32_t offered = best(opposite(side));
  if (offered == no_tick) return 0;
  const auto queue =
      static_cast<std::uint32_t>(std::min<std::uint64_t>(quantity_at(opposite(side), offered), UINT32_MAX));
  const std::uint32_t wanted = draw_quantity(weight);
  const std::int32_t further = offered + direction(side) * static_cast<std::int32_t>(1 + state.random.below(3));
  const bool goes_on = wanted > queue && state.random.one_in(hurry) && is_in_band(further);
  const std::uint32_t quantity = goes_on ? wanted : std::min(wanted, queue);
  return take(owner, side, goes_on ? further : offered, quantity) ? quantity : 0;
}

void SyntheticDesk::take_and_tell(std::uint32_t owner, Side side) {
  const std::uint32_t quantity = take_offered(owner, side, taker_weight);
  if (quantity == 0) return;
  const std::uint32_t smallest = std::max(usual_lots() / 8, 1U) * listing.lot_size;
  learn_from_trade(state, listing, direction(side), static_cast<std::uint32_t>(std::bit_width(quantity / smallest)));
}

} // namespace sauda
