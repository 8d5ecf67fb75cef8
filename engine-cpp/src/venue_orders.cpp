// Orders of the venue: entry, cancellation, replacement.

#include <algorithm>

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/phase_table.hpp"
#include "sauda/venue.hpp"
#include "sauda/waiting_orders.hpp"

/** For the path of nearly every order: a call would cost a tenth of it. */
#define SAUDA_INLINE [[gnu::always_inline]] inline

namespace sauda {
namespace {

/** The command of an ordinary order with the same fields: attributes stand where it has the upper half of its quantity. */
Command without_terms(const Command& command) {
  Command plain = command;
  plain.quantity = __builtin_bit_cast(SpecialOrderCommand, command).quantity;
  return plain;
}

Terms terms_of(const Command& command) {
  const auto special = __builtin_bit_cast(SpecialOrderCommand, command);
  return {.attributes = special.attributes, .self_trade = special.self_trade};
}

bool is_market_type(OrderType type) {
  return type == OrderType::market || type == OrderType::stop_market || type == OrderType::trailing_stop_market;
}

} // namespace

/** A new order in no place yet. */
SAUDA_INLINE Slot Venue::take_slot(const Command& command, std::uint64_t id) {
  last_order_ = id;
  const auto time_in_force = static_cast<TimeInForce>(command.time_in_force);
  const Slot slot = common_.pool.take();
  Order& order = common_.pool[slot];
  order.id = id;
  order.open = order.total = static_cast<std::uint32_t>(command.quantity);
  const bool lives_on = time_in_force == TimeInForce::gtc || time_in_force == TimeInForce::gtd;
  const bool is_market = is_market_type(static_cast<OrderType>(command.order_type));
  order.level_and_flags = (lives_on ? Order::gtc_flag : 0) | (is_market ? Order::market_flag : 0);
  order.owner = command.owner;
  return slot;
}

/** Tells that an order is entered or activated, and lets it trade, rest or wait for its trigger. */
SAUDA_INLINE void Venue::enter(EventKind kind, Market at, Slot slot, const Command& command, bool is_indexed) {
  const auto type = static_cast<OrderType>(command.order_type);
  const auto side = static_cast<Side>(command.side);
  const auto time_in_force = static_cast<TimeInForce>(command.time_in_force);
  Order& order = common_.pool[slot];
  if (is_stop(type)) {
    if (!is_indexed) common_.index.insert(common_.pool, slot);
    const std::int64_t trigger =
        is_trailing(type) ? first_trigger(at.instrument(), side, trigger_price(command)) : trigger_price(command);
    set_trigger(at, slot, type, command, trigger);
    begin_waiting(at, slot, side);
    return report_entry(kind, at, slot, side, type, waiting_price(at, slot), command.client_ref);
  }
  if (rests_at_market(at.instrument().phase, type)) return enter_at_market(kind, at, slot, side, command, is_indexed);
  const std::int64_t price = entry_price(at, type, side, command);
  if (time_in_force == TimeInForce::day && part_quantity(command) != 0)
    set_slice(common_.pool, slot, slice_of(command), 0);
  report_entry(kind, at, slot, side, type, price, command.client_ref);
  Incoming incoming = incoming_order(at, slot, side, price, command.client_ref);
  if (!is_indexed) incoming.self_trade = at.instrument().self_trade; // it has none of its own
  const std::uint32_t minimum = time_in_force == TimeInForce::fok   ? order.open
                                : time_in_force == TimeInForce::ioc ? part_quantity(command)
                                                                    : 0;
  if (at.instrument().phase != Phase::continuous || minimum != 0) trade_on_entry(at, incoming, minimum);
  else if (crosses(side, incoming.limit, at.book().best(opposite(side)))) match_incoming(at, incoming);
  if (order.open != 0 && time_in_force == TimeInForce::ioc) cancel_incoming(at, incoming, Reason::ioc_remainder);
  if (order.open != 0) {
    if (!is_indexed) common_.index.insert(common_.pool, slot);
    rest(at, slot, side, incoming.limit);
  } else if (is_indexed) {
    at.release(slot);
  } else {
    common_.pool.give_back(slot);
  }
}

bool Venue::new_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  if (const Refusal refusal = check_new_order(at.instrument(), command)) return reject(command, *refusal);
  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id <= last_order_ || id > highest_count) return reject(command, Reason::order_id_not_increasing);
  if (common_.pool.is_full()) return reject(command, Reason::order_pool_full);
  if (command.order_type != code(OrderType::limit)) {
    if (const Refusal refusal = check_market(at, command)) return reject(command, *refusal);
  }
  pass_time(command.time);
  const Slot slot = take_slot(command, id);
  const bool is_special =
      command.time_in_force == code(TimeInForce::gtd) || is_trailing(static_cast<OrderType>(command.order_type));
  if (!is_special) [[likely]]
    enter(EventKind::order_accepted, at, slot, command, false);
  else accept(at, slot, command, {});
  follow_up(at, command.client_ref);
  return true;
}

