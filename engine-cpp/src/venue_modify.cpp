// Modification of orders, and what it does to their priority.

#include <algorithm>

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/phase_table.hpp"
#include "sauda/venue.hpp"
#include "sauda/waiting_orders.hpp"

namespace sauda {
namespace {

/** Trigger of a trailing order with another distance: the best price that it has seen counts on. */
std::int64_t changed_trigger(Market at, Slot slot, const Command& command) {
  const OrderDetail& detail = at.pool().detail(slot);
  const std::int64_t distance = std::clamp(trigger_price(command), -highest_price, highest_price + 1); // no overflow
  const std::int64_t closer = detail.distance - distance;
  return waiting_side(at, at.pool()[slot]) == Side::buy ? detail.trigger - closer : detail.trigger + closer;
}

} // namespace

bool Venue::modify_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Instrument& instrument = at.instrument();
  if (!rules_of(instrument.phase).modifies) return reject(command, Reason::phase_forbids_modify);
  const Slot slot = find_order(command);
  if (slot == 0) return reject(command, Reason::unknown_order);
  if (common_.pool.aside(slot) == Aside::queue) return reject(command, Reason::order_is_queued);
  if (const Refusal refusal = check_change(at, command, slot)) return reject(command, *refusal);

  pass_time(command.time);
  if (common_.pool.is_gtd(slot) && part_quantity(command) != 0) set_expiry(at, slot, part_quantity(command));
  change(at, command, slot);
  follow_up(at, command.client_ref);
  return true;
}

void Venue::change(Market at, const Command& command, Slot slot) {
  const Order& order = common_.pool[slot];
  if (order.is_stop()) return modify_waiting(at, command, slot);
  if (common_.pool.aside(slot) == Aside::all_or_none) return modify_all_or_none(at, command, slot);
  if (at.book().is_at_market(order)) return modify_at_market(at, command, slot);
  const Side side = at.book().side_of(order);
  const std::int32_t tick = at.book().tick_of(order);
  if (at.instrument().tick_at(command.price) == tick) resize(at, command, slot, side, tick);
  else reprice(at, command, slot, side, tick);
}

Refusal Venue::check_change(Market at, const Command& command, Slot slot) const {
  const Instrument& instrument = at.instrument();
  const Order& order = common_.pool[slot];
  if (const Refusal refusal = check_quantity(instrument, command.quantity)) return refusal;
  if (command.quantity <= order.total - common_.pool.leaves(slot)) return Reason::quantity_not_above_filled;
  if (const Refusal refusal = check_part_change(instrument, command, slot)) return refusal;
  if (order.is_stop()) return check_trigger_change(at, command, slot);
  if (trigger_price(command) != 0) return Reason::trigger_forbidden;
  if (stands_in_book(slot) && at.book().is_at_market(order)) {
    if (command.price == 0) return {};
    if (instrument.phase == Phase::post_close) {
      return command.price == instrument.close_price ? Refusal{} : Reason::price_not_close;
    }
  }
  return check_limit_price(instrument, command.price);
}

/** Disclosed quantity, or expiry of a gtd order. */
Refusal Venue::check_part_change(const Instrument& instrument, const Command& command, Slot slot) const {
  const Order& order = common_.pool[slot];
  const std::uint32_t part = part_quantity(command);
  if (common_.pool.is_gtd(slot)) return part != 0 && is_over(part, command.time) ? Reason::bad_expiry : Refusal{};
  const bool may_disclose = stands_in_book(slot) && !order.is_gtc() && instrument.phase == Phase::continuous;
  if (part != 0 && !may_disclose) return Reason::part_quantity_forbidden;
  return check_part_quantity(instrument, part, command.quantity, true);
}

Refusal Venue::check_trigger_change(Market at, const Command& command, Slot slot) const {
  const Instrument& instrument = at.instrument();
  const Side side = waiting_side(at, common_.pool[slot]);
  const OrderType type = waiting_type(at, slot);
  const std::int64_t trigger = is_trailing(type) ? changed_trigger(at, slot, command) : trigger_price(command);
  const Refusal refusal =
      is_trailing(type) ? check_trail(instrument, command, type, trigger) : check_stop(instrument, command, side, type);
  return refusal ? refusal : check_reached(instrument, side, trigger);
}

void Venue::modify_waiting(Market at, const Command& command, Slot slot) {
  Order& order = common_.pool[slot];
  const Side side = waiting_side(at, order);
  const OrderType type = waiting_type(at, slot);
  const std::int64_t trigger = is_trailing(type) ? changed_trigger(at, slot, command) : trigger_price(command);
  stop_waiting(at, slot);
  order.open = order.open - order.total + static_cast<std::uint32_t>(command.quantity);
  order.total = static_cast<std::uint32_t>(command.quantity);
  set_trigger(at, slot, type, command, trigger);
  begin_waiting(at, slot, side);
  const std::int64_t price = waiting_price(at, slot);
  report_order(EventKind::order_modified, at, order, side, price, command.client_ref, order.open);
}

/** Same price: the place in the queue is lost with more quantity, more disclosed, or any change of a market order's quantity. */
void Venue::resize(Market at, const Command& command, Slot slot, Side side, std::int32_t tick) {
  OrderPool& pool = common_.pool;
  Order& order = pool[slot];
  Level& level = at.book().level(side, tick);
  const std::uint64_t shown_before = level.quantity;
  const auto total = static_cast<std::uint32_t>(command.quantity);
  const std::uint32_t leaves = pool.leaves(slot) - order.total + total; // modulo 2^32: the checks leave it above 0
  const std::uint32_t slice = pool.is_gtd(slot) ? OrderDetail::all : slice_of(command);
  const bool discloses_more = std::min(slice, total) > std::min(pool.slice(slot), order.total);
  const bool keeps_priority = !discloses_more && (total == order.total || (total < order.total && !order.is_market()));
  if (keeps_priority) {
    const std::uint32_t shown = std::min({order.open, leaves, slice});
    level.quantity -= order.open - shown;
    order.open = shown;
    set_slice(pool, slot, slice, leaves - shown);
  } else {
    at.book().remove(pool, order, side, tick);
    set_slice(pool, slot, slice, 0);
    pool.show(slot, leaves);
    at.book().append(pool, slot, side, tick);
  }
  order.total = total;
  OrderEvent& modified =
      report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref, leaves);
  modified.detail = keeps_priority ? 1 : 0;
  modified.counter_owner = told_slice(pool, slot);
  if (!keeps_priority || level.quantity != shown_before) at.report_level(side, tick);
}

/** New price: the order comes in again, as a limit order. */
void Venue::reprice(Market at, const Command& command, Slot slot, Side side, std::int32_t tick) {
  OrderPool& pool = common_.pool;
  Order& order = pool[slot];
  const std::uint32_t leaves = pool.leaves(slot) - order.total + static_cast<std::uint32_t>(command.quantity);
  at.book().remove(pool, order, side, tick);
  set_slice(pool, slot, pool.is_gtd(slot) ? OrderDetail::all : slice_of(command), 0);
  order.set(Order::market_flag, false);
  order.open = leaves;
  order.total = static_cast<std::uint32_t>(command.quantity);
  report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref, leaves).counter_owner =
      told_slice(pool, slot);
  at.report_level(side, tick);
  const Incoming incoming = incoming_order(at, slot, side, command.price, command.client_ref);
  trade_on_entry(at, incoming, 0);
  if (order.open != 0) rest(at, slot, side, incoming.limit);
  else at.release(slot);
}

} // namespace sauda
