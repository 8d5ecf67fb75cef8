// Linked orders, worked out by hand from docs/reference/venue.md.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::Link;
using sauda::OrderAttribute;
using sauda::OrderType;
using sauda::Phase;
using sauda::Reason;
using sauda::SelfTrade;
using sauda::Side;

namespace {

Command held(const Command& order) { return special(order, OrderAttribute::held); }
Command of_others(const Command& order) { return of_owner(order, 2); }

/** A held bracket of owner 1: 1 buys 10 at 1,000, 2 is the target at 1,020, 3 the stop at 990. */
void link_bracket(Stage& stage) {
  CHECK(stage.told(held(limit(Side::buy, 1'000, 10))) == "1 buy 10 at 1000");
  CHECK(stage.told(held(limit(Side::sell, 1'020, 10))) == "2 sell 10 at 1020");
  CHECK(stage.told(held(stop_limit(Side::sell, 990, 980, 10))) == "3 sell 10 at 980");
  CHECK(stage.told(link(Link::bracket, 1, 2, 3)) == "linked; 1 comes in, 10 at 1000");
}

} // namespace

TEST_CASE("oco: what one trades the other loses, and keeps its place") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::buy, 990, 10));
  stage.told(limit(Side::sell, 1'010, 8));
  CHECK(stage.told(link(Link::oco, 1, 2)) == "linked");
  CHECK(stage.told(of_others(limit(Side::sell, 990, 3))) ==
        "3 sell 3 at 990; 3 meets 1, 3 at 990; buy level 990: 7 in 1; "
        "2 loses 3 at 1010, keeps 5; sell level 1010: 5 in 1");
  CHECK(stage.told(of_others(limit(Side::buy, 1'010, 9))) ==
        "4 buy 9 at 1010; 4 meets 2, 5 at 1010; sell level 1010: 0 in 0; buy level 1010: 4 in 1; "
        "1 loses 5 at 990, keeps 2; buy level 990: 2 in 1");
  CHECK(stage.told(replace(1, limit(Side::buy, 985, 2))).find("1 loses 2 at 990") == 0); // it is free again
}

TEST_CASE("oco: the other is gone when as much traded, and a cancelled order leaves the other alone") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'010, 5));
  stage.told(stop_limit(Side::sell, 990, 985, 5));
  stage.told(link(Link::oco, 1, 2));
  CHECK(stage.told(replace(1, limit(Side::sell, 1'015, 2))) == refused(Reason::bad_link));
  CHECK(stage.told(of_others(limit(Side::buy, 1'010, 5))) == "3 buy 5 at 1010; 3 meets 1, 5 at 1010; 2 loses 5 at 985");
  stage.told(limit(Side::sell, 1'010, 5));
  stage.told(stop_limit(Side::sell, 990, 985, 5));
  stage.told(link(Link::oco, 4, 5));
  CHECK(stage.told(cancel(4)) == "4 loses 5 at 1010");
  CHECK(stage.told(cancel(5)) == "5 loses 5 at 985");
}

TEST_CASE("oco: when both trade before either is settled, each loses what the other traded") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'010, 30));
  stage.told(of_others(held(limit(Side::sell, 1'000, 7))));
  stage.told(of_others(held(limit(Side::buy, 1'010, 7))));
  stage.told(of_others(held(stop_limit(Side::buy, 1'030, 1'035, 7))));
  Command bracket = of_others(link(Link::bracket, 2, 3, 4));
  CHECK(stage.told(bracket) == "linked; 2 comes in, 7 at 1000");
  stage.told(of_owner(limit(Side::sell, 1'000, 45), 3));
  stage.told(held(limit(Side::buy, 1'005, 60)));
  CHECK(stage.told(link(Link::oco, 1, 6)) ==
        "linked; 6 comes in, 60 at 1005; 6 meets 2, 7 at 1000; 6 meets 5, 45 at 1000; "
        "3 comes in, 7 at 1010; 3 meets 1, 7 at 1010; 4 comes in, 7 at 1035; "
        "1 loses 23 at 1010; 6 loses 7 at 1005, keeps 1; 4 loses 7 at 1035");
}

TEST_CASE("oco: a stop order that is released ends the link at once") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'010, 5));
  stage.told(stop_limit(Side::sell, 990, 985, 5));
  stage.told(link(Link::oco, 1, 2));
  stage.told(of_others(limit(Side::buy, 990, 3)));
  CHECK(stage.told(of_others(limit(Side::sell, 990, 1))) ==
        "4 sell 1 at 990; 4 meets 3, 1 at 990; 2 comes in, 5 at 985; 1 loses 5 at 1010; 2 meets 3, 2 at 990");
}

TEST_CASE("oco: hidden quantity goes first, and what self-trade prevention took does not count") {
  Stage stage(Phase::continuous, true, without_self_trade(SelfTrade::decrement));
  stage.told(with_part(limit(Side::sell, 1'010, 10), 2));
  stage.told(limit(Side::buy, 990, 10));
  stage.told(link(Link::oco, 1, 2));
  CHECK(stage.told(of_others(limit(Side::sell, 990, 7))) ==
        "3 sell 7 at 990; 3 meets 2, 7 at 990; buy level 990: 3 in 1; 1 loses 7 at 1010, keeps 3");
  CHECK(stage.told(ioc(Side::sell, 990, 1)) ==
        "4 sell 1 at 990; 2 gives up 1 at 990, keeps 2; 4 gives up 1 at 990; buy level 990: 2 in 1");
  CHECK(stage.told(of_others(limit(Side::sell, 990, 2))) ==
        "5 sell 2 at 990; 5 meets 2, 2 at 990; buy level 990: 0 in 0; "
        "1 loses 2 at 1010, keeps 1; sell level 1010: 1 in 1");
}

TEST_CASE("bracket: target and stop come in for what the entry has traded, and grow with it") {
  Stage stage(Phase::continuous);
  link_bracket(stage);
  CHECK(stage.told(of_others(limit(Side::sell, 1'000, 4))) ==
        "4 sell 4 at 1000; 4 meets 1, 4 at 1000; 2 comes in, 4 at 1020; 3 comes in, 4 at 980");
  CHECK(stage.told(of_others(limit(Side::sell, 1'000, 5))) ==
        "5 sell 5 at 1000; 5 meets 1, 5 at 1000; 2 now 9 at 1020, place lost; 3 now 9 at 980, place lost");
  // The target trades: the rest of the entry goes, and the two are an oco.
  CHECK(stage.told(of_others(limit(Side::buy, 1'020, 3))) ==
        "6 buy 3 at 1020; 6 meets 2, 3 at 1020; 1 loses 1 at 1000; 3 loses 3 at 980, keeps 6");
  CHECK(stage.told(of_others(limit(Side::buy, 1'020, 6))) == "7 buy 6 at 1020; 7 meets 2, 6 at 1020; 3 loses 6 at 980");
}

TEST_CASE("bracket: a stop that is released ends entry and target") {
  Stage stage(Phase::continuous);
  link_bracket(stage);
  stage.told(of_others(limit(Side::sell, 1'000, 4)));
  stage.told(of_owner(limit(Side::buy, 995, 1), 3));
  stage.told(cancel(1));
  stage.told(of_others(limit(Side::buy, 985, 9)));
  stage.told(of_others(limit(Side::sell, 995, 1)));
  CHECK(stage.told(of_others(limit(Side::sell, 985, 1))) ==
        "8 sell 1 at 985; 8 meets 6, 1 at 985; 3 comes in, 4 at 980; 2 loses 4 at 1020; 3 meets 6, 4 at 985");
}

TEST_CASE("bracket: without a trade of the entry target and stop go with it") {
  Stage stage(Phase::continuous);
  link_bracket(stage);
  CHECK(stage.told(cancel(1)) == "1 loses 10 at 1000; 2 loses 10 at 1020; 3 loses 10 at 980");
}

TEST_CASE("bracket: an entry that trades at once; a stop that is reached already is released") {
  Stage stage(Phase::continuous);
  stage.told(of_others(limit(Side::sell, 985, 10)));
  stage.told(of_others(limit(Side::buy, 980, 4)));
  stage.told(held(limit(Side::buy, 1'000, 10)));
  stage.told(held(limit(Side::sell, 1'020, 10)));
  stage.told(held(stop_limit(Side::sell, 990, 980, 10)));
  CHECK(stage.told(link(Link::bracket, 3, 4, 5)) ==
        "linked; 3 comes in, 10 at 1000; 3 meets 1, 10 at 985; 4 comes in, 10 at 1020; 5 comes in, 10 at 980; "
        "5 comes in, 10 at 980; 4 loses 10 at 1020; 5 meets 2, 4 at 980");
}

TEST_CASE("bracket: what the phase does not take waits in the queue for one that does") {
  Stage stage(Phase::pre_open);
  link_bracket(stage);
  stage.told(of_others(limit(Side::sell, 1'000, 6)));
  CHECK(stage.told(uncross(0)) == "4 meets 1, 6 at 1000; uncrossed 6 at 1000, imbalance 4; 2 comes in, 6 at 1020");
  CHECK(stage.told(set_phase(0, Phase::continuous)) == "phase 3; 3 comes in, 6 at 980");
}

TEST_CASE("orders that do not go together are not linked") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'010, 5));
  stage.told(limit(Side::sell, 1'020, 5));
  stage.told(of_others(limit(Side::buy, 980, 5)));
  stage.told(special(limit(Side::buy, 900, 5), OrderAttribute::all_or_none));
  stage.told(limit(Side::buy, 980, 5));
  stage.told(held(limit(Side::buy, 970, 5)));
  stage.told(held(limit(Side::sell, 1'030, 4)));
  stage.told(held(stop_market(Side::sell, 900, 5)));
  CHECK(stage.told(link(Link::oco, 1, 3)) == refused(Reason::unknown_order));
  CHECK(stage.told(link(Link::oco, 1, 99)) == refused(Reason::unknown_order));
  CHECK(stage.told(link(Link::oco, 1, 2)) == refused(Reason::bad_link)); // one order could take both
  CHECK(stage.told(link(Link::oco, 1, 1)) == refused(Reason::bad_link));
  CHECK(stage.told(link(Link::oco, 1, 4)) == refused(Reason::bad_link));
  CHECK(stage.told(link(Link::oco, 1, 5, 2)) == refused(Reason::bad_link));
  CHECK(stage.told(link(Link::bracket, 6, 7, 8)) == refused(Reason::bad_link)); // another quantity
  CHECK(stage.told(link(Link::bracket, 5, 7, 8)) == refused(Reason::bad_link));
  CHECK(stage.told(link(Link{3}, 1, 5)) == refused(Reason::bad_link));
  CHECK(stage.told(link(Link::oco, 1, 5)) == "linked");
  CHECK(stage.told(link(Link::oco, 5, 8)) == refused(Reason::bad_link));
}
