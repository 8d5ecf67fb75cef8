// Orders that show a part of themselves, worked out by hand from docs/reference/venue.md.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::Phase;
using sauda::Reason;
using sauda::Side;
using sauda::TimeInForce;

TEST_CASE("a slice that is used up makes room for the next, behind the orders at its price") {
  Stage stage(Phase::continuous, true);
  CHECK(stage.told(with_part(limit(Side::sell, 1'000, 10), 4)) == "1 sell 10 at 1000; sell level 1000: 4 in 1");
  CHECK(stage.told(limit(Side::sell, 1'000, 5)) == "2 sell 5 at 1000; sell level 1000: 9 in 2");
  CHECK(stage.told(limit(Side::buy, 1'000, 6)) ==
        "3 buy 6 at 1000; 3 meets 1, 4 at 1000; 3 meets 2, 2 at 1000; sell level 1000: 7 in 2");
  CHECK(stage.told(limit(Side::buy, 1'000, 5)) ==
        "4 buy 5 at 1000; 4 meets 2, 3 at 1000; 4 meets 1, 2 at 1000; sell level 1000: 2 in 1");
  CHECK(stage.snapshot_of(1).shown == 2);
  CHECK(stage.snapshot_of(1).leaves == 4);
  CHECK(stage.told(limit(Side::buy, 1'000, 4)) ==
        "5 buy 4 at 1000; 5 meets 1, 2 at 1000; 5 meets 1, 2 at 1000; sell level 1000: 0 in 0");
}

TEST_CASE("a level is told although an equal slice came up") {
  Stage stage(Phase::continuous, true);
  stage.told(with_part(limit(Side::sell, 1'000, 10), 5));
  CHECK(stage.told(limit(Side::buy, 1'000, 5)) == "2 buy 5 at 1000; 2 meets 1, 5 at 1000; sell level 1000: 5 in 1");
}

TEST_CASE("an incoming order trades with its whole quantity, and shows a slice of what rests") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::sell, 1'000, 5));
  CHECK(stage.told(with_part(limit(Side::buy, 1'000, 12), 4)) ==
        "2 buy 12 at 1000; 2 meets 1, 5 at 1000; sell level 1000: 0 in 0; buy level 1000: 4 in 1");
  CHECK(stage.snapshot_of(2).part_quantity == 4);
  CHECK(stage.snapshot_of(2).leaves == 7);
  stage.told(with_part(limit(Side::buy, 990, 8), 8));
  CHECK(stage.snapshot_of(3).part_quantity == 0);
}

TEST_CASE("the priority table: showing less keeps the place, showing more or asking for more loses it") {
  Stage stage(Phase::continuous, true);
  stage.told(with_part(limit(Side::buy, 1'000, 20), 5));
  stage.told(limit(Side::buy, 1'000, 1));
  const auto modified = [&](std::int64_t quantity, std::uint32_t part) {
    return stage.told(with_part(modify(1, 1'000, quantity), part));
  };
  CHECK(modified(20, 5) == "1 now 20 at 1000, place kept");
  CHECK(modified(20, 4) == "1 now 20 at 1000, place kept; buy level 1000: 5 in 2");
  CHECK(modified(20, 5) == "1 now 20 at 1000, place lost; buy level 1000: 6 in 2");
  CHECK(modified(20, 0) == "1 now 20 at 1000, place lost; buy level 1000: 21 in 2");
  CHECK(modified(20, 20) == "1 now 20 at 1000, place kept");
  CHECK(modified(10, 10) == "1 now 10 at 1000, place kept; buy level 1000: 11 in 2");
  CHECK(modified(10, 1) == "1 now 10 at 1000, place kept; buy level 1000: 2 in 2");
  CHECK(modified(11, 1) == refused(Reason::part_quantity_out_of_range));
  CHECK(modified(10, 2) == "1 now 10 at 1000, place lost; buy level 1000: 3 in 2");
  CHECK(modified(11, 2) == "1 now 11 at 1000, place lost; buy level 1000: 3 in 2");
  CHECK(modified(10, 1) == "1 now 10 at 1000, place kept; buy level 1000: 2 in 2");
  CHECK(modified(11, 2) == "1 now 11 at 1000, place lost; buy level 1000: 3 in 2");
  CHECK(modified(10, 3) == "1 now 10 at 1000, place lost; buy level 1000: 4 in 2");
  CHECK(modified(31, 3) == refused(Reason::part_quantity_out_of_range));
  CHECK(modified(2, 3) == refused(Reason::part_quantity_out_of_range));
  CHECK(stage.told(limit(Side::sell, 1'000, 2)) ==
        "3 sell 2 at 1000; 3 meets 2, 1 at 1000; 3 meets 1, 1 at 1000; buy level 1000: 2 in 1");
}

TEST_CASE("asking for less keeps the place, although the disclosed quantity is then all of it") {
  Stage stage(Phase::continuous, true);
  stage.told(with_part(limit(Side::buy, 1'000, 75), 25));
  CHECK(stage.told(with_part(modify(1, 1'000, 25), 25)) == "1 now 25 at 1000, place kept");
}

TEST_CASE("an order that keeps its place never shows more than before") {
  Stage stage(Phase::continuous, true);
  stage.told(with_part(limit(Side::sell, 1'000, 20), 5));
  stage.told(limit(Side::buy, 1'000, 3));
  CHECK(stage.told(with_part(modify(1, 1'000, 20), 4)) == "1 now 20 at 1000, place kept");
  CHECK(stage.snapshot_of(1).shown == 2);
  CHECK(stage.told(with_part(modify(1, 1'000, 4), 4)) == "1 now 4 at 1000, place kept; sell level 1000: 1 in 1");
  CHECK(stage.told(modify(1, 1'000, 3)) == refused(Reason::quantity_not_above_filled));
}

TEST_CASE("a call auction trades what is shown, and fills up behind the others at the end") {
  Stage stage(Phase::continuous, true);
  stage.told(with_part(limit(Side::buy, 1'010, 10), 4));
  stage.told(limit(Side::buy, 1'010, 3));
  stage.told(set_phase(0, Phase::pre_open));
  CHECK(stage.told(with_part(modify(1, 1'010, 10), 3)) == refused(Reason::part_quantity_forbidden));
  stage.told(limit(Side::sell, 1'000, 6));
  CHECK(stage.told(uncross(0)) ==
        "3 meets 1, 4 at 1000; 3 meets 2, 2 at 1000; buy level 1010: 5 in 2; sell level 1000: 0 in 0; "
        "uncrossed 6 at 1000, imbalance 1");
  stage.told(limit(Side::sell, 1'010, 2));
  CHECK(stage.told(uncross(0)) ==
        "4 meets 2, 1 at 1010; 4 meets 1, 1 at 1010; buy level 1010: 3 in 1; sell level 1010: 0 in 0; "
        "uncrossed 2 at 1010, imbalance 3");
}

TEST_CASE("a call auction can leave a crossed book, when more was hidden than traded") {
  Stage stage(Phase::continuous);
  stage.told(with_part(limit(Side::buy, 1'000, 10), 4));
  stage.told(set_phase(0, Phase::pre_open));
  stage.told(limit(Side::sell, 1'000, 6));
  CHECK(stage.told(uncross(0)) == "2 meets 1, 4 at 1000; uncrossed 4 at 1000, imbalance -2");
  CHECK(stage.told(set_phase(0, Phase::continuous)) == refused(Reason::book_crossed));
  CHECK(stage.told(uncross(0)) == "2 meets 1, 2 at 1000; uncrossed 2 at 1000, imbalance 2");
}

TEST_CASE("only a day order shows a part, only an ioc order has a minimum") {
  Stage stage(Phase::continuous);
  const Command part = with_part(limit(Side::buy, 1'000, 10), 5);
  CHECK(stage.told(lasting(part, TimeInForce::gtc)) == refused(Reason::part_quantity_forbidden));
  CHECK(stage.told(lasting(part, TimeInForce::fok)) == refused(Reason::part_quantity_forbidden));
  CHECK(stage.told(with_part(market(Side::buy, 10), 5)) == refused(Reason::part_quantity_forbidden));
  CHECK(stage.told(with_part(stop_limit(Side::buy, 1'010, 1'010, 10), 5)) == refused(Reason::part_quantity_forbidden));
  CHECK(stage.told(with_part(limit(Side::buy, 1'000, 11), 1)) == refused(Reason::part_quantity_out_of_range));
  CHECK(stage.told(with_part(ioc(Side::buy, 1'000, 11), 12)) == refused(Reason::part_quantity_out_of_range));
  CHECK(stage.told(with_part(ioc(Side::buy, 1'000, 11), 1)) == "1 buy 11 at 1000; 1 loses 11 at 1000");
}
