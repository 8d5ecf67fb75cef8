#pragma once
// Price-time matching of an incoming order against the other side of a book.

#include <algorithm>
#include <cstdint>

#include "sauda/day_statistics.hpp"
#include "sauda/execution_reporter.hpp"
#include "sauda/flex_watch.hpp"
#include "sauda/instrument.hpp"
#include "sauda/order_book.hpp"
#include "sauda/order_index.hpp"
#include "sauda/order_pool.hpp"
#include "sauda/order_queue.hpp"
#include "sauda/prefetch.hpp"

namespace sauda {

/** What all instruments of a venue share. */
struct Common {
  OrderPool pool;
  OrderIndex index;
  ExecutionReporter& reporter;
  std::uint64_t time;
  std::uint64_t candles_end; ///< when the current minute of all instruments is over; UINT64_MAX while none has a candle
  bool near_trades;          ///< whether a trade of the current command was near an edge of its band
  bool publish_levels;
  // Linked orders that traded or ended and whose link is not settled yet, through `next_unsettled`.
  Slot first_unsettled = 0;
  Slot last_unsettled = 0;
};

/** Waiting orders of one side whose trigger trails the last price, in order of id, through `trailing` of their details. */
struct TrailingOrders {
  Slot head = 0;
  Slot tail = 0;
  std::uint32_t count = 0;
  std::int64_t worst = 0; ///< none of their best prices is worse: as long as the last price is not better, none moves
};

/** One instrument of a venue. */
struct Listing {
  Instrument instrument;
  OrderBook book;
  OrderBook
      stops; ///< waiting orders by trigger: buys on its sell side and sells on its buy side, so the nearest is the best
  std::uint16_t number;                ///< its index
  TrailingOrders trailing[2] = {};     ///< a side
  OrderQueue all_or_none[2] = {};      ///< a side, best price first
  OrderQueue queue = {};               ///< queued and held orders, in order of arrival, which is that of their ids
  std::uint32_t all_or_none_count = 0; ///< both sides
  std::uint32_t earliest_expiry = UINT32_MAX; ///< no gtd order ends before this second
  DayStatistics statistics;
  FlexWatch flex;

  /** Whether there are orders that may come in by what others trade or leave. */
  bool has_waiting() const { return has_stops() || all_or_none_count != 0; }
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
    if (common.publish_levels) report_level(side, book().level(side, tick), instrument().price_at(tick));
  }
  void report_level_at_market(Side side) const {
    if (common.publish_levels) report_level(side, book().at_market(side), 0);
  }
  void report_level(Side side, const Level& level, std::int64_t price) const {
    LevelEvent& event = reporter().next<LevelEvent>();
    event.kind = static_cast<std::uint8_t>(EventKind::level_changed);
    event.side = static_cast<std::uint8_t>(side);
    event.spare_1 = 0;
    event.instrument = number();
    event.spare_2 = 0;
    event.orders = level.orders;
    event.spare_3 = 0;
    event.time = time();
    event.price = price;
    event.quantity = static_cast<std::int64_t>(level.quantity);
    event.spare_4 = 0;
    event.spare_5 = 0;
    event.spare_6 = 0;
  }

  /** Gives the slot of an order that stands nowhere back; that of a linked one when its link is settled. */
  void release(Slot slot) const {
    if (!pool()[slot].is_special() || !keep_for_settling(slot)) free(slot);
  }
  void free(Slot slot) const {
    index().erase(pool(), slot);
    pool().give_back(slot);
  }

  /** Counts what a linked order has traded, for the settling of its link; nothing for others. */
  void note_traded(Slot slot, std::uint32_t quantity) const {
    if (pool()[slot].is_special()) note_special_traded(slot, quantity);
  }

private:
  bool keep_for_settling(Slot slot) const;
  void note_special_traded(Slot slot, std::uint32_t quantity) const;
  void await_settling(Slot slot) const;
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
  event.attributes = 0;
  event.self_trade = 0;
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
  event.attributes = 0;
  event.self_trade = 0;
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
  Slot slot;
  Side side;
  std::uint8_t self_trade; ///< its own setting, or that of the instrument
  std::int32_t limit;      ///< tick
  std::uint64_t client_ref;
};

