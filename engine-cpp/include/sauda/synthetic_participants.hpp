#pragma once
// What each kind of participant does when its time has come; each tells how many microseconds later it acts again.

#include <cstdint>

#include "sauda/synthetic_desk.hpp"

namespace sauda {

/** Quotes both sides around the value, leans against its inventory, replenishes. */
std::uint64_t act_as_maker(SyntheticDesk& desk, std::uint32_t maker);

/** One investor comes: rests an order at a power-law distance from the best price, or takes his order away. */
std::uint64_t act_as_investor(SyntheticDesk& desk);

/** One of the large orders under way sends its next piece, at the pace of the market. */
std::uint64_t act_as_parent(SyntheticDesk& desk);

/** Somebody buys or sells for reasons of his own. */
std::uint64_t act_as_noise(SyntheticDesk& desk);

/** Takes what is offered below the value or bid above it. */
std::uint64_t act_as_value(SyntheticDesk& desk);

} // namespace sauda
