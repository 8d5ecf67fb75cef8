// How an order of the reference venue meets the book: look-ahead, matching, self-trade, slices and stop orders.

#include <algorithm>

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

bool reaches(const ReferenceOrder& incoming, std::int64_t price) {
  return incoming.side == Side::buy ? price <= incoming.price : price >= incoming.price;
}

/** Whether an opposite order of the same owner rests in reach. */
bool could_trade_with_own(const ReferenceInstrument& instrument, const ReferenceOrder& order) {
  for (const auto& [price, level] : instrument.book.levels(other_side(order.side))) {
    for (const ReferenceOrder& other : level) {
      if (reaches(order, price) && other.owner == order.owner) return true;
    }
  }
  return false;
}

/** What the incoming order can trade up to its limit. */
std::int64_t tradable(const ReferenceInstrument& instrument, const ReferenceOrder& incoming) {
  const Side side = other_side(incoming.side);
  const bool own_goes = instrument.definition.self_trade == static_cast<std::uint8_t>(SelfTrade::cancel_resting);
  const bool own_ends = instrument.prevents_self_trade() && !own_goes;
  std::int64_t total = 0;
  for (const std::int64_t price : instrument.book.prices_from_best(side)) {
    if (!reaches(incoming, price)) break;
    const ReferenceLevel& level = instrument.book.levels(side).at(price);
    const auto is_own = [&](const ReferenceOrder& order) { return order.owner == incoming.owner; };
    const auto first_own = std::find_if(level.begin(), level.end(), is_own);
    if (own_ends && first_own != level.end()) {
      for (auto order = level.begin(); order != first_own; ++order) total += order->shown;
      return total;
    }
    for (const ReferenceOrder& order : level) total += own_goes && is_own(order) ? 0 : order.leaves;
  }
  return total;
}

/** After the first order of the level lost quantity: it leaves, or its next slice comes up behind the others. */
void settle_first(ReferenceLevel& level) {
  ReferenceOrder first = level.front();
  if (first.leaves > 0 && first.shown > 0) return;
  level.pop_front();
  if (first.leaves == 0) return;
  first.shown = first.slice();
  level.push_back(first);
}

/** The waiting order that the last price has reached and that comes next; none without. */
const ReferenceOrder* next_stop(const ReferenceInstrument& instrument) {
  const auto& [definition, phase, last_price, book] = instrument;
  if (phase != Phase::continuous || last_price == 0) return nullptr;
  if (!book.stop_buys.empty() && book.stop_buys.begin()->first <= last_price) {
    return &book.stop_buys.begin()->second.front();
  }
  if (!book.stop_sells.empty() && book.stop_sells.rbegin()->first >= last_price) {
    return &book.stop_sells.rbegin()->second.front();
  }
  return nullptr;
}

} // namespace

std::int64_t protected_limit(const ReferenceInstrument& instrument, Side side, std::uint16_t protection_bp) {
  const InstrumentCommand& definition = instrument.definition;
  const std::int64_t from = instrument.last_or_reference_price();
  const std::int64_t bp = protection_bp != 0 ? protection_bp : definition.protection_bp;
  const std::int64_t move = from / 10'000 * bp + from % 10'000 * bp / 10'000; // from * bp may need more than 64 bits
  const std::int64_t tick = definition.tick_size;
  if (side == Side::buy) return std::min((from + move) / tick * tick, definition.band_high);
  return std::max((from - move + tick - 1) / tick * tick, definition.band_low);
}

void ReferenceVenue::come_in(std::uint16_t index, ReferenceOrder order, std::int64_t needed) {
  const ReferenceInstrument& instrument = instruments_.at(index);
  if (instrument.phase == Phase::pre_open) {
    if (!instrument.prevents_self_trade() || !could_trade_with_own(instrument, order)) return rest(index, order);
    return take(index, order, order.leaves, Reason::self_trade);
  }
  if (tradable(instrument, order) < needed) return take(index, order, order.leaves, Reason::not_enough_quantity);
  match(index, order);
  if (order.leaves == 0) return;
  if (order.time_in_force == TimeInForce::ioc) return take(index, order, order.leaves, Reason::ioc_remainder);
  rest(index, order);
}

void ReferenceVenue::match(std::uint16_t index, ReferenceOrder& incoming) {
  ReferenceInstrument& instrument = instruments_.at(index);
  const Side side = other_side(incoming.side);
  for (const std::int64_t price : instrument.book.prices_from_best(side)) {
    if (incoming.leaves == 0 || !reaches(incoming, price)) return;
    ReferenceLevel& level = instrument.book.levels(side).at(price);
    bool level_changed = false;
    while (incoming.leaves > 0 && !level.empty()) {
      ReferenceOrder& resting = level.front();
      const std::int64_t open_before = resting.leaves;
      if (instrument.prevents_self_trade() && resting.owner == incoming.owner) {
        avoid_self_trade(index, resting, incoming);
      } else {
        trade(index, resting, incoming, std::min(resting.shown, incoming.leaves), price, false);
      }
      level_changed = level_changed || resting.leaves != open_before;
      settle_first(level);
    }
    if (level.empty()) instrument.book.levels(side).erase(price);
    if (level_changed) tell_level(index, side, price);
  }
}

void ReferenceVenue::avoid_self_trade(std::uint16_t index, ReferenceOrder& resting, ReferenceOrder& incoming) {
  const std::int64_t both_lose = std::min(resting.shown, incoming.leaves);
  switch (static_cast<SelfTrade>(instruments_.at(index).definition.self_trade)) {
  case SelfTrade::cancel_resting: return take(index, resting, resting.leaves, Reason::self_trade);
  case SelfTrade::cancel_incoming: return take(index, incoming, incoming.leaves, Reason::self_trade);
  case SelfTrade::cancel_both:
    take(index, resting, resting.leaves, Reason::self_trade);
    return take(index, incoming, incoming.leaves, Reason::self_trade);
  case SelfTrade::decrement:
    resting.shown -= both_lose;
    take(index, resting, both_lose, Reason::self_trade);
    return take(index, incoming, both_lose, Reason::self_trade);
  }
}

void ReferenceVenue::trade(std::uint16_t index, ReferenceOrder& order, ReferenceOrder& counter, std::int64_t quantity,
                           std::int64_t price, bool auction) {
  order.leaves -= quantity;
  order.shown -= quantity;
  counter.leaves -= quantity;
  if (auction) counter.shown -= quantity;
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

void ReferenceVenue::release_stops(std::uint16_t index) {
  ReferenceInstrument& instrument = instruments_.at(index);
  while (const ReferenceOrder* next = next_stop(instrument)) {
    ReferenceOrder order = instrument.book.remove(next->id);
    const bool is_market = order.type == OrderType::stop_market;
    if (is_market) order.price = protected_limit(instrument, order.side, order.protection_bp);
    order.type = is_market ? OrderType::market : OrderType::limit;
    order.protection_bp = 0;
    order.trigger = 0;
    tell_order(EventKind::order_triggered, index, order, 0);
    come_in(index, order, 0);
  }
}

void ReferenceVenue::rest(std::uint16_t index, ReferenceOrder order) {
  order.shown = order.slice();
  instruments_.at(index).book.add(order);
  tell_level(index, order.side, order.price);
}

} // namespace sauda::testing
