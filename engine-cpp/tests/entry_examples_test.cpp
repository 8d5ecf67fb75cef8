// fok, minimum, market_to_limit, post_only, gtc and cancel_all, worked out by hand from docs/reference/venue.md.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::OrderType;
using sauda::Phase;
using sauda::Reason;
using sauda::Side;
using sauda::TimeInForce;

TEST_CASE("a fok order trades in full, hidden parts included, or not at all") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'000, 3));
  stage.told(with_part(limit(Side::sell, 1'005, 4), 2));
  stage.told(limit(Side::sell, 1'010, 100));
  CHECK(stage.told(fok(Side::buy, 1'005, 8)) == "4 buy 8 at 1005; 4 loses 8 at 1005");
  CHECK(stage.told(fok(Side::buy, 1'005, 7)) ==
        "5 buy 7 at 1005; 5 meets 1, 3 at 1000; 5 meets 2, 2 at 1005; 5 meets 2, 2 at 1005");
}

TEST_CASE("an ioc order trades at least its minimum, or nothing") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'000, 3));
  CHECK(stage.told(with_part(ioc(Side::buy, 1'000, 10), 4)) == "2 buy 10 at 1000; 2 loses 10 at 1000");
  CHECK(stage.told(with_part(ioc(Side::buy, 1'000, 10), 3)) ==
        "3 buy 10 at 1000; 3 meets 1, 3 at 1000; 3 loses 7 at 1000");
}

TEST_CASE("a market_to_limit order takes the best opposite price, and rests there as a limit order") {
  Stage stage(Phase::continuous);
  const Command order = typed(limit(Side::buy, 0, 5), OrderType::market_to_limit);
  CHECK(stage.told(order) == refused(Reason::no_opposite_price));
  stage.told(limit(Side::sell, 1'010, 3));
  stage.told(limit(Side::sell, 1'015, 3));
  CHECK(stage.told(lasting(order, TimeInForce::fok)) == refused(Reason::type_forbids_time_in_force));
  CHECK(stage.told(order) == "3 buy 5 at 1010; 3 meets 1, 3 at 1010");
  CHECK(stage.snapshot_of(3).order_type == raw(OrderType::limit));
  CHECK(stage.told(modify(3, 1'010, 4)) == "3 now 4 at 1010, place kept");
}

TEST_CASE("a post_only order never takes on entry, but may when it is repriced") {
  Stage stage(Phase::continuous);
  const auto post_only = [](Side side, std::int64_t price) {
    return typed(limit(side, price, 5), OrderType::post_only);
  };
  stage.told(limit(Side::sell, 1'010, 3));
  CHECK(stage.told(post_only(Side::buy, 1'010)) == refused(Reason::would_trade));
  CHECK(stage.told(lasting(post_only(Side::buy, 1'005), TimeInForce::ioc)) ==
        refused(Reason::type_forbids_time_in_force));
  CHECK(stage.told(post_only(Side::buy, 1'005)) == "2 buy 5 at 1005");
  CHECK(stage.told(post_only(Side::sell, 1'005)) == refused(Reason::would_trade));
  CHECK(stage.told(modify(2, 1'010, 5)) == "2 now 5 at 1010, place lost; 2 meets 1, 3 at 1010");
  stage.told(set_phase(0, Phase::pre_open));
  CHECK(stage.told(post_only(Side::sell, 1'000)) == "3 sell 5 at 1000");
}

TEST_CASE("the end of the session takes day orders, waiting ones last, and leaves gtc orders") {
  Stage stage(Phase::continuous, true);
  stage.told(lasting(limit(Side::buy, 990, 1), TimeInForce::gtc));
  stage.told(limit(Side::buy, 990, 2));
  stage.told(stop_limit(Side::sell, 980, 970, 1));
  stage.told(stop_market(Side::sell, 985, 1));
  stage.told(stop_limit(Side::buy, 1'020, 1'030, 1));
  stage.told(stop_limit(Side::buy, 1'010, 1'030, 1));
  stage.told(lasting(stop_limit(Side::buy, 1'005, 1'040, 3), TimeInForce::gtc));
  CHECK(stage.told(set_phase(0, Phase::closed)) ==
        "phase 1; 2 loses 2 at 990; buy level 990: 1 in 1; "
        "6 loses 1 at 1030; 5 loses 1 at 1030; 4 loses 1 at 0; 3 loses 1 at 970");
  CHECK(stage.told(cancel(1)) == refused(Reason::phase_forbids_cancel));
  stage.told(set_phase(0, Phase::continuous));
  CHECK(stage.told(limit(Side::sell, 990, 1)) == "8 sell 1 at 990; 8 meets 1, 1 at 990; buy level 990: 0 in 0");
  stage.told(limit(Side::sell, 1'005, 1));
  CHECK(stage.told(limit(Side::buy, 1'005, 1)) == "10 buy 1 at 1005; 10 meets 9, 1 at 1005; sell level 1005: 0 in 0; 7 "
                                                  "comes in, 3 at 1040; buy level 1040: 3 in 1");
}

TEST_CASE("cancel_all takes the orders of one owner, or all, in every phase, and tells a level once") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::buy, 990, 1));
  stage.told(of_owner(limit(Side::buy, 990, 2), 2));
  stage.told(limit(Side::buy, 990, 3));
  stage.told(limit(Side::sell, 1'010, 4));
  stage.told(stop_limit(Side::buy, 1'010, 1'020, 5));
  CHECK(stage.told(cancel_all(1, 1)) == refused(Reason::unknown_instrument));
  stage.told(set_phase(0, Phase::halted));
  CHECK(stage.told(cancel_all(0, 1)) == "1 loses 1 at 990; 3 loses 3 at 990; buy level 990: 2 in 1; "
                                        "4 loses 4 at 1010; sell level 1010: 0 in 0; 5 loses 5 at 1020; 4 cancelled");
  CHECK(stage.told(cancel_all(0, 1)) == "0 cancelled");
  CHECK(stage.told(cancel_all(sauda::all_instruments, 0)) == "2 loses 2 at 990; buy level 990: 0 in 0; 1 cancelled");
}
