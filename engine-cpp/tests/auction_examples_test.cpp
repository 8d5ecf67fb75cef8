// Examples worked out by hand: call auctions with orders at market, and what becomes of what they leave over.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::Phase;
using sauda::Reason;
using sauda::Rule;
using sauda::SelfTrade;
using sauda::Side;
using sauda::TimeInForce;

TEST_CASE(
    "limit orders trade with limit orders, then what is left of them with market orders, then market with market") {
  Stage stage(Phase::pre_open, true);
  CHECK(stage.told(market(Side::buy, 4)) == "1 buy 4 at 0; buy level 0: 4 in 1");
  stage.told(market(Side::sell, 7));
  stage.told(limit(Side::buy, 1'010, 8));
  stage.told(limit(Side::buy, 1'000, 4));
  stage.told(limit(Side::sell, 995, 5));
  stage.told(limit(Side::sell, 1'000, 2));
  // At 1,000 buys are 12 with a limit and 4 without, sells 7 and 7. Limits trade 7; the 5 left with market sells; then 2 at market.
  CHECK(stage.told(uncross(0)) ==
        "5 meets 3, 5 at 1000; 6 meets 3, 2 at 1000; 2 meets 3, 1 at 1000; 2 meets 4, 4 at 1000; 2 meets 1, 2 at 1000; "
        "buy level 0: 2 in 1; buy level 1010: 0 in 0; buy level 1000: 0 in 0; "
        "sell level 0: 0 in 0; sell level 995: 0 in 0; sell level 1000: 0 in 0; "
        "uncrossed 14 at 1000, imbalance 2; 1 now at 1000; buy level 0: 0 in 0; buy level 1000: 2 in 1");
}

TEST_CASE("with auction_market_first market orders trade before every limit order") {
  Stage stage(Phase::pre_open, rules(Rule::auction_market_first));
  stage.told(limit(Side::buy, 1'010, 8));
  stage.told(market(Side::buy, 10));
  stage.told(limit(Side::sell, 1'000, 12));
  CHECK(stage.told(uncross(0)) == "3 meets 2, 10 at 1000; 3 meets 1, 2 at 1000; uncrossed 12 at 1000, imbalance 6");
}

TEST_CASE("market orders count at every price when the equilibrium is found") {
  Stage stage(Phase::pre_open);
  stage.told(limit(Side::sell, 1'040, 5));
  stage.told(limit(Side::sell, 1'020, 5));
  CHECK(stage.told(market(Side::buy, 6)) == "3 buy 6 at 0");
  CHECK(stage.told(uncross(0)) == "2 meets 3, 5 at 1040; 1 meets 3, 1 at 1040; uncrossed 6 at 1040, imbalance -4");
}

TEST_CASE("market orders alone trade at the reference price") {
  Stage stage(Phase::pre_open);
  stage.told(market(Side::buy, 6));
  stage.told(market(Side::sell, 4));
  CHECK(stage.told(uncross(0)) == "2 meets 1, 4 at 1000; uncrossed 4 at 1000, imbalance 2; 1 now at 1000");
  CHECK(stage.told(set_phase(0, Phase::continuous)) == "phase 3");
  CHECK(stage.told(ioc(Side::sell, 1'000, 5)) == "3 sell 5 at 1000; 3 meets 1, 2 at 1000; 3 loses 3 at 1000");
}

TEST_CASE("without a price what is at market becomes a limit order at the reference price, behind the others there") {
  Stage stage(Phase::pre_open, true);
  stage.told(market(Side::buy, 6));
  stage.told(limit(Side::buy, 1'000, 1));
  stage.told(market(Side::buy, 3));
  CHECK(stage.told(uncross(0)) == "uncrossed 0 at 0, imbalance 0; 1 now at 1000; 3 now at 1000; "
                                  "buy level 0: 0 in 0; buy level 1000: 10 in 3");
  stage.told(set_phase(0, Phase::continuous));
  CHECK(stage.told(ioc(Side::sell, 1'000, 2)) ==
        "4 sell 2 at 1000; 4 meets 2, 1 at 1000; 4 meets 1, 1 at 1000; buy level 1000: 8 in 2");
  CHECK(stage.told(modify(1, 1'000, 5)) == "1 now 5 at 1000, place lost; buy level 1000: 7 in 2");
}

TEST_CASE("with auction_cancels_market what is left at market is cancelled") {
  Stage stage(Phase::pre_open, rules(Rule::auction_cancels_market), true);
  stage.told(market(Side::sell, 6));
  stage.told(limit(Side::buy, 1'000, 1));
  CHECK(stage.told(uncross(0)) == "1 meets 2, 1 at 1000; buy level 1000: 0 in 0; sell level 0: 5 in 1; "
                                  "uncrossed 1 at 1000, imbalance -5; 1 loses 5 at 0; sell level 0: 0 in 0");
}

TEST_CASE("an order at market is best, is cancelled and modified, and loses its place with any other quantity") {
  Stage stage(Phase::pre_open, true);
  stage.told(market(Side::buy, 6));
  stage.told(market(Side::buy, 4));
  stage.told(limit(Side::buy, 1'500, 1));
  CHECK(stage.depth() == "buy level 0: 10 in 2; buy level 1500: 1 in 1");
  CHECK(stage.told(modify(1, 0, 6)) == "1 now 6 at 0, place kept");
  CHECK(stage.told(modify(1, 0, 5)) == "1 now 5 at 0, place lost; buy level 0: 9 in 2");
  CHECK(stage.snapshot_of(1).order_type == raw(sauda::OrderType::market));
  CHECK(stage.told(modify(1, 990, 5)) == "1 now 5 at 990, place lost; buy level 0: 4 in 1; buy level 990: 5 in 1");
  CHECK(stage.told(modify(1, 0, 5)) == refused(Reason::price_not_positive));
  CHECK(stage.told(cancel(2)) == "2 loses 4 at 0; buy level 0: 0 in 0");
  stage.told(market(Side::buy, 2));
  CHECK(stage.told(cancel_all(0, 1)) ==
        "4 loses 2 at 0; buy level 0: 0 in 0; 3 loses 1 at 1500; buy level 1500: 0 in 0; "
        "1 loses 5 at 990; buy level 990: 0 in 0; 3 cancelled");
}

TEST_CASE("orders at market must be uncrossed before continuous trading, also after a halt") {
  Stage stage(Phase::pre_open);
  stage.told(market(Side::buy, 6));
  CHECK(stage.told(set_phase(0, Phase::continuous)) == refused(Reason::book_crossed));
  stage.told(set_phase(0, Phase::halted));
  CHECK(stage.told(set_phase(0, Phase::continuous)) == refused(Reason::book_crossed));
  CHECK(stage.told(set_phase(0, Phase::closed)) == "phase 1; 1 loses 6 at 0");
}

TEST_CASE(
    "a market order that could trade with its owner is cancelled at entry to a call auction, and so is the other") {
  Stage stage(Phase::pre_open, false, without_self_trade(SelfTrade::cancel_resting));
  stage.told(limit(Side::sell, 1'400, 5));
  CHECK(stage.told(market(Side::buy, 6)) == "2 buy 6 at 0; 2 gives up 6 at 0");
  CHECK(stage.told(of_owner(market(Side::buy, 6), 2)) == "3 buy 6 at 0");
  CHECK(stage.told(of_owner(limit(Side::sell, 1'500, 6), 2)) == "4 sell 6 at 1500; 4 gives up 6 at 1500");
}

TEST_CASE("a special pre-open without a price keeps its orders, or cancels them") {
  for (const bool cancels : {false, true}) {
    Stage stage(Phase::special_pre_open, cancels ? rules(Rule::special_cancels_unpriced) : rules());
    CHECK(stage.told(market(Side::buy, 6)) == refused(Reason::phase_forbids_order_type));
    stage.told(limit(Side::buy, 1'000, 5));
    stage.told(lasting(limit(Side::buy, 1'005, 5), TimeInForce::gtc));
    CHECK(stage.told(uncross(0)) == (cancels ? "uncrossed 0 at 0, imbalance 0; 2 loses 5 at 1005; 1 loses 5 at 1000"
                                             : "uncrossed 0 at 0, imbalance 0"));
  }
}

TEST_CASE("orders at market of the day before pre_open_limit stay in it, and it takes no further ones") {
  Stage stage(Phase::pre_open);
  stage.told(market(Side::buy, 6));
  stage.told(set_phase(0, Phase::pre_open_limit));
  CHECK(stage.told(market(Side::buy, 6)) == refused(Reason::phase_forbids_order_type));
  stage.told(limit(Side::sell, 1'000, 4));
  CHECK(stage.told(uncross(0)) == "2 meets 1, 4 at 1000; uncrossed 4 at 1000, imbalance 2; 1 now at 1000");
}

TEST_CASE("entering the closing auction cancels stop and disclosed orders; afterwards the remainder is cancelled, gtc "
          "stays") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::buy, 990, 5));
  stage.told(with_part(limit(Side::buy, 995, 20), 5));
  stage.told(stop_market(Side::sell, 900, 3));
  stage.told(lasting(limit(Side::sell, 1'000, 9), TimeInForce::gtc));
  CHECK(stage.told(set_phase(0, Phase::closing)) == "phase 7; 2 loses 20 at 995; 3 loses 3 at 0");
  stage.told(market(Side::buy, 6));
  stage.told(set_phase(0, Phase::closing_limit));
  CHECK(stage.told(uncross(0)) == "4 meets 5, 6 at 1000; uncrossed 6 at 1000, imbalance -3; 1 loses 5 at 990");
  CHECK(stage.told(set_phase(0, Phase::closed)) == "phase 1");
}

TEST_CASE("collection after a halt begins without the orders that rested, unless the rule keeps them; stops wait on") {
  for (const bool keeps : {false, true}) {
    Stage stage(Phase::continuous, keeps ? rules(Rule::reopening_keeps_orders) : rules());
    stage.told(limit(Side::buy, 990, 5));
    stage.told(stop_market(Side::sell, 900, 3));
    stage.told(set_phase(0, Phase::halted));
    CHECK(stage.told(set_phase(0, Phase::reopening)) == (keeps ? "phase 10" : "phase 10; 1 loses 5 at 990"));
    stage.told(market(Side::sell, 2));
    stage.told(limit(Side::buy, 900, 2));
    stage.told(limit(Side::buy, 890, 3));
    stage.told(uncross(0));
    CHECK(stage.told(set_phase(0, Phase::continuous)) ==
          (keeps ? "phase 3" : "phase 3; 2 comes in, 3 at 875; 2 meets 5, 3 at 890"));
  }
}

TEST_CASE("after the close orders trade at the close price, oldest first; gtc orders of the book look on") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::buy, 1'005, 1));
  stage.told(limit(Side::sell, 1'005, 1));
  stage.told(lasting(limit(Side::buy, 1'000, 7), TimeInForce::gtc));
  stage.told(limit(Side::buy, 995, 7));
  CHECK(stage.told(set_phase(0, Phase::post_close)) == "phase 9; 4 loses 7 at 995; buy level 995: 0 in 0");
  CHECK(stage.told(limit(Side::sell, 1'000, 5)) == refused(Reason::price_not_close));
  CHECK(stage.told(limit(Side::sell, 1'005, 5)) == "5 sell 5 at 1005; sell level 0: 5 in 1");
  CHECK(stage.told(market(Side::sell, 4)) == "6 sell 4 at 1005; sell level 0: 9 in 2");
  CHECK(stage.depth() == "buy level 1000: 7 in 1; sell level 0: 9 in 2");
  CHECK(stage.told(market(Side::buy, 7)) ==
        "7 buy 7 at 1005; 7 meets 5, 5 at 1005; 7 meets 6, 2 at 1005; sell level 0: 2 in 1");
  CHECK(stage.told(modify(6, 1'000, 4)) == refused(Reason::price_not_close));
  CHECK(stage.told(modify(6, 1'005, 5)) == "6 now 5 at 1005, place lost; sell level 0: 3 in 1");
  CHECK(stage.told(ioc(Side::buy, 1'005, 4)) ==
        "8 buy 4 at 1005; 8 meets 6, 3 at 1005; sell level 0: 0 in 0; 8 loses 1 at 1005");
  CHECK(stage.told(fok(Side::buy, 1'005, 4)) == refused(Reason::phase_forbids_order_type));
  CHECK(stage.told(market(Side::buy, 2)) == "9 buy 2 at 1005; buy level 0: 2 in 1");
  CHECK(stage.told(uncross(0)) == refused(Reason::phase_forbids_uncross));
  CHECK(stage.told(set_phase(0, Phase::closed)) == "phase 1; 9 loses 2 at 1005; buy level 0: 0 in 0");
  CHECK(stage.told(set_phase(0, Phase::pre_open)) == "phase 2");
}

TEST_CASE("the close price stays that of the day when the band moves away from it") {
  Stage stage(Phase::post_close, false, without_self_trade(SelfTrade::cancel_incoming));
  stage.told(set_phase(0, Phase::halted));
  stage.told(set_band(1'200, 1'500, 1'300));
  stage.told(set_phase(0, Phase::post_close));
  stage.told(limit(Side::sell, 1'000, 5));
  CHECK(stage.told(market(Side::buy, 7)) == "2 buy 7 at 1000; 2 gives up 7 at 1000");
  CHECK(stage.told(of_owner(market(Side::buy, 7), 2)) == "3 buy 7 at 1000; 3 meets 1, 5 at 1000");
}

TEST_CASE("after the close the self-trade setting holds as in continuous trading") {
  Stage stage(Phase::post_close, true, without_self_trade(SelfTrade::decrement));
  stage.told(market(Side::sell, 5));
  stage.told(of_owner(market(Side::sell, 5), 2));
  CHECK(stage.told(market(Side::buy, 7)) == "3 buy 7 at 1000; 1 gives up 5 at 1000; 3 gives up 5 at 1000, keeps 2; "
                                            "3 meets 2, 2 at 1000; sell level 0: 3 in 1");
}
