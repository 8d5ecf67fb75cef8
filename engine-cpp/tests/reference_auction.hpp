#pragma once
// Equilibrium price of a call auction, by trying every price.

#include <cstdint>
#include <map>

namespace sauda::testing {

struct Equilibrium {
  std::int64_t price; ///< 0 when nothing can trade
  std::int64_t volume;
  std::int64_t imbalance; ///< buys at or above the price minus sells at or below it; 0 when nothing can trade
};

using QuantityAtPrice = std::map<std::int64_t, std::int64_t>;

/** What one side of an auction offers. */
struct AuctionSide {
  QuantityAtPrice limits;
  std::int64_t at_market;
};

Equilibrium find_equilibrium(const AuctionSide& buys, const AuctionSide& sells, std::int64_t reference_price);

} // namespace sauda::testing
