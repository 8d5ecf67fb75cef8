// Orders of the venue: entry, cancellation, modification, release of stop orders.

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

bool crosses(Side side, std::int32_t limit, std::int32_t opposite_tick) {
  return side == Side::buy ? opposite_tick <= limit : opposite_tick >= limit;
}

/** Whether the order shows less than all of itself at a time; a disclosed quantity equal to the quantity is none. */
bool discloses_part(const Command& command) {
  return part_quantity(command) != 0 && part_quantity(command) != command.quantity;
}

/** Size of the slices that the command asks for. */
std::uint32_t slice_of(const Command& command) {
  return discloses_part(command) ? part_quantity(command) : OrderDetail::all;
}

void set_slice(OrderPool& pool, Slot slot, std::uint32_t slice, std::uint32_t hidden) {
  pool[slot].set(Order::disclosed_flag, slice != OrderDetail::all || hidden != 0);
  if (!pool[slot].is_disclosed()) return;
  pool.detail(slot) = OrderDetail{.disclosed = slice, .hidden = hidden, .limit = 0, .protection_bp = 0};
}

/** Whether the order could trade with a resting order of its own owner. */
bool meets_its_owner(Market at, const Incoming& incoming) {
  const Side resting = opposite(incoming.side);
  const OrderBook& book = at.book();
  std::int32_t tick = book.best(resting);
  for (; tick != OrderBook::none(resting) && crosses(incoming.side, incoming.limit, tick);
       tick = book.worse(resting, tick)) {
    for (Slot slot = book.level(resting, tick).head; slot != 0; slot = at.pool()[slot].next) {
      if (at.pool()[slot].owner == incoming.order.owner) return true;
    }
  }
  return false;
}

/** How much the order could trade up to its limit; looks no further than `enough`. */
std::uint64_t executable(Market at, const Incoming& incoming, std::uint64_t enough) {
  const Side resting = opposite(incoming.side);
  const std::uint8_t self_trade = at.instrument().self_trade;
  const OrderBook& book = at.book();
  const OrderPool& pool = at.pool();
  std::uint64_t total = 0;
  std::int32_t tick = book.best(resting);
  for (; tick != OrderBook::none(resting) && crosses(incoming.side, incoming.limit, tick);
       tick = book.worse(resting, tick)) {
    std::uint64_t hidden = 0; // comes up behind all that is shown at the level
    for (Slot slot = book.level(resting, tick).head; slot != 0; slot = pool[slot].next) {
      if (self_trade != 0 && pool[slot].owner == incoming.order.owner) {
        if (self_trade == code(SelfTrade::cancel_resting)) continue;
        return total;
      }
      total += pool[slot].open;
      hidden += pool.hidden(slot);
    }
    total += hidden;
    if (total >= enough) break;
  }
  return total;
}

/** Limit of a waiting order as events tell it: 0 for stop_market. */
std::int64_t waiting_price(Market at, Slot slot) {
  return at.pool()[slot].is_market() ? 0 : at.instrument().price_at(at.pool().detail(slot).limit);
}

/** Side of a waiting order: they stand on the other side of their ladder, so that the nearest trigger is the best. */
Side waiting_side(Market at, const Order& order) { return opposite(at.listing.stops.side_of(order)); }

void wait_for_trigger(Market at, Slot slot, Side side, const Command& command) {
  OrderBook& stops = at.listing.stops;
  const std::int32_t trigger = at.instrument().tick_at(trigger_price(command));
  const std::int32_t limit = command.price != 0 ? at.instrument().tick_at(command.price) : 0;
  at.pool()[slot].move_to(stops.level_number(opposite(side), trigger));
  at.pool().detail(slot) =
      OrderDetail{.disclosed = 0, .hidden = 0, .limit = limit, .protection_bp = command.protection_bp};
  stops.append(at.pool(), slot, opposite(side), trigger);
}

} // namespace

