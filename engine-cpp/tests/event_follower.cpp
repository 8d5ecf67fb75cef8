#include "event_follower.hpp"

#include <algorithm>

namespace sauda::testing {
namespace {

bool is_within(const FollowedOrder& order, std::int64_t price) {
  return order.side == Side::buy ? price <= order.price : price >= order.price;
}

} // namespace

void EventFollower::follow(const std::vector<Record>& events) {
  incoming_ = 0;
  for (const Record& record : events) {
    const auto event = from_record<OrderEvent>(record); // kind and time are in the same place in every event
    switch (static_cast<EventKind>(event.kind)) {
    case EventKind::command_rejected: require(events.size() == 1, "a refusal came with other events"); return;
    case EventKind::phase_changed: phases_[event.instrument] = static_cast<Phase>(event.detail); break;
    case EventKind::order_accepted: accept(event); break;
    case EventKind::order_modified: modify(event); break;
    case EventKind::order_cancelled: cancel(event); break;
    case EventKind::trade: trade(event); break;
    case EventKind::level_changed: change_level(from_record<LevelEvent>(record)); break;
    default: break;
    }
    require(event.time >= time_, "time went back");
    time_ = event.time;
  }
  check_books();
}

void EventFollower::accept(const OrderEvent& event) {
  require(event.order > last_order_, "an order id did not grow");
  require(event.leaves == event.quantity, "an order was accepted with something traded");
  last_order_ = event.order;
  incoming_ = event.order;
  orders_[event.order] = {event.instrument, static_cast<Side>(event.side), event.price, event.quantity, 0, 0};
  queue(event.order);
}

void EventFollower::modify(const OrderEvent& event) {
  FollowedOrder& order = orders_[event.order];
  require(order.leaves() > 0, "an order that is not open was modified");
  if (event.detail == 0) {
    leave_queue(event.order);
    incoming_ = event.order;
  } else {
    require(event.price == order.price, "an order kept its place at another price");
    require(event.quantity <= order.quantity, "an order kept its place with more quantity");
  }
  order.price = event.price;
  order.quantity = event.quantity;
  require(order.leaves() == event.leaves && event.leaves > 0, "a modification told a wrong open quantity");
  if (event.detail == 0) queue(event.order);
}

void EventFollower::cancel(const OrderEvent& event) {
  FollowedOrder& order = orders_[event.order];
  require(order.leaves() > 0 && event.quantity == order.leaves(), "a cancellation was not of what was open");
  require(event.leaves == 0, "a cancelled order was left open");
  order.cancelled += event.quantity;
  leave_queue(event.order);
}

void EventFollower::trade(const OrderEvent& event) {
  const bool is_auction = event.detail == 1;
  const Phase phase = phases_[event.instrument];
  require(phase == (is_auction ? Phase::pre_open : Phase::continuous), "a trade came in a phase that has none");
  require(event.quantity > 0, "a trade was of nothing");
  require(is_auction || event.counter_order == incoming_, "the incoming side of a trade is another order");
  require(is_auction || event.price == orders_[event.order].price, "a trade was not at the price of the resting order");
  require(orders_[event.order].side != orders_[event.counter_order].side, "two orders of one side traded");
  require(is_first(event.order), "a trade passed over an order with priority");
  require(!is_auction || is_first(event.counter_order), "an auction passed over a sell with priority");
  fill(event.order, event);
  fill(event.counter_order, event);
  require(event.leaves == orders_[event.order].leaves(), "a trade told a wrong open quantity");
}

void EventFollower::fill(std::uint64_t id, const OrderEvent& event) {
  FollowedOrder& order = orders_[id];
  require(order.instrument == event.instrument, "an order traded in another instrument");
  require(is_within(order, event.price), "an order traded through its limit");
  require(event.quantity <= order.leaves(), "an order traded more than was open");
  order.traded += event.quantity;
  if (order.leaves() == 0) leave_queue(id);
}

void EventFollower::change_level(const LevelEvent& event) {
  const Place place{event.instrument, static_cast<Side>(event.side), event.price};
  levels_[place] = {event.orders, event.quantity};
  require((event.orders == 0) == (event.quantity == 0), "a level has orders without quantity or the other way round");
}

void EventFollower::check_books() {
  for (const auto& [instrument, phase] : phases_) {
    const std::int64_t buy = best_price(instrument, Side::buy);
    const std::int64_t sell = best_price(instrument, Side::sell);
    const bool is_crossed = buy != 0 && sell != 0 && buy >= sell;
    require(phase != Phase::continuous || !is_crossed, "the book is crossed in continuous trading");
    require(phase != Phase::closed || (buy == 0 && sell == 0), "orders rest in a closed instrument");
  }
}

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
  const auto order = orders_.find(id);
  if (order == orders_.end()) return false;
  const auto& [instrument, side, price, quantity, traded, cancelled] = order->second;
  const auto queue = queues_.find({instrument, side, price});
  return best_price(instrument, side) == price && queue != queues_.end() && queue->second.front() == id;
}

std::int64_t EventFollower::best_price(std::uint16_t instrument, Side side) const {
  std::int64_t best = 0;
  for (const auto& [place, queue] : queues_) {
    if (place.instrument != instrument || place.side != side) continue;
    if (best == 0 || (side == Side::buy ? place.price > best : place.price < best)) best = place.price;
  }
  return best;
}

std::vector<Record> EventFollower::depth_of_orders(std::uint16_t instrument) const {
  std::map<Place, LevelTotal> totals;
  for (const auto& [place, queue] : queues_) {
    for (const std::uint64_t id : queue) {
      totals[place].orders += 1;
      totals[place].quantity += orders_.at(id).leaves();
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

} // namespace sauda::testing
