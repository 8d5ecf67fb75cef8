#pragma once
// What the account knows of one instrument.

#include <algorithm>
#include <cstdint>

#include "sauda/account/money.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

inline constexpr std::uint8_t may_be_shorted = 1, is_suspended = 2, is_restricted = 4;
inline constexpr std::uint32_t products = 4;
inline constexpr std::uint32_t sectors = 64; ///< 0 for none

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
  std::uint32_t open_buys;
  std::uint32_t open_sells;
  std::int64_t highest_buy; ///< no live buy is priced above it; spares most searches for own orders that could trade
  std::int64_t lowest_sell; ///< no live sell is priced below it
  std::uint16_t margin_bp[products];
  std::uint16_t protection_bp;
  std::uint8_t segment;
  std::uint8_t order_types;
  std::uint8_t times_in_force;
  std::uint8_t flags;
  std::uint8_t sector;
  std::uint8_t style;     ///< ContractStyle, 0 for none
  std::uint16_t watchers; ///< held orders that wait for a mark
  SwitchState switch_state;

  bool is_defined() const { return tick_size != 0; }
  bool is_contract() const { return style != 0; }
  bool is_future() const { return style == static_cast<std::uint8_t>(ContractStyle::future); }
  bool is_option() const { return is_contract() && !is_future(); }
  /** Whether a position is bought and sold for its full price. */
  bool is_paid(Product product) const { return product == Product::cnc || is_option(); }
  bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
  std::uint16_t margin_of(Product product) const { return margin_bp[static_cast<std::uint32_t>(product) - 1]; }
  std::uint32_t open_orders() const { return open_buys + open_sells; }
  /** Takes in that an order begins or ceases to be live (`more` 1 or −1), or is priced anew (0). */
  void list_price(Side side, std::int64_t more, std::int64_t price) {
    if (side == Side::buy) {
      open_buys += static_cast<std::uint32_t>(more);
      highest_buy = open_buys == 0 ? 0 : std::max(highest_buy, price);
    } else {
      lowest_sell = open_sells == 0 ? price : std::min(lowest_sell, price);
      open_sells += static_cast<std::uint32_t>(more);
    }
  }
  std::uint64_t last_microsecond() const { return std::uint64_t{expires} * 1'000'000 + 999'999; }

  /** `base` moved by the protection against the trader, to the tick, inside the band. */
  std::int64_t protected_price(Side side, std::int64_t base, std::int64_t bp) const {
    const auto move = static_cast<std::int64_t>(Wide{base} * bp / whole_bp);
    const std::int64_t tick = tick_size;
    const std::int64_t price = side == Side::buy ? (base + move) / tick * tick : (base - move + tick - 1) / tick * tick;
    return std::clamp(price, band_low, band_high);
  }
};

/** Puts a good definition in place; mark, switch and positions stay. The books follow the sector. */
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
  instrument.sector = definition.sector;
  instrument.style = definition.style;
}

} // namespace sauda::account
