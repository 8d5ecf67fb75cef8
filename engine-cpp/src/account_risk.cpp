#include "sauda/account/risk.hpp"

#include <algorithm>
#include <bit>

namespace sauda::account {
namespace {

constexpr std::uint32_t repeats_looked_at = 64;

/** Denied when `actual` is above the limit. */
Refusal above(DenialCode code, LimitScope scope, Wide limit, Wide actual) {
  if (actual <= limit) return {};
  return denial(code, scope, limit, actual);
}

Refusal check_short_sale(const Request& request, const Instrument& instrument) {
  const Order& order = request.order;
  if (order.side != Side::sell || order.product == Product::cnc || instrument.has(may_be_shorted)) return {};
  return denial(DenialCode::short_not_allowed);
}

std::uint16_t book_of(const Request& request, LimitScope scope) {
  return scope == LimitScope::strategy ? request.order.strategy : std::uint16_t{0};
}

} // namespace

Refusal Risk::check(const Request& request) const {
  if (request.order.reduce_only && !request.is_exit) {
    return denial(DenialCode::not_reducing, request.closable, request.leaves());
  }
  if (!request.is_exit && books_.instrument(request.order.instrument).has(is_restricted)) {
    return denial(DenialCode::instrument_restricted);
  }
  if (const Refusal refusal = check_switches(request)) return refusal;
  if (request.is_exit) return {};
  if (const Refusal refusal = check_gates(request)) return refusal;
  if (const Refusal refusal = check_hours(request)) return refusal;
  return check_limits(request);
}

Refusal Risk::check_switches(const Request& request) const {
  const Order& order = request.order;
  const SwitchState states[] = {settings_.platform_switch, settings_.user_switch, books_.book(0).switch_state,
                                order.strategy == 0 ? SwitchState::active : books_.book(order.strategy).switch_state,
                                books_.instrument(order.instrument).switch_state};
  for (const LimitScope scope : limit_scopes_in_order) {
    const SwitchState state = states[static_cast<std::uint32_t>(scope) - 1];
    if (state == SwitchState::halted && !order.reduce_only) return denial(DenialCode::halted, scope, 0, 0);
    if (state == SwitchState::reducing && !request.is_exit) return denial(DenialCode::reducing_only, scope, 0, 0);
  }
  return {};
}

Refusal Risk::check_gates(const Request& request) const {
  if (settings_.closed_gates != 0) {
    return denial(DenialCode::gate_closed, 0, std::countr_zero(settings_.closed_gates) + 1);
  }
  if (settings_.session_end == 0 || request.time < settings_.session_end) return {};
  return denial(DenialCode::session_over, settings_.session_end, request.time);
}

Refusal Risk::check_hours(const Request& request) const {
  const Clock& clock = settings_.clocks[books_.instrument(request.order.instrument).segment - 1];
  if (!clock.is_set) return {};
  const std::int64_t now = minute_of_day(request.time);
  if (now < clock.opens) return denial(DenialCode::market_closed, clock.opens, now);
  if (now >= clock.closes) return denial(DenialCode::market_closed, clock.closes, now);
  if (request.order.product == Product::mis && now >= clock.intraday_until) {
    return denial(DenialCode::intraday_cut_off, clock.intraday_until, now);
  }
  return {};
}

Refusal Risk::check_limits(const Request& request) const {
  const Binding binding{request.order.strategy, request.order.instrument};
  struct Bound {
    LimitScope scope;
    const LimitSet* limits;
  };
  Bound bounds[limit_scopes];
  std::uint32_t bound = 0, present = 0;
  for (const LimitScope scope : limit_scopes_in_order) {
    const LimitSet& limits = settings_.limits(scope, binding);
    if (limits.present == 0) continue;
    bounds[bound++] = {scope, &limits};
    present |= limits.present;
  }
  constexpr std::uint32_t before_shorts = bit_of(LimitKind::cash_shortfall) - 1;
  for (const std::uint32_t part : {before_shorts, ~before_shorts}) {
    for (std::uint32_t left = present & part; left != 0; left &= left - 1) {
      const auto kind = static_cast<LimitKind>(std::countr_zero(left) + 1);
      for (std::uint32_t i = 0; i < bound; ++i) {
        const LimitSet& limits = *bounds[i].limits;
        if (!limits.has(kind)) continue;
        if (const Refusal refusal = check_limit(request, kind, bounds[i].scope, limits[kind])) return refusal;
      }
    }
    if (part != before_shorts) break;
    if (const Refusal refusal = check_short_sale(request, books_.instrument(binding.instrument))) return refusal;
  }
  return {};
}

Refusal Risk::check_limit(const Request& request, LimitKind kind, LimitScope scope, std::int64_t limit) const {
  const Order& order = request.order;
  switch (kind) {
  case LimitKind::order_quantity: return above(DenialCode::order_quantity, scope, limit, request.terms.quantity);
  case LimitKind::order_value: return above(DenialCode::order_value, scope, limit, request.value());
  case LimitKind::order_value_least:
    if (request.value() >= limit) return {};
    return denial(DenialCode::order_value_least, scope, limit, request.value());
  case LimitKind::price_distance_bp: return check_distance(request, scope, limit);
  case LimitKind::protection_bp:
    if (order.has_price()) return {};
    return above(DenialCode::protection, scope, limit, order.protection_bp);
  case LimitKind::mark_age: return check_mark_age(request, scope, limit);
  case LimitKind::repeat_window: return check_repeat(request, scope, limit);
  case LimitKind::open_orders:
    if (request.is_modification) return {};
    return above(DenialCode::open_orders, scope, limit, Wide{open_orders(request, scope)} + 1);
  case LimitKind::position_quantity: return check_position(request, scope, limit);
  case LimitKind::gross_exposure:
  case LimitKind::net_exposure: return check_exposure(request, kind, scope, limit);
  case LimitKind::expiry_window: return check_expiry(request, scope, limit);
  case LimitKind::self_trade: return check_self_trade(request, scope, limit);
  case LimitKind::sector_exposure: return check_sector(request, scope, limit);
  case LimitKind::concentration_bp: return check_concentration(request, scope, limit);
  case LimitKind::loss_streak: return check_streak(request, scope, limit);
  case LimitKind::day_drawdown: {
    const Book& book = books_.book(book_of(request, scope));
    return above(DenialCode::day_drawdown, scope, limit, Wide{book.highest_day_profit} - book.day_profit());
  }
  case LimitKind::drawdown: {
    const Book& book = books_.book(book_of(request, scope));
    return above(DenialCode::drawdown, scope, limit, Wide{book.highest_profit} - book.profit());
  }
  case LimitKind::day_loss:
    return above(DenialCode::day_loss, scope, limit, -Wide{books_.book(book_of(request, scope)).day_profit()});
  case LimitKind::modifies_per_order:
    if (!request.is_modification) return {};
    return above(DenialCode::modifies_per_order, scope, limit, Wide{order.request} + 1);
  case LimitKind::holdings:
    if (order.product != Product::cnc || order.side != Side::sell) return {};
    return above(DenialCode::holdings_insufficient, scope, Wide{request.closable} + limit, request.leaves());
  case LimitKind::cash_shortfall:
    if (request.growth <= 0) return {};
    return above(DenialCode::cash_insufficient, scope, Wide{ledger_.cash()} + limit, request.growth);
  case LimitKind::cancel_reserve:
  case LimitKind::loss_cooldown:
  case LimitKind::position_at_fill:
  case LimitKind::reduce_only_at_fill: return {}; // count with others, or after a trade
  default: return check_pace(request, kind, scope, limit);
  }
}

Refusal Risk::check_distance(const Request& request, LimitScope scope, std::int64_t limit) const {
  if (!request.order.has_price()) return {};
  const std::int64_t mark = books_.instrument(request.order.instrument).mark;
  if (mark == 0) return denial(DenialCode::mark_missing, scope, 0, 0);
  const Wide distance = (Wide{size_of(request.terms.price - mark)} * whole_bp + mark - 1) / mark;
  return above(DenialCode::price_distance, scope, limit, distance);
}

Refusal Risk::check_mark_age(const Request& request, LimitScope scope, std::int64_t limit) const {
  const Instrument& instrument = books_.instrument(request.order.instrument);
  if (instrument.mark == 0) return denial(DenialCode::mark_missing, scope, 0, 0);
  return above(DenialCode::mark_stale, scope, limit, Wide{request.time} - Wide{instrument.mark_time});
}

Refusal Risk::check_repeat(const Request& request, LimitScope scope, std::int64_t limit) const {
  if (request.is_modification) return {};
  const std::uint32_t last = orders_.count();
  const std::uint32_t first = last - std::min(last, repeats_looked_at);
  for (std::uint32_t i = last; i != first; --i) {
    const Order& other = orders_[i - 1];
    const std::uint64_t age = request.time - other.placed;
    if (age >= static_cast<std::uint64_t>(limit)) return {};
    if (other.stage == OrderState::held || other.id == request.order.id) continue;
    if (other.instrument != request.order.instrument || other.side != request.order.side) continue;
    if (other.terms.price != request.terms.price || other.terms.quantity != request.terms.quantity) continue;
    return denial(DenialCode::order_repeated, scope, limit, age);
  }
  return {};
}

std::int64_t Risk::open_orders(const Request& request, LimitScope scope) const {
  if (scope == LimitScope::instrument) return books_.instrument(request.order.instrument).open_orders();
  return books_.book(book_of(request, scope)).open_orders;
}

Refusal Risk::check_position(const Request& request, LimitScope scope, std::int64_t limit) const {
  const InstrumentSums sums = books_.sums(book_of(request, scope), request.order.instrument);
  const std::int64_t more = request.after.leaves - request.before.leaves;
  const Wide reached = request.order.side == Side::buy ? Wide{sums.quantity} + sums.buys + more
                                                       : -Wide{sums.quantity} + sums.sells + more;
  return above(DenialCode::position_quantity, scope, limit, reached);
}

Refusal Risk::check_exposure(const Request& request, LimitKind kind, LimitScope scope, std::int64_t limit) const {
  Wide gross = 0, net = 0;
  if (scope == LimitScope::instrument) {
    const InstrumentSums sums = books_.sums(0, request.order.instrument);
    gross = sums.gross;
    net = sums.net;
  } else {
    const Book& book = books_.book(book_of(request, scope));
    gross = book.gross;
    net = book.net;
  }
  const Wide more = Wide{request.after.value} - request.before.value;
  if (kind == LimitKind::gross_exposure) return above(DenialCode::gross_exposure, scope, limit, gross + more);
  net += request.order.side == Side::buy ? more : -more;
  return above(DenialCode::net_exposure, scope, limit, net < 0 ? -net : net);
}

Refusal Risk::check_pace(const Request& request, LimitKind kind, LimitScope scope, std::int64_t limit) const {
  const std::uint64_t now = request.time;
  switch (kind) {
  case LimitKind::orders_per_second: {
    const LimitSet& limits = settings_.limits(scope, std::uint32_t{0});
    const std::int64_t reserve = limits.has(LimitKind::cancel_reserve) ? limits[LimitKind::cancel_reserve] : 0;
    const std::int64_t left = std::max<std::int64_t>(0, limit - reserve);
    if (!pace_.reaches(left, now, second)) return {};
    return denial(DenialCode::orders_per_second, scope, left, Wide{pace_.count(now, second)} + 1);
  }
  case LimitKind::orders_per_minute:
    if (!pace_.reaches(limit, now, minute)) return {};
    return denial(DenialCode::orders_per_minute, scope, limit, Wide{pace_.count(now, minute)} + 1);
  case LimitKind::orders_per_day: return above(DenialCode::orders_per_day, scope, limit, Wide{day_count_} + 1);
  case LimitKind::tripwire_orders:
    if (!pace_.reaches(limit, now, second)) return {};
    return above(DenialCode::tripwire_orders, scope, limit, Wide{pace_.outputs(now, second)} + 1);
  case LimitKind::tripwire_value:
    if (Wide{pace_.value()} + request.value() <= limit) return {};
    return above(DenialCode::tripwire_value, scope, limit, Wide{pace_.value(now, minute)} + request.value());
  default: return {};
  }
}

} // namespace sauda::account
