// Why the reference venue refuses an order, its change or its cancellation.

#include "reference_checks.hpp"

namespace sauda::testing {
namespace {

constexpr std::uint64_t highest_id = (std::uint64_t{1} << 53) - 1;
constexpr std::size_t most_trailing = 1'024;
constexpr std::size_t most_all_or_none = 64;

CheckedOrder checked(const OrderRequest& request) {
  return {request.type(), request.which_side(), request.price, request.trigger_price, request.protection_bp};
}

/** Check 9 of a new order. */
std::optional<Reason> check_opposite(const ReferenceInstrument& instrument, const OrderRequest& request) {
  const bool is_post_only = request.is(OrderType::post_only) && instrument.phase == Phase::continuous;
  if (!is_post_only && !request.is(OrderType::market_to_limit)) return std::nullopt;
  const std::int64_t opposite = instrument.book.best_price(other_side(request.which_side()));
  if (opposite == 0) return is_post_only ? std::nullopt : std::optional(Reason::no_opposite_price);
  if (!is_post_only) return std::nullopt;
  const bool trades = request.which_side() == Side::buy ? opposite <= request.price : opposite >= request.price;
  return trades ? std::optional(Reason::would_trade) : std::nullopt;
}

std::optional<Reason> check_room(const ReferenceInstrument& instrument, const OrderRequest& request) {
  if (trails(request.type()) && instrument.book.trailing() >= most_trailing) return Reason::trailing_limit;
  const bool is_hidden = request.has(OrderAttribute::all_or_none);
  if (is_hidden && instrument.book.waiting_all_or_none() >= most_all_or_none) return Reason::all_or_none_limit;
  return std::nullopt;
}

} // namespace

std::optional<Reason> ReferenceVenue::check_new(const OrderRequest& request, bool is_special) const {
  if (const auto reason = check_first(request, is_special)) return reason;
  if (const auto reason = check_terms(request)) return reason;
  const std::uint64_t id = request.order != 0 ? request.order : last_order_ + 1;
  if (id <= last_order_ || id > highest_id) return Reason::order_id_not_increasing;
  if (open_orders() >= limits_.orders) return Reason::order_pool_full;
  return check_arrival(request);
}

std::optional<Reason> ReferenceVenue::check_replace(const OrderRequest& request) const {
  if (const auto reason = check_cancel(request.instrument, request.owner, request.order)) return reason;
  const ReferenceOrder* replaced = open_order(request.instrument, request.owner, request.order);
  if (replaced->link != 0) return Reason::bad_link;
  if (request.side != static_cast<std::uint8_t>(replaced->side)) return Reason::bad_side;
  if (const auto reason = check_first(request, true)) return reason;
  if (const auto reason = check_terms(request)) return reason;
  if (last_order_ >= highest_id) return Reason::order_id_not_increasing;
  return check_arrival(request);
}

std::optional<Reason> ReferenceVenue::check_first(const OrderRequest& request, bool is_special) const {
  if (!instruments_.contains(request.instrument)) return Reason::unknown_instrument;
  if (request.owner == 0) return Reason::owner_missing;
  if (!is_one_of(request.side, {Side::buy, Side::sell})) return Reason::bad_side;
  using enum OrderType;
  if (!is_one_of(request.order_type, {limit, market, stop_limit, stop_market, market_to_limit, post_only,
                                      trailing_stop_limit, trailing_stop_market})) {
    return Reason::bad_order_type;
  }
  using enum TimeInForce;
  if (!is_one_of(request.time_in_force, {day, ioc, fok, gtc, gtd})) return Reason::bad_time_in_force;
  const InstrumentCommand& definition = instruments_.at(request.instrument).definition;
  if (const auto reason = check_quantity(definition, request.quantity)) return reason;
  return is_special ? check_special(request) : std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_special(const OrderRequest& request) const {
  using enum OrderAttribute;
  constexpr int every_attribute = 15;
  if (request.self_trade > static_cast<std::uint8_t>(SelfTrade::decrement)) return Reason::bad_self_trade;
  if (request.attributes > every_attribute) return Reason::attribute_forbidden;
  const bool is_queued = request.has(queued);
  const bool is_held = request.has(held);
  const bool is_hidden = request.has(all_or_none);
  if (is_queued && instruments_.at(request.instrument).phase != Phase::closed) return Reason::attribute_forbidden;
  if (int{is_queued} + int{is_held} + int{is_hidden} > 1) return Reason::attribute_forbidden;
  if ((is_held || is_hidden) && request.is_immediate()) return Reason::attribute_forbidden;
  if (is_hidden && (!request.is(OrderType::limit) || request.part() != 0)) return Reason::attribute_forbidden;
  return std::nullopt;
}

/** Checks 2 to 7. */
std::optional<Reason> ReferenceVenue::check_terms(const OrderRequest& request) const {
  const ReferenceInstrument& instrument = instruments_.at(request.instrument);
  const bool is_shut = instrument.phase == Phase::closed || instrument.phase == Phase::halted;
  if (is_shut && !request.has(OrderAttribute::queued)) return Reason::phase_forbids_entry;
  if (!request.is_queued() && !takes(instrument.phase, request)) return Reason::phase_forbids_order_type;
  return check_lasting_terms(request, !request.is_queued());
}

/** Checks 3 to 7; the terms of a queued order are those of continuous trading, without a look at the trigger. */
std::optional<Reason> ReferenceVenue::check_lasting_terms(const OrderRequest& request, bool looks_at_trigger) const {
  const ReferenceInstrument& instrument = instruments_.at(request.instrument);
  if (const auto reason = check_time_in_force(request)) return reason;
  if (const auto reason = check_part(instrument.definition, request, time_now_)) return reason;
  const std::int64_t trigger = first_trigger(instrument, request.which_side(), request.trigger_price);
  const Phase phase = request.is_queued() ? Phase::continuous : instrument.phase;
  return check_prices(instrument, checked(request), phase, trigger, looks_at_trigger);
}

/** What follows check 8, of an order that comes in at once. */
std::optional<Reason> ReferenceVenue::check_arrival(const OrderRequest& request) const {
  if (request.is_queued()) return std::nullopt;
  const ReferenceInstrument& instrument = instruments_.at(request.instrument);
  if (const auto reason = check_room(instrument, request)) return reason;
  return check_opposite(instrument, request);
}

std::optional<Reason> ReferenceVenue::check_coming_in(const OrderRequest& request, bool looks_at_trigger) const {
  if (const auto reason = check_lasting_terms(request, looks_at_trigger)) return reason;
  return check_arrival(request);
}

std::optional<Reason> ReferenceVenue::check_cancel(std::uint16_t index, std::uint32_t owner, std::uint64_t id) const {
  if (!instruments_.contains(index)) return Reason::unknown_instrument;
  const ReferenceOrder* order = open_order(index, owner, id);
  const bool is_queued = order != nullptr && order->place() == Place::queue;
  if (instruments_.at(index).phase == Phase::closed && !is_queued) return Reason::phase_forbids_cancel;
  return order == nullptr ? std::optional(Reason::unknown_order) : std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_modify(const OrderCommand& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  const ReferenceInstrument& instrument = instruments_.at(command.instrument);
  const Phase phase = instrument.phase;
  if (phase == Phase::closed || phase == Phase::halted) return Reason::phase_forbids_modify;
  const ReferenceOrder* order = open_order(command.instrument, command.owner, command.order);
  if (order == nullptr) return Reason::unknown_order;
  if (order->place() == Place::queue) return Reason::order_is_queued;
  if (const auto reason = check_quantity(instrument.definition, command.quantity)) return reason;
  if (command.quantity <= order->quantity - order->leaves) return Reason::quantity_not_above_filled;
  if (const auto reason = check_new_part(instrument, *order, command)) return reason;

  const bool waits = order->place() == Place::stop;
  if (!waits && command.trigger_price != 0) return Reason::trigger_forbidden;
  if (order->is_at_market && command.price == 0) return std::nullopt;
  if (order->is_at_market && phase == Phase::post_close) {
    return command.price == instrument.close_price ? std::nullopt : std::optional(Reason::price_not_close);
  }
  // A resting order is a limit order here, whatever it entered as.
  const CheckedOrder changed{waits ? order->type : OrderType::limit, order->side, command.price, command.trigger_price,
                             command.protection_bp};
  if (!trails(changed.type)) return check_prices(instrument, changed, Phase::continuous, 0, true);
  const bool is_far = command.trigger_price < 0 || command.trigger_price > static_cast<std::int64_t>(highest_id);
  const std::int64_t further = is_far ? 0 : command.trigger_price - order->distance;
  const std::int64_t trigger = order->trigger + (order->side == Side::buy ? further : -further);
  if (const auto reason = check_prices(instrument, changed, Phase::continuous, trigger, true)) return reason;
  const std::int64_t last = instrument.last_or_reference_price();
  const bool is_reached = order->side == Side::buy ? last >= trigger : last <= trigger;
  return is_reached ? std::optional(Reason::trigger_already_reached) : std::nullopt;
}

/** The checks of the part quantity of a modification. */
std::optional<Reason> ReferenceVenue::check_new_part(const ReferenceInstrument& instrument, const ReferenceOrder& order,
                                                     const OrderCommand& command) const {
  if (command.part_quantity == 0) return std::nullopt;
  if (order.time_in_force == TimeInForce::gtd) {
    return is_over(command.part_quantity, time_now_) ? std::optional(Reason::bad_expiry) : std::nullopt;
  }
  const bool may_disclose = order.rests() && order.time_in_force == TimeInForce::day;
  if (!may_disclose || instrument.phase != Phase::continuous) return Reason::part_quantity_forbidden;
  return check_part_range(instrument.definition, command.part_quantity, command.quantity, true);
}

} // namespace sauda::testing
