#pragma once
// Participants who buy what is cheap and sell what is dear against the same thing in another form.

#include <cstdint>

#include "sauda/synthetic_contracts.hpp"
#include "sauda/venue.hpp"

namespace sauda {

/**
 * One look at everything on the index: future against the basket of its shares, call and put of a strike against the future.
 * They trade one lot of a pair at a time, at the prices that are shown. Bounded by the number of instruments.
 */
void arbitrage(Venue& venue, const SyntheticContracts& contracts, std::uint32_t instruments, std::uint64_t time);

} // namespace sauda
