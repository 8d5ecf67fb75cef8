// A waiting order of a snapshot against the last price of its instrument.

#include <doctest/doctest.h>

#include "commands.hpp"
#include "record.hpp"
#include "sauda/native_engine.hpp"

using namespace sauda;
using namespace sauda::testing;

TEST_CASE("a waiting order whose trigger was reached is refused in continuous trading, and waits on in another phase") {
  constexpr Limits limits{1, 256, 4, false};
  NativeEngine engine(limits);
  engine.submit(define(plain_instrument(0)));
  engine.submit(set_phase(0, Phase::continuous));
  engine.submit(limit(Side::sell, 1'005, 1));
  engine.submit(limit(Side::buy, 1'005, 1));
  engine.submit(stop_limit(Side::buy, 1'010, 1'030, 5));
  std::vector<Record> snapshot = engine.snapshot();
  constexpr std::size_t order_record = 2;
  auto waiting = from_record<SnapshotOrder>(snapshot[order_record]);
  waiting.trigger_price = 1'005;
  snapshot[order_record] = to_record(waiting);
  CHECK(NativeEngine(limits).restore(snapshot) == RestoreStatus::bad_order);

  engine.submit(set_phase(0, Phase::halted));
  std::vector<Record> halted = engine.snapshot();
  halted[order_record] = to_record(waiting);
  // Only the hash of what was changed stands against it.
  CHECK(NativeEngine(limits).restore(halted) == RestoreStatus::wrong_hash);
}
