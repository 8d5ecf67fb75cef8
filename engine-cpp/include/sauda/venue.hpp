#pragma once
// The venue kernel: commands in, events out. The rules are in docs/reference/venue.md.

#include <cstddef>
#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/execution_reporter.hpp"
#include "sauda/instrument.hpp"
#include "sauda/order_book.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/order_index.hpp"
#include "sauda/order_matcher.hpp"
#include "sauda/order_pool.hpp"
#include "sauda/records.hpp"

namespace sauda {

/** Highest order id and time: what a JavaScript number holds exactly. */
inline constexpr std::uint64_t highest_count = (1ULL << 53) - 1;

/** An event about an instrument as a whole. */
OrderEvent instrument_event(EventKind kind, std::uint16_t instrument, std::uint64_t time);

/** What a venue is sized for; every pool is allocated once, when the venue is made. */
struct Limits {
  std::uint32_t instruments;  ///< 1 to 4,096
  std::uint32_t ladder_ticks; ///< power of two, 64 to 262,144; times instruments at most 16,777,216
  std::uint32_t orders;       ///< 1 to 16,777,215
  bool publish_levels;        ///< whether level_changed events are told

  bool are_valid() const;
};

class Venue {
public:
  Venue(const Limits& limits, Arena& arena, ExecutionReporter& reporter);

  /**
   * Carries out one command and returns whether it was accepted. Knows neither start_market nor advance_time: the engine
   * handles those before.
   */
  bool apply(const Command& command);

  // What a command of a batch will touch, asked for ahead of its turn: first its entry in the index, then the order, then the
  // neighbours in the queue. Only hints: a wrong guess costs a cache line.
  void prefetch_entry(const Command& command) const { common_.index.prefetch_entry(command.order); }
  void prefetch_order(const Command& command) const;
  void prefetch_neighbours(const Command& command) const;

  /** Refuses a command: the only event it gets. */
  bool reject(const Command& command, Reason reason);
  /** Why a command may not be stamped with this time; empty when it may. */
  Refusal check_time(std::uint64_t time) const;
  /** Moves the venue's time; first tells the candles of a minute that is over. */
  void pass_time(std::uint64_t time) {
    if (time >= common_.candles_end) [[unlikely]]
      tell_candles();
    common_.time = time;
  }

  bool is_defined(std::uint16_t instrument) const {
    return instrument < limits_.instruments && listings_[instrument].instrument.is_defined();
  }
  bool has_instruments() const { return defined_ != 0; }
  /** Of a defined instrument. */
  const Instrument& instrument(std::uint16_t instrument) const { return listings_[instrument].instrument; }
  const OrderBook& book(std::uint16_t instrument) const { return listings_[instrument].book; }
  /** Orders that wait for their trigger: buys on the sell side, sells on the buy side. */
  const OrderBook& stops(std::uint16_t instrument) const { return listings_[instrument].stops; }
  /** 0 when the side is empty. */
  std::int64_t best_price(std::uint16_t instrument, Side side) const;
  /** 0 for a price without orders or off the band. */
  std::uint64_t level_quantity(std::uint16_t instrument, Side side, std::int64_t price) const;
  /** 0 when the order is not open in this instrument. */
  std::uint64_t open_quantity(std::uint16_t instrument, std::uint64_t order) const;
  std::uint64_t last_order() const { return last_order_; }
  std::uint64_t time() const { return common_.time; }
  const Limits& limits() const { return limits_; }
  const DayStatistics& statistics(std::uint16_t instrument) const { return listings_[instrument].statistics; }
  const FlexWatch& flex_watch(std::uint16_t instrument) const { return listings_[instrument].flex; }
  /** Tells the figures of the day; nothing without the rule `statistics`. */
  void report_day(std::uint16_t instrument) const;
  const OrderPool& orders() const { return common_.pool; }
  std::uint32_t defined_instruments() const { return defined_; }

