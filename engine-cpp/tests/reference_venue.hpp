#pragma once
// The venue of docs/reference/venue.md a second time, written for plainness alone: the fast venue is tested against it.

#include <array>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <vector>

#include "record.hpp"
#include "reference_auction.hpp"
#include "reference_book.hpp"
#include "reference_request.hpp"
#include "reference_statistics.hpp"
#include "sauda/venue.hpp"

namespace sauda::testing {

/** Trades near one edge of the band, since it stands. */
struct NearTrades {
  Side edge; ///< buy: the upper one
  std::uint32_t trades;
  std::uint64_t since;               ///< time of the first
  std::vector<std::uint32_t> buyers; ///< the first ten owners
  std::vector<std::uint32_t> sellers;
};

struct ReferenceInstrument {
  InstrumentCommand definition; ///< reference price and band as they moved
  RulesCommand rules;
  Phase phase;
  std::int64_t last_price;  ///< 0 before the first trade
  std::int64_t close_price; ///< 0 until it is determined
  ReferenceStatistics statistics;
  NearTrades near; ///< trades near an edge of the band
  ReferenceBook book;

  std::int64_t last_or_reference_price() const { return last_price != 0 ? last_price : definition.reference_price; }
  bool has_rule(Rule rule) const { return (rules.rules & static_cast<std::uint32_t>(rule)) != 0; }
  /** The self-trade setting that holds for an order of this setting; 0 without. */
  std::uint8_t self_trade_of(std::uint8_t of_order) const { return of_order != 0 ? of_order : definition.self_trade; }
  std::int64_t in_band(std::int64_t price) const;
  bool is_in_band(std::int64_t price) const;
};

/** Orders of one owner that are tied to each other. */
struct ReferenceLink {
  Link kind;
  std::array<std::uint64_t, 3> orders; ///< oco: two. bracket: entry, target, stop. 0 when it is gone
  std::array<std::int64_t, 3> traded;  ///< since the last settling
  std::array<bool, 3> ended;           ///< since the last settling
};

bool is_call_auction(Phase phase);
/** The table of phases: whether the phase takes an order of this type, time in force and part quantity. */
bool takes(Phase phase, const OrderRequest& request);

class ReferenceVenue {
public:
  explicit ReferenceVenue(const Limits& limits);

  /** Carries out any command but start_market and advance_time; appends to `events`. */
  void apply(const Command& command);

  /** Best `levels` levels a side as LevelEvents: buys from the best, then sells from the best. */
  std::vector<Record> depth(std::uint16_t instrument, std::uint32_t levels) const;
  /** The answers to the queries; empty where there is none. */
  std::vector<Record> queue_position(std::uint64_t order) const;
  std::vector<Record> statistics(std::uint16_t instrument) const;

  /** The snapshot that the fast venue should give in this state. */
  std::vector<Record> snapshot(std::uint16_t version) const;

  const std::map<std::uint16_t, ReferenceInstrument>& instruments() const { return instruments_; }
  std::size_t open_orders() const;
  std::uint64_t last_order() const { return last_order_; }
  std::uint64_t time() const { return time_; }

  std::vector<Record> events;

private:
  // Checks.
  std::optional<Reason> check(const Command& command) const;
  std::optional<Reason> check_define(const InstrumentCommand& command) const;
  std::optional<Reason> check_new(const OrderRequest& request, bool is_special) const;
  std::optional<Reason> check_first(const OrderRequest& request, bool is_special) const;
  std::optional<Reason> check_special(const OrderRequest& request) const;
  std::optional<Reason> check_terms(const OrderRequest& request) const;
  std::optional<Reason> check_lasting_terms(const OrderRequest& request, bool looks_at_trigger) const;
  std::optional<Reason> check_arrival(const OrderRequest& request) const;
  std::optional<Reason> check_new_part(const ReferenceInstrument& instrument, const ReferenceOrder& order,
                                       const OrderCommand& command) const;
  std::optional<Reason> check_replace(const OrderRequest& request) const;
  std::optional<Reason> check_cancel(std::uint16_t instrument, std::uint32_t owner, std::uint64_t order) const;
  std::optional<Reason> check_modify(const OrderCommand& command) const;
  std::optional<Reason> check_link(const LinkCommand& command) const;
  std::optional<Reason> check_set_phase(const Command& command) const;
  std::optional<Reason> check_uncross(const Command& command) const;
  std::optional<Reason> check_band(const BandCommand& command) const;
  std::optional<Reason> check_rules(const RulesCommand& command) const;
  /** Why a queued or held order may not come in now. */
  std::optional<Reason> check_coming_in(const OrderRequest& request, bool looks_at_trigger) const;

  void pass_time(std::uint64_t time);
  void execute(const Command& command);

  // Orders.
  void enter(const OrderRequest& request);
  void replace(const OrderRequest& request);
  void cancel(std::uint16_t instrument, std::uint64_t order, Reason reason);
  void modify(const OrderCommand& command);
  void modify_waiting(const OrderCommand& command);
  void modify_all_or_none(const OrderCommand& command);
  void modify_at_market(const OrderCommand& command);
  void cancel_all(const Command& command);
  ReferenceOrder order_of(const OrderRequest& request, std::uint64_t id) const;

  /** Cancels the orders for which `goes` holds, in the order of cancel_all, and settles; how many went. */
  std::int64_t cancel_where(std::uint16_t instrument, Reason reason,
                            const std::function<bool(const ReferenceOrder&)>& goes);

