#include "sauda/order_entry.hpp"

#include "sauda/code.hpp"

namespace sauda {

std::uint32_t slice_of(const Command& command) {
  // A disclosed quantity equal to the quantity is none.
  const std::uint32_t part = part_quantity(command);
  return part != 0 && part != command.quantity ? part : OrderDetail::all;
}

void set_slice(OrderPool& pool, Slot slot, std::uint32_t slice, std::uint32_t hidden) {
  const bool is_disclosed = slice != OrderDetail::all || hidden != 0;
  if (is_disclosed) {
    OrderDetail& detail = pool.fresh_detail(slot);
    detail.disclosed = slice;
    detail.hidden = hidden;
  }
  pool[slot].set(Order::disclosed_flag, is_disclosed);
}

std::uint64_t executable(Market at, const Incoming& incoming, std::uint64_t enough) {
  const Side resting = opposite(incoming.side);
  const OrderBook& book = at.book();
  const OrderPool& pool = at.pool();
  std::uint64_t total = 0;
  std::int32_t tick = book.best(resting);
  for (; tick != OrderBook::none(resting) && crosses(incoming.side, incoming.limit, tick);
       tick = book.worse(resting, tick)) {
    std::uint64_t hidden = 0; // comes up behind all that is shown at the level
    for (Slot slot = book.level(resting, tick).head; slot != 0; slot = pool[slot].next) {
      if (incoming.self_trade != 0 && pool[slot].owner == incoming.order.owner) {
        if (incoming.self_trade == code(SelfTrade::cancel_resting)) continue;
        return total;
      }
      const bool in_place = at.instrument().has(Rule::slices_keep_place);
      total += in_place ? pool.leaves(slot) : pool[slot].open;
      hidden += in_place ? 0 : pool.hidden(slot);
    }
    total += hidden;
    if (total >= enough) break;
  }
  return total;
}

void cancel_incoming(Market at, const Incoming& incoming, Reason reason) {
  const std::int64_t price = at.instrument().price_at(incoming.limit);
  report_cancelled(at, incoming.order, incoming.side, price, incoming.client_ref, reason, incoming.order.open, 0);
  incoming.order.open = 0;
}

} // namespace sauda
