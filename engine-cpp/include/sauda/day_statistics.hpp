#pragma once
// What the trades of an instrument add up to: the day, the current minute, the close window.

#include <algorithm>
#include <cstdint>

namespace sauda {

/** Microseconds. */
inline constexpr std::uint64_t candle_time = 60'000'000;
/** Where turnover and quantity stay: what a JavaScript number holds exactly. */
inline constexpr std::uint64_t highest_total = (1ULL << 53) - 1;

/** Quantity and turnover. */
struct Totals {
  std::uint64_t quantity;
  std::uint64_t turnover; ///< sum of price × quantity

  void add(std::int64_t price, std::uint64_t traded);
  /** Turnover by quantity, rounded down; 0 without quantity. */
  std::int64_t average() const { return quantity != 0 ? static_cast<std::int64_t>(turnover / quantity) : 0; }
  /** Turnover by quantity, to the nearest tick, halves up; 0 without quantity. */
  std::int64_t average(std::uint32_t tick) const;
};

/** Trades of a stretch of time; prices are 0 before the first. */
struct Figures {
  std::int64_t open;
  std::int64_t high;
  std::int64_t low;
  std::int64_t close;
  Totals totals;
  std::uint32_t trades;

  void add(std::int64_t price, std::uint64_t traded, std::uint32_t count);
};

/** Kept with the rule `statistics`; else all zero. */
struct DayStatistics {
  Figures day;
  Figures minute;              ///< no trades: there is no candle
  Totals window;               ///< since the close window began
  std::int64_t auction_price;  ///< of the closing auction; 0 when it had none
  std::int64_t previous_close; ///< of the day before
  std::uint32_t minute_number; ///< minutes since the Unix epoch
  bool is_window_running;
};

} // namespace sauda
