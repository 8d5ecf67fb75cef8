#pragma once
// The order book of one instrument: a dense ladder of price levels a side, each a queue of orders in time priority, and one
// queue a side for orders at market.

#include <algorithm>
#include <cstdint>

#include "sauda/bitmap.hpp"
#include "sauda/order_pool.hpp"
#include "sauda/records.hpp"

namespace sauda {

constexpr Side opposite(Side side) { return side == Side::buy ? Side::sell : Side::buy; }
constexpr std::uint32_t side_index(Side side) { return side == Side::buy ? 0 : 1; }

/** A queue of orders at one price. */
struct Level {
  std::uint64_t quantity; ///< open quantity of all its orders
  Slot head;              ///< first in time priority; 0 when the level is empty
  Slot tail;
  std::uint32_t orders;
};

class OrderBook {
public:
  static constexpr std::int32_t no_sell = Bitmap::none_above;
  static constexpr std::int32_t no_buy = Bitmap::none_below;

  /** Levels of a book: one a side and tick, and one a side for orders at market. */
  static constexpr std::uint32_t levels(std::uint32_t ticks) { return 2 * ticks + 2; }

  /** `first_level` numbers its levels among those of the venue: buys first, then sells, then buys and sells at market. */
  OrderBook(Arena& arena, std::uint32_t ticks, std::uint32_t first_level)
      : levels_{arena.allocate<Level>(levels(ticks))},
        occupied_{Bitmap{arena, ticks}, Bitmap{arena, ticks}},
        ticks_{ticks},
        first_level_{first_level} {}

  Level& level(Side side, std::int32_t tick) {
    return levels_[side_index(side) * ticks_ + static_cast<std::uint32_t>(tick)];
  }
  const Level& level(Side side, std::int32_t tick) const {
    return levels_[side_index(side) * ticks_ + static_cast<std::uint32_t>(tick)];
  }
  std::uint32_t level_number(Side side, std::int32_t tick) const {
    return first_level_ + side_index(side) * ticks_ + static_cast<std::uint32_t>(tick);
  }
  /** Whether the order rests here, and not in another instrument. */
  bool holds(const Order& order) const { return order.level() - first_level_ < levels(ticks_); }
  Side side_of(const Order& order) const { return order.level() - first_level_ < ticks_ ? Side::buy : Side::sell; }
  std::int32_t tick_of(const Order& order) const {
    return static_cast<std::int32_t>((order.level() - first_level_) & (ticks_ - 1)); // ticks_ is a power of two
  }

  /** Orders without a price: every price is good enough for them. */
  Level& at_market(Side side) { return levels_[2 * ticks_ + side_index(side)]; }
  const Level& at_market(Side side) const { return levels_[2 * ticks_ + side_index(side)]; }
  bool has_orders_at_market() const { return at_market(Side::buy).head != 0 || at_market(Side::sell).head != 0; }
  /** Whether an order of this book is at market; then `side_of` and `tick_of` do not know it. */
  bool is_at_market(const Order& order) const {
    return order.is_market() && order.level() - first_level_ >= 2 * ticks_;
  }
  Side market_side_of(const Order& order) const {
    return order.level() - first_level_ == 2 * ticks_ ? Side::buy : Side::sell;
  }

  /** Puts an order with `open` set behind the others at market. */
  void append_at_market(OrderPool& pool, Slot slot, Side side) {
    pool[slot].move_to(first_level_ + 2 * ticks_ + side_index(side));
    link_behind(pool, at_market(side), slot);
  }

  void remove_at_market(OrderPool& pool, const Order& order) { unlink(pool, at_market(market_side_of(order)), order); }

  /** Tick of the best level, or no_buy, no_sell: values that no incoming limit crosses. */
  std::int32_t best(Side side) const { return best_[side_index(side)]; }
  /** What `best` and `worse` answer when there is no level. */
  static constexpr std::int32_t none(Side side) { return side == Side::buy ? no_buy : no_sell; }
  bool is_empty(Side side) const { return best(side) == none(side); }
  bool is_crossed() const { return best_[0] >= best_[1]; }
  /** Tick of the next worse level, or no_buy, no_sell. */
  std::int32_t worse(Side side, std::int32_t tick) const {
    return side == Side::buy ? occupied_[0].below(static_cast<std::uint32_t>(tick))
                             : occupied_[1].above(static_cast<std::uint32_t>(tick));
  }

  /** Tick of the lowest occupied buy level; the side must not be empty. */
  std::int32_t worst_buy() const { return occupied_[0].contains(0) ? 0 : occupied_[0].above(0); }
  /** Tick of the next better buy level, or no_sell. */
  std::int32_t better_buy(std::int32_t tick) const { return occupied_[0].above(static_cast<std::uint32_t>(tick)); }

  /** Puts an order with `open` set behind another of its level, or first when `after` is 0. */
  void insert(OrderPool& pool, Slot slot, Slot after, Side side, std::int32_t tick) {
    Level& at = level(side, tick);
    if (at.tail == after) return append(pool, slot, side, tick);
    Order& order = pool[slot];
    order.previous = after;
    order.next = after != 0 ? pool[after].next : at.head;
    pool[order.next].previous = slot;
    (after != 0 ? pool[after].next : at.head) = slot;
    at.quantity += order.open;
    ++at.orders;
  }

  /** Puts an order with `open` set behind the others of its level. */
  void append(OrderPool& pool, Slot slot, Side side, std::int32_t tick) {
    Level& at = level(side, tick);
    if (at.head == 0) occupy(side, tick);
    link_behind(pool, at, slot);
  }

  /** Takes an order out of its level; the order itself is left as it is. */
  [[gnu::always_inline]] void remove(OrderPool& pool, const Order& order, Side side, std::int32_t tick) {
    Level& at = level(side, tick);
    unlink(pool, at, order);
    if (at.head == 0) vacate(side, tick);
  }

  /** Forgets a level that has lost its last order. */
  void vacate(Side side, std::int32_t tick) {
    const std::uint32_t at = side_index(side);
    occupied_[at].clear(static_cast<std::uint32_t>(tick));
    if (best_[at] == tick) best_[at] = worse(side, tick);
  }

private:
  // Whether an order has neighbours is guessed wrong too often for a branch: slot 0 takes what nobody reads.

  static void link_behind(OrderPool& pool, Level& at, Slot slot) {
    Order& order = pool[slot];
    const Slot last = at.tail;
    order.next = 0;
    order.previous = last;
    pool[last].next = slot;
    at.head = last == 0 ? slot : at.head;
    at.tail = slot;
    at.quantity += order.open;
    ++at.orders;
  }

  [[gnu::always_inline]] static void unlink(OrderPool& pool, Level& at, const Order& order) {
    const Slot previous = order.previous;
    const Slot next = order.next;
    pool[previous].next = next;
    pool[next].previous = previous;
    at.head = previous == 0 ? next : at.head;
    at.tail = next == 0 ? previous : at.tail;
    at.quantity -= order.open;
    --at.orders;
  }

  void occupy(Side side, std::int32_t tick) {
    const std::uint32_t at = side_index(side);
    occupied_[at].set(static_cast<std::uint32_t>(tick));
    best_[at] = side == Side::buy ? std::max(tick, best_[at]) : std::min(tick, best_[at]);
  }

  Level* levels_;
  Bitmap occupied_[2];
  std::int32_t best_[2] = {no_buy, no_sell};
  std::uint32_t ticks_;
  std::uint32_t first_level_;
};

} // namespace sauda
