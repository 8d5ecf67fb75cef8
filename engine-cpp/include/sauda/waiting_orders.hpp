#pragma once
// Orders that wait for their trigger: a ladder beside the book. Buys stand on its sell side and sells on its buy side, so that
// the nearest trigger is the best level.

#include <cstdint>

#include "sauda/order_matcher.hpp"

namespace sauda {

/** Side of a waiting order. */
inline Side waiting_side(Market at, const Order& order) { return opposite(at.listing.stops.side_of(order)); }

/** Limit of a waiting order as events tell it: 0 for stop_market. */
inline std::int64_t waiting_price(Market at, Slot slot) { return at.pool().detail(slot).limit; }

/**
 * Lets an order whose detail is set wait: behind the orders of its trigger. An order whose trigger the band has left stands at
 * the edge of the ladder, so a level may hold several triggers, the nearest first; only there this takes a step per order.
 */
void wait_for_trigger(Market at, Slot slot, Side side);

/** Whether the last trade price has reached the trigger of a waiting order. */
bool is_reached(const Instrument& instrument, Side side, std::int64_t trigger);

/** The next order to come in: triggered buys before sells, nearest trigger first, then the oldest; 0 when there is none. */
Slot next_triggered(Market at);

} // namespace sauda
