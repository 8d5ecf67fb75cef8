#pragma once
// A kernel with little memory of its own: an input is over in microseconds, so that a large ring would cost most of the time,
// and a ring of a few records is full in the middle of a command.

#include <bit>
#include <cstdlib>
#include <memory>
#include <vector>

#include "sauda/arena.hpp"
#include "sauda/execution_reporter.hpp"

namespace sauda::fuzz {

/** `Command` is what the kernel's `apply` takes. */
template <class Kernel, class Limits, class Command>
class SmallHost {
public:
  explicit SmallHost(const Limits& limits)
      : memory_{static_cast<std::byte*>(std::calloc(Kernel::arena_bytes(limits) + line, 1))},
        arena_{aligned(memory_.get()), Kernel::arena_bytes(limits)},
        reporter_{ring_, ring_records, drain, this},
        kernel_{limits, arena_, reporter_} {}
  SmallHost(const SmallHost&) = delete;
  SmallHost& operator=(const SmallHost&) = delete;

  /** Carries out one command; the records stay until the next call. */
  template <class Any>
  const std::vector<Record>& submit(const Any& command) {
    records_.clear();
    kernel_.apply(std::bit_cast<Command>(command));
    return collect();
  }

  std::vector<Record> snapshot() {
    records_.clear();
    write_snapshot(kernel_, reporter_);
    return collect();
  }

  /** Whether every record was taken. */
  bool restore(const std::vector<Record>& snapshot) {
    for (const Record& record : snapshot) {
      if (static_cast<std::uint32_t>(take(record)) != 0) return false;
    }
    return true;
  }

  std::uint64_t hash() const { return state_hash(kernel_); }
  const Kernel& kernel() const { return kernel_; }

private:
  static constexpr std::uint32_t ring_records = 8;
  static constexpr std::size_t line = 64;

  struct Free {
    void operator()(std::byte* memory) const { std::free(memory); }
  };

  static std::byte* aligned(std::byte* memory) {
    return reinterpret_cast<std::byte*>((reinterpret_cast<std::uintptr_t>(memory) + line - 1) &
                                        ~std::uintptr_t{line - 1});
  }
  static void drain(void* self, std::uint32_t count) {
    auto& host = *static_cast<SmallHost*>(self);
    host.records_.insert(host.records_.end(), host.ring_, host.ring_ + count);
  }
  const std::vector<Record>& collect() {
    drain(this, reporter_.take());
    return records_;
  }
  auto take(const Record& record) {
    if constexpr (requires { kernel_.restore(&record); }) return kernel_.restore(&record);
    else return kernel_.restore(record);
  }

  std::unique_ptr<std::byte, Free> memory_;
  Arena arena_;
  Record ring_[ring_records];
  std::vector<Record> records_;
  ExecutionReporter reporter_;
  Kernel kernel_;
};

} // namespace sauda::fuzz
