#pragma once
// Integers of the account: paise and units, bounded so that a JavaScript number holds each exactly.

#include <cstdint>

namespace sauda::account {

__extension__ typedef __int128 Wide;

/** 2^53 − 1: no price, quantity, value or balance passes it in either direction. */
inline constexpr std::int64_t highest = (std::int64_t{1} << 53) - 1;
inline constexpr std::int64_t highest_quantity = UINT32_MAX;
inline constexpr std::int64_t whole_bp = 10'000;

constexpr bool is_within(Wide value) { return value >= -Wide{highest} && value <= Wide{highest}; }

/** Whether a sum that may pass its bound for a while, as when a snapshot is read, leaves its integer room to be added to. */
constexpr bool is_held(Wide value) { return value > -(Wide{1} << 60) && value < Wide{1} << 60; }

/** ⌊value × part / whole⌋ of figures that are not negative, without a wide division where one is not needed. */
constexpr std::int64_t portion_of(std::int64_t value, std::int64_t part, std::int64_t whole) {
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(value, part, &product)) return product / whole;
  return static_cast<std::int64_t>(Wide{value} * part / whole);
}

/** ⌈value × bp / 10,000⌉ of a value that is not negative. */
constexpr std::int64_t share_of(std::int64_t value, std::int64_t bp) {
  const std::int64_t rest = value % whole_bp * bp;
  return value / whole_bp * bp + (rest + whole_bp - 1) / whole_bp;
}

constexpr std::int64_t size_of(std::int64_t value) { return value < 0 ? -value : value; }

} // namespace sauda::account
