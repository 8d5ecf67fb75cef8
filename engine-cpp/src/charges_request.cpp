#include "sauda/charges/request.hpp"

#include <cstring>

namespace sauda::charges {
namespace {

constexpr std::uint64_t highest_quantity = 1'000'000'000'000;
constexpr std::uint64_t highest_price = 1'000'000'000'000; // a hundred million rupees
constexpr std::uint64_t highest_value = (std::uint64_t{1} << 53) - 1;
constexpr std::uint64_t highest_fee = 100'000'000'000; // paise

template <class Last>
bool is_code(std::uint8_t value, Last last) {
  return value >= 1 && value <= static_cast<std::uint8_t>(last);
}

bool are_flags(std::initializer_list<std::uint8_t> values) {
  for (const std::uint8_t value : values) {
    if (value > 1) return false;
  }
  return true;
}

bool is_rounding(std::uint8_t value) { return is_code(value, ChargeRounding::rupee); }

bool adds_up(std::uint64_t& sum, std::uint64_t value) {
  if (value > highest_value - sum) return false;
  sum += value;
  return true;
}

} // namespace

std::uint8_t intraday_of(std::uint8_t segment) {
  switch (static_cast<ChargeSegment>(segment)) {
  case ChargeSegment::eq_delivery: return static_cast<std::uint8_t>(ChargeSegment::eq_intraday);
  case ChargeSegment::etf_equity_delivery: return static_cast<std::uint8_t>(ChargeSegment::etf_equity_intraday);
  default: return 0;
  }
}

std::uint8_t delivery_of(std::uint8_t segment) {
  switch (static_cast<ChargeSegment>(segment)) {
  case ChargeSegment::eq_intraday: return static_cast<std::uint8_t>(ChargeSegment::eq_delivery);
  case ChargeSegment::etf_equity_intraday: return static_cast<std::uint8_t>(ChargeSegment::etf_equity_delivery);
  default: return segment;
  }
}

Fault Request::read(const Record* records, std::uint32_t record_count) {
  count = position_count = 0;
  buy_value = sell_value = 0;
  if (record_count == 0) return Refused{ChargeRefusal::no_legs};
  std::memcpy(&note, &records[0], sizeof note);
  if (const Fault fault = check_note(record_count)) return fault;
  for (; count < note.legs; ++count) {
    std::memcpy(&legs[count], &records[count + 1], sizeof(ChargeLeg));
    if (const Fault fault = add_leg(count)) return fault;
  }
  return {};
}

Fault Request::check_note(std::uint32_t record_count) const {
  if (note.record != static_cast<std::uint8_t>(ChargeRecord::note)) return Refused{ChargeRefusal::unknown_record};
  if (!is_code(note.method, ChargeMethod::contract_note) || !is_rounding(note.tax_rounding) ||
      !is_rounding(note.stamp_rounding) || !is_rounding(note.other_rounding) ||
      !is_code(note.stamp_scope, StampScope::part) || !RateTable::is_group(note.duty_group)) {
    return Refused{ChargeRefusal::bad_code};
  }
  if (!are_flags({note.with_ipft, note.gst_on_ipft, note.gst_on_sebi, note.one_exchange_line, note.gst_in_halves,
                  note.stated_brokerage, note.stated_exchange_rate})) {
    return Refused{ChargeRefusal::bad_code};
  }
  if (note.exchange_rate > whole_rate || note.least_brokerage > highest_fee || note.brokerage > highest_value ||
      note.clearing > highest_value) {
    return Refused{ChargeRefusal::bad_rate};
  }
  if (note.legs > legs_limit) return Refused{ChargeRefusal::too_many_legs};
  if (note.legs == 0 || note.legs != record_count - 1) return Refused{ChargeRefusal::no_legs};
  return {};
}

Fault Request::add_leg(std::uint32_t index) {
  const ChargeLeg& leg = legs[index];
  if (leg.record != static_cast<std::uint8_t>(ChargeRecord::leg)) return Refused{ChargeRefusal::unknown_record, index};
  if (!is_code(leg.side, Side::sell) || !RateTable::is_exchange(leg.exchange) || !RateTable::is_segment(leg.segment) ||
      !RateTable::is_group(leg.group) || leg.gross > 1) {
    return Refused{ChargeRefusal::bad_code, index};
  }
  if (leg.quantity == 0 || leg.quantity > highest_quantity) return Refused{ChargeRefusal::bad_quantity, index};
  if (leg.price > highest_price) return Refused{ChargeRefusal::bad_price, index};
  const Amount product = static_cast<Amount>(leg.price) * static_cast<Amount>(leg.quantity);
  if (product > static_cast<Amount>(highest_value)) return Refused{ChargeRefusal::value_out_of_range, index};
  values[index] = static_cast<std::uint64_t>(product);
  if (!adds_up(is_buy(leg) ? buy_value : sell_value, values[index])) {
    return Refused{ChargeRefusal::value_out_of_range, index};
  }
  Position& position = positions[position_for(index)];
  (is_buy(leg) ? position.buy_value : position.sell_value) += values[index];
  std::uint64_t& quantity = is_buy(leg) ? position.buy_quantity : position.sell_quantity;
  quantity += leg.quantity;
  if (quantity > highest_quantity) return Refused{ChargeRefusal::bad_quantity, index};
  return {};
}

std::uint32_t Request::position_for(std::uint32_t index) {
  const ChargeLeg& leg = legs[index];
  const std::uint8_t segment = delivery_of(leg.segment);
  std::uint32_t at = 0;
  for (; at < position_count; ++at) {
    const Position& each = positions[at];
    if (each.security == leg.security && each.exchange == leg.exchange && each.segment == segment &&
        each.group == leg.group && each.gross == leg.gross) {
      break;
    }
  }
  if (at == position_count) {
    positions[position_count++] = {.security = leg.security,
                                   .first_leg = index,
                                   .exchange = leg.exchange,
                                   .segment = segment,
                                   .group = leg.group,
                                   .gross = leg.gross,
                                   .buy_quantity = 0,
                                   .sell_quantity = 0,
                                   .buy_value = 0,
                                   .sell_value = 0};
  }
  position_of[index] = static_cast<std::uint16_t>(at);
  return at;
}

} // namespace sauda::charges
