// What an account tells.

#include "sauda/account/account.hpp"

namespace sauda::account {

void Account::report_refusal(const Denial& denial) {
  DenialEvent event{};
  event.kind = static_cast<std::uint8_t>(denial.kind);
  event.code = denial.code;
  event.cause = static_cast<std::uint8_t>(context_.cause);
  event.scope = denial.scope;
  event.instrument = context_.instrument;
  event.strategy = context_.strategy;
  event.time = context_.time;
  event.order = context_.order;
  event.limit = denial.limit;
  event.actual = denial.actual;
  event.update = context_.update;
  reporter_.report(event);
  const bool trips = denial.kind == AccountEventKind::denied &&
                     (denial.code == static_cast<std::uint8_t>(DenialCode::tripwire_orders) ||
                      denial.code == static_cast<std::uint8_t>(DenialCode::tripwire_value));
  if (trips) set_switch(SwitchState::halted);
}

void Account::post(const Posting& posting) {
  if (posting.is_empty()) return;
  ledger_.take(posting);
  LedgerEvent event{};
  event.kind = static_cast<std::uint8_t>(AccountEventKind::ledger_posted);
  event.cause = static_cast<std::uint8_t>(context_.cause);
  event.time = context_.time;
  event.cash = posting.cash;
  event.blocked = posting.blocked;
  event.positions = posting.positions;
  event.realised = posting.realised;
  event.charges = posting.charges;
  event.external = posting.external;
  reporter_.report(event);
}

void Account::report_anomaly(AnomalyCode code, Wide limit, Wide actual) {
  report_refusal(anomaly(code, limit, actual));
}

void Account::report_order(AccountEventKind kind, const Order& order) {
  AccountOrderEvent event{};
  event.kind = static_cast<std::uint8_t>(kind);
  event.state = static_cast<std::uint8_t>(order.state());
  event.cause = static_cast<std::uint8_t>(context_.cause);
  event.update = context_.update;
  event.instrument = order.instrument;
  event.strategy = order.strategy;
  event.time = context_.time;
  event.order = order.id;
  event.price = order.terms.price;
  event.trigger_price = order.terms.trigger_price;
  event.reserved = order.footprint().reserved;
  event.quantity = order.terms.quantity;
  event.filled = order.filled;
  event.request = order.request;
  event.side = static_cast<std::uint8_t>(order.side);
  event.product = static_cast<std::uint8_t>(order.product);
  event.order_type = static_cast<std::uint8_t>(order.type);
  event.flags = static_cast<std::uint8_t>((order.reduce_only ? 1 : 0) | (order.held != 0 ? 2 : 0) |
                                          static_cast<std::uint8_t>(order.time_in_force) << 4);
  reporter_.report(event);
}

void Account::report_link(const Order& order, const Held& held) {
  AccountLinkEvent event{};
  event.kind = static_cast<std::uint8_t>(AccountEventKind::order_linked);
  event.release = static_cast<std::uint8_t>(held.release);
  event.slice = held.is_slice ? 1 : 0;
  event.instrument = order.instrument;
  event.strategy = order.strategy;
  event.time = context_.time;
  event.order = order.id;
  event.parent = held.parent;
  event.leader = held.leader;
  event.threshold = held.threshold;
  event.trail = held.trail;
  reporter_.report(event);
}

void Account::report_position(AccountEventKind kind, const Position& position) {
  PositionEvent event{};
  event.kind = static_cast<std::uint8_t>(kind);
  event.product = static_cast<std::uint8_t>(position.product);
  event.book = position.book;
  event.instrument = position.instrument;
  event.time = context_.time;
  event.quantity = position.quantity;
  event.cost = position.cost();
  event.realised = position.realised;
  event.fifo_realised = position.fifo_realised;
  event.settled = position.settled;
  event.arriving = position.arriving;
  reporter_.report(event);
}

void Account::report_setting(AccountEventKind kind, const AccountSetting& setting) {
  SettingEvent event{};
  event.kind = static_cast<std::uint8_t>(kind);
  event.scope = setting.scope;
  event.setting = setting.setting;
  event.on = setting.on;
  event.instrument = setting.instrument;
  event.strategy = setting.strategy;
  event.time = context_.time;
  event.value = setting.value;
  reporter_.report(event);
}

void Account::report_mark(AccountEventKind kind, std::uint16_t instrument, std::int64_t value) {
  AccountSetting told{};
  told.instrument = instrument;
  told.value = value;
  report_setting(kind, told);
}

} // namespace sauda::account
