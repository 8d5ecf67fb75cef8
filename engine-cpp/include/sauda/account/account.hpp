#pragma once
// The account kernel: commands in, events out. The rules are in docs/reference/account.md.

#include <cstddef>
#include <cstdint>

#include "sauda/account/books.hpp"
#include "sauda/account/denial.hpp"
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

  // account_orders.cpp: what is asked for
  Refusal place(const AccountOrder& command);
  Refusal modify(const AccountOrder& command);
  Refusal cancel(const AccountOrder& command);
  Refusal adopt(const AccountOrder& command);
  Refusal check_new(const AccountOrder& command) const;
  Refusal check_names(const AccountOrder& command) const;
  /** Whether pools, books and ledger have room for a new order. */
  Refusal check_room(const Order& order) const;
  Refusal check_sums(const Order& order, const Footprint& before, const Footprint& after) const;
  Order draft(const AccountOrder& command, OrderState stage) const;
  void enter(Order order);

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

  // account_positions.cpp: what is held
  Refusal adopt_position(const AccountTransfer& command);
  Refusal convert_position(const AccountTransfer& command);
  Refusal scale_positions(const AccountTransfer& command);
  Refusal pay_dividend(const AccountTransfer& command);
  Refusal check_transfer(const AccountTransfer& command, std::uint8_t product) const;
  Refusal check_conversion(const AccountTransfer& command) const;
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
  bool can_keep(const Change& change) const;
  void keep(const Change& change);
  void keep(const Position& position);

  void recount(const Order& order, const Footprint& before);
  void halt();

  // account_events.cpp: what it tells
  void report_refusal(const Denial& denial);
  /** Takes a posting that the ledger can take, and tells it. */
  void post(const Posting& posting);
  void report_anomaly(AnomalyCode code, Wide limit, Wide actual);
  void report_order(AccountEventKind kind, const Order& order);
  void report_position(AccountEventKind kind, const Position& position);
  void report_setting(AccountEventKind kind, const AccountSetting& setting);
  void report_mark(AccountEventKind kind, std::uint16_t instrument, std::int64_t value);

  ExecutionReporter& reporter_;
  Books books_;
  OrderTable orders_;
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
