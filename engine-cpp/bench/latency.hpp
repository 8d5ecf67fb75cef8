#pragma once
// How long single commands take, with their events read.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "../tools/timed_run.hpp"

namespace sauda::bench {

/** Nanoseconds; what the clock itself takes is in them, and beside them. */
struct Latency {
  std::uint32_t p50;
  std::uint32_t p99;
  std::uint32_t p999;
  std::uint32_t clock;
};

inline std::uint32_t nanoseconds_since(std::chrono::steady_clock::time_point start) {
  const auto elapsed = std::chrono::steady_clock::now() - start;
  return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(elapsed).count());
}

/** Of values that are put in order by this; `thousandths` is below 1,000. */
inline std::uint32_t quantile(std::vector<std::uint32_t>& values, std::size_t thousandths) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() * thousandths / 1'000);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

/** Each command after the preload by itself: no batch, so nothing is looked up ahead. */
inline Latency latency(const tools::CommandStream& stream) {
  tools::EventReader reader;
  const auto engine = std::make_unique<tools::RingEngine<tools::EventReader>>(stream.limits, reader);
  engine->submit(stream.commands.data(), stream.preload);
  std::vector<std::uint32_t> clocks(10'000), times(stream.commands.size() - stream.preload);
  for (std::uint32_t& time : clocks) time = nanoseconds_since(std::chrono::steady_clock::now());
  for (std::size_t at = 0; at < times.size(); ++at) {
    const Command command = stream.commands[stream.preload + at];
    const auto start = std::chrono::steady_clock::now();
    engine->submit(&command, 1);
    times[at] = nanoseconds_since(start);
  }
  return {quantile(times, 500), quantile(times, 990), quantile(times, 999), quantile(clocks, 500)};
}

} // namespace sauda::bench
