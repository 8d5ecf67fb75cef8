// Why the reference venue refuses a command: the checks of docs/reference/venue.md, in its order.

#include <bit>
#include <initializer_list>

#include "reference_venue.hpp"

namespace sauda::testing {
namespace {

constexpr std::uint64_t highest_id = (std::uint64_t{1} << 53) - 1;
constexpr std::int64_t highest_price = (std::int64_t{1} << 53) - 1;
constexpr std::int64_t highest_freeze = 4'294'967'295;
constexpr std::uint16_t whole_price_bp = 10'000;

template <typename Enum>
bool is_one_of(std::uint32_t value, std::initializer_list<Enum> known) {
  for (const Enum candidate : known) {
    if (value == static_cast<std::uint32_t>(candidate)) return true;
  }
  return false;
}

bool is_good(const InstrumentCommand& command) {
  if (command.tick_size == 0 || command.lot_size == 0) return false;
  if (command.freeze_quantity < command.lot_size || command.freeze_quantity > highest_freeze) return false;
  if (command.protection_bp == 0 || command.protection_bp > whole_price_bp) return false;
  if (command.band_low <= 0 || command.band_low > command.reference_price) return false;
  if (command.reference_price > command.band_high || command.band_high > highest_price) return false;
  for (const std::int64_t price : {command.band_low, command.reference_price, command.band_high}) {
    if (price % command.tick_size != 0) return false;
  }
  return true;
}

std::optional<Reason> check_quantity(const InstrumentCommand& instrument, std::int64_t quantity) {
  if (quantity <= 0) return Reason::quantity_not_positive;
  if (quantity > instrument.freeze_quantity) return Reason::quantity_above_freeze;
  if (quantity % instrument.lot_size != 0) return Reason::quantity_not_lot_multiple;
  return std::nullopt;
}

std::optional<Reason> check_limit_price(const InstrumentCommand& instrument, std::int64_t price) {
  if (price <= 0) return Reason::price_not_positive;
  if (price < instrument.band_low) return Reason::price_below_band;
  if (price > instrument.band_high) return Reason::price_above_band;
  if (price % instrument.tick_size != 0) return Reason::price_off_tick;
  return std::nullopt;
}

template <typename Enum>
bool is(std::uint32_t value, Enum known) {
  return is_one_of(value, {known});
}

bool has_trigger(OrderType type) { return type == OrderType::stop_limit || type == OrderType::stop_market; }

bool has_limit_price(OrderType type) {
  return is_one_of(static_cast<std::uint32_t>(type), {OrderType::limit, OrderType::post_only, OrderType::stop_limit});
}

std::optional<Reason> check_time_in_force(const OrderCommand& command) {
  using enum OrderType;
  const bool is_fok = is(command.time_in_force, TimeInForce::fok);
  const bool is_immediate = is_fok || is(command.time_in_force, TimeInForce::ioc);
  const bool must_live = is_one_of(command.order_type, {stop_limit, stop_market, post_only});
  if (must_live && is_immediate) return Reason::type_forbids_time_in_force;
  if (is(command.order_type, market_to_limit) && is_fok) return Reason::type_forbids_time_in_force;
  return std::nullopt;
}

/** Whether the part quantity, which is not 0, fits into the total; `discloses` when it is not a minimum. */
std::optional<Reason> check_part_range(const InstrumentCommand& instrument, const OrderCommand& command,
                                       bool discloses) {
  const std::int64_t part = command.part_quantity;
  const bool is_off = part > command.quantity || part % instrument.lot_size != 0;
  if (is_off || (discloses && part * 10 < command.quantity)) return Reason::part_quantity_out_of_range;
  return std::nullopt;
}

std::optional<Reason> check_new_part(const InstrumentCommand& instrument, const OrderCommand& command) {
  if (command.part_quantity == 0) return std::nullopt;
  const bool may_disclose = is_one_of(command.order_type, {OrderType::limit, OrderType::post_only}) &&
                            is(command.time_in_force, TimeInForce::day);
  const bool may_demand = is_one_of(command.order_type, {OrderType::limit, OrderType::market}) &&
                          is(command.time_in_force, TimeInForce::ioc);
  if (!may_disclose && !may_demand) return Reason::part_quantity_forbidden;
  return check_part_range(instrument, command, may_disclose);
}

/** Checks 5 to 7 of a new order, for an order of this type and side. */
std::optional<Reason> check_prices(const ReferenceInstrument& instrument, const OrderCommand& command, OrderType type,
                                   Side side) {
  const InstrumentCommand& definition = instrument.definition;
  const std::int64_t trigger = command.trigger_price;
  if (!has_trigger(type) && trigger != 0) return Reason::trigger_forbidden;
  if (has_trigger(type) && check_limit_price(definition, trigger)) return Reason::bad_trigger;

  if (has_limit_price(type)) {
    if (const auto reason = check_limit_price(definition, command.price)) return reason;
  } else {
    if (command.price != 0) return Reason::market_order_has_price;
    const bool is_protected = type == OrderType::market || type == OrderType::stop_market;
    if (is_protected && command.protection_bp > whole_price_bp) return Reason::protection_out_of_range;
  }

  if (!has_trigger(type)) return std::nullopt;
  const bool is_buy = side == Side::buy;
  const bool is_beyond = is_buy ? trigger > command.price : trigger < command.price;
  if (type == OrderType::stop_limit && is_beyond) return Reason::trigger_beyond_limit;
  const std::int64_t last = instrument.last_or_reference_price();
  if (is_buy ? last >= trigger : last <= trigger) return Reason::trigger_already_reached;
  return std::nullopt;
}

/** Check 9 of a new order. */
std::optional<Reason> check_opposite(const ReferenceInstrument& instrument, const OrderCommand& command) {
  const auto side = static_cast<Side>(command.side);
  const auto opposite = instrument.book.prices_from_best(other_side(side));
  if (is(command.order_type, OrderType::market_to_limit) && opposite.empty()) return Reason::no_opposite_price;
  if (!is(command.order_type, OrderType::post_only) || instrument.phase != Phase::continuous) return std::nullopt;
  if (opposite.empty()) return std::nullopt;
  const bool trades = side == Side::buy ? opposite.front() <= command.price : opposite.front() >= command.price;
  return trades ? std::optional(Reason::would_trade) : std::nullopt;
}

} // namespace

std::optional<Reason> ReferenceVenue::check(const Command& command) const {
  using enum CommandKind;
  if (!is_one_of(command.kind,
                 {define_instrument, new_order, cancel_order, modify_order, set_phase, uncross, cancel_all})) {
    return Reason::unknown_command;
  }
  if (command.time < time_) return Reason::time_went_back;
  if (command.time > 9'007'199'254'740'991) return Reason::time_out_of_range;
  switch (static_cast<CommandKind>(command.kind)) {
  case define_instrument: return check_define(std::bit_cast<InstrumentCommand>(command));
  case new_order: return check_new(std::bit_cast<OrderCommand>(command));
  case cancel_order: return check_cancel(std::bit_cast<OrderCommand>(command));
  case modify_order: return check_modify(std::bit_cast<OrderCommand>(command));
  case set_phase: return check_set_phase(command);
  case cancel_all: return addressed(command).empty() ? std::optional(Reason::unknown_instrument) : std::nullopt;
  default: return check_uncross(command);
  }
}

std::optional<Reason> ReferenceVenue::check_define(const InstrumentCommand& command) const {
  if (command.instrument >= limits_.instruments) return Reason::instrument_limit;
  if (instruments_.contains(command.instrument)) return Reason::instrument_exists;
  if (!is_good(command)) return Reason::bad_instrument;
  using enum SelfTrade;
  const bool is_known = is_one_of(command.self_trade, {cancel_resting, cancel_incoming, cancel_both, decrement});
  if (command.self_trade != 0 && !is_known) return Reason::bad_self_trade;
  const std::int64_t ticks = (command.band_high - command.band_low) / command.tick_size + 1;
  if (ticks > limits_.ladder_ticks) return Reason::band_too_wide;
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_new(const OrderCommand& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  const ReferenceInstrument& instrument = instruments_.at(command.instrument);
  const auto& [definition, phase, last_price, book] = instrument;
  if (command.owner == 0) return Reason::owner_missing;
  if (!is_one_of(command.side, {Side::buy, Side::sell})) return Reason::bad_side;
  using enum OrderType;
  if (!is_one_of(command.order_type, {limit, market, stop_limit, stop_market, market_to_limit, post_only})) {
    return Reason::bad_order_type;
  }
  using enum TimeInForce;
  if (!is_one_of(command.time_in_force, {day, ioc, fok, gtc})) return Reason::bad_time_in_force;
  if (const auto reason = check_quantity(definition, command.quantity)) return reason;

  if (phase == Phase::closed || phase == Phase::halted) return Reason::phase_forbids_entry;
  const bool collects = is_one_of(command.order_type, {limit, post_only}) &&
                        is_one_of(command.time_in_force, {day, gtc}) && command.part_quantity == 0;
  if (phase == Phase::pre_open && !collects) return Reason::phase_forbids_order_type;

  if (const auto reason = check_time_in_force(command)) return reason;
  if (const auto reason = check_new_part(definition, command)) return reason;
  const auto type = static_cast<OrderType>(command.order_type);
  if (const auto reason = check_prices(instrument, command, type, static_cast<Side>(command.side))) return reason;

  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id <= last_order_ || id > highest_id) return Reason::order_id_not_increasing;
  if (open_orders() >= limits_.orders) return Reason::order_pool_full;
  return check_opposite(instrument, command);
}

std::optional<Reason> ReferenceVenue::check_cancel(const OrderCommand& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  if (instruments_.at(command.instrument).phase == Phase::closed) return Reason::phase_forbids_cancel;
  if (!has_open_order(command)) return Reason::unknown_order;
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_modify(const OrderCommand& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  const ReferenceInstrument& instrument = instruments_.at(command.instrument);
  const auto& [definition, phase, last_price, book] = instrument;
  if (phase == Phase::closed || phase == Phase::halted) return Reason::phase_forbids_modify;
  if (!has_open_order(command)) return Reason::unknown_order;
  if (const auto reason = check_quantity(definition, command.quantity)) return reason;
  const ReferenceOrder& order = *book.find(command.order);
  if (command.quantity <= order.quantity - order.leaves) return Reason::quantity_not_above_filled;

  if (command.part_quantity != 0) {
    const bool shows_all = order.waits() || order.time_in_force == TimeInForce::gtc || phase == Phase::pre_open;
    if (shows_all) return Reason::part_quantity_forbidden;
    if (const auto reason = check_part_range(definition, command, true)) return reason;
  }
  // A resting order is a limit order here, whatever it entered as.
  return check_prices(instrument, command, order.waits() ? order.type : OrderType::limit, order.side);
}

std::optional<Reason> ReferenceVenue::check_set_phase(const Command& command) const {
  using enum Phase;
  if (!is_one_of(command.phase, {closed, pre_open, continuous, halted})) return Reason::bad_phase;
  const auto targets = addressed(command);
  if (targets.empty()) return Reason::unknown_instrument;
  for (const std::uint16_t target : targets) {
    const bool is_crossed = instruments_.at(target).book.is_crossed();
    if (is_crossed && is_one_of(command.phase, {continuous})) return Reason::book_crossed;
  }
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_uncross(const Command& command) const {
  const auto targets = addressed(command);
  if (targets.empty()) return Reason::unknown_instrument;
  for (const std::uint16_t target : targets) {
    if (instruments_.at(target).phase != Phase::pre_open) return Reason::phase_forbids_uncross;
  }
  return std::nullopt;
}

std::vector<std::uint16_t> ReferenceVenue::addressed(const Command& command) const {
  std::vector<std::uint16_t> targets;
  for (const auto& [index, instrument] : instruments_) {
    if (command.instrument == all_instruments || command.instrument == index) targets.push_back(index);
  }
  return targets;
}

bool ReferenceVenue::has_open_order(const OrderCommand& command) const {
  const ReferenceOrder* order = instruments_.at(command.instrument).book.find(command.order);
  return order != nullptr && order->owner == command.owner;
}

} // namespace sauda::testing
