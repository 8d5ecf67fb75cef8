#pragma once
// An order book as plainly as it can be said: price to queue of orders, and trigger to queue of waiting stop orders.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <utility>
#include <vector>

#include "sauda/records.hpp"

namespace sauda::testing {

struct ReferenceOrder {
  std::uint64_t id;
  std::uint32_t owner;
  Side side;
  OrderType type; ///< limit or market; a waiting stop order: stop_limit or stop_market
  TimeInForce time_in_force;
  std::uint16_t protection_bp; ///< of a waiting stop_market, as told last
  std::int64_t price;          ///< 0 of a waiting stop_market
  std::int64_t quantity;       ///< total
  std::int64_t leaves;         ///< open
  std::int64_t disclosed;      ///< 0 when all is shown
  std::int64_t shown;          ///< 0 while it waits
  std::int64_t trigger;        ///< 0 unless it waits

  bool waits() const { return trigger != 0; }
  std::int64_t slice() const { return disclosed == 0 ? leaves : std::min(disclosed, leaves); }
};

using ReferenceLevel = std::list<ReferenceOrder>;
using ReferenceLevels = std::map<std::int64_t, ReferenceLevel>;

inline Side other_side(Side side) { return side == Side::buy ? Side::sell : Side::buy; }

struct ReferenceBook {
  ReferenceLevels buys;
  ReferenceLevels sells;
  ReferenceLevels stop_buys; ///< by trigger
  ReferenceLevels stop_sells;

  ReferenceLevels& levels(Side side) { return side == Side::buy ? buys : sells; }
  const ReferenceLevels& levels(Side side) const { return side == Side::buy ? buys : sells; }
  const ReferenceLevels& stops(Side side) const { return side == Side::buy ? stop_buys : stop_sells; }

  bool is_crossed() const { return !buys.empty() && !sells.empty() && buys.rbegin()->first >= sells.begin()->first; }

  std::vector<std::int64_t> prices_from_best(Side side) const { return keys(levels(side), side == Side::buy); }
  std::vector<std::int64_t> triggers_from_nearest(Side side) const { return keys(stops(side), side == Side::sell); }

  /** Every order: buys from the best price on, sells, waiting buys from the nearest trigger on, waiting sells. */
  std::vector<ReferenceOrder> orders() const {
    std::vector<ReferenceOrder> all;
    const auto append = [&](const ReferenceLevel& level) { all.insert(all.end(), level.begin(), level.end()); };
    for (const Side side : {Side::buy, Side::sell}) {
      for (const std::int64_t price : prices_from_best(side)) append(levels(side).at(price));
    }
    for (const Side side : {Side::buy, Side::sell}) {
      for (const std::int64_t trigger : triggers_from_nearest(side)) append(stops(side).at(trigger));
    }
    return all;
  }

  const ReferenceOrder* find(std::uint64_t id) const {
    for (const ReferenceLevels* queues : {&buys, &sells, &stop_buys, &stop_sells}) {
      for (const auto& [key, queue] : *queues) {
        for (const ReferenceOrder& order : queue) {
          if (order.id == id) return &order;
        }
      }
    }
    return nullptr;
  }
  ReferenceOrder* find(std::uint64_t id) { return const_cast<ReferenceOrder*>(std::as_const(*this).find(id)); }

  std::size_t size() const {
    std::size_t count = 0;
    for (const ReferenceLevels* queues : {&buys, &sells, &stop_buys, &stop_sells}) {
      for (const auto& [key, queue] : *queues) count += queue.size();
    }
    return count;
  }

  /** Behind the orders at its price, or at its trigger when it waits. */
  void add(const ReferenceOrder& order) { queues_of(order)[key_of(order)].push_back(order); }

  /** Takes the order out and gives what it was. */
  ReferenceOrder remove(std::uint64_t id) {
    const ReferenceOrder order = *find(id);
    ReferenceLevel& queue = queues_of(order)[key_of(order)];
    queue.remove_if([id](const ReferenceOrder& other) { return other.id == id; });
    if (queue.empty()) queues_of(order).erase(key_of(order));
    return order;
  }

private:
  static std::vector<std::int64_t> keys(const ReferenceLevels& queues, bool highest_first) {
    std::vector<std::int64_t> all;
    for (const auto& [key, queue] : queues) all.push_back(key);
    if (highest_first) std::reverse(all.begin(), all.end());
    return all;
  }
  static std::int64_t key_of(const ReferenceOrder& order) { return order.waits() ? order.trigger : order.price; }
  ReferenceLevels& queues_of(const ReferenceOrder& order) {
    if (!order.waits()) return levels(order.side);
    return order.side == Side::buy ? stop_buys : stop_sells;
  }
};

} // namespace sauda::testing
