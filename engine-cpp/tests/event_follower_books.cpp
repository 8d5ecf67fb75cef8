// Queues and depth of the event follower, and how its orders compare with a snapshot.

#include <algorithm>

#include "event_follower.hpp"

namespace sauda::testing {

void EventFollower::require(bool holds, const std::string& complaint) {
  if (!holds) complaints_.push_back(complaint);
}

void EventFollower::queue(std::uint64_t id) {
  const FollowedOrder& order = orders_[id];
  queues_[{order.instrument, order.side, order.price}].push_back(id);
}

void EventFollower::leave_queue(std::uint64_t id) {
  const FollowedOrder& order = orders_[id];
  const auto found = queues_.find({order.instrument, order.side, order.price});
  if (found == queues_.end()) return;
  found->second.remove(id);
  if (found->second.empty()) queues_.erase(found);
}

bool EventFollower::is_first(std::uint64_t id) const {
  const auto found = orders_.find(id);
  if (found == orders_.end()) return false;
  const FollowedOrder& order = found->second;
  const auto queue = queues_.find({order.instrument, order.side, order.price});
  return best_price(order.instrument, order.side) == order.price && queue != queues_.end() &&
         queue->second.front() == id;
}

bool EventFollower::is_reached(const FollowedOrder& order) const {
  const std::int64_t last = sessions_.at(order.instrument).last_price;
  return last != 0 && (order.side == Side::buy ? last >= order.trigger : last <= order.trigger);
}

std::int64_t EventFollower::best_price(std::uint16_t instrument, Side side) const {
  const auto beyond = queues_.lower_bound({instrument, side, side == Side::buy ? INT64_MAX : 0});
  if (side == Side::sell) {
    const bool is_there = beyond != queues_.end() && beyond->first.instrument == instrument;
    return is_there && beyond->first.side == side ? beyond->first.price : 0;
  }
  if (beyond == queues_.begin()) return 0;
  const Place& best = std::prev(beyond)->first;
  return best.instrument == instrument && best.side == side ? best.price : 0;
}

std::vector<Record> EventFollower::depth_of_orders(std::uint16_t instrument) const {
  std::map<Place, LevelTotal> totals;
  for (const auto& [place, queue] : queues_) {
    for (const std::uint64_t id : queue) {
      totals[place].orders += 1;
      totals[place].quantity += orders_.at(id).shown;
    }
  }
  return depth(totals, instrument);
}

std::vector<Record> EventFollower::depth_of_levels(std::uint16_t instrument) const {
  return depth(levels_, instrument);
}

std::vector<Record> EventFollower::depth(const std::map<Place, LevelTotal>& totals, std::uint16_t instrument) const {
  std::vector<Record> buys;
  std::vector<Record> sells;
  for (const auto& [place, total] : totals) {
    if (place.instrument != instrument || total.orders == 0) continue;
    LevelEvent event{};
    event.kind = static_cast<std::uint8_t>(EventKind::level_changed);
    event.side = static_cast<std::uint8_t>(place.side);
    event.instrument = instrument;
    event.orders = total.orders;
    event.time = time_;
    event.price = place.price;
    event.quantity = total.quantity;
    (place.side == Side::buy ? buys : sells).push_back(to_record(event));
  }
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
    require(told.price == order.price && told.owner == order.owner, "the snapshot has another price or owner");
    require(told.leaves == order.leaves(), "accepted is not traded, cancelled and open");
    require(told.shown == order.shown, "the snapshot shows another slice");
    require(told.trigger_price == order.trigger, "the snapshot has another trigger");
  }
  require(missing.empty(), "the snapshot misses an open order");
}

} // namespace sauda::testing
