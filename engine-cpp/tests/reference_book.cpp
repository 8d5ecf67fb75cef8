#include "reference_book.hpp"

#include <utility>

namespace sauda::testing {

std::int64_t ReferenceBook::best_price(Side side) const {
  const ReferenceLevels& queues = levels(side);
  const std::int64_t at_market = static_cast<std::int64_t>(queues.contains(market_key(side)));
  if (static_cast<std::int64_t>(queues.size()) == at_market) return 0;
  if (side == Side::buy) return std::next(queues.rbegin(), at_market)->first;
  return std::next(queues.begin(), at_market)->first;
}

bool ReferenceBook::has_orders_at_market() const {
  return levels_.buys.contains(market_buy_key) || levels_.sells.contains(market_sell_key);
}

bool ReferenceBook::is_crossed() const {
  const std::int64_t buy = best_price(Side::buy);
  const std::int64_t sell = best_price(Side::sell);
  return buy != 0 && sell != 0 && buy >= sell;
}

std::vector<ReferenceOrder> ReferenceBook::orders() const {
  std::vector<ReferenceOrder> all;
  const auto append = [&](const ReferenceLevels& queues, bool highest_first) {
    for (const std::int64_t key : keys(queues, highest_first)) {
      all.insert(all.end(), queues.at(key).begin(), queues.at(key).end());
    }
  };
  append(levels_.buys, true);
  append(levels_.sells, false);
  append(stops_.buys, false);
  append(stops_.sells, true);
  append(all_or_none_.buys, true);
  append(all_or_none_.sells, false);
  all.insert(all.end(), queue_.begin(), queue_.end());
  return all;
}

const ReferenceOrder* ReferenceBook::find(std::uint64_t id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? nullptr : &*found->second;
}

ReferenceOrder* ReferenceBook::find(std::uint64_t id) {
  return const_cast<ReferenceOrder*>(std::as_const(*this).find(id));
}

const ReferenceOrder* ReferenceBook::find_from(std::uint64_t id) const {
  if (index_.empty()) return nullptr;
  const auto found = index_.lower_bound(id);
  return &*(found == index_.end() ? index_.begin() : found)->second;
}

void ReferenceBook::add(const ReferenceOrder& order) {
  ReferenceLevel& list = list_of(order);
  list.push_back(order);
  index_[order.id] = std::prev(list.end());
  if (order.place() == Place::stop && trails(order.type)) ++trailing_;
  if (order.place() == Place::all_or_none) ++waiting_all_or_none_;
}

ReferenceOrder ReferenceBook::remove(std::uint64_t id) {
  const auto found = index_.find(id);
  const ReferenceOrder order = *found->second;
  list_of(order).erase(found->second);
  index_.erase(found);
  ReferenceLevels* queues = levels_of(order);
  if (queues != nullptr && queues->at(key_of(order)).empty()) queues->erase(key_of(order));
  if (order.place() == Place::stop && trails(order.type)) --trailing_;
  if (order.place() == Place::all_or_none) --waiting_all_or_none_;
  return order;
}

void ReferenceBook::move_behind(std::uint64_t id) {
  const ReferenceLevel::iterator order = index_.at(id);
  ReferenceLevel& list = list_of(*order);
  list.splice(list.end(), list, order);
}

std::vector<std::int64_t> ReferenceBook::keys(const ReferenceLevels& queues, bool highest_first) {
  std::vector<std::int64_t> all;
  for (const auto& [key, queue] : queues) all.push_back(key);
  if (highest_first) std::reverse(all.begin(), all.end());
  return all;
}

std::int64_t ReferenceBook::key_of(const ReferenceOrder& order) {
  if (order.place() == Place::stop) return order.trigger;
  return order.is_at_market ? market_key(order.side) : order.price;
}

ReferenceLevels* ReferenceBook::levels_of(const ReferenceOrder& order) {
  switch (order.place()) {
  case Place::book: return &levels_.of(order.side);
  case Place::stop: return &stops_.of(order.side);
  case Place::all_or_none: return &all_or_none_.of(order.side);
  default: return nullptr;
  }
}

ReferenceLevel& ReferenceBook::list_of(const ReferenceOrder& order) {
  ReferenceLevels* queues = levels_of(order);
  return queues == nullptr ? queue_ : (*queues)[key_of(order)];
}

} // namespace sauda::testing
