// What is asked of an account: place, modify, cancel, and adopt an order that is there already.

#include <algorithm>

#include "sauda/account/account.hpp"
#include "sauda/account/order_checks.hpp"
#include "sauda/hash.hpp"

namespace sauda::account {
namespace {

constexpr std::uint8_t reduce_only_flag = 1, held_flag = 2;

std::uint64_t fingerprint_of(AccountOrder command) {
  command.time = 0;
  return fold_record(hash_seed, &command);
}

bool is_good_id(std::uint64_t id) { return id != 0 && id <= static_cast<std::uint64_t>(highest); }

Refusal check_value(const Instrument& instrument, const AccountOrder& command) {
  const Wide value = Wide{command.quantity} * reserve_price(instrument, command);
  if (is_within(value)) return {};
  return denial(DenialCode::value_overflow, highest, value);
}

} // namespace

Refusal Account::check_names(const AccountOrder& command) const {
  if (!books_.is_defined(command.instrument)) return denial(DenialCode::unknown_instrument);
  if (command.strategy > settings_.strategies()) {
    return denial(DenialCode::unknown_strategy, settings_.strategies(), command.strategy);
  }
  if (const Refusal refusal = check_words(command)) return refusal;
  const auto product = static_cast<Product>(command.product);
  const bool is_delivered = product == Product::cnc || product == Product::mtf;
  if (is_delivered && books_.instrument(command.instrument).is_contract()) return denial(DenialCode::bad_product);
  return {};
}

Refusal Account::check_terms(const AccountOrder& command) const {
  const Instrument& instrument = books_.instrument(command.instrument);
  if (const Refusal refusal = check_tradable(instrument, context_.time)) return refusal;
  if (const Refusal refusal = check_permitted(instrument, command)) return refusal;
  if (const Refusal refusal = check_quantity(instrument, command.quantity)) return refusal;
  if (const Refusal refusal = check_prices(instrument, command)) return refusal;
  if (const Refusal refusal = check_protection_range(command)) return refusal;
  if (const Refusal refusal = check_mark(instrument, command.order_type)) return refusal;
  return check_value(instrument, command);
}

Refusal Account::check_sums(const Order& order, const Counting& counting) const {
  Posting posting{};
  posting.block(counting.growth());
  const bool fits =
      counting.margin.fits && books_.can_count(order, counting.before, counting.after) && ledger_.can_take(posting);
  if (fits) return {};
  return denial(DenialCode::amount_overflow);
}

Order Account::draft(const AccountOrder& command, OrderState stage) const {
  Order order{};
  order.id = command.order;
  order.placed = command.time;
  order.fingerprint = fingerprint_of(command);
  order.valid_until = command.valid_until;
  order.terms = {command.price, command.trigger_price, 0, static_cast<std::uint32_t>(command.quantity)};
  order.instrument = command.instrument;
  order.strategy = command.strategy;
  order.side = static_cast<Side>(command.side);
  order.type = static_cast<AccountOrderType>(command.order_type);
  if (!order.has_price()) order.protection_bp = command.protection_bp;
  order.product = static_cast<Product>(command.product);
  order.time_in_force = static_cast<TimeInForce>(command.time_in_force);
  order.stage = stage;
  order.reduce_only = (command.flags & reduce_only_flag) != 0;
  return order;
}

void Account::price(Order& order, const AccountOrder& command) const {
  const Instrument& instrument = books_.instrument(order.instrument);
  order.terms.reserve_price = reserve_price(instrument, command);
  if (!order.has_price() && order.protection_bp == 0) order.protection_bp = instrument.protection_bp;
  const bool buys_option = instrument.is_option() && order.side == Side::buy;
  if (buys_option) order.margin_bp = static_cast<std::uint16_t>(whole_bp);
  else if (!contracts_.has(order.instrument)) order.margin_bp = instrument.margin_of(order.product);
  order.position = books_.find(0, order.instrument, order.product);
  if (order.strategy != 0) order.strategy_position = books_.find(order.strategy, order.instrument, order.product);
  order.closing = static_cast<std::uint32_t>(std::min<std::int64_t>(order.terms.quantity, closable(order, 0)));
}

std::int64_t Account::closable(const Order& order, std::int64_t own_leaves) const {
  const Position& position = books_.position(order.position);
  std::int64_t open = own_leaves;
  open += order.side == Side::sell ? position.quantity - position.sells : -position.quantity - position.buys;
  for (std::uint16_t slot = first_member(order); slot != 0; slot = held_[slot].next_member) {
    const Order& peer = *orders_.find(held_[slot].order);
    const bool counts = slot != order.held && peer.side == order.side && peer.position == order.position;
    if (counts) open += peer.footprint().leaves;
  }
  return std::max<std::int64_t>(0, open);
}

Account::Counting Account::counting_of(const Order& order, const Footprint& before, const Footprint& after) const {
  const std::int64_t more = after.leaves - before.leaves;
  const bool buys = order.side == Side::buy;
  return {before, after, contracts_.move(order.instrument, {0, buys ? more : 0, buys ? 0 : more})};
}

Request Account::request_of(const Order& order, const Counting& counting, std::int64_t closable) const {
  return {.order = order,
          .terms = order.terms,
          .before = counting.before,
          .after = counting.after,
          .growth = counting.growth(),
          .closable = closable,
          .time = context_.time,
          .is_modification = false,
          .is_exit = order.terms.quantity <= closable};
}

void Account::tick(std::int64_t value) {
  pace_.record(context_.time, value);
  ++day_count_;
}

void Account::open_positions(Order& order) {
  order.position = books_.open(0, order.instrument, order.product);
  if (order.strategy != 0) order.strategy_position = books_.open(order.strategy, order.instrument, order.product);
}

void Account::count(Order& order, const Counting& counting) {
  report_order(AccountEventKind::order_changed, order);
  recount(order, counting);
}

void Account::shift(Order& order, const Counting& counting) {
  if (counting.after.live > counting.before.live) orders_.list(order);
  if (counting.after.live < counting.before.live) orders_.unlist(order);
  books_.count(order, counting.before, counting.after);
  contracts_.take(counting.margin);
}

void Account::recount(Order& order, const Counting& counting) {
  shift(order, counting);
  if (counting.margin.counts) report_margin(contracts_.array(order.instrument).underlying);
  Posting posting{};
  posting.block(counting.growth());
  post(posting);
}

Refusal Account::know(const Order& known, const AccountOrder& command) {
  if (known.fingerprint != fingerprint_of(command)) return denial(DenialCode::order_id_reused);
  report_order(AccountEventKind::order_known, known);
  return {};
}

Refusal Account::place(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  if (const Order* known = orders_.find(command.order)) return know(*known, command);
  if (const Refusal refusal = check_names(command)) return refusal;
  if ((command.flags & held_flag) != 0) return hold(command);
  if (const Refusal refusal = check_terms(command)) return refusal;
  if (orders_.is_full()) return denial(DenialCode::order_pool_full);
  Order order = draft(command, OrderState::intent);
  price(order, command);
  const Counting counting = counting_of(order, {}, order.footprint());
  if (const Refusal refusal = check_entry(order, counting)) return refusal;
  enter(orders_.add(order), counting);
  return {};
}

Refusal Account::check_entry(const Order& order, const Counting& counting) const {
  if (const Refusal refusal = check_positions(order.strategy, order.instrument, order.product)) return refusal;
  if (const Refusal refusal = check_sums(order, counting)) return refusal;
  return risk_.check(request_of(order, counting, closable(order, 0)));
}

void Account::enter(Order& order, const Counting& counting) {
  tick(order.terms.quantity * order.terms.reserve_price);
  open_positions(order);
  count(order, counting);
}

Refusal Account::hold(const AccountOrder& command) {
  if (const Refusal refusal = check_possible(command)) return refusal;
  if (const Refusal refusal = check_protection_range(command)) return refusal;
  if (orders_.is_full()) return denial(DenialCode::order_pool_full);
  if (held_.is_full()) return denial(DenialCode::held_orders_full, most_held, most_held + 1);
  Order& order = orders_.add(draft(command, OrderState::held));
  Held held{};
  held.order = order.id;
  held.quantity = order.terms.quantity;
  held.instrument = order.instrument;
  order.held = held_.add(held);
  report_order(AccountEventKind::order_changed, order);
  return {};
}

Account::Modification Account::modification_of(const Order& order, const AccountOrder& asked,
                                               bool raises_closing) const {
  const Footprint before = order.footprint();
  Modification modification{.order = order, .counting = {}, .closable = closable(order, before.leaves)};
  Order& modified = modification.order;
  if (raises_closing) {
    const auto closing = static_cast<std::uint32_t>(std::min(asked.quantity, modification.closable));
    modified.closing = std::max(modified.closing, closing);
  }
  modified.asked = {asked.price, asked.trigger_price, reserve_price(books_.instrument(order.instrument), asked),
                    static_cast<std::uint32_t>(asked.quantity)};
  modified.modify_pending = true;
  ++modified.request;
  modification.counting = counting_of(order, before, modified.footprint());
  return modification;
}

Refusal Account::check_asked(const Order& order, const AccountOrder& asked) const {
  const Instrument& instrument = books_.instrument(order.instrument);
  if (const Refusal refusal = check_tradable(instrument, context_.time)) return refusal;
  if (const Refusal refusal = check_quantity(instrument, asked.quantity)) return refusal;
  if (asked.quantity <= order.filled) {
    return denial(DenialCode::quantity_not_above_filled, order.filled, asked.quantity);
  }
  if (const Refusal refusal = check_prices(instrument, asked)) return refusal;
  if (const Refusal refusal = check_mark(instrument, asked.order_type)) return refusal;
  return check_value(instrument, asked);
}

Refusal Account::check_growth(const Order& order, const Modification& modification) const {
  if (const Refusal refusal = check_sums(order, modification.counting)) return refusal;
  const Terms& asked = modification.order.asked;
  return risk_.check({.order = order,
                      .terms = asked,
                      .before = modification.counting.before,
                      .after = modification.counting.after,
                      .growth = modification.counting.growth(),
                      .closable = modification.closable,
                      .time = context_.time,
                      .is_modification = true,
                      .is_exit = std::int64_t{asked.quantity} - order.filled <= modification.closable});
}

AccountOrder Account::command_of(const Order& order, const Terms& terms) const {
  AccountOrder command{};
  command.kind = static_cast<std::uint8_t>(AccountCommandKind::place_order);
  command.side = static_cast<std::uint8_t>(order.side);
  command.order_type = static_cast<std::uint8_t>(order.type);
  command.time_in_force = static_cast<std::uint8_t>(order.time_in_force);
  command.product = static_cast<std::uint8_t>(order.product);
  command.flags = order.reduce_only ? reduce_only_flag : std::uint8_t{0};
  command.instrument = order.instrument;
  command.strategy = order.strategy;
  command.protection_bp = order.protection_bp;
  command.time = context_.time;
  command.order = order.id;
  command.price = terms.price;
  command.quantity = terms.quantity;
  command.trigger_price = terms.trigger_price;
  command.valid_until = order.valid_until;
  return command;
}

Refusal Account::modify(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  Order* const order = orders_.find(command.order);
  if (order == nullptr) return denial(DenialCode::unknown_order);
  if (is_tied(*order) && command.quantity != order->terms.quantity) {
    return denial(DenialCode::quantity_is_linked, order->terms.quantity, command.quantity);
  }
  if (order->has_pending_request()) return denial(DenialCode::request_pending);
  if (!order->takes_modification()) return denial(DenialCode::order_not_open);
  AccountOrder asked = command_of(*order, order->terms);
  asked.price = command.price;
  asked.trigger_price = command.trigger_price;
  asked.quantity = command.quantity;
  if (const Refusal refusal = check_asked(*order, asked)) return refusal;
  const Modification modification = modification_of(*order, asked, false);
  if (const Refusal refusal = check_growth(*order, modification)) return refusal;
  ask(*order, modification);
  return {};
}

void Account::ask(Order& order, const Modification& modification) {
  order = modification.order;
  tick(order.asked.quantity * order.asked.reserve_price);
  count(order, modification.counting);
}

Refusal Account::cancel(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  Order* const order = orders_.find(command.order);
  if (order == nullptr) return denial(DenialCode::unknown_order);
  if (!order->is_live() && !order->is_held()) return denial(DenialCode::order_not_open);
  if (order->cancel_pending) {
    report_order(AccountEventKind::order_known, *order);
    return {};
  }
  const bool was_held = order->is_held();
  ask_cancel(*order);
  if (was_held) cancel_slices(*order);
  return {};
}

void Account::ask_cancel(Order& order) {
  const Footprint before = order.footprint();
  if (order.stage <= OrderState::intent) return end_here(order, End::cancelled);
  order.cancel_pending = true;
  order.cancel_asked = true;
  tick(0);
  count(order, counting_of(order, before, order.footprint()));
}

void Account::end_here(Order& order, End end) {
  const Footprint before = order.footprint();
  if (order.held != 0) let_go(held_[order.held]);
  order.end = end;
  order.settle_facts();
  count(order, counting_of(order, before, order.footprint()));
}

Refusal Account::adopt(const AccountOrder& command) {
  if (!is_good_id(command.order)) return denial(DenialCode::bad_order_id);
  if (const Order* known = orders_.find(command.order)) return know(*known, command);
  if (const Refusal refusal = check_names(command)) return refusal;
  if ((command.flags & held_flag) != 0) return denial(DenialCode::bad_flags);
  const Instrument& instrument = books_.instrument(command.instrument);
  if (const Refusal refusal = check_possible(command)) return refusal;
  if (const Refusal refusal = check_mark(instrument, command.order_type)) return refusal;
  if (const Refusal refusal = check_value(instrument, command)) return refusal;
  if (orders_.is_full()) return denial(DenialCode::order_pool_full);
  Order order = draft(command, OrderState::external);
  price(order, command);
  const Counting counting = counting_of(order, {}, order.footprint());
  if (const Refusal refusal = check_positions(order.strategy, order.instrument, order.product)) return refusal;
  if (const Refusal refusal = check_sums(order, counting)) return refusal;
  open_positions(order);
  count(orders_.add(order), counting);
  return {};
}

} // namespace sauda::account
