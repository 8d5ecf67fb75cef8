#pragma once
// The orders of a venue: a fixed array, linked by index into queues.

#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/records.hpp"

namespace sauda {

/** Index of an order in the pool; 0 is no order. */
using Slot = std::uint32_t;

/** A resting order: half a cache line, all that matching touches. */
struct Order {
  Slot next; ///< behind it at its level; in the free list: the next free slot
  Slot previous;
  std::uint64_t id;
  std::uint32_t open;
  std::uint32_t level_and_type; ///< index of its level; the top bit marks an order that entered as a market order
  std::uint32_t owner;
  std::uint32_t total;

  static constexpr std::uint32_t market_bit = 0x80000000;
  std::uint32_t level() const { return level_and_type & ~market_bit; }
  bool is_market() const { return (level_and_type & market_bit) != 0; }
};
static_assert(sizeof(Order) == 32);

class OrderPool {
public:
  OrderPool(Arena& arena, std::uint32_t capacity)
      : orders_{arena.allocate<Order>(std::size_t{capacity} + 1)},
        capacity_{capacity} {}

  Order& operator[](Slot slot) { return orders_[slot]; }
  const Order& operator[](Slot slot) const { return orders_[slot]; }

  bool is_full() const { return live_ == capacity_; }
  std::uint32_t live() const { return live_; }

  /** A slot to fill; the pool must not be full. */
  Slot take() {
    ++live_;
    if (free_ == 0) return ++fresh_; // never used before: no pass over the array is needed to make the pool
    const Slot slot = free_;
    free_ = orders_[slot].next;
    return slot;
  }

  void give_back(Slot slot) {
    orders_[slot].next = free_;
    free_ = slot;
    --live_;
  }

private:
  Order* orders_;
  std::uint32_t capacity_;
  Slot free_ = 0;
  Slot fresh_ = 0;
  std::uint32_t live_ = 0;
};

} // namespace sauda
