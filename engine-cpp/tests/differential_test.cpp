// The fast venue against the reference venue: the same bytes after every command of 1,000 random tapes.

#include <doctest/doctest.h>

#include "commands.hpp"
#include "random.hpp"
#include "random_tape.hpp"
#include "record_text.hpp"
#include "reference_venue.hpp"
#include "sauda/native_engine.hpp"

using namespace sauda::testing;
using sauda::Command;
using sauda::EventKind;
using sauda::NativeEngine;
using sauda::Record;
using sauda::RestoreStatus;
using sauda::SnapshotHeader;

namespace {

constexpr std::uint64_t tapes = 1'000;
constexpr std::uint32_t every_level = 1u << 20;

std::string where(const Tape& tape, std::size_t index) {
  const auto& [instruments, ladder_ticks, orders, publish_levels] = tape.limits;
  return "seed " + std::to_string(tape.seed) + ", command " + std::to_string(index) + " of a venue of " +
         std::to_string(instruments) + " instruments, " + std::to_string(ladder_ticks) + " ticks, " +
         std::to_string(orders) + " orders, levels " + (publish_levels ? "published\n" : "silent\n") +
         command_text(tape.commands[index]) + "\n";
}

void require_same(const std::vector<Record>& engine, const std::vector<Record>& reference, const std::string& context) {
  if (same(engine, reference)) return;
  FAIL(context << "engine:\n" << events_text(engine) << "reference:\n" << events_text(reference));
}

void require_same_snapshot(NativeEngine& engine, const ReferenceVenue& reference, const std::string& context) {
  const std::vector<Record> snapshot = engine.snapshot();
  const std::uint16_t version = from_record<SnapshotHeader>(snapshot.front()).version;
  REQUIRE_MESSAGE(same(snapshot, reference.snapshot(version)), "another snapshot: ", context);
}

bool is_refusal(const std::vector<Record>& events) {
  return events.size() == 1 && is(events.front(), EventKind::command_rejected);
}

/** An open order mostly; an id that nobody has sometimes. */
std::uint64_t some_order(const ReferenceVenue& reference, Random& random) {
  const auto id = static_cast<std::uint64_t>(random.between(0, static_cast<std::int64_t>(reference.last_order()) + 1));
  for (const auto& [index, instrument] : reference.instruments()) {
    const ReferenceOrder* order = instrument.book.find_from(id);
    if (order != nullptr && random.chance(60)) return order->id;
  }
  return id;
}

} // namespace

TEST_CASE("engine and reference venue tell the same events, depth, figures, places and snapshot") {
  for (std::uint64_t seed = 1; seed <= tapes; ++seed) {
    const Tape tape = random_tape(seed);
    Random random(seed);
    NativeEngine engine(tape.limits);
    ReferenceVenue reference(tape.limits);
    for (std::size_t index = 0; index < tape.commands.size(); ++index) {
      reference.events.clear();
      reference.apply(tape.commands[index]);
      require_same(engine.submit(tape.commands[index]), reference.events, where(tape, index));
      if (!random.chance(10)) continue;
      const auto instrument = random.pick<std::uint16_t>({0, 1, 2, 3, 4, sauda::all_instruments});
      const auto levels = random.pick<std::uint32_t>({0, 1, 2, 5, every_level});
      const std::string context = where(tape, index) + "depth of " + std::to_string(instrument) + "\n";
      require_same(engine.depth(instrument, levels), reference.depth(instrument, levels), context);
      require_same(engine.statistics(instrument), reference.statistics(instrument),
                   where(tape, index) + "statistics\n");
      const std::uint64_t order = some_order(reference, random);
      require_same(engine.queue_position(order), reference.queue_position(order), where(tape, index) + "place\n");
      if (random.chance(20)) require_same_snapshot(engine, reference, where(tape, index));
    }
    require_same_snapshot(engine, reference, "end of seed " + std::to_string(seed));
  }
}

TEST_CASE("engine and reference venue agree on 5,000 small auctions, where ties are frequent") {
  const sauda::Limits limits{1, 256, 16, true};
  NativeEngine engine(limits);
  ReferenceVenue reference(limits);
  Random random(1);
  std::string auction;
  const auto submit = [&](const Command& command) {
    auction += command_text(command) + "\n";
    reference.events.clear();
    reference.apply(command);
    require_same(engine.submit(command), reference.events, auction);
  };
  submit(define(plain_instrument(0)));
  for (int round = 0; round < 5'000; ++round) {
    auction.clear();
    submit(set_phase(0, sauda::Phase::pre_open));
    for (std::int64_t orders = random.between(2, 8); orders > 0; --orders) {
      const auto side = random.pick({sauda::Side::buy, sauda::Side::sell});
      const std::int64_t price = 1'000 + 5 * random.between(-3, 3);
      submit(limit(side, price, random.between(1, 3)));
    }
    submit(uncross(0));
    submit(set_phase(0, sauda::Phase::closed));
  }
}

