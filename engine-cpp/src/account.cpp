#include "sauda/account/account.hpp"

#include "sauda/account/read_record.hpp"

namespace sauda::account {

Account::Account(const AccountLimits& limits, Arena& arena, ExecutionReporter& reporter)
    : reporter_{reporter},
      books_{limits, arena},
      orders_{arena, limits.instruments, limits.orders, limits.trades},
      held_{arena, limits.orders},
      contracts_{arena, limits.instruments},
      settings_{limits, arena},
      pace_{arena},
      risk_{settings_, books_, orders_, ledger_, pace_, day_count_} {}

std::size_t Account::arena_bytes(const AccountLimits& limits) {
  if (!limits.are_valid()) return 0;
  Arena measuring;
  ExecutionReporter silent{nullptr, 0, nullptr, nullptr};
  const Account account{limits, measuring, silent};
  return measuring.used();
}

void Account::apply(const Record& command) {
  context_ = context_of(command);
  const std::int64_t cash_before = ledger_.cash();
  Refusal refusal = check_time();
  if (!refusal) refusal = carry_out(command);
  if (refusal) return report_refusal(*refusal);
  time_ = context_.time;
  is_fresh_ = false;
  if (ledger_.cash() < 0 && cash_before >= 0) report_anomaly(AnomalyCode::cash_negative, 0, ledger_.cash());
}

Account::Context Account::context_of(const Record& command) const {
  const auto kind = static_cast<AccountCommandKind>(command.bytes[0]);
  Context context{.cause = kind, .update = 0, .instrument = 0, .strategy = 0, .order = 0, .time = 0};
  context.time = read_record<AccountOrder>(command).time;
  switch (kind) {
  case AccountCommandKind::define_instrument: {
    const auto record = read_record<AccountInstrument>(command);
    context.instrument = record.instrument;
    context.time = record.time;
    break;
  }
  case AccountCommandKind::set_limit:
  case AccountCommandKind::set_switch:
  case AccountCommandKind::set_gate: {
    const auto record = read_record<AccountSetting>(command);
    context.instrument = record.instrument;
    context.strategy = record.strategy;
    context.time = record.time;
    break;
  }
  case AccountCommandKind::place_order:
  case AccountCommandKind::modify_order:
  case AccountCommandKind::cancel_order:
  case AccountCommandKind::adopt_order:
  case AccountCommandKind::release_order: {
    const auto record = read_record<AccountOrder>(command);
    context.instrument = record.instrument;
    context.strategy = record.strategy;
    context.order = record.order;
    break;
  }
  case AccountCommandKind::update_order: {
    const auto record = read_record<AccountUpdate>(command);
    context.update = record.update;
    context.order = record.order;
    context.time = record.time;
    break;
  }
  case AccountCommandKind::link_order: {
    const auto record = read_record<AccountLink>(command);
    context.order = record.order;
    context.time = record.time;
    break;
  }
  case AccountCommandKind::define_risk: {
    const auto record = read_record<AccountRisk>(command);
    context.instrument = record.instrument;
    context.time = record.time;
    break;
  }
  case AccountCommandKind::adopt_position:
  case AccountCommandKind::convert_position:
  case AccountCommandKind::split:
  case AccountCommandKind::bonus:
  case AccountCommandKind::dividend:
  case AccountCommandKind::settle: {
    const auto record = read_record<AccountTransfer>(command);
    context.instrument = record.instrument;
    context.strategy = record.strategy;
    context.time = record.time;
    break;
  }
  case AccountCommandKind::mark_price:
    context.instrument = read_record<AccountMark>(command).instrument;
    [[fallthrough]];
  case AccountCommandKind::advance_time:
  case AccountCommandKind::roll_day:
  case AccountCommandKind::load_scenarios:
  case AccountCommandKind::set_clock:
  case AccountCommandKind::deposit:
  case AccountCommandKind::withdraw:
  case AccountCommandKind::post_charge: context.time = read_record<AccountMark>(command).time; break;
  }
  const bool names_order = kind == AccountCommandKind::modify_order || kind == AccountCommandKind::cancel_order ||
                           kind == AccountCommandKind::update_order || kind == AccountCommandKind::link_order ||
                           kind == AccountCommandKind::release_order;
  if (!names_order) return context;
  if (const Order* order = orders_.find(context.order)) {
    context.instrument = order->instrument;
    context.strategy = order->strategy;
  }
  return context;
}

Refusal Account::check_time() const {
  const auto kind = static_cast<std::uint8_t>(context_.cause);
  if (kind == 0 || kind > static_cast<std::uint8_t>(AccountCommandKind::settle)) {
    return denial(DenialCode::unknown_command);
  }
  if (context_.time < time_) return denial(DenialCode::time_went_back, time_, context_.time);
  if (context_.time > static_cast<std::uint64_t>(highest)) return denial(DenialCode::time_out_of_range);
  return {};
}

Refusal Account::carry_out(const Record& command) {
  switch (context_.cause) {
  case AccountCommandKind::define_instrument: return define_instrument(read_record<AccountInstrument>(command));
  case AccountCommandKind::set_limit: return set_limit(read_record<AccountSetting>(command));
  case AccountCommandKind::set_switch: return set_switch(read_record<AccountSetting>(command));
  case AccountCommandKind::set_gate: return set_gate(read_record<AccountSetting>(command));
  case AccountCommandKind::set_clock: return set_clock(read_record<AccountClock>(command));
  case AccountCommandKind::deposit: return deposit(read_record<AccountCash>(command));
  case AccountCommandKind::withdraw: return withdraw(read_record<AccountCash>(command));
  case AccountCommandKind::post_charge: return post_charge(read_record<AccountCash>(command));
  case AccountCommandKind::mark_price: return mark_price(read_record<AccountMark>(command));
  case AccountCommandKind::place_order: return place(read_record<AccountOrder>(command));
  case AccountCommandKind::modify_order: return modify(read_record<AccountOrder>(command));
  case AccountCommandKind::cancel_order: return cancel(read_record<AccountOrder>(command));
  case AccountCommandKind::adopt_order: return adopt(read_record<AccountOrder>(command));
  case AccountCommandKind::update_order: return update(read_record<AccountUpdate>(command));
  case AccountCommandKind::adopt_position: return adopt_position(read_record<AccountTransfer>(command));
  case AccountCommandKind::convert_position: return convert_position(read_record<AccountTransfer>(command));
  case AccountCommandKind::split:
  case AccountCommandKind::bonus: return scale_positions(read_record<AccountTransfer>(command));
  case AccountCommandKind::dividend: return pay_dividend(read_record<AccountTransfer>(command));
  case AccountCommandKind::advance_time: return advance_time();
  case AccountCommandKind::roll_day: return roll_day();
  case AccountCommandKind::load_scenarios: return load_scenarios(read_record<AccountScenarios>(command));
  case AccountCommandKind::define_risk: return define_risk(read_record<AccountRisk>(command));
  case AccountCommandKind::link_order: return link(read_record<AccountLink>(command));
  case AccountCommandKind::release_order: return release_by_hand(read_record<AccountOrder>(command));
  case AccountCommandKind::settle: return settle(read_record<AccountTransfer>(command));
  }
  return denial(DenialCode::unknown_command);
}

void Account::set_switch(SwitchState state) {
  books_.book(0).switch_state = state;
  AccountSetting setting{};
  setting.scope = static_cast<std::uint8_t>(LimitScope::account);
  setting.setting = static_cast<std::uint8_t>(state);
  setting.on = 1;
  report_setting(AccountEventKind::switch_set, setting);
}

bool Account::are_sums_bounded() const {
  for (std::uint32_t book = 0; book <= settings_.strategies(); ++book) {
    if (!books_.totals(static_cast<std::uint16_t>(book)).are_bounded()) return false;
  }
  for (std::uint32_t i = 0; i < books_.limits().instruments; ++i) {
    if (!contracts_.are_bounded(static_cast<std::uint16_t>(i))) return false;
  }
  return true;
}

bool Account::is_balanced() const {
  Wide blocked = 0, positions = 0;
  for (std::uint32_t i = 0; i < orders_.count(); ++i) blocked += orders_[i].footprint().reserved;
  for (std::uint32_t slot = 1; slot <= books_.position_count(); ++slot) {
    const Position& position = books_.position(slot);
    if (position.book != 0) continue;
    blocked += position.margin;
    if (books_.instrument(position.instrument).is_paid(position.product)) positions += position.signed_cost();
  }
  for (std::uint32_t i = 0; i < books_.limits().instruments; ++i) {
    blocked += contracts_.underlying(static_cast<std::uint16_t>(i)).requirement();
  }
  const Posting& told = ledger_.balances();
  const Wide sum = Wide{told.cash} + told.blocked + told.positions + told.realised + told.charges + told.external;
  return sum == 0 && told.blocked == blocked && told.positions == positions;
}

} // namespace sauda::account
