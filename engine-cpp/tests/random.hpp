#pragma once
// Random numbers that are the same on every host: xoshiro256** seeded by splitmix64.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace sauda::testing {

class Random {
public:
  explicit Random(std::uint64_t seed) {
    for (std::uint64_t& word : state_) {
      seed += 0x9E3779B97F4A7C15;
      std::uint64_t mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
      mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
      word = mixed ^ (mixed >> 31);
    }
  }

  std::uint64_t bits() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }

  /** From `low` to `high`, both included. The bias of the remainder does not matter to a test. */
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(high - low + 1));
  }

  bool chance(std::int64_t percent) { return between(1, 100) <= percent; }

  template <typename T>
  T pick(std::initializer_list<T> values) {
    return values.begin()[index(values.size())];
  }

  /** An index below `size`, which is not 0. */
  std::size_t index(std::size_t size) { return static_cast<std::size_t>(bits() % size); }

private:
  std::array<std::uint64_t, 4> state_;
};

} // namespace sauda::testing
