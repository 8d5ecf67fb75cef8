#include "sauda/charges/rate_table.hpp"

#include "sauda/charges/amount.hpp"

namespace sauda::charges {
namespace {

constexpr std::uint64_t highest_fee = 100'000'000'000; // paise: a billion rupees

bool is_side(std::uint8_t side) {
  return side >= static_cast<std::uint8_t>(ChargedSide::both) && side <= static_cast<std::uint8_t>(ChargedSide::nobody);
}

Refusal check(const ChargeRate& rate) {
  if (rate.first_day > rate.last_day) return ChargeRefusal::bad_period;
  if (rate.rate > whole_rate) return ChargeRefusal::bad_rate;
  if (!is_side(rate.side) || rate.on_sebi > 1) return ChargeRefusal::bad_code;
  const auto charge = static_cast<ChargeKind>(rate.charge);
  if (charge == ChargeKind::gst) {
    return rate.exchange == 0 && rate.segment == 0 && rate.group == 0 ? Refusal{} : ChargeRefusal::bad_code;
  }
  if (charge < ChargeKind::transaction_tax || charge > ChargeKind::gst) return ChargeRefusal::bad_code;
  const bool known =
      RateTable::is_exchange(rate.exchange) && RateTable::is_segment(rate.segment) && RateTable::is_group(rate.group);
  return known ? Refusal{} : ChargeRefusal::bad_code;
}

Refusal check(const BrokerageRate& rule) {
  if (rule.first_day > rule.last_day) return ChargeRefusal::bad_period;
  if (rule.rate > whole_rate || rule.clearing > whole_rate) return ChargeRefusal::bad_rate;
  if (rule.cap > highest_fee || rule.floor > highest_fee || rule.flat > highest_fee) return ChargeRefusal::bad_rate;
  if (rule.cap != 0 && rule.cap < rule.floor) return ChargeRefusal::bad_rate;
  const bool known_basis = rule.basis == static_cast<std::uint8_t>(BrokerageBasis::order) ||
                           rule.basis == static_cast<std::uint8_t>(BrokerageBasis::lot);
  if (!known_basis || !RateTable::is_segment(rule.segment)) return ChargeRefusal::bad_code;
  return {};
}

} // namespace

template <class Rate, std::uint32_t keys, std::uint32_t limit>
Refusal RateTable::Chains<Rate, keys, limit>::add(std::uint32_t key, const Rate& rate) {
  for (std::uint16_t slot = head[key]; slot != 0; slot = next[slot - 1]) {
    const Rate& other = rates[slot - 1];
    if (rate.first_day <= other.last_day && other.first_day <= rate.last_day) return ChargeRefusal::rate_overlaps;
  }
  if (count == limit) return ChargeRefusal::table_full;
  rates[count] = rate;
  next[count] = head[key];
  head[key] = static_cast<std::uint16_t>(++count);
  return {};
}

template <class Rate, std::uint32_t keys, std::uint32_t limit>
const Rate* RateTable::Chains<Rate, keys, limit>::find(std::uint32_t key, std::uint32_t day) const {
  for (std::uint16_t slot = head[key]; slot != 0; slot = next[slot - 1]) {
    const Rate& rate = rates[slot - 1];
    if (rate.first_day <= day && day <= rate.last_day) return &rate;
  }
  return nullptr;
}

Refusal RateTable::add(const ChargeRate& rate) {
  if (const Refusal refusal = check(rate)) return refusal;
  return rates_.add(key_of(rate.charge, rate.exchange, rate.segment, rate.group), rate);
}

Refusal RateTable::add(const BrokerageRate& rule) {
  if (const Refusal refusal = check(rule)) return refusal;
  if (rule.plan == 0 || rule.plan >= plans) return ChargeRefusal::bad_code;
  return rules_.add(key_of(rule.plan, rule.segment), rule);
}

const ChargeRate* RateTable::find(ChargeKind charge, std::uint8_t exchange, std::uint8_t segment, std::uint8_t group,
                                  std::uint32_t day) const {
  return rates_.find(key_of(static_cast<std::uint8_t>(charge), exchange, segment, group), day);
}

const BrokerageRate* RateTable::find_rule(std::uint16_t plan, std::uint8_t segment, std::uint32_t day) const {
  if (plan == 0 || plan >= plans) return nullptr;
  return rules_.find(key_of(plan, segment), day);
}

} // namespace sauda::charges
