#pragma once
// One request at a time: a note with its legs, or a ledger charge; the answer is lines.

#include <cstdint>

#include "sauda/charges/rate_table.hpp"
#include "sauda/charges/request.hpp"
#include "sauda/execution_reporter.hpp"

namespace sauda::charges {

class Calculator {
public:
  explicit Calculator(ExecutionReporter& reporter) : reporter_{reporter} {}

  /** Adds a ChargeRate or BrokerageRate record to the table. */
  Refusal load(const Record& record);

  /** Works out the request in the first `count` records: lines, or one line that refuses. */
  void calculate(const Record* records, std::uint32_t count);

private:
  void ledger_charge(const LedgerCharge& request);
  void refuse(const Refused& refused);

  ExecutionReporter& reporter_;
  RateTable table_;
  Request request_;
};

} // namespace sauda::charges
