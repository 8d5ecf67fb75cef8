#pragma once
// Price-time matching of an incoming order against the other side of a book.

#include <algorithm>
#include <cstdint>

#include "sauda/execution_reporter.hpp"
#include "sauda/instrument.hpp"
#include "sauda/order_book.hpp"
#include "sauda/order_index.hpp"
#include "sauda/order_pool.hpp"
#include "sauda/prefetch.hpp"

namespace sauda {

/** What all instruments of a venue share. */
struct Common {
  OrderPool pool;
  OrderIndex index;
  ExecutionReporter& reporter;
  std::uint64_t time;
  bool publish_levels;
};

/** One instrument of a venue. */
struct Listing {
  Instrument instrument;
  OrderBook book;
  std::uint16_t number; ///< its index
};

/** Where matching happens: two pointers, passed by value. */
struct Market {
  Common& common;
  Listing& listing;

  OrderPool& pool() const { return common.pool; }
  OrderIndex& index() const { return common.index; }
  ExecutionReporter& reporter() const { return common.reporter; }
  OrderBook& book() const { return listing.book; }
  Instrument& instrument() const { return listing.instrument; }
  std::uint16_t number() const { return listing.number; }
  std::uint64_t time() const { return common.time; }

  void report_level(Side side, std::int32_t tick) const {
    if (!common.publish_levels) return;
    const Level& level = book().level(side, tick);
    LevelEvent& event = reporter().next<LevelEvent>();
    event.kind = static_cast<std::uint8_t>(EventKind::level_changed);
    event.side = static_cast<std::uint8_t>(side);
    event.spare_1 = 0;
    event.instrument = number();
    event.spare_2 = 0;
    event.orders = level.orders;
    event.spare_3 = 0;
    event.time = time();
    event.price = instrument().price_at(tick);
    event.quantity = static_cast<std::int64_t>(level.quantity);
    event.spare_4 = 0;
    event.spare_5 = 0;
    event.spare_6 = 0;
  }

  /** Gives the slot of an order that is in no level back. */
  void release(Slot slot) const {
    index().erase(pool()[slot].id, slot);
    pool().give_back(slot);
  }
};

/** Between a resting order, or the buy of a call auction, and the order that it trades with. */
inline void report_trade(Market market, const Order& order, Side counter_side, std::uint64_t counter_order,
                         std::uint32_t counter_owner, std::int64_t price, std::uint32_t quantity, bool in_auction) {
  OrderEvent& event = market.reporter().next<OrderEvent>();
  event.kind = static_cast<std::uint8_t>(EventKind::trade);
  event.side = static_cast<std::uint8_t>(counter_side);
  event.reason = 0;
  event.detail = in_auction ? 1 : 0;
  event.instrument = market.number();
  event.spare_1 = 0;
  event.owner = order.owner;
  event.counter_owner = counter_owner;
  event.time = market.time();
  event.order = order.id;
  event.counter_order = counter_order;
  event.price = price;
  event.quantity = quantity;
  event.leaves = order.open;
}

/** Trades an order that is in no level until it is filled or its limit, a tick, is reached; what is left is in `taker.open`. */
template <Side incoming>
void match(Market market, Order& taker, std::int32_t limit) {
  constexpr Side resting = opposite(incoming);
  OrderPool& pool = market.pool();
  OrderBook& book = market.book();
  std::uint32_t open = taker.open;
  while (open != 0) {
    const std::int32_t tick = book.best(resting);
    if (incoming == Side::buy ? tick > limit : tick < limit) break;
    Level& level = book.level(resting, tick);
    const std::int64_t price = market.instrument().price_at(tick);
    Slot slot = level.head;
    do {
      Order& maker = pool[slot];
      const std::uint32_t traded = std::min(open, maker.open);
      open -= traded;
      maker.open -= traded;
      level.quantity -= traded;
      report_trade(market, maker, incoming, taker.id, taker.owner, price, traded, false);
      if (maker.open != 0) break;
      const Slot next = maker.next;
      if (next != 0) prefetch(&pool[pool[next].next]);
      market.release(slot);
      --level.orders;
      slot = next;
    } while (open != 0 && slot != 0);
    market.instrument().last_price = price;
    level.head = slot;
    if (slot != 0) {
      pool[slot].previous = 0;
    } else {
      level.tail = 0;
      book.vacate(resting, tick);
    }
    market.report_level(resting, tick);
  }
  taker.open = open;
}

} // namespace sauda
