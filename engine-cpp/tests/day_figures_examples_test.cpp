// Examples worked out by hand: candles, day figures, close price, settings.

#include <doctest/doctest.h>

#include "sauda/day_statistics.hpp"
#include "stage.hpp"

using namespace sauda::testing;
using sauda::Phase;
using sauda::Reason;
using sauda::Rule;
using sauda::RulesCommand;
using sauda::Side;

namespace {

constexpr std::uint64_t minute = 60'000'000;

/** Two orders that trade with each other. */
void trade(Stage& stage, std::int64_t price, std::int64_t quantity, std::uint64_t time) {
  stage.told(at_time(limit(Side::sell, price, quantity), time));
  stage.told(at_time(ioc(Side::buy, price, quantity), time));
}

} // namespace

TEST_CASE("a candle is told by the first accepted command of a later minute") {
  Stage stage(Phase::continuous, rules(Rule::statistics));
  trade(stage, 1'000, 5, 7 * minute);
  trade(stage, 1'010, 1, 7 * minute + 1);
  trade(stage, 990, 1, 8 * minute - 2);
  trade(stage, 1'005, 2, 8 * minute - 1);
  CHECK(stage.told(at_time(cancel(77), 8 * minute)) == refused(Reason::unknown_order));
  CHECK(stage.told(at_time(limit(Side::buy, 900, 1), 8 * minute)) ==
        "minute 7: 1000 1010 990 1005, 9 in 4 for 9010; 9 buy 1 at 900");
  CHECK(stage.told(at_time(limit(Side::buy, 900, 1), 20 * minute)) == "10 buy 1 at 900");
}

TEST_CASE("a candle counts each trade of an order that takes several levels") {
  Stage stage(Phase::continuous, rules(Rule::statistics));
  stage.told(limit(Side::sell, 1'000, 1));
  stage.told(limit(Side::sell, 1'000, 2));
  stage.told(limit(Side::sell, 1'010, 3));
  stage.told(limit(Side::buy, 1'010, 5));
  CHECK(stage.told(at_time(cancel(3), minute)) == "minute 0: 1000 1010 1000 1010, 5 in 3 for 5020; 3 loses 1 at 1010");
}

TEST_CASE("the day's figures are told at its end, with the close of the day before") {
  Stage stage(Phase::closed);
  CHECK(stage.told(set_rules(rules(Rule::statistics))) == "rules set");
  stage.told(set_phase(0, Phase::pre_open));
  stage.told(limit(Side::buy, 1'020, 4));
  stage.told(limit(Side::sell, 1'020, 4));
  stage.told(uncross(0));
  stage.told(set_phase(0, Phase::continuous));
  trade(stage, 1'040, 1, 5);
  CHECK(stage.told(at_time(start_close_window(), 5)) == "close window");
  trade(stage, 1'015, 2, 5);
  trade(stage, 1'020, 1, 5);
  // The window: 3,050 for 3, to the nearest 5: 1,015.
  CHECK(stage.told(at_time(set_phase(0, Phase::post_close), 5)) ==
        "phase 9; day 1020 1040 1015 1020, close 1015; after 1000: 8 in 4 for 8170, average 1021, band 500 1500");
  stage.told(at_time(market(Side::buy, 2), 5));
  stage.told(at_time(market(Side::sell, 2), 5));
  CHECK(stage.told(at_time(set_phase(0, Phase::closed), 5)) ==
        "phase 1; day 1020 1040 1015 1015, close 1015; after 1000: 10 in 5 for 10200, average 1020, band 500 1500");
  stage.told(at_time(set_phase(0, Phase::continuous), 5));
  CHECK(stage.told(at_time(set_phase(0, Phase::closed), 5)) ==
        "phase 1; day 0 0 0 1015, close 1015; after 1015: 0 in 0 for 0, average 0, band 500 1500");
}

TEST_CASE("with close_by_auction the close is the price of the closing auction, if it had one") {
  for (const bool trades : {false, true}) {
    Stage stage(Phase::continuous, rules(Rule::statistics, Rule::close_by_auction));
    trade(stage, 1'040, 1, 0);
    stage.told(start_close_window());
    trade(stage, 1'010, 1, 0);
    stage.told(set_phase(0, Phase::closing));
    if (trades) stage.told(market(Side::sell, 1));
    stage.told(limit(Side::buy, 1'020, 1));
    stage.told(uncross(0));
    stage.told(set_phase(0, Phase::post_close));
    CHECK(stage.told(market(Side::buy, 1)).ends_with(trades ? " at 1020" : " at 1010"));
  }
}

TEST_CASE("without a close window the close is the last price, without a trade the reference price, inside the band") {
  Stage stage(Phase::continuous);
  stage.told(set_phase(0, Phase::post_close));
  CHECK(stage.told(market(Side::buy, 1)) == "1 buy 1 at 1000");
  stage.told(set_phase(0, Phase::closed));
  stage.told(set_phase(0, Phase::continuous));
  trade(stage, 1'100, 1, 0);
  stage.told(set_band(500, 1'050));
  stage.told(set_phase(0, Phase::post_close));
  CHECK(stage.told(market(Side::buy, 1)) == "4 buy 1 at 1050");
}

TEST_CASE("settings change only while the instrument is closed, and only to possible ones") {
  Stage stage(Phase::continuous);
  CHECK(stage.told(set_rules(rules())) == refused(Reason::phase_forbids_rules));
  stage.told(set_phase(0, Phase::closed));
  RulesCommand settings = rules();
  settings.rules = 128;
  CHECK(stage.told(set_rules(settings)) == refused(Reason::bad_rules));
  CHECK(stage.told(set_rules(rules(Rule::close_by_auction))) == refused(Reason::bad_rules));
  settings = rules();
  settings.stop_range_floor = 5;
  CHECK(stage.told(set_rules(settings)) == refused(Reason::bad_rules));
  settings.stop_range_bp = 10'001;
  CHECK(stage.told(set_rules(settings)) == refused(Reason::bad_rules));
  settings = rules();
  settings.closing_band_bp = 10'001;
  CHECK(stage.told(set_rules(settings)) == refused(Reason::bad_rules));
}

TEST_CASE("with slices_keep_place the next slice trades before the orders behind it") {
  Stage stage(Phase::continuous, rules(Rule::slices_keep_place), true);
  stage.told(with_part(limit(Side::sell, 1'000, 10), 4));
  stage.told(limit(Side::sell, 1'000, 5));
  CHECK(stage.told(ioc(Side::buy, 1'000, 6)) ==
        "3 buy 6 at 1000; 3 meets 1, 4 at 1000; 3 meets 1, 2 at 1000; sell level 1000: 7 in 2");
  CHECK(stage.told(ioc(Side::buy, 1'000, 5)) ==
        "4 buy 5 at 1000; 4 meets 1, 2 at 1000; 4 meets 1, 2 at 1000; 4 meets 2, 1 at 1000; sell level 1000: 4 in 1");
}

TEST_CASE("an average price is rounded to the nearest tick, halves up, and totals stay at 2^53 - 1") {
  sauda::Totals totals{};
  CHECK(totals.average(5) == 0);
  totals.add(1'000, 1);
  totals.add(1'005, 1);
  CHECK(totals.average(5) == 1'005); // 1,002.5
  CHECK(totals.average() == 1'002);
  totals.add(1'000, 1);
  CHECK(totals.average(5) == 1'000); // 1,001.67
  CHECK(totals.average(1) == 1'002);
  totals.add((std::int64_t{1} << 53) - 1, 4'294'967'295);
  CHECK(totals.turnover == sauda::highest_total);
  CHECK(totals.quantity == 4'294'967'298);
  sauda::Totals wide{};
  wide.add(std::int64_t{1} << 33, std::uint64_t{1} << 31); // 2^64
  CHECK(wide.turnover == sauda::highest_total);
  totals.add(1, std::uint64_t{1} << 53);
  CHECK(totals.quantity == sauda::highest_total);
}
