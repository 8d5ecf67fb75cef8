#pragma once
// The only output of the core: a ring of records that the host reads.

#include <cstdint>
#include <new>

#include "sauda/records.hpp"

namespace sauda {

/** Room for one record of any kind. */
struct alignas(8) Record {
  unsigned char bytes[record_bytes];
};
static_assert(sizeof(Record) == record_bytes);

class ExecutionReporter {
public:
  /** Takes the first `count` records of the ring; called when the ring is full. */
  using Drain = void (*)(void* context, std::uint32_t count);

  ExecutionReporter(Record* ring, std::uint32_t capacity, Drain drain, void* context)
      : ring_{ring},
        capacity_{capacity},
        drain_{drain},
        context_{context} {}

  /**
   * Room for the next record, an OrderEvent, LevelEvent, AuctionEvent or snapshot record: set every field. Hot events are
   * written in place, field by field: a copy of a record just made would wait for its narrow stores.
   */
  template <class T>
  T& next() {
    static_assert(sizeof(T) == record_bytes);
    if (count_ == capacity_) [[unlikely]] {
      drain_(context_, count_);
      count_ = 0;
    }
    return *new (&ring_[count_++]) T;
  }

  template <class T>
  void report(const T& record) {
    next<T>() = record;
  }

  /** Records since the last drain; they are given up. */
  std::uint32_t take() {
    const std::uint32_t count = count_;
    count_ = 0;
    return count;
  }

private:
  Record* ring_;
  std::uint32_t capacity_;
  std::uint32_t count_ = 0;
  Drain drain_;
  void* context_;
};

} // namespace sauda
