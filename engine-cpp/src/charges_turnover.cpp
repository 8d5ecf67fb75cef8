#include "sauda/charges/worksheet.hpp"

namespace sauda::charges {
namespace {

/** The old schedules of stamp duty were those of the states; a setting of the note says which. */
const ChargeRate* find_rate(const RateTable& table, const ChargeNote& note, const ChargeLeg& leg, ChargeKind charge,
                            std::uint8_t segment) {
  constexpr auto standard = static_cast<std::uint8_t>(SecurityGroup::standard);
  const std::uint8_t group = charge == ChargeKind::exchange ? leg.group : standard;
  const ChargeRate* found = table.find(charge, leg.exchange, segment, group, note.date);
  if (found != nullptr || charge != ChargeKind::stamp) return found;
  return table.find(charge, leg.exchange, segment, note.duty_group, note.date);
}

} // namespace

const ChargeRate* RateSearch::rate(ChargeKind charge, std::uint32_t leg, std::uint8_t segment) {
  const ChargeRate* found = find_rate(table, request.note, request.legs[leg], charge, segment);
  if (found == nullptr) fault = Refused{ChargeRefusal::rate_missing, leg, charge};
  return found;
}

const BrokerageRate* RateSearch::rule(std::uint32_t leg, std::uint8_t segment) {
  const BrokerageRate* found = table.find_rule(request.note.plan, segment, request.note.date);
  if (found == nullptr) fault = Refused{ChargeRefusal::plan_missing, leg, ChargeKind::brokerage};
  return found;
}

Amount paid(const ChargeRate& rate, Amount bought, Amount sold) {
  switch (static_cast<ChargedSide>(rate.side)) {
  case ChargedSide::both: return share_of(bought + sold, rate.rate);
  case ChargedSide::buyer: return share_of(bought, rate.rate);
  case ChargedSide::seller: return share_of(sold, rate.rate);
  case ChargedSide::nobody: return 0;
  }
  return 0;
}

Amount Worksheet::gst_base(const ChargeNote& note) const {
  Amount base = brokerage + exchange + clearing;
  if (note.gst_on_ipft != 0) base += ipft;
  if (note.gst_on_sebi != 0 && law_taxes_sebi) base += sebi;
  return base;
}

Fault add_turnover_charges(RateSearch& search, Worksheet& sheet) {
  const Request& request = search.request;
  const ChargeNote& note = request.note;
  for (std::uint32_t leg = 0; leg < request.count; ++leg) {
    const Amount value = of_steps(request.values[leg]);
    const Amount bought = is_buy(request.legs[leg]) ? value : 0;
    const auto add = [&](ChargeKind charge, Amount& sum) {
      const ChargeRate* rate = search.rate(charge, leg, request.legs[leg].segment);
      if (rate != nullptr) sum += paid(*rate, bought, value - bought);
      return rate != nullptr;
    };
    if (note.stated_exchange_rate != 0) sheet.exchange += share_of(value, note.exchange_rate);
    else if (!add(ChargeKind::exchange, sheet.exchange)) return search.fault;
    if (note.with_ipft != 0 && !add(ChargeKind::ipft, sheet.ipft)) return search.fault;
    if (!add(ChargeKind::sebi, sheet.sebi)) return search.fault;
  }
  return {};
}

} // namespace sauda::charges
