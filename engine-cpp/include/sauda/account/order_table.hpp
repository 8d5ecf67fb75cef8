#pragma once
// The orders of a day in the order of their placing, their trades, and where an id is.

#include <bit>
#include <cstdint>
#include <utility>

#include "sauda/account/order.hpp"
#include "sauda/arena.hpp"

namespace sauda::account {

struct Trade {
  std::uint64_t id;
  std::int64_t price;
  std::uint32_t quantity;
  std::uint32_t next; ///< the trade of the same order with the next lower id; 0 for none
};

/** Orders are only added, and forgotten together when the day rolls: a dense array and a table without removals do. */
class OrderTable {
public:
  OrderTable(Arena& arena, std::uint32_t instruments, std::uint32_t orders, std::uint32_t trades)
      : instruments_{instruments},
        capacity_{orders},
        trade_capacity_{trades},
        mask_{std::bit_ceil(orders) * 2 - 1},
        orders_{arena.allocate<Order>(orders)},
        entries_{arena.allocate<std::uint32_t>(std::size_t{mask_} + 1)},
        trades_{arena.allocate<Trade>(std::size_t{trades} + 1)},
        newest_{arena.allocate<std::uint32_t>(instruments)},
        neighbours_{arena.allocate<Neighbours>(orders)} {}

  std::uint32_t count() const { return count_; }
  bool is_full() const { return count_ == capacity_; }
  const Order& operator[](std::uint32_t index) const { return orders_[index]; }
  Order& operator[](std::uint32_t index) { return orders_[index]; }

  Order* find(std::uint64_t id) { return const_cast<Order*>(std::as_const(*this).find(id)); }
  const Order* find(std::uint64_t id) const {
    for (std::uint32_t at = home(id); entries_[at] != 0; at = (at + 1) & mask_) {
      const Order& order = orders_[entries_[at] - 1];
      if (order.id == id) return &order;
    }
    return nullptr;
  }

  /** The table must not be full, and not know the id. */
  Order& add(const Order& order) {
    orders_[count_] = order;
    enter(order.id, ++count_);
    return orders_[count_ - 1];
  }

  /** The newest live order in an instrument, and from there the next older one; null after the oldest. */
  Order* newest_live(std::uint16_t instrument) { return at(newest_[instrument]); }
  Order* older_live(const Order& order) { return at(neighbours_[&order - orders_].older); }
  const Order* newest_live(std::uint16_t instrument) const { return at(newest_[instrument]); }
  const Order* older_live(const Order& order) const { return at(neighbours_[&order - orders_].older); }

  /** Lists a live order of the table in its instrument, in order of placing. */
  void list(Order& order) {
    const std::uint32_t place = place_of(order);
    std::uint32_t newer = 0, older = newest_[order.instrument];
    while (older > place) {
      newer = older;
      older = neighbours_[older - 1].older;
    }
    neighbours_[place - 1] = {older, newer};
    join(order.instrument, newer, place);
    if (older != 0) neighbours_[older - 1].newer = place;
  }
  void unlist(Order& order) {
    const auto [older, newer] = neighbours_[place_of(order) - 1];
    join(order.instrument, newer, older);
    if (older != 0) neighbours_[older - 1].newer = newer;
  }

  std::uint32_t trades() const { return trade_count_; }
  bool is_full_of_trades() const { return trade_count_ == trade_capacity_; }
  const Trade& trade(std::uint32_t slot) const { return trades_[slot]; }

  /** The trade of an order; null when it has none of this id. */
  const Trade* find_trade(const Order& order, std::uint64_t id) const {
    std::uint32_t slot = order.first_trade;
    while (slot != 0 && trades_[slot].id > id) slot = trades_[slot].next;
    return slot != 0 && trades_[slot].id == id ? &trades_[slot] : nullptr;
  }

  /** Highest id first, so that trades that come in order cost no search. The table must not be full of trades. */
  void add_trade(Order& order, std::uint64_t id, std::uint32_t quantity, std::int64_t price) {
    std::uint32_t* link = &order.first_trade;
    while (*link != 0 && trades_[*link].id > id) link = &trades_[*link].next;
    const std::uint32_t slot = take_slot();
    trades_[slot] = {id, price, quantity, *link};
    *link = slot;
    ++order.trades;
  }

  /** Forgets the orders for which `is_done` holds, and their trades. */
  template <class Test>
  void forget(Test is_done) {
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      if (is_done(orders_[i])) give_back_trades(orders_[i]);
      else orders_[kept++] = orders_[i];
    }
    if (kept == count_) return;
    count_ = kept;
    for (std::uint32_t at = 0; at <= mask_; ++at) entries_[at] = 0;
    for (std::uint32_t i = 0; i < instruments_; ++i) newest_[i] = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
      enter(orders_[i].id, i + 1);
      if (orders_[i].is_live()) list(orders_[i]);
    }
  }

private:
  /** 1 + index of the next older and newer live order in the instrument; 0 for none. */
  struct Neighbours {
    std::uint32_t older;
    std::uint32_t newer;
  };

  /** Ids that follow each other are used together: 16 of them share a cache line of the table. */
  std::uint32_t home(std::uint64_t id) const {
    constexpr std::uint64_t neighbours = 16;
    const auto block = static_cast<std::uint32_t>((id / neighbours * 0x9E3779B97F4A7C15) >> 32);
    return (block * static_cast<std::uint32_t>(neighbours) + static_cast<std::uint32_t>(id % neighbours)) & mask_;
  }

  void enter(std::uint64_t id, std::uint32_t place) {
    std::uint32_t at = home(id);
    while (entries_[at] != 0) at = (at + 1) & mask_;
    entries_[at] = place;
  }

  Order* at(std::uint32_t place) { return place == 0 ? nullptr : &orders_[place - 1]; }
  const Order* at(std::uint32_t place) const { return place == 0 ? nullptr : &orders_[place - 1]; }
  std::uint32_t place_of(const Order& order) const { return static_cast<std::uint32_t>(&order - orders_) + 1; }
  /** Makes `place` the next older one of `newer`, or the newest when there is none. */
  void join(std::uint16_t instrument, std::uint32_t newer, std::uint32_t place) {
    (newer == 0 ? newest_[instrument] : neighbours_[newer - 1].older) = place;
  }

  std::uint32_t take_slot() {
    ++trade_count_;
    if (free_trade_ == 0) return ++fresh_trade_;
    const std::uint32_t slot = free_trade_;
    free_trade_ = trades_[slot].next;
    return slot;
  }

  void give_back_trades(const Order& order) {
    for (std::uint32_t slot = order.first_trade; slot != 0;) {
      const std::uint32_t next = trades_[slot].next;
      trades_[slot].next = free_trade_;
      free_trade_ = slot;
      slot = next;
    }
    trade_count_ -= order.trades;
  }

  std::uint32_t instruments_;
  std::uint32_t capacity_;
  std::uint32_t trade_capacity_;
  std::uint32_t mask_;
  Order* orders_;
  std::uint32_t* entries_; ///< 1 + index of an order; 0 when empty
  Trade* trades_;
  std::uint32_t* newest_;  ///< 1 + index of the newest live order of each instrument; 0 for none
  Neighbours* neighbours_; ///< of each order, beside the orders: a list that moves must not touch those
  std::uint32_t count_ = 0;
  std::uint32_t trade_count_ = 0;
  std::uint32_t free_trade_ = 0;
  std::uint32_t fresh_trade_ = 0;
};

} // namespace sauda::account
