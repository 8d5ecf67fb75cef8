#pragma once
// Functions of numbers with 40 binary places: the core has no floating point, so that every host agrees to the bit.

#include <cstdint>

namespace sauda::fixed_point {

/** 40 binary places. */
using Fixed = std::int64_t;
inline constexpr int places = 40;
inline constexpr Fixed one = Fixed{1} << places;

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

constexpr Fixed multiply(Fixed a, Fixed b) { return static_cast<Fixed>(Wide{a} * b >> places); }
constexpr Fixed divide(Fixed a, Fixed b) { return static_cast<Fixed>((Wide{a} << places) / b); }

/** Largest integer whose square is at most `value`. */
constexpr std::uint64_t square_root(UnsignedWide value) {
  std::uint64_t root = 0;
  for (int bit = 63; bit >= 0; --bit) {
    const std::uint64_t tried = root | std::uint64_t{1} << bit;
    if (static_cast<UnsignedWide>(tried) * tried <= value) root = tried;
  }
  return root;
}

/** Natural logarithm of a / b, both above 0 and below 2^62. */
Fixed logarithm(std::int64_t a, std::int64_t b);

/** Probability that a standard normal variable is at most `x`; exact to about eight decimals. */
Fixed normal_distribution(Fixed x);

} // namespace sauda::fixed_point
