// Trailing stops, worked out by hand from docs/reference/venue.md.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::OrderType;
using sauda::Phase;
using sauda::Reason;
using sauda::Side;

namespace {

Command trailing_market(Side side, std::int64_t distance, std::int64_t quantity) {
  return typed(stop_limit(side, distance, 0, quantity), OrderType::trailing_stop_market);
}

Command trailing_limit(Side side, std::int64_t distance, std::int64_t offset, std::int64_t quantity) {
  return typed(stop_limit(side, distance, offset, quantity), OrderType::trailing_stop_limit);
}

/** A trade of owner 2 with owner 3. */
std::string trade_at(Stage& stage, std::int64_t price) {
  stage.told(of_owner(limit(Side::sell, price, 1), 2));
  return stage.told(of_owner(limit(Side::buy, price, 1), 3));
}

} // namespace

TEST_CASE("a trailing trigger follows the last price and never goes back") {
  Stage stage(Phase::continuous);
  CHECK(stage.told(trailing_market(Side::sell, 20, 1)) == "1 sell 1 at 0");
  CHECK(stage.snapshot_of(1).trigger_price == 980);
  trade_at(stage, 1'030);
  CHECK(stage.snapshot_of(1).trigger_price == 1'010);
  trade_at(stage, 1'015);
  CHECK(stage.snapshot_of(1).trigger_price == 1'010);
  // 1,010 less three hundredths is 979.7, rounded up to the tick.
  CHECK(trade_at(stage, 1'010) == "7 buy 1 at 1010; 7 meets 6, 1 at 1010; 1 comes in, 1 at 980");
}

TEST_CASE("the limit of a trailing_stop_limit stays at its offset from the trigger, inside the band") {
  Stage stage(Phase::continuous);
  CHECK(stage.told(trailing_limit(Side::buy, 50, 10, 2)) == "1 buy 2 at 1060");
  CHECK(stage.told(trailing_limit(Side::sell, 50, 900, 2)) == "2 sell 2 at 500");
  trade_at(stage, 960);
  CHECK(stage.snapshot_of(1).trigger_price == 1'010);
  CHECK(stage.snapshot_of(1).price == 1'020);
  CHECK(stage.told(modify(2, 5, 1)) == refused(Reason::bad_trail));
  CHECK(trade_at(stage, 1'010) == "6 buy 1 at 1010; 6 meets 5, 1 at 1010; 1 comes in, 2 at 1020");
}

TEST_CASE("those that move go behind the others of their new trigger, in order of id") {
  Stage stage(Phase::continuous);
  stage.told(trailing_limit(Side::sell, 20, 100, 1));
  stage.told(trailing_limit(Side::sell, 20, 100, 1));
  stage.told(with(modify(1, 100, 1), &sauda::OrderCommand::trigger_price, 20)); // now behind 2
  stage.told(stop_limit(Side::sell, 990, 890, 1));
  trade_at(stage, 1'010);
  stage.told(of_owner(limit(Side::buy, 900, 3), 3));
  CHECK(trade_at(stage, 990) == "8 buy 1 at 990; 8 meets 7, 1 at 990; 3 comes in, 1 at 890; 3 meets 6, 1 at 900; "
                                "1 comes in, 1 at 890; 1 meets 6, 1 at 900; 2 comes in, 1 at 890; 2 meets 6, 1 at 900");
}

TEST_CASE("another distance counts from the best price that was reached") {
  Stage stage(Phase::continuous);
  stage.told(trailing_market(Side::sell, 50, 1));
  trade_at(stage, 1'040);
  trade_at(stage, 1'020);
  const auto with_distance = [](std::int64_t distance) {
    return with(modify(1, 0, 1), &sauda::OrderCommand::trigger_price, distance);
  };
  CHECK(stage.told(with_distance(20)) == refused(Reason::trigger_already_reached));
  CHECK(stage.told(with_distance(25)) == "1 now 1 at 0, place lost");
  CHECK(stage.snapshot_of(1).trigger_price == 1'015);
}

TEST_CASE("an auction moves no trigger; continuous trading then begins with the move") {
  Stage stage(Phase::continuous);
  stage.told(trailing_market(Side::sell, 20, 1));
  stage.told(set_phase(0, Phase::pre_open));
  trade_at(stage, 1'100);
  stage.told(uncross(0));
  CHECK(stage.snapshot_of(1).trigger_price == 980);
  stage.told(set_phase(0, Phase::continuous));
  CHECK(stage.snapshot_of(1).trigger_price == 1'080);
}

TEST_CASE("distance and offset are steps of the tick, and the first trigger is inside the band") {
  Stage stage(Phase::continuous);
  for (const std::int64_t distance :
       {std::int64_t{0}, std::int64_t{-5}, std::int64_t{3}, std::int64_t{505}, INT64_MAX, INT64_MIN}) {
    CHECK(stage.told(trailing_market(Side::sell, distance, 1)) == refused(Reason::bad_trail));
  }
  CHECK(stage.told(trailing_limit(Side::buy, 5, -5, 1)) == refused(Reason::bad_trail));
  CHECK(stage.told(trailing_limit(Side::buy, 5, 3, 1)) == refused(Reason::bad_trail));
  CHECK(stage.told(typed(trailing_limit(Side::buy, 5, 5, 1), OrderType::trailing_stop_market)) ==
        refused(Reason::market_order_has_price));
}

TEST_CASE("as many trailing stops wait in an instrument as may") {
  sauda::NativeEngine engine({1, 262'144, 2'000, false});
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  for (std::uint32_t count = 0; count < sauda::most_trailing_orders; ++count) {
    CHECK(kind_of(engine.submit(trailing_market(Side::sell, 50, 1)).front()) == raw(sauda::EventKind::order_accepted));
  }
  const auto refusal = from_record<sauda::OrderEvent>(engine.submit(trailing_market(Side::buy, 50, 1)).front());
  CHECK(refusal.reason == raw(Reason::trailing_limit));
  engine.submit(cancel(1));
  CHECK(kind_of(engine.submit(trailing_market(Side::buy, 50, 1)).front()) == raw(sauda::EventKind::order_accepted));
}
