// Queues and depth of the event follower, and how its orders compare with a snapshot.

#include <algorithm>

#include "event_follower.hpp"

namespace sauda::testing {

void EventFollower::require(bool holds, const std::string& complaint) {
  if (!holds) complaints_.push_back(complaint);
}

EventFollower::Level EventFollower::level_of(const FollowedOrder& order) const {
  return {order.instrument, order.side, order.is_at_market ? 0 : order.price};
}

void EventFollower::queue(std::uint64_t id) { queues_[level_of(orders_[id])].push_back(id); }

void EventFollower::leave_queue(std::uint64_t id) {
  const auto found = queues_.find(level_of(orders_[id]));
  if (found == queues_.end()) return;
  found->second.remove(id);
  if (found->second.empty()) queues_.erase(found);
}

bool EventFollower::is_first_in_level(std::uint64_t id) const {
  const auto queue = queues_.find(level_of(orders_.at(id)));
  return queue != queues_.end() && queue->second.front() == id;
}

bool EventFollower::is_first(std::uint64_t id) const {
  const FollowedOrder& order = orders_.at(id);
  const bool is_best = order.is_at_market || best_price(order.instrument, order.side) == order.price;
  return is_best && is_first_in_level(id);
}

bool EventFollower::is_next_in_auction(std::uint64_t id, std::int64_t price) const {
  const FollowedOrder& order = orders_.at(id);
  if (!is_first(id)) return false;
  const bool market_first = sessions_.at(order.instrument).has_rule(Rule::auction_market_first);
  const std::int64_t best = best_price(order.instrument, order.side);
  const bool has_limits = best != 0 && (order.side == Side::buy ? best >= price : best <= price);
  const bool has_market = queues_.contains({order.instrument, order.side, 0});
  return order.is_at_market ? market_first || !has_limits : !market_first || !has_market;
}

bool EventFollower::is_reached(const FollowedOrder& order) const {
  if (trails(order.type)) return false;
  const std::int64_t last = sessions_.at(order.instrument).last_price;
  return last != 0 && (order.side == Side::buy ? last >= order.trigger : last <= order.trigger);
}

std::uint8_t EventFollower::self_trade_of(const FollowedOrder& order) const {
  return order.self_trade != 0 ? order.self_trade : sessions_.at(order.instrument).definition.self_trade;
}

std::int64_t EventFollower::best_price(std::uint16_t instrument, Side side) const {
  const auto beyond = queues_.lower_bound({instrument, side, side == Side::buy ? INT64_MAX : 1});
  if (side == Side::sell) {
    const bool is_there = beyond != queues_.end() && beyond->first.instrument == instrument;
    return is_there && beyond->first.side == side ? beyond->first.price : 0;
  }
  if (beyond == queues_.begin()) return 0;
  const Level& best = std::prev(beyond)->first;
  return best.instrument == instrument && best.side == side ? best.price : 0;
}

bool EventFollower::has_orders_at_market(std::uint16_t instrument) const {
  return queues_.contains({instrument, Side::buy, 0}) || queues_.contains({instrument, Side::sell, 0});
}

std::vector<Record> EventFollower::depth_of_orders(std::uint16_t instrument) const {
  std::map<Level, LevelTotal> totals;
  for (const auto& [level, queue] : queues_) {
    if (level.instrument != instrument) continue;
    for (const std::uint64_t id : queue) {
      totals[level].orders += 1;
      totals[level].quantity += orders_.at(id).shown;
    }
  }
  return depth(totals, instrument);
}

std::vector<Record> EventFollower::depth_of_levels(std::uint16_t instrument) const {
  return depth(levels_, instrument);
}

std::vector<Record> EventFollower::depth(const std::map<Level, LevelTotal>& totals, std::uint16_t instrument) const {
  std::vector<Record> buys;
  std::vector<Record> sells;
  std::vector<Record> buys_at_market;
  for (const auto& [level, total] : totals) {
    if (level.instrument != instrument || total.orders == 0) continue;
    LevelEvent event{};
    event.kind = static_cast<std::uint8_t>(EventKind::level_changed);
    event.side = static_cast<std::uint8_t>(level.side);
    event.instrument = instrument;
    event.orders = total.orders;
    event.time = time_;
    event.price = level.price;
    event.quantity = total.quantity;
    std::vector<Record>& of_buys = level.price == 0 ? buys_at_market : buys;
    (level.side == Side::buy ? of_buys : sells).push_back(to_record(event));
  }
  buys.insert(buys.end(), buys_at_market.begin(), buys_at_market.end());
  std::reverse(buys.begin(), buys.end());
  buys.insert(buys.end(), sells.begin(), sells.end());
  return buys;
}

void EventFollower::compare(const std::vector<Record>& snapshot) {
  std::set<std::uint64_t> missing = open_;
  for (const Record& record : snapshot) {
    const auto told = from_record<SnapshotOrder>(record);
    if (told.kind != static_cast<std::uint8_t>(SnapshotKind::order)) continue;
    require(missing.erase(told.order) == 1, "the snapshot has an order that is not open");
    const FollowedOrder& order = orders_[told.order];
    require(told.owner == order.owner, "the snapshot has another owner");
    require(told.shown == order.shown, "the snapshot shows another slice");
    if (order.place == Place::queue) continue;
    require(told.leaves == order.leaves(), "accepted is not traded, cancelled and open");
    if (order.place == Place::stop && trails(order.type)) continue;
    require(told.price == (order.is_at_market ? 0 : order.price), "the snapshot has another price");
    require(order.place != Place::stop || told.trigger_price == order.trigger, "the snapshot has another trigger");
  }
  require(missing.empty(), "the snapshot misses an open order");
}

} // namespace sauda::testing
