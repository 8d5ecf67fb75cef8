// What follows an order in the reference venue: trailing and stop orders, all_or_none orders, and the queue.

#include <algorithm>

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

/** The waiting order that the last price has reached and that comes next; none without. */
const ReferenceOrder* next_stop(const ReferenceInstrument& instrument) {
  const std::int64_t last = instrument.last_price;
  if (last == 0) return nullptr;
  const ReferenceLevels& buys = instrument.book.stops(Side::buy);
  if (!buys.empty() && buys.begin()->first <= last) return &buys.begin()->second.front();
  const ReferenceLevels& sells = instrument.book.stops(Side::sell);
  if (!sells.empty() && sells.rbegin()->first >= last) return &sells.rbegin()->second.front();
  return nullptr;
}

/** Waiting all_or_none orders of a side, best price first, then by place. */
std::vector<ReferenceOrder> all_or_none_from_best(const ReferenceBook& book, Side side) {
  std::vector<ReferenceOrder> orders;
  const ReferenceLevels& levels = book.all_or_none(side);
  const auto append = [&](const auto& entry) { orders.insert(orders.end(), entry.second.begin(), entry.second.end()); };
  if (side == Side::buy) std::for_each(levels.rbegin(), levels.rend(), append);
  if (side == Side::sell) std::for_each(levels.begin(), levels.end(), append);
  return orders;
}

OrderRequest request_of(const ReferenceOrder& order, std::uint16_t instrument) {
  OrderRequest request{};
  request.side = static_cast<std::uint8_t>(order.side);
  request.order_type = static_cast<std::uint8_t>(order.type);
  request.time_in_force = static_cast<std::uint8_t>(order.time_in_force);
  request.self_trade = order.self_trade;
  request.instrument = instrument;
  request.protection_bp = order.protection_bp;
  request.owner = order.owner;
  request.part_quantity =
      order.time_in_force == TimeInForce::gtd ? order.expiry : static_cast<std::uint32_t>(order.disclosed);
  request.price = order.price;
  request.quantity = order.leaves;
  request.trigger_price = order.trigger;
  // What it waited for is over.
  constexpr auto waits =
      static_cast<std::uint8_t>(OrderAttribute::queued) | static_cast<std::uint8_t>(OrderAttribute::held);
  request.attributes = static_cast<std::uint8_t>(order.attributes & ~waits);
  return request;
}

} // namespace

std::int64_t told_price(const ReferenceInstrument& instrument, const ReferenceOrder& order) {
  const bool follows = order.place() == Place::stop && order.type == OrderType::trailing_stop_limit;
  if (!follows) return order.price;
  return instrument.in_band(order.side == Side::buy ? order.trigger + order.offset : order.trigger - order.offset);
}

void ReferenceVenue::follow(std::uint16_t index) {
  settle(index);
  ReferenceInstrument& instrument = instruments_.at(index);
  if (instrument.phase != Phase::continuous) return;
  for (bool goes_on = true; goes_on; settle(index)) {
    move_trailing(instrument);
    goes_on = release_stop(index) || look_at_all_or_none(index);
  }
}

void ReferenceVenue::move_trailing(ReferenceInstrument& instrument) {
  const std::int64_t last = instrument.last_price;
  if (last == 0 || instrument.book.trailing() == 0) return;
  for (const Side side : {Side::buy, Side::sell}) {
    std::map<std::uint64_t, std::int64_t> moving; // order to new trigger
    for (const auto& [trigger, level] : instrument.book.stops(side)) {
      for (const ReferenceOrder& order : level) {
        if (!trails(order.type)) continue;
        const std::int64_t nearest = side == Side::buy ? last + order.distance : last - order.distance;
        if (side == Side::buy ? trigger > nearest : trigger < nearest) moving[order.id] = nearest;
      }
    }
    for (const auto& [id, trigger] : moving) {
      ReferenceOrder order = instrument.book.remove(id);
      order.trigger = trigger;
      instrument.book.add(order);
    }
  }
}

