// Positions, lots, cash and margin: worked examples.

#include "account_desk.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

AccountTransfer conversion(Product from, Product to, std::int64_t quantity) {
  AccountTransfer command = transfer(AccountCommandKind::convert_position, from);
  command.to_product = raw_of(to);
  command.quantity = quantity;
  return command;
}

AccountTransfer ratio(AccountCommandKind kind, std::uint32_t numerator, std::uint32_t denominator) {
  AccountTransfer command = transfer(kind, Product::cnc);
  command.numerator = numerator;
  command.denominator = denominator;
  return command;
}

} // namespace

TEST_CASE("account: delivery is reserved, then paid, and what a better price leaves comes back") {
  AccountDesk desk;
  desk.work(order(1, Side::buy, 100, 1'000));
  CHECK(desk.money().cash == 900'000);
  CHECK(desk.money().blocked == 100'000);
  desk.told(fill(1, 1, 40, 990));
  CHECK(desk.money().cash == 1'000'000 - 40 * 990 - 60'000);
  CHECK(desk.money().blocked == 60'000);
  CHECK(desk.money().positions == 39'600);
  desk.told(update(1, OrderUpdateKind::cancelled));
  CHECK(desk.money().cash == 1'000'000 - 39'600);
  CHECK(desk.money().blocked == 0);
}

TEST_CASE("account: a margin position blocks its rate and realises in cash") {
  AccountDesk desk;
  desk.trade(order(1, Side::sell, 100, 1'000, Product::mis));
  CHECK(desk.money().blocked == 20'000);
  CHECK(desk.money().cash == 980'000);
  desk.trade(order(2, Side::buy, 60, 950, Product::mis));
  CHECK(desk.position(Product::mis).realised == 60 * 50);
  CHECK(desk.money().blocked == 8'000);
  desk.trade(order(3, Side::buy, 100, 1'100, Product::mis));
  CHECK(desk.position(Product::mis).quantity == 60);
  CHECK(desk.position(Product::mis).cost() == 66'000);
  CHECK(desk.position(Product::mis).realised == 3'000 - 40 * 100);
  CHECK(desk.money().realised == 1'000);
  CHECK(desk.money().blocked == 13'200);
  CHECK(desk.money().cash == 1'000'000 - 1'000 - 13'200);
}

TEST_CASE("account: an order reserves for what it opens, not for what it closes") {
  AccountDesk desk;
  desk.trade(order(1, Side::buy, 60, 1'000, Product::mis));
  CHECK(desk.money().blocked == 12'000);
  desk.work(order(2, Side::sell, 100, 1'000, Product::mis));
  CHECK(desk.money().blocked == 12'000 + 8'000);
  desk.told(fill(2, 1, 30, 1'000));
  CHECK(desk.money().blocked == 6'000 + 8'000);
  desk.told(fill(2, 2, 50, 1'000));
  CHECK(desk.money().blocked == 4'000 + 4'000);
  desk.work(order(3, Side::buy, 20, 1'000, Product::mis));
  CHECK(desk.money().blocked == 8'000);
}

TEST_CASE("account: average and first in, first out stand beside each other") {
  AccountDesk desk;
  desk.trade(order(1, Side::buy, 10, 1'000));
  desk.trade(order(2, Side::buy, 20, 1'015));
  desk.trade(order(3, Side::sell, 15, 1'100));
  CHECK(desk.position(Product::cnc).realised == 15 * 1'100 - 15 * 1'010);
  CHECK(desk.position(Product::cnc).fifo_realised == 15 * 1'100 - 10 * 1'000 - 5 * 1'015);
  desk.trade(order(4, Side::sell, 15, 1'100));
  CHECK(desk.position(Product::cnc).realised == desk.position(Product::cnc).fifo_realised);
  CHECK(desk.position(Product::cnc).cost() == 0);
  CHECK(desk.money().positions == 0);
}

TEST_CASE("account: closing in pieces realises what closing at once does") {
  const auto realised_by = [](std::vector<std::int64_t> pieces) {
    AccountDesk desk;
    desk.trade(order(1, Side::buy, 1, 1'000));
    desk.trade(order(2, Side::buy, 6, 1'005));
    std::uint64_t id = 3;
    for (const std::int64_t piece : pieces) desk.trade(order(id++, Side::sell, piece, 1'100));
    CHECK(desk.position(Product::cnc).quantity == 2);
    return desk.position(Product::cnc).realised;
  };
  const std::int64_t at_once = realised_by({5});
  CHECK(realised_by({1, 1, 1, 1, 1}) == at_once);
  CHECK(realised_by({2, 3}) == at_once);
  CHECK(realised_by({3, 2}) == at_once);
}

TEST_CASE("account: a seventeenth lot joins the newest") {
  AccountDesk desk;
  for (std::uint64_t id = 1; id <= 17; ++id)
    desk.trade(order(id, Side::buy, 1, 1'000 + static_cast<std::int64_t>(id) * 5));
  const account::Books& books = desk.kernel().account().books();
  const account::LotQueue& lots = books.lots(books.find(0, 0, Product::cnc));
  CHECK(lots.count == 16);
  CHECK(lots.lots[15].open == 2);
  CHECK(lots.lots[15].cost() == 1'080 + 1'085);
}

TEST_CASE("account: a purchase is delivered on the second day, and sales take from today first") {
  AccountDesk desk;
  desk.told(holding(10, 900));
  desk.trade(order(1, Side::buy, 30, 1'000));
  desk.trade(order(2, Side::sell, 35, 1'000));
  CHECK(desk.position(Product::cnc).settled == 5);
  desk.trade(order(3, Side::buy, 7, 1'000));
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.position(Product::cnc).settled == 5);
  CHECK(desk.position(Product::cnc).arriving == 7);
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.position(Product::cnc).settled == 12);
  CHECK(desk.position(Product::cnc).arriving == 0);
}

TEST_CASE("account: what a delivery sale brought cannot be withdrawn on its day") {
  AccountDesk desk;
  desk.told(holding(100, 900));
  desk.trade(order(1, Side::sell, 100, 1'000));
  CHECK(desk.denies(cash(AccountCommandKind::withdraw, 1'000'001), DenialCode::cash_insufficient));
  desk.told(moment(AccountCommandKind::roll_day));
  CHECK(desk.accepts(cash(AccountCommandKind::withdraw, 1'100'000)));
  CHECK(desk.denies(cash(AccountCommandKind::withdraw, 1), DenialCode::cash_insufficient));
}

TEST_CASE("account: an intraday position becomes delivery when it can be paid") {
  AccountDesk desk;
  desk.trade(order(1, Side::buy, 1'000, 1'000, Product::mis));
  CHECK(desk.accepts(conversion(Product::mis, Product::cnc, 400)));
  CHECK(desk.position(Product::cnc).quantity == 400);
  CHECK(desk.money().positions == 400'000);
  CHECK(desk.money().blocked == 120'000);
  CHECK(desk.money().cash == 480'000);
  CHECK(desk.denies(conversion(Product::mis, Product::cnc, 601), DenialCode::position_insufficient));
  CHECK(desk.denies(conversion(Product::mis, Product::mis, 1), DenialCode::bad_product));
  CHECK(desk.accepts(conversion(Product::cnc, Product::mis, 400)));
  CHECK(desk.money().cash == 800'000);
  desk.told(cash(AccountCommandKind::withdraw, 700'000));
  CHECK(desk.denies(conversion(Product::mis, Product::cnc, 1'000), DenialCode::cash_insufficient));
}

TEST_CASE("account: a short cannot become delivery, and directions do not mix") {
  AccountDesk desk;
  desk.trade(order(1, Side::sell, 10, 1'000, Product::mis));
  desk.trade(order(2, Side::buy, 10, 1'000, Product::nrml));
  CHECK(desk.denies(conversion(Product::mis, Product::cnc, 10), DenialCode::short_not_allowed));
  CHECK(desk.denies(conversion(Product::mis, Product::nrml, 10), DenialCode::position_opposed));
  CHECK(desk.accepts(conversion(Product::nrml, Product::cnc, 10)));
}

TEST_CASE("account: a split keeps the cost, scales lots and mark, and a fraction that would vanish is refused") {
  AccountDesk desk;
  desk.trade(order(1, Side::buy, 3, 1'000));
  desk.trade(order(2, Side::buy, 4, 1'010));
  desk.told(mark(0, 1'100));
  CHECK(desk.accepts(ratio(AccountCommandKind::split, 5, 2)));
  CHECK(desk.position(Product::cnc).quantity == 17);
  CHECK(desk.position(Product::cnc).cost() == 7'040);
  CHECK(desk.kernel().account().books().instrument(0).mark == 440);
  const account::Books& books = desk.kernel().account().books();
  const account::LotQueue& lots = books.lots(books.find(0, 0, Product::cnc));
  CHECK(lots.lots[0].open == 7);
  CHECK(lots.lots[0].cost() == 3'000);
  CHECK(lots.lots[1].open == 10);
  CHECK(lots.lots[1].cost() == 4'040);
  CHECK(desk.denies(ratio(AccountCommandKind::split, 1, 18), DenialCode::bad_ratio));
  CHECK(desk.denies(ratio(AccountCommandKind::split, 0, 1), DenialCode::bad_ratio));
  CHECK(desk.accepts(ratio(AccountCommandKind::bonus, 1, 1)));
  CHECK(desk.position(Product::cnc).quantity == 34);
  CHECK(desk.accepts(ratio(AccountCommandKind::split, 1, 17)));
  CHECK(lots.count == 1);
  CHECK(lots.lots[0].cost() == 7'040);
}

TEST_CASE("account: a dividend is income of the delivery position") {
  AccountDesk desk;
  desk.told(holding(100, 900));
  AccountTransfer dividend = transfer(AccountCommandKind::dividend, Product::cnc);
  dividend.price = 250;
  CHECK(desk.accepts(dividend));
  CHECK(desk.money().cash == 1'025'000);
  CHECK(desk.money().realised == -25'000);
  CHECK(desk.position(Product::cnc).realised == 25'000);
}

TEST_CASE("account: strategies are kept beside the netted book") {
  AccountDesk desk;
  const auto of = [](AccountOrder command, std::uint16_t strategy) {
    command.strategy = strategy;
    return command;
  };
  desk.trade(of(order(1, Side::buy, 10, 1'000, Product::mis), 1));
  desk.trade(of(order(2, Side::sell, 10, 1'050, Product::mis), 2));
  desk.told(mark(0, 1'100));
  CHECK(desk.position(Product::mis).quantity == 0);
  CHECK(desk.position(Product::mis).realised == 500);
  const account::Books& books = desk.kernel().account().books();
  CHECK(books.book(1).unrealised == 1'000);
  CHECK(books.book(2).unrealised == -500);
  CHECK(books.book(0).realised == 500);
  CHECK(books.book(1).realised + books.book(1).unrealised + books.book(2).realised + books.book(2).unrealised == 500);
}

TEST_CASE("account: charges are paid from cash, which a fact may take below zero") {
  AccountDesk desk;
  CHECK(desk.accepts(cash(AccountCommandKind::post_charge, 999'999)));
  CHECK(desk.warns(cash(AccountCommandKind::post_charge, 2), AnomalyCode::cash_negative));
  CHECK(desk.accepts(cash(AccountCommandKind::post_charge, 1)));
  CHECK(desk.money().charges == 1'000'002);
  CHECK(desk.denies(cash(AccountCommandKind::post_charge, 0), DenialCode::bad_amount));
}

TEST_CASE("account: intraday positions are due once a day at their clock, and told when they outlive it") {
  AccountDesk desk;
  AccountClock clock{};
  clock.kind = raw_of(AccountCommandKind::set_clock);
  clock.segment = raw_of(Segment::equity);
  clock.opens = 555;
  clock.closes = 930;
  clock.intraday_until = 915;
  clock.square_off = 920;
  desk.told(clock);
  desk.trade(order(1, Side::buy, 10, 1'000, Product::mis));
  const std::uint64_t ten = desk.now;
  const auto due = [&](std::uint64_t time) {
    desk.now = time;
    return desk.told(moment(AccountCommandKind::advance_time)).size() - 1;
  };
  const std::uint64_t at_clock = ten + std::uint64_t{320} * 60 * 1'000'000;
  CHECK(due(at_clock - 1) == 0);
  CHECK(due(at_clock) == 1);
  CHECK(due(at_clock + 1) == 0);
  CHECK(desk.warns(moment(AccountCommandKind::roll_day), AnomalyCode::intraday_position_carried));
  CHECK(due(at_clock + 2) == 1);
}
