#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <map>
#include <memory>
#include <vector>

#include "random.hpp"
#include "sauda/order_index.hpp"

using namespace sauda;

namespace {

constexpr std::uint32_t capacity = 64;

/** An index and its pool in memory of their own. */
struct Indexed {
  std::vector<std::byte> memory;
  Arena arena;
  OrderPool pool;
  OrderIndex index;

  Indexed() : memory(1 << 20), arena{memory.data(), memory.size()}, pool{arena, capacity}, index{arena, capacity} {}

  Slot add(std::uint64_t id) {
    const Slot slot = pool.take();
    pool[slot].id = id;
    index.insert(pool, slot);
    return slot;
  }
  void remove(Slot slot) {
    index.erase(pool, slot);
    pool.give_back(slot);
  }
};

/** Adds and removes orders with ids `step` apart, and looks for everybody after each change. */
void run(std::uint64_t step, std::uint64_t first) {
  const auto orders = std::make_unique<Indexed>();
  sauda::testing::Random random{first + step};
  std::map<std::uint64_t, Slot> living;
  std::uint64_t id = first;
  for (int change = 0; change < 4'000; ++change) {
    if (living.size() < capacity && (living.empty() || random.chance(50))) {
      id += step;
      living[id] = orders->add(id);
    } else {
      auto gone = living.begin();
      std::advance(gone, static_cast<std::ptrdiff_t>(random.index(living.size())));
      orders->remove(gone->second);
      REQUIRE(orders->index.find(orders->pool, gone->first) == 0);
      living.erase(gone);
    }
    for (const auto& [known, slot] : living) REQUIRE(orders->index.find(orders->pool, known) == slot);
    REQUIRE(orders->index.find(orders->pool, id + step) == 0);
  }
}

} // namespace

TEST_CASE("orders are found by their ids, whatever pattern the ids have") {
  for (const std::uint64_t step : {1U, 2U, 3U, 64U, 255U, 256U, 4'096U}) run(step, 0);
}

TEST_CASE("orders are found when their ids are far apart, and when they differ in the high half alone") {
  run(std::uint64_t{1} << 32, 7);
  run((std::uint64_t{1} << 40) + 1, 1);
}

TEST_CASE("the place of an order that outlived four pools goes to a younger one, and both are found") {
  Indexed orders;
  const Slot old = orders.add(1);
  const Slot young = orders.add(1 + 4 * capacity);
  CHECK(orders.index.find(orders.pool, 1) == old);
  CHECK(orders.index.find(orders.pool, 1 + 4 * capacity) == young);
  orders.remove(young);
  CHECK(orders.index.find(orders.pool, 1) == old);
  CHECK(orders.index.find(orders.pool, 1 + 4 * capacity) == 0);
  orders.remove(old);
  CHECK(orders.index.find(orders.pool, 1) == 0);
  CHECK(orders.index.find(orders.pool, 0) == 0);
}
