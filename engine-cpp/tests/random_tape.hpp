#pragma once
// Tapes of commands that are the same on every host: mostly sensible trading, with every kind of bad value mixed in.

#include <cstdint>
#include <vector>

#include "sauda/venue.hpp"

namespace sauda::testing {

struct Tape {
  std::uint64_t seed;
  Limits limits;
  std::vector<Command> commands;
};

/** Any seed gives a tape of 60 to about 3,000 commands. It never starts the synthetic market. */
Tape random_tape(std::uint64_t seed);

} // namespace sauda::testing
