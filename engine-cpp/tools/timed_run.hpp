#pragma once
// How fast the core carries out a stream of commands, with every event read.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "command_stream.hpp"
#include "ring_engine.hpp"

namespace sauda::tools {

/** Reads every event: whose order, and how much. */
struct EventReader {
  std::uint64_t events = 0;
  std::uint64_t trades = 0;
  std::uint64_t checksum = 0;

  void read(const Record* records, std::uint32_t count) {
    events += count;
    for (std::uint32_t index = 0; index < count; ++index) {
      OrderEvent event;
      std::memcpy(&event, &records[index], sizeof event);
      trades += event.kind == static_cast<std::uint8_t>(EventKind::trade);
      checksum += event.order ^ static_cast<std::uint64_t>(event.quantity);
    }
  }
};

struct TimedRun {
  std::uint64_t nanoseconds;
  EventReader reader;
};

/**
 * One run in a fresh engine, after the preload. Each batch is laid out beside the ring first, as if it had just come in; the
 * clock then covers copying it into the ring, carrying it out and reading its events.
 */
inline TimedRun timed_run(const CommandStream& stream) {
  using Ring = RingEngine<EventReader>;
  TimedRun run{};
  const auto engine = std::make_unique<Ring>(stream.limits, run.reader);
  engine->submit(stream.commands.data(), stream.preload);
  run.reader = {};
  std::vector<Command> batch(Ring::batch);
  for (std::size_t at = stream.preload; at < stream.commands.size(); at += Ring::batch) {
    const std::size_t count = std::min(Ring::batch, stream.commands.size() - at);
    std::memcpy(batch.data(), stream.commands.data() + at, count * sizeof(Command));
    const auto start = std::chrono::steady_clock::now();
    engine->submit(batch.data(), count);
    const auto elapsed = std::chrono::steady_clock::now() - start;
    run.nanoseconds +=
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(elapsed).count());
  }
  return run;
}

/** The last of so many runs, with their median time; nothing when there is none. */
inline TimedRun median_run(const CommandStream& stream, std::uint32_t rounds) {
  std::vector<std::uint64_t> times;
  TimedRun run{};
  for (std::uint32_t round = 0; round < rounds; ++round) {
    run = timed_run(stream);
    times.push_back(run.nanoseconds);
  }
  std::sort(times.begin(), times.end());
  if (!times.empty()) run.nanoseconds = times[times.size() / 2];
  return run;
}

} // namespace sauda::tools
