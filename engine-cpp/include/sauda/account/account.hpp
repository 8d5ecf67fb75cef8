#pragma once
// The account kernel: commands in, events out. The rules are in docs/reference/account.md.

#include <cstddef>
#include <cstdint>

#include "sauda/account/books.hpp"
#include "sauda/account/contracts.hpp"
#include "sauda/account/denial.hpp"
#include "sauda/account/held_orders.hpp"
#include "sauda/account/ledger.hpp"
#include "sauda/account/lifecycle.hpp"
#include "sauda/account/limits.hpp"
#include "sauda/account/order_table.hpp"
#include "sauda/account/pace.hpp"
#include "sauda/account/risk.hpp"
#include "sauda/account/settings.hpp"
#include "sauda/account/snapshot.hpp"
#include "sauda/arena.hpp"
#include "sauda/execution_reporter.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

class Account {
public:
  Account(const AccountLimits& limits, Arena& arena, ExecutionReporter& reporter);
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;

  /** Bytes of arena that an account of these limits needs; 0 when the limits are out of range. */
  static std::size_t arena_bytes(const AccountLimits& limits);

  /** Carries out one command; everything that follows from it goes to the reporter. */
  void apply(const Record& command);

  /** Takes the next record of a snapshot; only in an account that has seen no command. */
  SnapshotStatus restore(const Record& record) { return reader_.take(*this, record); }

  const Books& books() const { return books_; }
  const OrderTable& orders() const { return orders_; }
  const Posting& balances() const { return ledger_.balances(); }
  std::uint64_t time() const { return time_; }
  /** Whether the ledger agrees with itself, with what orders reserve, and with margins and costs of positions. */
  bool is_balanced() const;

private:
  friend class SnapshotReader;
  friend class SnapshotWriter;

  /** What an event of the command in hand refers to. */
  struct Context {
    AccountCommandKind cause;
    std::uint8_t update;
    std::uint16_t instrument;
    std::uint16_t strategy;
    std::uint64_t order;
    std::uint64_t time;
  };
  /** A position of the account as it is to be. */
  struct Change {
    Position position;
    LotQueue lots;
  };

  /** What an order counted for, what it is to count for, and what the margin of its underlying makes of it. */
  struct Counting {
    Footprint before;
    Footprint after;
    MarginMove margin;

    std::int64_t growth() const { return after.reserved - before.reserved + margin.growth; }
  };
  /** A modification that is to be asked for. */
  struct Modification {
    Order order;
    Counting counting;
    std::int64_t closable;
  };

  /** Whether the sums of every book and underlying are within their bounds. */
  bool are_sums_bounded() const;

  Context context_of(const Record& command) const;
  Refusal check_time() const;
  Refusal carry_out(const Record& command);

  // account_settings.cpp: what binds it
  Refusal define_instrument(const AccountInstrument& command);
  Refusal set_limit(const AccountSetting& command);
  Refusal set_switch(const AccountSetting& command);
  Refusal set_gate(const AccountSetting& command);
  Refusal set_clock(const AccountClock& command);
  // account_days.cpp: cash, marks and the passing of time
  Refusal deposit(const AccountCash& command);
  Refusal withdraw(const AccountCash& command);
  Refusal post_charge(const AccountCash& command);
  Refusal mark_price(const AccountMark& command);
  Refusal advance_time();
  Refusal roll_day();
  void settle_delivery(std::uint16_t instrument);
  // account_settlement.cpp: final prices, and what ends with the day
  Refusal settle(const AccountTransfer& command);
  bool can_settle(std::uint16_t instrument, std::int64_t price) const;
  bool can_mark_to_market() const;
  void mark_to_market(std::uint16_t instrument, Posting& posting);
  Change marked_to_market(std::uint16_t book, std::uint16_t instrument, Product product) const;
  void expire_orders(Posting& posting);
  void forget_orders();
  // account_margin.cpp: risk arrays
  Refusal load_scenarios(const AccountScenarios& command);
  Refusal define_risk(const AccountRisk& command);
  void take_margin(const MarginMove& move);
  void report_margin(std::uint16_t underlying);

