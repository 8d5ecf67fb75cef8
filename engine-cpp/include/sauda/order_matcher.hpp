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
  OrderBook
      stops; ///< waiting orders by trigger: buys on its sell side and sells on its buy side, so the nearest is the best
  std::uint16_t number; ///< its index

  bool has_stops() const { return !stops.is_empty(Side::buy) || !stops.is_empty(Side::sell); }
  /** Whether the order rests or waits here, and not in another instrument. */
  bool holds(const Order& order) const { return order.is_stop() ? stops.holds(order) : book.holds(order); }
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
    index().erase(pool(), slot);
    pool().give_back(slot);
  }
};

/** Between a resting order, or the buy of a call auction, and the order that it trades with. */
inline void report_trade(Market market, const Order& order, std::uint32_t leaves, Side counter_side,
                         const Order& counter, std::int64_t price, std::uint32_t quantity, bool in_auction) {
  OrderEvent& event = market.reporter().next<OrderEvent>();
  event.kind = static_cast<std::uint8_t>(EventKind::trade);
  event.side = static_cast<std::uint8_t>(counter_side);
  event.reason = 0;
  event.detail = in_auction ? 1 : 0;
  event.instrument = market.number();
  event.spare_1 = 0;
  event.owner = order.owner;
  event.counter_owner = counter.owner;
  event.time = market.time();
  event.order = order.id;
  event.counter_order = counter.id;
  event.price = price;
  event.quantity = quantity;
  event.leaves = leaves;
}

/** Tells of an order; what differs by kind can be set on the event that is answered. */
inline OrderEvent& report_order(EventKind kind, Market market, const Order& order, Side side, std::int64_t price,
                                std::uint64_t client_ref, std::uint32_t leaves) {
  OrderEvent& event = market.reporter().next<OrderEvent>();
  event.kind = static_cast<std::uint8_t>(kind);
  event.side = static_cast<std::uint8_t>(side);
  event.reason = 0;
  event.detail = 0;
  event.instrument = market.number();
  event.spare_1 = 0;
  event.owner = order.owner;
  event.counter_owner = 0;
  event.time = market.time();
  event.order = order.id;
  event.counter_order = client_ref;
  event.price = price;
  event.quantity = order.total;
  event.leaves = leaves;
  return event;
}

/** Tells that `quantity` of an order is gone and `leaves` of it are left. */
inline void report_cancelled(Market market, const Order& order, Side side, std::int64_t price, std::uint64_t client_ref,
                             Reason reason, std::uint32_t quantity, std::uint32_t leaves) {
  OrderEvent& event = report_order(EventKind::order_cancelled, market, order, side, price, client_ref, leaves);
  event.reason = static_cast<std::uint8_t>(reason);
  event.quantity = quantity;
}

/** An order that comes in, in no level yet; `order.open` is what it has left. */
struct Incoming {
  Order& order;
  Side side;
  std::int32_t limit; ///< tick
  std::uint64_t client_ref;
};

/**
 * What the self-trade setting does when the next resting order has the owner of the incoming one, told in events. Afterwards
 * `maker.open` is what the resting order shows and `open` what the incoming one has left; a hidden part is gone with a cancel.
 */
void prevent_self_trade(Market market, const Incoming& incoming, Slot maker, std::int64_t price, std::uint32_t& open);

/** Trades until the order is filled, its limit is reached or a self-trade ends it; what is left is in `incoming.order.open`. */
template <Side side>
void match(Market market, const Incoming& incoming) {
  constexpr Side resting = opposite(side);
  OrderPool& pool = market.pool();
  OrderBook& book = market.book();
  const Order& taker = incoming.order;
  const bool self_trade_allowed = market.instrument().self_trade == 0;
  std::uint32_t open = taker.open;
  while (open != 0) {
    const std::int32_t tick = book.best(resting);
    if (side == Side::buy ? tick > incoming.limit : tick < incoming.limit) break;
    Level& level = book.level(resting, tick);
    const std::int64_t price = market.instrument().price_at(tick);
    Slot slot = level.head;
    bool is_touched = false;
    do {
      Order& maker = pool[slot];
      const std::uint32_t shown = maker.open;
      if (self_trade_allowed || maker.owner != taker.owner) [[likely]] {
        const std::uint32_t traded = std::min(open, shown);
        open -= traded;
        maker.open -= traded;
        report_trade(market, maker, pool.leaves(slot), side, taker, price, traded, false);
        market.instrument().last_price = price;
      } else {
        prevent_self_trade(market, incoming, slot, price, open);
      }
      level.quantity -= shown - maker.open;
      is_touched |= shown != maker.open;
      if (maker.open != 0) break;
      const Slot next = maker.next;
      if (next != 0) prefetch(&pool[pool[next].next]);
      if (pool.hidden(slot) != 0) {
        pool.show(slot, pool.hidden(slot));
        level.quantity += maker.open;
        if (next == 0) continue; // alone, it is behind all the others where it stands
        pool[level.tail].next = slot;
        maker.previous = level.tail;
        maker.next = 0;
        level.tail = slot;
      } else {
        market.release(slot);
        --level.orders;
      }
      slot = next;
    } while (open != 0 && slot != 0);
    level.head = slot;
    if (slot != 0) {
      pool[slot].previous = 0;
    } else {
      level.tail = 0;
      book.vacate(resting, tick);
    }
    if (is_touched) market.report_level(resting, tick);
  }
  incoming.order.open = open;
}

/** Tells that what an incoming order has left is cancelled. */
inline void cancel_incoming(Market at, const Incoming& incoming, Reason reason) {
  const std::int64_t price = at.instrument().price_at(incoming.limit);
  report_cancelled(at, incoming.order, incoming.side, price, incoming.client_ref, reason, incoming.order.open, 0);
  incoming.order.open = 0;
}

inline void match_incoming(Market at, const Incoming& incoming) {
  if (incoming.side == Side::buy) match<Side::buy>(at, incoming);
  else match<Side::sell>(at, incoming);
}

} // namespace sauda
