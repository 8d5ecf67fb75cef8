#include "sauda/fixed_point.hpp"

#include <array>
#include <bit>

namespace sauda::fixed_point {
namespace {

constexpr Fixed logarithm_of_two = 762'123'384'786; // ln 2 × 2^40

/** 2 artanh(z) by its series; |z| at most 1/3, where 17 terms leave less than 2^-40. */
constexpr Fixed double_artanh(Fixed z) {
  const Fixed square = multiply(z, z);
  Fixed power = z;
  Fixed sum = 0;
  for (int odd = 1; odd < 35; odd += 2) {
    sum += power / odd;
    power = multiply(power, square);
  }
  return 2 * sum;
}

/** e to the power of −x by its series; x from 0 to 1. */
constexpr Fixed decay(Fixed x) {
  Fixed term = one;
  Fixed sum = one;
  for (int k = 1; k < 20; ++k) {
    term = -multiply(term, x) / k;
    sum += term;
  }
  return sum;
}

/** The distribution at multiples of 1/32 up to 7, beyond which it is 1 to ten decimals. */
constexpr int steps_per_unit = 32;
constexpr Fixed step = one / steps_per_unit;
constexpr int last = 7 * steps_per_unit;

struct Normal {
  std::array<Fixed, last + 1> density;
  std::array<Fixed, last + 1> below;
};

/** Densities by recurrence, their integral by the trapezoidal rule with its first correction (Euler and Maclaurin). */
constexpr Normal tabulate() {
  Normal table{};
  constexpr Fixed peak = 438'641'676'113; // 2^40 / √(2π)
  constexpr Fixed square = step / steps_per_unit;
  const Fixed half_step = decay(square / 2);
  const Fixed whole_step = decay(square);
  Fixed ratio = half_step;
  table.density[0] = peak;
  table.below[0] = one / 2;
  for (int k = 1; k <= last; ++k) {
    table.density[k] = multiply(table.density[k - 1], ratio);
    ratio = multiply(ratio, whole_step);
    const Fixed slopes = -table.density[k - 1] * (k - 1) + table.density[k] * k;
    const Fixed correction = slopes / steps_per_unit / 12;
    const Fixed height = (table.density[k - 1] + table.density[k]) / 2 + multiply(correction, step);
    table.below[k] = table.below[k - 1] + height / steps_per_unit;
  }
  return table;
}

constexpr Normal normal = tabulate();

} // namespace

Fixed logarithm(std::int64_t a, std::int64_t b) {
  const auto width = [](std::int64_t number) {
    return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(number)));
  };
  const int shift = width(a) - width(b);
  // Brought within a factor of two of each other, so that the series is short.
  if (shift > 0) b <<= shift;
  if (shift < 0) a <<= -shift;
  const Fixed z = static_cast<Fixed>((Wide{a - b} << places) / (Wide{a} + b));
  return double_artanh(z) + shift * logarithm_of_two;
}

Fixed normal_distribution(Fixed x) {
  const Fixed size = x < 0 ? -x : x;
  if (size >= 7 * one) return x < 0 ? 0 : one;
  const int at = static_cast<int>(size / step);
  const Fixed t = (size - at * step) * steps_per_unit;
  // Cubic through both values with both slopes.
  const Fixed rise = normal.below[at + 1] - normal.below[at];
  const Fixed left = normal.density[at] / steps_per_unit - rise;
  const Fixed right = rise - normal.density[at + 1] / steps_per_unit;
  const Fixed bend = multiply(multiply(t, one - t), multiply(left, one - t) + multiply(right, t));
  const Fixed value = normal.below[at] + multiply(rise, t) + bend;
  return x < 0 ? one - value : value;
}

} // namespace sauda::fixed_point
