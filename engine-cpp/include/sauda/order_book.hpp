#pragma once
// The order book of one instrument: a dense ladder of price levels a side, each a queue of orders in time priority.

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

  /** `first_level` numbers its levels among those of the venue: buys first, then sells. */
  OrderBook(Arena& arena, std::uint32_t ticks, std::uint32_t first_level)
      : levels_{arena.allocate<Level>(std::size_t{ticks} * 2)},
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
  bool holds(const Order& order) const { return order.level() - first_level_ < ticks_ * 2; }
  Side side_of(const Order& order) const { return order.level() - first_level_ < ticks_ ? Side::buy : Side::sell; }
  std::int32_t tick_of(const Order& order) const {
    return static_cast<std::int32_t>((order.level() - first_level_) & (ticks_ - 1)); // ticks_ is a power of two
  }

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

  // Whether an order has neighbours is guessed wrong too often for a branch: slot 0 takes what nobody reads.

  /** Puts an order with `open` set behind the others of its level. */
  void append(OrderPool& pool, Slot slot, Side side, std::int32_t tick) {
    Order& order = pool[slot];
    Level& at = level(side, tick);
    const Slot last = at.tail;
    order.next = 0;
    order.previous = last;
    pool[last].next = slot;
    at.head = last == 0 ? slot : at.head;
    at.tail = slot;
    at.quantity += order.open;
    ++at.orders;
    if (last == 0) occupy(side, tick);
  }

  /** Takes an order out of its level; the order itself is left as it is. */
  [[gnu::always_inline]] inline void remove(OrderPool& pool, const Order& order, Side side, std::int32_t tick) {
    Level& at = level(side, tick);
    const Slot previous = order.previous;
    const Slot next = order.next;
    pool[previous].next = next;
    pool[next].previous = previous;
    at.head = previous == 0 ? next : at.head;
    at.tail = next == 0 ? previous : at.tail;
    at.quantity -= order.open;
    --at.orders;
    if (at.head == 0) vacate(side, tick);
  }

  /** Forgets a level that has lost its last order. */
  void vacate(Side side, std::int32_t tick) {
    const std::uint32_t at = side_index(side);
    occupied_[at].clear(static_cast<std::uint32_t>(tick));
    if (best_[at] == tick) best_[at] = worse(side, tick);
  }

private:
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
