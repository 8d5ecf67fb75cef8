// How charges are worked out; the figures were worked out by hand from the rates of `load_shares`.

#include <doctest/doctest.h>

#include "charges_requests.hpp"

using namespace sauda;
using namespace sauda::testing;

TEST_CASE("charges: rounding is half up, once, and exact where it is not wanted") {
  using charges::Amount, charges::one_paisa, charges::rounded;
  const auto paise = [](Amount amount) { return static_cast<long long>(amount / one_paisa); };
  CHECK(paise(rounded(100 * one_paisa + 50 * one_paisa, code(ChargeRounding::rupee))) == 200);
  CHECK(paise(rounded(100 * one_paisa + 50 * one_paisa - 1, code(ChargeRounding::rupee))) == 100);
  CHECK(paise(rounded(one_paisa + one_paisa / 2, code(ChargeRounding::paise))) == 2);
  CHECK(paise(rounded(one_paisa + one_paisa / 2 - 1, code(ChargeRounding::paise))) == 1);
  CHECK(rounded(one_paisa + 7, code(ChargeRounding::exact)) == one_paisa + 7);
}

TEST_CASE("charges: a contract note taxes the average price, delivered and squared off apart") {
  Desk desk;
  desk.load_shares();
  const auto note = note_of(ChargeMethod::contract_note);

  SUBCASE("squared off: 500 at an average of 102.50 is 12.8125, so 13") {
    desk.calculate(note, {leg_of(Side::buy, 500, 100), leg_of(Side::sell, 500, 105)});
    CHECK(desk.paise(ChargeLineKind::transaction_tax) == 13'00);
  }
  SUBCASE("mixed: 500 at 103.75 is 12.97, 200 at 103.75 is 20.75: 13 + 21, not 34 of 33.72 by chance") {
    const auto& lines =
        desk.calculate(note, {leg_of(Side::buy, 500, 100), leg_of(Side::sell, 500, 105), leg_of(Side::buy, 200, 110)});
    CHECK(desk.paise(ChargeLineKind::transaction_tax) == 34'00);
    CHECK(lines[0].kind == code(ChargeLineKind::security_tax));
    CHECK(lines[0].average_price == 103'7500);
    CHECK(lines[0].squared_off == 500);
    CHECK(lines[0].delivered == 200);
  }
  SUBCASE("each part is rounded by itself: 16 at 100 squared off are 0.40, 4 delivered are 0.40: nothing, not 0.80") {
    desk.calculate(note, {leg_of(Side::buy, 20, 100), leg_of(Side::sell, 16, 100)});
    CHECK(desk.paise(ChargeLineKind::transaction_tax) == 0);
  }
  SUBCASE("the average is to the paisa, half up: 200 shares for 20,001 are 100.005 each, so 100.01") {
    auto dearer = leg_of(Side::buy, 100, 100);
    dearer.price = 100'0100;
    const auto& lines = desk.calculate(note, {leg_of(Side::buy, 100, 100), dearer});
    CHECK(lines[0].average_price == 100'0100);
  }
  SUBCASE("gross: both sides are delivered, 0.1 % of 50,000 and of 52,500 at the average: 102.5") {
    auto buy = leg_of(Side::buy, 500, 100), sell = leg_of(Side::sell, 500, 105);
    buy.gross = sell.gross = 1;
    desk.calculate(note, {buy, sell});
    CHECK(desk.paise(ChargeLineKind::transaction_tax) == 103'00);
  }
  SUBCASE("securities are rounded one by one: twice 0.60 is 1 + 1") {
    auto first = leg_of(Side::buy, 6, 100), second = first;
    second.security = 2;
    desk.calculate(note, {first, second});
    CHECK(desk.paise(ChargeLineKind::transaction_tax) == 2'00);
  }
  SUBCASE("brokerage is on what was squared off only: 0.03 % of 20,000 and of 20,400") {
    desk.calculate(note, {leg_of(Side::buy, 300, 200), leg_of(Side::sell, 100, 204)});
    CHECK(desk.paise(ChargeLineKind::brokerage) == 12'12);
  }
  SUBCASE("stamp: 0.015 % of 40,000 delivered and 0.003 % of 20,000 squared off are 6.60, so 7") {
    desk.calculate(note, {leg_of(Side::buy, 300, 200), leg_of(Side::sell, 100, 204)});
    CHECK(desk.paise(ChargeLineKind::stamp) == 7'00);
  }
}

TEST_CASE("charges: an estimate takes each leg on its own value") {
  Desk desk;
  desk.load_shares();
  auto note = note_of(ChargeMethod::estimate);
  desk.calculate(note, {leg_of(Side::buy, 500, 100), leg_of(Side::sell, 500, 105)});
  CHECK(desk.paise(ChargeLineKind::transaction_tax) == 103'00); // 50.00 + 52.50
  CHECK(desk.paise(ChargeLineKind::brokerage) == 0);
  CHECK(desk.paise(ChargeLineKind::exchange) == 3'08); // 0.003 % of 1,02,500 = 3.075
  CHECK(desk.paise(ChargeLineKind::sebi) == 10);
  CHECK(desk.paise(ChargeLineKind::gst) == 57);     // 18 % of 3.075 + 0.1025 = 0.571950
  CHECK(desk.paise(ChargeLineKind::stamp) == 8'00); // 7.50
  CHECK(desk.paise(ChargeLineKind::total) == 114'75);

  SUBCASE("stamp leg by leg: twice 1.50 is 2 + 2, together 3") {
    const std::vector<ChargeLeg> legs{leg_of(Side::buy, 100, 100), leg_of(Side::buy, 100, 100)};
    desk.calculate(note, legs);
    CHECK(desk.paise(ChargeLineKind::stamp) == 3'00);
    note.stamp_scope = code(StampScope::part);
    desk.calculate(note, legs);
    CHECK(desk.paise(ChargeLineKind::stamp) == 4'00);
  }
}

TEST_CASE("charges: fills of one order share one cap") {
  Desk desk;
  desk.load_shares();
  auto first = leg_of(Side::buy, 1'000, 100, ChargeSegment::eq_intraday), second = first;
  const auto note = note_of(ChargeMethod::estimate);
  desk.calculate(note, {first, second});
  CHECK(desk.paise(ChargeLineKind::brokerage) == 40'00);
  first.order = second.order = 7;
  desk.calculate(note, {first, second});
  CHECK(desk.paise(ChargeLineKind::brokerage) == 20'00);
}

TEST_CASE("charges: an order that is part delivered pays at most what one order pays") {
  Desk desk;
  desk.load_shares();
  auto flat = rule_of(ChargeSegment::eq_delivery, 0, 0, 2'000);
  flat.plan = 2;
  desk.load(flat);
  flat.segment = code(ChargeSegment::eq_intraday);
  desk.load(flat);
  auto note = note_of(ChargeMethod::contract_note);
  note.plan = 2;
  desk.calculate(note, {leg_of(Side::buy, 300, 200), leg_of(Side::sell, 100, 204)});
  CHECK(desk.paise(ChargeLineKind::brokerage) == 40'00);
}

TEST_CASE("charges: settings of the note") {
  Desk desk;
  desk.load_shares();
  auto ipft = rate_of(ChargeKind::ipft, 1'000);
  ipft.exchange = code(ChargeExchange::bse);
  desk.load(ipft);
  auto note = note_of(ChargeMethod::estimate);
  const std::vector<ChargeLeg> legs{leg_of(Side::buy, 1, 29'424)};

  SUBCASE("halves of GST are rounded one by one") {
    note.gst_in_halves = 1; // 9 % of 0.88272 + 0.029424 is 0.0821
    desk.calculate(note, legs);
    CHECK(desk.paise(ChargeLineKind::gst_half) == 8);
    CHECK(desk.paise(ChargeLineKind::gst) == 16);
  }
  SUBCASE("a stated brokerage is taken as it is") {
    note.stated_brokerage = 1;
    note.brokerage = 1'75'860'000; // 1.7586
    desk.calculate(note, legs);
    CHECK(desk.paise(ChargeLineKind::brokerage) == 1'76);
  }
  SUBCASE("a stated exchange rate replaces the table") {
    note.stated_exchange_rate = 1;
    note.exchange_rate = 10'000'000; // 1 %
    desk.calculate(note, legs);
    CHECK(desk.paise(ChargeLineKind::exchange) == 294'24);
  }
  SUBCASE("a least brokerage") {
    note.least_brokerage = 1;
    desk.calculate(note, legs);
    CHECK(desk.paise(ChargeLineKind::brokerage) == 1);
  }
}

TEST_CASE("charges: to the ledger") {
  Desk desk;
  desk.load_shares();
  LedgerCharge charge{};
  charge.record = code(ChargeRecord::ledger_charge);
  charge.rounding = code(ChargeRounding::paise);
  charge.with_gst = 1;
  charge.count = 2;
  charge.days = 1;
  charge.fixed = 13'0000;
  desk.calculate({to_record(charge)});
  CHECK(desk.paise(ChargeLineKind::amount) == 26'00);
  CHECK(desk.paise(ChargeLineKind::gst) == 4'68);
  CHECK(desk.paise(ChargeLineKind::total) == 30'68);
  charge = {};
  charge.record = code(ChargeRecord::ledger_charge);
  charge.rounding = code(ChargeRounding::paise);
  charge.days = 15;
  charge.principal = 200'000'0000;
  charge.rate = 400'000;
  desk.calculate({to_record(charge)});
  CHECK(desk.paise(ChargeLineKind::total) == 1'200'00);
}
