#pragma once
// What a request comes to, line by line, before the lines are rounded.

#include <cstdint>

#include "sauda/charges/amount.hpp"
#include "sauda/charges/rate_table.hpp"
#include "sauda/charges/request.hpp"
#include "sauda/execution_reporter.hpp"

namespace sauda::charges {

/** Sums over all legs. Tax and stamp hold what was rounded part by part already, where it is. */
struct Worksheet {
  Amount brokerage = 0;
  Amount exchange = 0;
  Amount ipft = 0;
  Amount sebi = 0;
  Amount clearing = 0;
  Amount tax = 0;
  Amount stamp = 0;
  std::uint64_t gst_rate = 0;
  bool law_taxes_sebi = false;

  /** What GST is on, by the settings of the note and the law of the day. */
  Amount gst_base(const ChargeNote& note) const;
};

/** The rate of a charge for a leg, in a segment that may be another than that of the leg. */
struct RateSearch {
  const RateTable& table;
  const Request& request;
  Fault fault{};

  /** Null when there is none; `fault` then says so. */
  const ChargeRate* rate(ChargeKind charge, std::uint32_t leg, std::uint8_t segment);
  const BrokerageRate* rule(std::uint32_t leg, std::uint8_t segment);
};

/** What both sides pay together of `rate`. */
Amount paid(const ChargeRate& rate, Amount bought, Amount sold);

/** Charges on the turnover of each leg, and GST's rate: the same for both methods. */
Fault add_turnover_charges(RateSearch& search, Worksheet& sheet);
/** Brokerage order by order; a contract note charges what was squared off as intraday. */
Fault add_brokerage(RateSearch& search, Worksheet& sheet);
/** Tax and stamp duty of each leg on its own value. */
Fault add_estimate(RateSearch& search, Worksheet& sheet);
/** Tax and stamp duty of each security over the day; reports one line for the tax of each. */
Fault add_contract_note(RateSearch& search, Worksheet& sheet, ExecutionReporter& reporter);

/** Reports the lines of a sheet, rounded, with total and net obligation. */
void report_lines(const Request& request, const Worksheet& sheet, ExecutionReporter& reporter);
void report_line(ExecutionReporter& reporter, ChargeLineKind kind, Amount amount);
ChargeLine line_of(ChargeLineKind kind, Amount amount);

} // namespace sauda::charges
