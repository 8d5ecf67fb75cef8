#include "sauda/option_price.hpp"

#include "sauda/fixed_point.hpp"

namespace sauda {
namespace {

using fixed_point::Fixed;
using fixed_point::UnsignedWide;
using fixed_point::Wide;

constexpr std::uint64_t microseconds_per_year = 31'536'000'000'000;

/** Standard deviation of the logarithm of the price at expiry. */
Fixed deviation_of(const OptionTerms& terms) {
  const UnsignedWide volatility = terms.volatility;
  // σ² t / year, σ in millionths: 24 more binary places first, 56 after the division by 10^12, so that nothing is cut off.
  const UnsignedWide variance = (volatility * volatility * terms.time_left << 24) / microseconds_per_year;
  return static_cast<Fixed>(
      fixed_point::square_root((variance << 32) / 1'000'000 * (std::uint64_t{1} << 24) / 1'000'000));
}

struct Odds {
  Fixed with_forward; ///< N(d1)
  Fixed in_money;     ///< N(d2)
};

Odds odds_of(const OptionTerms& terms) {
  const Fixed deviation = deviation_of(terms);
  if (deviation == 0) {
    const Fixed sure = terms.forward > terms.strike ? fixed_point::one : 0;
    return {sure, sure};
  }
  constexpr Fixed far = 8 * fixed_point::one;
  const Wide ratio = (Wide{fixed_point::logarithm(terms.forward, terms.strike)} << fixed_point::places) / deviation;
  const Fixed d = static_cast<Fixed>(ratio > far * 2 ? far * 2 : ratio < -far * 2 ? -far * 2 : ratio);
  return {fixed_point::normal_distribution(d + deviation / 2), fixed_point::normal_distribution(d - deviation / 2)};
}

} // namespace

std::int64_t option_price(const OptionTerms& terms) {
  const Odds odds = odds_of(terms);
  const Wide worth = Wide{terms.forward} * odds.with_forward - Wide{terms.strike} * odds.in_money;
  const std::int64_t forward_over_strike = terms.forward - terms.strike;
  const auto rounded = static_cast<std::int64_t>((worth + fixed_point::one / 2) >> fixed_point::places);
  const std::int64_t call = rounded > 0 ? rounded : 0;
  const std::int64_t least = forward_over_strike > 0 ? forward_over_strike : 0;
  const std::int64_t worth_of_call = call > least ? call : least;
  return terms.is_call ? worth_of_call : worth_of_call - forward_over_strike;
}

std::int32_t option_delta(const OptionTerms& terms) {
  const Fixed share = terms.is_call ? odds_of(terms).with_forward : odds_of(terms).with_forward - fixed_point::one;
  return static_cast<std::int32_t>((Wide{share} * 1'000'000 + fixed_point::one / 2) >> fixed_point::places);
}

} // namespace sauda
