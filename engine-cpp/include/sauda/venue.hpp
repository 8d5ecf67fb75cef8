#pragma once
// The venue kernel: commands in, events out. The rules are in docs/reference/venue.md.

#include <cstddef>
#include <cstdint>
#include <optional>

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
  /** Carries a command out that is plain and cannot be refused; else false, and nothing is done. See plain_orders.cpp. */
  bool apply_plain(const Command& command);

  /** Asks for the order that a command of a batch will touch, ahead of its turn. A wrong guess costs a cache line. */
  void look_ahead(const Command& command) const { prefetch(&common_.pool[common_.index.guess(command.order)]); }

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
  /** First of the orders that wait to trade in full, linked by `next`; 0 when there is none. */
  Slot all_or_none(std::uint16_t instrument, Side side) const {
    return listings_[instrument].all_or_none[side_index(side)].head;
  }
  /** First of the queued and held orders, linked by `next`; 0 when there is none. */
  Slot queue(std::uint16_t instrument) const { return listings_[instrument].queue.head; }
  /** 0 when the side is empty. */
  std::int64_t best_price(std::uint16_t instrument, Side side) const;
  /** 0 for a price without orders or off the band. */
  std::uint64_t level_quantity(std::uint16_t instrument, Side side, std::int64_t price) const;
  /** 0 when the order is not open in this instrument. */
  std::uint64_t open_quantity(std::uint16_t instrument, std::uint64_t order) const;
  /** What is ahead of a resting order at its level; nothing for an order that is not open or does not rest. */
  std::optional<QueuePosition> queue_position(std::uint64_t order) const;
  /** Cancels the gtd orders of all instruments that are over. */
  void expire_orders();

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
  bool restore_order(const SnapshotOrder& record, const SnapshotAttributes& special);
  /** Whether every order that links named is there. */
  bool are_links_complete() const { return missing_members_ == 0; }
  bool restore_counters(std::uint64_t time, std::uint64_t last_order);

