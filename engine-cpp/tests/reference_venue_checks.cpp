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

} // namespace

std::optional<Reason> ReferenceVenue::check(const Command& command) const {
  using enum CommandKind;
  if (!is_one_of(command.kind, {define_instrument, new_order, cancel_order, modify_order, set_phase, uncross})) {
    return Reason::unknown_command;
  }
  if (command.time < time_) return Reason::time_went_back;
  if (command.time > 9'007'199'254'740'991) return Reason::time_out_of_range;
  switch (static_cast<CommandKind>(command.kind)) {
  case define_instrument: return check_define(std::bit_cast<InstrumentCommand>(command));
  case new_order: return check_new(command);
  case cancel_order: return check_cancel(command);
  case modify_order: return check_modify(command);
  case set_phase: return check_set_phase(command);
  default: return check_uncross(command);
  }
}

std::optional<Reason> ReferenceVenue::check_define(const InstrumentCommand& command) const {
  if (command.instrument >= limits_.instruments) return Reason::instrument_limit;
  if (instruments_.contains(command.instrument)) return Reason::instrument_exists;
  if (!is_good(command)) return Reason::bad_instrument;
  const std::int64_t ticks = (command.band_high - command.band_low) / command.tick_size + 1;
  if (ticks > limits_.ladder_ticks) return Reason::band_too_wide;
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_new(const Command& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  const auto& [definition, phase, last_price, book] = instruments_.at(command.instrument);
  if (command.owner == 0) return Reason::owner_missing;
  if (!is_one_of(command.side, {Side::buy, Side::sell})) return Reason::bad_side;
  if (!is_one_of(command.order_type, {OrderType::limit, OrderType::market})) return Reason::bad_order_type;
  if (!is_one_of(command.time_in_force, {TimeInForce::day, TimeInForce::ioc})) return Reason::bad_time_in_force;
  if (const auto reason = check_quantity(definition, command.quantity)) return reason;

  if (phase == Phase::closed || phase == Phase::halted) return Reason::phase_forbids_entry;
  const bool is_market = is_one_of(command.order_type, {OrderType::market});
  const bool is_ioc = is_one_of(command.time_in_force, {TimeInForce::ioc});
  if (phase == Phase::pre_open && (is_market || is_ioc)) return Reason::phase_forbids_order_type;

  if (is_market && command.price != 0) return Reason::market_order_has_price;
  if (is_market && command.protection_bp > whole_price_bp) return Reason::protection_out_of_range;
  if (!is_market) {
    if (const auto reason = check_limit_price(definition, command.price)) return reason;
  }

  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id <= last_order_ || id > highest_id) return Reason::order_id_not_increasing;
  if (resting_orders() >= limits_.orders) return Reason::order_pool_full;
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_cancel(const Command& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  if (instruments_.at(command.instrument).phase == Phase::closed) return Reason::phase_forbids_cancel;
  if (!has_open_order(command)) return Reason::unknown_order;
  return std::nullopt;
}

std::optional<Reason> ReferenceVenue::check_modify(const Command& command) const {
  if (!instruments_.contains(command.instrument)) return Reason::unknown_instrument;
  const auto& [definition, phase, last_price, book] = instruments_.at(command.instrument);
  if (phase == Phase::closed || phase == Phase::halted) return Reason::phase_forbids_modify;
  if (!has_open_order(command)) return Reason::unknown_order;
  if (const auto reason = check_quantity(definition, command.quantity)) return reason;
  const ReferenceOrder& order = *book.find(command.order);
  if (command.quantity <= order.quantity - order.leaves) return Reason::quantity_not_above_filled;
  return check_limit_price(definition, command.price);
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

bool ReferenceVenue::has_open_order(const Command& command) const {
  const ReferenceOrder* order = instruments_.at(command.instrument).book.find(command.order);
  return order != nullptr && order->owner == command.owner;
}

} // namespace sauda::testing
