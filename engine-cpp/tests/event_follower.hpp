#pragma once
// Rebuilds the orders of a venue from commands and events, and complains about events that cannot be true.

#include <cstdint>
#include <list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "record.hpp"
#include "reference_book.hpp"
#include "reference_request.hpp"
#include "reference_statistics.hpp"

namespace sauda::testing {

struct FollowedOrder {
  std::uint16_t instrument;
  std::uint32_t owner;
  Side side;
  Place place;
  bool is_at_market;
  std::int64_t price;
  std::int64_t quantity; ///< total, as last told
  std::int64_t traded;
  std::int64_t cancelled; ///< decremented for self-trade, or lost to a link, included
  std::int64_t shown;     ///< of a resting order
  std::int64_t disclosed; ///< size of its slices; 0 when all is shown
  std::uint8_t self_trade;
  // As the command asked:
  OrderType type;
  TimeInForce time_in_force;
  std::int64_t trigger;
  std::int64_t minimum; ///< what had to trade on entry, or nothing
  std::uint64_t expiry; ///< in seconds; gtd only

  std::int64_t leaves() const { return quantity - traded - cancelled; }
  std::int64_t slice() const { return disclosed == 0 || disclosed > leaves() ? leaves() : disclosed; }
};

/** Whether orders of the phase collect for an auction. */
inline bool collects_orders(Phase phase) {
  using enum Phase;
  return phase != closed && phase != continuous && phase != halted && phase != post_close;
}

class EventFollower {
public:
  /** Takes the events of one command. */
  void follow(const Command& command, const std::vector<Record>& events);

  /** Depth that the orders add up to: LevelEvents stamped with the time of the last accepted command. */
  std::vector<Record> depth_of_orders(std::uint16_t instrument) const;
  /** Depth that the level events add up to. */
  std::vector<Record> depth_of_levels(std::uint16_t instrument) const;
  /** Complains about open orders of the snapshot that are not as the events left them, or are missing. */
  void compare(const std::vector<Record>& snapshot);

  /** What was wrong so far, one sentence each. */
  const std::vector<std::string>& complaints() const { return complaints_; }

private:
  using Queue = std::list<std::uint64_t>;
  struct LevelTotal {
    std::uint32_t orders;
    std::int64_t quantity;
  };
  struct Level {
    std::uint16_t instrument;
    Side side;
    std::int64_t price; ///< 0 of the queue at market
    auto operator<=>(const Level&) const = default;
  };
  struct Session {
    Phase phase;
    InstrumentCommand definition; ///< reference price and band as they moved
    std::uint32_t rules;
    std::int64_t last_price;
    std::int64_t close_price;    ///< as told last, 0 after it was forgotten
    std::int64_t previous_close; ///< 0 while it is unknown
    TradedPeriod day;
    TradedPeriod candle;
    std::uint32_t minute; ///< of the candle

    bool has_rule(Rule rule) const { return (rules & static_cast<std::uint32_t>(rule)) != 0; }
  };

  void follow_order(const OrderEvent& event, const Command& command);
  void follow_session(const Record& record, const Command& command);

  void accept(const OrderEvent& event, const OrderRequest& request);
  void activate(const OrderEvent& event);
  void modify(const OrderEvent& event, const OrderCommand& command);
  void cancel(const OrderEvent& event);
  void check_cancellation(const OrderEvent& event, const FollowedOrder& order);
  void trade(const OrderEvent& event);
  void check_auction_trade(const OrderEvent& event);
  void check_hidden_trade(const OrderEvent& event);
  void check_book_trade(const OrderEvent& event);
  void trigger(const OrderEvent& event);
  void price_at_market(const OrderEvent& event);
  void finish_auction();
  void finish_mass_cancellation(const OrderEvent& event);
  void change_level(const LevelEvent& event);

  void change_phase(const OrderEvent& event);
  void set_rules(const RulesCommand& command);
  void add_to_figures(Session& session, const OrderEvent& trade);
  void check_candle(const CandleEvent& event);
  void check_day_prices(const DayPricesEvent& event);
  void check_day_totals(const DayTotalsEvent& event);
  void check_candles(std::uint64_t time);

  void fill(std::uint64_t order, const OrderEvent& trade);
  void show_less(std::uint64_t order, std::int64_t quantity, bool auction);
  /** The order meets the book now, or takes its place in it. */
  void bring_in(std::uint64_t order, bool is_entry);
  /** The incoming order has met the book: what is left of it rests. */
  void settle_incoming();
  void check_entry(const FollowedOrder& order);
  void check_sessions();
  void check_stops(std::uint16_t instrument);
  void check_release(const OrderEvent& event);
  void end(std::uint64_t order);

  void require(bool holds, const std::string& complaint);
  void queue(std::uint64_t order);
  void leave_queue(std::uint64_t order);
  Level level_of(const FollowedOrder& order) const;
  bool is_first_in_level(std::uint64_t order) const;
  bool is_first(std::uint64_t order) const;
  /** Whether the order is the next of its side in an auction at this price. */
  bool is_next_in_auction(std::uint64_t order, std::int64_t price) const;
  /** Whether the last price has reached the trigger of the order, which waits; unknown, so false, of trailing ones. */
  bool is_reached(const FollowedOrder& order) const;
  std::uint8_t self_trade_of(const FollowedOrder& order) const;
  std::int64_t best_price(std::uint16_t instrument, Side side) const; ///< 0 when no limit order rests
  bool has_orders_at_market(std::uint16_t instrument) const;
  std::vector<Record> depth(const std::map<Level, LevelTotal>& totals, std::uint16_t instrument) const;

  std::map<std::uint64_t, FollowedOrder> orders_; ///< every order ever accepted
  std::set<std::uint64_t> open_;
  std::list<std::uint64_t> waiting_; ///< stop orders, oldest at its trigger first
  std::map<Level, Queue> queues_;
  std::map<Level, LevelTotal> levels_;
  std::map<std::uint16_t, Session> sessions_;
  std::vector<std::uint64_t> used_up_; ///< slices of the auction that is running
  std::uint64_t incoming_ = 0;         ///< order that came in or moved last; 0 when the command did not
  bool is_entry_ = false;              ///< whether the incoming order is a new one
  std::int64_t cancellations_ = 0;     ///< of the current command, by its owner
  std::uint64_t last_order_ = 0;
  std::uint64_t time_ = 0;
  std::vector<std::string> complaints_;
};

} // namespace sauda::testing
