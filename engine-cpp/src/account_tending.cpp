// What an update of one order means for the orders that are tied to it, and for reduce-only orders of its position.

#include <algorithm>

#include "sauda/account/account.hpp"

namespace sauda::account {

void Account::follow(Order& order, OrderUpdateKind kind) {
  const bool is_refusal = kind == OrderUpdateKind::modify_rejected || kind == OrderUpdateKind::cancel_rejected;
  if (!is_refusal) tend(order);
  for (std::uint16_t slot = order.first_child; slot != 0; slot = held_[slot].next_child) {
    tend(*orders_.find(held_[slot].order));
  }
  for (std::uint16_t slot = first_member(order); slot != 0; slot = held_[slot].next_member) {
    if (slot != order.held) tend(*orders_.find(held_[slot].order));
  }
  if (!settings_.is_anywhere(LimitKind::reduce_only_at_fill)) return;
  cut_back(order.position, Side::buy);
  cut_back(order.position, Side::sell);
}

void Account::tend(Order& order) {
  if (order.held == 0) return;
  const bool follows_parent = held_[order.held].release == ReleaseCondition::parent_traded;
  if (!follows_parent && !order.is_grouped) return;
  const std::int64_t quantity = wanted(order);
  if (order.is_held()) {
    if (follows_parent && quantity > 0) release(order, quantity);
    if (!follows_parent && quantity == 0) end_here(order, End::cancelled);
    return;
  }
  if (!order.is_live() || order.cancel_pending) return;
  if (quantity <= order.filled) return ask_cancel(order);
  if (order.stage != OrderState::intent && !order.takes_modification()) return;
  if (quantity > order.terms.quantity) enlarge(order, static_cast<std::uint32_t>(quantity));
  if (quantity < order.terms.quantity) shrink(order, static_cast<std::uint32_t>(quantity));
}

void Account::enlarge(Order& order, std::uint32_t quantity) {
  const Context command_context = context_;
  context_ = about(order);
  Terms terms = order.terms;
  terms.quantity = quantity;
  const AccountOrder asked = command_of(order, terms);
  Refusal refusal = check_asked(order, asked);
  Modification modification{};
  if (!refusal) {
    modification = modification_of(order, asked, true);
    refusal = check_growth(order, modification);
  }
  if (refusal) report_refusal(*refusal);
  context_ = command_context;
  if (refusal) return;
  if (order.stage != OrderState::intent) return ask(order, modification);
  const Footprint before = order.footprint();
  order.closing = modification.order.closing;
  order.terms = modification.order.asked;
  count(order, counting_of(order, before, order.footprint()));
}

/** A smaller quantity keeps the reserve price and is not checked. */
void Account::shrink(Order& order, std::uint32_t quantity) {
  const Footprint before = order.footprint();
  if (order.stage == OrderState::intent) {
    order.terms.quantity = quantity;
    return count(order, counting_of(order, before, order.footprint()));
  }
  Modification modification{.order = order, .counting = {}, .closable = 0};
  Order& modified = modification.order;
  modified.asked = order.terms;
  modified.asked.quantity = quantity;
  modified.modify_pending = true;
  ++modified.request;
  modification.counting = counting_of(order, before, modified.footprint());
  ask(order, modification);
}

void Account::cut_back(std::uint32_t slot, Side side) {
  const Position& position = books_.position(slot);
  const std::int64_t open = side == Side::buy ? -position.quantity : position.quantity;
  const std::int64_t kept = side == Side::buy ? position.reducing_buys : position.reducing_sells;
  std::int64_t excess = kept - std::max<std::int64_t>(0, open);
  Order* order = excess > 0 ? orders_.newest_live(position.instrument) : nullptr;
  while (order != nullptr && excess > 0) {
    Order* const older = orders_.older_live(*order);
    if (order->position == slot && order->side == side) excess -= cut(*order, excess);
    order = older;
  }
}

std::int64_t Account::cut(Order& order, std::int64_t excess) {
  const std::int64_t keeps = order.reducing(), less = std::min(keeps, excess);
  if (less == 0) return 0;
  const bool can_shrink = order.stage == OrderState::intent || order.takes_modification();
  if (!can_shrink && less < keeps) return 0;
  const std::int64_t total = order.modify_pending ? order.asked.quantity : order.terms.quantity;
  const std::int64_t lot = books_.instrument(order.instrument).lot_size;
  const std::int64_t rest = (total - less) / lot * lot;
  if (rest <= order.filled) ask_cancel(order);
  else shrink(order, static_cast<std::uint32_t>(rest));
  return keeps - std::max<std::int64_t>(0, rest - order.filled);
}

} // namespace sauda::account
