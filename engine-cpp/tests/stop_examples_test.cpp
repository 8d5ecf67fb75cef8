// Stop orders, worked out by hand from docs/reference/venue.md.

#include <doctest/doctest.h>

#include "random.hpp"
#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::OrderType;
using sauda::Phase;
using sauda::Reason;
using sauda::Side;
using sauda::TimeInForce;

namespace {

Command with_trigger(const Command& command, std::int64_t trigger) {
  return with(command, &sauda::OrderCommand::trigger_price, trigger);
}

} // namespace

TEST_CASE("a stop order waits outside the book, and comes in after the command that moved the price") {
  Stage stage(Phase::continuous, true);
  CHECK(stage.told(stop_limit(Side::buy, 1'010, 1'020, 5)) == "1 buy 5 at 1020");
  CHECK(stage.told(stop_market(Side::sell, 990, 4)) == "2 sell 4 at 0");
  stage.told(limit(Side::sell, 1'010, 3));
  stage.told(limit(Side::sell, 1'015, 3));
  CHECK(stage.told(limit(Side::buy, 1'010, 1)) ==
        "5 buy 1 at 1010; 5 meets 3, 1 at 1010; sell level 1010: 2 in 1; "
        "1 comes in, 5 at 1020; 1 meets 3, 2 at 1010; sell level 1010: 0 in 0; "
        "1 meets 4, 3 at 1015; sell level 1015: 0 in 0");
  CHECK(stage.told(cancel(2)) == "2 loses 4 at 0");
}

TEST_CASE("stop orders come in by nearest trigger, then age, and each trades before the next is looked for") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'010, 1));
  stage.told(limit(Side::sell, 1'015, 1));
  stage.told(limit(Side::sell, 1'020, 2));
  stage.told(stop_limit(Side::buy, 1'015, 1'025, 1));
  stage.told(stop_limit(Side::buy, 1'010, 1'015, 1));
  stage.told(stop_limit(Side::buy, 1'010, 1'025, 1));
  CHECK(stage.told(limit(Side::buy, 1'010, 1)) ==
        "7 buy 1 at 1010; 7 meets 1, 1 at 1010; 5 comes in, 1 at 1015; 5 meets 2, 1 at 1015; "
        "6 comes in, 1 at 1025; 6 meets 3, 1 at 1020; 4 comes in, 1 at 1025; 4 meets 3, 1 at 1020");
}

TEST_CASE("stop sells come in from the highest trigger on") {
  Stage stage(Phase::continuous);
  stage.told(stop_limit(Side::sell, 985, 900, 1));
  stage.told(stop_limit(Side::sell, 990, 900, 1));
  stage.told(limit(Side::buy, 980, 3));
  CHECK(stage.told(limit(Side::sell, 980, 1)) ==
        "4 sell 1 at 980; 4 meets 3, 1 at 980; 2 comes in, 1 at 900; 2 meets 3, 1 at 980; "
        "1 comes in, 1 at 900; 1 meets 3, 1 at 980");
}

TEST_CASE("what an auction reached comes in with continuous trading, buys before sells") {
  Stage stage(Phase::continuous);
  stage.told(limit(Side::sell, 1'030, 1));
  stage.told(limit(Side::buy, 1'030, 1));
  stage.told(stop_limit(Side::sell, 1'010, 1'000, 1));
  stage.told(stop_limit(Side::buy, 1'040, 1'050, 1));
  stage.told(set_phase(0, Phase::pre_open));
  stage.told(limit(Side::buy, 1'000, 1));
  stage.told(limit(Side::sell, 1'000, 1));
  CHECK(stage.told(uncross(0)) == "6 meets 5, 1 at 1000; uncrossed 1 at 1000, imbalance 0");
  CHECK(stage.told(with_trigger(modify(4, 1'050, 1), 1'005)) == "4 now 1 at 1050, place lost");
  stage.told(limit(Side::buy, 1'010, 1));
  stage.told(limit(Side::sell, 1'010, 1));
  stage.told(uncross(0));
  CHECK(stage.told(set_phase(0, Phase::continuous)) ==
        "phase 3; 4 comes in, 1 at 1050; 3 comes in, 1 at 1000; 3 meets 4, 1 at 1050");
}

TEST_CASE("engine and reference venue agree on 500 openings, at which one price has reached stops of both sides") {
  Random random(1);
  const auto ticks = [&](std::int64_t low, std::int64_t high) { return 5 * random.between(low / 5, high / 5); };
  std::size_t both_sides = 0;
  for (int round = 0; round < 500; ++round) {
    Stage stage(Phase::continuous);
    const auto trade_at = [&](std::int64_t price) {
      stage.told(limit(Side::buy, price, 1));
      stage.told(limit(Side::sell, price, 1));
    };
    trade_at(1'030);
    for (int count = 0; count < 3; ++count) {
      stage.told(stop_limit(Side::sell, ticks(1'005, 1'025), ticks(990, 1'005), random.between(1, 3)));
      stage.told(stop_market(Side::buy, ticks(1'035, 1'050), random.between(1, 3)));
    }
    stage.told(set_phase(0, Phase::pre_open));
    trade_at(1'000);
    stage.told(uncross(0));
    for (std::uint64_t buy = 4; buy <= 8; buy += 2) stage.told(with_trigger(modify(buy, 0, 3), ticks(1'005, 1'020)));
    trade_at(ticks(1'005, 1'020));
    stage.told(uncross(0));
    const std::string opening = stage.told(set_phase(0, Phase::continuous));
    const auto comes_in = [&](int order) { return opening.find(std::to_string(order) + " comes in") != opening.npos; };
    both_sides += (comes_in(4) || comes_in(6) || comes_in(8)) && (comes_in(3) || comes_in(5) || comes_in(7));
  }
  CHECK(both_sides > 100);
}

TEST_CASE("a stop_market order is priced from the last price when it comes in, and rests as a market order") {
  Stage stage(Phase::continuous);
  stage.told(stop_market(Side::buy, 1'010, 5));
  CHECK(stage.snapshot_of(1).order_type == raw(OrderType::stop_market));
  stage.told(limit(Side::sell, 1'010, 1));
  CHECK(stage.told(limit(Side::buy, 1'010, 1)) == "3 buy 1 at 1010; 3 meets 2, 1 at 1010; 1 comes in, 5 at 1040");
  CHECK(stage.snapshot_of(1).order_type == raw(OrderType::market));
  CHECK(stage.told(modify(1, 1'040, 5)) == "1 now 5 at 1040, place kept");
  CHECK(stage.told(modify(1, 1'040, 4)) == "1 now 4 at 1040, place lost");
}

TEST_CASE("a modified stop order waits behind the others of its trigger, with the protection that it was given last") {
  Stage stage(Phase::continuous);
  stage.told(stop_market(Side::buy, 1'010, 1));
  stage.told(stop_market(Side::buy, 1'010, 1));
  Command request = with_trigger(modify(1, 0, 2), 1'010);
  request.protection_bp = 100;
  CHECK(stage.told(request) == "1 now 2 at 0, place lost");
  stage.told(limit(Side::sell, 1'010, 1));
  CHECK(stage.told(limit(Side::buy, 1'010, 1)) ==
        "4 buy 1 at 1010; 4 meets 3, 1 at 1010; 2 comes in, 1 at 1040; 1 comes in, 2 at 1020");
}

TEST_CASE("a trigger is ahead of the last price, inside the limit, and for stop orders only") {
  Stage stage(Phase::continuous);
  CHECK(stage.told(stop_limit(Side::buy, 1'000, 1'010, 1)) == refused(Reason::trigger_already_reached));
  CHECK(stage.told(stop_market(Side::sell, 1'000, 1)) == refused(Reason::trigger_already_reached));
  CHECK(stage.told(stop_limit(Side::buy, 1'010, 1'005, 1)) == refused(Reason::trigger_beyond_limit));
  CHECK(stage.told(stop_limit(Side::sell, 990, 995, 1)) == refused(Reason::trigger_beyond_limit));
  CHECK(stage.told(stop_limit(Side::buy, 1'003, 1'005, 1)) == refused(Reason::bad_trigger));
  CHECK(stage.told(stop_limit(Side::buy, 0, 1'005, 1)) == refused(Reason::bad_trigger));
  CHECK(stage.told(stop_limit(Side::buy, 1'505, 1'500, 1)) == refused(Reason::bad_trigger));
  CHECK(stage.told(with_trigger(limit(Side::buy, 990, 1), 995)) == refused(Reason::trigger_forbidden));
  CHECK(stage.told(typed(stop_limit(Side::buy, 1'010, 1'010, 1), OrderType::stop_market)) ==
        refused(Reason::market_order_has_price));
  CHECK(stage.told(lasting(stop_market(Side::buy, 1'010, 1), TimeInForce::ioc)) ==
        refused(Reason::type_forbids_time_in_force));
  stage.told(set_phase(0, Phase::pre_open));
  CHECK(stage.told(stop_market(Side::buy, 1'010, 1)) == refused(Reason::phase_forbids_order_type));
}
