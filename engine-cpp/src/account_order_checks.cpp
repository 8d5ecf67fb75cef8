#include "sauda/account/order_checks.hpp"

#include <algorithm>

#include "sauda/account/order.hpp"

namespace sauda::account {
namespace {

constexpr bool is_one_of(std::uint8_t value, std::uint8_t last) { return value >= 1 && value <= last; }

constexpr bool permits(std::uint8_t bits, std::uint8_t value) { return (bits >> (value - 1) & 1) != 0; }

Refusal check_price(const Instrument& instrument, std::int64_t price) {
  if (price <= 0) return denial(DenialCode::price_not_positive, 0, price);
  if (price % instrument.tick_size != 0) return denial(DenialCode::price_off_tick, instrument.tick_size, price);
  if (price < instrument.band_low) return denial(DenialCode::price_outside_band, instrument.band_low, price);
  if (price > instrument.band_high) return denial(DenialCode::price_outside_band, instrument.band_high, price);
  return {};
}

bool is_beyond_trigger(const AccountOrder& order) {
  return order.side == static_cast<std::uint8_t>(Side::buy) ? order.price < order.trigger_price
                                                            : order.price > order.trigger_price;
}

} // namespace

bool is_good_definition(const AccountInstrument& definition) {
  if (!is_one_of(definition.segment, 4)) return false;
  if (!is_one_of(definition.order_types, 63) || !is_one_of(definition.times_in_force, 15)) return false;
  if (definition.sector >= sectors || definition.style > static_cast<std::uint8_t>(ContractStyle::put)) return false;
  if (definition.style != 0 && (definition.cnc_margin_bp != 0 || definition.mtf_margin_bp != 0)) return false;
  if (definition.flags > 7 || definition.tick_size == 0 || definition.lot_size == 0) return false;
  const std::int64_t tick = definition.tick_size;
  if (definition.band_low <= 0 || definition.band_low > definition.band_high || definition.band_high > highest) {
    return false;
  }
  if (definition.band_low % tick != 0 || definition.band_high % tick != 0) return false;
  if (definition.freeze_quantity < definition.lot_size || definition.freeze_quantity > highest_quantity) return false;
  return definition.protection_bp >= 1 && definition.protection_bp <= whole_bp;
}

Refusal check_words(const AccountOrder& order) {
  if (!is_one_of(order.side, 2)) return denial(DenialCode::bad_side);
  if (!is_one_of(order.order_type, 6)) return denial(DenialCode::bad_order_type);
  if (!is_one_of(order.time_in_force, 4)) return denial(DenialCode::bad_time_in_force);
  if (!is_one_of(order.product, products)) return denial(DenialCode::bad_product);
  if (order.flags > 3) return denial(DenialCode::bad_flags);
  return {};
}

Refusal check_tradable(const Instrument& instrument, std::uint64_t time) {
  if (instrument.has(is_suspended)) return denial(DenialCode::instrument_suspended);
  if (instrument.expires != 0 && time > instrument.last_microsecond()) {
    return denial(DenialCode::instrument_expired, instrument.last_microsecond(), time);
  }
  return {};
}

Refusal check_permitted(const Instrument& instrument, const AccountOrder& order) {
  if (!permits(instrument.order_types, order.order_type)) return denial(DenialCode::order_type_not_permitted);
  if (!permits(instrument.times_in_force, order.time_in_force)) {
    return denial(DenialCode::time_in_force_not_permitted);
  }
  if (instrument.margin_bp[order.product - 1] == 0) return denial(DenialCode::product_not_permitted);
  if (order.valid_until != 0 && order.valid_until <= order.time) {
    return denial(DenialCode::validity_over, order.valid_until, order.time);
  }
  return {};
}

Refusal check_quantity(const Instrument& instrument, std::int64_t quantity) {
  if (quantity <= 0) return denial(DenialCode::quantity_not_positive, 0, quantity);
  if (quantity > instrument.freeze_quantity) {
    return denial(DenialCode::quantity_above_freeze, instrument.freeze_quantity, quantity);
  }
  if (quantity % instrument.lot_size != 0) {
    return denial(DenialCode::quantity_not_lot_multiple, instrument.lot_size, quantity);
  }
  return {};
}

Refusal check_prices(const Instrument& instrument, const AccountOrder& order) {
  if (has_price(order.order_type)) {
    if (const Refusal refusal = check_price(instrument, order.price)) return refusal;
  } else if (order.price != 0) {
    return denial(DenialCode::market_order_has_price, 0, order.price);
  }
  if (!is_stop(order.order_type)) {
    if (order.trigger_price != 0) return denial(DenialCode::trigger_not_allowed, 0, order.trigger_price);
    return {};
  }
  if (const Refusal refusal = check_price(instrument, order.trigger_price)) return refusal;
  if (has_price(order.order_type) && is_beyond_trigger(order)) {
    return denial(DenialCode::trigger_beyond_price, order.trigger_price, order.price);
  }
  return {};
}

Refusal check_protection_range(const AccountOrder& order) {
  const std::int64_t most = has_price(order.order_type) ? 0 : whole_bp;
  if (order.protection_bp <= most) return {};
  return denial(DenialCode::protection_out_of_range, most, order.protection_bp);
}

Refusal check_mark(const Instrument& instrument, std::uint8_t type) {
  if (has_price(type) || is_stop(type) || instrument.mark != 0) return {};
  return denial(DenialCode::mark_missing);
}

Refusal check_possible(const AccountOrder& order) {
  if (order.quantity <= 0 || order.quantity > highest_quantity) {
    return denial(DenialCode::quantity_not_positive, highest_quantity, order.quantity);
  }
  const bool priced = has_price(order.order_type), stops = is_stop(order.order_type);
  if (order.price < 0 || order.price > highest || (priced && order.price == 0)) {
    return denial(DenialCode::price_not_positive, 0, order.price);
  }
  if (order.trigger_price < 0 || order.trigger_price > highest || (stops && order.trigger_price == 0)) {
    return denial(DenialCode::price_not_positive, 0, order.trigger_price);
  }
  return {};
}

std::int64_t reserve_price(const Instrument& instrument, const AccountOrder& order) {
  const auto side = static_cast<Side>(order.side);
  const std::int64_t floor = side == Side::sell ? instrument.mark : 0;
  if (has_price(order.order_type)) return std::max(order.price, floor);
  const std::int64_t base = is_stop(order.order_type) ? order.trigger_price : instrument.mark;
  const std::int64_t bp = order.protection_bp != 0 ? order.protection_bp : instrument.protection_bp;
  return std::max(instrument.protected_price(side, base, bp), floor);
}

} // namespace sauda::account
