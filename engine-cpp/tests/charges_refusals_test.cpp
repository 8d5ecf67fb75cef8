// Every reason for which the charges kernel refuses, at and beyond each bound.

#include <doctest/doctest.h>

#include <functional>

#include "charges_requests.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

constexpr std::uint64_t most_quantity = 1'000'000'000'000;
constexpr std::uint64_t most_value = (std::uint64_t{1} << 53) - 1;

std::uint8_t refusal_of(const std::function<void(ChargeNote&, std::vector<ChargeLeg>&)>& spoil) {
  Desk desk;
  desk.load_shares();
  ChargeNote note = note_of(ChargeMethod::estimate);
  std::vector<ChargeLeg> legs{leg_of(Side::buy, 10, 100), leg_of(Side::sell, 10, 100)};
  spoil(note, legs);
  desk.calculate(note, legs);
  return desk.refusal();
}

} // namespace

TEST_CASE("charges: rates that are refused") {
  Desk desk;
  const auto refused = [&](const ChargeRate& rate) {
    const auto refusal = desk.load(rate);
    return refusal ? code(*refusal) : std::uint8_t{0};
  };
  ChargeRate rate = rate_of(ChargeKind::sebi, 1'000'000'000);
  rate.first_day = 100;
  rate.last_day = 200;
  CHECK(refused(rate) == 0);
  CHECK(refused(rate) == code(ChargeRefusal::rate_overlaps));
  ChargeRate later = rate;
  later.first_day = 200;
  later.last_day = 300;
  CHECK(refused(later) == code(ChargeRefusal::rate_overlaps));
  later.first_day = 50;
  later.last_day = 100;
  CHECK(refused(later) == code(ChargeRefusal::rate_overlaps));
  later.first_day = 201;
  later.last_day = 300;
  CHECK(refused(later) == 0);

  ChargeRate bad = rate_of(ChargeKind::stamp, 1'000'000'001);
  CHECK(refused(bad) == code(ChargeRefusal::bad_rate));
  bad = rate_of(ChargeKind::stamp, 1);
  bad.first_day = 2;
  bad.last_day = 1;
  CHECK(refused(bad) == code(ChargeRefusal::bad_period));
  for (const auto& spoil : std::vector<std::function<void(ChargeRate&)>>{
           [](ChargeRate& row) { row.charge = 0; },
           [](ChargeRate& row) { row.charge = code(ChargeKind::brokerage); },
           [](ChargeRate& row) { row.exchange = 0; },
           [](ChargeRate& row) { row.exchange = 5; },
           [](ChargeRate& row) { row.segment = 0; },
           [](ChargeRate& row) { row.segment = 23; },
           [](ChargeRate& row) { row.group = 0; },
           [](ChargeRate& row) { row.group = 11; },
           [](ChargeRate& row) { row.side = 0; },
           [](ChargeRate& row) { row.side = 5; },
           [](ChargeRate& row) { row.on_sebi = 2; },
       }) {
    bad = rate_of(ChargeKind::stamp, 1);
    spoil(bad);
    CHECK(refused(bad) == code(ChargeRefusal::bad_code));
  }
  bad = rate_of(ChargeKind::gst, 1);
  bad.segment = 1;
  CHECK(refused(bad) == code(ChargeRefusal::bad_code));
  CHECK(desk.load(leg_of(Side::buy, 1, 1)) == ChargeRefusal::unknown_record);
}

TEST_CASE("charges: brokerage rules that are refused") {
  Desk desk;
  BrokerageRate rule = rule_of(ChargeSegment::eq_fut, 0, 0);
  CHECK_FALSE(desk.load(rule));
  CHECK(desk.load(rule) == ChargeRefusal::rate_overlaps);
  rule.plan = 0;
  CHECK(desk.load(rule) == ChargeRefusal::bad_code);
  rule.plan = 64;
  CHECK(desk.load(rule) == ChargeRefusal::bad_code);
  rule.plan = 63;
  rule.floor = 2;
  rule.cap = 1;
  CHECK(desk.load(rule) == ChargeRefusal::bad_rate);
  rule.cap = 2;
  CHECK_FALSE(desk.load(rule));
}

TEST_CASE("charges: the table is full after 2,048 rates, and what is there still holds") {
  Desk desk;
  ChargeRate rate = rate_of(ChargeKind::gst, 1);
  for (std::uint32_t day = 0; day < 2'048; ++day) {
    rate.first_day = rate.last_day = day;
    REQUIRE_FALSE(desk.load(rate));
  }
  rate.first_day = rate.last_day = 2'048;
  CHECK(desk.load(rate) == ChargeRefusal::table_full);
}

TEST_CASE("charges: requests that are refused") {
  using Legs = std::vector<ChargeLeg>;
  CHECK(refusal_of([](ChargeNote&, Legs&) {}) == 0);
  const auto expect = [](ChargeRefusal refusal, const std::function<void(ChargeNote&, Legs&)>& spoil) {
    CHECK(refusal_of(spoil) == code(refusal));
  };
  expect(ChargeRefusal::unknown_record, [](ChargeNote& note, Legs&) { note.record = 9; });
  expect(ChargeRefusal::unknown_record, [](ChargeNote&, Legs& legs) { legs[1].record = 9; });
  expect(ChargeRefusal::no_legs, [](ChargeNote&, Legs& legs) { legs.clear(); });
  expect(ChargeRefusal::too_many_legs, [](ChargeNote&, Legs& legs) { legs.resize(1'001, legs[0]); });
  expect(ChargeRefusal::bad_code, [](ChargeNote& note, Legs&) { note.method = 3; });
  expect(ChargeRefusal::bad_code, [](ChargeNote& note, Legs&) { note.tax_rounding = 0; });
  expect(ChargeRefusal::bad_code, [](ChargeNote& note, Legs&) { note.stamp_rounding = 4; });
  expect(ChargeRefusal::bad_code, [](ChargeNote& note, Legs&) { note.other_rounding = 4; });
  expect(ChargeRefusal::bad_code, [](ChargeNote& note, Legs&) { note.stamp_scope = 3; });
  expect(ChargeRefusal::bad_code, [](ChargeNote& note, Legs&) { note.duty_group = 0; });
  expect(ChargeRefusal::bad_code, [](ChargeNote& note, Legs&) { note.gst_in_halves = 2; });
  expect(ChargeRefusal::bad_rate, [](ChargeNote& note, Legs&) { note.exchange_rate = 1'000'000'001; });
  expect(ChargeRefusal::bad_rate, [](ChargeNote& note, Legs&) { note.brokerage = most_value + 1; });
  expect(ChargeRefusal::bad_code, [](ChargeNote&, Legs& legs) { legs[0].side = 3; });
  expect(ChargeRefusal::bad_code, [](ChargeNote&, Legs& legs) { legs[0].exchange = 5; });
  expect(ChargeRefusal::bad_code, [](ChargeNote&, Legs& legs) { legs[0].segment = 23; });
  expect(ChargeRefusal::bad_code, [](ChargeNote&, Legs& legs) { legs[0].group = 11; });
  expect(ChargeRefusal::bad_code, [](ChargeNote&, Legs& legs) { legs[0].gross = 2; });
  expect(ChargeRefusal::bad_quantity, [](ChargeNote&, Legs& legs) { legs[0].quantity = 0; });
  expect(ChargeRefusal::bad_quantity, [](ChargeNote&, Legs& legs) { legs[0].quantity = most_quantity + 1; });
  expect(ChargeRefusal::bad_quantity, [](ChargeNote&, Legs& legs) {
    legs[0].quantity = legs[1].quantity = most_quantity;
    legs[0].price = legs[1].price = 0;
    legs[1].side = legs[0].side;
  });
  expect(ChargeRefusal::bad_price, [](ChargeNote&, Legs& legs) { legs[0].price = most_quantity + 1; });
  expect(ChargeRefusal::rate_missing, [](ChargeNote&, Legs& legs) { legs[0].exchange = code(ChargeExchange::bse); });
  expect(ChargeRefusal::rate_missing, [](ChargeNote&, Legs& legs) { legs[0].group = code(SecurityGroup::bse_x); });
  expect(ChargeRefusal::plan_missing, [](ChargeNote& note, Legs&) { note.plan = 2; });
  expect(ChargeRefusal::plan_missing, [](ChargeNote& note, Legs&) { note.plan = 65'535; });
}

TEST_CASE("charges: price times quantity is refused beyond 2^53 - 1, and sums of it") {
  const auto value = [](std::uint64_t price, std::uint64_t quantity, std::uint32_t legs) {
    return refusal_of([=](ChargeNote&, std::vector<ChargeLeg>& all) {
      all[0].price = price;
      all[0].quantity = quantity;
      all.assign(legs, ChargeLeg{all[0]});
    });
  };
  CHECK(value(9'007, most_quantity, 1) == 0);
  CHECK(value(9'008, most_quantity, 1) == code(ChargeRefusal::value_out_of_range));
  CHECK(value(std::uint64_t{1} << 32, std::uint64_t{1} << 32, 1) == code(ChargeRefusal::value_out_of_range));
  CHECK(value(most_quantity, most_quantity, 1) == code(ChargeRefusal::value_out_of_range));
  CHECK(value(most_quantity, 4'503, 2) == 0);
  CHECK(value(most_quantity, 4'504, 2) == code(ChargeRefusal::value_out_of_range));
}

TEST_CASE("charges: the largest note of all stays within its numbers") {
  Desk desk;
  desk.load_shares();
  std::vector<ChargeLeg> legs{leg_of(Side::buy, 9'007, 100'000'000), leg_of(Side::sell, 9'007, 100'000'000)};
  desk.calculate(note_of(ChargeMethod::contract_note), legs);
  CHECK(desk.refusal() == 0);
  CHECK(desk.paise(ChargeLineKind::buy_value) == 90'070'000'000'000);
  CHECK(desk.paise(ChargeLineKind::transaction_tax) == 22'517'500'000); // 0.025 % of 9.007 × 10^11 rupees
}

TEST_CASE("charges: a refusal names charge and leg, and leaves no lines behind") {
  Desk desk;
  desk.load_shares();
  auto future = leg_of(Side::buy, 1, 1, ChargeSegment::eq_fut);
  const auto& lines = desk.calculate(note_of(ChargeMethod::contract_note), {leg_of(Side::buy, 1, 1), future});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].kind == code(ChargeLineKind::refused));
  CHECK(lines[0].refusal == code(ChargeRefusal::rate_missing));
  CHECK(lines[0].charge == code(ChargeKind::exchange));
  CHECK(lines[0].leg == 1);
}

TEST_CASE("charges: a security that was worked out leaves no line when the next one is refused") {
  Desk desk;
  desk.load_shares();
  for (const auto charge : {ChargeKind::exchange, ChargeKind::ipft, ChargeKind::sebi}) {
    desk.load(rate_of(charge, 1, ChargedSide::both, ChargeSegment::eq_fut));
  }
  desk.load(rule_of(ChargeSegment::eq_fut, 0, 0));
  const auto future = leg_of(Side::buy, 1, 1, ChargeSegment::eq_fut);
  const auto& lines = desk.calculate(note_of(ChargeMethod::contract_note), {leg_of(Side::buy, 1, 1), future});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].refusal == code(ChargeRefusal::rate_missing));
  CHECK(lines[0].charge == code(ChargeKind::transaction_tax));
  CHECK(lines[0].leg == 1);
}

TEST_CASE("charges: ledger charges that are refused") {
  Desk desk;
  LedgerCharge good{};
  good.record = code(ChargeRecord::ledger_charge);
  good.rounding = code(ChargeRounding::paise);
  good.days = good.count = 1;
  const auto refused = [&](const std::function<void(LedgerCharge&)>& spoil) {
    LedgerCharge charge = good;
    spoil(charge);
    desk.calculate({to_record(charge)});
    return desk.refusal();
  };
  CHECK(refused([](LedgerCharge&) {}) == 0);
  CHECK(refused([](LedgerCharge& charge) { charge.with_gst = 1; }) == code(ChargeRefusal::rate_missing));
  CHECK(refused([](LedgerCharge& charge) { charge.rounding = 0; }) == code(ChargeRefusal::bad_code));
  CHECK(refused([](LedgerCharge& charge) { charge.rate = 1'000'000'001; }) == code(ChargeRefusal::bad_rate));
  CHECK(refused([](LedgerCharge& charge) { charge.days = 100'001; }) == code(ChargeRefusal::bad_rate));
  CHECK(refused([](LedgerCharge& charge) { charge.fixed = most_value; }) == 0);
  CHECK(refused([](LedgerCharge& charge) { charge.fixed = most_value + 1; }) ==
        code(ChargeRefusal::value_out_of_range));
  CHECK(refused([](LedgerCharge& charge) {
          charge.fixed = most_value;
          charge.count = 2;
        }) == code(ChargeRefusal::value_out_of_range));
}
