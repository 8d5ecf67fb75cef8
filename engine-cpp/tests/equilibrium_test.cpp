// The reference equilibrium itself, on auctions that can be worked out by hand.

#include <doctest/doctest.h>

#include "reference_auction.hpp"

using sauda::testing::Equilibrium;
using sauda::testing::find_equilibrium;
using sauda::testing::QuantityAtPrice;

namespace {

void check(const Equilibrium& found, std::int64_t price, std::int64_t volume, std::int64_t imbalance) {
  CHECK(found.price == price);
  CHECK(found.volume == volume);
  CHECK(found.imbalance == imbalance);
}

Equilibrium equilibrium(const QuantityAtPrice& buys, const QuantityAtPrice& sells, std::int64_t reference_price) {
  return find_equilibrium({buys, 0}, {sells, 0}, reference_price);
}

} // namespace

TEST_CASE("nothing trades on an empty side or without a cross") {
  check(equilibrium({}, {}, 100), 0, 0, 0);
  check(equilibrium({{100, 5}}, {}, 100), 0, 0, 0);
  check(equilibrium({{99, 5}}, {{101, 5}}, 100), 0, 0, 0);
}

TEST_CASE("rule 1: the largest volume wins, far from the reference price or not") {
  // At 105: 10 against 10. At 100: 10 against 4. At 110: 2 against 10.
  check(equilibrium({{110, 2}, {105, 8}}, {{100, 4}, {105, 6}}, 100), 105, 10, 0);
}

TEST_CASE("rule 2: of equal volumes the smallest imbalance wins, whatever its sign") {
  // At 100: 12 against 10. At 105: 11 against 10. The volume is 10 at both.
  check(equilibrium({{105, 11}, {100, 1}}, {{100, 10}}, 100), 105, 10, 1);
  // At 100: 10 against 11. At 105: 10 against 12.
  check(equilibrium({{105, 10}}, {{100, 11}, {105, 1}}, 105), 100, 10, -1);
}

TEST_CASE("rule 3: of equal imbalances the price closest to the reference wins, from either side") {
  // At 90: 15 against 10. At 110: 10 against 15.
  const QuantityAtPrice buys{{110, 10}, {90, 5}};
  const QuantityAtPrice sells{{90, 10}, {110, 5}};
  check(equilibrium(buys, sells, 99), 90, 10, 5);
  check(equilibrium(buys, sells, 101), 110, 10, -5);
  check(equilibrium(buys, sells, 1), 90, 10, 5);
  check(equilibrium(buys, sells, 500), 110, 10, -5);
  SUBCASE("at equal distance it is the reference price, where no order rests, with the imbalance there") {
    check(equilibrium(buys, sells, 100), 100, 10, 0);
  }
}

TEST_CASE("orders at market count at every price where a limit order rests, and only there") {
  check(find_equilibrium({{}, 5}, {{{105, 8}}, 0}, 100), 105, 5, -3);
  check(find_equilibrium({{{95, 4}}, 0}, {{}, 6}, 100), 95, 4, -2);
  check(find_equilibrium({{{95, 10}}, 5}, {{{105, 10}}, 5}, 100), 100, 5, 0);
  check(find_equilibrium({{}, 5}, {{}, 0}, 100), 0, 0, 0);
}

TEST_CASE("orders at market alone trade at the reference price") {
  check(find_equilibrium({{}, 5}, {{}, 8}, 100), 100, 5, -3);
}
