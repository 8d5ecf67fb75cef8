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

/** Tells the levels from the best one at the start of the auction to the last one that traded, and forgets empty ones. */
void settle_levels(Market market, Side side, std::int32_t last) {
  OrderBook& book = market.book();
  for (std::int32_t tick = book.best(side);; tick = book.worse(side, tick)) {
    if (book.level(side, tick).head == 0) book.vacate(side, tick);
    market.report_level(side, tick);
    if (tick == last) return;
  }
}

} // namespace

Equilibrium find_equilibrium(const OrderBook& book, const Instrument& instrument) {
  if (book.is_empty(Side::buy) || book.is_empty(Side::sell)) return {};
  Choice choice{instrument.reference_price};
  // Walk both sides upwards at once: sells accumulate, buys below the price drop out.
  std::uint64_t buys = quantity_of_all(book, Side::buy);
  std::uint64_t sells = 0;
  std::int32_t sell_tick = book.best(Side::sell);
  std::int32_t buy_tick = book.worst_buy();
  while (buys != 0) {
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
  }
  return choice.result();
}

void uncross(Market market) {
  OrderBook& book = market.book();
  OrderPool& pool = market.pool();
  const Equilibrium at = find_equilibrium(book, market.instrument());
  std::uint64_t left = at.volume;
  std::uint32_t trades = 0;
  UsedUpSlices used_up_buys;
  UsedUpSlices used_up_sells;
  std::int32_t buy_tick = book.best(Side::buy);
  std::int32_t sell_tick = book.best(Side::sell);
  while (left != 0) {
    Level& buys = book.level(Side::buy, buy_tick);
    Level& sells = book.level(Side::sell, sell_tick);
    Order& buy = pool[buys.head];
    Order& sell = pool[sells.head];
    const std::uint32_t traded = std::min(buy.open, sell.open);
    left -= traded;
    ++trades;
    buy.open -= traded;
    sell.open -= traded;
    buys.quantity -= traded;
    sells.quantity -= traded;
    report_trade(market, buy, pool.leaves(buys.head), Side::sell, sell, at.price, traded, true);
    drop_used_up_head(market, buys, used_up_buys);
    drop_used_up_head(market, sells, used_up_sells);
    if (left == 0) break;
    if (buys.head == 0) buy_tick = book.worse(Side::buy, buy_tick);
    if (sells.head == 0) sell_tick = book.worse(Side::sell, sell_tick);
  }
  if (trades != 0) {
    used_up_buys.fill_up(market, Side::buy);
    used_up_sells.fill_up(market, Side::sell);
    settle_levels(market, Side::buy, buy_tick);
    settle_levels(market, Side::sell, sell_tick);
    market.instrument().last_price = at.price;
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
                                        .reference_price = market.instrument().reference_price,
                                        .spare_5 = 0});
}

} // namespace sauda
