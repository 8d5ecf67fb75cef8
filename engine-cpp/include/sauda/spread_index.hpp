#pragma once
// Finds an order by any id: open addressing in Robin Hood order, at most half full.

#include <bit>
#include <cstdint>
#include <utility>

#include "sauda/arena.hpp"
#include "sauda/order_pool.hpp"

namespace sauda {

/**
 * Ids grow, so blocks of neighbouring ids stay neighbours in the table and cost few cache lines, while the blocks themselves
 * are spread by Fibonacci hashing, so that no pattern of ids piles up. Entries of a run are in order of their home: a search
 * or a removal ends at the first entry that is nearer to its home than it would have to be.
 */
class SpreadIndex {
public:
  SpreadIndex(Arena& arena, std::uint32_t orders)
      : mask_{(std::bit_ceil(orders) * 2 - 1) | (2 * block - 1)},
        shift_{32 - static_cast<std::uint32_t>(std::popcount(mask_ / block))},
        entries_{arena.allocate<Entry>(std::size_t{mask_} + 1)} {}

  /** Slot of the order, or 0. */
  Slot find(const OrderPool& pool, std::uint64_t id) const {
    const std::uint32_t key = static_cast<std::uint32_t>(id);
    std::uint32_t at = home(key);
    for (std::uint32_t distance = 0;; ++distance, at = (at + 1) & mask_) {
      const Entry entry = entries_[at];
      if (entry.slot == 0) return 0;
      if (entry.key == key) {
        if (pool[entry.slot].id == id) return entry.slot;
      } else if (distance_of(entry, at) < distance) {
        return 0;
      }
    }
  }

  void insert(std::uint64_t id, Slot slot) {
    Entry entry{static_cast<std::uint32_t>(id), slot};
    std::uint32_t at = home(entry.key);
    for (std::uint32_t distance = 0; entries_[at].slot != 0; ++distance, at = (at + 1) & mask_) {
      const std::uint32_t other = distance_of(entries_[at], at);
      if (other >= distance) continue;
      std::swap(entries_[at], entry);
      distance = other;
    }
    entries_[at] = entry;
  }

  /** Takes the entry of a slot out and moves the rest of its run one place back, so no tombstone is left. */
  void erase(std::uint64_t id, Slot slot) {
    std::uint32_t at = home(static_cast<std::uint32_t>(id));
    while (entries_[at].slot != slot) at = (at + 1) & mask_;
    for (std::uint32_t next = (at + 1) & mask_; entries_[next].slot != 0 && distance_of(entries_[next], next) != 0;
         next = (next + 1) & mask_) {
      entries_[at] = entries_[next];
      at = next;
    }
    entries_[at] = Entry{0, 0};
  }

private:
  struct Entry {
    std::uint32_t key; ///< low half of the id
    Slot slot;         ///< 0 when empty
  };
  static constexpr std::uint32_t block = 64; ///< eight cache lines of entries

  std::uint32_t home(std::uint32_t key) const {
    return (((key / block * 0x9E3779B1u) >> shift_) * block | (key & (block - 1))) & mask_;
  }
  std::uint32_t distance_of(Entry entry, std::uint32_t at) const { return (at - home(entry.key)) & mask_; }

  std::uint32_t mask_;
  std::uint32_t shift_;
  Entry* entries_;
};

} // namespace sauda
