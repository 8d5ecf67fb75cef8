// Risk arrays of contracts, and the margin that follows from them.

#include <algorithm>

#include "sauda/account/account.hpp"

namespace sauda::account {
namespace {

constexpr bool is_from(std::int64_t low, std::int64_t value, std::int64_t high) {
  return value >= low && value <= high;
}

} // namespace

bool is_good_risk(const Instrument& instrument, const AccountRisk& command, std::uint32_t underlyings) {
  const bool is_future = instrument.is_future();
  return instrument.is_contract() && command.underlying < underlyings && command.exposure_bp <= whole_bp &&
         command.flags <= (is_future ? 1 : 0) && command.spread_bp <= (is_future ? whole_bp : 0) &&
         is_from(is_future ? 1 : 0, command.price, highest_risk) &&
         is_from(1, command.underlying_price, highest_risk) &&
         is_from(0, command.short_extra, is_future ? 0 : highest_risk);
}

RiskArray risk_array_of(const Instrument& instrument, const AccountRisk& command, const std::int32_t* losses) {
  RiskArray array{};
  array.price = command.price;
  array.underlying_price = command.underlying_price;
  array.short_extra = command.short_extra;
  array.expires = instrument.expires;
  array.underlying = command.underlying;
  array.exposure_bp = command.exposure_bp;
  array.spread_bp = command.spread_bp;
  array.is_defined = true;
  array.is_option = instrument.is_option();
  array.pairs = command.flags == 1;
  array.set_losses(losses);
  return array;
}

bool are_good_losses(const std::int32_t* losses, std::uint32_t count) {
  return std::all_of(losses, losses + count,
                     [](std::int32_t loss) { return is_from(-highest_risk, loss, highest_risk); });
}

Refusal Account::load_scenarios(const AccountScenarios& command) {
  constexpr std::uint32_t half = scenario_count / 2;
  std::int32_t losses[half];
  copy_losses(command, losses);
  if (command.half < 1 || command.half > 2 || !are_good_losses(losses, half)) return denial(DenialCode::bad_risk);
  std::copy(losses, losses + half, scenarios_ + (command.half - 1) * half);
  AccountSetting told{};
  told.setting = command.half;
  report_setting(AccountEventKind::scenarios_loaded, told);
  return {};
}

Refusal Account::define_risk(const AccountRisk& command) {
  const std::uint16_t index = command.instrument;
  if (!books_.is_defined(index)) return denial(DenialCode::unknown_instrument);
  const Instrument& instrument = books_.instrument(index);
  if (!is_good_risk(instrument, command, books_.limits().instruments)) return denial(DenialCode::bad_risk);
  const RiskArray old = contracts_.array(index);
  const InstrumentSums sums = books_.sums(0, index);
  const Stake stake{sums.quantity, sums.buys, sums.sells};
  const auto required = [&] {
    const std::int64_t now = contracts_.underlying(command.underlying).requirement();
    const bool moves = old.is_defined && old.underlying != command.underlying;
    return moves ? now + contracts_.underlying(old.underlying).requirement() : now;
  };
  const std::int64_t before = required();
  if (!contracts_.define(index, risk_array_of(instrument, command, scenarios_), stake)) {
    return denial(DenialCode::amount_overflow);
  }
  Posting posting{};
  posting.block(required() - before);
  for (const Product product : {Product::mis, Product::nrml}) posting.block(-held(0, index, product).margin);
  if (!ledger_.can_take(posting)) {
    contracts_.define(index, old, stake);
    return denial(DenialCode::amount_overflow);
  }
  for (const Product product : {Product::mis, Product::nrml}) {
    Position position = held(0, index, product);
    if (position.margin == 0) continue;
    position.margin = 0;
    books_.become(position);
  }
  report_mark(AccountEventKind::risk_defined, index, command.price);
  if (old.is_defined) report_margin(old.underlying);
  report_margin(command.underlying);
  post(posting);
  return {};
}

void Account::take_margin(const MarginMove& move) {
  if (!move.counts) return;
  contracts_.take(move);
  report_margin(contracts_.array(move.instrument).underlying);
}

void Account::report_margin(std::uint16_t underlying) {
  if (!contracts_.is_news(underlying)) return;
  const Underlying& sums = contracts_.underlying(underlying);
  MarginEvent event{};
  event.kind = static_cast<std::uint8_t>(AccountEventKind::margin_changed);
  event.cause = static_cast<std::uint8_t>(context_.cause);
  event.underlying = underlying;
  event.time = context_.time;
  event.span = sums.span();
  event.exposure = sums.exposure_margin();
  reporter_.report(event);
}

} // namespace sauda::account
