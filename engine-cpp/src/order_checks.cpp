#include "sauda/order_checks.hpp"

#include <algorithm>

#include "sauda/code.hpp"
#include "sauda/flex_watch.hpp"
#include "sauda/phase_table.hpp"

namespace sauda {
namespace {

constexpr std::uint64_t microseconds = 1'000'000;

bool is_side(std::uint8_t side) {
  return side == static_cast<std::uint8_t>(Side::buy) || side == static_cast<std::uint8_t>(Side::sell);
}

bool is_order_type(std::uint8_t type) {
  return type >= static_cast<std::uint8_t>(OrderType::limit) &&
         type <= static_cast<std::uint8_t>(OrderType::trailing_stop_market);
}

bool is_time_in_force(std::uint8_t value) {
  return value >= static_cast<std::uint8_t>(TimeInForce::day) && value <= static_cast<std::uint8_t>(TimeInForce::gtd);
}

constexpr bool rests(TimeInForce value) { return value != TimeInForce::ioc && value != TimeInForce::fok; }

Refusal check_market_price(const Command& command, OrderType type) {
  if (command.price != 0) return Reason::market_order_has_price;
  if (type != OrderType::market_to_limit && command.protection_bp > whole_bp) return Reason::protection_out_of_range;
  return {};
}

/** Price of an order that trades at the close price. */
Refusal check_close_price(const Instrument& instrument, const Command& command, OrderType type) {
  if (type == OrderType::market) return check_market_price(command, type);
  if (command.price != instrument.close_price) return Reason::price_not_close;
  return {};
}

/** Whether the limit of a stop order is as near to its trigger as the rules ask. */
bool is_in_stop_range(const Instrument& instrument, std::int64_t trigger, std::int64_t limit) {
  if (instrument.stop_range_bp == 0) return true;
  const std::int64_t range =
      std::max<std::int64_t>(share_of(trigger, instrument.stop_range_bp), instrument.stop_range_floor);
  return (limit > trigger ? limit - trigger : trigger - limit) <= range;
}

} // namespace

Refusal check_phase(Phase phase, const Command& command) {
  if (phase == Phase::continuous) return {}; // it takes everything
  const auto type = static_cast<OrderType>(command.order_type);
  const auto time_in_force = static_cast<TimeInForce>(command.time_in_force);
  const std::uint32_t part = time_in_force == TimeInForce::gtd ? 0 : part_quantity(command);
  const PhaseRules& rules = rules_of(phase);
  if (rules.types == 0) return Reason::phase_forbids_entry;
  const Choices times = type == OrderType::market ? rules.times_at_market : rules.times;
  if (!contains(rules.types, type) || !contains(times, time_in_force) || part != 0) {
    return Reason::phase_forbids_order_type;
  }
  return {};
}

namespace {

Refusal check_combination(OrderType type, TimeInForce time_in_force, std::uint32_t part) {
  const bool must_rest = is_stop(type) || type == OrderType::post_only;
  if (must_rest && !rests(time_in_force)) return Reason::type_forbids_time_in_force;
  if (type == OrderType::market_to_limit && time_in_force == TimeInForce::fok)
    return Reason::type_forbids_time_in_force;
  if (part == 0 || time_in_force == TimeInForce::gtd) return {}; // it is the expiry of a gtd order
  const bool may_disclose =
      time_in_force == TimeInForce::day && (type == OrderType::limit || type == OrderType::post_only);
  const bool may_have_minimum =
      time_in_force == TimeInForce::ioc && (type == OrderType::limit || type == OrderType::market);
  if (!may_disclose && !may_have_minimum) return Reason::part_quantity_forbidden;
  return {};
}

} // namespace

Refusal check_band(const Band& band, std::uint32_t tick_size, std::uint32_t ladder_ticks) {
  if (band.low <= 0 || band.low > band.reference || band.reference > band.high || band.high > highest_price) {
    return Reason::bad_band;
  }
  const std::int64_t tick = tick_size;
  if (band.low % tick != 0 || band.reference % tick != 0 || band.high % tick != 0) return Reason::bad_band;
  if ((band.high - band.low) / tick >= ladder_ticks) return Reason::band_too_wide;
  return {};
}

bool are_possible_rules(const Instrument& instrument) {
  constexpr std::uint32_t known = static_cast<std::uint32_t>(Rule::close_by_auction) * 2 - 1;
  if ((instrument.rules & ~known) != 0) return false;
  if (instrument.has(Rule::close_by_auction) && !instrument.has(Rule::statistics)) return false;
  if (instrument.stop_range_bp > whole_bp || instrument.closing_band_bp > whole_bp) return false;
  if (instrument.stop_range_floor != 0 && instrument.stop_range_bp == 0) return false;
  const FlexRules& flex = instrument.flex;
  if (flex.step_bp > whole_bp || flex.near_bp > whole_bp || flex.owners > FlexWatch::most_owners) return false;
  if (flex.step_bp != 0) return instrument.has(Rule::statistics);
  return flex.near_bp == 0 && flex.owners == 0 && flex.trades == 0 && flex.cooling == 0;
}

Refusal check_definition(const InstrumentCommand& command, std::uint32_t ladder_ticks) {
  const std::int64_t tick = command.tick_size;
  if (tick == 0 || command.lot_size == 0) return Reason::bad_instrument;
  if (command.freeze_quantity < command.lot_size || command.freeze_quantity > highest_quantity) {
    return Reason::bad_instrument;
  }
  if (command.protection_bp == 0 || command.protection_bp > whole_bp) return Reason::bad_instrument;
  if (command.band_low <= 0 || command.band_low > command.reference_price ||
      command.reference_price > command.band_high || command.band_high > highest_price) {
    return Reason::bad_instrument;
  }
  if (command.band_low % tick != 0 || command.reference_price % tick != 0 || command.band_high % tick != 0) {
    return Reason::bad_instrument;
  }
  if (command.self_trade > static_cast<std::uint8_t>(SelfTrade::decrement)) return Reason::bad_self_trade;
  if ((command.band_high - command.band_low) / tick >= ladder_ticks) return Reason::band_too_wide;
  return {};
}

Refusal check_quantity(const Instrument& instrument, std::int64_t quantity) {
  if (quantity <= 0) return Reason::quantity_not_positive;
  if (quantity > instrument.freeze_quantity) return Reason::quantity_above_freeze;
  if (instrument.lot_size != 1 && quantity % instrument.lot_size != 0) return Reason::quantity_not_lot_multiple;
  return {};
}

Refusal check_limit_price(const Instrument& instrument, std::int64_t price) {
  if (price <= 0) return Reason::price_not_positive;
  if (price < instrument.band_low) return Reason::price_below_band;
  if (price > instrument.band_high) return Reason::price_above_band;
  if (instrument.tick_size != 1 && price % instrument.tick_size != 0) return Reason::price_off_tick;
  return {};
}

Refusal check_part_quantity(const Instrument& instrument, std::uint32_t part, std::int64_t quantity,
                            bool is_disclosed) {
  if (part == 0) return {};
  if (part > quantity || part % instrument.lot_size != 0) return Reason::part_quantity_out_of_range;
  if (is_disclosed && part * most_slices < quantity) return Reason::part_quantity_out_of_range;
  return {};
}

bool is_over(std::uint32_t expiry, std::uint64_t time) { return std::uint64_t{expiry} * microseconds <= time; }

std::int64_t first_trigger(const Instrument& instrument, Side side, std::int64_t distance) {
  return side == Side::buy ? instrument.market_price() + distance : instrument.market_price() - distance;
}

Refusal check_reached(const Instrument& instrument, Side side, std::int64_t trigger) {
  const std::int64_t now = instrument.market_price();
  if (side == Side::buy ? now >= trigger : now <= trigger) return Reason::trigger_already_reached;
  return {};
}

Refusal check_stop(const Instrument& instrument, const Command& command, Side side, OrderType type) {
  const std::int64_t trigger = trigger_price(command);
  if (check_limit_price(instrument, trigger)) return Reason::bad_trigger;
  if (type != OrderType::stop_limit) return check_market_price(command, type);
  if (const Refusal refusal = check_limit_price(instrument, command.price)) return refusal;
  if (side == Side::buy ? trigger > command.price : trigger < command.price) return Reason::trigger_beyond_limit;
  if (!is_in_stop_range(instrument, trigger, command.price)) return Reason::trigger_too_far;
  return {};
}

Refusal check_trail(const Instrument& instrument, const Command& command, OrderType type, std::int64_t trigger) {
  const auto is_step = [&](std::int64_t length) {
    return length >= 0 && length <= highest_price && length % instrument.tick_size == 0;
  };
  const std::int64_t distance = trigger_price(command);
  if (distance == 0 || !is_step(distance) || check_limit_price(instrument, trigger)) return Reason::bad_trail;
  if (type == OrderType::trailing_stop_market) return check_market_price(command, type);
  if (!is_step(command.price)) return Reason::bad_trail;
  return {};
}

namespace {

[[gnu::always_inline]] inline Refusal check_request(const Instrument& instrument, const Command& command) {
  if (command.owner == 0) return Reason::owner_missing;
  if (!is_side(command.side)) return Reason::bad_side;
  if (!is_order_type(command.order_type)) return Reason::bad_order_type;
  if (!is_time_in_force(command.time_in_force)) return Reason::bad_time_in_force;
  return check_quantity(instrument, command.quantity);
}

/** What does not depend on the phase, nor on whether a trigger is reached. */
Refusal check_terms(const Instrument& instrument, const Command& command) {
  const auto side = static_cast<Side>(command.side);
  const auto type = static_cast<OrderType>(command.order_type);
  const auto time_in_force = static_cast<TimeInForce>(command.time_in_force);
  const std::uint32_t part = part_quantity(command);
  if (const Refusal refusal = check_combination(type, time_in_force, part)) return refusal;
  const bool is_disclosed = time_in_force == TimeInForce::day;
  if (time_in_force == TimeInForce::gtd) {
    if (is_over(part, command.time)) return Reason::bad_expiry;
  } else if (const Refusal refusal = check_part_quantity(instrument, part, command.quantity, is_disclosed)) {
    return refusal;
  }
  if (is_trailing(type)) {
    const std::int64_t distance = std::clamp(trigger_price(command), -highest_price, highest_price + 1); // no overflow
    return check_trail(instrument, command, type, first_trigger(instrument, side, distance));
  }
  if (is_stop(type)) return check_stop(instrument, command, side, type);
  if (trigger_price(command) != 0) return Reason::trigger_forbidden;
  if (instrument.phase == Phase::post_close) return check_close_price(instrument, command, type);
  return has_limit(type) ? check_limit_price(instrument, command.price) : check_market_price(command, type);
}

Refusal check_trigger(const Instrument& instrument, const Command& command) {
  const auto type = static_cast<OrderType>(command.order_type);
  if (!is_stop(type) || is_trailing(type)) return {};
  return check_reached(instrument, static_cast<Side>(command.side), trigger_price(command));
}

Refusal check_attributes(const Command& command, const Terms& terms, Phase phase) {
  constexpr unsigned all = code(OrderAttribute::reduce_only) | code(OrderAttribute::all_or_none) |
                           code(OrderAttribute::queued) | code(OrderAttribute::held);
  if (terms.self_trade > code(SelfTrade::decrement)) return Reason::bad_self_trade;
  const bool is_queued = terms.has(OrderAttribute::queued);
  const bool is_held = terms.has(OrderAttribute::held);
  const bool is_all_or_none = terms.has(OrderAttribute::all_or_none);
  const auto time_in_force = static_cast<TimeInForce>(command.time_in_force);
  if ((terms.attributes & ~all) != 0 || is_queued + is_held + is_all_or_none > 1) return Reason::attribute_forbidden;
  if (is_queued && phase != Phase::closed) return Reason::attribute_forbidden;
  if (is_held && !rests(time_in_force)) return Reason::attribute_forbidden;
  if (!is_all_or_none) return {};
  const bool discloses = part_quantity(command) != 0 && time_in_force != TimeInForce::gtd;
  if (command.order_type != code(OrderType::limit) || !rests(time_in_force) || discloses) {
    return Reason::attribute_forbidden;
  }
  return {};
}

} // namespace

Refusal check_new_order(const Instrument& instrument, const Command& command) {
  if (const Refusal refusal = check_request(instrument, command)) return refusal;
  const bool is_continuous = instrument.phase == Phase::continuous;
  if (!is_continuous) {
    if (const Refusal refusal = check_phase(instrument.phase, command)) return refusal;
  }
  const bool is_plain =
      is_continuous && command.order_type == code(OrderType::limit) && part_quantity(command) == 0 &&
      trigger_price(command) == 0 &&
      (command.time_in_force == code(TimeInForce::day) || command.time_in_force == code(TimeInForce::ioc));
  if (is_plain) [[likely]]
    return check_limit_price(instrument, command.price); // nothing of the following can fail
  if (const Refusal refusal = check_terms(instrument, command)) return refusal;
  return check_trigger(instrument, command);
}

Refusal check_special_order(const Instrument& instrument, const Command& command, const Terms& terms) {
  if (const Refusal refusal = check_request(instrument, command)) return refusal;
  if (const Refusal refusal = check_attributes(command, terms, instrument.phase)) return refusal;
  if (terms.waits_in_queue()) {
    const bool is_shut = instrument.phase == Phase::closed || instrument.phase == Phase::halted;
    if (terms.has(OrderAttribute::held) && is_shut) return Reason::phase_forbids_entry;
    Instrument in_continuous = instrument;
    in_continuous.phase = Phase::continuous;
    return check_terms(in_continuous, command);
  }
  if (const Refusal refusal = check_phase(instrument.phase, command)) return refusal;
  if (terms.has(OrderAttribute::all_or_none) && instrument.phase != Phase::continuous) {
    return Reason::phase_forbids_order_type;
  }
  if (const Refusal refusal = check_terms(instrument, command)) return refusal;
  return check_trigger(instrument, command);
}

Refusal check_coming_in(const Instrument& instrument, const Command& command, bool may_be_reached) {
  if (const Refusal refusal = check_terms(instrument, command)) return refusal;
  return may_be_reached ? Refusal{} : check_trigger(instrument, command);
}

std::int64_t protected_price(const Instrument& instrument, Side side, std::uint16_t protection_bp) {
  const std::int64_t bp = protection_bp != 0 ? protection_bp : instrument.protection_bp;
  const std::int64_t from = instrument.market_price();
  const std::int64_t move = share_of(from, bp);
  const std::int64_t tick = instrument.tick_size;
  const std::int64_t price = side == Side::buy ? (from + move) / tick * tick : (from - move + tick - 1) / tick * tick;
  return std::clamp(price, instrument.band_low,
                    instrument.band_high); // the last price may lie outside a band that moved
}

} // namespace sauda
