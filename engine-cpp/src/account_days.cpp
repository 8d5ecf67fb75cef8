// Cash, marks and the passing of time.

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
  books_.raise_highs();
  report_mark(AccountEventKind::price_marked, command.instrument, command.price);
  follow_mark(command.instrument, command.price);
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

} // namespace sauda::account