/**
 * What the self-trade setting does when the next resting order has the owner of the incoming one, told in events. Afterwards
 * `maker.open` is what the resting order shows and `open` what the incoming one has left; a hidden part is gone with a cancel.
 */
void prevent_self_trade(Market market, const Incoming& incoming, Slot maker, std::int64_t price, std::uint32_t& open);

/** Whether a price is within the limit of an order. */
constexpr bool crosses(Side side, std::int32_t limit, std::int32_t opposite_tick) {
  return side == Side::buy ? opposite_tick <= limit : opposite_tick >= limit;
}

/** Whether the order could trade with a resting order of its own owner; for call auctions. */
bool meets_its_owner(Market market, const Incoming& incoming);

/** Counts trades at one price in the day, the minute and the close window; only with the rule `statistics`. */
void count_trades(Market market, std::int64_t price, std::uint64_t quantity, std::uint32_t trades);

/** Counts a trade near an edge of the band; the band may move after the command. */
inline void count_near_trade(Market market, Side edge, std::uint32_t buyer, std::uint32_t seller) {
  market.listing.flex.count(edge, buyer, seller, market.time());
  market.common.near_trades = true;
}

/**
 * Trades until the order is filled, its limit is reached or a self-trade ends it; what is left is in `incoming.order.open`.
 * `counted` is whether the instrument has the rule `statistics`.
 */
template <Side side, bool counted>
void match(Market market, const Incoming& incoming) {
  constexpr Side resting = opposite(side);
  OrderPool& pool = market.pool();
  OrderBook& book = market.book();
  const Order& taker = incoming.order;
  const bool self_trade_allowed = incoming.self_trade == 0;
  std::uint32_t open = taker.open;
  while (open != 0) {
    const std::int32_t tick = book.best(resting);
    if (side == Side::buy ? tick > incoming.limit : tick < incoming.limit) break;
    Level& level = book.level(resting, tick);
    const std::int64_t price = market.instrument().price_at(tick);
    Slot slot = level.head;
    bool is_touched = false;
    [[maybe_unused]] std::optional<Side> edge;
    if constexpr (counted) edge = near_edge(market.instrument(), price);
    [[maybe_unused]] std::uint64_t quantity = 0;
    [[maybe_unused]] std::uint32_t trades = 0;
    do {
      Order& maker = pool[slot];
      const std::uint32_t shown = maker.open;
      if (self_trade_allowed || maker.owner != taker.owner) [[likely]] {
        const std::uint32_t traded = std::min(open, shown);
        open -= traded;
        maker.open -= traded;
        report_trade(market, maker, pool.leaves(slot), side, taker, price, traded, false);
        market.instrument().last_price = price;
        if constexpr (counted) {
          quantity += traded;
          ++trades;
          if (edge) {
            const bool buys = side == Side::buy;
            count_near_trade(market, *edge, buys ? taker.owner : maker.owner, buys ? maker.owner : taker.owner);
          }
        }
      } else {
        prevent_self_trade(market, incoming, slot, price, open);
      }
      level.quantity -= shown - maker.open;
      is_touched |= shown != maker.open;
      if (maker.open != 0) {
        market.note_traded(slot, shown - maker.open);
        break;
      }
      const Slot next = maker.next;
      if (next != 0) prefetch(&pool[pool[next].next]);
      if (maker.is_plain()) [[likely]] {
        market.free(slot);
        --level.orders;
        slot = next;
        continue;
      }
      market.note_traded(slot, shown);
      if (pool.hidden(slot) != 0) {
        pool.show(slot, pool.hidden(slot));
        level.quantity += maker.open;
        // Alone, it is behind all the others where it stands.
        if (next == 0 || market.instrument().has(Rule::slices_keep_place)) continue;
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
    if constexpr (counted) {
      if (trades != 0) count_trades(market, price, quantity, trades);
    }
    if (is_touched) market.report_level(resting, tick);
  }
  incoming.order.open = open;
}

} // namespace sauda
