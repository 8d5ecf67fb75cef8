#pragma once
// Bytes as a plausible history of an account: orders, what the outside says of them, cash, marks, limits, positions and days.

#include <algorithm>
#include <bit>

#include "input.hpp"
#include "sauda/account/limits.hpp"

namespace sauda::fuzz {

template <typename Enum>
std::uint8_t raw(Enum value) {
  return static_cast<std::uint8_t>(value);
}

inline std::int64_t any_price(Input& input) {
  const std::uint8_t choice = input.byte();
  return choice == 0 ? 0 : 895 + 5 * std::int64_t{choice % 43};
}

/** One of the last ids, or the next. */
inline std::uint64_t any_order(Input& input, std::uint64_t last) {
  return last - std::min<std::uint64_t>(last, input.up_to(5));
}

inline AccountOrder any_request(Input& input, AccountCommandKind kind, std::uint64_t order) {
  AccountOrder command{};
  command.kind = raw(kind);
  const std::uint8_t shape = input.byte();
  command.side = static_cast<std::uint8_t>(shape % 2 + 1);
  command.product = static_cast<std::uint8_t>(shape / 2 % 4 + 1);
  command.strategy = shape / 8 % 4;
  command.flags = shape / 32 % 8 == 0;
  command.order_type = input.up_to(5);
  command.time_in_force = input.up_to(2);
  command.protection_bp = input.up_to(3) == 0 ? 100 : 0;
  command.order = order;
  command.price = any_price(input);
  command.trigger_price = any_price(input);
  command.quantity = input.byte();
  return command;
}

inline AccountUpdate any_update(Input& input, std::uint64_t order) {
  AccountUpdate command{};
  command.kind = raw(AccountCommandKind::update_order);
  command.update = input.up_to(16);
  command.order = order;
  command.request = input.up_to(3);
  if (command.update != raw(OrderUpdateKind::fill)) return command;
  command.trade = input.up_to(7);
  command.price = any_price(input);
  command.quantity = input.up_to(60);
  return command;
}

inline AccountTransfer any_transfer(Input& input) {
  constexpr AccountCommandKind kinds[] = {AccountCommandKind::adopt_position, AccountCommandKind::convert_position,
                                          AccountCommandKind::split, AccountCommandKind::bonus,
                                          AccountCommandKind::dividend};
  AccountTransfer command{};
  command.kind = raw(input.pick(kinds));
  command.product = input.up_to(5);
  command.to_product = input.up_to(5);
  command.strategy = input.up_to(3);
  command.quantity = static_cast<std::int8_t>(input.byte());
  command.price = any_price(input);
  command.numerator = input.up_to(4);
  command.denominator = input.up_to(4);
  return command;
}

inline AccountSetting any_setting(Input& input) {
  constexpr AccountCommandKind kinds[] = {AccountCommandKind::set_limit, AccountCommandKind::set_switch,
                                          AccountCommandKind::set_gate};
  constexpr std::int64_t values[] = {0, 3, 20, 1'000, 50'000};
  AccountSetting command{};
  command.kind = raw(input.pick(kinds));
  command.scope = input.up_to(6);
  command.setting = input.up_to(account::limit_kinds + 1);
  command.on = input.up_to(2);
  command.strategy = command.scope == raw(LimitScope::strategy) ? input.up_to(3) : std::uint8_t{0};
  command.value = input.pick(values);
  return command;
}

inline AccountMark any_moment(Input& input) {
  constexpr AccountCommandKind kinds[] = {AccountCommandKind::mark_price, AccountCommandKind::mark_price,
                                          AccountCommandKind::advance_time, AccountCommandKind::roll_day};
  AccountMark command{};
  command.kind = raw(input.pick(kinds));
  command.price = any_price(input);
  return command;
}

inline AccountCash any_cash(Input& input) {
  constexpr AccountCommandKind kinds[] = {AccountCommandKind::deposit, AccountCommandKind::withdraw,
                                          AccountCommandKind::post_charge};
  AccountCash command{};
  command.kind = raw(input.pick(kinds));
  command.amount = (std::int64_t{static_cast<std::int8_t>(input.byte())} << input.up_to(55));
  return command;
}

/** What is asked of an account, told of its orders, and done with its money and days. */
struct AccountCommands {
  Input& input;
  std::uint64_t last_order = 0;
  std::uint64_t now = 0;

  Record next() {
    const std::uint8_t choice = input.byte();
    now += choice / 16 == 0 ? 300'000u : choice % 3;
    switch (choice % 16) {
    case 0:
    case 1:
    case 2:
    case 3: return at_now(any_request(input, AccountCommandKind::place_order, ++last_order));
    case 4: return at_now(any_request(input, AccountCommandKind::modify_order, any_order(input, last_order)));
    case 5: return at_now(any_request(input, AccountCommandKind::cancel_order, any_order(input, last_order)));
    case 6: return at_now(any_request(input, AccountCommandKind::adopt_order, ++last_order));
    case 7: return at_now(any_transfer(input));
    case 8: return at_now(any_setting(input));
    case 9: return at_now(any_moment(input));
    case 10: return at_now(any_cash(input));
    default: return at_now(any_update(input, any_order(input, last_order)));
    }
  }

private:
  template <class Command>
  Record at_now(Command command) const {
    command.time = now;
    return std::bit_cast<Record>(command);
  }
};

} // namespace sauda::fuzz
