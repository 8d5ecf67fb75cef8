// Orders at market: market orders of a call auction, and the orders that trade at the close price after the close.

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

/** Crosses every price. */
std::int32_t boundless(const Instrument& instrument, Side side) {
  return side == Side::buy ? instrument.tick_at(instrument.band_high) : 0;
}

/** Trades with the opposite orders at market, the oldest first, each at the close price. */
void match_at_close(Market at, const Incoming& incoming) {
  const Side resting = opposite(incoming.side);
  const std::int64_t price = at.instrument().close_price;
  OrderBook& book = at.book();
  Level& queue = book.at_market(resting);
  const std::uint64_t shown = queue.quantity;
  std::uint32_t open = incoming.order.open;
  std::uint64_t quantity = 0;
  std::uint32_t trades = 0;
  while (open != 0 && queue.head != 0) {
    const Slot slot = queue.head;
    Order& maker = at.pool()[slot];
    const std::uint32_t before = maker.open;
    if (incoming.self_trade == 0 || maker.owner != incoming.order.owner) {
      const std::uint32_t traded = std::min(open, maker.open);
      open -= traded;
      maker.open -= traded;
      report_trade(at, maker, maker.open, incoming.side, incoming.order, price, traded, false);
      at.instrument().last_price = price;
      quantity += traded;
      ++trades;
    } else {
      prevent_self_trade(at, incoming, slot, price, open);
    }
    queue.quantity -= before - maker.open;
    at.note_traded(slot, before - maker.open);
    if (maker.open != 0) continue; // the incoming order is done, or was cancelled for its owner's sake
    book.remove_at_market(at.pool(), maker);
    at.release(slot);
  }
  if (trades != 0 && at.instrument().has(Rule::statistics)) count_trades(at, price, quantity, trades);
  if (queue.quantity != shown) at.report_level_at_market(resting);
  at.note_traded(incoming.slot, incoming.order.open - open);
  incoming.order.open = open;
}

} // namespace

/** Takes an order in that rests at market: tells it, lets it trade, and puts what is left into the queue. */
void Venue::enter_at_market(EventKind kind, Market at, Slot slot, Side side, const Command& command, bool is_indexed) {
  OrderPool& pool = common_.pool;
  Order& order = pool[slot];
  const std::int64_t price = at.instrument().price_at_market();
  order.set(Order::market_flag, true);
  report_entry(kind, at, slot, side, static_cast<OrderType>(command.order_type), price, command.client_ref);
  const bool is_after_close = at.instrument().phase == Phase::post_close;
  const Incoming incoming{.order = order,
                          .slot = slot,
                          .side = side,
                          .self_trade = self_trade_of(at, slot),
                          .limit = boundless(at.instrument(), side),
                          .client_ref = command.client_ref};
  const auto cancel = [&](Reason reason) {
    report_cancelled(at, order, side, price, command.client_ref, reason, order.open, 0);
    order.open = 0;
  };
  if (is_after_close) match_at_close(at, incoming);
  else if (incoming.self_trade != 0 && meets_its_owner(at, incoming)) cancel(Reason::self_trade);
  if (order.open != 0 && command.time_in_force == code(TimeInForce::ioc)) cancel(Reason::ioc_remainder);
  if (order.open == 0) return is_indexed ? at.release(slot) : pool.give_back(slot);
  if (!is_indexed) common_.index.insert(common_.pool, slot);
  at.book().append_at_market(pool, slot, side);
  at.report_level_at_market(side);
}

void Venue::cancel_at_market(Market at, Slot slot, std::uint64_t client_ref, Reason reason) {
  const Order& order = common_.pool[slot];
  const Side side = at.book().market_side_of(order);
  at.book().remove_at_market(common_.pool, order);
  report_cancelled(at, order, side, at.instrument().price_at_market(), client_ref, reason, order.open, 0);
  at.release(slot);
}

/** Without a price the order stays at market; with one it leaves a call auction's queue and becomes a limit order. */
void Venue::modify_at_market(Market at, const Command& command, Slot slot) {
  OrderPool& pool = common_.pool;
  OrderBook& book = at.book();
  Order& order = pool[slot];
  const Instrument& instrument = at.instrument();
  const Side side = book.market_side_of(order);
  const auto total = static_cast<std::uint32_t>(command.quantity);
  const std::uint32_t open = order.open - order.total + total; // modulo 2^32: the checks leave it above 0
  const bool is_priced = command.price != 0 && instrument.phase != Phase::post_close;
  const bool keeps_priority = !is_priced && total == order.total;
  if (!keeps_priority) book.remove_at_market(pool, order);
  order.open = open;
  order.total = total;
  const std::int64_t price = is_priced ? command.price : instrument.price_at_market();
  report_order(EventKind::order_modified, at, order, side, price, command.client_ref, open).detail =
      keeps_priority ? 1 : 0;
  if (keeps_priority) return;
  if (!is_priced) book.append_at_market(pool, slot, side);
  at.report_level_at_market(side);
  if (!is_priced) return;
  order.set(Order::market_flag, false);
  const Incoming incoming = incoming_order(at, slot, side, price, command.client_ref);
  trade_on_entry(at, incoming, 0);
  if (order.open != 0) rest(at, slot, side, incoming.limit);
  else at.release(slot);
}

/** Makes the orders that an auction left at market limit orders, behind the others at that price. */
void Venue::price_orders_at_market(Market at, Side side, std::int64_t price, std::uint64_t client_ref) {
  OrderPool& pool = common_.pool;
  OrderBook& book = at.book();
  const Level& queue = book.at_market(side);
  if (queue.head == 0) return;
  const std::int32_t tick = at.instrument().tick_at(price);
  while (const Slot slot = queue.head) {
    Order& order = pool[slot];
    book.remove_at_market(pool, order);
    order.move_to(book.level_number(side, tick));
    book.append(pool, slot, side, tick);
    report_order(EventKind::order_priced, at, order, side, price, client_ref, order.open);
  }
  at.report_level_at_market(side);
  at.report_level(side, tick);
}

} // namespace sauda
