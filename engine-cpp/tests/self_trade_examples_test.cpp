// Orders that meet others of their owner, worked out by hand from docs/reference/venue.md.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::Phase;
using sauda::Reason;
using sauda::SelfTrade;
using sauda::Side;

namespace {

Stage continuous(SelfTrade setting) { return Stage(Phase::continuous, true, without_self_trade(setting)); }

Command of_other(const Command& command) { return of_owner(command, 2); }

} // namespace

TEST_CASE("cancel_resting: the resting order goes, the incoming one goes on") {
  Stage stage = continuous(SelfTrade::cancel_resting);
  stage.told(with_part(limit(Side::sell, 1'000, 9), 3));
  stage.told(of_other(limit(Side::sell, 1'000, 4)));
  CHECK(stage.told(limit(Side::buy, 1'005, 5)) ==
        "3 buy 5 at 1005; 1 gives up 9 at 1000; 3 meets 2, 4 at 1000; sell level 1000: 0 in 0; buy level 1005: 1 in 1");
}

TEST_CASE("cancel_incoming: what is open of the incoming order goes, and an untouched level is not told") {
  Stage stage = continuous(SelfTrade::cancel_incoming);
  stage.told(of_other(limit(Side::sell, 1'000, 4)));
  stage.told(limit(Side::sell, 1'000, 3));
  CHECK(stage.told(limit(Side::buy, 1'005, 5)) ==
        "3 buy 5 at 1005; 3 meets 1, 4 at 1000; 3 gives up 1 at 1005; sell level 1000: 3 in 1");
  CHECK(stage.told(limit(Side::buy, 1'000, 5)) == "4 buy 5 at 1000; 4 gives up 5 at 1000");
}

TEST_CASE("cancel_both: first the resting order goes, then the incoming one") {
  Stage stage = continuous(SelfTrade::cancel_both);
  stage.told(limit(Side::sell, 1'000, 4));
  stage.told(of_other(limit(Side::sell, 1'000, 4)));
  CHECK(stage.told(limit(Side::buy, 1'005, 5)) ==
        "3 buy 5 at 1005; 1 gives up 4 at 1000; 3 gives up 5 at 1005; sell level 1000: 4 in 1");
}

TEST_CASE("decrement: both lose what is shown, slice by slice, and it counts as filled") {
  Stage stage = continuous(SelfTrade::decrement);
  stage.told(with_part(limit(Side::sell, 1'000, 10), 4));
  stage.told(limit(Side::sell, 1'000, 3));
  CHECK(stage.told(limit(Side::buy, 1'005, 6)) ==
        "3 buy 6 at 1005; 1 gives up 4 at 1000, keeps 6; 3 gives up 4 at 1005, keeps 2; "
        "2 gives up 2 at 1000, keeps 1; 3 gives up 2 at 1005; sell level 1000: 5 in 2");
  CHECK(stage.told(with_part(modify(1, 1'000, 4), 4)) == refused(Reason::quantity_not_above_filled));
  CHECK(stage.told(with_part(modify(1, 1'000, 5), 4)) == "1 now 5 at 1000, place kept; sell level 1000: 2 in 2");
}

TEST_CASE("without a setting orders of one owner trade with each other") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'000, 4));
  CHECK(stage.told(limit(Side::buy, 1'000, 4)) == "2 buy 4 at 1000; 2 meets 1, 4 at 1000");
}

TEST_CASE("the call auction refuses at entry and at a new price, whatever the setting") {
  Stage stage(Phase::pre_open, true, without_self_trade(SelfTrade::cancel_resting));
  stage.told(limit(Side::sell, 1'000, 4));
  CHECK(stage.told(limit(Side::buy, 1'000, 3)) == "2 buy 3 at 1000; 2 gives up 3 at 1000");
  stage.told(limit(Side::buy, 995, 3));
  CHECK(stage.told(modify(3, 1'005, 3)) == "3 now 3 at 1005, place lost; buy level 995: 0 in 0; 3 gives up 3 at 1005");
  CHECK(stage.told(of_other(limit(Side::buy, 1'000, 3))) == "4 buy 3 at 1000; buy level 1000: 3 in 1");
}

TEST_CASE("a repriced order and a released stop order follow the setting as a new order does") {
  Stage stage = continuous(SelfTrade::cancel_incoming);
  stage.told(limit(Side::sell, 1'010, 4));
  stage.told(limit(Side::buy, 990, 5));
  CHECK(stage.told(modify(2, 1'010, 5)) == "2 now 5 at 1010, place lost; buy level 990: 0 in 0; 2 gives up 5 at 1010");
  stage.told(stop_limit(Side::buy, 1'005, 1'010, 2));
  stage.told(of_other(limit(Side::sell, 1'005, 1)));
  CHECK(stage.told(of_owner(limit(Side::buy, 1'005, 1), 3)) ==
        "5 buy 1 at 1005; 5 meets 4, 1 at 1005; sell level 1005: 0 in 0; 3 comes in, 2 at 1010; 3 gives up 2 at 1010");
}

TEST_CASE("cancel_resting: the look-ahead passes over own orders, hidden parts too") {
  Stage stage = continuous(SelfTrade::cancel_resting);
  stage.told(of_other(limit(Side::sell, 1'000, 3)));
  stage.told(with_part(limit(Side::sell, 1'000, 10), 5));
  stage.told(of_other(limit(Side::sell, 1'005, 4)));
  CHECK(stage.told(fok(Side::buy, 1'005, 8)) == "4 buy 8 at 1005; 4 loses 8 at 1005");
  CHECK(stage.told(fok(Side::buy, 1'005, 7)) ==
        "5 buy 7 at 1005; 5 meets 1, 3 at 1000; 2 gives up 10 at 1000; sell level 1000: 0 in 0; "
        "5 meets 3, 4 at 1005; sell level 1005: 0 in 0");
}

TEST_CASE("the other settings: the look-ahead ends at the first own order, and before it counts what is shown") {
  for (const auto setting : {SelfTrade::cancel_incoming, SelfTrade::cancel_both, SelfTrade::decrement}) {
    Stage stage(Phase::continuous, false, without_self_trade(setting));
    stage.told(of_other(with_part(limit(Side::sell, 995, 10), 2)));
    stage.told(of_other(with_part(limit(Side::sell, 1'000, 10), 2)));
    stage.told(limit(Side::sell, 1'000, 1));
    stage.told(of_other(limit(Side::sell, 1'000, 5)));
    stage.told(of_other(limit(Side::sell, 1'005, 5)));
    CHECK(stage.told(fok(Side::buy, 1'005, 13)) == "6 buy 13 at 1005; 6 loses 13 at 1005");
    CHECK(stage.told(with_part(ioc(Side::buy, 995, 12), 11)) == "7 buy 12 at 995; 7 loses 12 at 995");
    CHECK(stage.told(fok(Side::buy, 1'005, 12)) ==
          "8 buy 12 at 1005; 8 meets 1, 2 at 995; 8 meets 1, 2 at 995; 8 meets 1, 2 at 995; 8 meets 1, 2 at 995; "
          "8 meets 1, 2 at 995; 8 meets 2, 2 at 1000");
  }
}