  // account_orders.cpp: what is asked for
  Refusal place(const AccountOrder& command);
  Refusal modify(const AccountOrder& command);
  Refusal cancel(const AccountOrder& command);
  Refusal adopt(const AccountOrder& command);
  Refusal check_names(const AccountOrder& command) const;
  Refusal check_terms(const AccountOrder& command) const;
  /** Whether pools, books, ledger and risk let an order begin to count. */
  Refusal check_entry(const Order& order, const Counting& counting) const;
  Refusal check_sums(const Order& order, const Counting& counting) const;
  Order draft(const AccountOrder& command, OrderState stage) const;
  /** Fixes what is fixed when an order begins to count. */
  void price(Order& order, const AccountOrder& command) const;
  /** What an order could close beside the live ones of others; with its own leaves, when it is live itself. */
  std::int64_t closable(const Order& order, std::int64_t own_leaves) const;
  Request request_of(const Order& order, const Counting& counting, std::int64_t closable) const;
  /** The answer to an id that is known: the same record, or another. */
  Refusal know(const Order& known, const AccountOrder& command);
  Refusal hold(const AccountOrder& command);
  void enter(Order& order, const Counting& counting);
  void open_positions(Order& order);
  /** Counts a command that goes out; value 0 for a cancellation. */
  void tick(std::int64_t value);
  /** The order as a command that asks for these terms. */
  AccountOrder command_of(const Order& order, const Terms& terms) const;
  /** The checks of a modification on the order's own terms; those on what it leads to are check_growth. */
  Refusal check_asked(const Order& order, const AccountOrder& asked) const;
  Refusal check_growth(const Order& order, const Modification& modification) const;
  Modification modification_of(const Order& order, const AccountOrder& asked, bool raises_closing) const;
  void ask(Order& order, const Modification& modification);
  /** Asks for the end of an order; one that nobody outside knows of is cancelled at once. */
  void ask_cancel(Order& order);
  /** Ends an order that never left the account. */
  void end_here(Order& order, End end);
  Counting counting_of(const Order& order, const Footprint& before, const Footprint& after) const;
  /** Tells an order and moves books, margin and ledger to what it counts for now. */
  void count(Order& order, const Counting& counting);
  void recount(Order& order, const Counting& counting);
  /** The same without margin and ledger being told or posted. */
  void shift(Order& order, const Counting& counting);

  // account_ties.cpp: held orders
  Refusal link(const AccountLink& command);
  Refusal check_linkable(const Order& order) const;
  Refusal check_relatives(const Order& order, const AccountLink& command) const;
  Refusal check_room_for(const Order& order, const AccountLink& command) const;
  bool can_be_parent(const Order& parent, bool of_slice) const;
  bool leads(const Order& order) const;
  void tie(Order& order, const AccountLink& command);
  /** Puts a slot into a list that is in order of placing. */
  void join(std::uint16_t* link, std::uint16_t slot, std::uint16_t Held::*next);
  Refusal release_by_hand(const AccountOrder& command);
  void release(Order& order, std::int64_t quantity);
  /** What a tied order is to be, from what its relatives have traded. */
  std::int64_t wanted(const Order& order) const;
  bool is_tied(const Order& order) const;
  bool is_sliced(const Order& order) const { return order.first_child != 0 && held_[order.first_child].is_slice; }
  /** Slot of the first order of its group; 0 when it has none. */
  std::uint16_t first_member(const Order& order) const;
  void let_go(Held& held);
  void cancel_slices(const Order& parent);
  void follow_mark(std::uint16_t instrument, std::int64_t mark);
  /** Closes up the slots and lists of the orders that there are; false when a relative is missing, which is then none. */
  bool rebuild_ties();
  Context about(const Order& order) const;

