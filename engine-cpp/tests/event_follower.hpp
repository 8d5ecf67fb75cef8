#pragma once
// Rebuilds the orders of a venue from commands and events, and complains about events that cannot be true.

#include <cstdint>
#include <list>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "record.hpp"

namespace sauda::testing {

struct FollowedOrder {
  std::uint16_t instrument;
  std::uint32_t owner;
  Side side;
  std::int64_t price;
  std::int64_t quantity; ///< total, as last told
  std::int64_t traded;
  std::int64_t cancelled; ///< decremented for self-trade included
  std::int64_t shown;     ///< of a resting order
  std::int64_t trigger;   ///< 0 unless it waits
  // As the command asked:
  OrderType type;
  TimeInForce time_in_force;
  std::int64_t disclosed; ///< 0 when all is shown
  std::int64_t minimum;   ///< what had to trade on entry, or nothing

  std::int64_t leaves() const { return quantity - traded - cancelled; }
  std::int64_t slice() const { return disclosed == 0 || disclosed > leaves() ? leaves() : disclosed; }
};

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
  struct Place {
    std::uint16_t instrument;
    Side side;
    std::int64_t price;
    auto operator<=>(const Place&) const = default;
  };
  struct Session {
    Phase phase;
    std::uint8_t self_trade;
    std::int64_t last_price;
  };

  void accept(const OrderEvent& event, const OrderCommand& command);
  void modify(const OrderEvent& event, const OrderCommand& command);
  void cancel(const OrderEvent& event);
  void trade(const OrderEvent& event);
  void trigger(const OrderEvent& event);
  void finish_auction();
  void finish_mass_cancellation(const OrderEvent& event);
  void change_level(const LevelEvent& event);

  void fill(std::uint64_t order, const OrderEvent& trade);
  void show_less(std::uint64_t order, std::int64_t quantity, bool auction);
  /** The incoming order has met the book: what is left of it rests. */
  void settle_incoming();
  void check_entry(const FollowedOrder& order);
  void check_sessions();
  void check_stops(std::uint16_t instrument);

  void require(bool holds, const std::string& complaint);
  void queue(std::uint64_t order);
  void leave_queue(std::uint64_t order);
  bool is_first(std::uint64_t order) const;
  /** Whether the last price has reached the trigger of the order, which waits. */
  bool is_reached(const FollowedOrder& order) const;
  std::int64_t best_price(std::uint16_t instrument, Side side) const; ///< 0 when no order rests
  std::vector<Record> depth(const std::map<Place, LevelTotal>& totals, std::uint16_t instrument) const;

  std::map<std::uint64_t, FollowedOrder> orders_; ///< every order ever accepted
  std::set<std::uint64_t> open_;
  std::list<std::uint64_t> waiting_; ///< oldest at its trigger first
  std::map<Place, Queue> queues_;
  std::map<Place, LevelTotal> levels_;
  std::map<std::uint16_t, Session> sessions_;
  std::vector<std::uint64_t> used_up_; ///< slices of the auction that is running
  std::uint64_t incoming_ = 0;         ///< order that was entered, moved or triggered last; 0 when the command did not
  bool is_entry_ = false;              ///< whether the incoming order is a new one
  std::int64_t cancellations_ = 0;     ///< of the current command
  std::uint64_t last_order_ = 0;
  std::uint64_t time_ = 0;
  std::vector<std::string> complaints_;
};

} // namespace sauda::testing
