#include "sauda/charges/worksheet.hpp"

namespace sauda::charges {

Fault add_estimate(RateSearch& search, Worksheet& sheet) {
  const Request& request = search.request;
  const ChargeNote& note = request.note;
  const bool by_leg = note.stamp_scope == static_cast<std::uint8_t>(StampScope::part);
  for (std::uint32_t leg = 0; leg < request.count; ++leg) {
    const std::uint8_t segment = request.legs[leg].segment;
    const Amount value = of_steps(request.values[leg]);
    const Amount bought = is_buy(request.legs[leg]) ? value : 0;
    const ChargeRate* tax = search.rate(ChargeKind::transaction_tax, leg, segment);
    if (tax == nullptr) return search.fault;
    sheet.tax += paid(*tax, bought, value - bought);
    const ChargeRate* stamp = search.rate(ChargeKind::stamp, leg, segment);
    if (stamp == nullptr) return search.fault;
    const Amount duty = paid(*stamp, bought, value - bought);
    sheet.stamp += by_leg ? rounded(duty, note.stamp_rounding) : duty;
  }
  sheet.tax = rounded(sheet.tax, note.tax_rounding);
  sheet.stamp = rounded(sheet.stamp, note.stamp_rounding);
  return {};
}

} // namespace sauda::charges
