#pragma once
// An engine with its own memory, for native tests and tools.

#include <cstdlib>
#include <memory>
#include <vector>

#include "sauda/engine.hpp"

namespace sauda {

class NativeEngine {
public:
  explicit NativeEngine(const Limits& limits)
      : memory_{static_cast<std::byte*>(std::calloc(Engine::arena_bytes(limits) + 64, 1))},
        arena_{aligned(memory_.get()), Engine::arena_bytes(limits)},
        ring_(ring_records),
        reporter_{ring_.data(), ring_records, drain, this},
        engine_{limits, arena_, reporter_} {}

  /** Carries out one command; the records stay until the next call. */
  const std::vector<Record>& submit(const Command& command) {
    records_.clear();
    engine_.apply(command);
    return collect();
  }

  const std::vector<Record>& depth(std::uint16_t instrument, std::uint32_t levels) {
    records_.clear();
    engine_.depth(instrument, levels);
    return collect();
  }

  const std::vector<Record>& queue_position(std::uint64_t order) {
    records_.clear();
    engine_.queue_position(order);
    return collect();
  }

  const std::vector<Record>& statistics(std::uint16_t instrument) {
    records_.clear();
    engine_.venue().report_day(instrument);
    return collect();
  }

  std::vector<Record> snapshot() {
    records_.clear();
    write_snapshot(engine_, reporter_);
    return collect();
  }

  RestoreStatus restore(const std::vector<Record>& snapshot) {
    for (const Record& record : snapshot) {
      if (const RestoreStatus status = engine_.restore(&record); status != RestoreStatus::ok) return status;
    }
    return RestoreStatus::ok;
  }

  std::uint64_t state_hash() const { return sauda::state_hash(engine_); }
  Engine& engine() { return engine_; }

private:
  static constexpr std::uint32_t ring_records = 4'096;

  struct Free {
    void operator()(std::byte* memory) const { std::free(memory); }
  };

  static std::byte* aligned(std::byte* memory) {
    return reinterpret_cast<std::byte*>((reinterpret_cast<std::uintptr_t>(memory) + 63) & ~std::uintptr_t{63});
  }
  static void drain(void* self, std::uint32_t count) {
    auto& engine = *static_cast<NativeEngine*>(self);
    engine.records_.insert(engine.records_.end(), engine.ring_.begin(), engine.ring_.begin() + count);
  }
  const std::vector<Record>& collect() {
    drain(this, reporter_.take());
    return records_;
  }

  std::unique_ptr<std::byte, Free> memory_; // zero pages come from the system as they are touched
  Arena arena_;
  std::vector<Record> ring_;
  std::vector<Record> records_;
  ExecutionReporter reporter_;
  Engine engine_;
};

} // namespace sauda
