#pragma once
// An order book as plainly as it can be said: price to queue of orders.

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
  OrderType type;
  std::int64_t price;
  std::int64_t quantity; ///< total
  std::int64_t leaves;   ///< open
};

using ReferenceLevel = std::list<ReferenceOrder>;
using ReferenceLevels = std::map<std::int64_t, ReferenceLevel>;

inline Side other_side(Side side) { return side == Side::buy ? Side::sell : Side::buy; }

struct ReferenceBook {
  ReferenceLevels buys;
  ReferenceLevels sells;

  ReferenceLevels& levels(Side side) { return side == Side::buy ? buys : sells; }
  const ReferenceLevels& levels(Side side) const { return side == Side::buy ? buys : sells; }

  bool is_crossed() const { return !buys.empty() && !sells.empty() && buys.rbegin()->first >= sells.begin()->first; }

  std::vector<std::int64_t> prices_from_best(Side side) const {
    std::vector<std::int64_t> prices;
    for (const auto& [price, level] : levels(side)) prices.push_back(price);
    return side == Side::buy ? std::vector<std::int64_t>(prices.rbegin(), prices.rend()) : prices;
  }

  /** Every order: buys from the best price on, then sells, each level in time priority. */
  std::vector<ReferenceOrder> orders() const {
    std::vector<ReferenceOrder> all;
    for (const Side side : {Side::buy, Side::sell}) {
      for (const std::int64_t price : prices_from_best(side)) {
        const ReferenceLevel& level = levels(side).at(price);
        all.insert(all.end(), level.begin(), level.end());
      }
    }
    return all;
  }

  const ReferenceOrder* find(std::uint64_t id) const {
    for (const ReferenceLevels* side : {&buys, &sells}) {
      for (const auto& [price, level] : *side) {
        for (const ReferenceOrder& order : level) {
          if (order.id == id) return &order;
        }
      }
    }
    return nullptr;
  }
  ReferenceOrder* find(std::uint64_t id) { return const_cast<ReferenceOrder*>(std::as_const(*this).find(id)); }

  std::size_t size() const {
    std::size_t count = 0;
    for (const ReferenceLevels* side : {&buys, &sells}) {
      for (const auto& [price, level] : *side) count += level.size();
    }
    return count;
  }

  void add(const ReferenceOrder& order) { levels(order.side)[order.price].push_back(order); }

  /** Takes the order out and gives what it was. */
  ReferenceOrder remove(std::uint64_t id) {
    const ReferenceOrder order = *find(id);
    ReferenceLevel& level = levels(order.side)[order.price];
    level.remove_if([id](const ReferenceOrder& other) { return other.id == id; });
    if (level.empty()) levels(order.side).erase(order.price);
    return order;
  }
};

} // namespace sauda::testing
