#pragma once
// Money of the charges kernel: exact until it is rounded, and rounded here only.

#include <cstdint>

#include "sauda/records.hpp"

namespace sauda::charges {

/** Rupees × 10^20, that is paise × 10^18. Holds ± 1.7 × 10^18 rupees; the limits of a request keep far below. */
__extension__ typedef __int128 Amount;

inline constexpr Amount one_paisa = 1'000'000'000'000'000'000;
inline constexpr Amount one_rupee = 100 * one_paisa;
/** Prices and values come in ten-thousandths of a rupee. */
inline constexpr Amount one_step = one_rupee / 10'000;
/** What a note states of brokerage comes in 10^-8 rupees. */
inline constexpr Amount one_stated = one_rupee / 100'000'000;
/** A rate of 1,000,000,000 is the whole. */
inline constexpr std::uint64_t whole_rate = 1'000'000'000;

inline Amount of_paise(std::uint64_t paise) { return static_cast<Amount>(paise) * one_paisa; }
inline Amount of_steps(std::uint64_t steps) { return static_cast<Amount>(steps) * one_step; }

/** `rate` of a base below 10^12 rupees: exact for values and for sums of what was taken from values, else cut at 10^-13 rupees. */
inline Amount share_of(Amount base, std::uint64_t rate) {
  constexpr Amount cut = 10'000'000,
                   rest = 100; // cut × rest = whole_rate: divided in two steps so that nothing overflows
  return base / cut * static_cast<Amount>(rate) / rest;
}

/** `part / whole` of a value in ten-thousandths of a rupee, cut at 10^-13 rupees; `part` is at most 10^12. */
inline Amount part_of(std::uint64_t steps, std::uint64_t part, std::uint64_t whole) {
  constexpr Amount fine = 1'000'000'000;
  return static_cast<Amount>(steps) * static_cast<Amount>(part) * fine / static_cast<Amount>(whole) * (one_step / fine);
}

/** Half up; `amount` is not negative. */
inline Amount rounded(Amount amount, std::uint8_t rounding) {
  if (rounding == static_cast<std::uint8_t>(ChargeRounding::exact)) return amount;
  const Amount unit = rounding == static_cast<std::uint8_t>(ChargeRounding::rupee) ? one_rupee : one_paisa;
  return (amount + unit / 2) / unit * unit;
}

} // namespace sauda::charges
