#include "event_follower.hpp"

#include <algorithm>
#include <bit>

namespace sauda::testing {
namespace {

bool is_within(const FollowedOrder& order, std::int64_t price) {
  return order.side == Side::buy ? price <= order.price : price >= order.price;
}

bool is_stop(OrderType type) { return type == OrderType::stop_limit || type == OrderType::stop_market; }

Side opposite(Side side) { return side == Side::buy ? Side::sell : Side::buy; }

} // namespace

void EventFollower::follow(const Command& command, const std::vector<Record>& events) {
  incoming_ = 0;
  cancellations_ = 0;
  const bool is_mass = command.kind == static_cast<std::uint8_t>(CommandKind::cancel_all);
  const auto order_command = std::bit_cast<OrderCommand>(command);
  for (const Record& record : events) {
    const auto event = from_record<OrderEvent>(record); // kind and time are in the same place in every event
    switch (static_cast<EventKind>(event.kind)) {
    case EventKind::command_rejected: require(events.size() == 1, "a refusal came with other events"); return;
    case EventKind::instrument_defined:
      sessions_[event.instrument] = {Phase::closed, std::bit_cast<InstrumentCommand>(command).self_trade, 0};
      break;
    case EventKind::phase_changed: sessions_[event.instrument].phase = static_cast<Phase>(event.detail); break;
    case EventKind::order_accepted: accept(event, order_command); break;
    case EventKind::order_modified: modify(event, order_command); break;
    case EventKind::order_cancelled:
      require(!is_mass || command.owner == 0 || command.owner == event.owner,
              "a mass cancellation took another's order");
      cancel(event);
      break;
    case EventKind::order_triggered: trigger(event); break;
    case EventKind::trade: trade(event); break;
    case EventKind::uncrossed: finish_auction(); break;
    case EventKind::mass_cancelled: finish_mass_cancellation(event); break;
    case EventKind::level_changed: change_level(from_record<LevelEvent>(record)); break;
    default: break;
    }
    require(event.time >= time_, "time went back");
    time_ = event.time;
  }
  settle_incoming();
  check_sessions();
}

void EventFollower::accept(const OrderEvent& event, const OrderCommand& command) {
  require(event.order > last_order_, "an order id did not grow");
  require(event.leaves == event.quantity, "an order was accepted with something traded");
  last_order_ = event.order;
  FollowedOrder order{};
  order.instrument = event.instrument;
  order.owner = event.owner;
  order.side = static_cast<Side>(event.side);
  order.price = event.price;
  order.quantity = event.quantity;
  order.trigger = command.trigger_price;
  order.type = static_cast<OrderType>(command.order_type);
  order.time_in_force = static_cast<TimeInForce>(command.time_in_force);
  order.disclosed = order.time_in_force == TimeInForce::day ? command.part_quantity : 0;
  order.minimum = order.time_in_force == TimeInForce::ioc ? command.part_quantity : 0;
  if (order.time_in_force == TimeInForce::fok) order.minimum = order.quantity;
  orders_[event.order] = order;
  open_.insert(event.order);
  if (is_stop(order.type)) {
    waiting_.push_back(event.order);
    return;
  }
  const bool takes_best = event.price == best_price(event.instrument, opposite(order.side));
  require(order.type != OrderType::market_to_limit || takes_best, "a market_to_limit order is not at the best price");
  incoming_ = event.order;
  is_entry_ = true;
  queue(event.order);
}

void EventFollower::modify(const OrderEvent& event, const OrderCommand& command) {
  FollowedOrder& order = orders_[event.order];
  require(order.leaves() > 0, "an order that is not open was modified");
  const bool kept = event.detail == 1;
  const std::int64_t disclosed_before = order.disclosed == 0 ? order.quantity : order.disclosed;
  const std::int64_t disclosed = command.part_quantity == 0 ? command.quantity : command.part_quantity;
  require(!kept || event.price == order.price, "an order kept its place at another price");
  require(!kept || event.quantity <= order.quantity, "an order kept its place with more quantity");
  require(!kept || disclosed <= disclosed_before, "an order kept its place and shows more");
  if (!kept) leave_queue(event.order);
  order.price = event.price;
  order.quantity = event.quantity;
  order.disclosed = command.part_quantity;
  require(order.leaves() == event.leaves && event.leaves > 0, "a modification told a wrong open quantity");
  if (order.trigger != 0) {
    require(!kept, "a waiting order kept its place");
    order.trigger = command.trigger_price;
    waiting_.remove(event.order);
    waiting_.push_back(event.order);
  } else if (kept) {
    order.shown = std::min(order.shown, order.slice());
  } else {
    incoming_ = event.order;
    is_entry_ = false;
    queue(event.order);
  }
}

void EventFollower::cancel(const OrderEvent& event) {
  FollowedOrder& order = orders_[event.order];
  const Session& session = sessions_[event.instrument];
  const bool is_decrement = event.reason == static_cast<std::uint8_t>(Reason::self_trade) &&
                            session.self_trade == static_cast<std::uint8_t>(SelfTrade::decrement) &&
                            session.phase == Phase::continuous;
  const bool is_session_end = event.reason == static_cast<std::uint8_t>(Reason::session_closed);
  require(!is_session_end || order.time_in_force == TimeInForce::day, "the end of a session took a gtc order");
  require(event.quantity > 0 && event.quantity <= order.leaves(), "a cancellation was of more than was open");
  require(is_decrement || event.leaves == 0, "a cancelled order was left open");
  const bool is_slice = !is_decrement || event.order == incoming_ || event.quantity <= order.shown;
  require(is_slice, "a resting order was decremented by more than it shows");
  order.cancelled += event.quantity;
  require(event.leaves == order.leaves(), "a cancellation told a wrong open quantity");
  ++cancellations_;
  if (order.leaves() > 0 && event.order != incoming_) return show_less(event.order, event.quantity, false);
  if (order.leaves() > 0) return;
  leave_queue(event.order);
  waiting_.remove(event.order);
  open_.erase(event.order);
}

void EventFollower::trade(const OrderEvent& event) {
  const bool is_auction = event.detail == 1;
  Session& session = sessions_[event.instrument];
  const FollowedOrder& order = orders_[event.order];
  const FollowedOrder& counter = orders_[event.counter_order];
  require(session.phase == (is_auction ? Phase::pre_open : Phase::continuous), "a trade came in a phase that has none");
  require(session.self_trade == 0 || order.owner != counter.owner, "two orders of one owner traded");
  require(order.owner == event.owner && counter.owner == event.counter_owner, "a trade told wrong owners");
  require(event.quantity > 0, "a trade was of nothing");
  require(order.side != counter.side, "two orders of one side traded");
  require(is_first(event.order), "a trade passed over an order with priority");
  if (is_auction) {
    require(is_first(event.counter_order), "an auction passed over a sell with priority");
    require(event.quantity <= std::min(order.shown, counter.shown), "an auction traded what is not shown");
  } else {
    require(event.counter_order == incoming_, "the incoming side of a trade is another order");
    require(event.price == order.price, "a trade was not at the price of the resting order");
    require(event.quantity == std::min(order.shown, counter.leaves()), "a trade was not of the whole slice");
    require(!is_entry_ || counter.type != OrderType::post_only, "a post_only order took on entry");
  }
  fill(event.order, event);
  fill(event.counter_order, event);
  require(event.leaves == order.leaves(), "a trade told a wrong open quantity");
  session.last_price = event.price;
}

void EventFollower::fill(std::uint64_t id, const OrderEvent& event) {
  FollowedOrder& order = orders_[id];
  require(order.instrument == event.instrument, "an order traded in another instrument");
  require(is_within(order, event.price), "an order traded through its limit");
  require(event.quantity <= order.leaves(), "an order traded more than was open");
  order.traded += event.quantity;
  if (order.leaves() == 0) {
    leave_queue(id);
    open_.erase(id);
  } else if (id != incoming_) {
    show_less(id, event.quantity, event.detail == 1);
  }
}

void EventFollower::show_less(std::uint64_t id, std::int64_t quantity, bool auction) {
  FollowedOrder& order = orders_[id];
  order.shown -= quantity;
  if (order.shown > 0) return;
  leave_queue(id);
  if (auction) return used_up_.push_back(id);
  order.shown = order.slice();
  queue(id);
}

void EventFollower::finish_auction() {
  for (const std::uint64_t id : used_up_) {
    orders_[id].shown = orders_[id].slice();
    queue(id);
  }
  used_up_.clear();
}

void EventFollower::trigger(const OrderEvent& event) {
  settle_incoming();
  const auto found = std::find(waiting_.begin(), waiting_.end(), event.order);
  require(found != waiting_.end(), "an order that does not wait was triggered");
  FollowedOrder& order = orders_[event.order];
  require(is_reached(order), "an order was triggered that the last price has not reached");
  for (auto other = waiting_.begin(); other != waiting_.end(); ++other) {
    const FollowedOrder& rival = orders_[*other];
    if (*other == event.order || rival.instrument != order.instrument || !is_reached(rival)) continue;
    require(order.side == Side::buy || rival.side == Side::sell, "a sell was triggered before a buy");
    if (rival.side != order.side) continue;
    const bool is_nearer = order.side == Side::buy ? rival.trigger < order.trigger : rival.trigger > order.trigger;
    require(!is_nearer, "an order was triggered before one with a nearer trigger");
    const bool is_older = std::find(other, waiting_.end(), event.order) != waiting_.end();
    require(rival.trigger != order.trigger || !is_older, "an order was triggered before an older one");
  }
  const bool has_limit = order.type == OrderType::stop_limit;
  require(!has_limit || event.price == order.price, "a stop_limit order came in at another limit");
  require(event.leaves == order.leaves(), "a triggered order told a wrong open quantity");
  waiting_.remove(event.order);
  order.price = event.price;
  order.trigger = 0;
  incoming_ = event.order;
  is_entry_ = false;
  queue(event.order);
}

void EventFollower::finish_mass_cancellation(const OrderEvent& event) {
  require(event.quantity == cancellations_, "a mass cancellation told a wrong number");
  for (const std::uint64_t id : open_) {
    const FollowedOrder& order = orders_[id];
    const bool is_meant = (event.owner == 0 || event.owner == order.owner) &&
                          (event.instrument == all_instruments || event.instrument == order.instrument);
    require(!is_meant, "a mass cancellation left an order");
  }
}

void EventFollower::change_level(const LevelEvent& event) {
  const Place place{event.instrument, static_cast<Side>(event.side), event.price};
  levels_[place] = {event.orders, event.quantity};
  require((event.orders == 0) == (event.quantity == 0), "a level has orders without quantity or the other way round");
}

void EventFollower::settle_incoming() {
  if (incoming_ == 0) return;
  FollowedOrder& order = orders_[incoming_];
  if (is_entry_) check_entry(order);
  order.shown = order.slice();
  incoming_ = 0;
}

void EventFollower::check_entry(const FollowedOrder& order) {
  const bool lives_on = order.time_in_force == TimeInForce::day || order.time_in_force == TimeInForce::gtc;
  require(lives_on || order.leaves() == 0, "an ioc or fok order was left open");
  require(order.traded == 0 || order.traded >= order.minimum, "an order traded less than its minimum");
}

void EventFollower::check_sessions() {
  for (const auto& [instrument, session] : sessions_) {
    const std::int64_t buy = best_price(instrument, Side::buy);
    const std::int64_t sell = best_price(instrument, Side::sell);
    const bool is_crossed = buy != 0 && sell != 0 && buy >= sell;
    require(session.phase != Phase::continuous || !is_crossed, "the book is crossed in continuous trading");
    if (session.phase == Phase::continuous) check_stops(instrument);
  }
  for (const std::uint64_t id : open_) {
    const FollowedOrder& order = orders_[id];
    const bool is_closed = sessions_[order.instrument].phase == Phase::closed;
    require(!is_closed || order.time_in_force == TimeInForce::gtc, "a day order rests in a closed instrument");
  }
}

void EventFollower::check_stops(std::uint16_t instrument) {
  for (const std::uint64_t id : waiting_) {
    const FollowedOrder& order = orders_[id];
    require(order.instrument != instrument || !is_reached(order), "an order waits although its trigger was reached");
  }
}

} // namespace sauda::testing
