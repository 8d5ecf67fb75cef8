#pragma once
// Session commands that mostly make sense in the venue as it stands: phases, auctions, bands, rules.

#include "random_style.hpp"
#include "reference_venue.hpp"

namespace sauda::testing {

class RandomSession {
public:
  RandomSession(Random& random, const Style& style, const Limits& limits, const ReferenceVenue& venue)
      : random_{random},
        style_{style},
        limits_{limits},
        venue_{venue} {}

  InstrumentCommand definition(std::uint16_t instrument);
  /** For an instrument that is defined. */
  Command command(std::uint16_t instrument);
  /** How many of 100 commands for an instrument in this phase are session commands. */
  std::int64_t percent(Phase phase) const;

private:
  Command set_phase(std::uint16_t instrument);
  BandCommand set_band(std::uint16_t instrument);
  RulesCommand set_rules(std::uint16_t instrument);

  Random& random_;
  const Style& style_;
  const Limits& limits_;
  const ReferenceVenue& venue_;
};

} // namespace sauda::testing
