#include "sauda/call_auction.hpp"

#include <algorithm>

namespace sauda {
namespace {

std::uint64_t magnitude(std::int64_t value) { return static_cast<std::uint64_t>(value < 0 ? -value : value); }

/** Keeps the better of two candidates; they come in order of price, lowest first. */
class Choice {
public:
  explicit Choice(std::int64_t reference) : reference_{reference} {}

  void offer(const Equilibrium& candidate) {
    if (candidate.volume == 0 || candidate.volume < best_.volume) return;
    if (candidate.volume > best_.volume) return take(candidate);
    if (magnitude(candidate.imbalance) > magnitude(best_.imbalance)) return;
    if (magnitude(candidate.imbalance) < magnitude(best_.imbalance)) return take(candidate);
    const std::uint64_t distance = magnitude(candidate.price - reference_);
    const std::uint64_t best_distance = magnitude(best_.price - reference_);
    if (distance < best_distance) return take(candidate);
    if (distance == best_distance) best_ = at_reference(best_, candidate);
  }

  Equilibrium result() const { return best_; }

private:
  void take(const Equilibrium& candidate) { best_ = candidate; }

  /** Midway between a lower and a higher candidate only the buys of the higher and the sells of the lower one can trade. */
  Equilibrium at_reference(const Equilibrium& lower, const Equilibrium& higher) const {
    const std::int64_t more_buys = std::max<std::int64_t>(higher.imbalance, 0);
    const std::int64_t more_sells = std::max<std::int64_t>(-lower.imbalance, 0);
    return {.price = reference_, .volume = lower.volume, .imbalance = more_buys - more_sells};
  }

  std::int64_t reference_;
  Equilibrium best_;
};

std::uint64_t quantity_of_all(const OrderBook& book, Side side) {
  const std::int32_t none = OrderBook::none(side);
  std::uint64_t sum = 0;
  for (std::int32_t tick = book.best(side); tick != none; tick = book.worse(side, tick)) {
    sum += book.level(side, tick).quantity;
  }
  return sum;
}

constexpr std::int32_t no_tick = Bitmap::none_above;

/** Only orders at market: they trade at the reference price. */
Equilibrium at_reference(const Instrument& instrument, std::uint64_t buys, std::uint64_t sells) {
  if (buys == 0 || sells == 0) return {};
  return {.price = instrument.reference_price,
          .volume = std::min(buys, sells),
          .imbalance = static_cast<std::int64_t>(buys) - static_cast<std::int64_t>(sells)};
}

/** Orders whose slice was used up and that hide more, in the order in which they were: linked through `next`. */
class UsedUpSlices {
public:
  void add(OrderPool& pool, Slot slot) {
    pool[slot].next = 0;
    (last_ != 0 ? pool[last_].next : first_) = slot;
    last_ = slot;
  }

  void fill_up(Market market, Side side) {
    OrderPool& pool = market.pool();
    for (Slot slot = first_, next = 0; slot != 0; slot = next) {
      next = pool[slot].next;
      const std::int32_t tick = market.book().tick_of(pool[slot]);
      pool.show(slot, pool.hidden(slot));
      market.book().append(pool, slot, side, tick);
    }
  }

private:
  Slot first_ = 0;
  Slot last_ = 0;
};

/** Takes the first order out of its level when it has nothing to show any more; the level itself stays for now. */
void drop_used_up_head(Market market, Level& level, UsedUpSlices& used_up) {
  OrderPool& pool = market.pool();
  const Slot slot = level.head;
  if (pool[slot].open != 0) return;
  level.head = pool[slot].next;
  (level.head != 0 ? pool[level.head].previous : level.tail) = 0;
  --level.orders;
  if (pool.hidden(slot) != 0) used_up.add(pool, slot);
  else market.release(slot);
}

/** The orders of one side in the sequence in which they trade at the equilibrium price. */
class Sequence {
public:
  Sequence(Market market, Side side, std::int64_t price)
      : market_{market},
        side_{side},
        limit_{market.instrument().tick_at(price)},
        tick_{market.book().best(side)},
        last_{OrderBook::none(side)} {}

  /** The level whose first order is next; there must be one. */
  Level& next() {
    OrderBook& book = market_.book();
    const bool market_first = market_.instrument().has(Rule::auction_market_first);
    if (market_first && book.at_market(side_).head != 0) return at_market();
    for (; is_in_reach(); tick_ = book.worse(side_, tick_)) {
      Level& level = book.level(side_, tick_);
      if (level.head == 0) continue; // used up in this auction
      last_ = tick_;
      return level;
    }
    return at_market();
  }

