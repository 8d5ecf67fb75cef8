#include "sauda/day_statistics.hpp"

namespace sauda {
namespace {

/** price × quantity, or highest_total when it is more. */
std::uint64_t product(std::uint64_t price, std::uint64_t quantity) {
  const std::uint64_t high = (price >> 32) * (quantity & UINT32_MAX) + (quantity >> 32) * (price & UINT32_MAX);
  if ((price >> 32) * (quantity >> 32) != 0 || high >> 21 != 0) return highest_total;
  const std::uint64_t low = (price & UINT32_MAX) * (quantity & UINT32_MAX);
  return (low >> 53) != 0 ? highest_total : std::min((high << 32) + low, highest_total);
}

} // namespace

void Totals::add(std::int64_t price, std::uint64_t traded) {
  quantity = std::min(quantity + traded, highest_total);
  turnover = std::min(turnover + product(static_cast<std::uint64_t>(price), traded), highest_total);
}

std::int64_t Totals::average(std::uint32_t tick) const {
  if (quantity == 0) return 0;
  const std::uint64_t whole = turnover / quantity;
  const std::uint64_t rest = turnover % quantity;
  const std::uint64_t beyond = whole % tick;
  // In two steps, so that no product overflows: half a tick is reached by the whole, or with the fraction of one unit.
  const bool rounds_up = 2 * beyond >= tick || (2 * beyond + 1 == tick && 2 * rest >= quantity);
  return static_cast<std::int64_t>(whole - beyond + (rounds_up ? tick : 0));
}

void Figures::add(std::int64_t price, std::uint64_t traded, std::uint32_t count) {
  if (trades == 0) open = high = low = price;
  high = std::max(high, price);
  low = std::min(low, price);
  close = price;
  totals.add(price, traded);
  trades += count;
}

} // namespace sauda
