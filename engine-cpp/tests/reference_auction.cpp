#include "reference_auction.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <set>
#include <vector>

namespace sauda::testing {
namespace {

Equilibrium try_price(const AuctionSide& buys, const AuctionSide& sells, std::int64_t price) {
  std::int64_t demand = buys.at_market;
  std::int64_t supply = sells.at_market;
  for (const auto& [limit, quantity] : buys.limits) demand += limit >= price ? quantity : 0;
  for (const auto& [limit, quantity] : sells.limits) supply += limit <= price ? quantity : 0;
  return {price, std::min(demand, supply), demand - supply};
}

/** Keeps the candidates for which `cost` is lowest. */
void keep_lowest(std::vector<Equilibrium>& candidates, const std::function<std::int64_t(const Equilibrium&)>& cost) {
  std::int64_t lowest = cost(candidates.front());
  for (const Equilibrium& candidate : candidates) lowest = std::min(lowest, cost(candidate));
  std::erase_if(candidates, [&](const Equilibrium& candidate) { return cost(candidate) != lowest; });
}

} // namespace

Equilibrium find_equilibrium(const AuctionSide& buys, const AuctionSide& sells, std::int64_t reference_price) {
  std::set<std::int64_t> prices;
  for (const auto& [price, quantity] : buys.limits) prices.insert(price);
  for (const auto& [price, quantity] : sells.limits) prices.insert(price);
  if (prices.empty()) prices.insert(reference_price);

  std::vector<Equilibrium> candidates;
  for (const std::int64_t price : prices) candidates.push_back(try_price(buys, sells, price));

  keep_lowest(candidates, [](const Equilibrium& candidate) { return -candidate.volume; });
  if (candidates.front().volume == 0) return {0, 0, 0};
  keep_lowest(candidates, [](const Equilibrium& candidate) { return std::abs(candidate.imbalance); });
  keep_lowest(candidates, [&](const Equilibrium& candidate) { return std::abs(candidate.price - reference_price); });
  return candidates.size() == 1 ? candidates.front() : try_price(buys, sells, reference_price);
}

} // namespace sauda::testing
