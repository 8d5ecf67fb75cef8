#include "reference_checks.hpp"

#include <algorithm>
#include <cstdlib>

namespace sauda::testing {
namespace {

constexpr std::int64_t highest_price = (std::int64_t{1} << 53) - 1;

std::optional<Reason> check_limit_price(const InstrumentCommand& instrument, std::int64_t price) {
  if (price <= 0) return Reason::price_not_positive;
  if (price < instrument.band_low) return Reason::price_below_band;
  if (price > instrument.band_high) return Reason::price_above_band;
  if (price % instrument.tick_size != 0) return Reason::price_off_tick;
  return std::nullopt;
}

bool has_limit_price(OrderType type) {
  return type == OrderType::limit || type == OrderType::post_only || type == OrderType::stop_limit;
}

std::optional<Reason> check_no_price(const CheckedOrder& order) {
  if (order.price != 0) return Reason::market_order_has_price;
  const bool is_protected = order.type != OrderType::market_to_limit;
  if (is_protected && order.protection_bp > whole_price_bp) return Reason::protection_out_of_range;
  return std::nullopt;
}

std::optional<Reason> check_reached(const ReferenceInstrument& instrument, Side side, std::int64_t trigger) {
  const std::int64_t last = instrument.last_or_reference_price();
  const bool is_reached = side == Side::buy ? last >= trigger : last <= trigger;
  return is_reached ? std::optional(Reason::trigger_already_reached) : std::nullopt;
}

bool is_steps(std::int64_t value, std::int64_t lowest, std::int64_t tick) {
  return value >= lowest && value <= highest_price && value % tick == 0;
}

std::optional<Reason> check_trailing(const ReferenceInstrument& instrument, const CheckedOrder& order,
                                     std::int64_t trigger) {
  const std::int64_t tick = instrument.definition.tick_size;
  if (!is_steps(order.trigger, 1, tick) || !instrument.is_in_band(trigger)) return Reason::bad_trail;
  if (order.type == OrderType::trailing_stop_market) return check_no_price(order);
  return is_steps(order.price, 0, tick) ? std::nullopt : std::optional(Reason::bad_trail);
}

std::optional<Reason> check_stop(const ReferenceInstrument& instrument, const CheckedOrder& order) {
  if (order.type != OrderType::stop_limit) return std::nullopt;
  const bool is_beyond = order.side == Side::buy ? order.trigger > order.price : order.trigger < order.price;
  if (is_beyond) return Reason::trigger_beyond_limit;
  const RulesCommand& rules = instrument.rules;
  const std::int64_t range =
      std::max<std::int64_t>(basis_points(order.trigger, rules.stop_range_bp), rules.stop_range_floor);
  const bool is_far = rules.stop_range_bp != 0 && std::abs(order.price - order.trigger) > range;
  return is_far ? std::optional(Reason::trigger_too_far) : std::nullopt;
}

bool is_free(const ReferenceOrder& order) {
  const bool is_excluded =
      has(order.attributes, OrderAttribute::queued) || has(order.attributes, OrderAttribute::all_or_none);
  return order.link == 0 && !is_excluded;
}

bool is_held(const ReferenceOrder& order) { return has(order.attributes, OrderAttribute::held); }

} // namespace

bool is_good_band(std::int64_t tick, std::int64_t low, std::int64_t reference, std::int64_t high) {
  if (low <= 0 || low > reference || reference > high || high > highest_price) return false;
  return low % tick == 0 && reference % tick == 0 && high % tick == 0;
}

std::optional<Reason> check_quantity(const InstrumentCommand& instrument, std::int64_t quantity) {
  if (quantity <= 0) return Reason::quantity_not_positive;
  if (quantity > instrument.freeze_quantity) return Reason::quantity_above_freeze;
  if (quantity % instrument.lot_size != 0) return Reason::quantity_not_lot_multiple;
  return std::nullopt;
}

std::optional<Reason> check_time_in_force(const OrderRequest& request) {
  const bool must_live = waits_for_trigger(request.type()) || request.is(OrderType::post_only);
  if (must_live && request.is_immediate()) return Reason::type_forbids_time_in_force;
  const bool is_fok = request.is(TimeInForce::fok);
  if (request.is(OrderType::market_to_limit) && is_fok) return Reason::type_forbids_time_in_force;
  return std::nullopt;
}

std::optional<Reason> check_part_range(const InstrumentCommand& instrument, std::int64_t part, std::int64_t quantity,
                                       bool discloses) {
  const bool is_off = part > quantity || part % instrument.lot_size != 0;
  if (is_off || (discloses && part * 10 < quantity)) return Reason::part_quantity_out_of_range;
  return std::nullopt;
}

std::optional<Reason> check_part(const InstrumentCommand& instrument, const OrderRequest& request, std::uint64_t time) {
  if (request.is(TimeInForce::gtd)) {
    return is_over(request.part_quantity, time) ? std::optional(Reason::bad_expiry) : std::nullopt;
  }
  if (request.part() == 0) return std::nullopt;
  const bool is_limit = request.is(OrderType::limit);
  const bool may_disclose = (is_limit || request.is(OrderType::post_only)) && request.is(TimeInForce::day);
  const bool may_demand = (is_limit || request.is(OrderType::market)) && request.is(TimeInForce::ioc);
  if (!may_disclose && !may_demand) return Reason::part_quantity_forbidden;
  return check_part_range(instrument, request.part(), request.quantity, may_disclose);
}

std::int64_t first_trigger(const ReferenceInstrument& instrument, Side side, std::int64_t distance) {
  if (distance < 0 || distance > highest_price) return 0;
  const std::int64_t last = instrument.last_or_reference_price();
  return side == Side::buy ? last + distance : last - distance;
}

std::optional<Reason> check_prices(const ReferenceInstrument& instrument, const CheckedOrder& order, Phase phase,
                                   std::int64_t trailing_trigger, bool looks_at_trigger) {
  const InstrumentCommand& definition = instrument.definition;
  if (trails(order.type)) return check_trailing(instrument, order, trailing_trigger);
  if (!waits_for_trigger(order.type) && order.trigger != 0) return Reason::trigger_forbidden;
  if (waits_for_trigger(order.type) && check_limit_price(definition, order.trigger)) return Reason::bad_trigger;
  if (!has_limit_price(order.type)) {
    if (const auto reason = check_no_price(order)) return reason;
  } else if (phase == Phase::post_close) {
    if (order.price != instrument.close_price) return Reason::price_not_close;
  } else if (const auto reason = check_limit_price(definition, order.price)) {
    return reason;
  }
  if (!waits_for_trigger(order.type)) return std::nullopt;
  if (const auto reason = check_stop(instrument, order)) return reason;
  return looks_at_trigger ? check_reached(instrument, order.side, order.trigger) : std::nullopt;
}

bool is_over(std::uint32_t expiry, std::uint64_t time) { return expiry * std::uint64_t{1'000'000} <= time; }

bool is_good_oco(const ReferenceOrder& first, const ReferenceOrder& second) {
  if (first.id == second.id || !is_free(first) || !is_free(second)) return false;
  return first.side != second.side || waits_for_trigger(first.type) || waits_for_trigger(second.type);
}

bool is_good_bracket(const ReferenceOrder& entry, const ReferenceOrder& target, const ReferenceOrder& stop) {
  if (entry.id == target.id || entry.id == stop.id || target.id == stop.id) return false;
  for (const ReferenceOrder* order : {&entry, &target, &stop}) {
    if (!is_held(*order) || !is_free(*order)) return false;
    if (order->quantity != entry.quantity || order->time_in_force != entry.time_in_force) return false;
    if (order->expiry != entry.expiry) return false;
  }
  if (target.type != OrderType::limit || target.disclosed != 0 || !waits_for_trigger(stop.type)) return false;
  return target.side != entry.side && stop.side != entry.side;
}

} // namespace sauda::testing
