#include "event_follower.hpp"

#include <algorithm>
#include <bit>

namespace sauda::testing {
namespace {

bool has_time(EventKind kind) { return kind != EventKind::candle && kind != EventKind::day_totals; }

} // namespace

void EventFollower::follow(const Command& command, const std::vector<Record>& events) {
  incoming_ = 0;
  cancellations_ = 0;
  for (const Record& record : events) {
    const auto event = from_record<OrderEvent>(record); // kind and instrument are in the same place in every event
    const auto kind = static_cast<EventKind>(event.kind);
    if (kind == EventKind::command_rejected) return require(events.size() == 1, "a refusal came with other events");
    require(!has_time(kind) || event.time >= time_, "time went back");
    if (has_time(kind)) time_ = event.time;
    follow_order(event, command);
    follow_session(record, command);
  }
  settle_incoming();
  check_sessions();
  check_candles(command.time);
}

void EventFollower::follow_order(const OrderEvent& event, const Command& command) {
  switch (static_cast<EventKind>(event.kind)) {
  case EventKind::order_accepted: return accept(event, request_of(command));
  case EventKind::order_activated: return activate(event);
  case EventKind::order_modified: return modify(event, std::bit_cast<OrderCommand>(command));
  case EventKind::order_cancelled: return cancel(event);
  case EventKind::order_triggered: return trigger(event);
  case EventKind::order_priced: return price_at_market(event);
  case EventKind::trade: return trade(event);
  case EventKind::mass_cancelled: return finish_mass_cancellation(event);
  default: return;
  }
}

void EventFollower::follow_session(const Record& record, const Command& command) {
  const auto event = from_record<OrderEvent>(record);
  Session& session = sessions_[event.instrument];
  switch (static_cast<EventKind>(event.kind)) {
  case EventKind::instrument_defined:
    session = {};
    session.phase = Phase::closed;
    session.definition = std::bit_cast<InstrumentCommand>(command);
    return;
  case EventKind::phase_changed: return change_phase(event);
  case EventKind::band_changed: {
    const auto band = from_record<BandEvent>(record);
    session.definition.reference_price = band.reference_price;
    session.definition.band_low = band.band_low;
    session.definition.band_high = band.band_high;
    return;
  }
  case EventKind::rules_set: return set_rules(std::bit_cast<RulesCommand>(command));
  case EventKind::uncrossed: return finish_auction();
  case EventKind::level_changed: return change_level(from_record<LevelEvent>(record));
  case EventKind::candle: return check_candle(from_record<CandleEvent>(record));
  case EventKind::day_prices: return check_day_prices(from_record<DayPricesEvent>(record));
  case EventKind::day_totals: return check_day_totals(from_record<DayTotalsEvent>(record));
  default: return;
  }
}

void EventFollower::accept(const OrderEvent& event, const OrderRequest& request) {
  require(event.order > last_order_, "an order id did not grow");
  require(event.leaves == event.quantity, "an order was accepted with something traded");
  last_order_ = event.order;
  FollowedOrder order{};
  order.instrument = event.instrument;
  order.owner = event.owner;
  order.side = static_cast<Side>(event.side);
  order.price = event.price;
  order.quantity = event.quantity;
  order.disclosed = event.counter_owner;
  order.self_trade = event.self_trade;
  order.trigger = request.trigger_price;
  order.type = static_cast<OrderType>(event.detail);
  order.time_in_force = static_cast<TimeInForce>(request.time_in_force);
  order.minimum = order.time_in_force == TimeInForce::ioc ? request.part_quantity : 0;
  if (order.time_in_force == TimeInForce::fok) order.minimum = order.quantity;
  order.expiry = order.time_in_force == TimeInForce::gtd ? request.part_quantity : 0;
  if (has(event.attributes, OrderAttribute::queued) || has(event.attributes, OrderAttribute::held)) {
    order.place = Place::queue;
  } else if (has(event.attributes, OrderAttribute::all_or_none)) {
    order.place = Place::all_or_none;
  } else {
    order.place = waits_for_trigger(order.type) ? Place::stop : Place::book;
  }
  orders_[event.order] = order;
  open_.insert(event.order);
  if (order.place == Place::stop) waiting_.push_back(event.order);
  if (order.place == Place::book) bring_in(event.order, true);
}

void EventFollower::activate(const OrderEvent& event) {
  settle_incoming();
  require(open_.contains(event.order), "an order that is not open came in");
  FollowedOrder& order = orders_[event.order];
  require(order.place == Place::queue || order.place == Place::all_or_none, "an order came in twice");
  if (order.place == Place::all_or_none) order.minimum = order.leaves();
  order.price = event.price;
  order.quantity = event.quantity;
  order.disclosed = event.counter_owner;
  require(order.leaves() == event.leaves, "an order came in with a wrong open quantity");
  order.place = waits_for_trigger(order.type) ? Place::stop : Place::book;
  if (order.place == Place::stop) return waiting_.push_back(event.order);
  bring_in(event.order, true);
}

void EventFollower::bring_in(std::uint64_t id, bool is_entry) {
  FollowedOrder& order = orders_[id];
  const Phase phase = sessions_[order.instrument].phase;
  if (is_entry) order.is_at_market = phase == Phase::post_close || order.price == 0;
  const bool takes_best = order.price == best_price(order.instrument, other_side(order.side));
  require(!is_entry || order.type != OrderType::market_to_limit || takes_best,
          "a market_to_limit order is not at the best price");
  incoming_ = id;
  is_entry_ = is_entry;
  queue(id);
}

void EventFollower::modify(const OrderEvent& event, const OrderCommand& command) {
  settle_incoming();
  FollowedOrder& order = orders_[event.order];
  require(open_.contains(event.order), "an order that is not open was modified");
  const bool kept = event.detail == 1;
  const std::int64_t disclosed_before = order.disclosed == 0 ? order.quantity : order.disclosed;
  const std::int64_t disclosed = event.counter_owner == 0 ? event.quantity : event.counter_owner;
  require(!kept || event.price == order.price, "an order kept its place at another price");
  require(!kept || event.quantity <= order.quantity, "an order kept its place with more quantity");
  require(!kept || disclosed <= disclosed_before, "an order kept its place and shows more");
  if (!kept) leave_queue(event.order);
  if (order.is_at_market && sessions_[event.instrument].phase != Phase::post_close && event.price != 0) {
    order.is_at_market = false;
  }
  order.price = event.price;
  order.quantity = event.quantity;
  order.disclosed = event.counter_owner;
  require(order.leaves() == event.leaves && event.leaves > 0, "a modification told a wrong open quantity");
  const bool is_of_command =
      command.kind == static_cast<std::uint8_t>(CommandKind::modify_order) && command.order == event.order;
  if (is_of_command && order.time_in_force == TimeInForce::gtd && command.part_quantity != 0) {
    order.expiry = command.part_quantity;
  }
  if (order.place == Place::stop) {
    require(!kept, "a waiting order kept its place");
    if (is_of_command) order.trigger = command.trigger_price;
    waiting_.remove(event.order);
    waiting_.push_back(event.order);
  }
  if (order.place != Place::book) return;
  if (kept) {
    order.shown = std::min(order.shown, order.slice());
  } else {
    bring_in(event.order, false);
  }
}

void EventFollower::cancel(const OrderEvent& event) {
  FollowedOrder& order = orders_[event.order];
  require(open_.contains(event.order), "an order that is not open was cancelled");
  check_cancellation(event, order);
  if (event.reason == static_cast<std::uint8_t>(Reason::cancelled_by_owner)) ++cancellations_;
  // What an entry traded becomes the total of a held order that then queues without an event.
  if (order.place == Place::queue) order.quantity = event.quantity + event.leaves + order.cancelled;
  require(event.quantity > 0 && event.quantity <= order.leaves(), "a cancellation was of more than was open");
  order.cancelled += event.quantity;
  require(event.leaves == order.leaves(), "a cancellation told a wrong open quantity");
  if (event.leaves == 0) return end(event.order);
  if (order.place != Place::book || event.order == incoming_) return;
  const bool is_linked = event.reason == static_cast<std::uint8_t>(Reason::linked);
  if (is_linked) {
    order.shown = std::min(order.shown, order.leaves());
  } else {
    require(event.quantity <= order.shown, "a resting order was decremented by more than it shows");
    show_less(event.order, event.quantity, false);
  }
}

void EventFollower::check_cancellation(const OrderEvent& event, const FollowedOrder& order) {
  const Session& session = sessions_[event.instrument];
  const bool is_day = order.time_in_force != TimeInForce::gtc && order.time_in_force != TimeInForce::gtd;
  switch (static_cast<Reason>(event.reason)) {
  case Reason::linked: return;
  case Reason::self_trade: {
    const auto found = orders_.find(incoming_);
    const bool is_decrement = found != orders_.end() && !collects_orders(session.phase) &&
                              self_trade_of(found->second) == static_cast<std::uint8_t>(SelfTrade::decrement);
    return require(is_decrement || event.leaves == 0, "a cancelled order was left open");
  }
  case Reason::session_closed: require(is_day, "the end of a session took a gtc order"); break;
  case Reason::expired:
    require(order.time_in_force == TimeInForce::gtd && order.expiry * 1'000'000 <= time_, "an order expired too early");
    break;
  case Reason::outside_band:
    require(event.price < session.definition.band_low || event.price > session.definition.band_high,
            "an order inside the band was cancelled as outside");
    break;
  default: break;
  }
  require(event.leaves == 0, "a cancelled order was left open");
}

void EventFollower::price_at_market(const OrderEvent& event) {
  settle_incoming();
  FollowedOrder& order = orders_[event.order];
  require(order.is_at_market && open_.contains(event.order), "an order that is not at market was priced");
  require(event.quantity == order.quantity && event.leaves == order.leaves(), "a priced order told wrong quantities");
  leave_queue(event.order);
  order.is_at_market = false;
  order.price = event.price;
  queue(event.order);
}

void EventFollower::trigger(const OrderEvent& event) {
  settle_incoming();
  check_release(event);
  FollowedOrder& order = orders_[event.order];
  require(order.type != OrderType::stop_limit || event.price == order.price,
          "a stop_limit order came in at another limit");
  require(event.leaves == order.leaves(), "a triggered order told a wrong open quantity");
  waiting_.remove(event.order);
  order.price = event.price;
  order.place = Place::book;
  bring_in(event.order, false);
}

void EventFollower::check_release(const OrderEvent& event) {
  const auto found = std::find(waiting_.begin(), waiting_.end(), event.order);
  if (found == waiting_.end()) return require(false, "an order that does not wait was triggered");
  const FollowedOrder& order = orders_[event.order];
  if (trails(order.type)) return;
  require(is_reached(order), "an order was triggered that the last price has not reached");
  bool is_older = true;
  for (const std::uint64_t id : waiting_) {
    if (id == event.order) is_older = false;
    const FollowedOrder& rival = orders_[id];
    if (id == event.order || rival.instrument != order.instrument || !is_reached(rival)) continue;
    require(order.side == Side::buy || rival.side == Side::sell, "a sell was triggered before a buy");
    if (rival.side != order.side) continue;
    const bool is_nearer = order.side == Side::buy ? rival.trigger < order.trigger : rival.trigger > order.trigger;
    require(!is_nearer, "an order was triggered before one with a nearer trigger");
    require(rival.trigger != order.trigger || !is_older, "an order was triggered before an older one");
  }
}

void EventFollower::finish_mass_cancellation(const OrderEvent& event) {
  settle_incoming();
  require(event.quantity == cancellations_, "a mass cancellation told a wrong number");
  for (const std::uint64_t id : open_) {
    const FollowedOrder& order = orders_[id];
    const bool is_meant = (event.owner == 0 || event.owner == order.owner) &&
                          (event.instrument == all_instruments || event.instrument == order.instrument);
    require(!is_meant, "a mass cancellation left an order");
  }
}

void EventFollower::change_level(const LevelEvent& event) {
  const Level level{event.instrument, static_cast<Side>(event.side), event.price};
  levels_[level] = {event.orders, event.quantity};
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
  const bool is_immediate = order.time_in_force == TimeInForce::ioc || order.time_in_force == TimeInForce::fok;
  require(!is_immediate || order.leaves() == 0, "an ioc or fok order was left open");
  require(order.traded == 0 || order.traded >= order.minimum, "an order traded less than its minimum");
}

void EventFollower::check_sessions() {
  for (const auto& [instrument, session] : sessions_) {
    if (session.phase != Phase::continuous) continue;
    const std::int64_t buy = best_price(instrument, Side::buy);
    const std::int64_t sell = best_price(instrument, Side::sell);
    require(buy == 0 || sell == 0 || buy < sell, "the book is crossed in continuous trading");
    require(!has_orders_at_market(instrument), "an order rests at market in continuous trading");
    check_stops(instrument);
  }
  for (const std::uint64_t id : open_) {
    const FollowedOrder& order = orders_[id];
    const Session& session = sessions_[order.instrument];
    const bool lives_on = order.time_in_force == TimeInForce::gtc || order.time_in_force == TimeInForce::gtd;
    if (order.place == Place::queue) continue;
    require(session.phase != Phase::closed || lives_on, "a day order rests in a closed instrument");
    require(session.phase != Phase::post_close || lives_on || order.is_at_market, "a day order outlived the close");
  }
}

void EventFollower::check_stops(std::uint16_t instrument) {
  for (const std::uint64_t id : waiting_) {
    const FollowedOrder& order = orders_[id];
    require(order.instrument != instrument || !is_reached(order), "an order waits although its trigger was reached");
  }
}

} // namespace sauda::testing
