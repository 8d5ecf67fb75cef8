#include "sauda/account/margin_calculator.hpp"

#include <algorithm>

#include "sauda/account/contracts.hpp"
#include "sauda/account/read_record.hpp"

namespace sauda::account {
namespace {

bool is_plain(const MarginLeg& record) {
  return record.flags == 0 && record.underlying == 0 && record.contract_price == 0 && record.underlying_price == 0 &&
         record.short_extra == 0 && record.expires == 0 && record.exposure_bp == 0 && record.spread_bp == 0;
}

/** The instrument and the risk that a leg stands for, as an account would have them defined. */
Instrument instrument_of(const MarginLeg& record) {
  Instrument instrument{};
  instrument.style = record.style;
  instrument.expires = record.expires;
  return instrument;
}

AccountRisk risk_of(const MarginLeg& record) {
  AccountRisk risk{};
  risk.flags = record.flags;
  risk.exposure_bp = record.exposure_bp;
  risk.underlying = record.underlying;
  risk.price = record.contract_price;
  risk.underlying_price = record.underlying_price;
  risk.short_extra = record.short_extra;
  risk.spread_bp = record.spread_bp;
  return risk;
}

constexpr std::uint32_t any_underlying = 65'536;

} // namespace

void MarginCalculator::Need::add(const Need& other) {
  span += other.span;
  exposure += other.exposure;
  premium += other.premium;
  equity += other.equity;
}

bool MarginCalculator::Need::is_bounded() const {
  return is_within(span) && is_within(exposure / whole_bp) && is_within(premium) && is_within(equity / whole_bp) &&
         is_within(span + premium + (exposure + equity) / whole_bp);
}

void MarginCalculator::calculate(const Record* requests, std::uint32_t count) {
  count_ = 0;
  halves_ = 0;
  if (!read(requests, count)) return tell(MarginLineKind::refused, count_, {});
  Need initial;
  for (std::uint32_t i = 0; i < count_; ++i) initial.add(alone(legs_[i]));
  const Need final = together();
  if (!initial.is_bounded() || !final.is_bounded()) return tell(MarginLineKind::refused, count_ - 1, {});
  for (std::uint32_t i = 0; i < count_; ++i) tell(MarginLineKind::leg, i, alone(legs_[i]));
  tell(MarginLineKind::initial, 0, initial);
  tell(MarginLineKind::final, 0, final);
}

bool MarginCalculator::read(const Record* requests, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto kind = static_cast<MarginRecord>(requests[i].bytes[0]);
    const bool fits = kind == MarginRecord::scenarios
                          ? take(read_record<MarginScenarios>(requests[i]))
                          : kind == MarginRecord::leg && take(read_record<MarginLeg>(requests[i]));
    if (!fits) return false;
  }
  return count_ != 0 && halves_ == 0;
}

bool MarginCalculator::take(const MarginScenarios& record) {
  constexpr std::uint32_t half = scenario_count / 2;
  if (halves_ == 2 || record.half != halves_ + 1) return false;
  std::int32_t* const losses = losses_ + halves_ * half;
  copy_losses(record, losses);
  ++halves_;
  return are_good_losses(losses, half);
}

bool MarginCalculator::take(const MarginLeg& record) {
  if (count_ == most_legs || record.side < 1 || record.side > 2) return false;
  if (record.style > static_cast<std::uint8_t>(ContractStyle::put)) return false;
  if (record.quantity < 1 || record.quantity > highest_quantity || record.price < 1 || record.price > highest)
    return false;
  const Wide value = Wide{record.quantity} * record.price;
  if (!is_within(value)) return false;
  Leg leg{};
  leg.is_contract = record.style != 0;
  leg.quantity = static_cast<Side>(record.side) == Side::buy ? record.quantity : -record.quantity;
  leg.value = static_cast<std::int64_t>(value);
  leg.margin_bp = record.margin_bp;
  if (!leg.is_contract) {
    if (halves_ != 0 || !is_plain(record)) return false;
  } else {
    const Instrument instrument = instrument_of(record);
    const AccountRisk risk = risk_of(record);
    const bool fits = halves_ == 2 && record.margin_bp == 0 && (instrument.is_future() || record.expires == 0) &&
                      is_good_risk(instrument, risk, any_underlying);
    if (!fits) return false;
    leg.array = risk_array_of(instrument, risk, losses_);
  }
  halves_ = 0;
  legs_[count_++] = leg;
  return true;
}

