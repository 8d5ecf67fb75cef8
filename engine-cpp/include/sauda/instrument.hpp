#pragma once
// What the venue knows of one instrument besides its orders.

#include <cstdint>

#include "sauda/records.hpp"

namespace sauda {

inline constexpr std::int64_t whole_bp = 10'000;

/** Basis points of a price, rounded down; divided first, so that no price overflows. */
constexpr std::int64_t share_of(std::int64_t price, std::int64_t bp) {
  return price / whole_bp * bp + price % whole_bp * bp / whole_bp;
}

/** When the band moves because trades press against an edge of it. */
struct FlexRules {
  std::uint16_t step_bp; ///< 0: never
  std::uint16_t near_bp;
  std::uint16_t owners;
  std::uint32_t trades;
  std::uint32_t cooling; ///< seconds
};

/** Definition and session state; prices in the price unit of the instrument. */
struct Instrument {
  std::int64_t reference_price;
  std::int64_t band_low;
  std::int64_t band_high;
  std::int64_t freeze_quantity;
  std::int64_t last_price; ///< 0 before the first trade
  std::uint32_t tick_size; ///< 0 while the instrument is not defined
  std::uint32_t lot_size;
  std::uint16_t protection_bp;
  std::uint8_t self_trade; ///< SelfTrade, or 0: orders of one owner trade with each other
  Phase phase;
  std::int64_t close_price; ///< of the day; 0 until it is determined
  std::uint32_t rules;      ///< sum of Rule
  std::uint32_t stop_range_floor;
  std::uint16_t stop_range_bp;   ///< 0: the limit of a stop order may be anywhere beyond its trigger
  std::uint16_t closing_band_bp; ///< 0: the band stays in the closing auction
  FlexRules flex;

  bool is_defined() const { return tick_size != 0; }
  bool has(Rule rule) const { return (rules & static_cast<std::uint32_t>(rule)) != 0; }
  std::int64_t price_at(std::int32_t tick) const { return band_low + std::int64_t{tick} * tick_size; }
  /** Tick of a price within the band. */
  std::int32_t tick_at(std::int64_t price) const {
    return static_cast<std::int32_t>(static_cast<std::uint64_t>(price - band_low) / tick_size);
  }
  /** Tick of a price, cut to the band. */
  std::int32_t nearest_tick(std::int64_t price) const {
    return tick_at(price < band_low ? band_low : price > band_high ? band_high : price);
  }
  /** What events tell as the price of an order at market: 0 in a call auction. */
  std::int64_t price_at_market() const { return phase == Phase::post_close ? close_price : 0; }
  /** What market orders are priced from. */
  std::int64_t market_price() const { return last_price != 0 ? last_price : reference_price; }
};

} // namespace sauda
