// What must hold of any venue, checked on the events of the engine alone.

#include <doctest/doctest.h>

#include "event_follower.hpp"
#include "random_tape.hpp"
#include "record_text.hpp"
#include "sauda/native_engine.hpp"

using namespace sauda::testing;

TEST_CASE("the events of 1,000 tapes conserve quantity, keep priority and rebuild the depth") {
  constexpr std::uint32_t every_level = 1u << 20;
  for (std::uint64_t seed = 1; seed <= 1'000; ++seed) {
    const Tape tape = random_tape(seed);
    sauda::NativeEngine engine(tape.limits);
    EventFollower follower;
    for (std::size_t index = 0; index < tape.commands.size(); ++index) {
      const std::vector<sauda::Record> events = engine.submit(tape.commands[index]);
      follower.follow(tape.commands[index], events);
      const auto where = [&] {
        return " at seed " + std::to_string(seed) + ", command " + std::to_string(index) + "\n" +
               command_text(tape.commands[index]) + "\n" + events_text(events);
      };
      REQUIRE_MESSAGE(follower.complaints().empty(), follower.complaints().front(), where());
      if (tape.limits.orders > 1'000 && index % 8 != 0) continue;
      const std::uint16_t instrument = tape.commands[index].instrument;
      const std::vector<sauda::Record> depth = engine.depth(instrument, every_level);
      REQUIRE_MESSAGE(same(depth, follower.depth_of_orders(instrument)), "orders do not add up to the depth", where());
      if (!tape.limits.publish_levels) continue;
      REQUIRE_MESSAGE(same(depth, follower.depth_of_levels(instrument)), "levels do not rebuild the depth", where());
    }
    follower.compare(engine.snapshot());
    REQUIRE_MESSAGE(follower.complaints().empty(), follower.complaints().front(), " at the end of seed ", seed);
  }
}