MarginCalculator::Need MarginCalculator::alone(const Leg& leg) const {
  Need need;
  if (!leg.is_contract) need.equity = Wide{leg.value} * leg.margin_bp;
  else if (leg.array.is_option && leg.quantity > 0) need.premium = leg.value;
  else need = contracts(&leg, &leg + 1);
  return need;
}

MarginCalculator::Need MarginCalculator::together() const {
  Need need;
  for (const Leg* leg = legs_; leg != legs_ + count_; ++leg) {
    if (!leg->is_contract) {
      need.equity += Wide{leg->value} * leg->margin_bp;
      continue;
    }
    if (leg->array.is_option) need.premium += leg->quantity > 0 ? leg->value : -leg->value;
    const bool is_first = std::none_of(legs_, leg, [&](const Leg& other) {
      return other.is_contract && other.array.underlying == leg->array.underlying;
    });
    if (is_first) need.add(contracts(leg, legs_ + count_));
  }
  return need;
}

MarginCalculator::Need MarginCalculator::contracts(const Leg* first, const Leg* last) const {
  Need need;
  Wide losses[outcomes] = {};
  for (const Leg* leg = first; leg != last; ++leg) {
    if (!leg->is_contract || leg->array.underlying != first->array.underlying) continue;
    for (std::uint32_t i = 0; i < outcomes; ++i) losses[i] += Wide{leg->quantity} * leg->array.losses[i];
    need.exposure += leg->array.exposure({leg->quantity, 0, 0});
  }
  Wide charge = 0;
  pair_months(first, last, need, charge);
  need.span = std::max(Wide{0}, *std::max_element(losses, losses + outcomes) + charge);
  need.exposure = std::max(Wide{0}, need.exposure);
  return need;
}

void MarginCalculator::pair_months(const Leg* first, const Leg* last, Need& need, Wide& charge) const {
  const Leg* months[most_legs];
  const Leg** end = months;
  for (const Leg* leg = first; leg != last; ++leg) {
    const bool pairs = leg->is_contract && leg->array.pairs && leg->array.underlying == first->array.underlying;
    if (!pairs) continue;
    const auto is_later = [&](const Leg* other) { return other->array.expires > leg->array.expires; };
    const Leg** place = std::find_if(months, end, is_later);
    std::copy_backward(place, end, end + 1);
    *place = leg;
    ++end;
  }
  MonthPairs pairing;
  for (const Leg** leg = months; leg != end; ++leg) {
    const std::int64_t pairs = pairing.take((*leg)->quantity);
    charge += ((*leg)->array.pair_charge(pairs) + whole_bp - 1) / whole_bp;
    need.exposure -= (*leg)->array.pair_relief(pairs) / 3;
  }
}

void MarginCalculator::tell(MarginLineKind kind, std::uint32_t leg, const Need& need) {
  const Wide total = (need.span + need.premium) * whole_bp + need.exposure + need.equity;
  const Wide paise = total >= 0 ? total / whole_bp : -((-total + whole_bp - 1) / whole_bp);
  MarginLine line{};
  line.record = static_cast<std::uint8_t>(MarginRecord::line);
  line.kind = static_cast<std::uint8_t>(kind);
  line.leg = static_cast<std::uint16_t>(leg);
  line.span = static_cast<std::int64_t>(need.span);
  line.exposure = static_cast<std::int64_t>(need.exposure / whole_bp);
  line.exposure_rest = static_cast<std::uint16_t>(need.exposure % whole_bp);
  line.option_premium = static_cast<std::int64_t>(need.premium);
  line.equity = static_cast<std::int64_t>(need.equity / whole_bp);
  line.equity_rest = static_cast<std::uint16_t>(need.equity % whole_bp);
  line.total = static_cast<std::int64_t>(paise);
  line.total_rest = static_cast<std::uint16_t>(total - paise * whole_bp);
  reporter_.report(line);
}

} // namespace sauda::account
