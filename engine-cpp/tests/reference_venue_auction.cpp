// The call auction of the reference venue.

#include <algorithm>
#include <set>

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

AuctionSide quantities(const ReferenceLevels& levels) {
  AuctionSide side{};
  for (const auto& [key, level] : levels) {
    std::int64_t& total = is_market_key(key) ? side.at_market : side.limits[key];
    for (const ReferenceOrder& order : level) total += order.shown;
  }
  return side;
}

/** The orders of a side that may trade at the price, in the sequence in which they do. */
std::vector<std::uint64_t> sequence(const ReferenceBook& book, Side side, std::int64_t price, bool market_first) {
  std::vector<std::uint64_t> limits;
  std::vector<std::uint64_t> at_market;
  for (const std::int64_t key : book.keys_from_best(side)) {
    if (side == Side::buy ? key < price : key > price) break;
    for (const ReferenceOrder& order : book.levels(side).at(key)) {
      (order.is_at_market ? at_market : limits).push_back(order.id);
    }
  }
  std::vector<std::uint64_t>& first = market_first ? at_market : limits;
  const std::vector<std::uint64_t>& second = market_first ? limits : at_market;
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

/** Orders of the side that are done leave; used-up slices come up again behind the others. */
void refill(ReferenceBook& book, Side side, const std::vector<std::uint64_t>& traded) {
  for (const std::uint64_t id : traded) {
    if (book.find(id)->leaves == 0) book.remove(id);
  }
  for (const std::int64_t key : book.keys_from_best(side)) {
    const ReferenceLevel level = book.levels(side).at(key);
    for (const ReferenceOrder& before : level) {
      if (before.shown > 0) continue;
      ReferenceOrder& order = *book.find(before.id);
      order.shown = order.slice();
      book.move_behind(order.id);
    }
  }
}

std::int64_t key_of(const ReferenceOrder& order) { return order.is_at_market ? market_key(order.side) : order.price; }

} // namespace

void ReferenceVenue::uncross(std::uint16_t index) {
  ReferenceInstrument& instrument = instruments_.at(index);
  ReferenceBook& book = instrument.book;
  const std::int64_t reference_price = instrument.definition.reference_price;
  const Equilibrium equilibrium =
      find_equilibrium(quantities(book.levels(Side::buy)), quantities(book.levels(Side::sell)), reference_price);

  std::uint32_t trades = 0;
  std::set<std::int64_t, std::greater<>> touched_buys;
  std::set<std::int64_t> touched_sells;
  const bool market_first = instrument.has_rule(Rule::auction_market_first);
  const std::vector<std::uint64_t> buys = sequence(book, Side::buy, equilibrium.price, market_first);
  const std::vector<std::uint64_t> sells = sequence(book, Side::sell, equilibrium.price, market_first);
  std::set<std::uint64_t> traded_buys;
  std::set<std::uint64_t> traded_sells;
  auto next_buy = buys.begin();
  auto next_sell = sells.begin();
  for (std::int64_t left = equilibrium.volume; left > 0; ++trades) {
    ReferenceOrder& buy = *book.find(*next_buy);
    ReferenceOrder& sell = *book.find(*next_sell);
    const std::int64_t quantity = std::min({buy.shown, sell.shown, left});
    touched_buys.insert(key_of(buy));
    touched_sells.insert(key_of(sell));
    traded_buys.insert(buy.id);
    traded_sells.insert(sell.id);
    trade(index, buy, sell, quantity, equilibrium.price, true);
    left -= quantity;
    if (buy.shown == 0) ++next_buy;
    if (sell.shown == 0) ++next_sell;
  }
  refill(book, Side::buy, {traded_buys.begin(), traded_buys.end()});
  refill(book, Side::sell, {traded_sells.begin(), traded_sells.end()});
  for (const std::int64_t key : touched_buys) tell_level(index, Side::buy, key);
  for (const std::int64_t key : touched_sells) tell_level(index, Side::sell, key);

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

  const bool closes = instrument.phase == Phase::closing || instrument.phase == Phase::closing_limit;
  if (closes && equilibrium.price != 0 && instrument.has_rule(Rule::statistics)) {
    instrument.statistics.auction_price = equilibrium.price;
  }
  carry_over(index, equilibrium.price);
  settle(index);
}

void ReferenceVenue::carry_over(std::uint16_t index, std::int64_t price) {
  const ReferenceInstrument& instrument = instruments_.at(index);
  if (instrument.phase == Phase::closing || instrument.phase == Phase::closing_limit) {
    cancel_where(index, Reason::auction_remainder,
                 [](const ReferenceOrder& order) { return order.rests() && order.time_in_force == TimeInForce::day; });
    return;
  }
  const bool cancels_all =
      instrument.phase == Phase::special_pre_open && price == 0 && instrument.has_rule(Rule::special_cancels_unpriced);
  if (cancels_all || instrument.has_rule(Rule::auction_cancels_market)) {
    cancel_where(index, Reason::auction_remainder,
                 [&](const ReferenceOrder& order) { return order.rests() && (cancels_all || order.is_at_market); });
    return;
  }
  for (const Side side : {Side::buy, Side::sell}) {
    price_market_orders(index, side, price == 0 ? instrument.definition.reference_price : price);
  }
}

void ReferenceVenue::price_market_orders(std::uint16_t index, Side side, std::int64_t price) {
  ReferenceBook& book = instruments_.at(index).book;
  if (!book.levels(side).contains(market_key(side))) return;
  const ReferenceLevel at_market = book.levels(side).at(market_key(side));
  for (const ReferenceOrder& order : at_market) {
    ReferenceOrder priced = book.remove(order.id);
    priced.is_at_market = false;
    priced.price = price;
    tell_order(EventKind::order_priced, index, priced, 0);
    book.add(priced);
  }
  tell_level(index, side, market_key(side));
  tell_level(index, side, price);
}

} // namespace sauda::testing
