#include "reference_venue.hpp"

#include <algorithm>
#include <bit>

namespace sauda::testing {
namespace {

/** Limit of an order when it is accepted. */
std::int64_t effective_limit(const ReferenceInstrument& instrument, const OrderCommand& command) {
  const auto side = static_cast<Side>(command.side);
  switch (static_cast<OrderType>(command.order_type)) {
  case OrderType::market: return protected_limit(instrument, side, command.protection_bp);
  case OrderType::market_to_limit: return instrument.book.prices_from_best(other_side(side)).front();
  case OrderType::stop_market: return 0;
  default: return command.price;
  }
}

/** What an order is from its acceptance on: market_to_limit and post_only are limit orders then. */
OrderType lasting_type(OrderType type) {
  return type == OrderType::market_to_limit || type == OrderType::post_only ? OrderType::limit : type;
}

/** Disclosed quantity of an order that shows all of its total quantity is 0. */
std::int64_t lasting_disclosed(const OrderCommand& command) {
  return command.part_quantity == command.quantity ? 0 : command.part_quantity;
}

/** What must be able to trade, else the order is cancelled. */
std::int64_t needed_quantity(const OrderCommand& command) {
  switch (static_cast<TimeInForce>(command.time_in_force)) {
  case TimeInForce::fok: return command.quantity;
  case TimeInForce::ioc: return command.part_quantity;
  default: return 0;
  }
}

/** The priority table of a resting order. */
bool keeps_priority(const ReferenceOrder& before, const OrderCommand& command) {
  const std::int64_t disclosed_before = before.disclosed == 0 ? before.quantity : before.disclosed;
  const std::int64_t disclosed = command.part_quantity == 0 ? command.quantity : command.part_quantity;
  if (command.price != before.price) return false;
  if (command.quantity > before.quantity) return false;
  if (disclosed > disclosed_before) return false;
  return command.quantity == before.quantity || before.type != OrderType::market;
}

} // namespace

ReferenceVenue::ReferenceVenue(const Limits& limits) : limits_(limits) {}

void ReferenceVenue::apply(const Command& command) {
  if (const auto reason = check(command)) return tell_refusal(command, *reason);
  time_ = command.time;
  client_ref_ = command.client_ref;
  execute(command);
  for (const auto& [index, instrument] : instruments_) release_stops(index);
}

void ReferenceVenue::execute(const Command& command) {
  switch (static_cast<CommandKind>(command.kind)) {
  case CommandKind::define_instrument: return define(std::bit_cast<InstrumentCommand>(command));
  case CommandKind::new_order: return enter(std::bit_cast<OrderCommand>(command));
  case CommandKind::cancel_order: return cancel(std::bit_cast<OrderCommand>(command));
  case CommandKind::modify_order: return modify(std::bit_cast<OrderCommand>(command));
  case CommandKind::cancel_all: return cancel_all(command);
  case CommandKind::set_phase:
    for (const std::uint16_t index : addressed(command)) set_phase(index, static_cast<Phase>(command.phase));
    return;
  default:
    for (const std::uint16_t index : addressed(command)) uncross(index);
  }
}

std::size_t ReferenceVenue::open_orders() const {
  std::size_t count = 0;
  for (const auto& [index, instrument] : instruments_) count += instrument.book.size();
  return count;
}

void ReferenceVenue::define(const InstrumentCommand& command) {
  instruments_[command.instrument] = {command, Phase::closed, 0, {}};
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::instrument_defined);
  event.instrument = command.instrument;
  event.time = time_;
  event.price = command.reference_price;
  events.push_back(to_record(event));
}

void ReferenceVenue::enter(const OrderCommand& command) {
  ReferenceInstrument& instrument = instruments_.at(command.instrument);
  last_order_ = command.order != 0 ? command.order : last_order_ + 1;
  const auto type = static_cast<OrderType>(command.order_type);
  const auto time_in_force = static_cast<TimeInForce>(command.time_in_force);
  const ReferenceOrder order{
      .id = last_order_,
      .owner = command.owner,
      .side = static_cast<Side>(command.side),
      .type = lasting_type(type),
      .time_in_force = time_in_force,
      .protection_bp = type == OrderType::stop_market ? command.protection_bp : std::uint16_t{0},
      .price = effective_limit(instrument, command),
      .quantity = command.quantity,
      .leaves = command.quantity,
      .disclosed = time_in_force == TimeInForce::day ? lasting_disclosed(command) : 0,
      .shown = 0,
      .trigger = command.trigger_price,
  };
  tell_order(EventKind::order_accepted, command.instrument, order, command.order_type);
  if (order.waits()) return instrument.book.add(order);
  come_in(command.instrument, order, needed_quantity(command));
}

