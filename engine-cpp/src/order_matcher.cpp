#include "sauda/order_matcher.hpp"

namespace sauda {

bool Market::keep_for_settling(Slot slot) const {
  OrderDetail& detail = pool().detail(slot);
  if (detail.role == LinkRole::none && !detail.is_unsettled) return false;
  detail.is_gone = true;
  await_settling(slot);
  return true;
}

void Market::note_special_traded(Slot slot, std::uint32_t quantity) const {
  OrderDetail& detail = pool().detail(slot);
  if (detail.role == LinkRole::none) return;
  detail.traded += quantity;
  if (detail.traded != 0) await_settling(slot); // 0: all of it was lost to self-trade prevention
}

void Market::await_settling(Slot slot) const {
  OrderDetail& detail = pool().detail(slot);
  if (detail.is_unsettled) return;
  detail.is_unsettled = true;
  detail.next_unsettled = 0;
  (common.last_unsettled != 0 ? pool().detail(common.last_unsettled).next_unsettled : common.first_unsettled) = slot;
  common.last_unsettled = slot;
}

bool meets_its_owner(Market market, const Incoming& incoming) {
  const Side resting = opposite(incoming.side);
  const OrderBook& book = market.book();
  const OrderPool& pool = market.pool();
  const auto is_among = [&](const Level& level) {
    for (Slot slot = level.head; slot != 0; slot = pool[slot].next) {
      if (pool[slot].owner == incoming.order.owner) return true;
    }
    return false;
  };
  if (is_among(book.at_market(resting))) return true;
  std::int32_t tick = book.best(resting);
  for (; tick != OrderBook::none(resting) && crosses(incoming.side, incoming.limit, tick);
       tick = book.worse(resting, tick)) {
    if (is_among(book.level(resting, tick))) return true;
  }
  return false;
}

void count_trades(Market market, std::int64_t price, std::uint64_t quantity, std::uint32_t trades) {
  DayStatistics& statistics = market.listing.statistics;
  if (statistics.minute.trades == 0) {
    statistics.minute_number = static_cast<std::uint32_t>(market.time() / candle_time);
    market.common.candles_end = (std::uint64_t{statistics.minute_number} + 1) * candle_time;
  }
  statistics.day.add(price, quantity, trades);
  statistics.minute.add(price, quantity, trades);
  if (statistics.is_window_running) statistics.window.add(price, quantity);
}

void prevent_self_trade(Market market, const Incoming& incoming, Slot maker, std::int64_t price, std::uint32_t& open) {
  OrderPool& pool = market.pool();
  Order& resting = pool[maker];
  const auto setting = static_cast<SelfTrade>(incoming.self_trade);
  const Side resting_side = opposite(incoming.side);
  // After the close every price told is the close price, which the band may have left.
  const bool is_after_close = market.instrument().phase == Phase::post_close;
  const std::int64_t limit = is_after_close ? price : market.instrument().price_at(incoming.limit);
  const auto cancel = [&](const Order& order, Side side, std::int64_t at, std::uint32_t quantity,
                          std::uint32_t leaves) {
    report_cancelled(market, order, side, at, incoming.client_ref, Reason::self_trade, quantity, leaves);
  };
  // What is lost here did not trade: a link must not count it.
  const auto lose = [&](Slot slot, std::uint32_t quantity) {
    if (pool[slot].is_special()) pool.detail(slot).traded -= quantity;
  };
  if (setting == SelfTrade::decrement) {
    const std::uint32_t lost = std::min(open, resting.open);
    resting.open -= lost;
    open -= lost;
    lose(maker, lost);
    lose(incoming.slot, lost);
    cancel(resting, resting_side, price, lost, pool.leaves(maker));
    cancel(incoming.order, incoming.side, limit, lost, open);
    return;
  }
  if (setting != SelfTrade::cancel_incoming) {
    cancel(resting, resting_side, price, pool.leaves(maker), 0);
    lose(maker, resting.open);
    resting.open = 0;
    if (resting.is_disclosed()) pool.detail(maker).hidden = 0;
  }
  if (setting != SelfTrade::cancel_resting) {
    cancel(incoming.order, incoming.side, limit, open, 0);
    lose(incoming.slot, open);
    open = 0;
  }
}

} // namespace sauda
