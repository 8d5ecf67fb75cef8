#include "reference_venue.hpp"

#include <algorithm>

namespace sauda::testing {
namespace {

template <typename T>
T as(const Command& command) {
  return std::bit_cast<T>(command);
}

/** The priority table of a resting order. */
bool keeps_priority(const ReferenceOrder& before, const ReferenceOrder& after) {
  const std::int64_t disclosed_before = before.disclosed == 0 ? before.quantity : before.disclosed;
  const std::int64_t disclosed = after.disclosed == 0 ? after.quantity : after.disclosed;
  if (after.price != before.price) return false;
  if (after.quantity > before.quantity) return false;
  if (disclosed > disclosed_before) return false;
  return after.quantity == before.quantity || before.type != OrderType::market;
}

/** The order with the new total, and with the new disclosed quantity or expiry. */
ReferenceOrder resized(ReferenceOrder order, const OrderCommand& command) {
  order.leaves += command.quantity - order.quantity;
  order.quantity = command.quantity;
  if (order.time_in_force == TimeInForce::gtd) {
    if (command.part_quantity != 0) order.expiry = command.part_quantity;
  } else {
    order.disclosed = command.part_quantity == command.quantity ? 0 : command.part_quantity;
  }
  return order;
}

} // namespace

std::int64_t ReferenceInstrument::in_band(std::int64_t price) const {
  return std::clamp(price, definition.band_low, definition.band_high);
}

bool ReferenceInstrument::is_in_band(std::int64_t price) const { return in_band(price) == price; }

ReferenceVenue::ReferenceVenue(const Limits& limits) : limits_(limits) {}

void ReferenceVenue::apply(const Command& command) {
  time_now_ = command.time;
  if (const auto reason = check(command)) return tell_refusal(command, *reason);
  pass_time(command.time);
  // The records of set_band and set_rules have other fields in the place of client_ref.
  const auto kind = static_cast<CommandKind>(command.kind);
  client_ref_ = kind == CommandKind::set_band || kind == CommandKind::set_rules ? 0 : command.client_ref;
  counted_near_ = false;
  execute(command);
  client_ref_ = 0;
  if (!counted_near_) return;
  for (const std::uint16_t index : addressed(command.instrument)) flex_band(index);
}

void ReferenceVenue::execute(const Command& command) {
  const auto each = [&](void (ReferenceVenue::*act)(std::uint16_t)) {
    for (const std::uint16_t index : addressed(command.instrument)) (this->*act)(index);
  };
  switch (static_cast<CommandKind>(command.kind)) {
  case CommandKind::define_instrument: return define(as<InstrumentCommand>(command));
  case CommandKind::set_band: {
    const auto band = as<BandCommand>(command);
    const std::int64_t old = instruments_.at(band.instrument).definition.reference_price;
    return move_band(band.instrument, band.reference_price == 0 ? old : band.reference_price, band.band_low,
                     band.band_high);
  }
  case CommandKind::set_rules: return set_rules(as<RulesCommand>(command));
  case CommandKind::start_close_window: return each(&ReferenceVenue::start_close_window);
  case CommandKind::uncross: return each(&ReferenceVenue::uncross);
  case CommandKind::set_phase: return set_phases(command);
  case CommandKind::cancel_all: return cancel_all(command);
  case CommandKind::new_order:
  case CommandKind::new_special_order: enter(request_of(command)); break;
  case CommandKind::replace_order: replace(request_of(command)); break;
  case CommandKind::link_orders: link(as<LinkCommand>(command)); break;
  case CommandKind::cancel_order: cancel(command.instrument, command.order, Reason::cancelled_by_owner); break;
  default: modify(as<OrderCommand>(command));
  }
  follow(command.instrument);
}

std::size_t ReferenceVenue::open_orders() const {
  std::size_t count = 0;
  for (const auto& [index, instrument] : instruments_) count += instrument.book.size();
  return count;
}

/** The order as it stands when it is accepted or comes in; in the queue as entered. */
ReferenceOrder ReferenceVenue::order_of(const OrderRequest& request, std::uint64_t id) const {
  const ReferenceInstrument& instrument = instruments_.at(request.instrument);
  const Side side = request.which_side();
  const bool is_protected = request.is(OrderType::market) || request.is(OrderType::stop_market) ||
                            request.is(OrderType::trailing_stop_market);
  ReferenceOrder order{};
  order.id = id;
  order.owner = request.owner;
  order.side = side;
  order.type = request.type();
  order.time_in_force = static_cast<TimeInForce>(request.time_in_force);
  order.protection_bp = is_protected ? request.protection_bp : std::uint16_t{0};
  order.price = request.price;
  order.quantity = request.quantity;
  order.leaves = request.quantity;
  order.disclosed = request.part();
  order.trigger = request.trigger_price;
  order.expiry = request.is(TimeInForce::gtd) ? request.part_quantity : 0;
  order.attributes = request.attributes;
  order.self_trade = request.self_trade;
  if (request.is_queued()) return order;

  if (!request.is(TimeInForce::day) || request.part() == request.quantity) order.disclosed = 0;
  if (trails(order.type)) {
    order.distance = request.trigger_price;
    order.offset = request.price;
    const std::int64_t last = instrument.last_or_reference_price();
    order.trigger = side == Side::buy ? last + order.distance : last - order.distance;
  }
  if (waits_for_trigger(order.type)) return order;

  order.protection_bp = 0;
  order.is_at_market =
      instrument.phase == Phase::post_close || (is_call_auction(instrument.phase) && order.type == OrderType::market);
  if (order.is_at_market) {
    order.type = OrderType::market;
    order.price = instrument.phase == Phase::post_close ? instrument.close_price : 0;
  } else if (order.type == OrderType::market) {
    order.price = protected_limit(instrument, side, request.protection_bp);
  } else {
    if (order.type == OrderType::market_to_limit) order.price = instrument.book.best_price(other_side(side));
    order.type = OrderType::limit;
  }
  return order;
}

std::int64_t needed_quantity(const OrderRequest& request) {
  if (request.is(TimeInForce::fok)) return request.quantity;
  return request.is(TimeInForce::ioc) ? request.part() : 0;
}

void ReferenceVenue::enter(const OrderRequest& request) {
  last_order_ = request.order != 0 ? request.order : last_order_ + 1;
  const ReferenceOrder order = order_of(request, last_order_);
  tell_order(EventKind::order_accepted, request.instrument, order, request.order_type);
  come_in(request.instrument, order, needed_quantity(request));
}

void ReferenceVenue::replace(const OrderRequest& request) {
  cancel(request.instrument, request.order, Reason::replaced);
  OrderRequest entry = request;
  entry.order = 0;
  enter(entry);
}

void ReferenceVenue::cancel(std::uint16_t index, std::uint64_t id, Reason reason) {
  ReferenceOrder order = instruments_.at(index).book.remove(id);
  take(index, order, order.leaves, reason);
  tell_level_of(index, order);
}

void ReferenceVenue::modify(const OrderCommand& command) {
  ReferenceBook& book = instruments_.at(command.instrument).book;
  ReferenceOrder& resting = *book.find(command.order);
  if (resting.place() == Place::stop) return modify_waiting(command);
  if (resting.place() == Place::all_or_none) return modify_all_or_none(command);
  const bool is_in_post_close = instruments_.at(command.instrument).phase == Phase::post_close;
  if (resting.is_at_market && (is_in_post_close || command.price == 0)) return modify_at_market(command);

  const ReferenceOrder before = resting;
  ReferenceOrder after = resized(before, command);
  after.price = command.price;
  if (keeps_priority(before, after)) {
    after.shown = std::min(before.shown, after.slice());
    resting = after;
    tell_order(EventKind::order_modified, command.instrument, after, 1);
    if (after.shown != before.shown) tell_level_of(command.instrument, after);
    return;
  }

  book.remove(command.order);
  const bool is_repriced = before.is_at_market || after.price != before.price;
  if (is_repriced) after.type = OrderType::limit;
  after.is_at_market = false;
  tell_order(EventKind::order_modified, command.instrument, after, 0);
  if (!is_repriced) return rest(command.instrument, after);
  tell_level_of(command.instrument, before);
  come_in(command.instrument, after, 0);
}

void ReferenceVenue::modify_at_market(const OrderCommand& command) {
  ReferenceBook& book = instruments_.at(command.instrument).book;
  ReferenceOrder& order = *book.find(command.order);
  const bool keeps_place = command.quantity == order.quantity;
  order = resized(order, command);
  order.shown = order.leaves;
  tell_order(EventKind::order_modified, command.instrument, order, keeps_place ? 1 : 0);
  if (keeps_place) return;
  book.move_behind(order.id);
  tell_level_of(command.instrument, order);
}

void ReferenceVenue::modify_all_or_none(const OrderCommand& command) {
  ReferenceBook& book = instruments_.at(command.instrument).book;
  ReferenceOrder& order = *book.find(command.order);
  const ReferenceOrder before = order;
  ReferenceOrder after = resized(before, command);
  after.price = command.price;
  const bool keeps_place = after.price == before.price && after.quantity <= before.quantity;
  tell_order(EventKind::order_modified, command.instrument, after, keeps_place ? 1 : 0);
  if (keeps_place) {
    order = after;
    return;
  }
  book.remove(before.id);
  book.add(after);
}

void ReferenceVenue::modify_waiting(const OrderCommand& command) {
  ReferenceBook& book = instruments_.at(command.instrument).book;
  ReferenceOrder order = resized(book.remove(command.order), command);
  const bool is_market = order.type == OrderType::stop_market || order.type == OrderType::trailing_stop_market;
  if (is_market) order.protection_bp = command.protection_bp;
  if (trails(order.type)) {
    const std::int64_t further = command.trigger_price - order.distance;
    order.trigger += order.side == Side::buy ? further : -further;
    order.distance = command.trigger_price;
    order.offset = command.price;
  } else {
    order.trigger = command.trigger_price;
  }
  order.price = command.price;
  tell_order(EventKind::order_modified, command.instrument, order, 0);
  book.add(order);
}

void ReferenceVenue::cancel_all(const Command& command) {
  OrderEvent event{};
  event.kind = static_cast<std::uint8_t>(EventKind::mass_cancelled);
  event.instrument = command.instrument;
  event.owner = command.owner;
  event.time = time_;
  event.counter_order = client_ref_;
  for (const std::uint16_t index : addressed(command.instrument)) {
    event.quantity += cancel_where(index, Reason::cancelled_by_owner, [&](const ReferenceOrder& order) {
      return command.owner == 0 || command.owner == order.owner;
    });
  }
  for (const std::uint16_t index : addressed(command.instrument)) follow(index);
  events.push_back(to_record(event));
}

std::int64_t ReferenceVenue::cancel_where(std::uint16_t index, Reason reason,
                                          const std::function<bool(const ReferenceOrder&)>& goes) {
  ReferenceBook& book = instruments_.at(index).book;
  std::vector<ReferenceOrder> going = book.orders();
  std::erase_if(going, [&](const ReferenceOrder& order) { return !goes(order); });
  for (std::size_t at = 0; at < going.size(); ++at) {
    ReferenceOrder order = book.remove(going[at].id);
    take(index, order, order.leaves, reason);
    const bool is_followed = at + 1 < going.size() && going[at + 1].rests() && going[at + 1].side == order.side &&
                             going[at + 1].is_at_market == order.is_at_market && going[at + 1].price == order.price;
    if (!is_followed) tell_level_of(index, order);
  }
  settle(index);
  return static_cast<std::int64_t>(going.size());
}

} // namespace sauda::testing