TEST_CASE("engine and reference venue agree on 2,000 small auctions of orders that show a part") {
  const sauda::Limits limits{1, 256, 16, true};
  NativeEngine engine(limits);
  ReferenceVenue reference(limits);
  Random random(2);
  std::string auction;
  const auto submit = [&](const Command& command) {
    auction += command_text(command) + "\n";
    reference.events.clear();
    reference.apply(command);
    require_same(engine.submit(command), reference.events, auction);
  };
  submit(define(plain_instrument(0)));
  for (int round = 0; round < 2'000; ++round) {
    auction.clear();
    submit(set_phase(0, sauda::Phase::continuous));
    for (int count = 0; count < 4; ++count) {
      submit(with_part(limit(sauda::Side::buy, 1'000 - 5 * random.between(0, 1), 8), 2));
      submit(with_part(limit(sauda::Side::sell, 1'005 + 5 * random.between(0, 1), 8), 2));
    }
    submit(set_phase(0, sauda::Phase::pre_open));
    for (std::int64_t orders = random.between(1, 5); orders > 0; --orders) {
      const auto side = random.pick({sauda::Side::buy, sauda::Side::sell});
      submit(limit(side, 1'000 + 5 * random.between(-1, 2), random.between(1, 9)));
    }
    for (int count = 0; count < 3; ++count) submit(uncross(0));
    require_same_snapshot(engine, reference, auction);
    submit(set_phase(0, sauda::Phase::closed));
  }
}

TEST_CASE("engine and reference venue agree on 4,000 fill-or-kill orders before orders that show a part") {
  const sauda::Limits limits{1, 256, 16, true};
  for (std::uint8_t setting = 0; setting < 10; ++setting) {
    sauda::InstrumentCommand instrument = plain_instrument(0);
    instrument.self_trade = setting % 5;
    NativeEngine engine(limits);
    ReferenceVenue reference(limits);
    Random random(setting);
    std::string round;
    const auto submit = [&](const Command& command) {
      round += command_text(command) + "\n";
      reference.events.clear();
      reference.apply(command);
      require_same(engine.submit(command), reference.events, round);
    };
    submit(define(instrument));
    submit(set_rules(setting < 5 ? rules(sauda::Rule::slices_keep_place) : rules()));
    submit(set_phase(0, sauda::Phase::continuous));
    const auto owner = [&] { return static_cast<std::uint32_t>(random.between(1, 3)); };
    for (int count = 0; count < 400; ++count) {
      round.clear();
      for (int order = 0; order < 4; ++order) {
        const std::int64_t price = 1'000 + 5 * random.between(0, 1);
        const auto part = static_cast<std::uint32_t>(random.between(1, 4));
        submit(of_owner(with_part(limit(sauda::Side::sell, price, 8), part), owner()));
      }
      submit(of_owner(fok(sauda::Side::buy, 1'005, random.between(1, 32)), owner()));
      submit(cancel_all(0, 0));
    }
  }
}

TEST_CASE("a refused command leaves the state hash as it was, an accepted one in a new moment does not") {
  for (std::uint64_t seed = 1; seed <= tapes; ++seed) {
    const Tape tape = random_tape(seed);
    NativeEngine engine(tape.limits);
    for (std::size_t index = 0; index < tape.commands.size(); ++index) {
      const std::uint64_t before = engine.state_hash();
      const std::uint64_t time = engine.engine().venue().time();
      const bool refused = is_refusal(engine.submit(tape.commands[index]));
      if (refused) REQUIRE_MESSAGE(engine.state_hash() == before, where(tape, index));
      const bool time_moves = tape.commands[index].time != time;
      if (!refused && time_moves) REQUIRE_MESSAGE(engine.state_hash() != before, where(tape, index));
    }
  }
}

TEST_CASE("an engine restored from a snapshot at any point continues as the original") {
  for (std::uint64_t seed = 1; seed <= tapes; ++seed) {
    const Tape tape = random_tape(seed);
    const std::size_t cut = Random(seed).index(tape.commands.size());
    NativeEngine original(tape.limits);
    for (std::size_t index = 0; index < cut; ++index) original.submit(tape.commands[index]);

    NativeEngine restored(tape.limits);
    const std::vector<Record> snapshot = original.snapshot();
    REQUIRE_MESSAGE(restored.restore(snapshot) == RestoreStatus::ok, where(tape, cut));
    // The original has recycled pool slots, the restored engine has not: neither may be seen in the bytes.
    REQUIRE_MESSAGE(same(restored.snapshot(), snapshot), where(tape, cut));
    for (std::size_t index = cut; index < tape.commands.size(); ++index) {
      const std::vector<Record> expected = original.submit(tape.commands[index]);
      REQUIRE_MESSAGE(same(restored.submit(tape.commands[index]), expected), where(tape, index));
      if (index % 16 == 0) REQUIRE_MESSAGE(restored.state_hash() == original.state_hash(), where(tape, index));
    }
    REQUIRE_MESSAGE(restored.state_hash() == original.state_hash(), "seed ", seed);
  }
}

TEST_CASE("a snapshot with one flipped bit or a missing record is refused") {
  for (std::uint64_t seed = 1; seed <= tapes; ++seed) {
    const Tape tape = random_tape(seed);
    Random random(seed);
    NativeEngine original(tape.limits);
    for (const Command& command : tape.commands) original.submit(command);
    const std::vector<Record> snapshot = original.snapshot();

    std::vector<Record> flipped = snapshot;
    const std::size_t record = random.index(snapshot.size());
    const std::size_t byte = random.index(sauda::record_bytes);
    flipped[record].bytes[byte] ^= static_cast<unsigned char>(1 << random.between(0, 7));
    CHECK_MESSAGE(NativeEngine(tape.limits).restore(flipped) != RestoreStatus::ok, "seed ", seed, ", record ", record,
                  " of ", snapshot.size(), ", byte ", byte);

    std::vector<Record> shortened = snapshot;
    shortened.erase(shortened.begin() + static_cast<std::ptrdiff_t>(random.index(snapshot.size() - 1)));
    CHECK_MESSAGE(NativeEngine(tape.limits).restore(shortened) != RestoreStatus::ok, "seed ", seed);
  }
}
