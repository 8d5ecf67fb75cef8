#pragma once
// Price-time matching of an incoming order against the other side of a book.

#include <algorithm>
#include <cstdint>

#include "sauda/execution_reporter.hpp"
#include "sauda/instrument.hpp"
#include "sauda/order_book.hpp"
#include "sauda/order_index.hpp"
#include "sauda/order_pool.hpp"

namespace sauda {

/** Where matching happens: one instrument of a venue, at one moment. */
struct Market {
  OrderPool& pool;
  OrderIndex& index;
  ExecutionReporter& reporter;
  OrderBook& book;
  Instrument& instrument;
  std::uint64_t time;
  std::uint16_t number; ///< index of the instrument
  bool publish_levels;

  void report_level(Side side, std::int32_t tick) const {
    if (!publish_levels) return;
    const Level& level = book.level(side, tick);
    reporter.report(LevelEvent{.kind = static_cast<std::uint8_t>(EventKind::level_changed),
                               .side = static_cast<std::uint8_t>(side),
                               .spare_1 = 0,
                               .instrument = number,
                               .spare_2 = 0,
                               .orders = level.orders,
                               .spare_3 = 0,
                               .time = time,
                               .price = instrument.price_at(tick),
                               .quantity = static_cast<std::int64_t>(level.quantity),
                               .spare_4 = 0,
                               .spare_5 = 0,
                               .spare_6 = 0});
  }

  /** Gives the slot of an order that is in no level back. */
  void release(Slot slot) {
    index.erase(pool[slot].id, slot);
    pool.give_back(slot);
  }
};

/** An order on its way in. */
struct IncomingOrder {
  std::uint64_t id;
  std::uint32_t owner;
  std::uint32_t open;
  std::int32_t limit; ///< tick
};

/** Trades until the order is filled or its limit reached; what is left stands in `order.open`. */
template <Side incoming>
void match(Market& market, IncomingOrder& order) {
  constexpr Side resting = opposite(incoming);
  OrderPool& pool = market.pool;
  OrderBook& book = market.book;
  while (order.open != 0) {
    const std::int32_t tick = book.best(resting);
    if (incoming == Side::buy ? tick > order.limit : tick < order.limit) return;
    Level& level = book.level(resting, tick);
    const std::int64_t price = market.instrument.price_at(tick);
    Slot slot = level.head;
    do {
      Order& maker = pool[slot];
      const std::uint32_t traded = std::min(order.open, maker.open);
      order.open -= traded;
      maker.open -= traded;
      level.quantity -= traded;
      market.reporter.report(OrderEvent{.kind = static_cast<std::uint8_t>(EventKind::trade),
                                        .side = static_cast<std::uint8_t>(incoming),
                                        .reason = 0,
                                        .detail = 0,
                                        .instrument = market.number,
                                        .spare_1 = 0,
                                        .owner = maker.owner,
                                        .counter_owner = order.owner,
                                        .time = market.time,
                                        .order = maker.id,
                                        .counter_order = order.id,
                                        .price = price,
                                        .quantity = traded,
                                        .leaves = maker.open});
      if (maker.open != 0) break;
      const Slot next = maker.next;
      if (next != 0) __builtin_prefetch(&pool[pool[next].next]);
      market.release(slot);
      --level.orders;
      slot = next;
    } while (order.open != 0 && slot != 0);
    market.instrument.last_price = price;
    level.head = slot;
    if (slot != 0) {
      pool[slot].previous = 0;
    } else {
      level.tail = 0;
      book.vacate(resting, tick);
    }
    market.report_level(resting, tick);
  }
}

} // namespace sauda
