#pragma once
// Orders that were placed held: what releases them and what they are tied to. Rules: docs/reference/account.md.

#include <algorithm>
#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

inline constexpr std::uint32_t most_held = 1'024, most_linked = 10;

struct Held {
  std::uint64_t order;
  std::uint64_t parent; ///< order ids; 0 for none
  std::uint64_t leader;
  std::uint64_t fingerprint; ///< of the link
  std::int64_t threshold;
  std::int64_t trail;
  std::uint32_t quantity; ///< as placed
  std::uint16_t instrument;
  std::uint16_t next_child;   ///< slots in order of placing; 0 ends
  std::uint16_t first_member; ///< of the group that it leads
  std::uint16_t next_member;
  ReleaseCondition release; ///< 0 while it has no link
  bool is_slice;
  bool waits_for_mark; ///< held, with a mark condition

  bool is_linked() const { return static_cast<std::uint8_t>(release) != 0; }
  bool follows_mark() const {
    return release == ReleaseCondition::mark_at_or_above || release == ReleaseCondition::mark_at_or_below;
  }
  bool is_reached(std::int64_t mark) const {
    return release == ReleaseCondition::mark_at_or_above ? mark >= threshold : mark <= threshold;
  }
  void trail_behind(std::int64_t mark) {
    if (trail == 0) return;
    threshold = release == ReleaseCondition::mark_at_or_above ? std::min(threshold, mark + trail)
                                                              : std::max(threshold, mark - trail);
  }
};

/** Slots are given in order of placing, from 1, and closed up when orders are forgotten. */
class HeldOrders {
public:
  HeldOrders(Arena& arena, std::uint32_t orders)
      : capacity_{std::min(orders, most_held)},
        slots_{arena.allocate<Held>(std::size_t{capacity_} + 1)} {}

  bool is_full() const { return count_ == capacity_; }
  std::uint16_t count() const { return static_cast<std::uint16_t>(count_); }
  Held& operator[](std::uint16_t slot) { return slots_[slot]; }
  const Held& operator[](std::uint16_t slot) const { return slots_[slot]; }

  /** It must not be full. */
  std::uint16_t add(const Held& held) {
    slots_[++count_] = held;
    return static_cast<std::uint16_t>(count_);
  }

  /** Gives up all slots; the ones to keep are then added again, in their order. */
  void clear() { count_ = 0; }

private:
  std::uint32_t capacity_;
  Held* slots_;
  std::uint32_t count_ = 0;
};

} // namespace sauda::account
