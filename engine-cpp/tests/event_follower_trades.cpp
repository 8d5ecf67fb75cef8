// Trades of the event follower: who may trade with whom, in which turn, and what is left.

#include <algorithm>

#include "event_follower.hpp"

namespace sauda::testing {
namespace {

bool is_within(const FollowedOrder& order, std::int64_t price) {
  if (order.price == 0) return true; // at market
  return order.side == Side::buy ? price <= order.price : price >= order.price;
}

} // namespace

void EventFollower::trade(const OrderEvent& event) {
  const FollowedOrder& order = orders_[event.order];
  const FollowedOrder& counter = orders_[event.counter_order];
  require(open_.contains(event.order) && open_.contains(event.counter_order), "an order that is not open traded");
  require(order.owner == event.owner && counter.owner == event.counter_owner, "a trade told wrong owners");
  require(event.quantity > 0, "a trade was of nothing");
  require(order.side != counter.side, "two orders of one side traded");
  if (event.detail == 1) {
    check_auction_trade(event);
  } else {
    require(self_trade_of(counter) == 0 || order.owner != counter.owner, "two orders of one owner traded");
    order.place == Place::all_or_none ? check_hidden_trade(event) : check_book_trade(event);
  }
  fill(event.order, event);
  fill(event.counter_order, event);
  require(event.leaves == order.leaves(), "a trade told a wrong open quantity");
  Session& session = sessions_[event.instrument];
  session.last_price = event.price;
  add_to_figures(session, event);
}

void EventFollower::check_auction_trade(const OrderEvent& event) {
  const FollowedOrder& order = orders_[event.order];
  const FollowedOrder& counter = orders_[event.counter_order];
  const Session& session = sessions_[event.instrument];
  require(collects_orders(session.phase), "an auction traded in a phase that has none");
  require(session.definition.self_trade == 0 || order.owner != counter.owner, "two orders of one owner traded");
  require(is_next_in_auction(event.order, event.price), "an auction passed over a buy with priority");
  require(is_next_in_auction(event.counter_order, event.price), "an auction passed over a sell with priority");
  require(event.quantity <= std::min(order.shown, counter.shown), "an auction traded what is not shown");
}

/** Two all_or_none orders that meet beside the book. */
void EventFollower::check_hidden_trade(const OrderEvent& event) {
  settle_incoming();
  const FollowedOrder& order = orders_[event.order];
  const FollowedOrder& counter = orders_[event.counter_order];
  require(counter.place == Place::all_or_none, "an all_or_none order traded with an order of the book");
  require(event.order < event.counter_order, "of two all_or_none orders the older one is not told first");
  require(event.price == order.price, "two all_or_none orders did not trade at the limit of the older one");
  require(event.quantity == order.leaves() && event.quantity == counter.leaves(), "an all_or_none order traded a part");
}

void EventFollower::check_book_trade(const OrderEvent& event) {
  const FollowedOrder& order = orders_[event.order];
  const FollowedOrder& counter = orders_[event.counter_order];
  const Phase phase = sessions_[event.instrument].phase;
  require(phase == (order.is_at_market ? Phase::post_close : Phase::continuous),
          "a trade came in a phase that has none");
  require(order.is_at_market == counter.is_at_market, "an order at the close price traded with one of the book");
  require(is_first(event.order), "a trade passed over an order with priority");
  require(event.counter_order == incoming_, "the incoming side of a trade is another order");
  require(event.price == order.price, "a trade was not at the price of the resting order");
  require(event.quantity == std::min(order.shown, counter.leaves()), "a trade was not of the whole slice");
  require(!is_entry_ || counter.type != OrderType::post_only || counter.is_at_market,
          "a post_only order took on entry");
}

void EventFollower::fill(std::uint64_t id, const OrderEvent& event) {
  FollowedOrder& order = orders_[id];
  require(order.instrument == event.instrument, "an order traded in another instrument");
  require(is_within(order, event.price), "an order traded through its limit");
  require(event.quantity <= order.leaves(), "an order traded more than was open");
  order.traded += event.quantity;
  if (order.leaves() == 0) return end(id);
  if (id != incoming_) show_less(id, event.quantity, event.detail == 1);
}

void EventFollower::show_less(std::uint64_t id, std::int64_t quantity, bool auction) {
  FollowedOrder& order = orders_[id];
  order.shown -= quantity;
  if (order.shown > 0) return;
  const bool keeps_place = sessions_[order.instrument].has_rule(Rule::slices_keep_place);
  if (auction || !keeps_place) leave_queue(id);
  if (auction) return used_up_.push_back(id);
  order.shown = order.slice();
  if (!keeps_place) queue(id);
}

void EventFollower::end(std::uint64_t id) {
  leave_queue(id);
  waiting_.remove(id);
  open_.erase(id);
}

void EventFollower::finish_auction() {
  for (const std::uint64_t id : used_up_) {
    orders_[id].shown = orders_[id].slice();
    queue(id);
  }
  used_up_.clear();
}

} // namespace sauda::testing
