#include "sauda/order_checks.hpp"

#include <algorithm>

namespace sauda {
namespace {

constexpr std::int64_t highest_price = (std::int64_t{1} << 53) - 1; // what a JavaScript number holds exactly
constexpr std::int64_t highest_quantity = UINT32_MAX;
constexpr std::uint16_t whole_bp = 10'000;

bool is_side(std::uint8_t side) {
  return side == static_cast<std::uint8_t>(Side::buy) || side == static_cast<std::uint8_t>(Side::sell);
}

bool is_order_type(std::uint8_t type) {
  return type == static_cast<std::uint8_t>(OrderType::limit) || type == static_cast<std::uint8_t>(OrderType::market);
}

bool is_time_in_force(std::uint8_t value) {
  return value == static_cast<std::uint8_t>(TimeInForce::day) || value == static_cast<std::uint8_t>(TimeInForce::ioc);
}

Refusal check_phase(Phase phase, const Command& command) {
  if (phase == Phase::closed || phase == Phase::halted) return Reason::phase_forbids_entry;
  const bool is_day_limit = command.order_type == static_cast<std::uint8_t>(OrderType::limit) &&
                            command.time_in_force == static_cast<std::uint8_t>(TimeInForce::day);
  if (phase == Phase::pre_open && !is_day_limit) return Reason::phase_forbids_order_type;
  return {};
}

Refusal check_market_order(const Command& command) {
  if (command.price != 0) return Reason::market_order_has_price;
  if (command.protection_bp > whole_bp) return Reason::protection_out_of_range;
  return {};
}

} // namespace

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

Refusal check_new_order(const Instrument& instrument, const Command& command) {
  if (command.owner == 0) return Reason::owner_missing;
  if (!is_side(command.side)) return Reason::bad_side;
  if (!is_order_type(command.order_type)) return Reason::bad_order_type;
  if (!is_time_in_force(command.time_in_force)) return Reason::bad_time_in_force;
  if (const Refusal refusal = check_quantity(instrument, command.quantity)) return refusal;
  if (const Refusal refusal = check_phase(instrument.phase, command)) return refusal;
  if (command.order_type == static_cast<std::uint8_t>(OrderType::market)) return check_market_order(command);
  return check_limit_price(instrument, command.price);
}

std::int64_t protected_price(const Instrument& instrument, Side side, std::uint16_t protection_bp) {
  const std::int64_t bp = protection_bp != 0 ? protection_bp : instrument.protection_bp;
  const std::int64_t from = instrument.market_price();
  // Divided first, so that no price overflows: whole and remainder of price / 10,000.
  const std::int64_t move = from / whole_bp * bp + from % whole_bp * bp / whole_bp;
  const std::int64_t tick = instrument.tick_size;
  if (side == Side::buy) return std::min((from + move) / tick * tick, instrument.band_high);
  return std::max((from - move + tick - 1) / tick * tick, instrument.band_low);
}

} // namespace sauda
