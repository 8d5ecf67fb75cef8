#pragma once
// One instance of the core: the venue and the synthetic market that trades on it.

#include <cstddef>
#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/execution_reporter.hpp"
#include "sauda/snapshot.hpp"
#include "sauda/synthetic_market.hpp"
#include "sauda/venue.hpp"

namespace sauda {

class Engine {
public:
  Engine(const Limits& limits, Arena& arena, ExecutionReporter& reporter);
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /** Bytes of arena that an engine of these limits needs; 0 when the limits are out of range. */
  static std::size_t arena_bytes(const Limits& limits);

  /** Carries out one command; everything that follows from it goes to the reporter. */
  void apply(const Command& command);

  /** Carries out a batch, in order; looks ahead in it to have in the cache what a command needs when its turn comes. */
  void submit(const Command* commands, std::uint32_t count);

  /** Reports the best `levels` levels a side as LevelEvents: buys from the best, then sells from the best. */
  void depth(std::uint16_t instrument, std::uint32_t levels);

  /** Reports where a resting order stands in the queue of its level; nothing for any other. A step for each order ahead. */
  void queue_position(std::uint64_t order);

  /** Takes the next record of a snapshot; only in an engine that has seen no command. */
  RestoreStatus restore(const void* record);

  Venue& venue() { return venue_; }
  const Venue& venue() const { return venue_; }
  SyntheticMarket& market() { return market_; }
  const SyntheticMarket& market() const { return market_; }
  /** Room for the state of the synthetic market while it is written or read. */
  std::uint64_t* scratch() const { return scratch_; }

private:
  void start_market(const Command& command);
  void advance_time(const Command& command);
  void list_contract(const Command& command);
  void report_index();
  void set_scenario(const Command& command);
  void report_done(EventKind kind);

  ExecutionReporter& reporter_;
  Venue venue_;
  SyntheticMarket market_;
  std::uint64_t* scratch_;
  SnapshotReader reader_;
};

} // namespace sauda
