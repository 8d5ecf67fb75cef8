#pragma once
// An order book as plainly as it can be said: price to queue of orders, trigger to queue of waiting stop orders, price
// to queue of hidden all_or_none orders, and one queue of orders that are not in the market yet.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <list>
#include <map>
#include <vector>

#include "sauda/records.hpp"

namespace sauda::testing {

inline Side other_side(Side side) { return side == Side::buy ? Side::sell : Side::buy; }

inline bool has(std::uint32_t bits, OrderAttribute attribute) {
  return (bits & static_cast<std::uint32_t>(attribute)) != 0;
}

inline bool trails(OrderType type) {
  return type == OrderType::trailing_stop_limit || type == OrderType::trailing_stop_market;
}
inline bool waits_for_trigger(OrderType type) {
  return type == OrderType::stop_limit || type == OrderType::stop_market || trails(type);
}

/** Where an open order stands. */
enum class Place { book, stop, all_or_none, queue };

struct ReferenceOrder {
  std::uint64_t id;
  std::uint32_t owner;
  Side side;
  OrderType type; ///< limit or market; of a waiting stop order, or in the queue, as entered
  TimeInForce time_in_force;
  std::uint16_t protection_bp; ///< of a waiting stop_market, as told last; in the queue as entered
  std::int64_t price;          ///< 0 of a waiting stop_market; in the queue as entered
  std::int64_t quantity;       ///< total
  std::int64_t leaves;         ///< open
  std::int64_t disclosed;      ///< 0 when all is shown; in the queue the part quantity as entered
  std::int64_t shown;          ///< 0 outside the book
  std::int64_t trigger;        ///< while it waits for it; in the queue as entered
  std::int64_t distance;       ///< of a waiting trailing stop
  std::int64_t offset;         ///< of a waiting trailing_stop_limit
  std::uint32_t expiry;        ///< seconds; gtd only
  std::uint8_t attributes;
  std::uint8_t self_trade;
  bool is_at_market;
  std::uint64_t link; ///< number of its link, or 0

  Place place() const {
    if (has(attributes, OrderAttribute::queued) || has(attributes, OrderAttribute::held)) return Place::queue;
    if (has(attributes, OrderAttribute::all_or_none)) return Place::all_or_none;
    return waits_for_trigger(type) ? Place::stop : Place::book;
  }
  bool rests() const { return place() == Place::book; }
  std::int64_t slice() const { return disclosed == 0 ? leaves : std::min(disclosed, leaves); }
};

/** Keys of the queue at market among the prices: better than each of them. */
constexpr std::int64_t market_buy_key = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t market_sell_key = std::numeric_limits<std::int64_t>::min();

inline std::int64_t market_key(Side side) { return side == Side::buy ? market_buy_key : market_sell_key; }
inline bool is_market_key(std::int64_t key) { return key == market_buy_key || key == market_sell_key; }

using ReferenceLevel = std::list<ReferenceOrder>;
using ReferenceLevels = std::map<std::int64_t, ReferenceLevel>;

/** One container a side: buys, then sells. */
template <typename T>
struct Sides {
  T buys;
  T sells;
  T& of(Side side) { return side == Side::buy ? buys : sells; }
  const T& of(Side side) const { return side == Side::buy ? buys : sells; }
};

class ReferenceBook {
public:
  const ReferenceLevels& levels(Side side) const { return levels_.of(side); }
  ReferenceLevels& levels(Side side) { return levels_.of(side); }
  const ReferenceLevels& stops(Side side) const { return stops_.of(side); }
  const ReferenceLevels& all_or_none(Side side) const { return all_or_none_.of(side); }
  const ReferenceLevel& queue() const { return queue_; }

  /** Keys of the levels of a side, at market first, then from the best price on. */
  std::vector<std::int64_t> keys_from_best(Side side) const { return keys(levels(side), side == Side::buy); }
  /** The best limit price; 0 when no limit order rests. */
  std::int64_t best_price(Side side) const;
  bool has_orders_at_market() const;
  bool is_crossed() const;

  /** Every order: of the book, waiting stops, waiting all_or_none, queue; buys first, best price or nearest trigger first. */
  std::vector<ReferenceOrder> orders() const;

  const ReferenceOrder* find(std::uint64_t id) const;
  ReferenceOrder* find(std::uint64_t id);
  /** The open order with the lowest id not below this one, or the lowest of all; none when there is no order. */
  const ReferenceOrder* find_from(std::uint64_t id) const;
  std::size_t size() const { return index_.size(); }
  std::size_t trailing() const { return trailing_; }
  std::size_t waiting_all_or_none() const { return waiting_all_or_none_; }

  /** Behind the orders of its place. */
  void add(const ReferenceOrder& order);
  /** Takes the order out and gives what it was. */
  ReferenceOrder remove(std::uint64_t id);
  /** Behind the orders of its level, where it is. */
  void move_behind(std::uint64_t id);

private:
  static std::vector<std::int64_t> keys(const ReferenceLevels& queues, bool highest_first);
  static std::int64_t key_of(const ReferenceOrder& order);
  ReferenceLevels* levels_of(const ReferenceOrder& order);
  ReferenceLevel& list_of(const ReferenceOrder& order);

  Sides<ReferenceLevels> levels_;
  Sides<ReferenceLevels> stops_; ///< by trigger
  Sides<ReferenceLevels> all_or_none_;
  ReferenceLevel queue_;
  std::map<std::uint64_t, ReferenceLevel::iterator> index_;
  std::size_t trailing_ = 0;
  std::size_t waiting_all_or_none_ = 0;
};

} // namespace sauda::testing
