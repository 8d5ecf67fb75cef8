// Every check: allowed at the limit, denied one beyond with its code and figures, and gone when it is taken away.

#include <functional>

#include "account_desk.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

/** A limit, a command that just meets it, one that is just beyond it, and what is then told. */
struct LimitCase {
  const char* name;
  LimitKind kind;
  std::int64_t limit;
  std::function<void(AccountDesk&)> prepare;
  std::function<AccountOrder()> within;
  std::function<AccountOrder()> beyond;
  DenialCode code;
  std::int64_t told_limit;
  std::int64_t told_actual;
};

AccountOrder market(std::uint64_t id, std::uint16_t protection_bp) {
  AccountOrder command = order(id, Side::buy, 10, 0, Product::mis);
  command.order_type = raw_of(AccountOrderType::market);
  command.protection_bp = protection_bp;
  return command;
}

void nothing(AccountDesk&) {}
void mark_at_1000(AccountDesk& desk) { desk.told(mark(0, 1'000)); }
void long_100(AccountDesk& desk) { desk.trade(order(90, Side::buy, 100, 1'000, Product::mis)); }

/** Two cancellations and an order within the second, then the order under test. */
void three_commands(AccountDesk& desk) {
  desk.work(order(90, Side::buy, 1, 1'000, Product::mis));
  desk.told(cancellation(90));
  desk.work(order(91, Side::buy, 1, 1'005, Product::mis));
}

const std::vector<LimitCase>& limit_cases() {
  const auto buy = [](std::int64_t quantity, std::int64_t price = 1'000) {
    return [=] { return order(1, Side::buy, quantity, price, Product::mis); };
  };
  static const std::vector<LimitCase> cases = {
      {"quantity", LimitKind::order_quantity, 50, nothing, buy(50), buy(51), DenialCode::order_quantity, 50, 51},
      {"value", LimitKind::order_value, 50'000, nothing, buy(50), buy(51), DenialCode::order_value, 50'000, 51'000},
      {"least value", LimitKind::order_value_least, 5'000, nothing, buy(5), buy(4), DenialCode::order_value_least,
       5'000, 4'000},
      {"distance", LimitKind::price_distance_bp, 200, mark_at_1000, buy(1, 1'020), buy(1, 1'025),
       DenialCode::price_distance, 200, 250},
      {"protection", LimitKind::protection_bp, 100, mark_at_1000, [] { return market(1, 100); },
       [] { return market(1, 101); }, DenialCode::protection, 100, 101},
      {"position", LimitKind::position_quantity, 150, long_100, buy(50), buy(51), DenialCode::position_quantity, 150,
       151},
      {"gross exposure", LimitKind::gross_exposure, 150'000, long_100, buy(50), buy(51), DenialCode::gross_exposure,
       150'000, 151'000},
      {"net exposure", LimitKind::net_exposure, 150'000, long_100, buy(50), buy(51), DenialCode::net_exposure, 150'000,
       151'000},
      {"orders a second",
       LimitKind::orders_per_second,
       4,
       three_commands,
       buy(1),
       {},
       DenialCode::orders_per_second,
       4,
       5},
      {"orders a minute",
       LimitKind::orders_per_minute,
       4,
       three_commands,
       buy(1),
       {},
       DenialCode::orders_per_minute,
       4,
       5},
      {"orders a day", LimitKind::orders_per_day, 4, three_commands, buy(1), {}, DenialCode::orders_per_day, 4, 5},
      {"open orders", LimitKind::open_orders, 2, three_commands, {}, buy(1), DenialCode::open_orders, 2, 3},
      {"holdings", LimitKind::holdings, 0, [](AccountDesk& desk) { desk.told(holding(10, 900)); },
       [] { return order(1, Side::sell, 10, 1'000); }, [] { return order(1, Side::sell, 11, 1'000); },
       DenialCode::holdings_insufficient, 10, 11},
      {"holdings after an open sale", LimitKind::holdings, 2,
       [](AccountDesk& desk) {
         desk.told(holding(10, 900));
         desk.work(order(90, Side::sell, 8, 1'000));
       },
       [] { return order(1, Side::sell, 4, 1'000); }, [] { return order(1, Side::sell, 5, 1'000); },
       DenialCode::holdings_insufficient, 4, 5},
      {"cash", LimitKind::cash_shortfall, 0, nothing, [] { return order(1, Side::buy, 1'000, 1'000); },
       [] { return order(1, Side::buy, 1'000, 1'005); }, DenialCode::cash_insufficient, 1'000'000, 1'005'000},
      {"cash after an open order", LimitKind::cash_shortfall, 500,
       [](AccountDesk& desk) { desk.work(order(90, Side::buy, 600, 1'000)); },
       [] { return order(1, Side::buy, 400, 1'000); }, [] { return order(1, Side::buy, 401, 1'000); },
       DenialCode::cash_insufficient, 400'500, 401'000},
      {"tripwire on orders",
       LimitKind::tripwire_orders,
       3,
       three_commands,
       buy(1),
       {},
       DenialCode::tripwire_orders,
       3,
       4},
      {"tripwire on value", LimitKind::tripwire_value, 5'005, three_commands, buy(3), buy(4),
       DenialCode::tripwire_value, 5'005, 6'005},
  };
  return cases;
}

/** `within` uses up the limit where the limit counts; then the same again is beyond it. */
AccountOrder beyond(const LimitCase& each) {
  if (each.beyond) return each.beyond();
  AccountOrder again = each.within();
  again.order = 2;
  return again;
}

AccountSetting taken_away(AccountSetting setting) {
  setting.on = 0;
  return setting;
}

} // namespace

TEST_CASE("account: every limit allows what meets it") {
  for (const LimitCase& each : limit_cases()) {
    if (!each.within) continue;
    CAPTURE(each.name);
    AccountDesk desk;
    each.prepare(desk);
    desk.told(limit_of(each.kind, each.limit));
    CHECK(desk.accepts(each.within()));
  }
}

TEST_CASE("account: every limit denies what is one beyond it, by each wide scope, until it is taken away") {
  for (const LimitCase& each : limit_cases()) {
    for (const LimitScope scope : {LimitScope::platform, LimitScope::user, LimitScope::account}) {
      CAPTURE(each.name);
      AccountDesk desk;
      each.prepare(desk);
      const AccountSetting limit = limit_of(each.kind, each.limit, scope);
      desk.told(limit);
      if (!each.beyond) desk.told(each.within());
      const auto denial = desk.refusal(beyond(each));
      REQUIRE(denial);
      CHECK(denial->code == raw_of(each.code));
      CHECK(denial->scope == raw_of(scope));
      CHECK(denial->limit == each.told_limit);
      CHECK(denial->actual == each.told_actual);
      desk.told(taken_away(limit));
      desk.told(switch_to(SwitchState::active));
      CHECK(desk.accepts(beyond(each)));
    }
  }
}

TEST_CASE("account: limits of a strategy and of an instrument bind those alone") {
  const auto of = [](std::uint64_t id, std::uint16_t strategy, std::uint16_t instrument) {
    AccountOrder command = order(id, Side::buy, 10, 1'000, Product::mis);
    command.strategy = strategy;
    command.instrument = instrument;
    return command;
  };
  AccountDesk desk;
  AccountSetting limit = limit_of(LimitKind::order_quantity, 9, LimitScope::strategy);
  limit.strategy = 2;
  desk.told(limit);
  CHECK(desk.accepts(of(1, 1, 0)));
  CHECK(desk.denies(of(2, 2, 0), DenialCode::order_quantity));
  limit = limit_of(LimitKind::gross_exposure, 15'000, LimitScope::instrument);
  limit.instrument = 1;
  desk.told(limit);
  CHECK(desk.accepts(of(3, 0, 0)));
  CHECK(desk.accepts(of(4, 0, 1)));
  CHECK(desk.denies(of(5, 0, 1), DenialCode::gross_exposure));
  limit = limit_of(LimitKind::open_orders, 1, LimitScope::strategy);
  limit.strategy = 1;
  desk.told(limit);
  CHECK(desk.denies(of(6, 1, 0), DenialCode::open_orders));
  CHECK(desk.accepts(of(6, 0, 0)));
}

TEST_CASE("account: a limit is refused where it has no meaning") {
  AccountDesk desk;
  CHECK(desk.denies(limit_of(LimitKind::holdings, 0, LimitScope::instrument), DenialCode::bad_setting));
  CHECK(desk.denies(limit_of(LimitKind::day_loss, 0, LimitScope::instrument), DenialCode::bad_setting));
  CHECK(desk.denies(limit_of(LimitKind::day_loss, 0, LimitScope::strategy), DenialCode::bad_setting));
  CHECK(desk.denies(limit_of(LimitKind::orders_per_second, 1'001), DenialCode::bad_setting));
  CHECK(desk.denies(limit_of(LimitKind::order_value, -1), DenialCode::bad_setting));
  CHECK(desk.denies(limit_of(LimitKind::order_value, account::highest + 1), DenialCode::bad_setting));
  AccountSetting unknown = limit_of(LimitKind::order_value, 1);
  unknown.setting = account::limit_kinds + 1;
  CHECK(desk.denies(unknown, DenialCode::bad_setting));
}

TEST_CASE("account: a mark that is missing or too old denies") {
  AccountDesk desk;
  desk.told(limit_of(LimitKind::mark_age, 1'000));
  CHECK(desk.denies(order(1, Side::buy, 1, 1'000), DenialCode::mark_missing));
  CHECK(desk.denies(market(1, 0), DenialCode::mark_missing));
  desk.told(mark(0, 1'000));
  desk.now += 1'000;
  CHECK(desk.accepts(order(1, Side::buy, 1, 1'000)));
  desk.now += 1;
  CHECK(desk.denies(order(2, Side::buy, 1, 1'000), DenialCode::mark_stale));
}

TEST_CASE("account: an equal order within the window is a repetition") {
  AccountDesk desk;
  desk.told(limit_of(LimitKind::repeat_window, 1'000));
  CHECK(desk.accepts(order(1, Side::buy, 1, 1'000)));
  desk.now += 999;
  const auto denial = desk.refusal(order(2, Side::buy, 1, 1'000));
  REQUIRE(denial);
  CHECK(denial->code == raw_of(DenialCode::order_repeated));
  CHECK(denial->actual == 999);
  CHECK(desk.accepts(order(3, Side::buy, 1, 1'005)));
  CHECK(desk.accepts(order(4, Side::buy, 2, 1'000)));
  desk.now += 1;
  CHECK(desk.accepts(order(5, Side::buy, 1, 1'000)));
}

TEST_CASE("account: the loss of the day denies, and a new day begins at zero") {
  AccountDesk desk;
  desk.trade(order(1, Side::buy, 100, 1'000, Product::nrml));
  desk.told(limit_of(LimitKind::day_loss, 5'000));
  desk.told(mark(0, 950));
  CHECK(desk.accepts(order(2, Side::buy, 1, 1'000, Product::nrml)));
  desk.told(mark(0, 945));
  const auto denial = desk.refusal(order(3, Side::buy, 1, 1'000, Product::nrml));
  REQUIRE(denial);
  CHECK(denial->code == raw_of(DenialCode::day_loss));
  CHECK(denial->actual == 5'500);
  CHECK(desk.accepts(order(4, Side::sell, 100, 945, Product::nrml)));
  desk.told(fill(4, 1, 100, 945));
  CHECK(desk.denies(order(5, Side::buy, 1, 1'000, Product::nrml), DenialCode::day_loss));
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.accepts(order(5, Side::buy, 1, 1'000, Product::nrml)));
}

TEST_CASE("account: part of the second is kept for cancellations and exits, and windows roll") {
  AccountDesk desk;
  desk.trade(order(90, Side::buy, 100, 1'000, Product::mis));
  desk.now += 2'000'000;
  desk.told(limit_of(LimitKind::orders_per_second, 3));
  desk.told(limit_of(LimitKind::cancel_reserve, 1));
  CHECK(desk.accepts(order(1, Side::buy, 1, 1'000, Product::mis)));
  CHECK(desk.accepts(order(2, Side::buy, 1, 1'000, Product::mis)));
  CHECK(desk.denies(order(3, Side::buy, 1, 1'000, Product::mis), DenialCode::orders_per_second));
  CHECK(desk.accepts(order(4, Side::sell, 50, 1'000, Product::mis)));
  desk.told(update(1, OrderUpdateKind::working));
  CHECK(desk.accepts(cancellation(1)));
  desk.now += 999'999;
  CHECK(desk.denies(order(3, Side::buy, 1, 1'000, Product::mis), DenialCode::orders_per_second));
  desk.now += 1;
  CHECK(desk.accepts(order(3, Side::buy, 1, 1'000, Product::mis)));
}

TEST_CASE("account: an order is modified no more often than its limit") {
  AccountDesk desk;
  desk.work(order(1, Side::buy, 10, 1'000));
  desk.told(limit_of(LimitKind::modifies_per_order, 2));
  for (std::uint32_t request = 1; request <= 2; ++request) {
    CHECK(desk.accepts(modification(1, 10 + request, 1'000)));
    desk.told(update(1, OrderUpdateKind::modified, request));
  }
  const auto denial = desk.refusal(modification(1, 20, 1'000));
  REQUIRE(denial);
  CHECK(denial->code == raw_of(DenialCode::modifies_per_order));
  CHECK(denial->actual == 3);
}

TEST_CASE("account: the tripwire halts the account, and only a person moves the switch back") {
  AccountDesk desk;
  desk.told(limit_of(LimitKind::tripwire_orders, 1));
  CHECK(desk.accepts(order(1, Side::buy, 1, 1'000)));
  const auto events = desk.told(order(2, Side::buy, 1, 1'000));
  REQUIRE(events.size() == 2);
  CHECK(from_record<DenialEvent>(events[0]).code == raw_of(DenialCode::tripwire_orders));
  CHECK(from_record<SettingEvent>(events[1]).setting == raw_of(SwitchState::halted));
  desk.now += 2'000'000;
  CHECK(desk.denies(order(2, Side::buy, 1, 1'000), DenialCode::halted));
  desk.told(switch_to(SwitchState::active));
  CHECK(desk.accepts(order(2, Side::buy, 1, 1'000)));
}

TEST_CASE("account: a switch stops what opens; exits and cancellations pass, and it survives a snapshot") {
  for (const LimitScope scope :
       {LimitScope::platform, LimitScope::user, LimitScope::account, LimitScope::strategy, LimitScope::instrument}) {
    CAPTURE(static_cast<int>(scope));
    const auto mine = [](AccountOrder command, bool reduce_only = false) {
      command.strategy = 1;
      command.flags = reduce_only ? 1 : 0;
      return command;
    };
    AccountDesk desk;
    desk.trade(mine(order(1, Side::buy, 100, 1'000, Product::mis)));
    desk.work(mine(order(2, Side::buy, 10, 1'000, Product::mis)));
    AccountSetting stop = switch_to(SwitchState::reducing, scope);
    stop.strategy = scope == LimitScope::strategy ? 1 : 0;
    desk.told(stop);
    CHECK(desk.denies(mine(order(3, Side::buy, 1, 1'000, Product::mis)), DenialCode::reducing_only));
    CHECK(desk.denies(mine(order(3, Side::sell, 101, 1'000, Product::mis)), DenialCode::reducing_only));
    CHECK(desk.denies(modification(2, 20, 1'000), DenialCode::reducing_only));
    CHECK(desk.accepts(mine(order(3, Side::sell, 40, 1'000, Product::mis))));
    stop.setting = raw_of(SwitchState::halted);
    desk.told(stop);
    CHECK(desk.denies(mine(order(4, Side::sell, 10, 1'000, Product::mis)), DenialCode::halted));
    account::NativeAccount restored{desk_limits};
    REQUIRE(restored.restore(desk.kernel().snapshot()) == account::SnapshotStatus::ok);
    const auto denied = restored.submit([&] {
      AccountOrder command = mine(order(4, Side::sell, 10, 1'000, Product::mis));
      command.time = desk.now;
      return command;
    }());
    CHECK(from_record<DenialEvent>(denied[0]).code == raw_of(DenialCode::halted));
    CHECK(desk.accepts(mine(order(4, Side::sell, 60, 1'000, Product::mis), true)));
    CHECK(desk.denies(mine(order(5, Side::sell, 1, 1'000, Product::mis), true), DenialCode::not_reducing));
    CHECK(desk.accepts(cancellation(2)));
  }
}

TEST_CASE("account: gates and hours hold back what opens") {
  AccountDesk desk;
  desk.trade(order(90, Side::buy, 100, 1'000, Product::mis));
  AccountSetting gate{};
  gate.kind = raw_of(AccountCommandKind::set_gate);
  for (std::uint8_t each = 1; each <= account::gates; ++each) {
    gate.setting = each;
    gate.on = 1;
    desk.told(gate);
    const auto denial = desk.refusal(order(80, Side::buy, 1, 1'000));
    REQUIRE(denial);
    CHECK(denial->code == raw_of(DenialCode::gate_closed));
    CHECK(denial->actual == each);
    CHECK(desk.accepts(order(each, Side::sell, 1, 1'000, Product::mis)));
    gate.on = 0;
    desk.told(gate);
  }
  AccountClock clock{};
  clock.kind = raw_of(AccountCommandKind::set_clock);
  clock.segment = raw_of(Segment::equity);
  clock.opens = 601;
  clock.closes = 603;
  clock.intraday_until = 602;
  clock.square_off = 602;
  desk.told(clock);
  constexpr std::uint64_t minute = 60'000'000;
  CHECK(desk.denies(order(11, Side::buy, 1, 1'000), DenialCode::market_closed));
  desk.now += minute;
  CHECK(desk.accepts(order(11, Side::buy, 1, 1'000, Product::mis)));
  desk.now += minute;
  CHECK(desk.denies(order(12, Side::buy, 1, 1'000, Product::mis), DenialCode::intraday_cut_off));
  CHECK(desk.accepts(order(12, Side::buy, 1, 1'000)));
  CHECK(desk.accepts(order(13, Side::sell, 1, 1'000, Product::mis)));
  desk.now += minute;
  CHECK(desk.denies(order(14, Side::buy, 1, 1'000), DenialCode::market_closed));
}

namespace {

using Change = std::function<void(AccountOrder&)>;

AccountOrder changed(const Change& change) {
  AccountOrder command = order(1, Side::buy, 10, 1'000);
  change(command);
  return command;
}

} // namespace

TEST_CASE("account: every field of an order at, below and beyond its bounds") {
  const auto denied = [](DenialCode code, const Change& change) {
    AccountDesk desk;
    CAPTURE(static_cast<int>(code));
    CHECK(desk.denies(changed(change), code));
  };
  const auto accepted = [](const Change& change) {
    AccountDesk desk;
    CHECK(desk.accepts(changed(change)));
  };
  using D = DenialCode;
  denied(D::bad_order_id, [](AccountOrder& it) { it.order = 0; });
  denied(D::bad_order_id, [](AccountOrder& it) { it.order = std::uint64_t{1} << 53; });
  accepted([](AccountOrder& it) { it.order = (std::uint64_t{1} << 53) - 1; });
  denied(D::unknown_instrument, [](AccountOrder& it) { it.instrument = 2; });
  denied(D::unknown_instrument, [](AccountOrder& it) { it.instrument = 65'535; });
  accepted([](AccountOrder& it) { it.strategy = 2; });
  denied(D::unknown_strategy, [](AccountOrder& it) { it.strategy = 3; });
  for (const std::uint8_t side : std::initializer_list<std::uint8_t>{0, 3})
    denied(D::bad_side, [=](AccountOrder& it) { it.side = side; });
  for (const std::uint8_t type : std::initializer_list<std::uint8_t>{0, 7})
    denied(D::bad_order_type, [=](AccountOrder& it) { it.order_type = type; });
  for (const std::uint8_t tif : std::initializer_list<std::uint8_t>{0, 5})
    denied(D::bad_time_in_force, [=](AccountOrder& it) { it.time_in_force = tif; });
  for (const std::uint8_t product : std::initializer_list<std::uint8_t>{0, 5})
    denied(D::bad_product, [=](AccountOrder& it) { it.product = product; });
  denied(D::bad_flags, [](AccountOrder& it) { it.flags = 4; });
  denied(D::validity_over, [](AccountOrder& it) { it.valid_until = morning; });
  accepted([](AccountOrder& it) { it.valid_until = morning + 1; });
  denied(D::quantity_not_positive, [](AccountOrder& it) { it.quantity = 0; });
  denied(D::quantity_not_positive, [](AccountOrder& it) { it.quantity = INT64_MIN; });
  accepted([](AccountOrder& it) { it.quantity = 10'000; });
  denied(D::quantity_above_freeze, [](AccountOrder& it) { it.quantity = 10'001; });
  denied(D::quantity_above_freeze, [](AccountOrder& it) { it.quantity = INT64_MAX; });
  denied(D::price_not_positive, [](AccountOrder& it) { it.price = 0; });
  denied(D::price_not_positive, [](AccountOrder& it) { it.price = INT64_MIN; });
  denied(D::price_off_tick, [](AccountOrder& it) { it.price = 1'001; });
  accepted([](AccountOrder& it) { it.price = 500; });
  denied(D::price_outside_band, [](AccountOrder& it) { it.price = 495; });
  accepted([](AccountOrder& it) { it.price = 1'500; });
  denied(D::price_outside_band, [](AccountOrder& it) { it.price = 1'505; });
  denied(D::trigger_not_allowed, [](AccountOrder& it) { it.trigger_price = 1'000; });
  denied(D::protection_out_of_range, [](AccountOrder& it) { it.protection_bp = 1; });
  denied(D::not_reducing, [](AccountOrder& it) { it.flags = 1; });
  const auto stop = [](std::int64_t trigger) {
    return [=](AccountOrder& it) {
      it.order_type = raw_of(AccountOrderType::stop_limit);
      it.trigger_price = trigger;
    };
  };
  accepted(stop(1'000));
  denied(D::trigger_beyond_price, stop(1'005));
  denied(D::price_not_positive, stop(0));
  denied(D::price_off_tick, stop(999));
  denied(D::price_outside_band, stop(495));
  denied(D::market_order_has_price, [](AccountOrder& it) { it.order_type = raw_of(AccountOrderType::market); });
  denied(D::mark_missing, [](AccountOrder& it) {
    it.order_type = raw_of(AccountOrderType::market);
    it.price = 0;
  });
}

TEST_CASE("account: an instrument permits only what its definition says") {
  const auto denied = [](DenialCode code, const std::function<void(AccountInstrument&)>& change) {
    AccountDesk desk;
    AccountInstrument share = plain_share(0);
    change(share);
    desk.told(share);
    CHECK(desk.denies(order(1, Side::buy, 10, 1'000), code));
  };
  using D = DenialCode;
  denied(D::instrument_suspended, [](AccountInstrument& it) { it.flags = 2; });
  denied(D::instrument_restricted, [](AccountInstrument& it) { it.flags = 4; });
  denied(D::instrument_expired, [](AccountInstrument& it) { it.expires = morning / 1'000'000 - 1; });
  denied(D::order_type_not_permitted, [](AccountInstrument& it) { it.order_types = 14; });
  denied(D::time_in_force_not_permitted, [](AccountInstrument& it) { it.times_in_force = 2; });
  denied(D::product_not_permitted, [](AccountInstrument& it) { it.cnc_margin_bp = 0; });
  denied(D::quantity_not_lot_multiple, [](AccountInstrument& it) { it.lot_size = 3; });
  AccountDesk desk;
  AccountInstrument share = plain_share(0);
  share.flags = 0;
  share.expires = morning / 1'000'000;
  desk.told(share);
  CHECK(desk.denies(order(1, Side::sell, 10, 1'000, Product::mis), D::short_not_allowed));
  CHECK(desk.accepts(order(1, Side::buy, 10, 1'000, Product::mis)));
}

TEST_CASE("account: a definition, an amount or a time beyond its bounds is refused") {
  AccountDesk desk;
  const auto refused = [&](const std::function<void(AccountInstrument&)>& change) {
    AccountInstrument share = plain_share(3);
    change(share);
    CHECK(desk.denies(share, DenialCode::bad_instrument));
  };
  refused([](AccountInstrument& it) { it.instrument = 4; });
  refused([](AccountInstrument& it) { it.segment = 0; });
  refused([](AccountInstrument& it) { it.segment = 5; });
  refused([](AccountInstrument& it) { it.order_types = 64; });
  refused([](AccountInstrument& it) { it.times_in_force = 16; });
  refused([](AccountInstrument& it) { it.sector = 64; });
  refused([](AccountInstrument& it) { it.style = 4; });
  refused([](AccountInstrument& it) { it.style = 1; });
  refused([](AccountInstrument& it) { it.times_in_force = 0; });
  refused([](AccountInstrument& it) { it.flags = 8; });
  refused([](AccountInstrument& it) { it.tick_size = 0; });
  refused([](AccountInstrument& it) { it.lot_size = 0; });
  refused([](AccountInstrument& it) { it.band_low = 0; });
  refused([](AccountInstrument& it) { it.band_low = 501; });
  refused([](AccountInstrument& it) { it.band_low = 1'505; });
  refused([](AccountInstrument& it) { it.band_high = account::highest + 1; });
  refused([](AccountInstrument& it) { it.freeze_quantity = 0; });
  refused([](AccountInstrument& it) { it.freeze_quantity = 4'294'967'296; });
  refused([](AccountInstrument& it) { it.protection_bp = 10'001; });
  CHECK(desk.denies(cash(AccountCommandKind::deposit, 0), DenialCode::bad_amount));
  CHECK(desk.denies(cash(AccountCommandKind::deposit, account::highest + 1), DenialCode::bad_amount));
  CHECK(desk.denies(cash(AccountCommandKind::deposit, account::highest), DenialCode::amount_overflow));
  CHECK(desk.denies(mark(0, 0), DenialCode::bad_amount));
  CHECK(desk.denies(mark(2, 1), DenialCode::unknown_instrument));
  CHECK(desk.denies(moment(static_cast<AccountCommandKind>(0)), DenialCode::unknown_command));
  CHECK(desk.denies(moment(static_cast<AccountCommandKind>(27)), DenialCode::unknown_command));
  desk.now -= 1;
  CHECK(desk.denies(mark(0, 1), DenialCode::time_went_back));
  desk.now = std::uint64_t{1} << 53;
  CHECK(desk.denies(mark(0, 1), DenialCode::time_out_of_range));
}

TEST_CASE("account: price times quantity is refused when it passes what can be counted") {
  AccountDesk desk;
  AccountInstrument share = plain_share(0);
  share.tick_size = 1;
  share.band_low = 1;
  share.band_high = account::highest;
  share.freeze_quantity = account::highest_quantity;
  desk.told(share);
  CHECK(desk.denies(order(1, Side::buy, account::highest_quantity, account::highest), DenialCode::value_overflow));
  CHECK(desk.denies(order(1, Side::buy, 2, account::highest), DenialCode::value_overflow));
  CHECK(desk.accepts(order(1, Side::buy, 1, account::highest - 1'000'000, Product::mis)));
  CHECK(desk.denies(order(2, Side::buy, 1, account::highest, Product::mis), DenialCode::amount_overflow));
  CHECK(desk.warns(fill(1, 1, 2, account::highest), AnomalyCode::amount_overflow));
  CHECK(desk.warns(fill(1, 1, 0, 1), AnomalyCode::bad_update));
  CHECK(desk.warns(fill(1, 0, 1, 1), AnomalyCode::bad_update));
  CHECK(desk.warns(fill(1, 1, 1, account::highest + 1), AnomalyCode::bad_update));
  desk.told(fill(1, 1, 1, account::highest - 1'000'000));
  CHECK(desk.accepts(mark(0, account::highest)));
}

TEST_CASE("account: full pools deny, and a trade without room is told") {
  AccountDesk small({.instruments = 4, .strategies = 2, .orders = 3, .positions = 2, .trades = 1});
  CHECK(small.accepts(order(1, Side::buy, 2, 1'000)));
  AccountOrder other = order(2, Side::buy, 1, 1'000, Product::mis);
  other.strategy = 1;
  CHECK(small.denies(other, DenialCode::position_pool_full));
  other.strategy = 0;
  CHECK(small.accepts(other));
  CHECK(small.accepts(order(3, Side::buy, 1, 1'000)));
  CHECK(small.denies(order(4, Side::buy, 1, 1'000), DenialCode::order_pool_full));
  CHECK(small.accepts(fill(1, 1, 1, 1'000)));
  CHECK(small.warns(fill(1, 2, 1, 1'000), AnomalyCode::trade_pool_full));
  small.told(update(1, OrderUpdateKind::cancelled));
  small.told(moment(AccountCommandKind::roll_day));
  CHECK(small.accepts(order(4, Side::buy, 1, 1'000)));
  CHECK(small.accepts(fill(4, 1, 1, 1'000)));
}
