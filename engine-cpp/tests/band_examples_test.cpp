// Examples worked out by hand: price bands that move, and the range of stop orders.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Phase;
using sauda::Reason;
using sauda::RulesCommand;
using sauda::Side;
using sauda::TimeInForce;

TEST_CASE("a band that moves cancels what lies outside, and everything else keeps price and place") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::buy, 795, 1));
  stage.told(lasting(limit(Side::buy, 600, 2), TimeInForce::gtc));
  stage.told(limit(Side::buy, 800, 3));
  stage.told(limit(Side::buy, 800, 4));
  stage.told(limit(Side::sell, 1'500, 5));
  stage.told(limit(Side::sell, 1'100, 6));
  CHECK(
      stage.told(set_band(800, 1'800, 1'100)) ==
      "band 800 to 1800 around 1100; 1 loses 1 at 795; buy level 795: 0 in 0; 2 loses 2 at 600; buy level 600: 0 in 0");
  CHECK(stage.depth() == "buy level 800: 7 in 2; sell level 1100: 6 in 1; sell level 1500: 5 in 1");
  CHECK(stage.told(limit(Side::buy, 795, 1)) == refused(Reason::price_below_band));
  CHECK(stage.told(market(Side::buy, 1)) == "7 buy 1 at 1130; 7 meets 6, 1 at 1100; sell level 1100: 5 in 1");
  CHECK(stage.told(ioc(Side::sell, 800, 5)) ==
        "8 sell 5 at 800; 8 meets 3, 3 at 800; 8 meets 4, 2 at 800; buy level 800: 2 in 1");
  CHECK(stage.told(modify(5, 1'800, 5)) ==
        "5 now 5 at 1800, place lost; sell level 1500: 0 in 0; sell level 1800: 5 in 1");
}

TEST_CASE("a band that narrows cancels sells above it, and the reference price stays when none is given") {
  Stage stage(Phase::halted);
  CHECK(stage.told(set_band(900, 1'100)) == "band 900 to 1100 around 1000");
  stage.told(set_phase(0, Phase::continuous));
  stage.told(limit(Side::sell, 1'100, 5));
  stage.told(limit(Side::sell, 1'080, 6));
  stage.told(limit(Side::sell, 1'050, 7));
  stage.told(limit(Side::buy, 950, 8));
  CHECK(stage.told(set_band(950, 1'050)) == "band 950 to 1050 around 1000; 2 loses 6 at 1080; 1 loses 5 at 1100");
  CHECK(stage.depth() == "buy level 950: 8 in 1; sell level 1050: 7 in 1"); // the edges are inside
}

TEST_CASE("stop orders stay when the band moves; their trigger counts, and a limit is looked at when they come in") {
  Stage stage(Phase::continuous);
  stage.told(stop_limit(Side::buy, 1'300, 1'310, 1));
  stage.told(stop_limit(Side::buy, 1'400, 1'500, 2));
  stage.told(stop_market(Side::buy, 1'350, 3));
  stage.told(stop_limit(Side::sell, 600, 600, 4));
  CHECK(stage.told(set_band(900, 1'200)) == "band 900 to 1200 around 1000");
  stage.told(stop_limit(Side::buy, 1'200, 1'200, 5)); // nearer than those outside, at the same edge
  CHECK(stage.told(cancel_all(0, 2)) == "0 cancelled");
  CHECK(stage.told(set_band(1'000, 1'400)) == "band 1000 to 1400 around 1000");
  stage.told(limit(Side::sell, 1'350, 1));
  CHECK(stage.told(ioc(Side::buy, 1'350, 1)) ==
        "7 buy 1 at 1350; 7 meets 6, 1 at 1350; 5 comes in, 5 at 1200; 1 comes in, 1 at 1310; 3 comes in, 3 at 1390");
  stage.told(set_band(1'000, 1'450));
  stage.told(limit(Side::sell, 1'400, 1));
  CHECK(stage.told(ioc(Side::buy, 1'400, 1)) ==
        "9 buy 1 at 1400; 9 meets 8, 1 at 1400; 2 comes in, 2 at 1500; 2 loses 2 at 1500");
  CHECK(stage.told(cancel(4)) == "4 loses 4 at 600");
}

TEST_CASE("a market order is priced inside a band that the last price has left") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'000, 1));
  stage.told(ioc(Side::buy, 1'000, 1));
  stage.told(set_band(1'200, 1'400, 1'300));
  CHECK(stage.told(market(Side::buy, 1)) == "3 buy 1 at 1200");
}

TEST_CASE("a band that no instrument could have is refused") {
  Stage stage(Phase::continuous);
  CHECK(stage.told(set_band(0, 1'500)) == refused(Reason::bad_band));
  CHECK(stage.told(set_band(502, 1'500)) == refused(Reason::bad_band));
  CHECK(stage.told(set_band(1'005, 1'500)) == refused(Reason::bad_band)); // the reference price stays outside
  CHECK(stage.told(set_band(500, 1'500, 1'001)) == refused(Reason::bad_band));
  CHECK(stage.told(set_band(5, 5 + 262'143 * 5, 5)) == "band 5 to 1310720 around 5");
  CHECK(stage.told(set_band(5, 5 + 262'144 * 5, 5)) == refused(Reason::band_too_wide));
  stage.told(set_phase(0, Phase::post_close));
  CHECK(stage.told(set_band(500, 1'500)) == refused(Reason::phase_forbids_band));
}

TEST_CASE("the limit of a stop order is within the range of its trigger, if the rules have one") {
  RulesCommand settings = rules();
  settings.stop_range_bp = 300;
  settings.stop_range_floor = 20;
  Stage stage(Phase::continuous, settings);
  CHECK(stage.told(stop_limit(Side::buy, 1'100, 1'135, 1)) == refused(Reason::trigger_too_far));
  CHECK(stage.told(stop_limit(Side::buy, 1'100, 1'130, 1)) == "1 buy 1 at 1130");
  CHECK(stage.told(stop_limit(Side::sell, 600, 575, 1)) == refused(Reason::trigger_too_far)); // 3 % is 18, the floor 20
  CHECK(stage.told(stop_limit(Side::sell, 600, 580, 1)) == "2 sell 1 at 580");
  CHECK(stage.told(stop_market(Side::sell, 600, 1)) == "3 sell 1 at 0");
}

TEST_CASE("the closing auction has a band of its own around the average price of the close window") {
  RulesCommand settings = rules(sauda::Rule::statistics);
  settings.closing_band_bp = 300;
  Stage stage(Phase::continuous, settings);
  stage.told(start_close_window());
  stage.told(limit(Side::buy, 1'000, 9));
  stage.told(ioc(Side::sell, 1'000, 2));
  stage.told(limit(Side::sell, 1'015, 1));
  stage.told(ioc(Side::buy, 1'015, 1));
  stage.told(limit(Side::buy, 970, 1));
  // 3,015 for 3 is 1,005; 3 % of it is 30.
  CHECK(stage.told(set_phase(0, Phase::closing)) == "phase 7; band 975 to 1035 around 1005; 5 loses 1 at 970");
  CHECK(stage.told(set_phase(0, Phase::closing_limit)) == "phase 8");
}
