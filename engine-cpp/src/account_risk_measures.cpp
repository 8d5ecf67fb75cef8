// Limits that look beyond the order: expiry, own orders on the other side, sector, concentration, losses in a row.

#include <algorithm>

#include "sauda/account/risk.hpp"

namespace sauda::account {
namespace {

Refusal above(DenialCode code, LimitScope scope, Wide limit, Wide actual) {
  if (actual <= limit) return {};
  return denial(code, scope, limit, actual);
}

std::uint16_t book_of(const Request& request, LimitScope scope) {
  return scope == LimitScope::strategy ? request.order.strategy : std::uint16_t{0};
}

} // namespace

Refusal Risk::check_expiry(const Request& request, LimitScope scope, std::int64_t limit) const {
  const Instrument& instrument = books_.instrument(request.order.instrument);
  if (instrument.expires == 0) return {};
  const Wide left = Wide{instrument.last_microsecond()} - Wide{request.time};
  if (left >= limit) return {};
  return denial(DenialCode::expiry_window, scope, limit, left);
}

Refusal Risk::check_self_trade(const Request& request, LimitScope scope, std::int64_t limit) const {
  const Order& order = request.order;
  if (order.is_stop()) return {};
  const Instrument& instrument = books_.instrument(order.instrument);
  const bool buys = order.side == Side::buy;
  const std::int64_t reach = order.has_price() ? request.terms.price : buys ? INT64_MAX : 0;
  const auto meets = [&](std::int64_t price) { return buys ? reach >= price : price >= reach; };
  const bool may_meet = buys ? instrument.open_sells != 0 && meets(instrument.lowest_sell)
                             : instrument.open_buys != 0 && meets(instrument.highest_buy);
  if (!may_meet) return {};
  Wide met = 0;
  for (const Order* other = orders_.newest_live(order.instrument); other != nullptr;
       other = orders_.older_live(*other)) {
    if (other->side == order.side || other->stage == OrderState::trigger_pending) continue;
    if (scope == LimitScope::strategy && other->strategy != order.strategy) continue;
    if (meets(other->reach())) met += other->footprint().leaves;
  }
  return above(DenialCode::self_trade, scope, limit, met);
}

Refusal Risk::check_sector(const Request& request, LimitScope scope, std::int64_t limit) const {
  const std::uint8_t sector = books_.instrument(request.order.instrument).sector;
  if (sector == 0) return {};
  const Wide more = Wide{request.after.value} - request.before.value;
  return above(DenialCode::sector_exposure, scope, limit, books_.sector_gross(book_of(request, scope), sector) + more);
}

Refusal Risk::check_concentration(const Request& request, LimitScope scope, std::int64_t limit) const {
  const Posting& money = ledger_.balances();
  const Wide worth = Wide{money.cash} + money.blocked + money.positions + books_.book(0).unrealised;
  if (worth <= 0) return denial(DenialCode::concentration, scope, limit, highest);
  const Wide gross = Wide{books_.sums(0, request.order.instrument).gross} + request.after.value - request.before.value;
  return above(DenialCode::concentration, scope, limit, (gross * whole_bp + worth - 1) / worth);
}

Refusal Risk::check_streak(const Request& request, LimitScope scope, std::int64_t limit) const {
  const Book& book = books_.book(book_of(request, scope));
  if (book.streak <= limit) return {};
  const LimitSet& limits = settings_.limits(scope, scope == LimitScope::strategy ? request.order.strategy : 0u);
  const bool is_over = limits.has(LimitKind::loss_cooldown) &&
                       Wide{request.time} - Wide{book.streak_time} >= limits[LimitKind::loss_cooldown];
  return is_over ? Refusal{} : denial(DenialCode::loss_streak, scope, limit, book.streak);
}

} // namespace sauda::account
