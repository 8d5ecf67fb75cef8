// What binds an account: instruments, limits, switches, gates, clocks.

#include "sauda/account/account.hpp"
#include "sauda/account/order_checks.hpp"

namespace sauda::account {
namespace {

/** Whether scope and index fit each other and the account. */
bool is_good_scope(const AccountSetting& command, const AccountLimits& limits) {
  if (command.scope == 0 || command.scope > limit_scopes) return false;
  const auto scope = static_cast<LimitScope>(command.scope);
  const bool strategy_fits = scope == LimitScope::strategy
                                 ? command.strategy >= 1 && command.strategy <= limits.strategies
                                 : command.strategy == 0;
  const bool instrument_fits =
      scope == LimitScope::instrument ? command.instrument < limits.instruments : command.instrument == 0;
  return strategy_fits && instrument_fits;
}

} // namespace

Refusal Account::define_instrument(const AccountInstrument& command) {
  if (command.instrument >= books_.limits().instruments || !is_good_definition(command)) {
    return denial(DenialCode::bad_instrument);
  }
  Instrument& instrument = books_.instrument(command.instrument);
  const bool has_risk = contracts_.has(command.instrument);
  const bool keeps_style = instrument.style == command.style || (!has_risk && instrument.first_position == 0);
  if (!keeps_style || (has_risk && instrument.expires != command.expires)) return denial(DenialCode::bad_instrument);
  if (!instrument.is_defined()) instrument.switch_state = SwitchState::active;
  books_.define(command);
  AccountSetting told{};
  told.setting = command.segment;
  told.instrument = command.instrument;
  report_setting(AccountEventKind::instrument_defined, told);
  return {};
}

Refusal Account::set_limit(const AccountSetting& command) {
  if (!is_good_scope(command, books_.limits())) return denial(DenialCode::bad_setting);
  if (command.setting == 0 || command.setting > limit_kinds || command.on > 1) return denial(DenialCode::bad_setting);
  const auto kind = static_cast<LimitKind>(command.setting);
  const auto scope = static_cast<LimitScope>(command.scope);
  if (!takes_scope(kind, scope)) return denial(DenialCode::bad_setting);
  const bool on = command.on == 1;
  if (on && (command.value < 0 || command.value > highest_of(kind))) return denial(DenialCode::bad_setting);
  LimitSet& limits = settings_.limits(scope, scope == LimitScope::strategy ? command.strategy : command.instrument);
  if (on) limits.set(kind, command.value);
  else limits.clear(kind);
  AccountSetting told = command;
  if (!on) told.value = 0;
  report_setting(AccountEventKind::limit_set, told);
  return {};
}

Refusal Account::set_switch(const AccountSetting& command) {
  if (!is_good_scope(command, books_.limits())) return denial(DenialCode::bad_setting);
  const bool is_known =
      command.scope != static_cast<std::uint8_t>(LimitScope::instrument) || books_.is_defined(command.instrument);
  if (!is_known || command.setting == 0 || command.setting > static_cast<std::uint8_t>(SwitchState::halted)) {
    return denial(DenialCode::bad_setting);
  }
  const auto state = static_cast<SwitchState>(command.setting);
  switch (static_cast<LimitScope>(command.scope)) {
  case LimitScope::platform: settings_.platform_switch = state; break;
  case LimitScope::user: settings_.user_switch = state; break;
  case LimitScope::account: books_.book(0).switch_state = state; break;
  case LimitScope::strategy: books_.book(command.strategy).switch_state = state; break;
  case LimitScope::instrument: books_.instrument(command.instrument).switch_state = state; break;
  }
  AccountSetting told = command;
  told.on = 1;
  told.value = 0;
  report_setting(AccountEventKind::switch_set, told);
  return {};
}

Refusal Account::set_gate(const AccountSetting& command) {
  const bool is_good = command.scope == 0 && command.strategy == 0 && command.instrument == 0 && command.setting >= 1 &&
                       command.setting <= gates && command.on <= 1;
  const bool ends_session = static_cast<Gate>(command.setting) == Gate::session_expired && command.on == 0;
  if (!is_good || (ends_session && (command.value < 0 || command.value > highest))) {
    return denial(DenialCode::bad_setting);
  }
  const auto bit = static_cast<std::uint8_t>(1u << (command.setting - 1));
  settings_.closed_gates =
      static_cast<std::uint8_t>(command.on == 1 ? settings_.closed_gates | bit : settings_.closed_gates & ~bit);
  AccountSetting told = command;
  if (!ends_session) told.value = 0;
  if (static_cast<Gate>(command.setting) == Gate::session_expired) {
    settings_.session_end = static_cast<std::uint64_t>(told.value);
  }
  report_setting(AccountEventKind::gate_set, told);
  return {};
}

Refusal Account::set_clock(const AccountClock& command) {
  constexpr std::uint16_t day = 1'440;
  const bool is_good = command.segment >= 1 && command.segment <= segments && command.opens <= command.closes &&
                       command.closes <= day && command.intraday_until <= day && command.square_off <= day;
  if (!is_good) return denial(DenialCode::bad_setting);
  Clock& clock = settings_.clocks[command.segment - 1];
  const bool is_told = clock.is_told;
  clock = {command.opens, command.closes, command.intraday_until, command.square_off, true, is_told};
  AccountSetting told{};
  told.setting = command.segment;
  report_setting(AccountEventKind::clock_set, told);
  return {};
}

} // namespace sauda::account