  // For the snapshot alone: puts state back without events. Each answers whether the state is possible.
  bool restore_instrument(std::uint16_t number, const Instrument& instrument);
  bool restore_rules(const SnapshotRules& record);
  bool restore_day(const SnapshotDay& record);
  bool restore_close_window(const SnapshotCloseWindow& record);
  bool restore_candle(const SnapshotCandle& record);
  bool restore_flex(const SnapshotFlex& record);
  bool restore_flex_buyers(const SnapshotFlexBuyers& record);
  bool restore_flex_sellers(const SnapshotFlexSellers& record);
  bool restore_order(const SnapshotOrder& record);
  bool restore_counters(std::uint64_t time, std::uint64_t last_order);

private:
  bool define_instrument(const InstrumentCommand& command);
  bool new_order(const Command& command);
  bool cancel_order(const Command& command);
  bool modify_order(const Command& command);
  bool set_phase(const Command& command);
  bool set_band(const BandCommand& command);
  bool set_rules(const RulesCommand& command);
  bool start_close_window(const Command& command);
  bool uncross_instruments(const Command& command);
  bool cancel_all(const Command& command);

  Market market(std::uint16_t instrument) { return Market{common_, listings_[instrument]}; }
  Slot find_order(const Command& command) const;
  struct Range {
    std::uint32_t first;
    std::uint32_t end;
    bool is_empty() const { return first == end; }
  };
  Range named_instruments(const Command& command) const;

  std::int64_t entry_price(Market at, OrderType type, Side side, const Command& command) const;
  void accept_stop(Market at, Slot slot, Side side, const Command& command);
  void trade_on_entry(Market at, const Incoming& incoming, std::uint32_t minimum);
  void rest(Market at, Slot slot, Side side, std::int32_t tick);
  void release_stops(Market at, std::uint64_t client_ref);
  void cancel_resting(Market at, Slot slot, Side side, std::int32_t tick, std::uint64_t client_ref, Reason reason);
  void cancel_waiting(Market at, Slot slot, std::uint64_t client_ref, Reason reason);
  void cancel_at_market(Market at, Slot slot, std::uint64_t client_ref, Reason reason);
  /** Whether a mass cancellation means an order; `owner` is that of the command, or 0. */
  using IsMeant = bool (*)(Market at, const Order& order, std::uint32_t owner);
  std::uint32_t cancel_where(Market at, Reason reason, std::uint64_t client_ref, IsMeant is_meant, std::uint32_t owner);
  static bool is_to_be_uncrossed(const Listing& listing);
  void enter_phase(Market at, Phase phase, std::uint64_t client_ref);
  void cancel_for_phase(Market at, Phase phase, std::uint64_t client_ref);
  void carry_over(Market at, std::int64_t price, std::uint64_t client_ref);
  void enter_at_market(Market at, Slot slot, Side side, const Command& command);
  void modify_at_market(Market at, const Command& command, Slot slot);
  void price_orders_at_market(Market at, Side side, std::int64_t price, std::uint64_t client_ref);
  void move_band(Market at, const Band& band, std::uint64_t client_ref);
  void cancel_outside(Market at, const Band& band, Side side, std::uint64_t client_ref);
  void rebase_ladders(Market at, const Instrument& moved);
  void flex_bands(const Command& command);
  void flex_band(Market at);
  void move_closing_band(Market at, std::uint64_t client_ref);
  void begin_day(Market at);
  std::int64_t close_price(Market at) const;
  void tell_candles();
  Refusal check_change(Market at, const Command& command, Slot slot) const;
  void modify_waiting(Market at, const Command& command, Slot slot);
  void resize(Market at, const Command& command, Slot slot, Side side, std::int32_t tick);
  void reprice(Market at, const Command& command, Slot slot, Side side, std::int32_t tick);

  Limits limits_;
  Common common_;
  Listing* listings_;
  std::uint32_t defined_ = 0;
  std::uint64_t last_order_ = 0;
};

} // namespace sauda
