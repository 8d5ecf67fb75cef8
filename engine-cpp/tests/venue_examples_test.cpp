// Examples worked out by hand from docs/reference/venue.md; the engine and the reference venue must both tell them.

#include <doctest/doctest.h>

#include <string>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::Phase;
using sauda::Reason;
using sauda::Side;

TEST_CASE("an incoming order takes the best price first, then the oldest, at the price of the resting order") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'010, 5));
  stage.told(limit(Side::sell, 1'005, 5));
  stage.told(limit(Side::sell, 1'005, 5));
  CHECK(stage.told(limit(Side::buy, 1'010, 12)) ==
        "4 buy 12 at 1010; 4 meets 2, 5 at 1005; 4 meets 3, 5 at 1005; 4 meets 1, 2 at 1010");
  CHECK(stage.told(ioc(Side::buy, 1'100, 5)) == "5 buy 5 at 1100; 5 meets 1, 3 at 1010; 5 loses 2 at 1100");
}

TEST_CASE("levels are told as the incoming order is done with them, its own level last") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::sell, 1'000, 5));
  CHECK(stage.told(limit(Side::sell, 1'005, 5)) == "2 sell 5 at 1005; sell level 1005: 5 in 1");
  CHECK(stage.told(limit(Side::buy, 1'005, 12)) ==
        "3 buy 12 at 1005; 3 meets 1, 5 at 1000; sell level 1000: 0 in 0; 3 meets 2, 5 at 1005; "
        "sell level 1005: 0 in 0; buy level 1005: 2 in 1");
  CHECK(stage.told(modify(3, 990, 12)) == "3 now 12 at 990, place lost; buy level 1005: 0 in 0; buy level 990: 2 in 1");
  CHECK(stage.told(modify(3, 990, 12)) == "3 now 12 at 990, place kept");
  CHECK(stage.told(cancel(3)) == "3 loses 2 at 990; buy level 990: 0 in 0");
}

TEST_CASE("priority survives less quantity, not more quantity and not a new price") {
  Stage stage(Phase::continuous);
  for (int count = 0; count < 3; ++count) stage.told(limit(Side::buy, 1'000, 10));
  CHECK(stage.told(modify(1, 1'000, 8)) == "1 now 8 at 1000, place kept");
  CHECK(stage.told(ioc(Side::sell, 1'000, 1)) == "4 sell 1 at 1000; 4 meets 1, 1 at 1000");
  CHECK(stage.told(modify(1, 1'000, 9)) == "1 now 9 at 1000, place lost");
  CHECK(stage.told(ioc(Side::sell, 1'000, 1)) == "5 sell 1 at 1000; 5 meets 2, 1 at 1000");
  stage.told(modify(2, 995, 10));
  CHECK(stage.told(modify(2, 1'000, 10)) == "2 now 10 at 1000, place lost");
  CHECK(stage.told(ioc(Side::sell, 1'000, 27)) ==
        "6 sell 27 at 1000; 6 meets 3, 10 at 1000; 6 meets 1, 8 at 1000; 6 meets 2, 9 at 1000");
}

TEST_CASE("an order that entered at market loses its place with less quantity, until it was given a price") {
  Stage stage(Phase::continuous);
  CHECK(stage.told(market(Side::buy, 10)) == "1 buy 10 at 1030");
  stage.told(limit(Side::buy, 1'030, 10));
  CHECK(stage.told(modify(1, 1'030, 10)) == "1 now 10 at 1030, place kept");
  CHECK(stage.told(modify(1, 1'030, 9)) == "1 now 9 at 1030, place lost");
  CHECK(stage.told(modify(1, 1'025, 9)) == "1 now 9 at 1025, place lost");
  CHECK(stage.told(modify(1, 1'025, 8)) == "1 now 8 at 1025, place kept");
}

TEST_CASE("a modification in continuous trading matches like a new order, and must leave something open") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::buy, 990, 10));
  stage.told(limit(Side::sell, 1'000, 4));
  CHECK(stage.told(modify(1, 1'000, 10)) == "1 now 10 at 1000, place lost; 1 meets 2, 4 at 1000");
  CHECK(stage.told(modify(1, 1'000, 4)) == refused(Reason::quantity_not_above_filled));
  CHECK(stage.told(modify(1, 1'000, 5)) == "1 now 5 at 1000, place kept");
  CHECK(stage.told(ioc(Side::sell, 1'000, 5)) == "3 sell 5 at 1000; 3 meets 1, 1 at 1000; 3 loses 4 at 1000");
}

TEST_CASE("the limit of a market order is rounded into the protection and cut to the band") {
  Stage stage(Phase::continuous);
  const auto protected_by = [](Command command, std::uint16_t basis_points) {
    command.protection_bp = basis_points;
    command.time_in_force = raw(sauda::TimeInForce::ioc);
    return command;
  };
  CHECK(stage.told(protected_by(market(Side::buy, 1), 123)) == "1 buy 1 at 1010; 1 loses 1 at 1010");
  CHECK(stage.told(protected_by(market(Side::sell, 1), 123)) == "2 sell 1 at 990; 2 loses 1 at 990");
  CHECK(stage.told(protected_by(market(Side::buy, 1), 10'000)) == "3 buy 1 at 1500; 3 loses 1 at 1500");
  CHECK(stage.told(protected_by(market(Side::sell, 1), 10'000)) == "4 sell 1 at 500; 4 loses 1 at 500");
  CHECK(stage.told(protected_by(market(Side::sell, 1), 4)) == "5 sell 1 at 1000; 5 loses 1 at 1000");
  stage.told(limit(Side::sell, 1'200, 1));
  stage.told(limit(Side::buy, 1'200, 1));
  CHECK(stage.told(market(Side::sell, 1)) == "8 sell 1 at 1165");
}

TEST_CASE("the protection of the highest prices does not overflow") {
  sauda::InstrumentCommand instrument = plain_instrument(0);
  instrument.tick_size = 4'294'967'295;
  instrument.band_high = std::int64_t{instrument.tick_size} << 21;
  instrument.reference_price = instrument.band_high;
  instrument.band_low = instrument.band_high - std::int64_t{instrument.tick_size} * 262'143;
  Stage stage(Phase::continuous, false, instrument);
  Command order = market(Side::sell, 1);
  order.protection_bp = 2'049; // times the price, this is 2^64 and some
  CHECK(stage.told(order) == "1 sell 1 at " + std::to_string(instrument.band_low));
}

TEST_CASE("a call auction trades both sides in priority at one price, and leaves the rest in place") {
  Stage stage(Phase::pre_open, true);
  stage.told(limit(Side::buy, 1'000, 5));
  stage.told(limit(Side::buy, 1'010, 4));
  stage.told(limit(Side::buy, 1'000, 6));
  stage.told(limit(Side::sell, 995, 7));
  stage.told(limit(Side::sell, 1'000, 3));
  CHECK(stage.told(set_phase(0, Phase::continuous)) == refused(Reason::book_crossed));
  CHECK(stage.told(uncross(0)) ==
        "4 meets 2, 4 at 1000; 4 meets 1, 3 at 1000; 5 meets 1, 2 at 1000; 5 meets 3, 1 at 1000; "
        "buy level 1010: 0 in 0; buy level 1000: 5 in 1; sell level 995: 0 in 0; sell level 1000: 0 in 0; "
        "uncrossed 10 at 1000, imbalance 5");
  CHECK(stage.told(uncross(0)) == "uncrossed 0 at 0, imbalance 0");
}

TEST_CASE("a call auction between two equally good prices trades at the reference price") {
  Stage stage(Phase::pre_open);
  stage.told(limit(Side::buy, 1'010, 10));
  stage.told(limit(Side::buy, 990, 5));
  stage.told(limit(Side::sell, 990, 10));
  stage.told(limit(Side::sell, 1'010, 5));
  CHECK(stage.told(uncross(0)) == "3 meets 1, 10 at 1000; uncrossed 10 at 1000, imbalance 0");
}

TEST_CASE("closing cancels buys, then sells, from the best price on") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::sell, 1'020, 1));
  stage.told(limit(Side::sell, 1'010, 2));
  stage.told(limit(Side::buy, 990, 3));
  stage.told(limit(Side::buy, 1'000, 4));
  stage.told(limit(Side::buy, 990, 5));
  CHECK(stage.told(set_phase(0, Phase::closed)) ==
        "phase 1; 4 loses 4 at 1000; buy level 1000: 0 in 0; "
        "3 loses 3 at 990; 5 loses 5 at 990; buy level 990: 0 in 0; "
        "2 loses 2 at 1010; sell level 1010: 0 in 0; 1 loses 1 at 1020; sell level 1020: 0 in 0");
}
