// Snapshots that a venue would not write, with a hash that fits: raw bytes as records, or the snapshot of a plausible venue with
// bytes changed. What is taken is a state that can be, and trades without harm.

#include "venue_checks.hpp"
#include "venue_inputs.hpp"

namespace {

using namespace sauda;
using namespace sauda::fuzz;

std::vector<Record> plausible_snapshot(Input& input) {
  SmallVenue engine(small_venue);
  VenueCommands commands{input};
  for (const InstrumentCommand& instrument : commands.instruments) {
    engine.submit(testing::define(instrument));
    engine.submit(testing::set_phase(instrument.instrument, Phase::continuous));
  }
  for (std::uint8_t count = input.up_to(20); count > 0; --count) {
    const Venue& venue = engine.kernel().venue();
    engine.submit(commands.next(venue.last_order(), venue.time()));
  }
  std::vector<Record> snapshot = engine.snapshot();
  snapshot.pop_back();
  change_bytes(input, snapshot);
  return snapshot;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Input input{bytes, size};
  std::vector<Record> snapshot = input.up_to(7) == 0 ? raw_records(input) : plausible_snapshot(input);
  const std::uint64_t hash = seal(snapshot);
  SmallVenue engine(small_venue);
  // As hosts do: the kernel leaves it to the second hash whether the records were in their one form.
  if (!engine.restore(snapshot) || engine.hash() != hash) return 0;
  VenueCommands commands{input};
  for (std::uint32_t count = 0; count < most_commands && !input.is_empty(); ++count) {
    const Venue& venue = engine.kernel().venue();
    submit(engine, commands.next(venue.last_order(), venue.time()));
  }
  require_restorable(engine);
  return 0;
}
