// What is asked of an account: place, modify, cancel, and adopt an order that is there already.

#include <algorithm>

#include "sauda/account/account.hpp"
#include "sauda/account/order_checks.hpp"
#include "sauda/hash.hpp"

namespace sauda::account {
namespace {

std::uint64_t fingerprint_of(AccountOrder command) {
  command.time = 0;
  return fold_record(hash_seed, &command);
}

bool is_good_id(std::uint64_t id) { return id != 0 && id <= static_cast<std::uint64_t>(highest); }

/** The order as a command that asks for its terms, or others, anew. */
AccountOrder command_of(const Order& order, const AccountOrder& modification) {
  AccountOrder command = modification;
  command.side = static_cast<std::uint8_t>(order.side);
  command.order_type = static_cast<std::uint8_t>(order.type);
  command.product = static_cast<std::uint8_t>(order.product);
  command.protection_bp = order.protection_bp;
  return command;
}

Terms terms_of(const Instrument& instrument, const AccountOrder& command) {
  return {.price = command.price,
          .trigger_price = command.trigger_price,
          .reserve_price = reserve_price(instrument, command),
          .quantity = static_cast<std::uint32_t>(command.quantity)};
}

Refusal check_value(const Instrument& instrument, const AccountOrder& command) {
  const Wide value = Wide{command.quantity} * reserve_price(instrument, command);
  if (is_within(value)) return {};
  return denial(DenialCode::value_overflow, highest, value);
}

bool takes_modification(OrderState state) {
  switch (state) {
  case OrderState::external:
  case OrderState::acknowledged:
  case OrderState::trigger_pending:
  case OrderState::working:
  case OrderState::partly_filled: return true;
  default: return false;
  }
}

} // namespace

Refusal Account::check_names(const AccountOrder& command) const {
  if (!books_.is_defined(command.instrument)) return denial(DenialCode::unknown_instrument);
  if (command.strategy > settings_.strategies()) {
    return denial(DenialCode::unknown_strategy, settings_.strategies(), command.strategy);
  }
  return check_words(command);
}

Refusal Account::check_new(const AccountOrder& command) const {
  if (const Refusal refusal = check_names(command)) return refusal;
  const Instrument& instrument = books_.instrument(command.instrument);
  if (const Refusal refusal = check_tradable(instrument, command.time)) return refusal;
  if (const Refusal refusal = check_permitted(instrument, command)) return refusal;
  if (const Refusal refusal = check_quantity(instrument, command.quantity)) return refusal;
  if (const Refusal refusal = check_prices(instrument, command)) return refusal;
  if (const Refusal refusal = check_protection(instrument, command)) return refusal;
  return check_value(instrument, command);
}

Refusal Account::check_room(const Order& order) const {
  if (orders_.is_full()) return denial(DenialCode::order_pool_full);
  if (const Refusal refusal = check_positions(order.strategy, order.instrument, order.product)) return refusal;
  return check_sums(order, {}, order.footprint());
}

Refusal Account::check_sums(const Order& order, const Footprint& before, const Footprint& after) const {
  Posting posting{};
  posting.block(after.reserved - before.reserved);
  if (books_.can_count(order, before, after) && ledger_.can_take(posting)) return {};
  return denial(DenialCode::amount_overflow);
}

Order Account::draft(const AccountOrder& command, OrderState stage) const {
  const Instrument& instrument = books_.instrument(command.instrument);
  Order order{};
  order.id = command.order;
  order.placed = command.time;
  order.fingerprint = fingerprint_of(command);
  order.terms = terms_of(instrument, command);
  order.instrument = command.instrument;
  order.strategy = command.strategy;
  order.side = static_cast<Side>(command.side);
  order.type = static_cast<AccountOrderType>(command.order_type);
  order.product = static_cast<Product>(command.product);
  order.margin_bp = instrument.margin_of(order.product);
  if (!order.has_price()) {
    order.protection_bp = command.protection_bp != 0 ? command.protection_bp : instrument.protection_bp;
  }
  order.stage = stage;
  order.reduce_only = (command.flags & 1) != 0;
  order.position = books_.find(0, order.instrument, order.product);
  if (order.strategy != 0) order.strategy_position = books_.find(order.strategy, order.instrument, order.product);
  const std::int64_t closable = books_.position(order.position).closable(order.side);
  order.closing = static_cast<std::uint32_t>(std::min<std::int64_t>(order.terms.quantity, closable));
  return order;
}

void Account::enter(Order order) {
  order.position = books_.open(0, order.instrument, order.product);
  if (order.strategy != 0) order.strategy_position = books_.open(order.strategy, order.instrument, order.product);
  const Order& entered = orders_.add(order);
  report_order(AccountEventKind::order_changed, entered);
  recount(entered, {});
}

/** Moves books and ledger from what an order counted for to what it counts for now. */
void Account::recount(const Order& order, const Footprint& before) {
  const Footprint after = order.footprint();
  books_.count(order, before, after);
  Posting posting{};
  posting.block(after.reserved - before.reserved);
  post(posting);
}

Refusal Account::place(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  if (const Order* known = orders_.find(command.order)) {
    if (known->fingerprint != fingerprint_of(command)) return denial(DenialCode::order_id_reused);
    report_order(AccountEventKind::order_known, *known);
    return {};
  }
  if (const Refusal refusal = check_new(command)) return refusal;
  const Order order = draft(command, OrderState::intent);
  if (const Refusal refusal = check_room(order)) return refusal;
  const std::int64_t closable = books_.position(order.position).closable(order.side);
  const Request request{.order = order,
                        .terms = order.terms,
                        .before = {},
                        .after = order.footprint(),
                        .closable = closable,
                        .time = command.time,
                        .is_modification = false,
                        .is_exit = order.terms.quantity <= closable};
  if (const Refusal refusal = risk_.check(request)) return refusal;
  pace_.record(command.time, request.value());
  ++day_count_;
  enter(order);
  return {};
}

Refusal Account::modify(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  Order* const order = orders_.find(command.order);
  if (order == nullptr) return denial(DenialCode::unknown_order);
  const OrderState state = order->state();
  if (state == OrderState::modify_pending || state == OrderState::cancel_pending) {
    return denial(DenialCode::request_pending);
  }
  if (!takes_modification(state)) return denial(DenialCode::order_not_open);
  const Instrument& instrument = books_.instrument(order->instrument);
  const AccountOrder asked = command_of(*order, command);
  if (const Refusal refusal = check_tradable(instrument, command.time)) return refusal;
  if (const Refusal refusal = check_quantity(instrument, asked.quantity)) return refusal;
  if (asked.quantity <= order->filled) {
    return denial(DenialCode::quantity_not_above_filled, order->filled, asked.quantity);
  }
  if (const Refusal refusal = check_prices(instrument, asked)) return refusal;
  if (order->type == AccountOrderType::market && instrument.mark == 0) return denial(DenialCode::mark_missing);
  if (const Refusal refusal = check_value(instrument, asked)) return refusal;

  const Footprint before = order->footprint();
  Order modified = *order;
  modified.asked = terms_of(instrument, asked);
  modified.modify_pending = true;
  const Footprint after = modified.footprint();
  const Position& position = books_.position(order->position);
  const std::int64_t own = order->side == Side::sell ? position.quantity - position.sells + before.leaves
                                                     : -position.quantity - position.buys + before.leaves;
  const std::int64_t closable = std::max<std::int64_t>(0, own);
  const Request request{.order = *order,
                        .terms = modified.asked,
                        .before = before,
                        .after = after,
                        .closable = closable,
                        .time = command.time,
                        .is_modification = true,
                        .is_exit = asked.quantity - order->filled <= closable};
  if (const Refusal refusal = check_sums(*order, before, after)) return refusal;
  if (const Refusal refusal = risk_.check(request)) return refusal;
  ++modified.request;
  *order = modified;
  pace_.record(command.time, request.value());
  ++day_count_;
  report_order(AccountEventKind::order_changed, *order);
  recount(*order, before);
  return {};
}

Refusal Account::cancel(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  Order* const order = orders_.find(command.order);
  if (order == nullptr) return denial(DenialCode::unknown_order);
  if (!order->is_live()) return denial(DenialCode::order_not_open);
  if (order->cancel_pending) {
    report_order(AccountEventKind::order_known, *order);
    return {};
  }
  const Footprint before = order->footprint();
  if (order->state() == OrderState::intent) {
    order->end = End::cancelled;
    order->settle_facts();
  } else {
    order->cancel_pending = true;
    order->cancel_asked = true;
    pace_.record(command.time, 0);
    ++day_count_;
  }
  report_order(AccountEventKind::order_changed, *order);
  recount(*order, before);
  return {};
}

Refusal Account::adopt(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  if (const Order* known = orders_.find(command.order)) {
    if (known->fingerprint != fingerprint_of(command)) return denial(DenialCode::order_id_reused);
    report_order(AccountEventKind::order_known, *known);
    return {};
  }
  if (const Refusal refusal = check_names(command)) return refusal;
  const Instrument& instrument = books_.instrument(command.instrument);
  if (const Refusal refusal = check_adopted(instrument, command)) return refusal;
  if (const Refusal refusal = check_value(instrument, command)) return refusal;
  const Order order = draft(command, OrderState::external);
  if (const Refusal refusal = check_room(order)) return refusal;
  enter(order);
  return {};
}

} // namespace sauda::account
