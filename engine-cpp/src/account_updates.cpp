// What the outside says of orders: facts, which are merged and never refused for policy.

#include <algorithm>

#include "sauda/account/account.hpp"
#include "sauda/account/lifecycle.hpp"

namespace sauda::account {
namespace {

bool is_good_fill(const AccountUpdate& command) {
  return command.trade >= 1 && command.trade <= static_cast<std::uint64_t>(highest) && command.quantity >= 1 &&
         command.quantity <= highest_quantity && command.price >= 1 && command.price <= highest;
}

bool had_ended(OrderState state) {
  return state == OrderState::rejected || state == OrderState::expired || state == OrderState::cancelled;
}

} // namespace

Refusal Account::update(const AccountUpdate& command) {
  Order* const order = orders_.find(command.order);
  if (order == nullptr) return anomaly(AnomalyCode::unknown_order);
  if (command.update == 0 || command.update > update_kinds) return anomaly(AnomalyCode::bad_update);
  if (order->stage == OrderState::held) return anomaly(AnomalyCode::illegal_update);
  const auto kind = static_cast<OrderUpdateKind>(command.update);
  switch (kind) {
  case OrderUpdateKind::fill: return fill(*order, command);
  case OrderUpdateKind::modified:
  case OrderUpdateKind::modify_rejected: return answer_modification(*order, command);
  default: return merge(*order, kind);
  }
}

Refusal Account::merge(Order& order, OrderUpdateKind kind) {
  switch (verdict_of(order, kind)) {
  case Verdict::known: report_order(AccountEventKind::order_known, order); return {};
  case Verdict::applies: break;
  default: return anomaly(AnomalyCode::illegal_update);
  }
  const OrderState state = order.state();
  const Footprint before = order.footprint();
  Order merged = order;
  merge_update(merged, kind);
  const Counting counting = counting_of(order, before, merged.footprint());
  if (check_sums(order, counting)) return anomaly(AnomalyCode::amount_overflow);
  order = merged;
  count(order, counting);
  report_revival(order, state);
  follow(order, kind);
  return {};
}

Refusal Account::answer_modification(Order& order, const AccountUpdate& command) {
  if (command.request == 0 || command.request > order.request) return anomaly(AnomalyCode::unknown_request);
  if (command.request != order.request || !order.modify_pending) {
    report_order(AccountEventKind::order_known, order);
    return {};
  }
  const Footprint before = order.footprint();
  if (static_cast<OrderUpdateKind>(command.update) == OrderUpdateKind::modified) order.terms = order.asked;
  order.asked = {};
  order.modify_pending = false;
  order.settle_facts();
  count(order, counting_of(order, before, order.footprint()));
  report_overfill(order);
  follow(order, static_cast<OrderUpdateKind>(command.update));
  return {};
}

Refusal Account::fill(Order& order, const AccountUpdate& command) {
  if (!is_good_fill(command)) return anomaly(AnomalyCode::bad_update);
  if (const Trade* trade = orders_.find_trade(order, command.trade)) {
    const bool is_same = trade->quantity == command.quantity && trade->price == command.price;
    if (!is_same) return anomaly(AnomalyCode::trade_differs);
    report_order(AccountEventKind::order_known, order);
    return {};
  }
  if (orders_.is_full_of_trades()) return anomaly(AnomalyCode::trade_pool_full);
  if (!is_within(Wide{command.quantity} * command.price)) return anomaly(AnomalyCode::amount_overflow);
  if (order.filled + command.quantity > highest_quantity) return anomaly(AnomalyCode::amount_overflow);

  const OrderState state = order.state();
  const Footprint before = order.footprint();
  Order filled = order;
  filled.filled += static_cast<std::uint32_t>(command.quantity);
  filled.settle_facts();
  const Footprint after = filled.footprint();
  Posting posting{};
  Change change = change_of(0, order.instrument, order.product);
  const TradeEffect effect = trade(change, order.side, command.quantity, command.price, order.id, posting);
  const bool buys = order.side == Side::buy;
  const std::int64_t less = after.leaves - before.leaves;
  const Stake stake{buys ? command.quantity : -command.quantity, buys ? less : 0, buys ? 0 : less};
  const Counting counting{before, after, contracts_.move(order.instrument, stake)};
  posting.block(counting.growth());
  Position strategy = held(order.strategy, order.instrument, order.product);
  const TradeEffect own = strategy.trade(order.side, command.quantity, command.price);
  const std::int64_t freed = before.value - after.value;
  const bool fits = counting.margin.fits && can_keep(change, freed) &&
                    (order.strategy == 0 || books_.can_become(strategy, freed)) && ledger_.can_take(posting);
  if (!fits) return anomaly(AnomalyCode::amount_overflow);

  order = filled;
  orders_.add_trade(order, command.trade, static_cast<std::uint32_t>(command.quantity), command.price);
  report_order(AccountEventKind::order_changed, order);
  report_fill(order, command, effect.realised);
  keep(change);
  if (order.strategy != 0) keep(strategy);
  shift(order, counting);
  if (effect.closed != 0) books_.book(0).close(effect.realised, order.id, context_.time);
  if (order.strategy != 0 && own.closed != 0) {
    books_.book(order.strategy).close(own.realised, order.id, context_.time);
  }
  if (order.side == Side::sell && books_.instrument(order.instrument).is_paid(order.product)) {
    proceeds_ = std::min(highest, proceeds_ + command.quantity * command.price);
  }
  if (counting.margin.counts) report_margin(contracts_.array(order.instrument).underlying);
  post(posting);
  if (had_ended(state)) report_anomaly(AnomalyCode::ended_order_filled, 0, 0);
  report_revival(order, state);
  report_overfill(order);
  report_excess(order, command.quantity);
  follow(order, OrderUpdateKind::fill);
  return {};
}

void Account::report_fill(const Order& order, const AccountUpdate& command, std::int64_t realised) {
  AccountFillEvent event{};
  event.kind = static_cast<std::uint8_t>(AccountEventKind::fill_applied);
  event.side = static_cast<std::uint8_t>(order.side);
  event.product = static_cast<std::uint8_t>(order.product);
  event.instrument = order.instrument;
  event.strategy = order.strategy;
  event.time = context_.time;
  event.order = order.id;
  event.trade = command.trade;
  event.price = command.price;
  event.quantity = command.quantity;
  event.realised = realised;
  reporter_.report(event);
}

void Account::report_revival(const Order& order, OrderState before) {
  if (before != OrderState::presumed_not_placed || had_ended(order.state())) return;
  if (order.state() == OrderState::presumed_not_placed) return;
  report_anomaly(AnomalyCode::presumed_order_alive, 0, 0);
}

void Account::report_overfill(Order& order) {
  const std::uint32_t quantity = order.largest_quantity();
  if (order.overfilled || order.filled <= quantity) return;
  order.overfilled = true;
  report_anomaly(AnomalyCode::overfilled, quantity, order.filled);
  set_switch(SwitchState::halted);
}

void Account::report_excess(const Order& order, std::int64_t quantity) {
  const Binding binding{order.strategy, order.instrument};
  for (const LimitScope scope : limit_scopes_in_order) {
    const LimitSet& limits = settings_.limits(scope, binding);
    if (!limits.has(LimitKind::position_at_fill)) continue;
    const std::uint16_t book = scope == LimitScope::strategy ? order.strategy : std::uint16_t{0};
    const std::int64_t after = books_.sums(book, order.instrument).quantity;
    const std::int64_t before = order.side == Side::buy ? after - quantity : after + quantity;
    const std::int64_t limit = limits[LimitKind::position_at_fill];
    if (size_of(after) <= limit || size_of(after) <= size_of(before)) continue;
    Denial told = anomaly(AnomalyCode::position_above_limit, limit, size_of(after));
    told.scope = static_cast<std::uint8_t>(scope);
    report_refusal(told);
    if (books_.book(0).switch_state <= SwitchState::active) set_switch(SwitchState::reducing);
    return;
  }
}

} // namespace sauda::account
