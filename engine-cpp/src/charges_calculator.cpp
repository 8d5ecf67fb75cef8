#include "sauda/charges/calculator.hpp"

#include <cstring>

#include "sauda/charges/worksheet.hpp"

namespace sauda::charges {
namespace {

constexpr std::uint64_t highest_steps = (std::uint64_t{1} << 53) - 1;
constexpr std::uint32_t most_times = 100'000;

template <class T>
T read_as(const Record& record) {
  T value;
  std::memcpy(&value, &record, sizeof value);
  return value;
}

ChargeRecord kind_of(const Record& record) { return static_cast<ChargeRecord>(record.bytes[0]); }

/** GST of the day; only asked for when there is something that it is on. */
Fault find_gst(const RateTable& table, std::uint32_t date, Worksheet& sheet) {
  const ChargeRate* gst = table.find(ChargeKind::gst, 0, 0, 0, date);
  if (gst == nullptr) return Refused{ChargeRefusal::rate_missing, 0, ChargeKind::gst};
  sheet.gst_rate = gst->rate;
  sheet.law_taxes_sebi = gst->on_sebi != 0;
  return {};
}

Fault work_out(const RateTable& table, const Request& request, Worksheet& sheet, ExecutionReporter& reporter) {
  RateSearch search{table, request};
  if (const Fault fault = add_turnover_charges(search, sheet)) return fault;
  if (const Fault fault = add_brokerage(search, sheet)) return fault;
  if (sheet.brokerage + sheet.exchange + sheet.ipft + sheet.sebi + sheet.clearing != 0) {
    if (const Fault fault = find_gst(table, request.note.date, sheet)) return fault;
  }
  return is_contract_note(request.note) ? add_contract_note(search, sheet, reporter) : add_estimate(search, sheet);
}

} // namespace

Refusal Calculator::load(const Record& record) {
  switch (kind_of(record)) {
  case ChargeRecord::rate: return table_.add(read_as<ChargeRate>(record));
  case ChargeRecord::brokerage_rate: return table_.add(read_as<BrokerageRate>(record));
  default: return ChargeRefusal::unknown_record;
  }
}

void Calculator::calculate(const Record* records, std::uint32_t count) {
  if (count == 1 && kind_of(records[0]) == ChargeRecord::ledger_charge) {
    return ledger_charge(read_as<LedgerCharge>(records[0]));
  }
  if (const Fault fault = request_.read(records, count)) return refuse(*fault);
  Worksheet sheet;
  if (const Fault fault = work_out(table_, request_, sheet, reporter_)) {
    reporter_.take(); // lines of securities that were worked out before
    return refuse(*fault);
  }
  report_lines(request_, sheet, reporter_);
}

void Calculator::ledger_charge(const LedgerCharge& request) {
  if (request.rounding < static_cast<std::uint8_t>(ChargeRounding::exact) ||
      request.rounding > static_cast<std::uint8_t>(ChargeRounding::rupee) || request.with_gst > 1) {
    return refuse({ChargeRefusal::bad_code});
  }
  if (request.rate > whole_rate || request.days > most_times || request.count > most_times) {
    return refuse({ChargeRefusal::bad_rate});
  }
  if (request.fixed > highest_steps || request.principal > highest_steps) {
    return refuse({ChargeRefusal::value_out_of_range});
  }
  const Amount fixed = of_steps(request.fixed) * static_cast<Amount>(request.count);
  const Amount by_rate = share_of(of_steps(request.principal), request.rate) * static_cast<Amount>(request.days);
  if (fixed + by_rate > of_steps(highest_steps)) return refuse({ChargeRefusal::value_out_of_range});
  const Amount amount = rounded(fixed + by_rate, request.rounding);
  Worksheet sheet;
  if (request.with_gst != 0) {
    if (const Fault fault = find_gst(table_, request.date, sheet)) return refuse(*fault);
  }
  const Amount gst = rounded(share_of(fixed + by_rate, sheet.gst_rate), request.rounding);
  report_line(reporter_, ChargeLineKind::amount, amount);
  report_line(reporter_, ChargeLineKind::gst, gst);
  report_line(reporter_, ChargeLineKind::total, amount + gst);
}

void Calculator::refuse(const Refused& refused) {
  ChargeLine line = line_of(ChargeLineKind::refused, 0);
  line.refusal = static_cast<std::uint8_t>(refused.refusal);
  line.charge = static_cast<std::uint8_t>(refused.charge);
  line.leg = refused.leg;
  reporter_.report(line);
}

} // namespace sauda::charges
