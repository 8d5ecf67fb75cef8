#pragma once
// Finds an order by its id.

#include <bit>
#include <cstdint>

#include "sauda/arena.hpp"
#include "sauda/order_pool.hpp"
#include "sauda/spread_index.hpp"

namespace sauda {

/**
 * Ids only grow, so orders that live at one time mostly differ in the low bits of their ids: those are the place of an order, one
 * word, neighbours beside neighbours. Whose place a younger order needs moves to an index that takes any ids.
 */
class OrderIndex {
public:
  OrderIndex(Arena& arena, std::uint32_t orders)
      : mask_{std::bit_ceil(orders) * places_per_order - 1},
        places_{arena.allocate<Slot>(std::size_t{mask_} + 1)},
        displaced_{arena, orders} {}

  /** Slot of the order, or 0. */
  Slot find(const OrderPool& pool, std::uint64_t id) const {
    const Slot slot = guess(id);
    if (pool[slot].id == id) [[likely]]
      return slot; // of the place of no order: slot 0, which has the id 0
    return displaced_orders_ == 0 ? 0 : displaced_.find(pool, id);
  }

  /** Most likely the slot of an order that lives; else another one or 0. */
  Slot guess(std::uint64_t id) const { return places_[id & mask_]; }

  void insert(const OrderPool& pool, Slot slot) {
    Slot& place = places_[pool[slot].id & mask_];
    if (place != 0) [[unlikely]] {
      displaced_.insert(pool[place].id, place);
      ++displaced_orders_;
    }
    place = slot;
  }

  void erase(const OrderPool& pool, Slot slot) {
    const std::uint64_t id = pool[slot].id;
    Slot& place = places_[id & mask_];
    if (place == slot) [[likely]] {
      place = 0;
      return;
    }
    displaced_.erase(id, slot);
    --displaced_orders_;
  }

private:
  static constexpr std::uint32_t places_per_order = 4;

  std::uint32_t mask_;
  Slot* places_;
  SpreadIndex displaced_;
  std::uint32_t displaced_orders_ = 0;
};

} // namespace sauda
