// What the reference venue tells: events of orders and levels, depth, answers to queries.

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

bool is_one_of(EventKind kind, std::initializer_list<EventKind> kinds) {
  for (const EventKind candidate : kinds) {
    if (candidate == kind) return true;
  }
  return false;
}

/** Whether the record of the command has owner, order and client_ref; the others have other fields in their places. */
bool names_an_order(std::uint8_t kind) {
  using enum CommandKind;
  const auto which = static_cast<CommandKind>(kind);
  return which != define_instrument && which != set_band && which != set_rules;
}

/** Size of the slices of an order that discloses a part; 0 of others. */
std::uint32_t told_slice(const ReferenceOrder& order) {
  const bool is_queued = order.place() == Place::queue;
  if (is_queued && (order.time_in_force != TimeInForce::day || order.disclosed == order.quantity)) return 0;
  return static_cast<std::uint32_t>(order.disclosed);
}

} // namespace

std::vector<Record> ReferenceVenue::depth(std::uint16_t index, std::uint32_t levels) const {
  std::vector<Record> told;
  if (!instruments_.contains(index)) return told;
  for (const Side side : {Side::buy, Side::sell}) {
    std::uint32_t left = levels;
    for (const std::int64_t key : instruments_.at(index).book.keys_from_best(side)) {
      if (left-- == 0) break;
      told.push_back(to_record(level_event(index, side, key)));
    }
  }
  return told;
}

std::vector<Record> ReferenceVenue::queue_position(std::uint64_t id) const {
  for (const auto& [index, instrument] : instruments_) {
    const ReferenceOrder* order = instrument.book.find(id);
    if (order == nullptr || !order->rests()) continue;
    QueuePosition position{};
    position.kind = static_cast<std::uint8_t>(EventKind::queue_position);
    position.side = static_cast<std::uint8_t>(order->side);
    position.instrument = index;
    position.time = time_;
    position.order = id;
    position.price = order->price;
    bool is_ahead = true;
    for (const ReferenceOrder& other :
         instrument.book.levels(order->side).at(order->is_at_market ? market_key(order->side) : order->price)) {
      is_ahead = is_ahead && other.id != id;
      position.orders_ahead += is_ahead ? 1 : 0;
      position.quantity_ahead += is_ahead ? other.shown : 0;
      position.level_orders += 1;
      position.level_quantity += other.shown;
    }
    return {to_record(position)};
  }
  return {};
}

std::vector<Record> ReferenceVenue::statistics(std::uint16_t index) const {
  const auto found = instruments_.find(index);
  if (found == instruments_.end() || !found->second.has_rule(Rule::statistics)) return {};
  const ReferenceInstrument& instrument = found->second;
  const TradedPeriod& day = instrument.statistics.day;
  DayPricesEvent prices{};
  prices.kind = static_cast<std::uint8_t>(EventKind::day_prices);
  prices.phase = static_cast<std::uint8_t>(instrument.phase);
  prices.instrument = index;
  prices.time = time_;
  prices.open = day.prices.open;
  prices.high = day.prices.high;
  prices.low = day.prices.low;
  prices.last = instrument.last_price;
  prices.close = instrument.close_price;
  DayTotalsEvent totals{};
  totals.kind = static_cast<std::uint8_t>(EventKind::day_totals);
  totals.instrument = index;
  totals.trades = day.trades;
  totals.previous_close = instrument.statistics.previous_close;
  totals.volume = day.sum.volume;
  totals.turnover = day.sum.turnover;
  totals.average_price = day.sum.volume == 0 ? 0 : day.sum.turnover / day.sum.volume;
  totals.band_low = instrument.definition.band_low;
  totals.band_high = instrument.definition.band_high;
  return {to_record(prices), to_record(totals)};
}

void ReferenceVenue::tell_refusal(const Command& command, Reason reason) {
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::command_rejected);
  event.reason = static_cast<std::uint8_t>(reason);
  event.detail = command.kind;
  event.instrument = command.instrument;
  event.time = command.time;
  if (names_an_order(command.kind)) {
    event.owner = command.owner;
    event.order = command.order;
    event.counter_order = command.client_ref;
  }
  events.push_back(to_record(event));
}

void ReferenceVenue::tell_instrument(EventKind kind, std::uint16_t index, std::uint8_t detail, std::int64_t price) {
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(kind);
  event.detail = detail;
  event.instrument = index;
  event.time = time_;
  event.price = price;
  events.push_back(to_record(event));
}

void ReferenceVenue::tell_order(EventKind kind, std::uint16_t index, const ReferenceOrder& order, std::uint8_t detail) {
  using enum EventKind;
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(kind);
  event.side = static_cast<std::uint8_t>(order.side);
  event.detail = detail;
  event.instrument = index;
  event.owner = order.owner;
  if (is_one_of(kind, {order_accepted, order_activated, order_triggered})) {
    event.attributes = order.attributes;
    event.self_trade = order.self_trade;
  }
  if (is_one_of(kind, {order_accepted, order_activated, order_modified})) event.counter_owner = told_slice(order);
  event.time = time_;
  event.order = order.id;
  event.counter_order = client_ref_;
  event.price = told_price(instruments_.at(index), order);
  event.quantity = order.quantity;
  event.leaves = order.leaves;
  events.push_back(to_record(event));
}

void ReferenceVenue::take(std::uint16_t index, ReferenceOrder& order, std::int64_t quantity, Reason reason) {
  order.leaves -= quantity;
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::order_cancelled);
  event.side = static_cast<std::uint8_t>(order.side);
  event.reason = static_cast<std::uint8_t>(reason);
  event.instrument = index;
  event.owner = order.owner;
  event.time = time_;
  event.order = order.id;
  event.counter_order = client_ref_;
  event.price = told_price(instruments_.at(index), order);
  event.quantity = quantity;
  event.leaves = order.leaves;
  events.push_back(to_record(event));
  if (order.leaves == 0) note(order, 0);
}

void ReferenceVenue::tell_level_of(std::uint16_t index, const ReferenceOrder& order) {
  if (!order.rests()) return;
  tell_level(index, order.side, order.is_at_market ? market_key(order.side) : order.price);
}

void ReferenceVenue::tell_level(std::uint16_t index, Side side, std::int64_t key) {
  if (limits_.publish_levels) events.push_back(to_record(level_event(index, side, key)));
}

LevelEvent ReferenceVenue::level_event(std::uint16_t index, Side side, std::int64_t key) const {
  LevelEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::level_changed);
  event.side = static_cast<std::uint8_t>(side);
  event.instrument = index;
  event.time = time_;
  event.price = is_market_key(key) ? 0 : key;
  const ReferenceLevels& levels = instruments_.at(index).book.levels(side);
  if (!levels.contains(key)) return event;
  for (const ReferenceOrder& order : levels.at(key)) {
    event.orders += 1;
    event.quantity += order.shown;
  }
  return event;
}

} // namespace sauda::testing
