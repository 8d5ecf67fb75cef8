// The tapes are worth running: together they reach every kind of event and every reason.

#include <doctest/doctest.h>

#include <cstring>
#include <set>

#include "commands.hpp"
#include "random_tape.hpp"
#include "reference_venue.hpp"

using namespace sauda;
using namespace sauda::testing;

TEST_CASE("1,000 tapes reach every event kind and every reason of the venue") {
  std::set<std::uint8_t> kinds;
  std::set<std::uint8_t> reasons;
  for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
    const Tape tape = random_tape(seed);
    ReferenceVenue venue(tape.limits);
    for (const Command& command : tape.commands) venue.apply(command);
    for (const Record& record : venue.events) {
      kinds.insert(kind_of(record));
      if (is(record, EventKind::command_rejected) || is(record, EventKind::order_cancelled)) {
        reasons.insert(from_record<OrderEvent>(record).reason);
      }
    }
  }
  // market_started, time_advanced and market_running belong to the synthetic market.
  for (std::uint8_t kind = 1; kind <= raw(EventKind::orders_linked); ++kind) {
    if (kind == raw(EventKind::market_started) || kind == raw(EventKind::time_advanced)) continue;
    CHECK_MESSAGE(kinds.contains(kind), "event kind ", int{kind});
  }
  for (std::uint8_t reason = 1; reason <= raw(Reason::replaced); ++reason) {
    if (reason == raw(Reason::market_running)) continue;
    CHECK_MESSAGE(reasons.contains(reason), "reason ", int{reason});
  }
}

TEST_CASE("a seed gives the same tape every time, another seed another tape") {
  const auto same_tape = [](const Tape& left, const Tape& right) {
    return left.commands.size() == right.commands.size() &&
           std::memcmp(left.commands.data(), right.commands.data(), left.commands.size() * record_bytes) == 0;
  };
  CHECK(same_tape(random_tape(7), random_tape(7)));
  CHECK_FALSE(same_tape(random_tape(7), random_tape(8)));
}