bool Venue::new_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  if (const Refusal refusal = check_new_order(at.instrument(), command)) return reject(command, *refusal);
  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id <= last_order_ || id > highest_count) return reject(command, Reason::order_id_not_increasing);
  if (common_.pool.is_full()) return reject(command, Reason::order_pool_full);
  const auto type = static_cast<OrderType>(command.order_type);
  const auto side = static_cast<Side>(command.side);
  if (type == OrderType::market_to_limit && at.book().is_empty(opposite(side))) {
    return reject(command, Reason::no_opposite_price);
  }
  if (type == OrderType::post_only && at.instrument().phase == Phase::continuous &&
      crosses(side, at.instrument().tick_at(command.price), at.book().best(opposite(side)))) {
    return reject(command, Reason::would_trade);
  }

  common_.time = command.time;
  last_order_ = id;
  const auto time_in_force = static_cast<TimeInForce>(command.time_in_force);
  const Slot slot = common_.pool.take();
  Order& order = common_.pool[slot];
  order.id = id;
  order.open = order.total = static_cast<std::uint32_t>(command.quantity);
  order.level_and_flags = (time_in_force == TimeInForce::gtc ? Order::gtc_flag : 0) |
                          (type == OrderType::market || type == OrderType::stop_market ? Order::market_flag : 0);
  order.owner = command.owner;
  if (is_stop(type)) {
    accept_stop(at, slot, side, command);
    return true;
  }
  const std::int64_t price = entry_price(at, type, side, command);
  if (time_in_force == TimeInForce::day && discloses_part(command))
    set_slice(common_.pool, slot, part_quantity(command), 0);
  report_order(EventKind::order_accepted, at, order, side, price, command.client_ref, order.open).detail = code(type);
  const Incoming incoming{
      .order = order, .side = side, .limit = at.instrument().tick_at(price), .client_ref = command.client_ref};
  const std::uint32_t minimum = time_in_force == TimeInForce::fok   ? order.open
                                : time_in_force == TimeInForce::ioc ? part_quantity(command)
                                                                    : 0;
  trade_on_entry(at, incoming, minimum);
  if (order.open != 0 && time_in_force == TimeInForce::ioc) cancel_incoming(at, incoming, Reason::ioc_remainder);
  if (order.open != 0) {
    common_.index.insert(common_.pool, slot);
    rest(at, slot, side, incoming.limit);
  } else {
    common_.pool.give_back(slot);
  }
  if (at.listing.has_stops()) release_stops(at, command.client_ref);
  return true;
}

/** The effective limit of an order that does not wait. */
std::int64_t Venue::entry_price(Market at, OrderType type, Side side, const Command& command) const {
  if (type == OrderType::market) return protected_price(at.instrument(), side, command.protection_bp);
  if (type == OrderType::market_to_limit) return at.instrument().price_at(at.book().best(opposite(side)));
  return command.price;
}

void Venue::accept_stop(Market at, Slot slot, Side side, const Command& command) {
  Order& order = common_.pool[slot];
  order.set(Order::stop_flag, true);
  wait_for_trigger(at, slot, side, command);
  common_.index.insert(common_.pool, slot);
  report_order(EventKind::order_accepted, at, order, side, command.price, command.client_ref, order.open).detail =
      command.order_type;
}

