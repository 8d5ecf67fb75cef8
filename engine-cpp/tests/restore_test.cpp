// Every reason for which a snapshot is refused, and that a refused record is refused before it does harm.

#include <doctest/doctest.h>

#include <functional>

#include "commands.hpp"
#include "record.hpp"
#include "sauda/native_engine.hpp"

using namespace sauda;
using namespace sauda::testing;

namespace {

constexpr Limits limits{2, 256, 4, false};
// Records of the snapshot below.
constexpr std::size_t header = 0;
constexpr std::size_t instrument = 1;
constexpr std::size_t first_buy = 2;
constexpr std::size_t second_buy = 3;
constexpr std::size_t sell = 4;
constexpr std::size_t trailer = 5;

/** One instrument in continuous trading, two buys at 990 and a sell at 1,010. */
std::vector<Record> snapshot() {
  NativeEngine engine(limits);
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  engine.submit(limit(Side::buy, 990, 5));
  engine.submit(limit(Side::buy, 990, 6));
  engine.submit(limit(Side::sell, 1'010, 7));
  return engine.snapshot();
}

RestoreStatus restored(const std::vector<Record>& records, const Limits& into = limits) {
  return NativeEngine(into).restore(records);
}

/** The snapshot with one record changed. */
template <typename T>
std::vector<Record> with(std::size_t index, const std::function<void(T&)>& change) {
  std::vector<Record> records = snapshot();
  T value = from_record<T>(records[index]);
  change(value);
  records[index] = to_record(value);
  return records;
}

std::vector<Record> with_order_in(std::vector<Record> records, std::size_t index,
                                  const std::function<void(SnapshotOrder&)>& change) {
  auto order = from_record<SnapshotOrder>(records[index]);
  change(order);
  records[index] = to_record(order);
  return records;
}

RestoreStatus with_order(std::size_t index, const std::function<void(SnapshotOrder&)>& change) {
  return restored(with<SnapshotOrder>(index, change));
}

RestoreStatus with_instrument(const std::function<void(SnapshotInstrument&)>& change) {
  return restored(with<SnapshotInstrument>(instrument, change));
}

RestoreStatus with_header(const std::function<void(SnapshotHeader&)>& change) {
  return restored(with<SnapshotHeader>(header, change));
}

} // namespace

TEST_CASE("a snapshot is restored as it is") { CHECK(restored(snapshot()) == RestoreStatus::ok); }

TEST_CASE("records out of order are refused") {
  const std::vector<Record> good = snapshot();
  CHECK(restored({good[instrument]}) == RestoreStatus::out_of_order);
  CHECK(restored({good[header], good[header]}) == RestoreStatus::out_of_order);
  CHECK(restored({good[header], good[first_buy]}) == RestoreStatus::out_of_order);
  CHECK(restored({good[trailer]}) == RestoreStatus::out_of_order);
  std::vector<Record> longer = good;
  longer.push_back(good[sell]);
  CHECK(restored(longer) == RestoreStatus::out_of_order);
}

TEST_CASE("a snapshot of another version, or into a venue that is not empty, is refused") {
  CHECK(with_header([](SnapshotHeader& record) { record.version += 1; }) == RestoreStatus::wrong_version);
  NativeEngine used(limits);
  used.submit(define(plain_instrument(1)));
  CHECK(used.restore(snapshot()) == RestoreStatus::not_empty);
}

TEST_CASE("an instrument that could not have been defined is refused") {
  using Change = std::function<void(SnapshotInstrument&)>;
  for (const Change& change : std::initializer_list<Change>{
           [](SnapshotInstrument& record) { record.instrument = 2; },
           [](SnapshotInstrument& record) { record.tick_size = 0; },
           [](SnapshotInstrument& record) { record.tick_size = 1; },
           [](SnapshotInstrument& record) { record.phase = 0; },
           [](SnapshotInstrument& record) { record.phase = 11; },
           [](SnapshotInstrument& record) { record.last_price = 1'001; },
           [](SnapshotInstrument& record) { record.reference_price = 2'000; },
           [](SnapshotInstrument& record) { record.self_trade = 5; },
       }) {
    CHECK(with_instrument(change) == RestoreStatus::bad_instrument);
  }
}

TEST_CASE("an order that could not rest is refused") {
  using Change = std::function<void(SnapshotOrder&)>;
  for (const Change& change : std::initializer_list<Change>{
           [](SnapshotOrder& record) { record.side = 3; },
           [](SnapshotOrder& record) { record.owner = 0; },
           [](SnapshotOrder& record) { record.order = 0; },
           [](SnapshotOrder& record) { record.order = 1; },
           [](SnapshotOrder& record) { record.order = 4; },
           [](SnapshotOrder& record) { record.price = 991; },
           [](SnapshotOrder& record) { record.price = 495; },
           [](SnapshotOrder& record) { record.leaves = 0; },
           [](SnapshotOrder& record) { record.leaves = record.quantity + 1; },
           [](SnapshotOrder& record) { record.quantity = std::int64_t{1} << 32; },
           [](SnapshotOrder& record) { record.time_in_force = raw(TimeInForce::ioc); },
           [](SnapshotOrder& record) { record.time_in_force = 0; },
           [](SnapshotOrder& record) { record.order_type = 0; },
           [](SnapshotOrder& record) { record.order_type = raw(OrderType::post_only); },
           [](SnapshotOrder& record) { record.order_type = raw(OrderType::stop_limit); },
           [](SnapshotOrder& record) { record.trigger_price = 1'100; },
           [](SnapshotOrder& record) { record.protection_bp = 1; },
           [](SnapshotOrder& record) { record.shown = 0; },
           [](SnapshotOrder& record) { record.shown += 1; },
           [](SnapshotOrder& record) { record.part_quantity = 6; },
           [](SnapshotOrder& record) { record.part_quantity = 7; },
           [](SnapshotOrder& record) { record.part_quantity = 5; },
       }) {
    CHECK(with_order(second_buy, change) == RestoreStatus::bad_order);
  }
  CHECK(with_order(sell, [](SnapshotOrder& record) { record.price = 990; }) == RestoreStatus::bad_order);
  CHECK(with_instrument([](SnapshotInstrument& record) { record.phase = raw(Phase::closed); }) ==
        RestoreStatus::bad_order);
}

TEST_CASE("a slice that could not be shown is refused") {
  NativeEngine engine(limits);
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  engine.submit(with_part(limit(Side::buy, 990, 20), 5));
  const std::vector<Record> good = engine.snapshot();
  CHECK(restored(good) == RestoreStatus::ok);
  using Change = std::function<void(SnapshotOrder&)>;
  for (const Change& change : std::initializer_list<Change>{
           [](SnapshotOrder& record) { record.shown = 0; },
           [](SnapshotOrder& record) { record.shown = 6; },
           [](SnapshotOrder& record) { record.part_quantity = 1; },
           [](SnapshotOrder& record) { record.time_in_force = raw(TimeInForce::gtc); },
       }) {
    CHECK(restored(with_order_in(good, first_buy, change)) == RestoreStatus::bad_order);
  }
}

TEST_CASE("an order that could not wait is refused") {
  NativeEngine engine(limits);
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  engine.submit(limit(Side::sell, 1'005, 1));
  engine.submit(limit(Side::buy, 1'005, 1));
  engine.submit(stop_limit(Side::buy, 1'020, 1'030, 5));
  engine.submit(stop_limit(Side::buy, 1'010, 1'030, 5));
  engine.submit(stop_market(Side::sell, 990, 5));
  const std::vector<Record> good = engine.snapshot();
  CHECK(restored(good) == RestoreStatus::ok);
  constexpr std::size_t nearer = 2;
  constexpr std::size_t market = 4;

  using Change = std::function<void(SnapshotOrder&)>;
  for (const Change& change : std::initializer_list<Change>{
           [](SnapshotOrder& record) { record.trigger_price = 0; },
           [](SnapshotOrder& record) { record.trigger_price = 1'011; },
           [](SnapshotOrder& record) { record.trigger_price = 1'505; },
           [](SnapshotOrder& record) { record.price = 0; },
           [](SnapshotOrder& record) { record.shown = 5; },
           [](SnapshotOrder& record) { record.part_quantity = 4; },
           [](SnapshotOrder& record) { record.protection_bp = 1; },
           [](SnapshotOrder& record) { record.time_in_force = raw(TimeInForce::fok); },
           [](SnapshotOrder& record) { record.order_type = raw(OrderType::limit); },
           [](SnapshotOrder& record) { record.order_type = raw(OrderType::stop_market); },
       }) {
    CHECK(restored(with_order_in(good, nearer, change)) == RestoreStatus::bad_order);
  }
  const auto priced = [](SnapshotOrder& record) { record.price = 990; };
  CHECK(restored(with_order_in(good, market, priced)) == RestoreStatus::bad_order);
}

TEST_CASE("gtc orders may rest in a closed instrument") {
  NativeEngine engine(limits);
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  engine.submit(lasting(limit(Side::buy, 990, 5), TimeInForce::gtc));
  engine.submit(set_phase(0, Phase::closed));
  const std::vector<Record> good = engine.snapshot();
  CHECK(restored(good) == RestoreStatus::ok);
  const auto day = [](SnapshotOrder& record) { record.time_in_force = raw(TimeInForce::day); };
  CHECK(restored(with_order_in(good, first_buy, day)) == RestoreStatus::bad_order);
}

TEST_CASE("more than the venue is sized for, or other than the header promised, is refused") {
  CHECK(restored(snapshot(), {2, 256, 2, false}) == RestoreStatus::too_many_orders);
  CHECK(restored(snapshot(), {2, 128, 4, false}) == RestoreStatus::bad_instrument);
  CHECK(with_header([](SnapshotHeader& record) { record.orders = 2; }) == RestoreStatus::wrong_count);
  CHECK(with_header([](SnapshotHeader& record) { record.orders = 4; }) == RestoreStatus::wrong_count);
  CHECK(with_header([](SnapshotHeader& record) { record.instruments = 2; }) == RestoreStatus::wrong_count);
  CHECK(restored(with<SnapshotTrailer>(trailer, [](SnapshotTrailer& record) { record.hash += 1; })) ==
        RestoreStatus::wrong_hash);
}

TEST_CASE("more participant records than there is room for are refused, however large their number") {
  for (const std::uint64_t participants : {std::uint64_t{1} << 20, ~std::uint64_t{0}, ~std::uint64_t{0} / 6 + 1}) {
    CHECK(with_header([&](SnapshotHeader& record) { record.participants = participants; }) ==
          RestoreStatus::bad_participants);
  }
}
