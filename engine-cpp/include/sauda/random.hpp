#pragma once
// Seeded randomness in integers alone, so that every host draws the same numbers.

#include <algorithm>
#include <bit>
#include <cstdint>

namespace sauda {

/** 2^(sixteenths / 16) in 1/65,536; at most 2^31. */
constexpr std::uint64_t power_of_two(std::uint32_t sixteenths) {
  constexpr std::uint64_t sixteenth_powers[16] = {65536, 68438, 71468,  74632,  77936,  81386,  84990,  88752,
                                                  92682, 96785, 101070, 105545, 110218, 115098, 120194, 125515};
  const std::uint32_t capped = std::min(sixteenths, 31U * 16);
  return sixteenth_powers[capped % 16] << (capped / 16);
}

/** splitmix64. All of its state is one word. */
struct Random {
  /** Standard deviation of `bell`. */
  static constexpr std::int64_t bell_deviation = 37'837;

  std::uint64_t state;

  std::uint64_t next() {
    state += 0x9E3779B97F4A7C15;
    std::uint64_t word = state;
    word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
    word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
    return word ^ (word >> 31);
  }

  /** 0 to `bound` - 1; `bound` is at least 1. */
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32); }

  bool one_in(std::uint32_t chances) { return below(chances) == 0; }

  /** Bell-shaped around 0: the sum of four uniform values, within ±131,070. */
  std::int64_t bell() {
    const std::uint64_t word = next();
    std::int64_t sum = -131'070;
    for (std::uint32_t lane = 0; lane < 64; lane += 16) sum += static_cast<std::int64_t>((word >> lane) & 0xFFFF);
    return sum;
  }

  /** -log2 of a uniform value, in 1/65,536: exponential with a mean of 1 / ln 2 = 1.4427. */
  std::uint32_t halvings() {
    const std::uint64_t word = next() | 1;
    const auto zeros = static_cast<std::uint32_t>(std::countl_zero(word));
    std::uint64_t mantissa = (word << zeros) >> 32; // 1 to 2, in 1/2^31
    std::uint32_t fraction = 0;
    for (std::uint32_t bit = 1U << 15; bit != 0; bit >>= 1) {
      mantissa = (mantissa * mantissa) >> 31;
      if (mantissa < (std::uint64_t{1} << 32)) continue;
      mantissa >>= 1;
      fraction |= bit;
    }
    return ((zeros + 1) << 16) - fraction;
  }

  /** Exponential gap between the arrivals of a Poisson process; at least 1. `mean` is below 2^40. */
  std::uint64_t interval(std::uint64_t mean) {
    constexpr std::uint64_t ln2 = 45'426; // in 1/65,536
    return 1 + (mean * ((halvings() * ln2) >> 16) >> 16);
  }

  /** Pareto value of at least 1, in 1/65,536, with tail exponent 16 / `steepness`, cut at 2^(`octaves`). */
  std::uint64_t tail(std::uint32_t steepness, std::uint32_t octaves) {
    const std::uint64_t sixteenths = (std::uint64_t{halvings()} * steepness) >> 16;
    return power_of_two(static_cast<std::uint32_t>(std::min<std::uint64_t>(sixteenths, octaves * 16)));
  }
};

} // namespace sauda
