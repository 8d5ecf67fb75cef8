#pragma once
// A position at average cost, and its lots beside it. Rules: docs/reference/account.md, Positions.

#include <algorithm>
#include <cstdint>

#include "sauda/account/money.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

/** An average as an exact fraction: closing changes what is open of it, not the fraction, so rounding has no path. */
struct Basis {
  std::int64_t quantity;
  std::int64_t cost;

  std::int64_t cost_of(std::int64_t open) const { return open == quantity ? cost : portion_of(cost, open, quantity); }
  void open(std::int64_t held, std::int64_t more, std::int64_t value) {
    cost = cost_of(held) + value;
    quantity = held + more;
  }
};

struct Lot {
  std::uint64_t order; ///< that opened it; 0 for none
  std::int64_t open;
  Basis basis;

  std::int64_t cost() const { return basis.cost_of(open); }
};

/** The lots of a position, oldest first; when there are as many as fit, the newest takes what comes. */
struct LotQueue {
  static constexpr std::uint32_t capacity = 16;
  std::uint32_t count;
  Lot lots[capacity];

  void open(std::uint64_t order, std::int64_t quantity, std::int64_t value) {
    const bool joins = count != 0 && order != 0 && lots[count - 1].order == order;
    if (!joins && count < capacity) lots[count++] = Lot{order, 0, {}};
    Lot& newest = lots[count - 1];
    newest.basis.open(newest.open, quantity, value);
    newest.open += quantity;
  }

  /** Takes `quantity` from the oldest on; answers what it had cost. */
  std::int64_t close(std::int64_t quantity) {
    std::int64_t cost = 0;
    std::uint32_t gone = 0;
    for (; gone < count && quantity >= lots[gone].open; ++gone) {
      quantity -= lots[gone].open;
      cost += lots[gone].cost();
    }
    std::copy(lots + gone, lots + count, lots);
    count -= gone;
    if (quantity == 0 || count == 0) return cost;
    const std::int64_t before = lots[0].cost();
    lots[0].open -= quantity;
    return cost + before - lots[0].cost();
  }

  /** Every lot's share of a position that grows by numerator / denominator; costs stay. */
  void scale(std::int64_t numerator, std::int64_t denominator) {
    Wide before = 0, scaled_before = 0;
    std::int64_t carried = 0;
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      before += lots[i].open;
      const Wide scaled = before * numerator / denominator;
      const auto open = static_cast<std::int64_t>(scaled - scaled_before);
      scaled_before = scaled;
      carried += lots[i].cost();
      if (open == 0) continue;
      lots[kept++] = Lot{lots[i].order, open, {open, carried}};
      carried = 0;
    }
    if (kept != 0) lots[kept - 1].basis.cost += carried;
    count = kept;
  }

  std::int64_t cost() const {
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < count; ++i) sum += lots[i].cost();
    return sum;
  }

  void mark_to_market(std::int64_t mark) {
    for (std::uint32_t i = 0; i < count; ++i) lots[i].basis = {lots[i].open, lots[i].open * mark};
  }

  bool is_bounded() const { return count == 0 || is_within(lots[count - 1].basis.cost); }
};

/** What one trade did to a position. */
struct TradeEffect {
  std::int64_t realised;
  std::int64_t closed; ///< quantity
  std::int64_t opened; ///< quantity
};

struct Position {
  std::int64_t quantity; ///< below 0 short
  Basis basis;
  std::int64_t realised;
  std::int64_t fifo_realised;
  std::int64_t margin;
  std::int64_t settled;  ///< delivery in book 0
  std::int64_t arriving; ///< delivery in book 0
  std::int64_t unrealised;
  std::int64_t buys; ///< leaves of live orders
  std::int64_t sells;
  std::int64_t reducing_buys; ///< of live reduce-only orders: what they may still trade
  std::int64_t reducing_sells;
  std::int64_t order_value; ///< of live orders
  std::int64_t order_net;   ///< the same, sells below 0
  std::uint32_t next;       ///< another position in the instrument
  std::uint16_t book;
  std::uint16_t instrument;
  Product product;

  std::int64_t cost() const { return basis.cost_of(size_of(quantity)); }
  std::int64_t signed_cost() const { return quantity < 0 ? -cost() : cost(); }
  std::int64_t today() const { return quantity - settled - arriving; }
  /** What an order of this side could close beside those that are live. */
  std::int64_t closable(Side side) const {
    return std::max<std::int64_t>(0, side == Side::sell ? quantity - sells : -quantity - buys);
  }

  Wide unrealised_at(std::int64_t mark) const { return mark == 0 ? Wide{0} : Wide{quantity} * mark - signed_cost(); }

  TradeEffect trade(Side side, std::int64_t traded, std::int64_t price) {
    const bool buys_it = side == Side::buy;
    const std::int64_t held = size_of(quantity);
    const bool opposes = quantity != 0 && (quantity > 0) != buys_it;
    const std::int64_t closed = opposes ? std::min(traded, held) : 0;
    const std::int64_t opened = traded - closed;
    std::int64_t gain = 0;
    if (closed > 0) {
      const std::int64_t cost = basis.cost_of(held) - basis.cost_of(held - closed);
      gain = quantity > 0 ? closed * price - cost : cost - closed * price;
      realised += gain;
      quantity += buys_it ? closed : -closed;
      if (quantity == 0) basis = {};
    }
    if (opened > 0) open(buys_it ? opened : -opened, opened * price);
    return {gain, closed, opened};
  }

  /** Adds a signed quantity in the direction of the position, or from 0, at a value. */
  void open(std::int64_t more, std::int64_t value) {
    basis.open(size_of(quantity), size_of(more), value);
    quantity += more;
  }

  /** Takes a size out at cost; answers the cost. */
  std::int64_t take_out(std::int64_t size) {
    const std::int64_t before = cost();
    quantity += quantity > 0 ? -size : size;
    const std::int64_t moved = before - cost();
    if (quantity == 0) basis = {};
    return moved;
  }

  /** A delivery sale takes from today's purchases, then from settled, then from arriving; the rest is today's. */
  void deliver(std::int64_t sold, std::int64_t today_before) {
    std::int64_t left = sold - std::clamp<std::int64_t>(today_before, 0, sold);
    const std::int64_t from_settled = std::clamp<std::int64_t>(settled, 0, left);
    settled -= from_settled;
    left -= from_settled;
    arriving -= std::clamp<std::int64_t>(arriving, 0, left);
  }

  /** After a change of any of it: whether everything is within its bound. */
  bool is_bounded() const {
    return is_within(quantity) && is_within(basis.cost) && is_within(realised) && is_within(fifo_realised);
  }
};

} // namespace sauda::account
