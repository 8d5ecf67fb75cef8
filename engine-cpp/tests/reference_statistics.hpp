#pragma once
// What the reference venue sums up of trades: day, close window, candle.

#include <cstdint>
#include <optional>

namespace sauda::testing {

/** Sum of quantities and of price × quantity; both stay at 2^53 − 1 when they would pass it. */
struct TradedSum {
  std::int64_t volume;
  std::int64_t turnover;

  void add(std::int64_t price, std::int64_t quantity);
  /** Turnover by volume rounded to the nearest tick, halves up; none without a trade. */
  std::optional<std::int64_t> average_on_tick(std::int64_t tick) const;
};

/** First, highest, lowest and last price; all 0 before the first trade. */
struct TradedPrices {
  std::int64_t open;
  std::int64_t high;
  std::int64_t low;
  std::int64_t last;

  void add(std::int64_t price);
};

struct TradedPeriod {
  std::uint32_t trades;
  TradedPrices prices;
  TradedSum sum;

  void add(std::int64_t price, std::int64_t quantity);
};

struct ReferenceStatistics {
  TradedPeriod day;
  std::int64_t previous_close;
  bool window_runs;
  TradedSum window;
  std::int64_t auction_price; ///< of the last call auction at the close that had one; 0 without
  TradedPeriod candle;        ///< of the current minute
  std::uint32_t minute;       ///< of the candle, since the Unix epoch

  void add(std::uint64_t time, std::int64_t price, std::int64_t quantity);
};

std::uint32_t minute_of(std::uint64_t time);

} // namespace sauda::testing
