#include "reference_statistics.hpp"

#include <algorithm>

namespace sauda::testing {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t highest_sum = (std::int64_t{1} << 53) - 1;

std::int64_t limited(Wide sum) { return static_cast<std::int64_t>(std::min<Wide>(sum, highest_sum)); }

} // namespace

void TradedSum::add(std::int64_t price, std::int64_t quantity) {
  volume = limited(Wide{volume} + quantity);
  turnover = limited(Wide{turnover} + Wide{price} * quantity);
}

std::optional<std::int64_t> TradedSum::average_on_tick(std::int64_t tick) const {
  if (volume == 0) return std::nullopt;
  const Wide twice = Wide{volume} * tick * 2;
  return static_cast<std::int64_t>((Wide{turnover} * 2 + Wide{volume} * tick) / twice * tick);
}

void TradedPrices::add(std::int64_t price) {
  if (open == 0) *this = {price, price, price, price};
  high = std::max(high, price);
  low = std::min(low, price);
  last = price;
}

void TradedPeriod::add(std::int64_t price, std::int64_t quantity) {
  trades += 1;
  prices.add(price);
  sum.add(price, quantity);
}

void ReferenceStatistics::add(std::uint64_t time, std::int64_t price, std::int64_t quantity) {
  day.add(price, quantity);
  if (window_runs) window.add(price, quantity);
  candle.add(price, quantity);
  minute = minute_of(time);
}

std::uint32_t minute_of(std::uint64_t time) { return static_cast<std::uint32_t>(time / 60'000'000); }

} // namespace sauda::testing
