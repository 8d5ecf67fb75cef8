#pragma once
// Rebuilds the orders of a venue from its events alone, and complains about events that cannot be true.

#include <cstdint>
#include <list>
#include <map>
#include <string>
#include <vector>

#include "record.hpp"

namespace sauda::testing {

struct FollowedOrder {
  std::uint16_t instrument;
  Side side;
  std::int64_t price;
  std::int64_t quantity; ///< total, as last told
  std::int64_t traded;
  std::int64_t cancelled;
  std::int64_t leaves() const { return quantity - traded - cancelled; }
};

class EventFollower {
public:
  /** Takes the events of one command. */
  void follow(const std::vector<Record>& events);

  /** Depth that the orders add up to: LevelEvents stamped with the time of the last accepted command. */
  std::vector<Record> depth_of_orders(std::uint16_t instrument) const;
  /** Depth that the level events add up to. */
  std::vector<Record> depth_of_levels(std::uint16_t instrument) const;

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

  void accept(const OrderEvent& event);
  void modify(const OrderEvent& event);
  void cancel(const OrderEvent& event);
  void trade(const OrderEvent& event);
  void fill(std::uint64_t order, const OrderEvent& trade);
  void change_level(const LevelEvent& event);
  void check_books();

  void require(bool holds, const std::string& complaint);
  void queue(std::uint64_t order);
  void leave_queue(std::uint64_t order);
  bool is_first(std::uint64_t order) const;
  std::int64_t best_price(std::uint16_t instrument, Side side) const; ///< 0 when no order rests
  std::vector<Record> depth(const std::map<Place, LevelTotal>& totals, std::uint16_t instrument) const;

  std::map<std::uint64_t, FollowedOrder> orders_; ///< every order ever accepted
  std::map<Place, Queue> queues_;
  std::map<Place, LevelTotal> levels_;
  std::map<std::uint16_t, Phase> phases_;
  std::uint64_t incoming_ = 0; ///< order that the current command entered or moved
  std::uint64_t last_order_ = 0;
  std::uint64_t time_ = 0;
  std::vector<std::string> complaints_;
};

} // namespace sauda::testing
