// Cash, marks and the passing of time.

#include <algorithm>

#include "sauda/account/account.hpp"

namespace sauda::account {

Refusal Account::deposit(const AccountCash& command) {
  if (command.amount <= 0 || command.amount > highest) return denial(DenialCode::bad_amount, highest, command.amount);
  const Posting posting{.cash = command.amount, .external = -command.amount};
  if (!ledger_.can_take(posting)) return denial(DenialCode::amount_overflow);
  post(posting);
  return {};
}

Refusal Account::withdraw(const AccountCash& command) {
  if (command.amount <= 0 || command.amount > highest) return denial(DenialCode::bad_amount, highest, command.amount);
  const Wide free = Wide{ledger_.cash()} - proceeds_;
  if (command.amount > free) return denial(DenialCode::cash_insufficient, free, command.amount);
  const Posting posting{.cash = -command.amount, .external = command.amount};
  if (!ledger_.can_take(posting)) return denial(DenialCode::amount_overflow);
  post(posting);
  return {};
}

Refusal Account::post_charge(const AccountCash& command) {
  if (command.amount == 0 || !is_within(command.amount)) {
    return denial(DenialCode::bad_amount, highest, command.amount);
  }
  const Posting posting{.cash = -command.amount, .charges = command.amount};
  if (!ledger_.can_take(posting)) return denial(DenialCode::amount_overflow);
  post(posting);
  return {};
}

Refusal Account::mark_price(const AccountMark& command) {
  if (!books_.is_defined(command.instrument)) return denial(DenialCode::unknown_instrument);
  if (command.price <= 0 || command.price > highest) return denial(DenialCode::bad_amount, highest, command.price);
  if (!books_.mark(command.instrument, command.price, command.time)) return denial(DenialCode::amount_overflow);
  report_mark(AccountEventKind::price_marked, command.instrument, command.price);
  return {};
}

Refusal Account::advance_time() {
  const std::int64_t now = minute_of_day(context_.time);
  bool is_due[segments]{};
  for (std::uint32_t i = 0; i < segments; ++i) {
    Clock& clock = settings_.clocks[i];
    is_due[i] = clock.is_set && !clock.is_told && now >= clock.square_off;
    clock.is_told = clock.is_told || is_due[i];
  }
  const bool any = is_due[0] || is_due[1] || is_due[2] || is_due[3];
  for (std::uint32_t i = 0; any && i < books_.limits().instruments; ++i) {
    const auto index = static_cast<std::uint16_t>(i);
    if (!books_.is_defined(index) || !is_due[books_.instrument(index).segment - 1]) continue;
    const Position position = held(0, index, Product::mis);
    if (position.quantity != 0) report_position(AccountEventKind::square_off_due, position);
  }
  report_mark(AccountEventKind::time_advanced, 0, 0);
  return {};
}

Refusal Account::roll_day() {
  ++day_;
  day_count_ = 0;
  proceeds_ = 0;
  for (Clock& clock : settings_.clocks) clock.is_told = false;
  for (std::uint32_t book = 0; book <= books_.limits().strategies; ++book) {
    Book& each = books_.book(static_cast<std::uint16_t>(book));
    each.start_profit = each.realised + each.unrealised;
  }
  for (std::uint32_t i = 0; i < books_.limits().instruments; ++i) {
    const auto index = static_cast<std::uint16_t>(i);
    settle_delivery(index);
    const Position intraday = held(0, index, Product::mis);
    if (intraday.quantity == 0) continue;
    context_.instrument = index;
    report_anomaly(AnomalyCode::intraday_position_carried, 0, intraday.quantity);
  }
  orders_.forget([](const Order& order) { return !order.is_live(); });
  report_mark(AccountEventKind::day_rolled, 0, static_cast<std::int64_t>(day_));
  return {};
}

void Account::settle_delivery(std::uint16_t instrument) {
  const std::uint32_t slot = books_.find(0, instrument, Product::cnc);
  if (slot == 0) return;
  Position position = books_.position(slot);
  const std::int64_t today = position.today();
  const std::int64_t settled = position.settled + position.arriving + std::min<std::int64_t>(0, today);
  const std::int64_t arriving = std::max<std::int64_t>(0, today);
  if (settled == position.settled && arriving == position.arriving) return;
  position.settled = settled;
  position.arriving = arriving;
  keep(position);
}

} // namespace sauda::account
