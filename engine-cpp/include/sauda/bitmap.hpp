#pragma once
// Which price levels hold orders: a 64-ary tree of bits, three deep, so the next level is found in a few words.

#include <bit>
#include <cstdint>

#include "sauda/arena.hpp"

namespace sauda {

/** Set of ticks below 2^18. */
class Bitmap {
public:
  static constexpr std::int32_t none_above = INT32_MAX;
  static constexpr std::int32_t none_below = -1;

  Bitmap() = default;
  Bitmap(Arena& arena, std::uint32_t ticks)
      : leaves_{arena.allocate<std::uint64_t>(words(ticks))},
        branches_{arena.allocate<std::uint64_t>(words(words(ticks)))},
        roots_{arena.allocate<std::uint64_t>(words(words(words(ticks))))},
        root_words_{words(words(words(ticks)))} {}

  void set(std::uint32_t tick) {
    leaves_[tick >> 6] |= bit(tick);
    branches_[tick >> 12] |= bit(tick >> 6);
    roots_[tick >> 18] |= bit(tick >> 12);
  }

  void clear(std::uint32_t tick) {
    if ((leaves_[tick >> 6] &= ~bit(tick)) != 0) return;
    if ((branches_[tick >> 12] &= ~bit(tick >> 6)) != 0) return;
    roots_[tick >> 18] &= ~bit(tick >> 12);
  }

  bool contains(std::uint32_t tick) const { return (leaves_[tick >> 6] & bit(tick)) != 0; }

  /** Smallest tick of the set above `tick`, or none_above. */
  std::int32_t above(std::uint32_t tick) const {
    if (const std::uint64_t word = higher(leaves_[tick >> 6], tick)) return first(tick >> 6, word);
    const std::uint32_t leaf = tick >> 6;
    if (const std::uint64_t word = higher(branches_[leaf >> 6], leaf)) return descend_first(first(leaf >> 6, word));
    const std::uint32_t branch = leaf >> 6;
    std::uint64_t word = higher(roots_[branch >> 6], branch);
    for (std::uint32_t root = branch >> 6;;) {
      if (word != 0) return descend_first(descend_branch_first(first(root, word)));
      if (++root >= root_words_) return none_above;
      word = roots_[root];
    }
  }

  /** Largest tick of the set below `tick`, or none_below. */
  std::int32_t below(std::uint32_t tick) const {
    if (const std::uint64_t word = lower(leaves_[tick >> 6], tick)) return last(tick >> 6, word);
    const std::uint32_t leaf = tick >> 6;
    if (const std::uint64_t word = lower(branches_[leaf >> 6], leaf)) return descend_last(last(leaf >> 6, word));
    const std::uint32_t branch = leaf >> 6;
    std::uint64_t word = lower(roots_[branch >> 6], branch);
    for (std::uint32_t root = branch >> 6;;) {
      if (word != 0) return descend_last(descend_branch_last(last(root, word)));
      if (root-- == 0) return none_below;
      word = roots_[root];
    }
  }

private:
  static constexpr std::uint32_t words(std::uint32_t bits) { return (bits + 63) / 64; }
  static constexpr std::uint64_t bit(std::uint32_t index) { return std::uint64_t{1} << (index & 63); }
  /** Bits of `word` above bit `index` mod 64; two shifts, because a shift by 64 is not defined. */
  static constexpr std::uint64_t higher(std::uint64_t word, std::uint32_t index) {
    return word & ((~std::uint64_t{0} << (index & 63)) << 1);
  }
  static constexpr std::uint64_t lower(std::uint64_t word, std::uint32_t index) { return word & (bit(index) - 1); }
  static std::int32_t first(std::uint32_t at, std::uint64_t word) {
    return static_cast<std::int32_t>(at * 64 + static_cast<std::uint32_t>(std::countr_zero(word)));
  }
  static std::int32_t last(std::uint32_t at, std::uint64_t word) {
    return static_cast<std::int32_t>(at * 64 + 63 - static_cast<std::uint32_t>(std::countl_zero(word)));
  }
  std::int32_t descend_first(std::int32_t leaf) const { return first(static_cast<std::uint32_t>(leaf), leaves_[leaf]); }
  std::int32_t descend_last(std::int32_t leaf) const { return last(static_cast<std::uint32_t>(leaf), leaves_[leaf]); }
  std::int32_t descend_branch_first(std::int32_t branch) const {
    return first(static_cast<std::uint32_t>(branch), branches_[branch]);
  }
  std::int32_t descend_branch_last(std::int32_t branch) const {
    return last(static_cast<std::uint32_t>(branch), branches_[branch]);
  }

  std::uint64_t* leaves_ = nullptr;
  std::uint64_t* branches_ = nullptr;
  std::uint64_t* roots_ = nullptr;
  std::uint32_t root_words_ = 0;
};

} // namespace sauda
