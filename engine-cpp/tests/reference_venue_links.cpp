// Linked orders of the reference venue, and how they are settled.

#include <algorithm>

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

std::size_t place_in(const ReferenceLink& link, std::uint64_t order) {
  return static_cast<std::size_t>(std::find(link.orders.begin(), link.orders.end(), order) - link.orders.begin());
}

/** What is left of a bracket whose entry is no part of it any more. */
ReferenceLink without_entry(const ReferenceLink& bracket) {
  const auto& [kind, orders, traded, ended] = bracket;
  return {Link::oco, {orders[1], orders[2], 0}, {traded[1], traded[2], 0}, {ended[1], ended[2], false}};
}

} // namespace

void ReferenceVenue::link(const LinkCommand& command) {
  const std::uint16_t index = command.instrument;
  ReferenceBook& book = instruments_.at(index).book;
  links_[++last_link_] = {static_cast<Link>(command.link), {command.order, command.second, command.third}, {}, {}};
  for (const std::uint64_t id : links_[last_link_].orders) {
    if (id != 0) book.find(id)->link = last_link_;
  }
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::orders_linked);
  event.detail = command.link;
  event.instrument = index;
  event.owner = command.owner;
  event.time = time_;
  event.order = command.order;
  event.counter_order = client_ref_;
  events.push_back(to_record(event));

  const bool is_bracket = static_cast<Link>(command.link) == Link::bracket;
  for (const std::uint64_t id : {command.order, is_bracket ? 0 : command.second}) {
    const ReferenceOrder* order = book.find(id);
    if (order == nullptr || !has(order->attributes, OrderAttribute::held)) continue;
    supply(index, id, 0);
    settle(index);
  }
}

void ReferenceVenue::note(const ReferenceOrder& order, std::int64_t traded) {
  const auto found = links_.find(order.link);
  if (found == links_.end()) return;
  ReferenceLink& link = found->second;
  const std::size_t at = place_in(link, order.id);
  if (at == link.orders.size()) return;
  if (link.traded[at] == 0 && !link.ended[at]) unsettled_.push_back({order.link, order.id});
  link.traded[at] += traded;
  link.ended[at] = order.leaves == 0;
}

void ReferenceVenue::settle(std::uint16_t index) {
  while (!unsettled_.empty()) {
    const auto [link, order] = unsettled_.front();
    unsettled_.pop_front();
    if (!links_.contains(link)) continue;
    const std::size_t at = place_in(links_.at(link), order);
    if (at < links_.at(link).orders.size()) settle_order(index, link, at);
  }
}

void ReferenceVenue::settle_order(std::uint16_t index, std::uint64_t number, std::size_t at) {
  ReferenceLink& link = links_.at(number);
  const std::int64_t traded = link.traded[at];
  const bool has_ended = link.ended[at];
  link.traded[at] = 0;
  link.ended[at] = false;
  if (has_ended) link.orders[at] = 0;
  if (link.kind == Link::oco) {
    lose(index, link.orders[1 - at], traded);
  } else if (at == 0) {
    settle_entry(index, link, traded);
    if (has_ended) link = without_entry(link);
  } else if (traded > 0) {
    settle_exit(index, link, at, traded);
  }
  const auto left =
      std::count_if(link.orders.begin(), link.orders.end(), [](std::uint64_t order) { return order != 0; });
  if (left <= 1) drop_link(index, number);
}

void ReferenceVenue::settle_entry(std::uint16_t index, ReferenceLink& link, std::int64_t traded) {
  const ReferenceBook& book = instruments_.at(index).book;
  for (const std::size_t exit : {std::size_t{1}, std::size_t{2}}) {
    if (traded > 0) supply(index, link.orders[exit], traded);
  }
  if (link.orders[0] != 0) return;
  for (const std::size_t exit : {std::size_t{1}, std::size_t{2}}) {
    const ReferenceOrder* order = book.find(link.orders[exit]);
    if (order != nullptr && has(order->attributes, OrderAttribute::held)) cancel(index, order->id, Reason::linked);
  }
}

void ReferenceVenue::settle_exit(std::uint16_t index, ReferenceLink& link, std::size_t at, std::int64_t traded) {
  const std::uint64_t entry = link.orders[0];
  const std::uint64_t other = link.orders[3 - at];
  link = without_entry(link);
  if (ReferenceOrder* order = instruments_.at(index).book.find(entry)) {
    order->link = 0;
    cancel(index, entry, Reason::linked);
  }
  lose(index, other, traded);
}

void ReferenceVenue::lose(std::uint16_t index, std::uint64_t id, std::int64_t quantity) {
  ReferenceBook& book = instruments_.at(index).book;
  ReferenceOrder* order = book.find(id);
  if (order == nullptr || quantity == 0) return;
  if (quantity >= order->leaves) return cancel(index, id, Reason::linked);
  const std::int64_t shown_before = order->shown;
  take(index, *order, quantity, Reason::linked);
  order->shown = std::min(order->shown, order->leaves);
  if (order->shown != shown_before) tell_level_of(index, *order);
}

/** What an entry traded arrives at its target or stop; nothing arrives at orders that only come in. */
void ReferenceVenue::supply(std::uint16_t index, std::uint64_t id, std::int64_t quantity) {
  ReferenceInstrument& instrument = instruments_.at(index);
  ReferenceOrder* order = instrument.book.find(id);
  if (order == nullptr) return;
  if (has(order->attributes, OrderAttribute::held)) {
    if (quantity > 0) {
      order->quantity = quantity;
      order->leaves = quantity;
    }
    OrderRequest request{};
    request.order_type = static_cast<std::uint8_t>(order->type);
    request.time_in_force = static_cast<std::uint8_t>(order->time_in_force);
    request.part_quantity = static_cast<std::uint32_t>(order->disclosed);
    if (takes(instrument.phase, request)) {
      let_in(index, id, true);
      return;
    }
    order->attributes ^=
        static_cast<std::uint8_t>(OrderAttribute::held) | static_cast<std::uint8_t>(OrderAttribute::queued);
    return;
  }
  if (order->place() == Place::queue) {
    order->quantity += quantity;
    order->leaves += quantity;
    return tell_order(EventKind::order_modified, index, *order, 0);
  }
  ReferenceOrder grown = instrument.book.remove(id);
  grown.quantity += quantity;
  grown.leaves += quantity;
  tell_order(EventKind::order_modified, index, grown, 0);
  if (grown.rests()) return rest(index, grown);
  instrument.book.add(grown);
}

void ReferenceVenue::end_link(std::uint16_t index, const ReferenceOrder& released) {
  if (released.link == 0) return;
  const ReferenceLink link = links_.at(released.link);
  if (link.kind == Link::bracket && link.orders[0] == released.id) return;
  drop_link(index, released.link);
  for (const std::uint64_t id : link.orders) {
    if (instruments_.at(index).book.find(id) != nullptr) cancel(index, id, Reason::linked);
  }
}

void ReferenceVenue::drop_link(std::uint16_t index, std::uint64_t number) {
  for (const std::uint64_t id : links_.at(number).orders) {
    if (ReferenceOrder* order = instruments_.at(index).book.find(id)) order->link = 0;
  }
  links_.erase(number);
}

} // namespace sauda::testing