  // Session.
  void define(const InstrumentCommand& command);
  void set_phases(const Command& command);
  void set_phase(std::uint16_t instrument, Phase phase);
  void begin_day(ReferenceInstrument& instrument);
  void cancel_for_phase(std::uint16_t instrument, Phase before, Phase phase);
  void determine_close(ReferenceInstrument& instrument);
  void narrow_band(std::uint16_t instrument);
  void move_band(std::uint16_t instrument, std::int64_t reference_price, std::int64_t low, std::int64_t high);
  void set_rules(const RulesCommand& command);
  void count_near_trade(ReferenceInstrument& instrument, std::int64_t price, std::uint32_t buyer, std::uint32_t seller);
  void flex_band(std::uint16_t instrument);
  void start_close_window(std::uint16_t instrument);
  void uncross(std::uint16_t instrument);
  void carry_over(std::uint16_t instrument, std::int64_t price);
  void price_market_orders(std::uint16_t instrument, Side side, std::int64_t price);

  // Matching.
  /** An accepted order takes its place or meets the book; with less than `needed` to trade it is cancelled. */
  void come_in(std::uint16_t instrument, ReferenceOrder order, std::int64_t needed);
  void match(std::uint16_t instrument, ReferenceOrder& incoming);
  void trade(std::uint16_t instrument, ReferenceOrder& order, ReferenceOrder& counter, std::int64_t quantity,
             std::int64_t price, bool auction);
  void avoid_self_trade(std::uint16_t instrument, ReferenceOrder& resting, ReferenceOrder& incoming);
  void rest(std::uint16_t instrument, ReferenceOrder order);

  // What follows an order.
  void follow(std::uint16_t instrument);
  void move_trailing(ReferenceInstrument& instrument);
  bool release_stop(std::uint16_t instrument);
  bool look_at_all_or_none(std::uint16_t instrument);
  bool trade_all_or_none(std::uint16_t instrument, const ReferenceOrder& order);
  void let_queue_in(std::uint16_t instrument);
  /** A queued or held order comes in, or is cancelled; whether it came in. */
  bool let_in(std::uint16_t instrument, std::uint64_t order, bool by_link);

  // Links.
  void link(const LinkCommand& command);
  /** A linked order traded or ended: it is to be settled. */
  void note(const ReferenceOrder& order, std::int64_t traded);
  void settle(std::uint16_t instrument);
  void settle_order(std::uint16_t instrument, std::uint64_t link_number, std::size_t at);
  void settle_entry(std::uint16_t instrument, ReferenceLink& link, std::int64_t traded);
  void settle_exit(std::uint16_t instrument, ReferenceLink& link, std::size_t at, std::int64_t traded);
  void lose(std::uint16_t instrument, std::uint64_t order, std::int64_t quantity);
  void supply(std::uint16_t instrument, std::uint64_t order, std::int64_t quantity);
  void end_link(std::uint16_t instrument, const ReferenceOrder& released);
  void drop_link(std::uint16_t instrument, std::uint64_t link_number);

  /** Takes `quantity` of what is open of the order, and tells it. */
  void take(std::uint16_t instrument, ReferenceOrder& order, std::int64_t quantity, Reason reason);

  void tell_refusal(const Command& command, Reason reason);
  void tell_instrument(EventKind kind, std::uint16_t instrument, std::uint8_t detail, std::int64_t price);
  void tell_order(EventKind kind, std::uint16_t instrument, const ReferenceOrder& order, std::uint8_t detail);
  void tell_level(std::uint16_t instrument, Side side, std::int64_t key);
  void tell_level_of(std::uint16_t instrument, const ReferenceOrder& order);
  LevelEvent level_event(std::uint16_t instrument, Side side, std::int64_t key) const;
  SnapshotOrder snapshot_of(const ReferenceInstrument& instrument, const ReferenceOrder& order) const;
  SnapshotAttributes attributes_of(const ReferenceOrder& order) const;

  /** The instruments that a session command or cancel_all is for; none when it names one that is not defined. */
  std::vector<std::uint16_t> addressed(std::uint16_t instrument) const;
  /** An open order of this owner; none otherwise. */
  const ReferenceOrder* open_order(std::uint16_t instrument, std::uint32_t owner, std::uint64_t order) const;

  struct Unsettled {
    std::uint64_t link;
    std::uint64_t order;
  };

  Limits limits_;
  std::map<std::uint16_t, ReferenceInstrument> instruments_;
  std::map<std::uint64_t, ReferenceLink> links_;
  std::list<Unsettled> unsettled_; ///< of the instrument at work, first happened first
  std::uint64_t last_link_ = 0;
  std::uint64_t last_order_ = 0;
  std::uint64_t time_ = 0;       ///< of the last accepted command
  std::uint64_t time_now_ = 0;   ///< of the command at work
  std::uint64_t client_ref_ = 0; ///< of the command at work
  bool counted_near_ = false;    ///< whether the command at work traded near an edge of a band
};

/** Limit that a market order gets: the last price moved by the protection, on the tick, inside the band. */
std::int64_t protected_limit(const ReferenceInstrument& instrument, Side side, std::uint16_t protection_bp);

/** Price that is told of an order: of a trailing stop_limit the limit as it stands. */
std::int64_t told_price(const ReferenceInstrument& instrument, const ReferenceOrder& order);

/** ⌊value · bp / 10,000⌋ */
std::int64_t basis_points(std::int64_t value, std::int64_t bp);

/** What must be able to trade when the order meets the book, else it is cancelled. */
std::int64_t needed_quantity(const OrderRequest& request);

/** What the incoming order can trade up to its limit. */
std::int64_t tradable(const ReferenceInstrument& instrument, const ReferenceOrder& incoming);

} // namespace sauda::testing
