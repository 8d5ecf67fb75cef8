// Limits that look beyond the order: allowed at the limit, denied one beyond with code and figures, gone when taken away.

#include <functional>

#include "account_desk.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

constexpr auto mis = Product::mis;

struct Measure {
  LimitKind kind;
  DenialCode code;
  std::int64_t met;    ///< the lowest limit that lets the order pass
  std::int64_t actual; ///< what is told when the limit is one less
};

/** Each desk is prepared anew; the limit is then tried at what the order meets, one below that, and taken away. */
void check_measure(const Measure& measure, const std::function<void(AccountDesk&)>& prepare,
                   const AccountOrder& command) {
  for (const LimitScope scope : {LimitScope::platform, LimitScope::user, LimitScope::account}) {
    AccountDesk met;
    prepare(met);
    met.told(limit_of(measure.kind, measure.met, scope));
    CHECK(met.accepts(command));
    AccountDesk beyond;
    prepare(beyond);
    AccountSetting limit = limit_of(measure.kind, measure.met - 1, scope);
    beyond.told(limit);
    const auto denial = beyond.refusal(command);
    REQUIRE(denial);
    CHECK(denial->code == raw_of(measure.code));
    CHECK(denial->scope == raw_of(scope));
    CHECK(denial->limit == measure.met - 1);
    CHECK(denial->actual == measure.actual);
    CHECK(beyond.survives_snapshot());
    limit.on = 0;
    beyond.told(limit);
    CHECK(beyond.accepts(command));
  }
}

void in_sector(AccountDesk& desk, std::uint16_t index, std::uint8_t sector) {
  AccountInstrument share = plain_share(index);
  share.sector = sector;
  desk.told(share);
}

AccountOrder in_instrument(AccountOrder command, std::uint16_t index) {
  command.instrument = index;
  return command;
}

