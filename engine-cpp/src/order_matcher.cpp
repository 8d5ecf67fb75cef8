#include "sauda/order_matcher.hpp"

namespace sauda {

void prevent_self_trade(Market market, const Incoming& incoming, Slot maker, std::int64_t price, std::uint32_t& open) {
  OrderPool& pool = market.pool();
  Order& resting = pool[maker];
  const auto setting = static_cast<SelfTrade>(market.instrument().self_trade);
  const Side resting_side = opposite(incoming.side);
  const std::int64_t limit = market.instrument().price_at(incoming.limit);
  const auto cancel = [&](const Order& order, Side side, std::int64_t at, std::uint32_t quantity,
                          std::uint32_t leaves) {
    report_cancelled(market, order, side, at, incoming.client_ref, Reason::self_trade, quantity, leaves);
  };
  if (setting == SelfTrade::decrement) {
    const std::uint32_t lost = std::min(open, resting.open);
    resting.open -= lost;
    open -= lost;
    cancel(resting, resting_side, price, lost, pool.leaves(maker));
    cancel(incoming.order, incoming.side, limit, lost, open);
    return;
  }
  if (setting != SelfTrade::cancel_incoming) {
    cancel(resting, resting_side, price, pool.leaves(maker), 0);
    resting.open = 0;
    if (resting.is_disclosed()) pool.detail(maker).hidden = 0;
  }
  if (setting != SelfTrade::cancel_resting) {
    cancel(incoming.order, incoming.side, limit, open, 0);
    open = 0;
  }
}

} // namespace sauda
