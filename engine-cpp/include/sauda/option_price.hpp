#pragma once
// What a European option on a forward is worth, in integers: the participants of the synthetic market quote by it.

#include <cstdint>

namespace sauda {

/** What an option is worth by; prices in paise, below 2^40. */
struct OptionTerms {
  std::int64_t forward; ///< above 0
  std::int64_t strike;  ///< above 0
  /** Annualised, in millionths: 140,000 is 14 %; at most 10,000,000. */
  std::uint32_t volatility;
  /** Microseconds until expiry, at most ten years. */
  std::uint64_t time_left;
  bool is_call;
};

/**
 * Undiscounted value in paise by Black's formula (1976), rounded to the nearest. Off by less than a paisa for prices to ten
 * million paise. Without time or volatility it is the intrinsic value.
 */
std::int64_t option_price(const OptionTerms& terms);

/** Share of the forward that the option moves by, in millionths: 0 to 1,000,000 for a call, down to −1,000,000 for a put. */
std::int32_t option_delta(const OptionTerms& terms);

} // namespace sauda
