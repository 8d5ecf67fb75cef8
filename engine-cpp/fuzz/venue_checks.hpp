#pragma once
// A small venue under a fuzzer, and what must hold of it whatever comes in.

#include <bit>
#include <vector>

#include "input.hpp"
#include "sauda/engine.hpp"
#include "small_host.hpp"

namespace sauda::fuzz {

/** Small, so that every limit is met. */
inline constexpr Limits small_venue{.instruments = 2, .ladder_ticks = 64, .orders = 12, .publish_levels = true};

using SmallVenue = SmallHost<Engine, Limits, Command>;

/** Commands of one input: more only cost time. */
inline constexpr std::uint32_t most_commands = 200;

/** Whether the command makes the synthetic market act, which may take long for what a fuzzer learns of it. */
inline bool is_of_market(const Command& command) {
  return command.kind == static_cast<std::uint8_t>(CommandKind::start_market) ||
         command.kind == static_cast<std::uint8_t>(CommandKind::advance_time);
}

/** Carries out a command: it is answered, and refused it changes nothing. */
inline const std::vector<Record>& submit(SmallVenue& engine, const Command& command) {
  const std::uint64_t before = engine.hash();
  const std::vector<Record>& events = engine.submit(command);
  require(!events.empty(), "a command is answered");
  const bool is_refused = events.front().bytes[0] == static_cast<std::uint8_t>(EventKind::command_rejected);
  if (is_refused) require(events.size() == 1 && engine.hash() == before, "a refusal changes nothing");
  return events;
}

/** The snapshot is restored, as it is, in a venue of the same size. */
inline void require_restorable(SmallVenue& engine) {
  const std::vector<Record> snapshot = engine.snapshot();
  SmallVenue restored(small_venue);
  require(restored.restore(snapshot), "a snapshot of the engine is restored");
  require(restored.hash() == engine.hash(), "a restored engine has the state of the other");
}

} // namespace sauda::fuzz
