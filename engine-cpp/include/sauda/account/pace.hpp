#pragma once
// When commands went out: what the rate fences and the tripwires count.

#include <algorithm>
#include <cstdint>

#include "sauda/arena.hpp"

namespace sauda::account {

inline constexpr std::uint64_t second = 1'000'000, minute = 60 * second;

/** The last 1,024 accepted orders, modifications and cancellations. */
class Pace {
public:
  static constexpr std::uint32_t capacity = 1'024;

  explicit Pace(Arena& arena) : moments_{arena.allocate<Moment>(ring)} {}

  /** `value` is 0 for a cancellation. */
  void record(std::uint64_t time, std::int64_t value) {
    const Moment& last = at(head_ - 1);
    at(head_) = {time, last.value + static_cast<std::uint64_t>(value), last.outputs + (value != 0 ? 1u : 0u)};
    ++head_;
    count_ = std::min(count_ + 1, capacity);
  }

  /** Entries later than now − window. */
  std::uint32_t count(std::uint64_t now, std::uint64_t window) const { return head_ - first_after(now, window); }

  /** Whether `entries` or more are later than now − window; quicker than to count them. */
  bool reaches(std::int64_t entries, std::uint64_t now, std::uint64_t window) const {
    if (entries > count_) return false;
    return entries <= 0 || at(head_ - static_cast<std::uint32_t>(entries)).time + window > now;
  }

  /** The same without cancellations. */
  std::uint32_t outputs(std::uint64_t now, std::uint64_t window) const {
    return static_cast<std::uint32_t>(at(head_ - 1).outputs - at(first_after(now, window) - 1).outputs);
  }

  /** Values of all that is remembered: no window has more. */
  std::uint64_t value() const { return at(head_ - 1).value - at(head_ - count_ - 1).value; }

  /** Sum of the values of a window. */
  std::uint64_t value(std::uint64_t now, std::uint64_t window) const {
    return at(head_ - 1).value - at(first_after(now, window) - 1).value;
  }

  /** Calls with time and value of each entry that can still count, oldest first. */
  template <class Visit>
  void visit(std::uint64_t now, Visit call) const {
    for (std::uint32_t entry = first_after(now, minute); entry != head_; ++entry) {
      call(at(entry).time, static_cast<std::int64_t>(at(entry).value - at(entry - 1).value));
    }
  }

private:
  /** Sums run on for ever; only their differences are used. */
  struct Moment {
    std::uint64_t time;
    std::uint64_t value;
    std::uint64_t outputs;
  };
  static constexpr std::uint32_t ring = 2 * capacity; // so that the sums before the oldest entry are still there

  Moment& at(std::uint32_t entry) { return moments_[entry % ring]; }
  const Moment& at(std::uint32_t entry) const { return moments_[entry % ring]; }

  std::uint32_t first_after(std::uint64_t now, std::uint64_t window) const {
    std::uint32_t low = head_ - count_;
    for (std::uint32_t length = count_; length != 0;) {
      const std::uint32_t half = length / 2;
      const bool is_old = at(low + half).time + window <= now;
      low += is_old ? half + 1 : 0;
      length = is_old ? length - half - 1 : half;
    }
    return low;
  }

  Moment* moments_;
  std::uint32_t head_ = 0;
  std::uint32_t count_ = 0;
};

} // namespace sauda::account
