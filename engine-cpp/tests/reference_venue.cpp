#include "reference_venue.hpp"

#include <algorithm>
#include <bit>
#include <set>

#include "reference_auction.hpp"

namespace sauda::testing {
namespace {

/** Limit that a market order gets: the last price moved by the protection, on the tick, inside the band. */
std::int64_t protected_limit(const ReferenceInstrument& instrument, Side side, std::uint16_t protection_bp) {
  const InstrumentCommand& definition = instrument.definition;
  const std::int64_t from = instrument.last_price != 0 ? instrument.last_price : definition.reference_price;
  const std::int64_t bp = protection_bp != 0 ? protection_bp : definition.protection_bp;
  const std::int64_t move = from / 10'000 * bp + from % 10'000 * bp / 10'000; // from * bp may need more than 64 bits
  const std::int64_t tick = definition.tick_size;
  if (side == Side::buy) return std::min((from + move) / tick * tick, definition.band_high);
  return std::max((from - move + tick - 1) / tick * tick, definition.band_low);
}

bool reaches(const ReferenceOrder& incoming, std::int64_t price) {
  return incoming.side == Side::buy ? price <= incoming.price : price >= incoming.price;
}

QuantityAtPrice quantities(const ReferenceLevels& levels) {
  QuantityAtPrice totals;
  for (const auto& [price, level] : levels) {
    for (const ReferenceOrder& order : level) totals[price] += order.leaves;
  }
  return totals;
}

} // namespace

ReferenceVenue::ReferenceVenue(const Limits& limits) : limits_(limits) {}

void ReferenceVenue::apply(const Command& command) {
  if (const auto reason = check(command)) return tell_refusal(command, *reason);
  time_ = command.time;
  execute(command);
}

void ReferenceVenue::execute(const Command& command) {
  switch (static_cast<CommandKind>(command.kind)) {
  case CommandKind::define_instrument: return define(std::bit_cast<InstrumentCommand>(command));
  case CommandKind::new_order: return enter(command);
  case CommandKind::cancel_order: return cancel(command);
  case CommandKind::modify_order: return modify(command);
  case CommandKind::set_phase:
    for (const std::uint16_t instrument : addressed(command)) set_phase(instrument, command);
    return;
  default:
    for (const std::uint16_t instrument : addressed(command)) uncross(instrument);
  }
}

std::size_t ReferenceVenue::resting_orders() const {
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

void ReferenceVenue::enter(const Command& command) {
  const auto side = static_cast<Side>(command.side);
  const auto type = static_cast<OrderType>(command.order_type);
  last_order_ = command.order != 0 ? command.order : last_order_ + 1;
  const std::int64_t price = type == OrderType::limit
                                 ? command.price
                                 : protected_limit(instruments_.at(command.instrument), side, command.protection_bp);
  ReferenceOrder order{last_order_, command.owner, side, type, price, command.quantity, command.quantity};
  tell_order(EventKind::order_accepted, command, order, static_cast<std::uint8_t>(type));

  match(command.instrument, order);
  if (order.leaves == 0) return;
  if (command.time_in_force == static_cast<std::uint8_t>(TimeInForce::day)) return rest(command.instrument, order);
  tell_cancellation(command.instrument, order, Reason::ioc_remainder, command.client_ref);
}

void ReferenceVenue::cancel(const Command& command) {
  const ReferenceOrder order = instruments_.at(command.instrument).book.remove(command.order);
  tell_cancellation(command.instrument, order, Reason::cancelled_by_owner, command.client_ref);
  tell_level(command.instrument, order.side, order.price);
}

void ReferenceVenue::modify(const Command& command) {
  ReferenceBook& book = instruments_.at(command.instrument).book;
  ReferenceOrder& resting = *book.find(command.order);
  const ReferenceOrder before = resting;
  const bool price_changed = command.price != before.price;
  const bool quantity_up = command.quantity > before.quantity;
  const bool quantity_down = command.quantity < before.quantity;
  const bool priority_kept = !price_changed && !quantity_up && !(quantity_down && before.type == OrderType::market);

  resting.leaves += command.quantity - before.quantity;
  resting.quantity = command.quantity;
  if (priority_kept) {
    tell_order(EventKind::order_modified, command, resting, 1);
    if (quantity_down) tell_level(command.instrument, before.side, before.price);
    return;
  }

  ReferenceOrder moved = book.remove(command.order);
  moved.price = command.price;
  if (price_changed) moved.type = OrderType::limit;
  tell_order(EventKind::order_modified, command, moved, 0);
  if (!price_changed) return rest(command.instrument, moved);
  tell_level(command.instrument, before.side, before.price);
  match(command.instrument, moved);
  if (moved.leaves > 0) rest(command.instrument, moved);
}

void ReferenceVenue::set_phase(std::uint16_t index, const Command& command) {
  ReferenceInstrument& instrument = instruments_.at(index);
  instrument.phase = static_cast<Phase>(command.phase);
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::phase_changed);
  event.detail = static_cast<std::uint8_t>(command.phase);
  event.instrument = index;
  event.time = time_;
  events.push_back(to_record(event));
  if (instrument.phase != Phase::closed) return;

  for (const Side side : {Side::buy, Side::sell}) {
    for (const std::int64_t price : instrument.book.prices_from_best(side)) {
      const ReferenceLevel level = instrument.book.levels(side).at(price);
      instrument.book.levels(side).erase(price);
      for (const ReferenceOrder& order : level) {
        tell_cancellation(index, order, Reason::session_closed, command.client_ref);
      }
      tell_level(index, side, price);
    }
  }
}

void ReferenceVenue::match(std::uint16_t index, ReferenceOrder& incoming) {
  ReferenceInstrument& instrument = instruments_.at(index);
  if (instrument.phase != Phase::continuous) return;
  const Side side = other_side(incoming.side);
  for (const std::int64_t price : instrument.book.prices_from_best(side)) {
    if (incoming.leaves == 0 || !reaches(incoming, price)) return;
    ReferenceLevel& level = instrument.book.levels(side).at(price);
    while (incoming.leaves > 0 && !level.empty()) {
      trade(index, level.front(), incoming, price, false);
      if (level.front().leaves == 0) level.pop_front();
    }
    if (level.empty()) instrument.book.levels(side).erase(price);
    tell_level(index, side, price);
  }
}

void ReferenceVenue::uncross(std::uint16_t index) {
  ReferenceInstrument& instrument = instruments_.at(index);
  ReferenceBook& book = instrument.book;
  const std::int64_t reference_price = instrument.definition.reference_price;
  const Equilibrium equilibrium = find_equilibrium(quantities(book.buys), quantities(book.sells), reference_price);

  std::set<std::int64_t> touched_buys;
  std::set<std::int64_t> touched_sells;
  std::uint32_t trades = 0;
  for (std::int64_t left = equilibrium.volume; left > 0; ++trades) {
    ReferenceOrder& buy = book.buys.at(book.prices_from_best(Side::buy).front()).front();
    ReferenceOrder& sell = book.sells.at(book.prices_from_best(Side::sell).front()).front();
    touched_buys.insert(buy.price);
    touched_sells.insert(sell.price);
    left -= std::min(buy.leaves, sell.leaves);
    trade(index, buy, sell, equilibrium.price, true);
    for (const ReferenceOrder order : {buy, sell}) {
      if (order.leaves == 0) book.remove(order.id);
    }
  }
  for (auto price = touched_buys.rbegin(); price != touched_buys.rend(); ++price) tell_level(index, Side::buy, *price);
  for (const std::int64_t price : touched_sells) tell_level(index, Side::sell, price);

  AuctionEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::uncrossed);
  event.instrument = index;
  event.trades = trades;
  event.time = time_;
  event.price = equilibrium.price;
  event.quantity = equilibrium.volume;
  event.imbalance = equilibrium.imbalance;
  event.reference_price = reference_price;
  events.push_back(to_record(event));
}

void ReferenceVenue::trade(std::uint16_t index, ReferenceOrder& order, ReferenceOrder& counter, std::int64_t price,
                           bool auction) {
  const std::int64_t quantity = std::min(order.leaves, counter.leaves);
  order.leaves -= quantity;
  counter.leaves -= quantity;
  instruments_.at(index).last_price = price;
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::trade);
  event.side = static_cast<std::uint8_t>(counter.side);
  event.detail = auction ? 1 : 0;
  event.instrument = index;
  event.owner = order.owner;
  event.counter_owner = counter.owner;
  event.time = time_;
  event.order = order.id;
  event.counter_order = counter.id;
  event.price = price;
  event.quantity = quantity;
  event.leaves = order.leaves;
  events.push_back(to_record(event));
}

void ReferenceVenue::rest(std::uint16_t index, const ReferenceOrder& order) {
  instruments_.at(index).book.add(order);
  tell_level(index, order.side, order.price);
}

} // namespace sauda::testing
