// Linked orders: one cancels the other, brackets; and what becomes of the others when one trades or ends.

#include <algorithm>

#include "sauda/code.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/venue.hpp"
#include "sauda/waiting_orders.hpp"

namespace sauda {
namespace {

constexpr std::uint32_t members_limit = 3;

bool is_held(const OrderPool& pool, Slot slot) {
  return pool.aside(slot) == Aside::queue && pool.detail(slot).has(OrderAttribute::held);
}

bool is_or_will_be_stop(const OrderPool& pool, Slot slot) {
  return pool[slot].is_stop() || (is_held(pool, slot) && is_stop(static_cast<OrderType>(pool.detail(slot).order_type)));
}

/** What orders are to each other; 0 in `links` for one that is gone. */
void set_role(OrderPool& pool, Slot slot, LinkRole role, Slot first, Slot second) {
  if (slot == 0) return;
  OrderDetail& detail = pool.fresh_detail(slot);
  if (detail.role == LinkRole::none && !detail.is_unsettled) detail.traded = 0;
  detail.role = role;
  detail.links[0] = first;
  detail.links[1] = second;
  pool.set_special(slot);
}

/** Where an order of a link has another: entry, target, stop, itself left out. */
constexpr std::uint32_t place_of(LinkRole other, LinkRole self) {
  if (other == LinkRole::oco || other == LinkRole::entry) return 0;
  return self == LinkRole::entry && other == LinkRole::target ? 0 : 1;
}

void unlink(OrderPool& pool, Slot slot) { set_role(pool, slot, LinkRole::none, 0, 0); }

/** Target and stop without an entry are an oco; a single one is free. */
void make_oco(OrderPool& pool, Slot target, Slot stop) {
  const LinkRole role = target != 0 && stop != 0 ? LinkRole::oco : LinkRole::none;
  set_role(pool, target, role, role == LinkRole::oco ? stop : 0, 0);
  set_role(pool, stop, role, role == LinkRole::oco ? target : 0, 0);
}

/** Entry with what is left of target and stop; without either it is free. */
void make_bracket(OrderPool& pool, Slot entry, Slot target, Slot stop) {
  const bool has_legs = target != 0 || stop != 0;
  set_role(pool, entry, has_legs ? LinkRole::entry : LinkRole::none, target, stop);
  set_role(pool, target, LinkRole::target, entry, stop);
  set_role(pool, stop, LinkRole::stop, entry, target);
}

/** Level of a resting order. */
Level& level_of(Market at, Slot slot) {
  OrderBook& book = at.book();
  const Order& order = at.pool()[slot];
  if (book.is_at_market(order)) return book.at_market(book.market_side_of(order));
  return book.level(book.side_of(order), book.tick_of(order));
}

void tell_level(Market at, Slot slot) {
  const Order& order = at.pool()[slot];
  if (at.book().is_at_market(order)) at.report_level_at_market(at.book().market_side_of(order));
  else at.report_level(at.book().side_of(order), at.book().tick_of(order));
}

bool is_open(const OrderPool& pool, Slot slot) { return slot != 0 && !pool.detail(slot).is_gone; }

} // namespace

Slot Venue::find_member(const LinkCommand& command, std::uint64_t id) const {
  Command request{};
  request.owner = command.owner;
  request.instrument = command.instrument;
  request.order = id;
  return find_order(request);
}

bool Venue::link_orders(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Phase phase = at.instrument().phase;
  if (phase == Phase::closed || phase == Phase::halted) return reject(command, Reason::phase_forbids_entry);
  const auto request = __builtin_bit_cast(LinkCommand, command);
  const bool is_bracket = request.link == code(Link::bracket);
  const Slot members[members_limit] = {find_member(request, request.order), find_member(request, request.second),
                                       is_bracket ? find_member(request, request.third) : 0};
  if (members[0] == 0 || members[1] == 0 || (is_bracket && members[2] == 0)) {
    return reject(command, Reason::unknown_order);
  }
  if (!may_link(at, request, members)) return reject(command, Reason::bad_link);

  pass_time(command.time);
  if (is_bracket) {
    make_bracket(common_.pool, members[0], members[1], members[2]);
  } else {
    make_oco(common_.pool, members[0], members[1]);
  }
  OrderEvent event = instrument_event(EventKind::orders_linked, at.number(), common_.time);
  event.detail = request.link;
  event.owner = request.owner;
  event.order = request.order;
  event.counter_order = command.client_ref;
  common_.reporter.report(event);
  for (const Slot slot : {members[0], is_bracket ? Slot{0} : members[1]}) {
    if (slot == 0 || !is_held(common_.pool, slot)) continue;
    let_in(at, slot, command.client_ref);
    if (common_.first_unsettled != 0) settle_links(at, command.client_ref);
  }
  follow_up(at, command.client_ref);
  return true;
}

bool Venue::may_link(Market at, const LinkCommand& command, const Slot (&members)[members_limit]) const {
  const OrderPool& pool = common_.pool;
  const auto [first, second, third] = members;
  if (command.link != code(Link::oco) && command.link != code(Link::bracket)) return false;
  if (first == second || first == third || second == third) return false;
  for (const Slot slot : members) {
    if (slot == 0) continue;
    if (pool.is_linked(slot) || pool.aside(slot) == Aside::all_or_none) return false;
    if (pool.aside(slot) == Aside::queue && !is_held(pool, slot)) return false;
  }
  if (command.link == code(Link::oco)) {
    const bool may_rest_both = !is_or_will_be_stop(pool, first) && !is_or_will_be_stop(pool, second);
    return command.third == 0 && !(may_rest_both && side_of(at, first) == side_of(at, second));
  }
  const OrderDetail& entry = pool.detail(first);
  for (const Slot leg : {second, third}) {
    const OrderDetail& detail = pool.detail(leg);
    if (!is_held(pool, leg) || side_of(at, leg) == side_of(at, first)) return false;
    if (pool[leg].total != pool[first].total || detail.expiry != entry.expiry) return false;
    if (detail.time_in_force != entry.time_in_force) return false;
  }
  const OrderDetail& target = pool.detail(second);
  const bool is_target = target.order_type == code(OrderType::limit) && target.disclosed == 0;
  return is_held(pool, first) && is_target && is_or_will_be_stop(pool, third);
}

/** Settles the links of orders that traded or ended, in the order in which they did. */
void Venue::settle_links(Market at, std::uint64_t client_ref) {
  OrderPool& pool = common_.pool;
  // Ends: what settling lets come in only trades or ends once more for each order of a link.
  while (const Slot slot = common_.first_unsettled) {
    OrderDetail& detail = pool.detail(slot);
    common_.first_unsettled = detail.next_unsettled;
    if (common_.first_unsettled == 0) common_.last_unsettled = 0;
    detail.is_unsettled = false;
    const std::uint32_t traded = detail.traded;
    detail.traded = 0;
    if (traded != 0) settle_traded(at, slot, traded, client_ref);
    if (detail.is_unsettled) continue; // it traded again meanwhile
    if (!detail.is_gone) {
      pool.set_special(slot);
      continue;
    }
    leave_link(at, slot, client_ref);
    at.free(slot);
  }
}

void Venue::settle_traded(Market at, Slot slot, std::uint32_t traded, std::uint64_t client_ref) {
  const OrderDetail& detail = common_.pool.detail(slot);
  if (detail.role == LinkRole::entry) {
    const auto [target, stop] = detail.links;
    feed(at, target, traded, client_ref);
    feed(at, stop, traded, client_ref);
    return;
  }
  if (detail.role == LinkRole::target || detail.role == LinkRole::stop) end_entry(at, slot, client_ref);
  if (detail.role == LinkRole::oco) lose(at, detail.links[0], traded, client_ref);
}

/** Gives target or stop of a bracket what its entry has traded. */
void Venue::feed(Market at, Slot leg, std::uint32_t quantity, std::uint64_t client_ref) {
  if (!is_open(common_.pool, leg)) return;
  if (!is_held(common_.pool, leg)) return grow(at, leg, quantity, client_ref);
  common_.pool[leg].total = common_.pool[leg].open = quantity;
  let_in(at, leg, client_ref);
}

void Venue::grow(Market at, Slot leg, std::uint32_t quantity, std::uint64_t client_ref) {
  OrderPool& pool = common_.pool;
  Order& order = pool[leg];
  const Side side = side_of(at, leg);
  const std::int64_t price = told_price(at, leg);
  order.total += quantity;
  if (order.is_stop()) {
    wait_with(at, leg, order.open + quantity, false);
  } else if (pool.aside(leg) != Aside::no) {
    order.open += quantity;
  } else if (at.book().is_at_market(order)) {
    at.book().remove_at_market(pool, order);
    order.open += quantity;
    at.book().append_at_market(pool, leg, side);
  } else {
    const std::int32_t tick = at.book().tick_of(order);
    at.book().remove(pool, order, side, tick);
    pool.show(leg, pool.leaves(leg) + quantity);
    at.book().append(pool, leg, side, tick);
  }
  report_order(EventKind::order_modified, at, order, side, price, client_ref, pool.leaves(leg)).counter_owner =
      stands_in_book(leg) ? told_slice(pool, leg) : 0;
  if (stands_in_book(leg)) tell_level(at, leg);
}

/** Takes from an oco order what the other has traded. */
void Venue::lose(Market at, Slot slot, std::uint32_t quantity, std::uint64_t client_ref) {
  OrderPool& pool = common_.pool;
  if (!is_open(pool, slot)) return;
  const std::uint32_t leaves = pool.leaves(slot);
  if (quantity >= leaves) {
    if (pool.detail(slot).traded == 0) { // else the other still loses that, when its turn comes
      unlink(pool, pool.detail(slot).links[0]);
      unlink(pool, slot);
    }
    return cancel_anywhere(at, slot, client_ref, Reason::linked);
  }
  Order& order = pool[slot];
  const Side side = side_of(at, slot);
  const std::uint32_t shown = order.open;
  if (order.is_stop()) {
    wait_with(at, slot, order.open - quantity, true);
  } else {
    const std::uint32_t from_hidden = std::min(pool.hidden(slot), quantity);
    if (from_hidden != 0) pool.detail(slot).hidden -= from_hidden;
    order.open -= quantity - from_hidden;
    if (stands_in_book(slot)) level_of(at, slot).quantity -= shown - order.open;
  }
  report_cancelled(at, order, side, told_price(at, slot), client_ref, Reason::linked, quantity, leaves - quantity);
  if (stands_in_book(slot) && order.open != shown) tell_level(at, slot);
}

/** Target or stop has traded: what is open of the entry goes, and the two are an oco. */
void Venue::end_entry(Market at, Slot leg, std::uint64_t client_ref) {
  OrderPool& pool = common_.pool;
  const OrderDetail& detail = pool.detail(leg);
  const auto [entry, other] = detail.links;
  make_oco(pool, leg, other);
  unlink(pool, entry);
  if (is_open(pool, entry)) cancel_anywhere(at, entry, client_ref, Reason::linked);
}

/** An order that is gone leaves the others. */
void Venue::leave_link(Market at, Slot slot, std::uint64_t client_ref) {
  OrderPool& pool = common_.pool;
  const OrderDetail& detail = pool.detail(slot);
  const LinkRole role = detail.role;
  const auto [first, second] = detail.links;
  unlink(pool, slot);
  switch (role) {
  case LinkRole::oco: return unlink(pool, first);
  case LinkRole::target: return make_bracket(pool, first, 0, second);
  case LinkRole::stop: return make_bracket(pool, first, second, 0);
  case LinkRole::none: return;
  case LinkRole::entry: break;
  }
  const auto never_came_in = [&](Slot leg) { return leg != 0 && is_held(pool, leg); };
  if (!never_came_in(first) && !never_came_in(second)) return make_oco(pool, first, second);
  unlink(pool, first);
  unlink(pool, second);
  for (const Slot leg : {first, second}) {
    if (never_came_in(leg)) cancel_anywhere(at, leg, client_ref, Reason::linked);
  }
}

/** A stop order that is released ends its link: what is open of the others goes. */
void Venue::trigger_link(Market at, Slot slot, std::uint64_t client_ref) {
  OrderPool& pool = common_.pool;
  const OrderDetail& detail = pool.detail(slot);
  if (detail.role == LinkRole::entry) return;
  const auto [first, second] = detail.links;
  unlink(pool, slot);
  unlink(pool, first);
  unlink(pool, second);
  for (const Slot other : {first, second}) {
    if (is_open(pool, other)) cancel_anywhere(at, other, client_ref, Reason::linked);
  }
}

/** Ties an order to those of its link that are there already; the others are missed until they come. */
bool Venue::restore_link(Slot slot, const SnapshotAttributes& special) {
  OrderPool& pool = common_.pool;
  const bool is_oco = special.link == code(Link::oco);
  const std::uint64_t ids[members_limit] = {special.first, special.second, special.third};
  constexpr LinkRole bracket_roles[members_limit] = {LinkRole::entry, LinkRole::target, LinkRole::stop};
  LinkRole role = is_oco ? LinkRole::oco : LinkRole::none;
  for (std::uint32_t i = 0; !is_oco && i < members_limit; ++i) {
    if (ids[i] == pool[slot].id) role = bracket_roles[i];
  }
  if (role == LinkRole::none || ids[0] == 0 || (is_oco && (ids[1] != 0 || ids[2] != 0))) return false;
  set_role(pool, slot, role, 0, 0);
  std::uint32_t others = 0;
  for (std::uint32_t i = 0; i < members_limit; ++i) {
    if (ids[i] == 0 || ids[i] == pool[slot].id) continue;
    ++others;
    const LinkRole expected = is_oco ? LinkRole::oco : bracket_roles[i];
    const Slot other = common_.index.find(pool, ids[i]);
    if (other == 0) {
      ++missing_members_;
      continue;
    }
    Slot& mine = pool.detail(slot).links[place_of(expected, role)];
    if (!pool.is_linked(other) || pool.detail(other).role != expected || pool[other].owner != pool[slot].owner)
      return false;
    Slot& theirs = pool.detail(other).links[place_of(role, expected)];
    if (mine != 0 || theirs != 0 || missing_members_ == 0) return false;
    mine = other;
    theirs = slot;
    --missing_members_;
  }
  return others != 0;
}

} // namespace sauda
