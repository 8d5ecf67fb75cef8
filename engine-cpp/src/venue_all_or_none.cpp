// All_or_none orders: they wait hidden beside the book until they can trade in full.

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

bool is_better_price(Side side, std::int64_t price, std::int64_t than) {
  return side == Side::buy ? price > than : price < than;
}

} // namespace

void Venue::accept_all_or_none(Market at, Slot slot, const Command& command) {
  const auto side = static_cast<Side>(command.side);
  common_.pool.detail(slot).limit = command.price;
  stand_all_or_none(at, slot, side);
  report_entry(EventKind::order_accepted, at, slot, side, OrderType::limit, command.price, command.client_ref);
}

/** Puts an order behind those of its side and price. */
void Venue::stand_all_or_none(Market at, Slot slot, Side side) {
  OrderPool& pool = common_.pool;
  OrderDetail& detail = pool.detail(slot);
  OrderQueue& queue = at.listing.all_or_none[side_index(side)];
  Slot after = queue.tail;
  while (after != 0 && is_better_price(side, detail.limit, pool.detail(after).limit)) after = pool[after].previous;
  queue.insert(pool, slot, after);
  pool[slot].move_to(at.book().level_number(side, 0)); // tells instrument and side
  detail.aside = Aside::all_or_none;
  ++at.listing.all_or_none_count;
}

void Venue::modify_all_or_none(Market at, const Command& command, Slot slot) {
  Order& order = common_.pool[slot];
  OrderDetail& detail = common_.pool.detail(slot);
  const Side side = at.book().side_of(order);
  const auto total = static_cast<std::uint32_t>(command.quantity);
  const bool keeps_place = command.price == detail.limit && total <= order.total;
  order.open = order.open - order.total + total;
  order.total = total;
  if (!keeps_place) {
    leave_aside(at, slot);
    detail.limit = command.price;
    stand_all_or_none(at, slot, side);
  }
  report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref, order.open).detail =
      keeps_place ? 1 : 0;
}

/** Looks at all of them, buys first, until one trades; answers whether one did. */
bool Venue::trade_all_or_none(Market at, std::uint64_t client_ref) {
  for (const Side side : {Side::buy, Side::sell}) {
    for (Slot slot = at.listing.all_or_none[side_index(side)].head; slot != 0; slot = common_.pool[slot].next) {
      if (look(at, slot, side, client_ref)) return true;
    }
  }
  return false;
}

bool Venue::look(Market at, Slot slot, Side side, std::uint64_t client_ref) {
  const std::int64_t price = common_.pool.detail(slot).limit;
  if (check_limit_price(at.instrument(), price)) return false; // the band moved
  const Incoming incoming = incoming_order(at, slot, side, price, client_ref);
  if (executable(at, incoming, incoming.order.open) < incoming.order.open) return trade_with_equal(at, slot, side);
  leave_aside(at, slot);
  report_entry(EventKind::order_activated, at, slot, side, OrderType::limit, price, client_ref);
  match_incoming(at, incoming);
  at.release(slot);
  if (common_.first_unsettled != 0) settle_links(at, client_ref);
  return true;
}

/** Trades an all_or_none order with the first of the other side that it crosses and that has the same quantity. */
bool Venue::trade_with_equal(Market at, Slot slot, Side side) {
  OrderPool& pool = common_.pool;
  const std::int64_t price = pool.detail(slot).limit;
  Slot other = at.listing.all_or_none[side_index(opposite(side))].head;
  for (; other != 0; other = pool[other].next) {
    const std::int64_t limit = pool.detail(other).limit;
    if (is_better_price(side, limit, price)) return false; // so are all that follow
    if (pool[other].open != pool[slot].open || check_limit_price(at.instrument(), limit)) continue;
    const Slot later = pool[slot].id > pool[other].id ? slot : other;
    if (pool[slot].owner != pool[other].owner || self_trade_of(at, later) == 0) break;
  }
  if (other == 0) return false;
  const bool is_later = pool[slot].id > pool[other].id;
  const Slot first = is_later ? other : slot;
  const Slot later = is_later ? slot : other;
  const std::uint32_t quantity = pool[slot].open;
  const std::int64_t traded_at = pool.detail(first).limit;
  leave_aside(at, first);
  leave_aside(at, later);
  report_trade(at, pool[first], 0, is_later ? side : opposite(side), pool[later], traded_at, quantity, false);
  at.instrument().last_price = traded_at;
  if (at.instrument().has(Rule::statistics)) {
    const bool is_buy = at.book().side_of(pool[first]) == Side::buy;
    const std::uint32_t buyer = pool[is_buy ? first : later].owner;
    const std::uint32_t seller = pool[is_buy ? later : first].owner;
    count_trades(at, traded_at, quantity, 1);
    if (const auto edge = near_edge(at.instrument(), traded_at)) count_near_trade(at, *edge, buyer, seller);
  }
  at.release(first);
  at.release(later);
  return true;
}

} // namespace sauda
