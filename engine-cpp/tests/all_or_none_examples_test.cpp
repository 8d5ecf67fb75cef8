// All_or_none orders, worked out by hand from docs/reference/venue.md.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::OrderAttribute;
using sauda::Phase;
using sauda::Reason;
using sauda::SelfTrade;
using sauda::Side;

namespace {

Command whole(Side side, std::int64_t price, std::int64_t quantity) {
  return special(limit(side, price, quantity), OrderAttribute::all_or_none);
}

} // namespace

TEST_CASE("an all_or_none order waits hidden until the other side can fill it in full") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::sell, 1'000, 4));
  CHECK(stage.told(whole(Side::buy, 1'005, 10)) == "2 buy 10 at 1005");
  CHECK(stage.depth() == "sell level 1000: 4 in 1");
  CHECK(stage.told(limit(Side::sell, 1'005, 5)) == "3 sell 5 at 1005; sell level 1005: 5 in 1");
  CHECK(stage.told(limit(Side::sell, 1'010, 5)) == "4 sell 5 at 1010; sell level 1010: 5 in 1");
  CHECK(stage.told(modify(4, 1'005, 5)) ==
        "4 now 5 at 1005, place lost; sell level 1010: 0 in 0; sell level 1005: 10 in 2; "
        "2 comes in, 10 at 1005; 2 meets 1, 4 at 1000; sell level 1000: 0 in 0; "
        "2 meets 3, 5 at 1005; 2 meets 4, 1 at 1005; sell level 1005: 4 in 1");
}

TEST_CASE("the best price looks first, then the oldest; smaller ones behind may trade before") {
  Stage stage(Phase::continuous);
  stage.told(whole(Side::buy, 1'000, 5));
  stage.told(whole(Side::buy, 1'005, 5));
  stage.told(whole(Side::buy, 1'000, 3));
  CHECK(stage.told(limit(Side::sell, 1'000, 5)) == "4 sell 5 at 1000; 2 comes in, 5 at 1005; 2 meets 4, 5 at 1000");
  CHECK(stage.told(limit(Side::sell, 1'000, 3)) == "5 sell 3 at 1000; 3 comes in, 3 at 1000; 3 meets 5, 3 at 1000");
}

TEST_CASE("two that are equal trade with each other, at the limit of the older") {
  Stage stage(Phase::continuous);
  stage.told(whole(Side::buy, 1'010, 10));
  stage.told(whole(Side::buy, 1'005, 8));
  stage.told(whole(Side::buy, 1'005, 10));
  CHECK(stage.told(whole(Side::sell, 1'000, 8)) == "4 sell 8 at 1000; 4 meets 2, 8 at 1005");
  CHECK(stage.told(whole(Side::sell, 1'010, 10)) == "5 sell 10 at 1010; 5 meets 1, 10 at 1010");
  CHECK(stage.told(whole(Side::sell, 1'010, 10)) == "6 sell 10 at 1010");
  CHECK(stage.told(modify(3, 1'010, 10)) == "3 now 10 at 1010, place lost; 6 meets 3, 10 at 1010");
}

TEST_CASE("an all_or_none order passes over equals of its owner when a self-trade setting holds") {
  Stage stage(Phase::continuous, false, without_self_trade(SelfTrade::cancel_resting));
  stage.told(whole(Side::buy, 1'000, 10));
  stage.told(of_owner(whole(Side::buy, 1'000, 10), 2));
  CHECK(stage.told(whole(Side::sell, 1'000, 10)) == "3 sell 10 at 1000; 3 meets 2, 10 at 1000");
}

TEST_CASE("a trade of an all_or_none order may release a stop order, which comes in before others are looked at") {
  Stage stage(Phase::continuous);
  stage.told(stop_limit(Side::buy, 1'010, 1'020, 4));
  stage.told(limit(Side::sell, 1'020, 4));
  stage.told(whole(Side::buy, 1'015, 4));
  CHECK(stage.told(whole(Side::sell, 1'010, 7)) == "4 sell 7 at 1010");
  CHECK(stage.told(limit(Side::buy, 1'010, 7)) == "5 buy 7 at 1010; 4 comes in, 7 at 1010; 4 meets 5, 7 at 1010; "
                                                  "1 comes in, 4 at 1020; 1 meets 2, 4 at 1020");
}

TEST_CASE("it keeps its place with less quantity, waits through other phases and ends with the day") {
  Stage stage(Phase::continuous);
  stage.told(whole(Side::buy, 1'000, 10));
  stage.told(whole(Side::buy, 1'000, 6));
  CHECK(stage.told(modify(1, 1'000, 6)) == "1 now 6 at 1000, place kept");
  CHECK(stage.told(with_part(modify(1, 1'000, 6), 2)) == refused(Reason::part_quantity_forbidden));
  CHECK(stage.told(set_phase(0, Phase::pre_open)) == "phase 2");
  CHECK(stage.told(whole(Side::sell, 1'000, 5)) == refused(Reason::phase_forbids_order_type));
  stage.told(limit(Side::sell, 1'000, 6));
  CHECK(stage.told(uncross(0)) == "uncrossed 0 at 0, imbalance 0");
  CHECK(stage.told(set_phase(0, Phase::continuous)) == "phase 3; 1 comes in, 6 at 1000; 1 meets 3, 6 at 1000");
  CHECK(stage.told(set_phase(0, Phase::closed)) == "phase 1; 2 loses 6 at 1000");
}

TEST_CASE("large orders that trade only with each other move the price and release stop orders on either side") {
  Stage stage(Phase::continuous);
  const auto order = [](Side side, std::int64_t quantity, std::int64_t price) {
    return limit(side, 50 * price, quantity);
  };
  // Prices times 50; the market is at 20.
  stage.told(order(Side::sell, 100, 20));
  stage.told(order(Side::buy, 100, 20));
  stage.told(order(Side::buy, 100, 17));
  stage.told(order(Side::sell, 100, 22));
  stage.told(stop_market(Side::buy, 1'050, 100));
  stage.told(stop_market(Side::sell, 900, 100));
  CHECK(stage.told(whole(Side::buy, 1'050, 1'000)) == "7 buy 1000 at 1050");
  CHECK(stage.told(whole(Side::sell, 1'050, 1'000)) ==
        "8 sell 1000 at 1050; 8 meets 7, 1000 at 1050; 5 comes in, 100 at 1080");
}

TEST_CASE("as many wait in an instrument as may") {
  sauda::NativeEngine engine({1, 262'144, 200, false});
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  for (std::uint32_t count = 0; count < sauda::most_all_or_none_orders; ++count) {
    CHECK(engine.submit(whole(count % 2 == 0 ? Side::buy : Side::sell, count % 2 == 0 ? 900 : 1'100, 1)).size() == 1);
  }
  const auto refusal = from_record<sauda::OrderEvent>(engine.submit(whole(Side::buy, 900, 1)).front());
  CHECK(refusal.reason == raw(Reason::all_or_none_limit));
}
