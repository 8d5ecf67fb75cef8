#include "sauda/synthetic_desk.hpp"

#include <algorithm>

#include "sauda/synthetic_value.hpp"

namespace sauda {

namespace {

/** Notional of a small order, in price units: ₹15,000 for a share. */
constexpr std::int64_t usual_notional = 1'500'000;
constexpr std::int64_t least_usual_lots = 4;
constexpr std::int64_t most_usual_lots = 200;
/** Tail exponent 1.6, cut at 16 small orders. */
constexpr std::uint32_t size_steepness = 10;
constexpr std::uint32_t size_octaves = 4;

/** People like round numbers; the larger, the rounder. */
std::uint64_t round_lots(std::uint64_t lots) {
  const std::uint64_t step = lots >= 200 ? 50 : lots >= 50 ? 10 : lots >= 10 ? 5 : 1;
  return lots / step * step;
}

} // namespace

std::int32_t SyntheticDesk::best(Side side) const {
  const std::int64_t price = venue_.best_price(instrument_, side);
  return price == 0 ? no_tick : listing.tick_at(price);
}

std::uint64_t SyntheticDesk::open_quantity(const SyntheticOrder& order) const {
  return order.order == 0 ? 0 : venue_.open_quantity(instrument_, order.order);
}

std::int64_t SyntheticDesk::swing() const {
  return usual_swing_ * static_cast<std::int64_t>(multiplier(state.volatility)) / 65'536;
}

std::uint32_t SyntheticDesk::usual_lots() const {
  const std::int64_t lots = usual_notional / listing.reference_price / listing.lot_size;
  return static_cast<std::uint32_t>(std::clamp(lots, least_usual_lots, most_usual_lots));
}

std::uint32_t SyntheticDesk::draw_quantity(std::uint32_t weight) {
  std::uint64_t lots = std::uint64_t{usual_lots()} * weight * state.random.tail(size_steepness, size_octaves) / 65'536;
  if (!state.random.one_in(4)) lots = round_lots(lots);
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

bool SyntheticDesk::move(std::uint32_t owner, SyntheticOrder& order, std::int32_t tick, std::uint32_t quantity) {
  Command change = command(CommandKind::modify_order, owner);
  change.order = order.order;
  change.price = listing.price_at(tick);
  change.quantity = quantity;
  if (!venue_.apply(change)) return false;
  order.tick = static_cast<std::uint32_t>(tick);
  order.quantity = quantity;
  return true;
}

void SyntheticDesk::cancel(std::uint32_t owner, SyntheticOrder& order) {
  Command command = this->command(CommandKind::cancel_order, owner);
  command.order = order.order;
  venue_.apply(command);
  order = {};
}

void SyntheticDesk::take(std::uint32_t owner, Side side, std::int32_t tick, std::uint32_t quantity) {
  Command order = new_order(owner, side, quantity, TimeInForce::ioc);
  order.price = listing.price_at(tick);
  venue_.apply(order);
}

void SyntheticDesk::take_at_market(std::uint32_t owner, Side side, std::uint32_t quantity) {
  Command order = new_order(owner, side, quantity, TimeInForce::ioc);
  order.order_type = static_cast<std::uint8_t>(OrderType::market);
  venue_.apply(order);
}

} // namespace sauda
