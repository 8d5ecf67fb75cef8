// Bytes as a plausible tape: instruments with any settings, orders near each other; compared with the reference venue.

#include "../tests/record.hpp"
#include "../tests/record_text.hpp"
#include "../tests/reference_venue.hpp"
#include "venue_checks.hpp"
#include "venue_inputs.hpp"

namespace {

using namespace sauda;
using namespace sauda::fuzz;

void require_agreement(SmallVenue& engine, testing::ReferenceVenue& reference, const Command& command) {
  reference.events.clear();
  reference.apply(command);
  const std::vector<Record>& events = submit(engine, command);
  if (testing::same(events, reference.events)) return;
  std::fprintf(stderr, "%s\nengine:\n%sreference:\n%s", testing::command_text(command).c_str(),
               testing::events_text(events).c_str(), testing::events_text(reference.events).c_str());
  require(false, "engine and reference venue tell the same");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Input input{bytes, size};
  SmallVenue engine(small_venue);
  testing::ReferenceVenue reference(small_venue);
  VenueCommands commands{input};
  for (const InstrumentCommand& instrument : commands.instruments) {
    require_agreement(engine, reference, testing::define(instrument));
    require_agreement(engine, reference, testing::set_phase(instrument.instrument, Phase::continuous));
  }
  for (std::uint32_t count = 0; count < most_commands && !input.is_empty(); ++count) {
    require_agreement(engine, reference, commands.next(reference.last_order(), reference.time()));
  }
  const std::vector<Record> snapshot = engine.snapshot();
  const auto version = testing::from_record<SnapshotHeader>(snapshot.front()).version;
  require(testing::same(snapshot, reference.snapshot(version)), "engine and reference venue end in the same state");
  require_restorable(engine);
  return 0;
}
