#pragma once
// One block of memory, given out once and never taken back.

#include <cstddef>
#include <cstdint>

namespace sauda {

/**
 * Gives out zeroed memory from a block that the host provides. Without a block it only measures: `allocate` answers null and
 * `used` tells how large the block must be, so constructors that allocate here must not touch what they are given.
 */
class Arena {
public:
  Arena() = default;
  /** `block` is zeroed and aligned to 64 bytes. */
  Arena(std::byte* block, std::size_t size) : block_{block}, size_{size} {}

  /** `count` zeroed values on a cache line of their own; null when measuring or when the block is used up. */
  template <class T>
  T* allocate(std::size_t count) {
    const std::size_t at = used_;
    used_ += (count * sizeof(T) + line - 1) / line * line;
    if (block_ == nullptr || used_ > size_) return nullptr;
    return reinterpret_cast<T*>(block_ + at);
  }

  std::size_t used() const { return used_; }

private:
  static constexpr std::size_t line = 64;
  std::byte* block_ = nullptr;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
};

} // namespace sauda
