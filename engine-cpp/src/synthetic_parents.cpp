#include <algorithm>

#include "sauda/synthetic_participants.hpp"

namespace sauda {

namespace {

using namespace parameters;

/** The lower of two draws: some work their orders faster than others. */
std::uint32_t draw_parent(Random& random) {
  const std::uint32_t one = random.below(synthetic_parents);
  return std::min(one, random.below(synthetic_parents));
}

void send_piece(SyntheticDesk& desk, std::uint32_t number) {
  Random& random = desk.state.random;
  ParentOrder& parent = desk.state.parents[number];
  if (parent.pieces == 0) {
    parent.side = static_cast<std::uint32_t>(random.one_in(2) ? Side::buy : Side::sell);
    parent.pieces = static_cast<std::uint32_t>(random.tail(parent_steepness, parent_octaves) >> 16);
  }
  --parent.pieces;
  desk.take_and_tell(first_parent_owner + number, static_cast<Side>(parent.side));
}

} // namespace

std::uint64_t act_as_parent(SyntheticDesk& desk) {
  SyntheticInstrument& state = desk.state;
  if (desk.is_continuous()) {
    const std::uint32_t number = state.run != 0 ? state.run - 1 : draw_parent(state.random);
    send_piece(desk, number);
    // Pieces come in runs: whoever has just traded goes on while the price is there.
    const bool goes_on = state.parents[number].pieces != 0 && state.random.below(256) < run_chance;
    state.run = goes_on ? number + 1 : 0;
  }
  return state.run != 0 ? state.random.interval(run_interval) : desk.gap(parent_interval);
}

} // namespace sauda
