// Held orders: what releases them, brackets, groups in which one cancels the other, and slices.

#include "account_desk.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

constexpr auto mis = Product::mis;
using Release = ReleaseCondition;

std::vector<std::uint8_t> kinds_of(const std::vector<Record>& events) {
  std::vector<std::uint8_t> kinds;
  for (const Record& event : events) kinds.push_back(event.bytes[0]);
  return kinds;
}

AccountOrder stop(AccountOrder command, std::int64_t trigger) {
  command.order_type = raw_of(AccountOrderType::stop_limit);
  command.trigger_price = trigger;
  return command;
}

/** An entry of 100, and a target and a stop that wait for its trades and cancel each other. */
void bracket(AccountDesk& desk) {
  desk.work(order(1, Side::buy, 100, 1'000, mis));
  desk.told(held(order(2, Side::sell, 100, 1'100, mis)));
  desk.told(held(stop(order(3, Side::sell, 100, 900, mis), 905)));
  CHECK(desk.accepts(link_to(2, Release::parent_traded, 1, 2)));
  CHECK(desk.accepts(link_to(3, Release::parent_traded, 1, 2)));
}

void work(AccountDesk& desk, std::uint64_t id) {
  for (const auto kind : {OrderUpdateKind::attempted, OrderUpdateKind::sent, OrderUpdateKind::working}) {
    desk.told(update(id, kind));
  }
}

} // namespace

TEST_CASE("account: a held order reserves and counts nothing, and takes no update") {
  AccountDesk desk;
  desk.told(limit_of(LimitKind::open_orders, 0));
  CHECK(kinds_of(desk.told(held(order(1, Side::buy, 100'000, 1'003, mis)))) ==
        std::vector{raw_of(AccountEventKind::order_changed)});
  CHECK(desk.state(1) == OrderState::held);
  CHECK(desk.money().blocked == 0);
  CHECK(desk.warns(fill(1, 1, 1, 1'000), AnomalyCode::illegal_update));
  CHECK(desk.warns(update(1, OrderUpdateKind::working), AnomalyCode::illegal_update));
  CHECK(desk.denies(modification(1, 10, 1'000), DenialCode::order_not_open));
  CHECK(kinds_of(desk.told(held(order(1, Side::buy, 100'000, 1'003, mis)))) ==
        std::vector{raw_of(AccountEventKind::order_known)});
  CHECK(desk.denies(held(order(2, Side::buy, 0, 1'000)), DenialCode::quantity_not_positive));
  CHECK(
      desk.denies(held(order(2, Side::buy, account::highest_quantity + 1, 1'000)), DenialCode::quantity_not_positive));
  CHECK(desk.denies(held(order(2, Side::buy, 1, 0)), DenialCode::price_not_positive));
  CHECK(desk.survives_snapshot());
  CHECK(desk.accepts(cancellation(1)));
  CHECK(desk.state(1) == OrderState::cancelled);
  CHECK(desk.denies(cancellation(1), DenialCode::order_not_open));
}

TEST_CASE("account: a release by hand is a place_order of that moment; refused, it says why and ends the order") {
  AccountDesk desk;
  desk.told(held(order(1, Side::buy, 10, 1'000, mis)));
  desk.told(held(order(2, Side::buy, 10, 1'000, mis)));
  CHECK(desk.accepts(release_of(1)));
  CHECK(desk.state(1) == OrderState::intent);
  CHECK(desk.money().blocked == 2'000);
  CHECK(desk.denies(release_of(1), DenialCode::order_not_held));
  CHECK(desk.denies(release_of(9), DenialCode::unknown_order));
  desk.told(switch_to(SwitchState::reducing));
  const std::vector<Record> events = desk.told(release_of(2));
  CHECK(kinds_of(events) == std::vector{raw_of(AccountEventKind::denied), raw_of(AccountEventKind::order_changed)});
  CHECK(from_record<DenialEvent>(events[0]).code == raw_of(DenialCode::reducing_only));
  CHECK(from_record<DenialEvent>(events[0]).order == 2);
  CHECK(desk.state(2) == OrderState::denied);
  CHECK(desk.money().blocked == 2'000);
  CHECK(desk.warns(update(2, OrderUpdateKind::working), AnomalyCode::illegal_update));
  CHECK(desk.survives_snapshot());
}

TEST_CASE("account: no more held orders are remembered than there is room for") {
  account::AccountLimits limits = desk_limits;
  limits.orders = 2'000;
  AccountDesk desk{limits};
  for (std::uint64_t id = 1; id <= account::most_held; ++id) desk.told(held(order(id, Side::buy, 1, 1'000, mis)));
  CHECK(desk.denies(held(order(2'000, Side::buy, 1, 1'000, mis)), DenialCode::held_orders_full));
  desk.told(cancellation(5));
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.accepts(held(order(2'000, Side::buy, 1, 1'000, mis))));
}

TEST_CASE("account: a child is released for what its parent trades, and grows with it") {
  AccountDesk desk;
  bracket(desk);
  desk.told(fill(1, 1, 40, 1'000));
  for (const std::uint64_t id : {2, 3}) {
    CHECK(desk.state(id) == OrderState::intent);
    CHECK(desk.find(id).terms.quantity == 40);
  }
  CHECK(desk.money().blocked == 60 * 200 + 40 * 200); // both exits of the group close the same 40
  desk.told(fill(1, 2, 10, 1'000));
  CHECK(desk.find(2).terms.quantity == 50); // an intent grows at once
  work(desk, 2);
  desk.told(update(3, OrderUpdateKind::sent));
  desk.told(fill(1, 3, 50, 1'000));
  CHECK(desk.state(2) == OrderState::modify_pending);
  CHECK(desk.find(2).asked.quantity == 100);
  CHECK(desk.find(3).terms.quantity == 50); // on its way: it grows when the broker has it
  CHECK(desk.state(3) == OrderState::sent);
  desk.told(update(3, OrderUpdateKind::acknowledged));
  CHECK(desk.state(3) == OrderState::modify_pending);
  CHECK(desk.find(3).asked.quantity == 100);
  CHECK(desk.survives_snapshot());
}

TEST_CASE("account: in a group, what one trades is taken off the others") {
  AccountDesk desk;
  bracket(desk);
  desk.told(fill(1, 1, 100, 1'000));
  work(desk, 2);
  work(desk, 3);
  desk.told(fill(2, 1, 30, 1'100));
  CHECK(desk.state(3) == OrderState::modify_pending);
  CHECK(desk.find(3).asked.quantity == 70);
  desk.told(update(3, OrderUpdateKind::modify_rejected, 1));
  CHECK(desk.state(3) == OrderState::working); // not asked for again by its own refusal
  CHECK(desk.denies(modification(2, 60, 1'095), DenialCode::quantity_is_linked));
  CHECK(desk.accepts(modification(2, 100, 1'095)));
  desk.told(update(2, OrderUpdateKind::modified, 1));
  desk.told(fill(2, 2, 70, 1'095));
  CHECK(desk.state(2) == OrderState::filled);
  CHECK(desk.state(3) == OrderState::cancel_pending);
  CHECK(desk.position(mis).quantity == 0);
  CHECK(desk.survives_snapshot());
}

TEST_CASE("account: a member that ends without a trade leaves the others") {
  AccountDesk desk;
  bracket(desk);
  desk.told(fill(1, 1, 100, 1'000));
  work(desk, 3);
  desk.told(cancellation(2));
  CHECK(desk.state(2) == OrderState::cancelled);
  CHECK(desk.state(3) == OrderState::working);
}

TEST_CASE("account: a late trade of an ended parent still releases its child") {
  AccountDesk desk;
  bracket(desk);
  desk.told(update(1, OrderUpdateKind::cancelled));
  CHECK(desk.state(2) == OrderState::held);
  desk.told(fill(1, 1, 100, 1'000));
  CHECK(desk.state(2) == OrderState::intent);
  CHECK(desk.state(3) == OrderState::intent);
}

TEST_CASE("account: a mark at its threshold releases a held order, once, first in first out") {
  for (const Release release : {Release::mark_at_or_above, Release::mark_at_or_below}) {
    const std::int64_t step = release == Release::mark_at_or_above ? 5 : -5;
    AccountDesk desk;
    desk.told(held(order(1, Side::buy, 10, 1'000, mis)));
    desk.told(held(order(2, Side::buy, 10, 1'000, mis)));
    CHECK(desk.accepts(at_mark(2, release, 1'000)));
    CHECK(desk.accepts(at_mark(1, release, 1'000)));
    desk.told(mark(1, 1'000));
    desk.told(mark(0, 1'000 - step));
    CHECK(desk.state(1) == OrderState::held);
    CHECK(desk.survives_snapshot());
    const std::vector<Record> events = desk.told(mark(0, 1'000));
    CHECK(kinds_of(events) ==
          std::vector{raw_of(AccountEventKind::price_marked), raw_of(AccountEventKind::order_changed),
                      raw_of(AccountEventKind::ledger_posted), raw_of(AccountEventKind::order_changed),
                      raw_of(AccountEventKind::ledger_posted)});
    CHECK(from_record<AccountOrderEvent>(events[1]).order == 1);
    CHECK(kinds_of(desk.told(mark(0, 1'000))).size() == 1);
  }
}

TEST_CASE("account: a trailing threshold follows the mark one way") {
  AccountDesk desk;
  desk.told(held(order(1, Side::buy, 10, 1'000, mis)));
  desk.told(at_mark(1, Release::mark_at_or_below, 900, 50));
  for (const std::int64_t price : {960, 1'000, 955}) desk.told(mark(0, price));
  CHECK(desk.state(1) == OrderState::held);
  CHECK(desk.survives_snapshot());
  desk.told(mark(0, 950));
  CHECK(desk.state(1) == OrderState::intent);
}

TEST_CASE("account: of two triggers in a group, the trade of one cancels the one that is held") {
  AccountDesk desk;
  desk.trade(order(9, Side::buy, 20, 1'000, mis));
  desk.told(held(order(1, Side::sell, 20, 1'100, mis)));
  desk.told(held(order(2, Side::sell, 20, 900, mis)));
  desk.told(at_mark(1, Release::mark_at_or_above, 1'100, 0, 1));
  desk.told(at_mark(2, Release::mark_at_or_below, 905, 0, 1));
  desk.told(mark(0, 1'100));
  CHECK(desk.state(1) == OrderState::intent);
  CHECK(desk.state(2) == OrderState::held);
  work(desk, 1);
  desk.told(fill(1, 1, 20, 1'100));
  CHECK(desk.state(2) == OrderState::cancelled);
}

TEST_CASE("account: slices divide an order above the freeze quantity, which itself is never sent") {
  AccountDesk desk;
  desk.told(held(order(1, Side::buy, 25'000, 1'000, mis)));
  for (std::uint64_t id = 2; id <= 4; ++id) desk.told(held(order(id, Side::buy, id == 4 ? 5'001 : 10'000, 1'000, mis)));
  CHECK(desk.accepts(slice_of(2, 1)));
  CHECK(desk.accepts(slice_of(3, 1)));
  const auto denial = desk.refusal(slice_of(4, 1));
  REQUIRE(denial);
  CHECK(denial->code == raw_of(DenialCode::slices_above_parent));
  CHECK(denial->limit == 25'000);
  CHECK(denial->actual == 25'001);
  CHECK(desk.denies(release_of(1), DenialCode::order_is_sliced));
  CHECK(desk.denies(link_to(1, Release::by_hand), DenialCode::order_is_sliced));
  desk.told(cash(AccountCommandKind::deposit, 10'000'000));
  CHECK(desk.accepts(release_of(2)));
  work(desk, 2);
  CHECK(desk.survives_snapshot());
  desk.told(cancellation(1));
  CHECK(desk.state(1) == OrderState::cancelled);
  CHECK(desk.state(2) == OrderState::cancel_pending);
  CHECK(desk.state(3) == OrderState::cancelled);
}

TEST_CASE("account: a parent has ten children and a group ten members") {
  AccountDesk desk;
  desk.work(order(1, Side::buy, 100, 1'000, mis));
  for (std::uint64_t id = 10; id <= 20; ++id) {
    desk.told(held(order(id, Side::sell, 1, 1'100, mis)));
    const AccountLink link = link_to(id, Release::parent_traded, 1);
    CHECK((id < 20 ? desk.accepts(link) : desk.denies(link, DenialCode::too_many_linked)));
  }
  for (std::uint64_t id = 30; id <= 40; ++id) {
    desk.told(held(order(id, Side::sell, 1, 1'100, mis)));
    const AccountLink link = link_to(id, Release::by_hand, 0, 30);
    CHECK((id < 40 ? desk.accepts(link) : desk.denies(link, DenialCode::too_many_linked)));
  }
}

TEST_CASE("account: a link that cannot be is refused") {
  AccountDesk desk;
  desk.work(order(1, Side::buy, 10, 1'000, mis));
  for (std::uint64_t id = 2; id <= 6; ++id) desk.told(held(order(id, Side::sell, 10, 1'100, mis)));
  AccountOrder elsewhere = held(order(7, Side::sell, 10, 1'100, mis));
  elsewhere.instrument = 1;
  desk.told(elsewhere);
  CHECK(desk.accepts(link_to(2, Release::parent_traded, 1, 2)));
  CHECK(desk.told(link_to(2, Release::parent_traded, 1, 2)).front().bytes[0] == raw_of(AccountEventKind::order_known));
  using D = DenialCode;
  CHECK(desk.denies(link_to(2, Release::parent_traded, 1), D::order_is_linked));
  CHECK(desk.denies(link_to(1, Release::by_hand), D::order_not_held));
  CHECK(desk.denies(link_to(99, Release::by_hand), D::unknown_order));
  CHECK(desk.denies(link_to(0, Release::by_hand), D::bad_order_id));
  CHECK(desk.denies(link_to(3, static_cast<Release>(0)), D::bad_link));
  CHECK(desk.denies(link_to(3, static_cast<Release>(5)), D::bad_link));
  CHECK(desk.denies(link_to(3, Release::parent_traded), D::bad_link));
  CHECK(desk.denies(link_to(3, Release::by_hand, 1), D::bad_link));
  CHECK(desk.denies(link_to(3, Release::parent_traded, 3), D::bad_link));
  CHECK(desk.denies(link_to(3, Release::parent_traded, 2), D::bad_link)); // 2 has a parent
  CHECK(desk.denies(link_to(3, Release::parent_traded, 99), D::unknown_relative));
  CHECK(desk.denies(link_to(3, Release::by_hand, 0, 99), D::unknown_relative));
  CHECK(desk.denies(link_to(3, Release::by_hand, 0, 4), D::bad_link)); // 4 leads nothing
  CHECK(desk.denies(link_to(7, Release::by_hand, 0, 2), D::link_mismatch));
  CHECK(desk.denies(at_mark(3, Release::mark_at_or_above, 0), D::bad_link));
  CHECK(desk.denies(at_mark(3, Release::mark_at_or_above, account::highest + 1), D::bad_link));
  CHECK(desk.denies(at_mark(3, Release::mark_at_or_above, 1, -1), D::bad_link));
  CHECK(desk.denies(at_mark(3, Release::by_hand, 1), D::bad_link));
  CHECK(desk.denies(slice_of(3, 1), D::bad_link)); // 1 is not held
  CHECK(desk.denies(slice_of(7, 4), D::link_mismatch));
  CHECK(desk.accepts(slice_of(5, 4)));
  CHECK(desk.denies(link_to(4, Release::parent_traded, 1), D::order_is_sliced));
  CHECK(desk.denies(link_to(6, Release::parent_traded, 4), D::bad_link)); // 4 is sliced
}

TEST_CASE("account: the day ends held orders that are not gtc, and keeps what open orders are tied to") {
  AccountDesk desk;
  bracket(desk);
  desk.told(fill(1, 1, 100, 1'000));
  AccountOrder kept = held(order(7, Side::sell, 5, 1'100, mis));
  kept.time_in_force = raw_of(TimeInForce::gtc);
  desk.told(kept);
  desk.told(held(order(8, Side::sell, 5, 1'100, mis)));
  work(desk, 2);
  desk.told(fill(2, 1, 60, 1'100));
  CHECK(desk.find(3).terms.quantity == 40); // an intent
  work(desk, 3);
  desk.told(update(2, OrderUpdateKind::cancelled));
  const std::vector<Record> events = desk.told(moment(AccountCommandKind::roll_day));
  CHECK(from_record<AccountOrderEvent>(events[1]).order == 8);
  CHECK(from_record<AccountOrderEvent>(events[1]).state == raw_of(OrderState::expired));
  CHECK(from_record<DenialEvent>(events[0]).code == raw_of(AnomalyCode::day_order_carried));
  CHECK(from_record<DenialEvent>(events[0]).order == 3);
  const account::OrderTable& orders = desk.kernel().account().orders();
  CHECK(orders.find(8) == nullptr);
  CHECK(desk.state(7) == OrderState::held);
  CHECK(desk.state(3) == OrderState::working); // and so its parent and the leader of its group
  CHECK(orders.find(1) != nullptr);
  CHECK(orders.find(2) != nullptr);
  CHECK(desk.survives_snapshot());
  desk.told(fill(2, 2, 10, 1'100)); // told late
  CHECK(desk.find(3).asked.quantity == 30);
}