bool Venue::new_special_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Command plain = without_terms(command);
  const Terms terms = terms_of(command);
  if (const Refusal refusal = check_special_order(at.instrument(), plain, terms)) return reject(command, *refusal);
  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id <= last_order_ || id > highest_count) return reject(command, Reason::order_id_not_increasing);
  if (common_.pool.is_full()) return reject(command, Reason::order_pool_full);
  if (const Refusal refusal = check_special_market(at, plain, terms)) return reject(command, *refusal);
  pass_time(command.time);
  accept(at, take_slot(plain, id), plain, terms);
  follow_up(at, command.client_ref);
  return true;
}

bool Venue::replace_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Slot old = find_order(command);
  if (!may_cancel(at, old)) return reject(command, Reason::phase_forbids_cancel);
  if (old == 0) return reject(command, Reason::unknown_order);
  if (common_.pool.is_linked(old)) return reject(command, Reason::bad_link);
  if (command.side != code(side_of(at, old))) return reject(command, Reason::bad_side);
  const Command plain = without_terms(command);
  const Terms terms = terms_of(command);
  if (const Refusal refusal = check_special_order(at.instrument(), plain, terms)) return reject(command, *refusal);
  if (last_order_ == highest_count) return reject(command, Reason::order_id_not_increasing);
  if (const Refusal refusal = check_special_market(at, plain, terms)) return reject(command, *refusal);
  pass_time(command.time);
  cancel_anywhere(at, old, command.client_ref, Reason::replaced);
  accept(at, take_slot(plain, last_order_ + 1), plain, terms);
  follow_up(at, command.client_ref);
  return true;
}

/** Why an order that passed its checks cannot come in as the market stands. */
Refusal Venue::check_market(Market at, const Command& command) const {
  const auto type = static_cast<OrderType>(command.order_type);
  const auto side = static_cast<Side>(command.side);
  if (is_trailing(type) && trailing_orders(at) == most_trailing_orders) {
    return Reason::trailing_limit;
  }
  if (type == OrderType::market_to_limit && at.book().is_empty(opposite(side))) return Reason::no_opposite_price;
  if (type == OrderType::post_only && at.instrument().phase == Phase::continuous &&
      crosses(side, at.instrument().tick_at(command.price), at.book().best(opposite(side)))) {
    return Reason::would_trade;
  }
  return {};
}

Refusal Venue::check_special_market(Market at, const Command& command, const Terms& terms) const {
  if (terms.waits_in_queue()) return {};
  if (terms.has(OrderAttribute::all_or_none) && at.listing.all_or_none_count == most_all_or_none_orders) {
    return Reason::all_or_none_limit;
  }
  return check_market(at, command);
}

/** Enters an order that passed all checks and has what few orders have. */
void Venue::accept(Market at, Slot slot, const Command& command, const Terms& terms) {
  describe(at, slot, command, terms);
  common_.index.insert(common_.pool, slot);
  if (terms.waits_in_queue()) return wait_in_queue(at, slot, command);
  if (terms.has(OrderAttribute::all_or_none)) return accept_all_or_none(at, slot, command);
  come_in(EventKind::order_accepted, at, slot, command);
}

/** Lets an order that is in the index already come in. */
void Venue::come_in(EventKind kind, Market at, Slot slot, const Command& command) {
  enter(kind, at, slot, command, true);
}

/** Fills in what a special order has. */
void Venue::describe(Market at, Slot slot, const Command& command, const Terms& terms) {
  OrderDetail& detail = common_.pool.fresh_detail(slot);
  detail.attributes = terms.attributes;
  detail.self_trade = terms.self_trade;
  if (command.time_in_force == code(TimeInForce::gtd)) {
    detail.expiry = part_quantity(command);
    at.listing.earliest_expiry = std::min(at.listing.earliest_expiry, detail.expiry);
  }
  common_.pool.set_special(slot);
}

/** The effective limit of an order that does not wait. */
std::int64_t Venue::entry_price(Market at, OrderType type, Side side, const Command& command) const {
  if (type == OrderType::market) return protected_price(at.instrument(), side, command.protection_bp);
  if (type == OrderType::market_to_limit) return at.instrument().price_at(at.book().best(opposite(side)));
  return command.price;
}

