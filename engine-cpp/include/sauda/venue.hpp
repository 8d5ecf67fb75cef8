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
#include "sauda/prefetch.hpp"
#include "sauda/records.hpp"

namespace sauda {

/** Highest order id and time: what a JavaScript number holds exactly. */
inline constexpr std::uint64_t highest_count = (1ULL << 53) - 1;

/** An event about an instrument as a whole. */
OrderEvent instrument_event(EventKind kind, std::uint16_t instrument, std::uint64_t time);

/** What a venue is sized for; every pool is allocated once, when the venue is made. */
struct Limits {
  std::uint32_t instruments;  ///< 1 to 4,096
  std::uint32_t ladder_ticks; ///< power of two, 64 to 262,144
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
  /** Carries a command out that is plain and cannot be refused; else false, and nothing is done. See plain_orders.cpp. */
  bool apply_plain(const Command& command);

  /** Asks for the order that a command of a batch will touch, ahead of its turn. A wrong guess costs a cache line. */
  void look_ahead(const Command& command) const { prefetch(&common_.pool[common_.index.guess(command.order)]); }

  /** Refuses a command: the only event it gets. */
  bool reject(const Command& command, Reason reason);
  /** Why a command may not be stamped with this time; empty when it may. */
  Refusal check_time(std::uint64_t time) const;
  void set_time(std::uint64_t time) { common_.time = time; }

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
  const OrderPool& orders() const { return common_.pool; }
  std::uint32_t defined_instruments() const { return defined_; }

  // For the snapshot alone: puts state back without events. Each answers whether the state is possible.
  bool restore_instrument(std::uint16_t number, const Instrument& instrument);
  bool restore_order(const SnapshotOrder& record);
  bool restore_counters(std::uint64_t time, std::uint64_t last_order);

private:
  bool enter_plain(Market at, const Command& command);
  void trade_plain(Market at, Slot slot, Side side, std::int32_t tick, const Command& command);
  void rest_plain(Market at, Slot slot, Side side, std::int32_t tick);
  bool cancel_plain(Market at, const Command& command);
  bool define_instrument(const InstrumentCommand& command);
  bool new_order(const Command& command);
  bool cancel_order(const Command& command);
  bool modify_order(const Command& command);
  bool set_phase(const Command& command);
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
  template <class Predicate>
  std::uint32_t cancel_where(Market at, Reason reason, std::uint64_t client_ref, Predicate is_meant);
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
