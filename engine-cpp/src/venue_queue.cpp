// Queued orders (AMO) and held orders: they take part in nothing until a phase or their link lets them come in.

#include <algorithm>

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/venue.hpp"

namespace sauda {

void Venue::wait_in_queue(Market at, Slot slot, const Command& command) {
  stand_in_queue(at, slot, command);
  const std::uint32_t slice = slice_of(command);
  const bool discloses = slice != OrderDetail::all && command.time_in_force == code(TimeInForce::day);
  OrderEvent& event = report_coming_in(EventKind::order_accepted, at, slot, static_cast<Side>(command.side),
                                       command.price, command.client_ref);
  event.detail = command.order_type;
  event.counter_owner = discloses ? slice : 0;
}

/** Puts an order behind the others of the queue, with what its command says. */
void Venue::stand_in_queue(Market at, Slot slot, const Command& command) {
  const auto side = static_cast<Side>(command.side);
  const bool is_gtd = command.time_in_force == code(TimeInForce::gtd);
  OrderDetail& detail = common_.pool.detail(slot);
  detail.disclosed = is_gtd ? 0 : part_quantity(command);
  detail.trigger = trigger_price(command);
  detail.limit = command.price;
  detail.protection_bp = command.protection_bp;
  detail.order_type = command.order_type;
  detail.time_in_force = command.time_in_force;
  detail.aside = Aside::queue;
  common_.pool[slot].move_to(at.book().level_number(side, 0)); // tells instrument and side
  at.listing.queue.insert(common_.pool, slot, at.listing.queue.tail);
}

/** The command that would enter what is open of a queued or held order now. */
Command Venue::as_entered(Market at, Slot slot, std::uint64_t client_ref) const {
  const Order& order = common_.pool[slot];
  const OrderDetail& detail = common_.pool.detail(slot);
  OrderCommand command{};
  command.kind = code(CommandKind::new_order);
  command.side = code(at.book().side_of(order));
  command.order_type = detail.order_type;
  command.time_in_force = detail.time_in_force;
  command.instrument = at.number();
  command.protection_bp = detail.protection_bp;
  command.owner = order.owner;
  command.part_quantity = detail.expiry != 0 ? detail.expiry : detail.disclosed;
  command.time = common_.time;
  command.order = order.id;
  command.client_ref = client_ref;
  command.price = detail.limit;
  command.quantity = order.open;
  command.trigger_price = detail.trigger;
  return __builtin_bit_cast(Command, command);
}

/** Lets a queued or held order come in, if the phase takes it; else it stays, as a queued one. Answers whether it came in. */
bool Venue::let_in(Market at, Slot slot, std::uint64_t client_ref) {
  OrderDetail& detail = common_.pool.detail(slot);
  const Command command = as_entered(at, slot, client_ref);
  const bool was_held = detail.has(OrderAttribute::held);
  detail.attributes &= static_cast<std::uint8_t>(~(code(OrderAttribute::queued) | code(OrderAttribute::held)));
  if (check_phase(at.instrument().phase, command)) {
    detail.attributes |= code(OrderAttribute::queued);
    return false;
  }
  leave_aside(at, slot);
  detail.disclosed = OrderDetail::all;
  common_.pool.set_special(slot);
  Refusal refusal = check_coming_in(at.instrument(), command, was_held);
  if (!refusal) refusal = check_market(at, command);
  if (!refusal) {
    come_in(EventKind::order_activated, at, slot, command);
    return true;
  }
  const Order& order = common_.pool[slot];
  report_cancelled(at, order, static_cast<Side>(command.side), command.price, client_ref, *refusal, order.open, 0);
  at.release(slot);
  return false;
}

/** Lets all queued orders come in that the phase takes, in order of arrival. */
void Venue::let_queue_in(Market at, std::uint64_t client_ref) {
  const OrderPool& pool = common_.pool;
  const auto first_after = [&](std::uint64_t id) {
    Slot slot = at.listing.queue.head;
    while (slot != 0 && pool[slot].id <= id) slot = pool[slot].next;
    return slot;
  };
  for (Slot slot = at.listing.queue.head; slot != 0;) {
    const std::uint64_t id = pool[slot].id;
    const Slot next = pool[slot].next;
    const std::uint64_t next_id = pool[next].id;
    const bool came_in = pool.detail(slot).has(OrderAttribute::queued) && let_in(at, slot, client_ref);
    if (came_in) follow_up(at, client_ref);
    else if (common_.first_unsettled != 0) settle_links(at, client_ref); // one that was refused
    const bool is_still_next = next == 0 || (pool.aside(next) == Aside::queue && pool[next].id == next_id);
    slot = is_still_next ? next : first_after(id);
  }
}

/** Takes an order out of the queue, or out of those that are all_or_none. */
void Venue::leave_aside(Market at, Slot slot) {
  OrderDetail& detail = common_.pool.detail(slot);
  if (detail.aside == Aside::queue) {
    at.listing.queue.remove(common_.pool, slot);
  } else {
    at.listing.all_or_none[side_index(at.book().side_of(common_.pool[slot]))].remove(common_.pool, slot);
    --at.listing.all_or_none_count;
  }
  detail.aside = Aside::no;
}

void Venue::cancel_aside(Market at, Slot slot, std::uint64_t client_ref, Reason reason) {
  const Order& order = common_.pool[slot];
  leave_aside(at, slot);
  const std::int64_t price = common_.pool.detail(slot).limit;
  report_cancelled(at, order, at.book().side_of(order), price, client_ref, reason, order.open, 0);
  at.release(slot);
}

void Venue::set_expiry(Market at, Slot slot, std::uint32_t expiry) {
  common_.pool.detail(slot).expiry = expiry;
  at.listing.earliest_expiry = std::min(at.listing.earliest_expiry, expiry);
}

} // namespace sauda
