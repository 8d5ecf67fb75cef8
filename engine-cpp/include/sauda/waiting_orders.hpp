#pragma once
// Orders that wait for their trigger: a ladder beside the book. Buys stand on its sell side and sells on its buy side, so that
// the nearest trigger is the best level. Those whose trigger trails the last price stand in a list a side, too.

#include <cstdint>

#include "sauda/order_checks.hpp"
#include "sauda/order_matcher.hpp"

namespace sauda {

/** Side of a waiting order. */
inline Side waiting_side(Market at, const Order& order) { return opposite(at.listing.stops.side_of(order)); }

/** One of the stop types. */
OrderType waiting_type(const Order& order, const OrderDetail& detail);
inline OrderType waiting_type(Market at, Slot slot) { return waiting_type(at.pool()[slot], at.pool().detail(slot)); }

/** How many orders of the instrument wait with a trigger that trails. */
inline std::uint32_t trailing_orders(Market at) { return at.listing.trailing[0].count + at.listing.trailing[1].count; }

/** Limit of a waiting order as events tell it: 0 for the stops that come in as market orders. */
std::int64_t waiting_price(const Instrument& instrument, Side side, const Order& order, const OrderDetail& detail);
inline std::int64_t waiting_price(Market at, Slot slot) {
  const Order& order = at.pool()[slot];
  return waiting_price(at.instrument(), waiting_side(at, order), order, at.pool().detail(slot));
}

/** What the command asks of a stop order; `trigger` is where it is to be released. */
void set_trigger(Market at, Slot slot, OrderType type, const Command& command, std::int64_t trigger);

/**
 * Gives a waiting order whose detail is set its place in the ladder: behind the orders of its trigger. An order whose trigger the band has left stands at
 * the edge of the ladder, so a level may hold several triggers, the nearest first; only there this takes a step per order.
 */
void wait_for_trigger(Market at, Slot slot, Side side);

/** The order, whose detail is set, begins to wait. */
void begin_waiting(Market at, Slot slot, Side side);

/** The order waits with another open quantity, in its place or behind the others of its trigger. */
void wait_with(Market at, Slot slot, std::uint32_t open, bool keeps_place);

/** The order waits no longer. */
void stop_waiting(Market at, Slot slot);

/** Lets the triggers of trailing orders follow the last trade price, in order of id; a step for each of a side, if any moves. */
void move_trailing(Market at);

/** Whether the last trade price has reached the trigger of a waiting order. */
bool is_reached(const Instrument& instrument, Side side, std::int64_t trigger);

/** The next order to come in: triggered buys before sells, nearest trigger first, then the oldest; 0 when there is none. */
Slot next_triggered(Market at);

} // namespace sauda
