#pragma once
// The checks of an order against its own record and its instrument, in the order of docs/reference/account.md.

#include <cstdint>

#include "sauda/account/denial.hpp"
#include "sauda/account/instrument.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

bool is_good_definition(const AccountInstrument& definition);

/** Side, type, time in force, product and flags. */
Refusal check_words(const AccountOrder& order);
/** Whether the instrument trades at all. */
Refusal check_tradable(const Instrument& instrument, std::uint64_t time);
/** Whether it trades in this way, and the validity of the order. */
Refusal check_permitted(const Instrument& instrument, const AccountOrder& order);
Refusal check_quantity(const Instrument& instrument, std::int64_t quantity);
Refusal check_prices(const Instrument& instrument, const AccountOrder& order);
/** An adopted or held order: whether quantity and prices are possible at all. */
Refusal check_possible(const AccountOrder& order);
Refusal check_protection_range(const AccountOrder& order);
/** Whether a market order finds a mark. */
Refusal check_mark(const Instrument& instrument, std::uint8_t type);

/** What an order of these terms is valued and reserved at. */
std::int64_t reserve_price(const Instrument& instrument, const AccountOrder& order);

constexpr bool is_stop(std::uint8_t type) {
  return type == static_cast<std::uint8_t>(AccountOrderType::stop_limit) ||
         type == static_cast<std::uint8_t>(AccountOrderType::stop_market);
}
constexpr bool has_price(std::uint8_t type) {
  return type == static_cast<std::uint8_t>(AccountOrderType::limit) ||
         type == static_cast<std::uint8_t>(AccountOrderType::stop_limit) ||
         type == static_cast<std::uint8_t>(AccountOrderType::post_only);
}

} // namespace sauda::account