/** A round trip of ten that loses `each` on every unit. */
void lose(AccountDesk& desk, std::uint64_t id, std::int64_t each) {
  desk.trade(order(id, Side::buy, 10, 1'000, mis));
  desk.trade(order(id + 1, Side::sell, 10, 1'000 - each, mis));
}

} // namespace

TEST_CASE("account: the exposure of a sector is over its instruments, and follows a change of sector") {
  const auto prepare = [](AccountDesk& desk) {
    in_sector(desk, 1, 7);
    desk.trade(in_instrument(order(90, Side::buy, 10, 1'000, mis), 1));
    desk.work(in_instrument(order(91, Side::buy, 5, 1'000, mis), 1));
    in_sector(desk, 0, 7);
  };
  check_measure({LimitKind::sector_exposure, DenialCode::sector_exposure, 16'000, 16'000}, prepare,
                order(1, Side::buy, 1, 1'000, mis));
  AccountDesk desk;
  prepare(desk);
  desk.told(limit_of(LimitKind::sector_exposure, 1'000));
  in_sector(desk, 1, 8);
  CHECK(desk.accepts(order(1, Side::buy, 1, 1'000, mis)));
  CHECK(desk.denies(in_instrument(order(2, Side::buy, 1, 1'000, mis), 1), DenialCode::sector_exposure));
}

TEST_CASE("account: concentration is the share of the net worth, rounded up") {
  // 15 units at 1,000 of 1,000,000 in cash are 150 bp.
  check_measure(
      {LimitKind::concentration_bp, DenialCode::concentration, 150, 150},
      [](AccountDesk& desk) { desk.trade(order(90, Side::buy, 5, 1'000, mis)); }, order(1, Side::buy, 10, 1'000, mis));
  AccountDesk poor;
  poor.told(cash(AccountCommandKind::withdraw, 1'000'000));
  poor.told(limit_of(LimitKind::concentration_bp, 10'000));
  const auto denial = poor.refusal(order(1, Side::buy, 1, 1'000, mis));
  REQUIRE(denial);
  CHECK(denial->actual == account::highest);
}

TEST_CASE("account: drawdown is measured from the highest profit at a mark") {
  const auto prepare = [](AccountDesk& desk) {
    desk.trade(order(90, Side::buy, 10, 1'000, mis));
    desk.told(mark(0, 1'100)); // + 1,000: the highest
    desk.told(mark(0, 1'040)); // + 400
  };
  const AccountOrder command = order(1, Side::buy, 1, 1'000, mis);
  check_measure({LimitKind::day_drawdown, DenialCode::day_drawdown, 600, 600}, prepare, command);
  check_measure({LimitKind::drawdown, DenialCode::drawdown, 600, 600}, prepare, command);
  AccountDesk desk;
  prepare(desk);
  desk.told(limit_of(LimitKind::day_drawdown, 0));
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.accepts(command));
  desk.told(limit_of(LimitKind::drawdown, 0));
  CHECK(desk.denies(order(2, Side::buy, 1, 1'000, mis), DenialCode::drawdown));
}

TEST_CASE("account: orders that close at a loss in a row deny until the cooldown is over") {
  const auto twice = [](AccountDesk& desk) {
    lose(desk, 80, 5);
    lose(desk, 82, 5);
  };
  const AccountOrder command = order(1, Side::buy, 1, 1'000, mis);
  check_measure({LimitKind::loss_streak, DenialCode::loss_streak, 2, 2}, twice, command);
  AccountDesk desk;
  twice(desk);
  desk.told(limit_of(LimitKind::loss_streak, 1));
  desk.told(limit_of(LimitKind::loss_cooldown, 1'000));
  desk.now += 999;
  CHECK(desk.denies(command, DenialCode::loss_streak));
  desk.now += 1;
  CHECK(desk.accepts(command));
  lose(desk, 84, -5);
  CHECK(desk.accepts(order(2, Side::buy, 1, 1'000, mis)));
}

TEST_CASE("account: several losing trades of one order are one, whatever their order") {
  AccountDesk desk;
  desk.trade(order(80, Side::buy, 30, 1'000, mis));
  desk.work(order(81, Side::sell, 30, 900, mis));
  for (std::uint64_t trade = 1; trade <= 3; ++trade) desk.told(fill(81, trade, 10, trade == 2 ? 1'010 : 990));
  desk.told(limit_of(LimitKind::loss_streak, 1));
  CHECK(desk.accepts(order(1, Side::buy, 1, 1'000, mis)));
  desk.told(limit_of(LimitKind::loss_streak, 0));
  CHECK(desk.denies(order(2, Side::buy, 1, 1'000, mis), DenialCode::loss_streak));
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.accepts(order(2, Side::buy, 1, 1'000, mis)));
}

TEST_CASE("account: own orders on the other side that could trade are counted") {
  const auto prepare = [](AccountDesk& desk) {
    desk.work(order(90, Side::sell, 4, 1'005, mis));
    desk.work(order(91, Side::sell, 3, 1'000, mis));
    desk.told(fill(91, 1, 1, 1'000));
    AccountOrder stop = order(92, Side::sell, 50, 900, mis);
    stop.order_type = raw_of(AccountOrderType::stop_limit);
    stop.trigger_price = 950;
    desk.told(stop);
    desk.told(update(92, OrderUpdateKind::trigger_pending));
  };
  check_measure({LimitKind::self_trade, DenialCode::self_trade, 2, 2}, prepare, order(1, Side::buy, 10, 1'000, mis));
  check_measure({LimitKind::self_trade, DenialCode::self_trade, 6, 6}, prepare, order(1, Side::buy, 10, 1'005, mis));
  AccountDesk desk;
  prepare(desk);
  desk.told(limit_of(LimitKind::self_trade, 0));
  CHECK(desk.accepts(order(1, Side::buy, 10, 995, mis)));
  CHECK(desk.accepts(in_instrument(order(2, Side::buy, 10, 1'100, mis), 1)));
  desk.told(update(91, OrderUpdateKind::cancelled));
  CHECK(desk.accepts(order(3, Side::buy, 10, 1'000, mis)));
  CHECK(desk.denies(modification(3, 10, 1'005), DenialCode::order_not_open));
  desk.told(update(3, OrderUpdateKind::working));
  CHECK(desk.denies(modification(3, 10, 1'005), DenialCode::self_trade));
  desk.told(mark(0, 1'000));
  AccountOrder market = order(4, Side::buy, 1, 0, mis);
  market.order_type = raw_of(AccountOrderType::market_to_limit);
  CHECK(desk.denies(market, DenialCode::self_trade));
}

TEST_CASE("account: near its expiry a contract is only closed") {
  constexpr std::uint32_t expires = morning / 1'000'000 + 3'600;
  const auto prepare = [](AccountDesk& desk) { desk.told(contract(0, ContractStyle::future, expires)); };
  constexpr std::int64_t left = 3'600'999'999;
  AccountDesk desk;
  prepare(desk);
  desk.told(limit_of(LimitKind::expiry_window, left));
  desk.trade(order(1, Side::buy, 20, 1'000, mis));
  desk.told(limit_of(LimitKind::expiry_window, left + 1));
  const auto denial = desk.refusal(order(2, Side::buy, 10, 1'000, mis));
  REQUIRE(denial);
  CHECK(denial->code == raw_of(DenialCode::expiry_window));
  CHECK(denial->limit == left + 1);
  CHECK(denial->actual == left);
  CHECK(desk.accepts(order(3, Side::sell, 20, 1'000, mis)));
}

TEST_CASE("account: after the end of the session only exits pass, until another session begins") {
  AccountDesk desk;
  AccountSetting session{};
  session.kind = raw_of(AccountCommandKind::set_gate);
  session.setting = raw_of(Gate::session_expired);
  session.value = static_cast<std::int64_t>(morning) + 10;
  desk.told(session);
  desk.now += 9;
  desk.trade(order(1, Side::buy, 10, 1'000, mis));
  desk.now += 1;
  const auto denial = desk.refusal(order(2, Side::buy, 1, 1'000, mis));
  REQUIRE(denial);
  CHECK(denial->code == raw_of(DenialCode::session_over));
  CHECK(denial->limit == session.value);
  CHECK(denial->actual == session.value);
  CHECK(desk.survives_snapshot());
  CHECK(desk.accepts(order(3, Side::sell, 10, 1'000, mis)));
  session.value = 0;
  desk.told(session);
  CHECK(desk.accepts(order(2, Side::buy, 1, 1'000, mis)));
  session.value = -1;
  CHECK(desk.denies(session, DenialCode::bad_setting));
}

TEST_CASE("account: a trade that takes a position above its limit moves the account to reducing, once") {
  AccountDesk desk;
  desk.told(limit_of(LimitKind::position_at_fill, 15));
  desk.work(order(1, Side::buy, 30, 1'000, mis));
  CHECK(!desk.refusal(fill(1, 1, 15, 1'000)));
  const auto told = desk.refusal(fill(1, 2, 5, 1'000));
  REQUIRE(told);
  CHECK(told->kind == raw_of(AccountEventKind::anomaly));
  CHECK(told->code == raw_of(AnomalyCode::position_above_limit));
  CHECK(told->scope == raw_of(LimitScope::account));
  CHECK(told->limit == 15);
  CHECK(told->actual == 20);
  CHECK(desk.denies(order(2, Side::buy, 1, 1'000, mis), DenialCode::reducing_only));
  desk.work(order(3, Side::sell, 2, 1'000, mis));
  CHECK(!desk.refusal(fill(3, 1, 2, 1'000))); // still above, but smaller
}

TEST_CASE("account: reduce-only orders that exceed their position after a trade are cut, the newest first") {
  const auto reduce_only = [](std::uint64_t id, std::int64_t quantity) {
    AccountOrder command = order(id, Side::sell, quantity, 1'100, mis);
    command.flags = 1;
    return command;
  };
  const auto prepare = [&](AccountDesk& desk) {
    desk.trade(order(1, Side::buy, 100, 1'000, mis));
    desk.work(reduce_only(2, 30));
    desk.work(reduce_only(3, 40));
    desk.told(reduce_only(4, 20)); // an intent
  };
  AccountDesk off;
  prepare(off);
  off.work(order(5, Side::sell, 10, 1'000, mis));
  off.told(fill(5, 1, 90, 1'000));
  CHECK(off.state(4) == OrderState::intent);
  AccountDesk desk;
  prepare(desk);
  desk.told(limit_of(LimitKind::reduce_only_at_fill, 0));
  CHECK(desk.denies(limit_of(LimitKind::reduce_only_at_fill, 1), DenialCode::bad_setting));
  desk.work(order(5, Side::sell, 10, 1'000, mis));
  desk.told(fill(5, 1, 15, 1'000)); // 85 held, 90 to be sold
  CHECK(desk.find(4).terms.quantity == 15);
  CHECK(desk.state(4) == OrderState::intent);
  desk.told(fill(5, 2, 20, 1'000)); // 65 held, 85 to be sold
  CHECK(desk.state(4) == OrderState::cancelled);
  CHECK(desk.state(3) == OrderState::modify_pending);
  CHECK(desk.find(3).asked.quantity == 35);
  desk.told(fill(5, 3, 20, 1'000)); // 45 held, 65: the modification is not answered, so it is passed over
  CHECK(desk.find(2).asked.quantity == 10);
  CHECK(desk.survives_snapshot());
  desk.told(update(3, OrderUpdateKind::modified, 1));
  CHECK(desk.state(3) == OrderState::working);
  desk.told(fill(5, 4, 45, 1'000)); // flat
  CHECK(desk.state(3) == OrderState::cancel_pending);
  CHECK(desk.state(2) == OrderState::cancel_pending);
}
