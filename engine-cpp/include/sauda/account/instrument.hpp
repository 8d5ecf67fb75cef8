#pragma once
// What the account knows of one instrument.

#include <algorithm>
#include <cstdint>

#include "sauda/account/money.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

inline constexpr std::uint8_t may_be_shorted = 1, is_suspended = 2, is_restricted = 4;
inline constexpr std::uint32_t products = 4;

struct Instrument {
  std::int64_t band_low;
  std::int64_t band_high;
  std::int64_t mark; ///< 0 before the first
  std::uint64_t mark_time;
  std::uint32_t tick_size; ///< 0 while not defined
  std::uint32_t lot_size;
  std::uint32_t freeze_quantity;
  std::uint32_t expires; ///< last second, 0 for none
  std::uint32_t first_position;
  std::uint32_t open_orders;
  std::uint16_t margin_bp[products];
  std::uint16_t protection_bp;
  std::uint8_t segment;
  std::uint8_t order_types;
  std::uint8_t times_in_force;
  std::uint8_t flags;
  SwitchState switch_state;

  bool is_defined() const { return tick_size != 0; }
  bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
  std::uint16_t margin_of(Product product) const { return margin_bp[static_cast<std::uint32_t>(product) - 1]; }
  std::uint64_t last_microsecond() const { return std::uint64_t{expires} * 1'000'000 + 999'999; }

  /** `base` moved by the protection against the trader, to the tick, inside the band. */
  std::int64_t protected_price(Side side, std::int64_t base, std::int64_t bp) const {
    const auto move = static_cast<std::int64_t>(Wide{base} * bp / whole_bp);
    const std::int64_t tick = tick_size;
    const std::int64_t price = side == Side::buy ? (base + move) / tick * tick : (base - move + tick - 1) / tick * tick;
    return std::clamp(price, band_low, band_high);
  }
};

/** Puts a good definition in place; mark, switch and positions stay. */
inline void define(Instrument& instrument, const AccountInstrument& definition) {
  instrument.band_low = definition.band_low;
  instrument.band_high = definition.band_high;
  instrument.tick_size = definition.tick_size;
  instrument.lot_size = definition.lot_size;
  instrument.freeze_quantity = static_cast<std::uint32_t>(definition.freeze_quantity);
  instrument.expires = definition.expires;
  instrument.margin_bp[0] = definition.cnc_margin_bp;
  instrument.margin_bp[1] = definition.mis_margin_bp;
  instrument.margin_bp[2] = definition.nrml_margin_bp;
  instrument.margin_bp[3] = definition.mtf_margin_bp;
  instrument.protection_bp = definition.protection_bp;
  instrument.segment = definition.segment;
  instrument.order_types = definition.order_types;
  instrument.times_in_force = definition.times_in_force;
  instrument.flags = static_cast<std::uint8_t>(definition.flags);
}

} // namespace sauda::account