/** What an order does when it comes in, before it rests: trades, or is cancelled for its owner's sake or its minimum. */
void Venue::trade_on_entry(Market at, const Incoming& incoming, std::uint32_t minimum) {
  if (at.instrument().phase != Phase::continuous) {
    if (at.instrument().self_trade != 0 && meets_its_owner(at, incoming)) {
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

void Venue::release_stops(Market at, std::uint64_t client_ref) {
  Instrument& instrument = at.instrument();
  OrderBook& stops = at.listing.stops;
  if (instrument.phase != Phase::continuous || instrument.last_price == 0) return;
  // Ends: each turn takes one order out of the ladder, and none comes in.
  for (;;) {
    const std::int32_t last = instrument.tick_at(instrument.last_price);
    const bool buys = stops.best(Side::sell) <= last;
    if (!buys && stops.best(Side::buy) < last) return;
    const Side side = buys ? Side::buy : Side::sell;
    const std::int32_t trigger = stops.best(opposite(side));
    const Slot slot = stops.level(opposite(side), trigger).head;
    Order& order = common_.pool[slot];
    const OrderDetail& detail = common_.pool.detail(slot);
    stops.remove(common_.pool, order, opposite(side), trigger);
    order.set(Order::stop_flag, false);
    const auto protection = static_cast<std::uint16_t>(detail.protection_bp);
    const std::int64_t price =
        order.is_market() ? protected_price(instrument, side, protection) : instrument.price_at(detail.limit);
    report_order(EventKind::order_triggered, at, order, side, price, client_ref, order.open);
    const Incoming incoming{.order = order, .side = side, .limit = instrument.tick_at(price), .client_ref = client_ref};
    match_incoming(at, incoming);
    if (order.open != 0) rest(at, slot, side, incoming.limit);
    else at.release(slot);
  }
}

bool Venue::cancel_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  if (at.instrument().phase == Phase::closed) return reject(command, Reason::phase_forbids_cancel);
  const Slot slot = find_order(command);
  if (slot == 0) return reject(command, Reason::unknown_order);

  common_.time = command.time;
  const Order& order = common_.pool[slot];
  if (order.is_stop()) {
    cancel_waiting(at, slot, command.client_ref, Reason::cancelled_by_owner);
    return true;
  }
  const Side side = at.book().side_of(order);
  const std::int32_t tick = at.book().tick_of(order);
  cancel_resting(at, slot, side, tick, command.client_ref, Reason::cancelled_by_owner);
  at.report_level(side, tick);
  return true;
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
  OrderBook& stops = at.listing.stops;
  const Side side = waiting_side(at, order);
  stops.remove(common_.pool, order, opposite(side), stops.tick_of(order));
  report_cancelled(at, order, side, waiting_price(at, slot), client_ref, reason, order.open, 0);
  at.release(slot);
}

bool Venue::modify_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Instrument& instrument = at.instrument();
  if (instrument.phase == Phase::closed || instrument.phase == Phase::halted) {
    return reject(command, Reason::phase_forbids_modify);
  }
  const Slot slot = find_order(command);
  if (slot == 0) return reject(command, Reason::unknown_order);
  if (const Refusal refusal = check_change(at, command, slot)) return reject(command, *refusal);

  common_.time = command.time;
  const Order& order = common_.pool[slot];
  if (order.is_stop()) {
    modify_waiting(at, command, slot);
    return true;
  }
  const Side side = at.book().side_of(order);
  const std::int32_t tick = at.book().tick_of(order);
  if (instrument.tick_at(command.price) == tick) resize(at, command, slot, side, tick);
  else reprice(at, command, slot, side, tick);
  if (at.listing.has_stops()) release_stops(at, command.client_ref);
  return true;
}

Refusal Venue::check_change(Market at, const Command& command, Slot slot) const {
  const Instrument& instrument = at.instrument();
  const Order& order = common_.pool[slot];
  if (const Refusal refusal = check_quantity(instrument, command.quantity)) return refusal;
  if (command.quantity <= order.total - common_.pool.leaves(slot)) return Reason::quantity_not_above_filled;
  const std::uint32_t part = part_quantity(command);
  const bool may_disclose = !order.is_stop() && !order.is_gtc() && instrument.phase != Phase::pre_open;
  if (part != 0 && !may_disclose) return Reason::part_quantity_forbidden;
  if (const Refusal refusal = check_part_quantity(instrument, part, command.quantity, true)) return refusal;
  if (order.is_stop()) {
    const OrderType type = order.is_market() ? OrderType::stop_market : OrderType::stop_limit;
    return check_stop(instrument, command, waiting_side(at, order), type);
  }
  if (trigger_price(command) != 0) return Reason::trigger_forbidden;
  return check_limit_price(instrument, command.price);
}

void Venue::modify_waiting(Market at, const Command& command, Slot slot) {
  Order& order = common_.pool[slot];
  OrderBook& stops = at.listing.stops;
  const Side side = waiting_side(at, order);
  stops.remove(common_.pool, order, opposite(side), stops.tick_of(order));
  order.open = order.open - order.total + static_cast<std::uint32_t>(command.quantity);
  order.total = static_cast<std::uint32_t>(command.quantity);
  wait_for_trigger(at, slot, side, command);
  report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref, order.open);
}

/** Same price: the place in the queue is lost with more quantity, more disclosed, or any change of a market order's quantity. */
void Venue::resize(Market at, const Command& command, Slot slot, Side side, std::int32_t tick) {
  OrderPool& pool = common_.pool;
  Order& order = pool[slot];
  Level& level = at.book().level(side, tick);
  const std::uint64_t shown_before = level.quantity;
  const auto total = static_cast<std::uint32_t>(command.quantity);
  const std::uint32_t leaves = pool.leaves(slot) - order.total + total; // modulo 2^32: the checks leave it above 0
  const std::uint32_t slice = slice_of(command);
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
  report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref, leaves).detail =
      keeps_priority ? 1 : 0;
  if (!keeps_priority || level.quantity != shown_before) at.report_level(side, tick);
}

/** New price: the order comes in again, as a limit order. */
void Venue::reprice(Market at, const Command& command, Slot slot, Side side, std::int32_t tick) {
  OrderPool& pool = common_.pool;
  Order& order = pool[slot];
  const std::uint32_t leaves = pool.leaves(slot) - order.total + static_cast<std::uint32_t>(command.quantity);
  at.book().remove(pool, order, side, tick);
  set_slice(pool, slot, slice_of(command), 0);
  order.set(Order::market_flag, false);
  order.open = leaves;
  order.total = static_cast<std::uint32_t>(command.quantity);
  report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref, leaves);
  at.report_level(side, tick);
  const Incoming incoming{
      .order = order, .side = side, .limit = at.instrument().tick_at(command.price), .client_ref = command.client_ref};
  trade_on_entry(at, incoming, 0);
  if (order.open != 0) rest(at, slot, side, incoming.limit);
  else at.release(slot);
}

/** The open order that the command names, of its owner and in its instrument, or 0. */
Slot Venue::find_order(const Command& command) const {
  const Slot slot = common_.index.find(common_.pool, command.order);
  if (slot == 0 || common_.pool[slot].owner != command.owner) return 0;
  return listings_[command.instrument].holds(common_.pool[slot]) ? slot : 0;
}

} // namespace sauda
