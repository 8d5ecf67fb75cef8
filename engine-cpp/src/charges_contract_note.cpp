#include "sauda/charges/worksheet.hpp"

namespace sauda::charges {
namespace {

/** Bought and sold of one security, in one segment. */
struct Turnover {
  std::uint8_t segment;
  Amount bought;
  Amount sold;
};

/** Tax and stamp duty of one security, worked out in at most two parts: squared off, and delivered. */
class SecurityDay {
public:
  SecurityDay(RateSearch& search, const Position& position) : search_{search}, position_{position} {}

  Fault add_to(Worksheet& sheet, ExecutionReporter& reporter) {
    const bool is_cash = intraday_of(position_.segment) != 0;
    if (!(is_cash ? work_out_cash() : work_out_other())) return search_.fault;
    const ChargeNote& note = search_.request.note;
    const bool by_security = note.stamp_scope == static_cast<std::uint8_t>(StampScope::part);
    sheet.tax += tax_;
    sheet.stamp += by_security ? rounded(stamp_, note.stamp_rounding) : stamp_;
    report_tax(reporter);
    return {};
  }

private:
  bool add_tax(const Turnover& turnover) {
    if (turnover.bought + turnover.sold == 0) return true;
    const ChargeRate* rate = search_.rate(ChargeKind::transaction_tax, position_.first_leg, turnover.segment);
    if (rate == nullptr) return false;
    tax_ += rounded(paid(*rate, turnover.bought, turnover.sold), search_.request.note.tax_rounding);
    return true;
  }

  bool add_stamp(const Turnover& turnover) {
    if (turnover.bought + turnover.sold == 0) return true;
    const ChargeRate* rate = search_.rate(ChargeKind::stamp, position_.first_leg, turnover.segment);
    if (rate == nullptr) return false;
    stamp_ += paid(*rate, turnover.bought, turnover.sold);
    return true;
  }

  /** Derivatives and what has no intraday rate: the traded values. */
  bool work_out_other() {
    const Turnover all{position_.segment, of_steps(position_.buy_value), of_steps(position_.sell_value)};
    delivered_ = position_.buy_quantity + position_.sell_quantity;
    return add_tax(all) && add_stamp(all);
  }

  /** Shares: tax on quantities at the average price of the day, stamp duty on what was paid. */
  bool work_out_cash() {
    average_ = average_price();
    squared_off_ = position_.gross != 0 ? 0 : position_.squared_off();
    const std::uint64_t bought = position_.buy_quantity - squared_off_;
    const std::uint64_t sold = position_.sell_quantity - squared_off_;
    delivered_ = bought + sold;
    const Amount off_bought = part_of(position_.buy_value, squared_off_, at_least_one(position_.buy_quantity));
    const Amount off_sold = part_of(position_.sell_value, squared_off_, at_least_one(position_.sell_quantity));
    const std::uint8_t intraday = intraday_of(position_.segment);
    return add_tax({intraday, at_average(squared_off_), at_average(squared_off_)}) &&
           add_tax({position_.segment, at_average(bought), at_average(sold)}) &&
           add_stamp({intraday, off_bought, off_sold}) &&
           add_stamp({position_.segment, of_steps(position_.buy_value) - off_bought,
                      of_steps(position_.sell_value) - off_sold});
  }

  /** Over all purchases and sales together, to the paisa, half up. */
  std::uint64_t average_price() const {
    constexpr std::uint64_t steps_of_paisa = 100;
    const std::uint64_t value = position_.buy_value + position_.sell_value;
    const std::uint64_t unit = (position_.buy_quantity + position_.sell_quantity) * steps_of_paisa;
    return (value + unit / 2) / unit * steps_of_paisa;
  }

  Amount at_average(std::uint64_t quantity) const {
    return static_cast<Amount>(average_) * static_cast<Amount>(quantity) * one_step;
  }

  static std::uint64_t at_least_one(std::uint64_t quantity) { return quantity == 0 ? 1 : quantity; }

  void report_tax(ExecutionReporter& reporter) const {
    ChargeLine line = line_of(ChargeLineKind::security_tax, tax_);
    line.exchange = position_.exchange;
    line.security = position_.security;
    line.average_price = static_cast<std::int64_t>(average_);
    line.squared_off = static_cast<std::int64_t>(squared_off_);
    line.delivered = static_cast<std::int64_t>(delivered_);
    reporter.report(line);
  }

  RateSearch& search_;
  const Position& position_;
  Amount tax_ = 0;
  Amount stamp_ = 0;
  std::uint64_t average_ = 0;
  std::uint64_t squared_off_ = 0;
  std::uint64_t delivered_ = 0;
};

} // namespace

Fault add_contract_note(RateSearch& search, Worksheet& sheet, ExecutionReporter& reporter) {
  const Request& request = search.request;
  for (std::uint32_t at = 0; at < request.position_count; ++at) {
    if (const Fault fault = SecurityDay{search, request.positions[at]}.add_to(sheet, reporter)) return fault;
  }
  sheet.stamp = rounded(sheet.stamp, request.note.stamp_rounding);
  return {};
}

} // namespace sauda::charges
