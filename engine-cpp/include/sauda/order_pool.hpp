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
  static constexpr std::uint32_t special_flag = 1U << 27;   ///< has what few orders have, see OrderDetail
  static constexpr std::uint32_t level_mask = special_flag - 1;
  std::uint32_t level() const { return level_and_flags & level_mask; }
  bool is_market() const { return (level_and_flags & market_flag) != 0; }
  bool is_gtc() const { return (level_and_flags & gtc_flag) != 0; }
  bool is_disclosed() const { return (level_and_flags & disclosed_flag) != 0; }
  bool is_stop() const { return (level_and_flags & stop_flag) != 0; }
  bool is_special() const { return (level_and_flags & special_flag) != 0; }
  /** Whether its detail says nothing that matters when it is filled. */
  bool is_plain() const { return (level_and_flags & (disclosed_flag | special_flag)) == 0; }
  /** Whether it surely rests at a price; a market or special order may stand elsewhere. */
  bool rests_at_price() const { return (level_and_flags & (market_flag | stop_flag | special_flag)) == 0; }
  void move_to(std::uint32_t level) { level_and_flags = (level_and_flags & ~level_mask) | level; }
  void set(std::uint32_t flag, bool on) { level_and_flags = on ? level_and_flags | flag : level_and_flags & ~flag; }
};
static_assert(sizeof(Order) == 32);

/** Where an order stands when it neither rests in the book nor waits for its trigger. */
enum class Aside : std::uint8_t { no, all_or_none, queue };

/** What an order is in its link; see order_links.hpp. */
enum class LinkRole : std::uint8_t { none, oco, entry, target, stop };

/** What only disclosed, stop and special orders have; matching looks here when a flag says so. */
struct OrderDetail {
  static constexpr std::uint32_t all = UINT32_MAX;
  std::uint32_t disclosed =
      all;                   ///< size of a slice; `all` when the rest comes up at once; queue: part quantity as entered
  std::uint32_t hidden = 0;  ///< open quantity that is not shown
  std::int64_t trigger = 0;  ///< stops: a price, because the band may move while they wait
  std::int64_t limit = 0;    ///< stop_limit, all_or_none, queue: price; trailing: offset of the limit from the trigger
  std::int64_t distance = 0; ///< of a trailing trigger from the best last price; 0 for others
  Slot links[2] = {0, 0};    ///< the others of its link: entry, target, stop, in this order, itself left out
  Slot trailing[2] = {0, 0}; ///< before and after it in the list of trailing orders
  Slot next_unsettled = 0;   ///< in the list of linked orders that traded or ended
  std::uint32_t traded = 0;  ///< since its link was settled; modulo 2^32 while it matches
  std::uint32_t expiry = 0;  ///< gtd: seconds since the Unix epoch
  std::uint16_t protection_bp = 0; ///< stop_market, queue: as entered
  std::uint8_t attributes = 0;     ///< sum of OrderAttribute
  std::uint8_t self_trade = 0;     ///< SelfTrade, or 0 for that of the instrument
  std::uint8_t order_type = 0;     ///< queue: as entered
  std::uint8_t time_in_force = 0;  ///< queue: as entered
  Aside aside = Aside::no;
  LinkRole role = LinkRole::none;
  bool is_unsettled = false; ///< in that list
  bool is_gone = false;      ///< filled or cancelled; its slot is kept until its link is settled

  bool has(OrderAttribute attribute) const { return (attributes & static_cast<std::uint8_t>(attribute)) != 0; }
  bool is_special() const {
    return attributes != 0 || self_trade != 0 || expiry != 0 || distance != 0 || aside != Aside::no ||
           role != LinkRole::none || is_unsettled;
  }
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
  /** Its detail, with nothing in it when it had none so far. */
  OrderDetail& fresh_detail(Slot slot) {
    const Order& order = orders_[slot];
    if (order.is_plain() && !order.is_stop()) details_[slot] = {};
    return details_[slot];
  }
  void set_special(Slot slot) { orders_[slot].set(Order::special_flag, details_[slot].is_special()); }
  Aside aside(Slot slot) const { return orders_[slot].is_special() ? details_[slot].aside : Aside::no; }
  bool is_linked(Slot slot) const { return orders_[slot].is_special() && details_[slot].role != LinkRole::none; }
  bool is_gtd(Slot slot) const { return orders_[slot].is_special() && details_[slot].expiry != 0; }
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
