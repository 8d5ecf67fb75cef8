#pragma once
// The venue of docs/reference/venue.md a second time, written for plainness alone: the fast venue is tested against it.

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "record.hpp"
#include "reference_book.hpp"
#include "sauda/venue.hpp"

namespace sauda::testing {

struct ReferenceInstrument {
  InstrumentCommand definition;
  Phase phase;
  std::int64_t last_price; ///< 0 before the first trade
  ReferenceBook book;
};

class ReferenceVenue {
public:
  explicit ReferenceVenue(const Limits& limits);

  /** Carries out any command but start_market and advance_time; appends to `events`. */
  void apply(const Command& command);

  /** Best `levels` levels a side as LevelEvents: buys from the best, then sells from the best. */
  std::vector<Record> depth(std::uint16_t instrument, std::uint32_t levels) const;

  /** The snapshot that the fast venue should give in this state. */
  std::vector<Record> snapshot(std::uint16_t version) const;

  const std::map<std::uint16_t, ReferenceInstrument>& instruments() const { return instruments_; }
  std::size_t resting_orders() const;
  std::uint64_t last_order() const { return last_order_; }
  std::uint64_t time() const { return time_; }

  std::vector<Record> events;

private:
  std::optional<Reason> check(const Command& command) const;
  std::optional<Reason> check_define(const InstrumentCommand& command) const;
  std::optional<Reason> check_new(const Command& command) const;
  std::optional<Reason> check_cancel(const Command& command) const;
  std::optional<Reason> check_modify(const Command& command) const;
  std::optional<Reason> check_set_phase(const Command& command) const;
  std::optional<Reason> check_uncross(const Command& command) const;

  void execute(const Command& command);
  void define(const InstrumentCommand& command);
  void enter(const Command& command);
  void cancel(const Command& command);
  void modify(const Command& command);
  void set_phase(std::uint16_t instrument, const Command& command);
  void uncross(std::uint16_t instrument);

  void match(std::uint16_t instrument, ReferenceOrder& incoming);
  void trade(std::uint16_t instrument, ReferenceOrder& order, ReferenceOrder& counter, std::int64_t price,
             bool auction);
  void rest(std::uint16_t instrument, const ReferenceOrder& order);

  void tell_refusal(const Command& command, Reason reason);
  void tell_order(EventKind kind, const Command& command, const ReferenceOrder& order, std::uint8_t detail);
  void tell_cancellation(std::uint16_t instrument, const ReferenceOrder& order, Reason reason,
                         std::uint64_t client_ref);
  void tell_level(std::uint16_t instrument, Side side, std::int64_t price);
  LevelEvent level_event(std::uint16_t instrument, Side side, std::int64_t price) const;

  /** The instruments that a session command is for; none when it names one that is not defined. */
  std::vector<std::uint16_t> addressed(const Command& command) const;
  bool has_open_order(const Command& command) const;

  Limits limits_;
  std::map<std::uint16_t, ReferenceInstrument> instruments_;
  std::uint64_t last_order_ = 0;
  std::uint64_t time_ = 0;
};

} // namespace sauda::testing
