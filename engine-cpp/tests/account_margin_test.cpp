// Risk arrays: what contracts need, alone and together, with open orders; futures and options in the ledger; settlement.

#include "account_desk.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

constexpr auto nrml = Product::nrml;

/** Contracts 0 and 1 with these losses in every second scenario, on an underlying of 20,000.00. */
void define(AccountDesk& desk, ContractStyle style, std::int32_t even, std::int32_t odd, std::int64_t price) {
  desk.told(cash(AccountCommandKind::deposit, 1'000'000'000));
  desk.told(scenarios(1, even, odd));
  desk.told(scenarios(2, even, odd));
  for (const std::uint16_t index : {std::uint16_t{0}, std::uint16_t{1}}) {
    desk.told(contract(index, style, index == 0 ? 2'000'000'000 : 2'100'000'000));
    AccountRisk command = risk(index, price, 2'000'000);
    if (style == ContractStyle::future) {
      command.flags = 1;
      command.spread_bp = 175;
    }
    CHECK(desk.accepts(command));
  }
}

AccountOrder in_second(AccountOrder command) {
  command.instrument = 1;
  return command;
}

} // namespace

TEST_CASE("account: a future needs its worst scenario and exposure, and an order what it adds") {
  AccountDesk desk;
  define(desk, ContractStyle::future, 180'000, -170'000, 2'000'000);
  const std::int64_t span = 10 * 180'000, exposure = 10 * 2'000'000 / 50;
  const std::vector<Record> events = desk.told(order(1, Side::buy, 10, 2'000'000, nrml));
  CHECK(events[1].bytes[0] == raw_of(AccountEventKind::margin_changed));
  CHECK(from_record<MarginEvent>(events[1]).span == span);
  CHECK(from_record<MarginEvent>(events[1]).exposure == exposure);
  CHECK(desk.money().blocked == span + exposure);
  desk.told(order(2, Side::sell, 10, 2'000'000, nrml)); // only one side can hurt: the worse one counts
  CHECK(desk.money().blocked == span + exposure);
  desk.told(fill(1, 1, 10, 2'000'000));
  CHECK(desk.money().blocked == span + exposure);
  CHECK(desk.money().positions == 0);
  CHECK(desk.survives_snapshot());
  desk.told(fill(2, 1, 10, 2'010'000));
  CHECK(desk.money().blocked == 0);
  CHECK(desk.money().realised == -100'000);
}

TEST_CASE("account: a reservation is measured against the cash with what the requirement grows by") {
  AccountDesk desk;
  define(desk, ContractStyle::future, 180'000, -180'000, 2'000'000);
  desk.told(limit_of(LimitKind::cash_shortfall, 0));
  desk.told(cash(AccountCommandKind::withdraw, desk.money().cash - 2'199'999));
  const auto denial = desk.refusal(order(1, Side::buy, 10, 2'000'000, nrml));
  REQUIRE(denial);
  CHECK(denial->code == raw_of(DenialCode::cash_insufficient));
  CHECK(denial->limit == 2'199'999);
  CHECK(denial->actual == 2'200'000);
  desk.told(cash(AccountCommandKind::deposit, 1));
  CHECK(desk.accepts(order(1, Side::buy, 10, 2'000'000, nrml)));
}

TEST_CASE("account: months that oppose each other are charged as a pair, but not without the flag") {
  AccountDesk desk;
  define(desk, ContractStyle::future, 180'000, -180'000, 2'000'000);
  desk.told(order(1, Side::buy, 10, 2'000'000, nrml));
  desk.told(fill(1, 1, 10, 2'000'000));
  desk.told(in_second(order(2, Side::sell, 10, 2'000'000, nrml)));
  desk.told(fill(2, 1, 10, 2'000'000));
  const std::int64_t exposure = 10 * 2'000'000 / 50;
  CHECK(desk.money().blocked == 350'000 + exposure / 3 + 1); // the relief is rounded down
  CHECK(desk.survives_snapshot());
  AccountRisk alone = risk(0, 2'000'000, 2'000'000);
  CHECK(desk.accepts(alone));
  CHECK(desk.money().blocked == 2 * exposure);
  alone.underlying = 3;
  CHECK(desk.accepts(alone)); // no offset across underlyings
  CHECK(desk.money().blocked == 2 * (1'800'000 + exposure));
}

TEST_CASE("account: an option is paid; the buyer needs no margin, the writer span with its value and exposure") {
  AccountDesk desk;
  define(desk, ContractStyle::call, 2'000, -50'000, 3'000);
  const std::int64_t start = desk.money().cash;
  desk.told(order(1, Side::buy, 10, 3'000, nrml));
  CHECK(desk.money().blocked == 30'000); // the premium
  desk.told(fill(1, 1, 10, 3'000));
  CHECK(desk.money().blocked == 0);
  CHECK(desk.money().positions == 30'000);
  CHECK(desk.money().cash == start - 30'000);
  desk.told(order(2, Side::sell, 10, 3'500, nrml)); // an exit
  CHECK(desk.money().blocked == 0);
  desk.told(fill(2, 1, 10, 3'500));
  CHECK(desk.money().positions == 0);
  CHECK(desk.money().realised == -5'000);
  desk.told(order(3, Side::sell, 10, 3'000, nrml));
  const std::int64_t needed = 10 * (50'000 + 3'000) + 10 * 2'000'000 / 50;
  CHECK(desk.money().blocked == needed);
  desk.told(fill(3, 1, 10, 3'000));
  CHECK(desk.money().blocked == needed);
  CHECK(desk.money().positions == -30'000);
  AccountRisk expiry_day = risk(0, 3'000, 2'000'000);
  expiry_day.short_extra = 40'000;
  desk.told(expiry_day);
  CHECK(desk.money().blocked == needed + 400'000);
  CHECK(desk.survives_snapshot());
}

TEST_CASE("account: a risk array or its rates beyond their bounds are refused") {
  AccountDesk desk;
  CHECK(desk.denies(risk(0, 100, 100), DenialCode::bad_risk)); // a share
  desk.told(contract(2, ContractStyle::future));
  desk.told(contract(3, ContractStyle::put));
  const auto refused = [&](std::uint16_t instrument, auto change) {
    AccountRisk command = risk(instrument, 100, 100);
    change(command);
    CHECK(desk.denies(command, DenialCode::bad_risk));
  };
  refused(2, [](AccountRisk& it) { it.flags = 2; });
  refused(3, [](AccountRisk& it) { it.flags = 1; });
  refused(2, [](AccountRisk& it) { it.exposure_bp = 10'001; });
  refused(2, [](AccountRisk& it) { it.spread_bp = 10'001; });
  refused(3, [](AccountRisk& it) { it.spread_bp = 1; });
  refused(2, [](AccountRisk& it) { it.underlying = 4; });
  refused(2, [](AccountRisk& it) { it.price = 0; });
  refused(3, [](AccountRisk& it) { it.price = -1; });
  refused(2, [](AccountRisk& it) { it.price = account::highest_risk + 1; });
  refused(2, [](AccountRisk& it) { it.underlying_price = 0; });
  refused(2, [](AccountRisk& it) { it.short_extra = 1; });
  refused(3, [](AccountRisk& it) { it.short_extra = account::highest_risk + 1; });
  CHECK(desk.denies(risk(9, 100, 100), DenialCode::unknown_instrument));
  CHECK(desk.denies(scenarios(0, 0, 0), DenialCode::bad_risk));
  CHECK(desk.denies(scenarios(3, 0, 0), DenialCode::bad_risk));
  CHECK(desk.denies(scenarios(1, account::highest_risk + 1, 0), DenialCode::bad_risk));
  CHECK(desk.accepts(scenarios(1, account::highest_risk, -account::highest_risk)));
  CHECK(desk.accepts(risk(3, 0, 100)));
  AccountInstrument other = contract(3, ContractStyle::call);
  CHECK(desk.denies(other, DenialCode::bad_instrument));
  other = contract(3, ContractStyle::put, 1);
  CHECK(desk.denies(other, DenialCode::bad_instrument));
}

TEST_CASE("account: a figure of an underlying that would pass its bound is refused, and nothing changes") {
  AccountDesk desk;
  desk.told(scenarios(1, account::highest_risk, -account::highest_risk));
  desk.told(scenarios(2, account::highest_risk, -account::highest_risk));
  AccountInstrument future = contract(0, ContractStyle::future);
  future.freeze_quantity = account::highest_quantity;
  desk.told(future);
  desk.told(risk(0, 100, 100));
  CHECK(desk.denies(order(1, Side::buy, 9'007'200, 1'000, nrml), DenialCode::amount_overflow));
  CHECK(desk.accepts(order(1, Side::buy, 9'000'000, 1'000, nrml)));
  CHECK(desk.denies(order(2, Side::buy, 9'000'000, 1'000, nrml), DenialCode::amount_overflow));
}

TEST_CASE("account: a settlement closes every position at its price, nothing included") {
  AccountDesk desk;
  define(desk, ContractStyle::put, 2'000, -50'000, 3'000);
  const std::int64_t start = desk.money().cash;
  AccountOrder owned = order(1, Side::buy, 10, 3'000, nrml);
  owned.strategy = 2;
  desk.told(owned);
  CHECK(desk.denies(settlement(0), DenialCode::orders_open));
  desk.told(fill(1, 1, 10, 3'000));
  desk.told(in_second(order(2, Side::sell, 20, 3'000, nrml)));
  desk.told(fill(2, 1, 20, 3'000));
  CHECK(desk.denies(settlement(-1), DenialCode::bad_amount));
  CHECK(desk.denies(settlement(0, 9), DenialCode::unknown_instrument));
  const std::vector<Record> events = desk.told(settlement(0));
  CHECK(events[0].bytes[0] == raw_of(AccountEventKind::contract_settled));
  CHECK(desk.position(nrml).quantity == 0);
  CHECK(desk.position(nrml).realised == -30'000);
  CHECK(desk.position(nrml, 2).quantity == 0);
  desk.told(settlement(4'000, 1));
  CHECK(desk.money().positions == 0);
  CHECK(desk.money().blocked == 0);
  CHECK(desk.money().cash == start - 30'000 - 20'000);
  CHECK(desk.survives_snapshot());
}

TEST_CASE("account: at the end of the day a future is marked to market, in cash and at a new cost") {
  AccountDesk desk;
  define(desk, ContractStyle::future, 180'000, -180'000, 2'000'000);
  const std::int64_t start = desk.money().cash;
  AccountOrder owned = order(1, Side::sell, 10, 2'000'000, nrml);
  owned.strategy = 1;
  desk.told(owned);
  desk.told(fill(1, 1, 10, 2'000'000));
  desk.told(mark(0, 1'990'000));
  const account::Posting before = desk.money();
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.money().cash == before.cash + 100'000);
  CHECK(desk.money().realised == -100'000);
  for (const std::uint16_t book : {std::uint16_t{0}, std::uint16_t{1}}) {
    CHECK(desk.position(nrml, book).realised == 100'000);
    CHECK(desk.position(nrml, book).cost() == 19'900'000);
    CHECK(desk.position(nrml, book).unrealised == 0);
  }
  CHECK(desk.position(nrml).fifo_realised == 100'000);
  CHECK(desk.survives_snapshot());
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.money().cash + desk.money().blocked == start + 100'000);
}

TEST_CASE("account: corporate actions concern no contract, and contracts are never delivered") {
  AccountDesk desk;
  desk.told(contract(0, ContractStyle::future));
  AccountTransfer split = transfer(AccountCommandKind::split, nrml);
  split.numerator = split.denominator = 1;
  CHECK(desk.denies(split, DenialCode::contract_not_permitted));
  AccountTransfer dividend = transfer(AccountCommandKind::dividend, nrml);
  dividend.price = 1;
  CHECK(desk.denies(dividend, DenialCode::contract_not_permitted));
  CHECK(desk.denies(holding(10, 1'000, Product::cnc), DenialCode::bad_product));
  CHECK(desk.denies(order(1, Side::buy, 10, 1'000, Product::mtf), DenialCode::bad_product));
}