private:
  bool enter_plain(Market at, const Command& command);
  void trade_plain(Market at, Slot slot, Side side, std::int32_t tick, const Command& command);
  void rest_plain(Market at, Slot slot, Side side, std::int32_t tick);
  bool cancel_plain(Market at, const Command& command);
  bool define_instrument(const InstrumentCommand& command);
  bool new_order(const Command& command);
  bool new_special_order(const Command& command);
  bool replace_order(const Command& command);
  bool link_orders(const Command& command);
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

  // Entry: venue_orders.cpp.
  Refusal check_market(Market at, const Command& command) const;
  Refusal check_special_market(Market at, const Command& command, const Terms& terms) const;
  Slot take_slot(const Command& command, std::uint64_t id);
  void enter(EventKind kind, Market at, Slot slot, const Command& command, bool is_indexed);
  void accept(Market at, Slot slot, const Command& command, const Terms& terms);
  void come_in(EventKind kind, Market at, Slot slot, const Command& command);
  void describe(Market at, Slot slot, const Command& command, const Terms& terms);
  std::int64_t entry_price(Market at, OrderType type, Side side, const Command& command) const;
  void trade_on_entry(Market at, const Incoming& incoming, std::uint32_t minimum);
  void rest(Market at, Slot slot, Side side, std::int32_t tick);
  bool may_cancel(Market at, Slot slot) const;
  bool stands_in_book(Slot slot) const {
    return !common_.pool[slot].is_stop() && common_.pool.aside(slot) == Aside::no;
  }
  std::int64_t told_price(Market at, Slot slot) const;
  void cancel_anywhere(Market at, Slot slot, std::uint64_t client_ref, Reason reason);
  void cancel_resting(Market at, Slot slot, Side side, std::int32_t tick, std::uint64_t client_ref, Reason reason);
  void cancel_waiting(Market at, Slot slot, std::uint64_t client_ref, Reason reason);
  void cancel_at_market(Market at, Slot slot, std::uint64_t client_ref, Reason reason);
  void enter_at_market(EventKind kind, Market at, Slot slot, Side side, const Command& command, bool is_indexed);
  void modify_at_market(Market at, const Command& command, Slot slot);
  void price_orders_at_market(Market at, Side side, std::int64_t price, std::uint64_t client_ref);

  // Session: venue_session.cpp, venue_band.cpp, venue_rules.cpp.
  /** Whether a mass cancellation means an order; `owner` is that of the command, or 0. */
  using IsMeant = bool (*)(Market at, Slot slot, std::uint32_t owner);
  std::uint32_t cancel_where(Market at, Reason reason, std::uint64_t client_ref, IsMeant is_meant, std::uint32_t owner);
  static bool is_to_be_uncrossed(const Listing& listing);
  void enter_phase(Market at, Phase phase, std::uint64_t client_ref);
  void cancel_for_phase(Market at, Phase phase, std::uint64_t client_ref);
  void carry_over(Market at, std::int64_t price, std::uint64_t client_ref);
  void move_band(Market at, const Band& band, std::uint64_t client_ref);
  void cancel_outside(Market at, const Band& band, Side side, std::uint64_t client_ref);
  void rebase_ladders(Market at, const Instrument& moved);
  void flex_bands(const Command& command);
  void flex_band(Market at);
  void move_closing_band(Market at, std::uint64_t client_ref);
  void begin_day(Market at);
  std::int64_t close_price(Market at) const;
  void tell_candles();

  // Modification: venue_modify.cpp.
  Refusal check_change(Market at, const Command& command, Slot slot) const;
  Refusal check_part_change(const Instrument& instrument, const Command& command, Slot slot) const;
  Refusal check_trigger_change(Market at, const Command& command, Slot slot) const;
  void change(Market at, const Command& command, Slot slot);
  void modify_waiting(Market at, const Command& command, Slot slot);
  void modify_all_or_none(Market at, const Command& command, Slot slot);
  void resize(Market at, const Command& command, Slot slot, Side side, std::int32_t tick);
  void reprice(Market at, const Command& command, Slot slot, Side side, std::int32_t tick);

  // What follows an order: venue_follow_up.cpp.
  void follow_up(Market at, std::uint64_t client_ref) {
    if (common_.first_unsettled != 0) settle_links(at, client_ref);
    if (at.listing.has_waiting()) release_waiting(at, client_ref);
  }
  void release_waiting(Market at, std::uint64_t client_ref);
  void release_stop(Market at, Slot slot, std::uint64_t client_ref);

  // Orders aside of the book: venue_all_or_none.cpp, venue_queue.cpp.
  void accept_all_or_none(Market at, Slot slot, const Command& command);
  void stand_all_or_none(Market at, Slot slot, Side side);
  bool trade_all_or_none(Market at, std::uint64_t client_ref);
  bool look(Market at, Slot slot, Side side, std::uint64_t client_ref);
  bool trade_with_equal(Market at, Slot slot, Side side);
  void wait_in_queue(Market at, Slot slot, const Command& command);
  void stand_in_queue(Market at, Slot slot, const Command& command);
  Command as_entered(Market at, Slot slot, std::uint64_t client_ref) const;
  bool let_in(Market at, Slot slot, std::uint64_t client_ref);
  void let_queue_in(Market at, std::uint64_t client_ref);
  void cancel_aside(Market at, Slot slot, std::uint64_t client_ref, Reason reason);
  void leave_aside(Market at, Slot slot);
  void set_expiry(Market at, Slot slot, std::uint32_t expiry);
  void expire(Market at, std::uint64_t client_ref);

  // State from a snapshot: venue_restore_orders.cpp.
  bool restore_resting(Market at, Slot slot, const SnapshotOrder& record);
  bool restore_waiting(Market at, Slot slot, const SnapshotOrder& record, const SnapshotAttributes& special);
  bool restore_queued(Market at, Slot slot, const SnapshotOrder& record);
  bool restore_link(Slot slot, const SnapshotAttributes& special);

  // Linked orders: venue_links.cpp.
  Slot find_member(const LinkCommand& command, std::uint64_t id) const;
  bool may_link(Market at, const LinkCommand& command, const Slot (&members)[3]) const;
  void settle_links(Market at, std::uint64_t client_ref);
  void settle_traded(Market at, Slot slot, std::uint32_t traded, std::uint64_t client_ref);
  void feed(Market at, Slot leg, std::uint32_t quantity, std::uint64_t client_ref);
  void grow(Market at, Slot leg, std::uint32_t quantity, std::uint64_t client_ref);
  void lose(Market at, Slot slot, std::uint32_t quantity, std::uint64_t client_ref);
  void end_entry(Market at, Slot leg, std::uint64_t client_ref);
  void leave_link(Market at, Slot slot, std::uint64_t client_ref);
  void trigger_link(Market at, Slot slot, std::uint64_t client_ref);

  Limits limits_;
  Common common_;
  Listing* listings_;
  std::uint32_t defined_ = 0;
  std::uint64_t last_order_ = 0;
  std::uint32_t missing_members_ = 0; ///< of the links of a snapshot that is being read
};

} // namespace sauda
