#include "sauda/flex_watch.hpp"

namespace sauda {
namespace {

constexpr std::uint64_t second = 1'000'000; // microseconds

void add(std::uint32_t (&owners)[FlexWatch::most_owners], std::uint32_t owner) {
  for (std::uint32_t& place : owners) {
    if (place == owner) return;
    if (place != 0) continue;
    place = owner;
    return;
  }
}

std::uint32_t count_of(const std::uint32_t (&owners)[FlexWatch::most_owners]) {
  std::uint32_t count = 0;
  while (count < FlexWatch::most_owners && owners[count] != 0) ++count;
  return count;
}

} // namespace

void FlexWatch::count(Side at, std::uint32_t buyer, std::uint32_t seller, std::uint64_t time) {
  if (trades == 0 || edge != at) *this = {.owners = {}, .since = time, .trades = 0, .edge = at};
  if (trades != UINT32_MAX) ++trades;
  add(owners[0], buyer);
  add(owners[1], seller);
}

bool FlexWatch::is_enough(const Instrument& instrument, std::uint64_t time) const {
  const FlexRules& rules = instrument.flex;
  return trades != 0 && trades >= rules.trades && count_of(owners[0]) >= rules.owners &&
         count_of(owners[1]) >= rules.owners && time - since >= rules.cooling * second;
}

std::optional<Side> near_edge(const Instrument& instrument, std::int64_t price) {
  if (instrument.flex.step_bp == 0) return {};
  const std::int64_t distance = share_of(instrument.reference_price, instrument.flex.near_bp);
  if (price >= instrument.band_high - distance) return Side::buy;
  if (price <= instrument.band_low + distance) return Side::sell;
  return {};
}

} // namespace sauda
