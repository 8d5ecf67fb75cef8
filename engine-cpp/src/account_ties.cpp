// Held orders: what releases them, and what they are tied to.

#include <algorithm>

#include "sauda/account/account.hpp"
#include "sauda/hash.hpp"

namespace sauda::account {
namespace {

constexpr std::uint8_t release_conditions = static_cast<std::uint8_t>(ReleaseCondition::mark_at_or_below);

std::uint64_t fingerprint_of(AccountLink command) {
  command.time = 0;
  return fold_record(hash_seed, &command);
}

bool is_good_link(const Order& order, const AccountLink& command) {
  if (command.release == 0 || command.release > release_conditions || command.slice > 1) return false;
  const auto release = static_cast<ReleaseCondition>(command.release);
  const bool follows_mark =
      release == ReleaseCondition::mark_at_or_above || release == ReleaseCondition::mark_at_or_below;
  const bool follows_parent = release == ReleaseCondition::parent_traded;
  if (follows_mark) {
    if (command.threshold < 1 || command.threshold > highest) return false;
    if (command.trail < 0 || command.trail > highest) return false;
  } else if (command.threshold != 0 || command.trail != 0) {
    return false;
  }
  if (follows_parent && command.slice == 1) return false;
  if ((command.parent != 0) != (follows_parent || command.slice == 1)) return false;
  return command.parent == 0 || (command.parent != order.id && order.first_child == 0);
}

} // namespace

Refusal Account::link(const AccountLink& command) {
  if (command.order == 0 || command.order > static_cast<std::uint64_t>(highest)) {
    return denial(DenialCode::bad_order_id);
  }
  Order* const order = orders_.find(command.order);
  if (order == nullptr) return denial(DenialCode::unknown_order);
  if (order->held != 0 && held_[order->held].is_linked() && held_[order->held].fingerprint == fingerprint_of(command)) {
    report_order(AccountEventKind::order_known, *order);
    return {};
  }
  if (const Refusal refusal = check_linkable(*order)) return refusal;
  if (!is_good_link(*order, command)) return denial(DenialCode::bad_link);
  if (const Refusal refusal = check_relatives(*order, command)) return refusal;
  if (const Refusal refusal = check_room_for(*order, command)) return refusal;
  tie(*order, command);
  report_link(*order, held_[order->held]);
  tend(*order);
  return {};
}

Refusal Account::check_linkable(const Order& order) const {
  if (!order.is_held()) return denial(DenialCode::order_not_held);
  if (held_[order.held].is_linked()) return denial(DenialCode::order_is_linked);
  if (is_sliced(order)) return denial(DenialCode::order_is_sliced);
  return {};
}

Refusal Account::check_relatives(const Order& order, const AccountLink& command) const {
  const bool leads_itself = command.leader == order.id;
  const Order* const parent = command.parent == 0 ? nullptr : orders_.find(command.parent);
  const Order* const leader = command.leader == 0 ? nullptr : leads_itself ? &order : orders_.find(command.leader);
  if (command.parent != 0 && parent == nullptr) return denial(DenialCode::unknown_relative);
  if (command.leader != 0 && leader == nullptr) return denial(DenialCode::unknown_relative);
  if (parent != nullptr && !can_be_parent(*parent, command.slice == 1)) return denial(DenialCode::bad_link);
  if (leader != nullptr && !leads_itself && !leads(*leader)) return denial(DenialCode::bad_link);
  const bool fits_parent = command.slice == 0 || (parent->instrument == order.instrument &&
                                                  parent->side == order.side && parent->product == order.product);
  const bool fits_group = leader == nullptr || leader->instrument == order.instrument;
  if (!fits_parent || !fits_group) return denial(DenialCode::link_mismatch);
  return {};
}

Refusal Account::check_room_for(const Order& order, const AccountLink& command) const {
  const auto is_full = [](std::uint32_t linked) { return linked >= most_linked; };
  std::uint32_t children = 0, members = 0;
  std::int64_t slices = order.terms.quantity;
  if (command.parent != 0) {
    const Order& parent = *orders_.find(command.parent);
    for (std::uint16_t slot = parent.first_child; slot != 0; slot = held_[slot].next_child) {
      ++children;
      slices += held_[slot].quantity;
    }
  }
  if (command.leader != 0 && command.leader != order.id) {
    const Order& leader = *orders_.find(command.leader);
    for (std::uint16_t slot = first_member(leader); slot != 0; slot = held_[slot].next_member) ++members;
  }
  if (is_full(children) || is_full(members)) {
    return denial(DenialCode::too_many_linked, most_linked, most_linked + 1);
  }
  if (command.slice == 0) return {};
  const std::int64_t most = orders_.find(command.parent)->terms.quantity;
  if (slices > most) return denial(DenialCode::slices_above_parent, most, slices);
  return {};
}

bool Account::can_be_parent(const Order& parent, bool of_slice) const {
  if (parent.held != 0 && held_[parent.held].parent != 0) return false;
  if (!of_slice) return !is_sliced(parent);
  if (!parent.is_held()) return false;
  const Held& held = held_[parent.held];
  const bool is_by_hand = !held.is_linked() || held.release == ReleaseCondition::by_hand;
  return is_by_hand && (parent.first_child == 0 || is_sliced(parent));
}

bool Account::leads(const Order& order) const { return order.held != 0 && held_[order.held].leader == order.id; }

bool Account::is_tied(const Order& order) const {
  return order.held != 0 && (held_[order.held].parent != 0 || held_[order.held].leader != 0);
}

std::uint16_t Account::first_member(const Order& order) const {
  if (!order.is_grouped) return 0;
  return held_[orders_.find(held_[order.held].leader)->held].first_member;
}

void Account::tie(Order& order, const AccountLink& command) {
  Held& held = held_[order.held];
  held.release = static_cast<ReleaseCondition>(command.release);
  held.is_slice = command.slice == 1;
  held.parent = command.parent;
  held.leader = command.leader;
  held.threshold = command.threshold;
  held.trail = command.trail;
  held.fingerprint = fingerprint_of(command);
  order.is_grouped = held.leader != 0;
  if (held.parent != 0) join(&orders_.find(held.parent)->first_child, order.held, &Held::next_child);
  if (held.leader != 0) join(&held_[orders_.find(held.leader)->held].first_member, order.held, &Held::next_member);
  if (!held.follows_mark()) return;
  held.waits_for_mark = true;
  ++books_.instrument(order.instrument).watchers;
}

void Account::join(std::uint16_t* link, std::uint16_t slot, std::uint16_t Held::*next) {
  while (*link != 0 && *link < slot) link = &(held_[*link].*next);
  held_[slot].*next = *link;
  *link = slot;
}

Refusal Account::release_by_hand(const AccountOrder& command) {
  if (command.order == 0 || command.order > static_cast<std::uint64_t>(highest)) {
    return denial(DenialCode::bad_order_id);
  }
  Order* const order = orders_.find(command.order);
  if (order == nullptr) return denial(DenialCode::unknown_order);
  if (!order->is_held()) return denial(DenialCode::order_not_held);
  if (is_sliced(*order)) return denial(DenialCode::order_is_sliced);
  const std::int64_t quantity = wanted(*order);
  if (quantity == 0) return denial(DenialCode::nothing_to_release);
  release(*order, quantity);
  return {};
}

/** A place_order of what is wanted; refused, the order ends as denied. */
void Account::release(Order& order, std::int64_t quantity) {
  const Context command_context = context_;
  context_ = about(order);
  Order released = order;
  released.stage = OrderState::intent;
  released.terms.quantity = static_cast<std::uint32_t>(quantity);
  const AccountOrder command = command_of(released, released.terms);
  Refusal refusal = check_terms(command);
  Counting counting{};
  if (!refusal) {
    price(released, command);
    counting = counting_of(released, {}, released.footprint());
    refusal = check_entry(released, counting);
  }
  if (refusal) {
    report_refusal(*refusal);
    end_here(order, End::denied);
  } else {
    let_go(held_[order.held]);
    order = released;
    enter(order, counting);
  }
  context_ = command_context;
}

std::int64_t Account::wanted(const Order& order) const {
  const Held& held = held_[order.held];
  const std::int64_t placed = held.quantity;
  std::int64_t quantity = placed;
  if (held.release == ReleaseCondition::parent_traded) {
    const Order* const parent = orders_.find(held.parent);
    quantity = std::min<std::int64_t>(quantity, parent == nullptr ? 0 : parent->filled);
  }
  for (std::uint16_t slot = first_member(order); slot != 0; slot = held_[slot].next_member) {
    if (slot != order.held) quantity -= orders_.find(held_[slot].order)->filled;
  }
  quantity = std::max<std::int64_t>(0, quantity);
  if (quantity == placed) return quantity;
  const std::int64_t lot = books_.instrument(order.instrument).lot_size;
  return quantity / lot * lot;
}

void Account::let_go(Held& held) {
  if (!held.waits_for_mark) return;
  held.waits_for_mark = false;
  --books_.instrument(held.instrument).watchers;
}

void Account::cancel_slices(const Order& parent) {
  if (!is_sliced(parent)) return;
  for (std::uint16_t slot = parent.first_child; slot != 0; slot = held_[slot].next_child) {
    Order& slice = *orders_.find(held_[slot].order);
    if ((slice.is_live() || slice.is_held()) && !slice.cancel_pending) ask_cancel(slice);
  }
}

void Account::follow_mark(std::uint16_t instrument, std::int64_t mark) {
  if (books_.instrument(instrument).watchers == 0) return;
  for (std::uint16_t slot = 1; slot <= held_.count(); ++slot) {
    Held& held = held_[slot];
    if (held.instrument != instrument || !held.waits_for_mark) continue;
    Order& order = *orders_.find(held.order);
    const std::int64_t quantity = held.is_reached(mark) ? wanted(order) : 0;
    if (quantity > 0) release(order, quantity);
    else held.trail_behind(mark);
  }
}

bool Account::rebuild_ties() {
  held_.clear();
  for (std::uint32_t i = 0; i < orders_.count(); ++i) {
    Order& order = orders_[i];
    order.first_child = 0;
    if (order.held == 0) continue;
    Held held = held_[order.held];
    held.next_child = held.first_member = held.next_member = 0;
    order.held = held_.add(held);
  }
  bool is_complete = true;
  for (std::uint16_t slot = 1; slot <= held_.count(); ++slot) {
    Held& held = held_[slot];
    Order* const parent = held.parent == 0 ? nullptr : orders_.find(held.parent);
    Order* leader = held.leader == 0 ? nullptr : orders_.find(held.leader);
    if (leader != nullptr && leader->held == 0) leader = nullptr;
    is_complete = is_complete && (held.parent == 0 || parent != nullptr) && (held.leader == 0 || leader != nullptr);
    if (parent == nullptr) held.parent = 0;
    else join(&parent->first_child, slot, &Held::next_child);
    if (leader == nullptr) held.leader = 0;
    else join(&held_[leader->held].first_member, slot, &Held::next_member);
    orders_.find(held.order)->is_grouped = held.leader != 0;
  }
  return is_complete;
}

Account::Context Account::about(const Order& order) const {
  Context context = context_;
  context.order = order.id;
  context.instrument = order.instrument;
  context.strategy = order.strategy;
  return context;
}

} // namespace sauda::account
