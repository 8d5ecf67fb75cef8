#include "sauda/charges/worksheet.hpp"

namespace sauda::charges {

ChargeLine line_of(ChargeLineKind kind, Amount amount) {
  Amount paise = amount / one_paisa;
  if (amount % one_paisa < 0) --paise;
  ChargeLine line{};
  line.kind = static_cast<std::uint8_t>(kind);
  line.paise = static_cast<std::int64_t>(paise);
  line.fraction = static_cast<std::uint64_t>(amount - paise * one_paisa);
  return line;
}

void report_line(ExecutionReporter& reporter, ChargeLineKind kind, Amount amount) {
  reporter.report(line_of(kind, amount));
}

void report_lines(const Request& request, const Worksheet& sheet, ExecutionReporter& reporter) {
  const ChargeNote& note = request.note;
  Amount total = 0;
  const auto line = [&](ChargeLineKind kind, Amount amount, bool counts = true) {
    report_line(reporter, kind, amount);
    if (counts) total += amount;
  };
  const auto other = [&](Amount amount) { return rounded(amount, note.other_rounding); };
  const bool together = note.one_exchange_line != 0;
  const Amount gst_base = sheet.gst_base(note);
  const Amount half = other(share_of(gst_base, sheet.gst_rate) / 2);
  line(ChargeLineKind::brokerage, other(sheet.brokerage));
  line(ChargeLineKind::exchange, other(sheet.exchange), !together);
  line(ChargeLineKind::ipft, other(sheet.ipft), !together);
  line(ChargeLineKind::exchange_and_ipft, other(sheet.exchange + sheet.ipft), together);
  line(ChargeLineKind::sebi, other(sheet.sebi));
  line(ChargeLineKind::clearing, other(sheet.clearing));
  line(ChargeLineKind::gst, note.gst_in_halves != 0 ? 2 * half : other(share_of(gst_base, sheet.gst_rate)));
  if (note.gst_in_halves != 0) line(ChargeLineKind::gst_half, half, false);
  line(ChargeLineKind::transaction_tax, sheet.tax);
  line(ChargeLineKind::stamp, sheet.stamp);
  const Amount bought = of_steps(request.buy_value), sold = of_steps(request.sell_value);
  report_line(reporter, ChargeLineKind::total, total);
  report_line(reporter, ChargeLineKind::net_obligation, sold - bought - total);
  report_line(reporter, ChargeLineKind::gst_base, gst_base);
  report_line(reporter, ChargeLineKind::buy_value, bought);
  report_line(reporter, ChargeLineKind::sell_value, sold);
}

} // namespace sauda::charges
