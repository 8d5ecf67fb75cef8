#pragma once
// A queue of orders that stand in no ladder.

#include "sauda/order_pool.hpp"

namespace sauda {

struct OrderQueue {
  Slot head = 0;
  Slot tail = 0;

  /** Puts an order behind another, or first when `after` is 0. */
  void insert(OrderPool& pool, Slot slot, Slot after) {
    Order& order = pool[slot];
    order.previous = after;
    order.next = after != 0 ? pool[after].next : head;
    (order.next != 0 ? pool[order.next].previous : tail) = slot;
    (after != 0 ? pool[after].next : head) = slot;
  }

  void remove(OrderPool& pool, Slot slot) {
    const Order& order = pool[slot];
    (order.previous != 0 ? pool[order.previous].next : head) = order.next;
    (order.next != 0 ? pool[order.next].previous : tail) = order.previous;
  }
};

} // namespace sauda
