#pragma once
// A venue of twelve shares with synthetic participants, driven as a host would.

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "sauda/hash.hpp"
#include "sauda/native_engine.hpp"

namespace sauda::testing {

inline constexpr std::uint64_t session_start = 1'800'000'000'000'000;
inline constexpr std::uint64_t second = 1'000'000;
inline constexpr std::uint16_t share_count = 12;

struct Share {
  std::int64_t reference_price;
  std::uint32_t tick_size;
  std::uint32_t lot_size = 1;
};

/** ₹92 to ₹4,071 with the ticks of NSE. */
inline const std::vector<Share>& shares() {
  static const std::vector<Share> list{{9'245, 1},    {14'820, 1},   {21'475, 1},   {38'635, 5},
                                       {61'280, 5},   {74'315, 5},   {95'860, 5},   {128'450, 10},
                                       {164'290, 10}, {223'540, 10}, {317'860, 10}, {407'130, 10}};
  return list;
}

inline InstrumentCommand definition(std::uint16_t instrument, const Share& share) {
  const std::int64_t tick = share.tick_size;
  InstrumentCommand command{};
  command.kind = static_cast<std::uint8_t>(CommandKind::define_instrument);
  command.instrument = instrument;
  command.protection_bp = 100;
  command.tick_size = share.tick_size;
  command.lot_size = share.lot_size;
  command.time = session_start;
  command.reference_price = share.reference_price;
  command.band_low = (share.reference_price * 9 / 10 + tick - 1) / tick * tick;
  command.band_high = share.reference_price * 11 / 10 / tick * tick;
  command.freeze_quantity = 50'000 * std::int64_t{share.lot_size};
  return command;
}

class Session {
public:
  explicit Session(std::uint32_t orders = 16'384, std::uint32_t instruments = share_count)
      : engine_{std::make_unique<NativeEngine>(Limits{instruments, 8'192, orders, true})},
        instruments_{instruments} {}

  /** All twelve shares, collecting orders, with participants at work. */
  static Session pre_open(std::uint64_t seed, std::uint32_t orders = 16'384) {
    Session session{orders};
    for (std::uint16_t index = 0; index < share_count; ++index) session.define(definition(index, shares()[index]));
    session.set_phase(Phase::pre_open);
    session.start(seed);
    return session;
  }

  /** The same, two minutes later, after the opening auction. */
  static Session opened(std::uint64_t seed, std::uint32_t orders = 16'384) {
    Session session = pre_open(seed, orders);
    session.run(120);
    session.open();
    return session;
  }

  void define(const InstrumentCommand& definition) {
    Command command;
    std::memcpy(&command, &definition, sizeof command);
    submit(command);
  }
  void start(std::uint64_t seed) {
    Command command = plain(CommandKind::start_market);
    command.seed = seed;
    submit(command);
  }
  void set_scenario(Scenario scenario, std::uint16_t instrument = all_instruments) {
    ScenarioCommand command{};
    command.kind = static_cast<std::uint8_t>(CommandKind::set_scenario);
    command.scenario = static_cast<std::uint8_t>(scenario);
    command.instrument = instrument;
    command.time = time_;
    submit(std::bit_cast<Command>(command));
  }
  void set_phase(Phase phase) {
    Command command = plain(CommandKind::set_phase);
    command.phase = static_cast<std::uint32_t>(phase);
    submit(command);
  }
  void open() {
    submit(plain(CommandKind::uncross));
    set_phase(Phase::continuous);
  }
  void advance(std::uint64_t microseconds) {
    time_ += microseconds;
    submit(plain(CommandKind::advance_time));
  }
  /** Lets seconds pass, one after the other. */
  void run(int seconds) {
    for (int passed = 0; passed < seconds; ++passed) advance(second);
  }
  void submit(const Command& command) {
    const std::vector<Record>& told = engine_->submit(command);
    for (const Record& record : told) event_hash_ = fold_record(event_hash_, &record);
    events_.insert(events_.end(), told.begin(), told.end());
  }

  /** A session that goes on from the snapshot of this one. */
  Session restored() {
    Session copy{16'384, instruments_};
    copy.time_ = time_;
    copy.event_hash_ = event_hash_;
    copy.restore_status_ = copy.engine_->restore(engine_->snapshot());
    return copy;
  }

  Command plain(CommandKind kind) const {
    Command command{};
    command.kind = static_cast<std::uint8_t>(kind);
    command.instrument = all_instruments;
    command.time = time_;
    return command;
  }

  /** Events of a kind since the last `forget`. */
  std::vector<OrderEvent> events(EventKind kind) const {
    std::vector<OrderEvent> found;
    for (const Record& record : events_) {
      if (record.bytes[0] != static_cast<std::uint8_t>(kind)) continue;
      OrderEvent& event = found.emplace_back();
      std::memcpy(&event, &record, sizeof event);
    }
    return found;
  }
  void forget() { events_.clear(); }

  Engine& engine() { return engine_->engine(); }
  Venue& venue() { return engine_->engine().venue(); }
  std::size_t levels(std::uint16_t instrument, Side side, std::uint32_t most) {
    std::size_t count = 0;
    for (const Record& record : engine_->depth(instrument, most))
      count += record.bytes[1] == static_cast<std::uint8_t>(side);
    return count;
  }
  std::uint64_t event_hash() const { return event_hash_; }
  std::uint64_t state_hash() const { return engine_->state_hash(); }
  std::uint64_t time() const { return time_; }
  RestoreStatus restore_status() const { return restore_status_; }

private:
  std::unique_ptr<NativeEngine> engine_;
  std::uint32_t instruments_;
  std::vector<Record> events_;
  std::uint64_t time_ = session_start;
  std::uint64_t event_hash_ = hash_seed;
  RestoreStatus restore_status_ = RestoreStatus::ok;
};

} // namespace sauda::testing