bool ReferenceVenue::release_stop(std::uint16_t index) {
  ReferenceInstrument& instrument = instruments_.at(index);
  const ReferenceOrder* next = next_stop(instrument);
  if (next == nullptr) return false;
  ReferenceOrder order = instrument.book.remove(next->id);
  const bool is_market = order.type == OrderType::stop_market || order.type == OrderType::trailing_stop_market;
  order.price =
      is_market ? protected_limit(instrument, order.side, order.protection_bp) : told_price(instrument, order);
  order.type = is_market ? OrderType::market : OrderType::limit;
  order.protection_bp = 0;
  order.trigger = 0;
  order.distance = 0;
  order.offset = 0;
  tell_order(EventKind::order_triggered, index, order, 0);
  end_link(index, order);
  if (!links_.contains(order.link)) order.link = 0;
  if (!instrument.is_in_band(order.price)) {
    take(index, order, order.leaves, Reason::outside_band);
  } else {
    come_in(index, order, 0);
  }
  return true;
}

bool ReferenceVenue::look_at_all_or_none(std::uint16_t index) {
  ReferenceInstrument& instrument = instruments_.at(index);
  if (instrument.book.waiting_all_or_none() == 0) return false;
  for (const Side side : {Side::buy, Side::sell}) {
    for (ReferenceOrder order : all_or_none_from_best(instrument.book, side)) {
      if (!instrument.is_in_band(order.price)) continue;
      if (tradable(instrument, order) >= order.leaves) {
        instrument.book.remove(order.id);
        tell_order(EventKind::order_activated, index, order, static_cast<std::uint8_t>(order.type));
        match(index, order);
        return true;
      }
      if (trade_all_or_none(index, order)) return true;
    }
  }
  return false;
}

bool ReferenceVenue::trade_all_or_none(std::uint16_t index, const ReferenceOrder& order) {
  ReferenceInstrument& instrument = instruments_.at(index);
  for (const ReferenceOrder& other : all_or_none_from_best(instrument.book, other_side(order.side))) {
    const bool crosses = order.side == Side::buy ? order.price >= other.price : other.price >= order.price;
    if (!crosses || other.leaves != order.leaves || !instrument.is_in_band(other.price)) continue;
    const bool is_younger = order.id > other.id;
    const std::uint8_t setting = instrument.self_trade_of(is_younger ? order.self_trade : other.self_trade);
    if (setting != 0 && other.owner == order.owner) continue;
    ReferenceOrder older = instrument.book.remove(is_younger ? other.id : order.id);
    ReferenceOrder younger = instrument.book.remove(is_younger ? order.id : other.id);
    trade(index, older, younger, older.leaves, older.price, false);
    return true;
  }
  return false;
}

void ReferenceVenue::let_queue_in(std::uint16_t index) {
  ReferenceBook& book = instruments_.at(index).book;
  const Phase phase = instruments_.at(index).phase;
  const ReferenceLevel waiting = book.queue();
  for (const ReferenceOrder& order : waiting) {
    const ReferenceOrder* queued = book.find(order.id);
    if (queued == nullptr || !has(queued->attributes, OrderAttribute::queued)) continue;
    if (!takes(phase, request_of(*queued, index))) continue;
    if (let_in(index, order.id, false)) {
      follow(index);
    } else {
      settle(index);
    }
  }
}

bool ReferenceVenue::let_in(std::uint16_t index, std::uint64_t id, bool by_link) {
  ReferenceOrder order = instruments_.at(index).book.remove(id);
  const OrderRequest request = request_of(order, index);
  if (const auto reason = check_coming_in(request, !by_link)) {
    take(index, order, order.leaves, *reason);
    return false;
  }
  ReferenceOrder entered = order_of(request, id);
  entered.quantity = order.quantity;
  entered.link = order.link;
  tell_order(EventKind::order_activated, index, entered, request.order_type);
  come_in(index, entered, needed_quantity(request));
  return true;
}

} // namespace sauda::testing
