#include <algorithm>

#include "sauda/synthetic_participants.hpp"

namespace sauda {

namespace {

using namespace parameters;

/** One maker's look at one instrument. */
class Maker {
public:
  Maker(SyntheticDesk& desk, std::uint32_t number) : desk_{desk}, number_{number}, owner_{first_maker_owner + number} {}

  void review() {
    inventory() -= inventory() / 32; // sold on elsewhere
    const std::int64_t fair = opinion();
    // The side that the market moves into steps back first, else it would stand in the way of the other.
    const Side first =
        target(Side::sell, 0, fair) > static_cast<std::int32_t>(quote(Side::sell, 0).tick) ? Side::sell : Side::buy;
    for (const Side side : {first, opposite(first)}) {
      for (std::uint32_t level = 0; level < synthetic_maker_quotes; ++level) review_quote(side, level, fair);
    }
  }

private:
  std::int64_t& inventory() { return desk_.state.inventory[number_]; }
  SyntheticOrder& quote(Side side, std::uint32_t level) { return desk_.state.quotes[number_][side_index(side)][level]; }

  /** What this maker thinks the share is worth, less a discount for what it holds. */
  std::int64_t opinion() {
    SyntheticInstrument& state = desk_.state;
    const std::int64_t error = state.random.bell() * (quote_error + desk_.swing() / 2) / Random::bell_deviation;
    const std::int64_t full_hands = std::int64_t{desk_.usual_lots()} * desk_.listing.lot_size * 8;
    const std::int64_t burden = std::clamp<std::int64_t>(inventory() * 256 / full_hands, -1024, 1024);
    return state.value + error - burden * (512 + desk_.swing() / 2) / 256;
  }

  std::int32_t target(Side side, std::uint32_t level, std::int64_t fair) const {
    const std::int64_t swing = desk_.swing();
    const std::int64_t best_margin = quote_margin + swing * 5 / 4 + number_ * quote_margin / 4;
    const std::int64_t margin = (best_margin + level * (number_ + 1) * (value_per_tick + swing / 4)) * desk_.caution();
    if (side == Side::buy) return static_cast<std::int32_t>((fair - margin) >> 10);
    return static_cast<std::int32_t>((fair + margin + value_per_tick - 1) >> 10);
  }

  void review_quote(Side side, std::uint32_t level, std::int64_t fair) {
    SyntheticOrder& order = quote(side, level);
    const std::uint64_t open = desk_.open_quantity(order);
    if (order.order != 0 && open < order.quantity) {
      inventory() += direction(side) * static_cast<std::int64_t>(order.quantity - open);
      order.quantity = static_cast<std::uint32_t>(open);
      if (open == 0) order = {};
    }
    const std::int32_t tick = desk_.passive(side, target(side, level, fair));
    if (order.order != 0) {
      if (is_near(side, level, order, tick)) return;
      desk_.cancel(owner_, order);
    }
    if (desk_.is_in_band(tick)) order = desk_.rest(owner_, side, tick, desk_.draw_quantity(quote_weight + 2 * level));
  }

  /** A quote may lag behind, deeper ones and those of restless shares more; a best quote may hardly be too good. */
  bool is_near(Side side, std::uint32_t level, const SyntheticOrder& order, std::int32_t tick) const {
    const std::int32_t lag = direction(side) * (tick - static_cast<std::int32_t>(order.tick));
    const auto restlessness = static_cast<std::int32_t>(desk_.swing() / (2 * value_per_tick));
    const std::int32_t slack = 1 + static_cast<std::int32_t>(level) * (3 + restlessness) + restlessness / 2;
    return lag >= -slack && lag <= slack + 2 + restlessness;
  }

  SyntheticDesk& desk_;
  std::uint32_t number_;
  std::uint32_t owner_;
};

} // namespace

std::uint64_t act_as_maker(SyntheticDesk& desk, std::uint32_t maker) {
  if (desk.takes_orders()) Maker{desk, maker}.review();
  if (desk.listing.phase == Phase::closed) {
    for (auto& side : desk.state.quotes[maker]) side.fill({});
  }
  return desk.gap(review_interval);
}

} // namespace sauda
