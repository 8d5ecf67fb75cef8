#include "sauda/waiting_orders.hpp"

namespace sauda {

void wait_for_trigger(Market at, Slot slot, Side side) {
  OrderPool& pool = at.pool();
  OrderBook& stops = at.listing.stops;
  const std::int64_t trigger = pool.detail(slot).trigger;
  const std::int32_t tick = at.instrument().nearest_tick(trigger);
  const auto is_nearer = [&](Slot other) {
    return side == Side::buy ? trigger < pool.detail(other).trigger : trigger > pool.detail(other).trigger;
  };
  Slot after = stops.level(opposite(side), tick).tail;
  while (after != 0 && is_nearer(after)) after = pool[after].previous;
  pool[slot].move_to(stops.level_number(opposite(side), tick));
  stops.insert(pool, slot, after, opposite(side), tick);
}

bool is_reached(const Instrument& instrument, Side side, std::int64_t trigger) {
  const std::int64_t last = instrument.last_price;
  return last != 0 && (side == Side::buy ? last >= trigger : last <= trigger);
}

Slot next_triggered(Market at) {
  const OrderBook& stops = at.listing.stops;
  for (const Side side : {Side::buy, Side::sell}) {
    if (stops.is_empty(opposite(side))) continue;
    const Slot slot = stops.level(opposite(side), stops.best(opposite(side))).head;
    if (is_reached(at.instrument(), side, at.pool().detail(slot).trigger)) return slot;
  }
  return 0;
}

} // namespace sauda
