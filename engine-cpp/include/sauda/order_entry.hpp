#pragma once
// What an order does when it comes in: looks ahead, matches, shows a part of itself.

#include <cstdint>

#include "sauda/order_checks.hpp"
#include "sauda/order_matcher.hpp"

namespace sauda {

/** Size of the slices that a command asks for: OrderDetail::all when the order shows all of itself. */
std::uint32_t slice_of(const Command& command);
void set_slice(OrderPool& pool, Slot slot, std::uint32_t slice, std::uint32_t hidden);

/** Size of the slices as events tell it: 0 for an order that shows all. */
inline std::uint32_t told_slice(const OrderPool& pool, Slot slot) {
  return pool.slice(slot) == OrderDetail::all ? 0 : pool.slice(slot);
}

/** Side of an open order, wherever it stands. */
inline Side side_of(Market at, Slot slot) {
  const Order& order = at.pool()[slot];
  if (order.is_stop()) return opposite(at.listing.stops.side_of(order));
  if (at.pool().aside(slot) == Aside::no && at.book().is_at_market(order)) return at.book().market_side_of(order);
  return at.book().side_of(order);
}

/** The self-trade setting of an order: its own, or that of the instrument. */
inline std::uint8_t self_trade_of(Market at, Slot slot) {
  const std::uint8_t own = at.pool()[slot].is_special() ? at.pool().detail(slot).self_trade : std::uint8_t{0};
  return own != 0 ? own : at.instrument().self_trade;
}

inline Incoming incoming_order(Market at, Slot slot, Side side, std::int64_t price, std::uint64_t client_ref) {
  return {.order = at.pool()[slot],
          .slot = slot,
          .side = side,
          .self_trade = self_trade_of(at, slot),
          .limit = at.instrument().tick_at(price),
          .client_ref = client_ref};
}

/** How much the order could trade up to its limit; looks no further than `enough`. */
std::uint64_t executable(Market at, const Incoming& incoming, std::uint64_t enough);

void cancel_incoming(Market at, const Incoming& incoming, Reason reason);

inline void match_incoming(Market at, const Incoming& incoming) {
  const std::uint32_t open = incoming.order.open;
  const bool counted = at.instrument().has(Rule::statistics);
  if (incoming.side == Side::buy)
    counted ? match<Side::buy, true>(at, incoming) : match<Side::buy, false>(at, incoming);
  else counted ? match<Side::sell, true>(at, incoming) : match<Side::sell, false>(at, incoming);
  at.note_traded(incoming.slot, open - incoming.order.open);
}

/** Tells that an order comes in, with its attributes. */
inline OrderEvent& report_coming_in(EventKind kind, Market at, Slot slot, Side side, std::int64_t price,
                                    std::uint64_t client_ref) {
  const Order& order = at.pool()[slot];
  OrderEvent& event = report_order(kind, at, order, side, price, client_ref, order.open);
  if (!order.is_special()) [[likely]]
    return event;
  event.attributes = at.pool().detail(slot).attributes;
  event.self_trade = at.pool().detail(slot).self_trade;
  return event;
}

/** Tells that an order is accepted or activated. */
inline void report_entry(EventKind kind, Market at, Slot slot, Side side, OrderType type, std::int64_t price,
                         std::uint64_t client_ref) {
  OrderEvent& event = report_coming_in(kind, at, slot, side, price, client_ref);
  event.detail = static_cast<std::uint8_t>(type);
  if (!at.pool()[slot].is_plain()) event.counter_owner = told_slice(at.pool(), slot);
}

} // namespace sauda