void ReferenceVenue::cancel(const OrderCommand& command) {
  ReferenceOrder order = instruments_.at(command.instrument).book.remove(command.order);
  take(command.instrument, order, order.leaves, Reason::cancelled_by_owner);
  if (!order.waits()) tell_level(command.instrument, order.side, order.price);
}

void ReferenceVenue::modify(const OrderCommand& command) {
  ReferenceBook& book = instruments_.at(command.instrument).book;
  ReferenceOrder& resting = *book.find(command.order);
  if (resting.waits()) return modify_waiting(command);
  const ReferenceOrder before = resting;

  resting.leaves += command.quantity - before.quantity;
  resting.quantity = command.quantity;
  resting.disclosed = lasting_disclosed(command);
  if (keeps_priority(before, command)) {
    resting.shown = std::min(before.shown, resting.slice());
    tell_order(EventKind::order_modified, command.instrument, resting, 1);
    if (resting.shown != before.shown) tell_level(command.instrument, before.side, before.price);
    return;
  }

  ReferenceOrder moved = book.remove(command.order);
  moved.price = command.price;
  if (moved.price != before.price) moved.type = OrderType::limit;
  tell_order(EventKind::order_modified, command.instrument, moved, 0);
  if (moved.price == before.price) return rest(command.instrument, moved);
  tell_level(command.instrument, before.side, before.price);
  come_in(command.instrument, moved, 0);
}

void ReferenceVenue::modify_waiting(const OrderCommand& command) {
  ReferenceBook& book = instruments_.at(command.instrument).book;
  ReferenceOrder order = book.remove(command.order);
  if (order.type == OrderType::stop_market) order.protection_bp = command.protection_bp;
  order.price = command.price;
  order.quantity = command.quantity;
  order.leaves = command.quantity;
  order.trigger = command.trigger_price;
  tell_order(EventKind::order_modified, command.instrument, order, 0);
  book.add(order);
}

void ReferenceVenue::set_phase(std::uint16_t index, Phase phase) {
  instruments_.at(index).phase = phase;
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::phase_changed);
  event.detail = static_cast<std::uint8_t>(phase);
  event.instrument = index;
  event.time = time_;
  events.push_back(to_record(event));
  if (phase != Phase::closed) return;
  cancel_where(index, Reason::session_closed,
               [](const ReferenceOrder& order) { return order.time_in_force == TimeInForce::day; });
}

void ReferenceVenue::cancel_all(const Command& command) {
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::mass_cancelled);
  event.instrument = command.instrument;
  event.owner = command.owner;
  event.time = time_;
  event.counter_order = client_ref_;
  for (const std::uint16_t index : addressed(command)) {
    event.quantity += cancel_where(index, Reason::cancelled_by_owner, [&](const ReferenceOrder& order) {
      return command.owner == 0 || command.owner == order.owner;
    });
  }
  events.push_back(to_record(event));
}

std::int64_t ReferenceVenue::cancel_where(std::uint16_t index, Reason reason,
                                          const std::function<bool(const ReferenceOrder&)>& goes) {
  ReferenceBook& book = instruments_.at(index).book;
  std::vector<ReferenceOrder> going = book.orders();
  std::erase_if(going, [&](const ReferenceOrder& order) { return !goes(order); });
  for (std::size_t at = 0; at < going.size(); ++at) {
    ReferenceOrder order = book.remove(going[at].id);
    take(index, order, order.leaves, reason);
    if (order.waits()) continue;
    const bool is_followed = at + 1 < going.size() && !going[at + 1].waits() && going[at + 1].side == order.side &&
                             going[at + 1].price == order.price;
    if (!is_followed) tell_level(index, order.side, order.price);
  }
  return static_cast<std::int64_t>(going.size());
}

} // namespace sauda::testing
