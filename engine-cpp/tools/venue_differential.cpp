// The engine against the reference venue of engine-cpp/tests on long runs of random tapes; `npm run prove -- venue` calls it.
// Arguments: first seed, number of seeds, operations of each. Ends with 1 at the first difference.

#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "../tests/random.hpp"
#include "../tests/random_tape.hpp"
#include "../tests/record_text.hpp"
#include "../tests/reference_venue.hpp"
#include "sauda/native_engine.hpp"

namespace {

using namespace sauda;
using namespace sauda::testing;

constexpr std::uint32_t every_level = 1u << 20;
constexpr std::int64_t depth_percent = 10, snapshot_percent = 2; // of the commands: events are compared after each

/** Where a run stands, for the first difference. */
struct Place {
  std::uint64_t seed;
  std::uint64_t operation; ///< of the seed, from 0
  const Tape& tape;
  std::size_t command; ///< of the tape
};

int fail(const Place& place, const std::string& what) {
  const auto& [instruments, ladder_ticks, orders, publish_levels] = place.tape.limits;
  std::printf("DIFFERENCE at seed %" PRIu64 ", operation %" PRIu64 " (command %zu of random_tape(%" PRIu64 "))\n",
              place.seed, place.operation, place.command, place.tape.seed);
  std::printf("venue of %u instruments, %u ticks, %u orders, levels %s\n%s\n%s\n", instruments, ladder_ticks, orders,
              publish_levels ? "published" : "silent", command_text(place.tape.commands[place.command]).c_str(),
              what.c_str());
  return 1;
}

std::string both(const std::vector<Record>& engine, const std::vector<Record>& reference) {
  return "engine:\n" + events_text(engine) + "reference:\n" + events_text(reference);
}

bool same_snapshot(NativeEngine& engine, const ReferenceVenue& reference) {
  const std::vector<Record> snapshot = engine.snapshot();
  return same(snapshot, reference.snapshot(from_record<SnapshotHeader>(snapshot.front()).version));
}

/** Runs one tape, or the start of it, on both; counts into `place.operation`. Answers 1 after a difference. */
int compare(Place& place, std::uint64_t operations) {
  const Tape& tape = place.tape;
  testing::Random random(tape.seed);
  NativeEngine engine(tape.limits);
  ReferenceVenue reference(tape.limits);
  for (place.command = 0; place.command < tape.commands.size() && place.operation < operations; ++place.command) {
    const Command& command = tape.commands[place.command];
    reference.events.clear();
    reference.apply(command);
    const std::vector<Record>& events = engine.submit(command);
    if (!same(events, reference.events)) return fail(place, both(events, reference.events));
    if (random.chance(depth_percent)) {
      const std::vector<Record>& depth = engine.depth(command.instrument, every_level);
      const std::vector<Record> expected = reference.depth(command.instrument, every_level);
      if (!same(depth, expected)) return fail(place, "another depth\n" + both(depth, expected));
    }
    if (random.chance(snapshot_percent) && !same_snapshot(engine, reference)) return fail(place, "another snapshot");
    ++place.operation;
  }
  --place.command; // the last one that was carried out, should the end differ
  return same_snapshot(engine, reference) ? 0 : fail(place, "another snapshot");
}

/** Tapes of one seed until there were so many operations; every tape has limits and instruments of its own. */
int run_seed(std::uint64_t seed, std::uint64_t operations) {
  const auto start = std::chrono::steady_clock::now();
  std::uint64_t done = 0, tapes = 0;
  for (; done < operations; ++tapes) {
    const Tape tape = random_tape(seed << 32 | tapes);
    Place place{.seed = seed, .operation = done, .tape = tape, .command = 0};
    if (const int difference = compare(place, operations)) return difference;
    done = place.operation;
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
  std::printf("seed %" PRIu64 ": %" PRIu64 " operations in %" PRIu64 " venues without a difference, %.1f s\n", seed,
              done, tapes, elapsed.count());
  return std::fflush(stdout);
}

} // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fprintf(stderr, "usage: venue_differential FIRST_SEED SEEDS OPERATIONS\n");
    return 2;
  }
  const std::uint64_t first = std::strtoull(arguments[1], nullptr, 10);
  const std::uint64_t seeds = std::strtoull(arguments[2], nullptr, 10);
  const std::uint64_t operations = std::strtoull(arguments[3], nullptr, 10);
  for (std::uint64_t seed = first; seed < first + seeds; ++seed) {
    if (const int difference = run_seed(seed, operations)) return difference;
  }
  return 0;
}
