// How an order of the reference venue meets the book: look-ahead, matching, self-trade and slices.

#include <algorithm>

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

/** Whether the level of this key is one that the order takes in continuous trading, or in post_close. */
bool reaches(const ReferenceOrder& incoming, std::int64_t key) {
  if (incoming.is_at_market || is_market_key(key)) return incoming.is_at_market && is_market_key(key);
  return incoming.side == Side::buy ? key <= incoming.price : key >= incoming.price;
}

std::int64_t best_key(const ReferenceLevels& levels, Side side) {
  return side == Side::buy ? levels.rbegin()->first : levels.begin()->first;
}

/** Whether an opposite order of the same owner rests in reach of an order of a call auction. */
bool could_trade_with_own(const ReferenceInstrument& instrument, const ReferenceOrder& order) {
  for (const auto& [key, level] : instrument.book.levels(other_side(order.side))) {
    const bool crosses = order.is_at_market || is_market_key(key) || reaches(order, key);
    if (!crosses) continue;
    const auto is_own = [&](const ReferenceOrder& other) { return other.owner == order.owner; };
    if (std::any_of(level.begin(), level.end(), is_own)) return true;
  }
  return false;
}

} // namespace

std::int64_t basis_points(std::int64_t value, std::int64_t bp) {
  return value / 10'000 * bp + value % 10'000 * bp / 10'000; // value * bp may need more than 64 bits
}

std::int64_t protected_limit(const ReferenceInstrument& instrument, Side side, std::uint16_t protection_bp) {
  const InstrumentCommand& definition = instrument.definition;
  const std::int64_t from = instrument.last_or_reference_price();
  const std::int64_t move = basis_points(from, protection_bp != 0 ? protection_bp : definition.protection_bp);
  const std::int64_t tick = definition.tick_size;
  if (side == Side::buy) return instrument.in_band((from + move) / tick * tick);
  return instrument.in_band((from - move + tick - 1) / tick * tick);
}

std::int64_t tradable(const ReferenceInstrument& instrument, const ReferenceOrder& incoming) {
  const Side side = other_side(incoming.side);
  const std::uint8_t setting = instrument.self_trade_of(incoming.self_trade);
  const bool own_goes = setting == static_cast<std::uint8_t>(SelfTrade::cancel_resting);
  const bool own_ends = setting != 0 && !own_goes;
  const bool keeps_place = instrument.has_rule(Rule::slices_keep_place);
  std::int64_t total = 0;
  for (const std::int64_t key : instrument.book.keys_from_best(side)) {
    if (!reaches(incoming, key)) break;
    const ReferenceLevel& level = instrument.book.levels(side).at(key);
    const auto is_own = [&](const ReferenceOrder& order) { return order.owner == incoming.owner; };
    const auto first_own = std::find_if(level.begin(), level.end(), is_own);
    if (own_ends && first_own != level.end()) {
      for (auto order = level.begin(); order != first_own; ++order) total += keeps_place ? order->leaves : order->shown;
      return total;
    }
    for (const ReferenceOrder& order : level) total += own_goes && is_own(order) ? 0 : order.leaves;
  }
  return total;
}

void ReferenceVenue::come_in(std::uint16_t index, ReferenceOrder order, std::int64_t needed) {
  ReferenceInstrument& instrument = instruments_.at(index);
  if (!order.rests()) return instrument.book.add(order);
  if (is_call_auction(instrument.phase)) {
    const bool is_prevented =
        instrument.self_trade_of(order.self_trade) != 0 && could_trade_with_own(instrument, order);
    return is_prevented ? take(index, order, order.leaves, Reason::self_trade) : rest(index, order);
  }
  // After the close a gtc order of the book only moves within it.
  if (instrument.phase == Phase::post_close && !order.is_at_market) return rest(index, order);
  if (needed > 0 && tradable(instrument, order) < needed) {
    return take(index, order, order.leaves, Reason::not_enough_quantity);
  }
  match(index, order);
  if (order.leaves == 0) return;
  if (order.time_in_force == TimeInForce::ioc) return take(index, order, order.leaves, Reason::ioc_remainder);
  rest(index, order);
}

void ReferenceVenue::match(std::uint16_t index, ReferenceOrder& incoming) {
  ReferenceInstrument& instrument = instruments_.at(index);
  const Side side = other_side(incoming.side);
  const ReferenceLevels& levels = instrument.book.levels(side);
  const bool keeps_place = instrument.has_rule(Rule::slices_keep_place);
  const std::uint8_t setting = instrument.self_trade_of(incoming.self_trade);
  std::int64_t traded = 0;
  while (incoming.leaves > 0 && !levels.empty() && reaches(incoming, best_key(levels, side))) {
    const std::int64_t key = best_key(levels, side);
    bool level_changed = false;
    while (incoming.leaves > 0 && levels.contains(key)) {
      ReferenceOrder& resting = instrument.book.levels(side).at(key).front();
      const std::int64_t open_before = resting.leaves;
      if (setting != 0 && resting.owner == incoming.owner) {
        avoid_self_trade(index, resting, incoming);
      } else {
        const std::int64_t quantity = std::min(resting.shown, incoming.leaves);
        trade(index, resting, incoming, quantity, resting.price, false);
        traded += quantity;
      }
      level_changed = level_changed || resting.leaves != open_before;
      if (resting.leaves == 0) {
        instrument.book.remove(resting.id);
      } else if (resting.shown == 0) {
        resting.shown = resting.slice();
        if (!keeps_place) instrument.book.move_behind(resting.id);
      }
    }
    if (level_changed) tell_level(index, side, key);
  }
  if (traded > 0) note(incoming, traded);
}

void ReferenceVenue::avoid_self_trade(std::uint16_t index, ReferenceOrder& resting, ReferenceOrder& incoming) {
  const std::int64_t both_lose = std::min(resting.shown, incoming.leaves);
  switch (static_cast<SelfTrade>(instruments_.at(index).self_trade_of(incoming.self_trade))) {
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
  ReferenceInstrument& instrument = instruments_.at(index);
  order.leaves -= quantity;
  order.shown -= quantity;
  counter.leaves -= quantity;
  if (auction) counter.shown -= quantity;
  instrument.last_price = price;
  if (instrument.has_rule(Rule::statistics)) instrument.statistics.add(time_, price, quantity);
  const bool buys = order.side == Side::buy;
  count_near_trade(instrument, price, buys ? order.owner : counter.owner, buys ? counter.owner : order.owner);
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
  note(order, quantity);
  if (auction) note(counter, quantity);
}

void ReferenceVenue::rest(std::uint16_t index, ReferenceOrder order) {
  order.shown = order.slice();
  instruments_.at(index).book.add(order);
  tell_level_of(index, order);
}

} // namespace sauda::testing
