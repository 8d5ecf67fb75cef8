#pragma once
// The call auction: equilibrium price and matching at it.

#include <cstdint>

#include "sauda/order_matcher.hpp"

namespace sauda {

/** What an auction would do now. */
struct Equilibrium {
  std::int64_t price = 0; ///< 0 when nothing can trade
  std::uint64_t volume = 0;
  std::int64_t imbalance = 0; ///< buys at or above the price minus sells at or below it
};

/**
 * The price of largest volume, then smallest imbalance, then closest to the reference price, among the prices at which limit
 * orders rest; orders at market count at every price. One pass over the levels. Source: NSE, pre-open session.
 */
Equilibrium find_equilibrium(const OrderBook& book, const Instrument& instrument);

/** Trades the volume of the equilibrium and reports trades, levels and the result; answers its price, 0 when there is none. */
std::int64_t uncross(Market market);

} // namespace sauda