  // account_tending.cpp: what an update of one order means for others
  void follow(Order& order, OrderUpdateKind kind);
  void tend(Order& order);
  void enlarge(Order& order, std::uint32_t quantity);
  void shrink(Order& order, std::uint32_t quantity);
  void cut_back(std::uint32_t slot, Side side);
  /** Takes up to `excess` off an order; answers how much. */
  std::int64_t cut(Order& order, std::int64_t excess);

  // account_updates.cpp: what the outside says
  Refusal update(const AccountUpdate& command);
  Refusal merge(Order& order, OrderUpdateKind kind);
  Refusal answer_modification(Order& order, const AccountUpdate& command);
  Refusal fill(Order& order, const AccountUpdate& command);
  void report_fill(const Order& order, const AccountUpdate& command, std::int64_t realised);
  /** Tells when an order that was presumed not placed turned out to be alive. */
  void report_revival(const Order& order, OrderState before);
  /** Tells, once, when more traded than was ordered, and halts the account. */
  void report_overfill(Order& order);
  /** Tells a position that a trade took above position_at_fill, and moves the account to reducing. */
  void report_excess(const Order& order, std::int64_t quantity);

  // account_positions.cpp: what is held
  Refusal adopt_position(const AccountTransfer& command);
  Refusal convert_position(const AccountTransfer& command);
  Refusal scale_positions(const AccountTransfer& command);
  Refusal pay_dividend(const AccountTransfer& command);
  Refusal check_transfer(const AccountTransfer& command, std::uint8_t product) const;
  Refusal check_conversion(const AccountTransfer& command) const;
  /** Whether no position would become 0. */
  bool can_scale(std::uint16_t instrument, std::int64_t numerator, std::int64_t denominator) const;
  Refusal check_scaling(std::uint16_t instrument, std::int64_t numerator, std::int64_t denominator,
                        std::int64_t mark) const;
  /** Whether there is room for positions of account and strategy. */
  Refusal check_positions(std::uint16_t strategy, std::uint16_t instrument, Product product) const;
  /** The position, empty when there is none. */
  Position held(std::uint16_t book, std::uint16_t instrument, Product product) const;
  Change change_of(std::uint16_t book, std::uint16_t instrument, Product product) const;
  /** A trade as it changes a position of the account, and what the ledger takes for it. */
  TradeEffect trade(Change& change, Side side, std::int64_t quantity, std::int64_t price, std::uint64_t order,
                    Posting& posting) const;
  void set_margin(Position& position, Posting& posting) const;
  bool can_keep(const Change& change, std::int64_t freed = 0) const;
  void keep(const Change& change);
  void keep(const Position& position);

  void set_switch(SwitchState state);

  // account_events.cpp: what it tells
  void report_refusal(const Denial& denial);
  /** Takes a posting that the ledger can take, and tells it. */
  void post(const Posting& posting);
  void report_anomaly(AnomalyCode code, Wide limit, Wide actual);
  void report_order(AccountEventKind kind, const Order& order);
  void report_position(AccountEventKind kind, const Position& position);
  void report_setting(AccountEventKind kind, const AccountSetting& setting);
  void report_link(const Order& order, const Held& held);
  void report_mark(AccountEventKind kind, std::uint16_t instrument, std::int64_t value);

  ExecutionReporter& reporter_;
  Books books_;
  OrderTable orders_;
  HeldOrders held_;
  Contracts contracts_;
  std::int32_t scenarios_[scenario_count] = {}; ///< loaded, for define_risk
  Settings settings_;
  Ledger ledger_;
  Pace pace_;
  std::uint64_t day_ = 0;
  std::uint64_t day_count_ = 0; ///< orders, modifications and cancellations of the day
  std::int64_t proceeds_ = 0;   ///< of the delivery sales of the day
  std::uint64_t time_ = 0;
  bool is_fresh_ = true; ///< has seen neither command nor snapshot
  Context context_{};
  Risk risk_;
  SnapshotReader reader_;
};

} // namespace sauda::account
