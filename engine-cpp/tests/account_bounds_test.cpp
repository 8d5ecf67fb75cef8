// Where an amount is cut: what a margin is rounded to, and products that would wrap around.

#include "account_desk.hpp"

using namespace sauda;
using namespace sauda::testing;

TEST_CASE("account: a margin is rounded up to the paisa") {
  AccountDesk desk;
  AccountInstrument share = plain_share(0);
  share.mis_margin_bp = 3'333;
  desk.told(share);
  CHECK(desk.accepts(order(1, Side::buy, 1, 1'000, Product::mis)));
  CHECK(desk.money().blocked == 334);
  desk.work(order(2, Side::buy, 3, 1'000, Product::mis));
  CHECK(desk.money().blocked == 334 + 1'000);
}

TEST_CASE("account: a price times a quantity that wraps around to nothing is refused") {
  AccountDesk desk;
  AccountInstrument share = plain_share(0);
  share.tick_size = 1;
  share.band_low = 1;
  share.band_high = account::highest;
  share.freeze_quantity = account::highest_quantity;
  desk.told(share);
  CHECK(desk.denies(order(1, Side::buy, std::int64_t{1} << 31, std::int64_t{1} << 33), DenialCode::value_overflow));
  CHECK(desk.denies(order(1, Side::buy, std::int64_t{1} << 20, std::int64_t{1} << 44, Product::mis),
                    DenialCode::value_overflow));
}
