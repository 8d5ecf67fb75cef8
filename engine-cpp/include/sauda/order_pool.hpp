#pragma once
// The orders of a venue: a fixed array, linked by index into queues.

#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/records.hpp"

namespace sauda {

/** Index of an order in the pool; 0 is no order. */
using Slot = std::uint32_t;

/** A resting or waiting order: half a cache line, all that matching touches. */
struct Order {
  Slot next; ///< behind it at its level; in the free list: the next free slot
  Slot previous;
  std::uint64_t id;
  std::uint32_t open; ///< what is shown of it; more may be hidden, see OrderDetail
  std::uint32_t level_and_flags;
  std::uint32_t owner;
  std::uint32_t total;

  static constexpr std::uint32_t market_flag = 1U << 31;    ///< entered as a market order and was not repriced
  static constexpr std::uint32_t gtc_flag = 1U << 30;       ///< the end of the session does not end it
  static constexpr std::uint32_t disclosed_flag = 1U << 29; ///< shows a part at a time
  static constexpr std::uint32_t stop_flag = 1U << 28;      ///< waits for its trigger
  static constexpr std::uint32_t level_mask = stop_flag - 1;
  std::uint32_t level() const { return level_and_flags & level_mask; }
  bool is_market() const { return (level_and_flags & market_flag) != 0; }
  bool is_gtc() const { return (level_and_flags & gtc_flag) != 0; }
  bool is_disclosed() const { return (level_and_flags & disclosed_flag) != 0; }
  bool is_stop() const { return (level_and_flags & stop_flag) != 0; }
  void move_to(std::uint32_t level) { level_and_flags = (level_and_flags & ~level_mask) | level; }
  void set(std::uint32_t flag, bool on) { level_and_flags = on ? level_and_flags | flag : level_and_flags & ~flag; }
};
static_assert(sizeof(Order) == 32);

/** What only disclosed-quantity and stop orders have; matching looks here when their flag is set. */
struct OrderDetail {
  static constexpr std::uint32_t all = UINT32_MAX;
  std::uint32_t disclosed;     ///< size of a slice; `all` when the rest comes up at once
  std::uint32_t hidden;        ///< open quantity that is not shown
  std::uint32_t protection_bp; ///< stop_market: as entered
  std::int64_t trigger;        ///< stops: a price, because the band may move while they wait
  std::int64_t limit;          ///< stop_limit: price
};

class OrderPool {
public:
  OrderPool(Arena& arena, std::uint32_t capacity)
      : orders_{arena.allocate<Order>(std::size_t{capacity} + 1)},
        details_{arena.allocate<OrderDetail>(std::size_t{capacity} + 1)},
        capacity_{capacity} {}

  Order& operator[](Slot slot) { return orders_[slot]; }
  const Order& operator[](Slot slot) const { return orders_[slot]; }

  OrderDetail& detail(Slot slot) { return details_[slot]; }
  const OrderDetail& detail(Slot slot) const { return details_[slot]; }
  std::uint32_t hidden(Slot slot) const { return orders_[slot].is_disclosed() ? details_[slot].hidden : 0; }
  /** Size of its slices; OrderDetail::all when it shows all. */
  std::uint32_t slice(Slot slot) const {
    return orders_[slot].is_disclosed() ? details_[slot].disclosed : OrderDetail::all;
  }
  /** Open quantity, shown and hidden. */
  std::uint32_t leaves(Slot slot) const { return orders_[slot].open + hidden(slot); }

  /** Shows a slice of `open` when the order discloses part of it, else all. */
  void show(Slot slot, std::uint32_t open) {
    Order& order = orders_[slot];
    order.open = open;
    if (!order.is_disclosed()) return;
    OrderDetail& detail = details_[slot];
    if (open > detail.disclosed) order.open = detail.disclosed;
    detail.hidden = open - order.open;
  }

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
  OrderDetail* details_;
  std::uint32_t capacity_;
  Slot free_ = 0;
  Slot fresh_ = 0;
  std::uint32_t live_ = 0;
};

} // namespace sauda
