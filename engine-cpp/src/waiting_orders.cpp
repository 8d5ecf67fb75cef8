#include "sauda/waiting_orders.hpp"

#include <algorithm>

namespace sauda {
namespace {

/** Trigger of a trailing order when the best last price since it waits is `best`. */
std::int64_t trailing_trigger(Side side, std::int64_t best, std::int64_t distance) {
  return side == Side::buy ? best + distance : best - distance;
}

/** The best last price since a trailing order waits: what its trigger follows. */
std::int64_t best_price_since(Side side, const OrderDetail& detail) {
  return side == Side::buy ? detail.trigger - detail.distance : detail.trigger + detail.distance;
}

bool is_better(Side side, std::int64_t price, std::int64_t than) {
  return side == Side::buy ? price < than : price > than;
}

void join_trailing(Market at, Slot slot, Side side) {
  OrderPool& pool = at.pool();
  TrailingOrders& list = at.listing.trailing[side_index(side)];
  OrderDetail& detail = pool.detail(slot);
  Slot after = list.tail;
  while (after != 0 && pool[after].id > pool[slot].id) after = pool.detail(after).trailing[0];
  Slot& next = after != 0 ? pool.detail(after).trailing[1] : list.head;
  detail.trailing[0] = after;
  detail.trailing[1] = next;
  (next != 0 ? pool.detail(next).trailing[0] : list.tail) = slot;
  next = slot;
  const std::int64_t best = best_price_since(side, detail);
  if (list.count == 0 || is_better(side, list.worst, best)) list.worst = best;
  ++list.count;
}

void leave_trailing(Market at, Slot slot, Side side) {
  OrderPool& pool = at.pool();
  TrailingOrders& list = at.listing.trailing[side_index(side)];
  const auto [before, next] = pool.detail(slot).trailing;
  (before != 0 ? pool.detail(before).trailing[1] : list.head) = next;
  (next != 0 ? pool.detail(next).trailing[0] : list.tail) = before;
  --list.count;
}

void leave_ladder(Market at, Slot slot, Side side) {
  OrderBook& stops = at.listing.stops;
  stops.remove(at.pool(), at.pool()[slot], opposite(side), stops.tick_of(at.pool()[slot]));
}

} // namespace

OrderType waiting_type(const Order& order, const OrderDetail& detail) {
  const bool is_market = order.is_market();
  if (detail.distance == 0) return is_market ? OrderType::stop_market : OrderType::stop_limit;
  return is_market ? OrderType::trailing_stop_market : OrderType::trailing_stop_limit;
}

void set_trigger(Market at, Slot slot, OrderType type, const Command& command, std::int64_t trigger) {
  OrderDetail& detail = at.pool().fresh_detail(slot);
  detail.trigger = trigger;
  detail.limit = command.price;
  detail.distance = is_trailing(type) ? trigger_price(command) : 0;
  detail.protection_bp = command.protection_bp;
  at.pool().set_special(slot);
}

std::int64_t waiting_price(const Instrument& instrument, Side side, const Order& order, const OrderDetail& detail) {
  if (detail.distance == 0 || order.is_market()) return detail.limit;
  const std::int64_t limit = side == Side::buy ? detail.trigger + detail.limit : detail.trigger - detail.limit;
  return std::clamp(limit, instrument.band_low, instrument.band_high);
}

void wait_for_trigger(Market at, Slot slot, Side side) {
  OrderPool& pool = at.pool();
  OrderBook& stops = at.listing.stops;
  const std::int64_t trigger = pool.detail(slot).trigger;
  const std::int32_t tick = at.instrument().nearest_tick(trigger);
  const auto is_nearer = [&](Slot other) {
    return side == Side::buy ? trigger < pool.detail(other).trigger : trigger > pool.detail(other).trigger;
  };
  Slot after = stops.level(opposite(side), tick).tail;
  while (after != 0 && is_nearer(after)) after = pool[after].previous;
  pool[slot].move_to(stops.level_number(opposite(side), tick));
  stops.insert(pool, slot, after, opposite(side), tick);
}

void begin_waiting(Market at, Slot slot, Side side) {
  at.pool()[slot].set(Order::stop_flag, true);
  if (at.pool().detail(slot).distance != 0) join_trailing(at, slot, side);
  wait_for_trigger(at, slot, side);
}

void wait_with(Market at, Slot slot, std::uint32_t open, bool keeps_place) {
  Order& order = at.pool()[slot];
  const Side side = waiting_side(at, order);
  if (keeps_place) {
    at.listing.stops.level(opposite(side), at.listing.stops.tick_of(order)).quantity +=
        open - std::uint64_t{order.open};
    order.open = open;
    return;
  }
  leave_ladder(at, slot, side);
  order.open = open;
  wait_for_trigger(at, slot, side);
}

void stop_waiting(Market at, Slot slot) {
  const Side side = waiting_side(at, at.pool()[slot]);
  leave_ladder(at, slot, side);
  at.pool()[slot].set(Order::stop_flag, false);
  OrderDetail& detail = at.pool().detail(slot);
  if (detail.distance == 0) return;
  leave_trailing(at, slot, side);
  detail.distance = 0;
  at.pool().set_special(slot);
}

void move_trailing(Market at) {
  const std::int64_t last = at.instrument().last_price;
  if (last == 0) return;
  for (const Side side : {Side::buy, Side::sell}) {
    TrailingOrders& list = at.listing.trailing[side_index(side)];
    if (list.count == 0 || !is_better(side, last, list.worst)) continue;
    list.worst = last;
    for (Slot slot = list.head; slot != 0; slot = at.pool().detail(slot).trailing[1]) {
      OrderDetail& detail = at.pool().detail(slot);
      const std::int64_t best = best_price_since(side, detail);
      if (!is_better(side, last, best)) continue; // its best is as good as the last, so `worst` stands
      leave_ladder(at, slot, side);
      detail.trigger = trailing_trigger(side, last, detail.distance);
      wait_for_trigger(at, slot, side);
    }
  }
}

bool is_reached(const Instrument& instrument, Side side, std::int64_t trigger) {
  const std::int64_t last = instrument.last_price;
  return last != 0 && (side == Side::buy ? last >= trigger : last <= trigger);
}

Slot next_triggered(Market at) {
  const OrderBook& stops = at.listing.stops;
  for (const Side side : {Side::buy, Side::sell}) {
    if (stops.is_empty(opposite(side))) continue;
    const Slot slot = stops.level(opposite(side), stops.best(opposite(side))).head;
    if (is_reached(at.instrument(), side, at.pool().detail(slot).trigger)) return slot;
  }
  return 0;
}

} // namespace sauda
