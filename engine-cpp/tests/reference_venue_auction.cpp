// The call auction of the reference venue.

#include <algorithm>

#include "reference_auction.hpp"
#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

QuantityAtPrice quantities(const ReferenceLevels& levels) {
  QuantityAtPrice totals;
  for (const auto& [price, level] : levels) {
    for (const ReferenceOrder& order : level) totals[price] += order.shown;
  }
  return totals;
}

/** The first order, by price and time, that still shows something. */
ReferenceOrder& first_shown(ReferenceBook& book, Side side) {
  for (const std::int64_t price : book.prices_from_best(side)) {
    for (ReferenceOrder& order : book.levels(side).at(price)) {
      if (order.shown > 0) return order;
    }
  }
  return book.levels(side).begin()->second.front(); // the volume was found to be there, so this is never reached
}

bool is_used_up(const ReferenceOrder& order) { return order.shown == 0; }

/** Used-up slices of a side come up again behind the others, orders that are done leave. */
void refill(ReferenceBook& book, Side side) {
  for (const std::int64_t price : book.prices_from_best(side)) {
    ReferenceLevel& level = book.levels(side).at(price);
    const ReferenceLevel before = level;
    std::erase_if(level, is_used_up);
    for (ReferenceOrder order : before) {
      if (!is_used_up(order) || order.leaves == 0) continue;
      order.shown = order.slice();
      level.push_back(order);
    }
    if (level.empty()) book.levels(side).erase(price);
  }
}

} // namespace

void ReferenceVenue::uncross(std::uint16_t index) {
  ReferenceInstrument& instrument = instruments_.at(index);
  ReferenceBook& book = instrument.book;
  const std::int64_t reference_price = instrument.definition.reference_price;
  const Equilibrium equilibrium = find_equilibrium(quantities(book.buys), quantities(book.sells), reference_price);

  std::vector<std::int64_t> touched_buys;
  std::vector<std::int64_t> touched_sells;
  std::uint32_t trades = 0;
  for (std::int64_t left = equilibrium.volume; left > 0; ++trades) {
    ReferenceOrder& buy = first_shown(book, Side::buy);
    ReferenceOrder& sell = first_shown(book, Side::sell);
    const std::int64_t quantity = std::min({buy.shown, sell.shown, left});
    touched_buys.push_back(buy.price);
    touched_sells.push_back(sell.price);
    trade(index, buy, sell, quantity, equilibrium.price, true);
    left -= quantity;
  }
  refill(book, Side::buy);
  refill(book, Side::sell);
  // Both were touched from the best price on.
  touched_buys.erase(std::unique(touched_buys.begin(), touched_buys.end()), touched_buys.end());
  touched_sells.erase(std::unique(touched_sells.begin(), touched_sells.end()), touched_sells.end());
  for (const std::int64_t price : touched_buys) tell_level(index, Side::buy, price);
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

} // namespace sauda::testing
