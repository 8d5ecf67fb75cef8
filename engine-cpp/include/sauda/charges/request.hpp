#pragma once
// A note with its legs, checked and added up by security.

#include <cstdint>
#include <optional>

#include "sauda/charges/amount.hpp"
#include "sauda/charges/rate_table.hpp"
#include "sauda/execution_reporter.hpp"

namespace sauda::charges {

inline constexpr std::uint32_t legs_limit = 1'000;

/** Why a request was not worked out, and where. */
struct Refused {
  ChargeRefusal refusal;
  std::uint32_t leg = 0;
  ChargeKind charge{};
};

using Fault = std::optional<Refused>;

/** All legs of one security that are netted with each other, or not at all when `gross`. */
struct Position {
  std::uint32_t security;
  std::uint32_t first_leg;
  std::uint8_t exchange;
  std::uint8_t segment; ///< Delivery segment where there is one for delivery and one for intraday.
  std::uint8_t group;
  std::uint8_t gross;
  std::uint64_t buy_quantity;
  std::uint64_t sell_quantity;
  std::uint64_t buy_value;
  std::uint64_t sell_value;

  std::uint64_t squared_off() const { return buy_quantity < sell_quantity ? buy_quantity : sell_quantity; }
};

struct Request {
  ChargeNote note;
  ChargeLeg legs[legs_limit];
  std::uint64_t values[legs_limit];      ///< Price × quantity of each leg.
  std::uint16_t position_of[legs_limit]; ///< Index of the position that each leg belongs to.
  Position positions[legs_limit];
  std::uint32_t count;
  std::uint32_t position_count;
  std::uint64_t buy_value;
  std::uint64_t sell_value;

  /** Takes the records of a request; checks every field, in the order of the records. */
  Fault read(const Record* records, std::uint32_t record_count);

private:
  Fault check_note(std::uint32_t record_count) const;
  Fault add_leg(std::uint32_t index);
  std::uint32_t position_for(std::uint32_t index);
};

/** Segment for intraday trades of a delivery segment; 0 when the two are not told apart. */
std::uint8_t intraday_of(std::uint8_t segment);
/** Delivery segment of an intraday one; any other is itself. */
std::uint8_t delivery_of(std::uint8_t segment);

inline bool is_buy(const ChargeLeg& leg) { return leg.side == static_cast<std::uint8_t>(Side::buy); }
inline bool is_contract_note(const ChargeNote& note) {
  return note.method == static_cast<std::uint8_t>(ChargeMethod::contract_note);
}

} // namespace sauda::charges
