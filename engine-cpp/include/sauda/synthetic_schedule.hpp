#pragma once
// Which instrument acts next: a tree of due times, derived from the state and never saved.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "sauda/arena.hpp"

namespace sauda {

/** The earliest of `count` due times; of equal ones the lowest index. */
class SyntheticSchedule {
public:
  static constexpr std::uint64_t never = ~std::uint64_t{0};

  SyntheticSchedule(Arena& arena, std::uint32_t count)
      : leaves_{std::bit_ceil(count)},
        due_{arena.allocate<std::uint64_t>(std::size_t{leaves_} * 2)} {}

  void clear() { std::fill_n(due_, std::size_t{leaves_} * 2, never); }

  void set(std::uint32_t index, std::uint64_t due) {
    std::uint32_t node = leaves_ + index;
    due_[node] = due;
    for (node /= 2; node != 0; node /= 2) due_[node] = std::min(due_[node * 2], due_[node * 2 + 1]);
  }

  std::uint64_t first_due() const { return due_[1]; }

  std::uint32_t first() const {
    std::uint32_t node = 1;
    while (node < leaves_) node = node * 2 + (due_[node * 2] <= due_[node * 2 + 1] ? 0 : 1);
    return node - leaves_;
  }

private:
  std::uint32_t leaves_;
  std::uint64_t* due_; ///< node n has children 2n and 2n + 1; the root is 1
};

} // namespace sauda
