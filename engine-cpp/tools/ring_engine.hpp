#pragma once
// An engine whose host reads the event ring itself, as the host of the WebAssembly module does.

#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#include "sauda/engine.hpp"

namespace sauda::tools {

/** `Host::read(const Record*, std::uint32_t)` gets every event, in order, at most `ring_records` at a time. */
template <class Host>
class RingEngine {
public:
  static constexpr std::uint32_t ring_records = 4'096;
  static constexpr std::size_t batch = 256;

  RingEngine(const Limits& limits, Host& host)
      : host_{host},
        memory_{touched(Engine::arena_bytes(limits) + line)},
        arena_{aligned(memory_.get()), Engine::arena_bytes(limits)},
        ring_(ring_records),
        reporter_{ring_.data(), ring_records, drain, this},
        engine_{limits, arena_, reporter_} {}

  /** Copies the commands into a ring and carries them out, batch by batch. */
  void submit(const Command* commands, std::size_t count) {
    for (std::size_t at = 0; at < count; at += batch) {
      const std::size_t length = count - at < batch ? count - at : batch;
      std::memcpy(commands_, commands + at, length * sizeof(Command));
      engine_.submit(commands_, static_cast<std::uint32_t>(length));
      drain(this, reporter_.take());
    }
  }

  std::uint64_t state_hash() const { return sauda::state_hash(engine_); }

private:
  static constexpr std::size_t line = 64;
  static constexpr std::size_t page = 4'096;

  struct Free {
    void operator()(std::byte* memory) const { std::free(memory); }
  };

  /** Zeroed memory whose pages are all there: the first touch of a page is the system's time, not the engine's. */
  static std::byte* touched(std::size_t size) {
    auto* memory = static_cast<std::byte*>(std::calloc(size, 1));
    for (std::size_t at = 0; at < size; at += page) static_cast<volatile std::byte*>(memory)[at] = std::byte{0};
    return memory;
  }

  static std::byte* aligned(std::byte* memory) {
    return reinterpret_cast<std::byte*>((reinterpret_cast<std::uintptr_t>(memory) + line - 1) &
                                        ~std::uintptr_t{line - 1});
  }
  static void drain(void* self, std::uint32_t count) {
    auto& engine = *static_cast<RingEngine*>(self);
    engine.host_.read(engine.ring_.data(), count);
  }

  Host& host_;
  std::unique_ptr<std::byte, Free> memory_;
  Arena arena_;
  std::vector<Record> ring_;
  ExecutionReporter reporter_;
  Engine engine_;
  Command commands_[batch];
};

} // namespace sauda::tools
