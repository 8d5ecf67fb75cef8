#include <algorithm>

#include "sauda/charges/worksheet.hpp"

namespace sauda::charges {
namespace {

/** One executed order: what of its value is delivered and what is squared off, in the segments that the plan charges. */
struct Order {
  std::uint32_t first_leg;
  std::uint8_t segment;
  std::uint8_t intraday_segment;
  Amount value = 0;
  Amount squared_off = 0;
  std::uint64_t lots = 0;
};

struct Fee {
  Amount fee = 0;
  Amount most = 0; ///< The most that one order pays; 0 when there is no such limit.
};

Fee fee_of(const BrokerageRate& rule, Amount value, std::uint64_t lots) {
  const bool by_lot = rule.basis == static_cast<std::uint8_t>(BrokerageBasis::lot);
  const Amount flat = of_paise(rule.flat) * static_cast<Amount>(by_lot ? lots : 1);
  Amount fee = flat + share_of(value, rule.rate);
  if (rule.cap != 0) fee = std::min(fee, of_paise(rule.cap));
  return {std::max(fee, of_paise(rule.floor)), rule.cap != 0 ? of_paise(rule.cap) : rule.rate == 0 ? flat : 0};
}

Order start_order(const Request& request, std::uint32_t leg) {
  const std::uint8_t segment = request.legs[leg].segment;
  if (!is_contract_note(request.note)) return {.first_leg = leg, .segment = segment, .intraday_segment = segment};
  const std::uint8_t delivery = delivery_of(segment);
  return {.first_leg = leg, .segment = delivery, .intraday_segment = intraday_of(delivery)};
}

void add_leg(const Request& request, std::uint32_t leg, Order& order) {
  order.value += of_steps(request.values[leg]);
  order.lots += request.legs[leg].lots;
  const Position& position = request.positions[request.position_of[leg]];
  if (!is_contract_note(request.note) || order.intraday_segment == 0 || position.gross != 0) return;
  const std::uint64_t quantity = is_buy(request.legs[leg]) ? position.buy_quantity : position.sell_quantity;
  order.squared_off += part_of(request.values[leg], position.squared_off(), quantity);
}

/** An order that is part delivered, part squared off pays for both parts, but no more than one order does. */
bool charge(RateSearch& search, const Order& order, Worksheet& sheet) {
  const auto fee_for = [&](std::uint8_t segment, Amount value, Fee& fee) {
    const BrokerageRate* rule = search.rule(order.first_leg, segment);
    if (rule == nullptr) return false;
    fee = fee_of(*rule, value, order.lots);
    sheet.clearing += share_of(value, rule->clearing);
    return true;
  };
  if (order.squared_off == 0 || order.squared_off == order.value) {
    Fee fee;
    const std::uint8_t segment = order.squared_off == 0 ? order.segment : order.intraday_segment;
    if (!fee_for(segment, order.value, fee)) return false;
    sheet.brokerage += fee.fee;
    return true;
  }
  Fee delivered, squared_off;
  if (!fee_for(order.segment, order.value - order.squared_off, delivered)) return false;
  if (!fee_for(order.intraday_segment, order.squared_off, squared_off)) return false;
  const Amount sum = delivered.fee + squared_off.fee;
  const bool limited = delivered.most != 0 && squared_off.most != 0;
  sheet.brokerage += limited ? std::min(sum, std::max(delivered.most, squared_off.most)) : sum;
  return true;
}

/** Whether an earlier leg is of the same order. */
bool is_counted(const Request& request, std::uint32_t leg) {
  const std::uint32_t order = request.legs[leg].order;
  for (std::uint32_t earlier = 0; order != 0 && earlier < leg; ++earlier) {
    if (request.legs[earlier].order == order) return true;
  }
  return false;
}

} // namespace

Fault add_brokerage(RateSearch& search, Worksheet& sheet) {
  const Request& request = search.request;
  const ChargeNote& note = request.note;
  if (note.stated_brokerage != 0) {
    sheet.brokerage = static_cast<Amount>(note.brokerage) * one_stated;
    sheet.clearing = static_cast<Amount>(note.clearing) * one_stated;
    return {};
  }
  for (std::uint32_t leg = 0; leg < request.count; ++leg) {
    if (is_counted(request, leg)) continue;
    Order order = start_order(request, leg);
    add_leg(request, leg, order);
    for (std::uint32_t later = leg + 1; request.legs[leg].order != 0 && later < request.count; ++later) {
      if (request.legs[later].order == request.legs[leg].order) add_leg(request, later, order);
    }
    if (!charge(search, order, sheet)) return search.fault;
  }
  sheet.brokerage = std::max(sheet.brokerage, of_paise(note.least_brokerage));
  return {};
}

} // namespace sauda::charges
