#pragma once
// Rates, requests and answers of the charges kernel, for its tests.

#include <cstring>
#include <memory>
#include <vector>

#include "record.hpp"
#include "sauda/charges/calculator.hpp"

namespace sauda::testing {

using charges::Calculator;

template <class Enum>
constexpr std::uint8_t code(Enum value) {
  return static_cast<std::uint8_t>(value);
}

/** In force always, on shares delivered at NSE, paid by both sides. */
inline ChargeRate rate_of(ChargeKind charge, std::uint64_t rate, ChargedSide side = ChargedSide::both,
                          ChargeSegment segment = ChargeSegment::eq_delivery) {
  ChargeRate row{};
  row.record = code(ChargeRecord::rate);
  row.charge = code(charge);
  row.side = code(side);
  row.rate = rate;
  row.last_day = UINT32_MAX;
  if (charge == ChargeKind::gst) return row;
  row.exchange = code(ChargeExchange::nse);
  row.segment = code(segment);
  row.group = code(SecurityGroup::standard);
  return row;
}

inline BrokerageRate rule_of(ChargeSegment segment, std::uint64_t rate, std::uint64_t cap, std::uint64_t flat = 0) {
  BrokerageRate rule{};
  rule.record = code(ChargeRecord::brokerage_rate);
  rule.segment = code(segment);
  rule.basis = code(BrokerageBasis::order);
  rule.plan = 1;
  rule.last_day = UINT32_MAX;
  rule.rate = rate;
  rule.cap = cap;
  rule.flat = flat;
  return rule;
}

inline ChargeNote note_of(ChargeMethod method) {
  ChargeNote note{};
  note.record = code(ChargeRecord::note);
  note.method = code(method);
  note.tax_rounding = code(ChargeRounding::rupee);
  note.stamp_rounding = code(ChargeRounding::rupee);
  note.other_rounding = code(ChargeRounding::paise);
  note.stamp_scope = code(StampScope::note);
  note.with_ipft = note.gst_on_ipft = note.gst_on_sebi = 1;
  note.duty_group = code(SecurityGroup::duty_left_out);
  note.plan = 1;
  note.date = 20'000;
  return note;
}

/** `price` in rupees. */
inline ChargeLeg leg_of(Side side, std::uint64_t quantity, std::uint64_t price,
                        ChargeSegment segment = ChargeSegment::eq_delivery) {
  ChargeLeg leg{};
  leg.record = code(ChargeRecord::leg);
  leg.side = code(side);
  leg.exchange = code(ChargeExchange::nse);
  leg.segment = code(segment);
  leg.group = code(SecurityGroup::standard);
  leg.security = 1;
  leg.quantity = quantity;
  leg.price = price * 10'000;
  leg.lots = 1;
  return leg;
}

/** A calculator with lines that can be looked up; made on the heap, for its tables are large. */
class Desk {
public:
  Desk() : lines_(2'048), reporter_{lines_.data(), 2'048, nullptr, nullptr}, calculator_{new Calculator{reporter_}} {}

  template <class Rate>
  charges::Refusal load(const Rate& rate) {
    return calculator_->load(to_record(rate));
  }

  /** Shares with 0.1 % tax delivered and 0.025 % intraday, 0.003 % exchange, nothing else but 18 % GST and brokerage. */
  void load_shares() {
    for (const auto segment : {ChargeSegment::eq_delivery, ChargeSegment::eq_intraday}) {
      const bool delivery = segment == ChargeSegment::eq_delivery;
      load(rate_of(ChargeKind::transaction_tax, delivery ? 1'000'000 : 250'000,
                   delivery ? ChargedSide::both : ChargedSide::seller, segment));
      load(rate_of(ChargeKind::exchange, 30'000, ChargedSide::both, segment));
      load(rate_of(ChargeKind::ipft, 0, ChargedSide::both, segment));
      load(rate_of(ChargeKind::sebi, 1'000, ChargedSide::both, segment));
      load(rate_of(ChargeKind::stamp, delivery ? 150'000 : 30'000, ChargedSide::buyer, segment));
    }
    load(rule_of(ChargeSegment::eq_delivery, 0, 0));
    load(rule_of(ChargeSegment::eq_intraday, 300'000, 2'000));
    auto gst = rate_of(ChargeKind::gst, 180'000'000);
    gst.on_sebi = 1;
    load(gst);
  }

  const std::vector<ChargeLine>& calculate(const std::vector<Record>& records) {
    calculator_->calculate(records.data(), static_cast<std::uint32_t>(records.size()));
    answer_.resize(reporter_.take());
    if (!answer_.empty()) std::memcpy(answer_.data(), lines_.data(), answer_.size() * sizeof(ChargeLine));
    return answer_;
  }

  const std::vector<ChargeLine>& calculate(ChargeNote note, const std::vector<ChargeLeg>& legs) {
    note.legs = static_cast<std::uint32_t>(legs.size());
    std::vector<Record> records{to_record(note)};
    for (const ChargeLeg& leg : legs) records.push_back(to_record(leg));
    return calculate(records);
  }

  /** Paise of a line of the last answer; -1 when there is none. */
  std::int64_t paise(ChargeLineKind kind) const {
    for (const ChargeLine& line : answer_) {
      if (line.kind == code(kind)) return line.paise;
    }
    return -1;
  }

  /** Why the last request was refused; 0 when it was not. */
  std::uint8_t refusal() const { return answer_.size() == 1 ? answer_[0].refusal : std::uint8_t{0}; }

private:
  std::vector<Record> lines_;
  ExecutionReporter reporter_;
  std::unique_ptr<Calculator> calculator_;
  std::vector<ChargeLine> answer_;
};

} // namespace sauda::testing