/** What an order does when it comes in, before it rests: trades, or is cancelled for its owner's sake or its minimum. */
void Venue::trade_on_entry(Market at, const Incoming& incoming, std::uint32_t minimum) {
  if (at.instrument().phase != Phase::continuous) {
    const bool is_checked = rules_of(at.instrument().phase).collects && incoming.self_trade != 0;
    if (is_checked && meets_its_owner(at, incoming)) {
      cancel_incoming(at, incoming, Reason::self_trade);
    }
    return;
  }
  if (minimum != 0 && executable(at, incoming, minimum) < minimum) {
    return cancel_incoming(at, incoming, Reason::not_enough_quantity);
  }
  match_incoming(at, incoming);
}

/** Puts what is open of an order behind the others at its price. */
void Venue::rest(Market at, Slot slot, Side side, std::int32_t tick) {
  Order& order = common_.pool[slot];
  order.move_to(at.book().level_number(side, tick));
  common_.pool.show(slot, order.open);
  at.book().append(common_.pool, slot, side, tick);
  at.report_level(side, tick);
}

/** Whether the phase lets the order, if there is one, be cancelled: in closed only what is queued. */
bool Venue::may_cancel(Market at, Slot slot) const {
  return rules_of(at.instrument().phase).cancels || (slot != 0 && common_.pool.aside(slot) == Aside::queue);
}

bool Venue::cancel_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Slot slot = find_order(command);
  if (!may_cancel(at, slot)) return reject(command, Reason::phase_forbids_cancel);
  if (slot == 0) return reject(command, Reason::unknown_order);

  pass_time(command.time);
  const Order& order = common_.pool[slot];
  if (order.rests_at_price()) [[likely]] {
    const Side side = at.book().side_of(order);
    const std::int32_t tick = at.book().tick_of(order);
    cancel_resting(at, slot, side, tick, command.client_ref, Reason::cancelled_by_owner);
    at.report_level(side, tick);
  } else {
    cancel_anywhere(at, slot, command.client_ref, Reason::cancelled_by_owner);
  }
  follow_up(at, command.client_ref);
  return true;
}

/** Price of an open order as events tell it. */
std::int64_t Venue::told_price(Market at, Slot slot) const {
  const Order& order = common_.pool[slot];
  if (order.is_stop()) return waiting_price(at, slot);
  if (common_.pool.aside(slot) != Aside::no) return common_.pool.detail(slot).limit;
  if (at.book().is_at_market(order)) return at.instrument().price_at_market();
  return at.instrument().price_at(at.book().tick_of(order));
}

/** Cancels an order wherever it stands, and tells its level. */
void Venue::cancel_anywhere(Market at, Slot slot, std::uint64_t client_ref, Reason reason) {
  const Order& order = common_.pool[slot];
  if (order.is_stop()) return cancel_waiting(at, slot, client_ref, reason);
  if (common_.pool.aside(slot) != Aside::no) return cancel_aside(at, slot, client_ref, reason);
  if (at.book().is_at_market(order)) {
    const Side side = at.book().market_side_of(order);
    cancel_at_market(at, slot, client_ref, reason);
    return at.report_level_at_market(side);
  }
  const Side side = at.book().side_of(order);
  const std::int32_t tick = at.book().tick_of(order);
  cancel_resting(at, slot, side, tick, client_ref, reason);
  at.report_level(side, tick);
}

void Venue::cancel_resting(Market at, Slot slot, Side side, std::int32_t tick, std::uint64_t client_ref,
                           Reason reason) {
  const Order& order = common_.pool[slot];
  at.book().remove(common_.pool, order, side, tick);
  const std::int64_t price = at.instrument().price_at(tick);
  report_cancelled(at, order, side, price, client_ref, reason, common_.pool.leaves(slot), 0);
  at.release(slot);
}

void Venue::cancel_waiting(Market at, Slot slot, std::uint64_t client_ref, Reason reason) {
  const Order& order = common_.pool[slot];
  const Side side = waiting_side(at, order);
  const std::int64_t price = waiting_price(at, slot);
  stop_waiting(at, slot);
  report_cancelled(at, order, side, price, client_ref, reason, order.open, 0);
  at.release(slot);
}

/** The open order that the command names, of its owner and in its instrument, or 0. */
Slot Venue::find_order(const Command& command) const {
  const Slot slot = common_.index.find(common_.pool, command.order);
  if (slot == 0 || common_.pool[slot].owner != command.owner) return 0;
  return listings_[command.instrument].holds(common_.pool[slot]) ? slot : 0;
}

} // namespace sauda