  /** Tells the levels that traded, at market first, then from the best one, and forgets empty ones. */
  void settle() const {
    OrderBook& book = market_.book();
    if (used_market_) market_.report_level_at_market(side_);
    if (last_ == OrderBook::none(side_)) return;
    for (std::int32_t tick = book.best(side_);; tick = book.worse(side_, tick)) {
      if (book.level(side_, tick).head == 0) book.vacate(side_, tick);
      market_.report_level(side_, tick);
      if (tick == last_) return;
    }
  }

private:
  bool is_in_reach() const { return side_ == Side::buy ? tick_ >= limit_ : tick_ <= limit_; }
  Level& at_market() {
    used_market_ = true;
    return market_.book().at_market(side_);
  }

  Market market_;
  Side side_;
  std::int32_t limit_; ///< tick of the price
  std::int32_t tick_;
  std::int32_t last_; ///< worst tick that traded
  bool used_market_ = false;
};

} // namespace

Equilibrium find_equilibrium(const OrderBook& book, const Instrument& instrument) {
  // Walk both sides upwards at once: sells accumulate, buys below the price drop out; orders at market are always in.
  std::uint64_t buys = book.at_market(Side::buy).quantity + quantity_of_all(book, Side::buy);
  std::uint64_t sells = book.at_market(Side::sell).quantity;
  std::int32_t sell_tick = book.best(Side::sell);
  std::int32_t buy_tick = book.is_empty(Side::buy) ? no_tick : book.worst_buy();
  if (buy_tick == no_tick && sell_tick == no_tick) return at_reference(instrument, buys, sells);
  Choice choice{instrument.reference_price};
  while (buy_tick != no_tick || sell_tick != no_tick) {
    const std::int32_t tick = std::min(buy_tick, sell_tick);
    if (tick == sell_tick) {
      sells += book.level(Side::sell, tick).quantity;
      sell_tick = book.worse(Side::sell, tick);
    }
    choice.offer({.price = instrument.price_at(tick),
                  .volume = std::min(buys, sells),
                  .imbalance = static_cast<std::int64_t>(buys) - static_cast<std::int64_t>(sells)});
    if (tick == buy_tick) {
      buys -= book.level(Side::buy, tick).quantity;
      buy_tick = book.better_buy(tick);
    }
    if (buys == 0) break; // nothing trades above
  }
  return choice.result();
}

std::int64_t uncross(Market market) {
  OrderPool& pool = market.pool();
  Instrument& instrument = market.instrument();
  const Equilibrium at = find_equilibrium(market.book(), instrument);
  std::uint32_t trades = 0;
  if (at.volume != 0) {
    Sequence buys{market, Side::buy, at.price};
    Sequence sells{market, Side::sell, at.price};
    UsedUpSlices used_up_buys;
    UsedUpSlices used_up_sells;
    for (std::uint64_t left = at.volume; left != 0; ++trades) {
      Level& buy_level = buys.next();
      Level& sell_level = sells.next();
      Order& buy = pool[buy_level.head];
      Order& sell = pool[sell_level.head];
      const std::uint32_t traded = std::min(buy.open, sell.open);
      left -= traded;
      buy.open -= traded;
      sell.open -= traded;
      buy_level.quantity -= traded;
      sell_level.quantity -= traded;
      report_trade(market, buy, pool.leaves(buy_level.head), Side::sell, sell, at.price, traded, true);
      market.note_traded(buy_level.head, traded);
      market.note_traded(sell_level.head, traded);
      drop_used_up_head(market, buy_level, used_up_buys);
      drop_used_up_head(market, sell_level, used_up_sells);
    }
    used_up_buys.fill_up(market, Side::buy);
    used_up_sells.fill_up(market, Side::sell);
    buys.settle();
    sells.settle();
    instrument.last_price = at.price;
    if (instrument.has(Rule::statistics)) count_trades(market, at.price, at.volume, trades);
  }
  market.reporter().report(AuctionEvent{.kind = static_cast<std::uint8_t>(EventKind::uncrossed),
                                        .spare_1 = 0,
                                        .spare_2 = 0,
                                        .instrument = market.number(),
                                        .spare_3 = 0,
                                        .trades = trades,
                                        .spare_4 = 0,
                                        .time = market.time(),
                                        .price = at.price,
                                        .quantity = static_cast<std::int64_t>(at.volume),
                                        .imbalance = at.imbalance,
                                        .reference_price = instrument.reference_price,
                                        .spare_5 = 0});
  return at.price;
}

} // namespace sauda
