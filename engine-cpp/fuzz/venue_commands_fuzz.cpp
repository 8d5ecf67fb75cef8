// Raw bytes as command records, into a venue with one instrument in continuous trading.

#include "../tests/commands.hpp"
#include "venue_checks.hpp"

namespace {

using namespace sauda;
using namespace sauda::fuzz;

/** Ticks of 5 from 900 on, as many as the ladder has. */
InstrumentCommand narrow_instrument() {
  InstrumentCommand instrument = testing::plain_instrument(0);
  instrument.band_low = 900;
  instrument.band_high = 900 + 5 * 63;
  return instrument;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Input input{bytes, size};
  SmallVenue engine(small_venue);
  engine.submit(testing::define(narrow_instrument()));
  engine.submit(testing::set_phase(0, Phase::continuous));
  for (std::uint32_t count = 0; count < most_commands && !input.is_empty(); ++count) {
    const auto command = std::bit_cast<Command>(input.record());
    if (!is_of_market(command)) submit(engine, command);
  }
  require_restorable(engine);
  return 0;
}
