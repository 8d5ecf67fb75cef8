// Queued and gtd orders, replacement, self-trade settings of orders and queue positions, worked out by hand.

#include <doctest/doctest.h>

#include "stage.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::OrderAttribute;
using sauda::OrderType;
using sauda::Phase;
using sauda::Reason;
using sauda::SelfTrade;
using sauda::Side;
using sauda::TimeInForce;

namespace {

Command queued(const Command& order) { return special(order, OrderAttribute::queued); }

/** Ends at that second. */
Command gtd(const Command& order, std::uint32_t expiry) { return with_part(lasting(order, TimeInForce::gtd), expiry); }

Command advance_to(std::uint64_t time) {
  Command command{};
  command.kind = raw(sauda::CommandKind::advance_time);
  command.time = time;
  return command;
}

constexpr std::uint64_t second = 1'000'000;

} // namespace

TEST_CASE("queued orders come in at the first phase that takes them, in order of arrival") {
  Stage stage(Phase::closed);
  CHECK(stage.told(queued(limit(Side::buy, 1'000, 5))) == "1 buy 5 at 1000");
  CHECK(stage.told(queued(stop_limit(Side::sell, 990, 980, 2))) == "2 sell 2 at 980");
  CHECK(stage.told(queued(ioc(Side::sell, 1'000, 9))) == "3 sell 9 at 1000");
  CHECK(stage.told(queued(limit(Side::buy, 995, 1))) == "4 buy 1 at 995");
  CHECK(stage.told(set_phase(0, Phase::pre_open)) == "phase 2; 1 comes in, 5 at 1000; 4 comes in, 1 at 995");
  CHECK(stage.told(set_phase(0, Phase::continuous)) ==
        "phase 3; 2 comes in, 2 at 980; 3 comes in, 9 at 1000; 3 meets 1, 5 at 1000; 3 loses 4 at 1000");
  CHECK(stage.snapshot_of(2).order_type == raw(OrderType::stop_limit));
}

TEST_CASE("a queued order is checked anew when it comes in, and is cancelled with the reason") {
  Stage stage(Phase::closed);
  stage.told(queued(stop_market(Side::buy, 1'020, 1)));
  stage.told(queued(limit(Side::buy, 1'400, 2)));
  stage.told(set_band(900, 1'100));
  CHECK(stage.told(set_phase(0, Phase::pre_open)) == "phase 2; 2 loses 2 at 1400");
  stage.told(limit(Side::buy, 1'030, 1));
  stage.told(limit(Side::sell, 1'030, 1));
  stage.told(uncross(0));
  CHECK(stage.told(set_phase(0, Phase::continuous)) == "phase 3; 1 loses 1 at 0");
}

TEST_CASE("in closed only queued orders may be cancelled or replaced, and none modified") {
  Stage stage(Phase::closed);
  stage.told(queued(limit(Side::buy, 1'000, 5)));
  CHECK(stage.told(modify(1, 1'000, 4)) == refused(Reason::phase_forbids_modify));
  CHECK(stage.told(cancel(9)) == refused(Reason::phase_forbids_cancel));
  CHECK(stage.told(replace(1, limit(Side::buy, 995, 4))) == refused(Reason::phase_forbids_entry));
  Command replacement = replace(1, limit(Side::buy, 995, 4));
  auto fields = std::bit_cast<sauda::SpecialOrderCommand>(replacement);
  fields.attributes = raw(OrderAttribute::queued);
  CHECK(stage.told(std::bit_cast<Command>(fields)) == "1 loses 5 at 1000; 2 buy 4 at 995");
  CHECK(stage.told(cancel(2)) == "2 loses 4 at 995");
  stage.told(queued(stop_market(Side::buy, 1'020, 1)));
  stage.told(set_phase(0, Phase::pre_open));
  CHECK(stage.told(modify(3, 0, 4)) == refused(Reason::order_is_queued));
}

TEST_CASE("a queued day order waits for its day, and ends with it") {
  Stage stage(Phase::closed);
  stage.told(queued(stop_market(Side::buy, 1'020, 1)));
  CHECK(stage.told(set_phase(0, Phase::closed)) == "phase 1");
  CHECK(stage.told(set_phase(0, Phase::pre_open)) == "phase 2");
  CHECK(stage.told(set_phase(0, Phase::closed)) == "phase 1; 1 loses 1 at 0");
  CHECK(stage.told(set_phase(0, Phase::continuous)) == "phase 3");
}

TEST_CASE("attributes that do not go together are refused") {
  Stage stage(Phase::continuous);
  const Command order = limit(Side::buy, 1'000, 5);
  CHECK(stage.told(queued(order)) == refused(Reason::attribute_forbidden));
  CHECK(stage.told(special(order, 16U)) == refused(Reason::attribute_forbidden));
  CHECK(stage.told(special(order, raw(OrderAttribute::held) + raw(OrderAttribute::all_or_none))) ==
        refused(Reason::attribute_forbidden));
  CHECK(stage.told(special(ioc(Side::buy, 1'000, 5), OrderAttribute::held)) == refused(Reason::attribute_forbidden));
  CHECK(stage.told(special(with_part(order, 2), OrderAttribute::all_or_none)) == refused(Reason::attribute_forbidden));
  CHECK(stage.told(special(market(Side::buy, 5), OrderAttribute::all_or_none)) == refused(Reason::attribute_forbidden));
  CHECK(stage.told(special(order, 0, 5)) == refused(Reason::bad_self_trade));
}

TEST_CASE("a gtd order outlives the session and ends with the first phase change at its expiry") {
  Stage stage(Phase::continuous);
  CHECK(stage.told(gtd(limit(Side::buy, 990, 5), 0)) == refused(Reason::bad_expiry));
  CHECK(stage.told(gtd(limit(Side::buy, 990, 5), 20)) == "1 buy 5 at 990");
  CHECK(stage.told(gtd(limit(Side::buy, 990, 3), 30)) == "2 buy 3 at 990");
  CHECK(stage.told(at_time(set_phase(0, Phase::closed), 10 * second)) == "phase 1");
  CHECK(stage.told(at_time(set_phase(0, Phase::continuous), 20 * second)) == "phase 3; 1 loses 5 at 990");
  CHECK(stage.told(at_time(with_part(modify(2, 990, 3), 20), 20 * second)) == refused(Reason::bad_expiry));
  CHECK(stage.told(at_time(with_part(modify(2, 990, 3), 40), 20 * second)) == "2 now 3 at 990, place kept");
  CHECK(stage.told(at_time(set_phase(0, Phase::continuous), 40 * second - 1)) == "phase 3");
  CHECK(stage.told(at_time(limit(Side::sell, 990, 1), 50 * second)) == "3 sell 1 at 990; 3 meets 2, 1 at 990");
  CHECK(stage.told(at_time(set_phase(0, Phase::continuous), 50 * second)) == "phase 3; 2 loses 2 at 990");
}

TEST_CASE("time that passes ends gtd orders, too, and tells their levels") {
  sauda::NativeEngine engine({1, 64, 16, true});
  sauda::InstrumentCommand instrument = plain_instrument(0);
  instrument.band_low = 900;
  instrument.band_high = 1'100;
  engine.submit(define(instrument));
  engine.submit(set_phase(0, Phase::continuous));
  engine.submit(gtd(limit(Side::buy, 990, 5), 20));
  CHECK(engine.submit(advance_to(20 * second - 1)).size() == 1);
  const std::vector<sauda::Record> events = engine.submit(advance_to(20 * second));
  REQUIRE(events.size() == 3);
  CHECK(from_record<sauda::OrderEvent>(events[0]).reason == raw(Reason::expired));
  CHECK(kind_of(events[1]) == raw(sauda::EventKind::level_changed));
  CHECK(kind_of(events[2]) == raw(sauda::EventKind::time_advanced));
}

TEST_CASE("a replacement is both or neither") {
  Stage stage(Phase::continuous, true);
  stage.told(limit(Side::buy, 990, 5));
  stage.told(of_owner(limit(Side::sell, 1'000, 3), 2));
  CHECK(stage.told(replace(1, limit(Side::buy, 2'000, 5))) == refused(Reason::price_above_band));
  CHECK(stage.told(replace(1, limit(Side::sell, 1'000, 5))) == refused(Reason::bad_side));
  CHECK(stage.told(replace(9, limit(Side::buy, 1'000, 5))) == refused(Reason::unknown_order));
  CHECK(stage.told(replace(1, limit(Side::buy, 1'000, 4))) ==
        "1 loses 5 at 990; buy level 990: 0 in 0; 3 buy 4 at 1000; 3 meets 2, 3 at 1000; sell level 1000: 0 in 0; "
        "buy level 1000: 1 in 1");
}

TEST_CASE("a replacement needs no free place") {
  sauda::NativeEngine engine({1, 262'144, 1, false});
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  engine.submit(limit(Side::buy, 990, 5));
  const std::vector<sauda::Record> events = engine.submit(replace(1, limit(Side::buy, 995, 4)));
  REQUIRE(events.size() == 2);
  CHECK(from_record<sauda::OrderEvent>(events[0]).reason == raw(Reason::replaced));
  CHECK(from_record<sauda::OrderEvent>(events[1]).order == 2);
}

TEST_CASE("an order's own self-trade setting goes before that of the instrument, for life") {
  Stage stage(Phase::continuous, false, without_self_trade(SelfTrade::cancel_resting));
  stage.told(limit(Side::buy, 1'000, 3));
  CHECK(stage.told(special(limit(Side::sell, 1'000, 2), 0, raw(SelfTrade::cancel_incoming))) ==
        "2 sell 2 at 1000; 2 gives up 2 at 1000");
  stage.told(special(stop_limit(Side::sell, 990, 980, 2), 0, raw(SelfTrade::decrement)));
  stage.told(of_owner(limit(Side::buy, 990, 1), 2));
  CHECK(stage.told(limit(Side::sell, 990, 1)) == "5 sell 1 at 990; 1 gives up 3 at 1000; 5 meets 4, 1 at 990; "
                                                 "3 comes in, 2 at 980");
  CHECK(stage.told(limit(Side::buy, 985, 1)) == "6 buy 1 at 985; 3 gives up 2 at 980");
}

TEST_CASE("the place of an order is what the others show ahead of it") {
  Stage stage(Phase::continuous);
  stage.told(with_part(limit(Side::buy, 990, 10), 4));
  stage.told(limit(Side::buy, 990, 3));
  stage.told(limit(Side::buy, 990, 2));
  CHECK(stage.queue_position(1) == "0 in 0 ahead of 1, 9 in 3 buy at 990");
  CHECK(stage.queue_position(3) == "7 in 2 ahead of 3, 9 in 3 buy at 990");
  stage.told(ioc(Side::sell, 990, 5));
  CHECK(stage.queue_position(1) == "4 in 2 ahead of 1, 8 in 3 buy at 990");
  stage.told(stop_market(Side::buy, 1'010, 1));
  CHECK(stage.queue_position(5) == "nowhere");
  CHECK(stage.queue_position(99) == "nowhere");
}
