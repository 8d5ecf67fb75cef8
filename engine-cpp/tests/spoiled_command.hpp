#pragma once
// Puts one bad value into a good command.

#include "random.hpp"
#include "reference_venue.hpp"

namespace sauda::testing {

struct Surroundings {
  const Limits& limits;
  const ReferenceVenue& venue;
};

void spoil(Command& command, Random& random, const Surroundings& surroundings);

} // namespace sauda::testing
