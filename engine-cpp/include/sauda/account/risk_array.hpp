#pragma once
// What one unit of a contract loses in each scenario, and its margin rates. Rules: docs/reference/account.md, Margin.

#include <algorithm>
#include <cstdint>

#include "sauda/account/money.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

inline constexpr std::uint32_t scenario_count = 16;
inline constexpr std::uint32_t outcomes = scenario_count + 1; ///< the scenarios, and that nothing changes
inline constexpr std::int64_t highest_risk = 1'000'000'000;   ///< of losses and prices of one unit, in paise

/** What is held, and what live orders could still buy and sell. */
struct Stake {
  std::int64_t quantity;
  std::int64_t buys;
  std::int64_t sells;
};

/** The eight losses of one half, in a record of any kind that has them. */
template <class T>
void copy_losses(const T& record, std::int32_t* half) {
  const std::int32_t losses[] = {record.loss_0, record.loss_1, record.loss_2, record.loss_3,
                                 record.loss_4, record.loss_5, record.loss_6, record.loss_7};
  std::copy(losses, losses + scenario_count / 2, half);
}

struct RiskArray {
  std::int64_t
      losses[outcomes]; ///< of one unit held long, less its price for an option; the first when nothing changes
  std::int64_t price;
  std::int64_t underlying_price;
  std::int64_t short_extra;
  std::uint32_t expires;
  std::uint16_t underlying;
  std::uint16_t exposure_bp;
  std::uint16_t spread_bp;
  bool is_defined;
  bool is_option;
  bool pairs;

  void set_losses(const std::int32_t* given) {
    const std::int64_t value = is_option ? price : 0;
    losses[0] = -value;
    for (std::uint32_t i = 0; i < scenario_count; ++i) losses[i + 1] = given[i] - value;
  }
  std::int32_t given_loss(std::uint32_t scenario) const {
    return static_cast<std::int32_t>(losses[scenario + 1] - losses[0]);
  }

  /** The quantity that exposure margin is due on: the worst that open orders could make of it. */
  std::int64_t exposed(const Stake& stake) const {
    if (is_option) return std::max<std::int64_t>(0, stake.sells - stake.quantity);
    return std::max(
        {size_of(stake.quantity), size_of(stake.quantity + stake.buys), size_of(stake.quantity - stake.sells)});
  }

  /** Exposure margin in ten-thousandths of a paisa. */
  Wide exposure(const Stake& stake) const {
    return Wide{exposed(stake)} * (Wide{underlying_price} * exposure_bp + Wide{short_extra} * whole_bp);
  }
  /** Charge of so many pairs whose later month this is, in ten-thousandths of a paisa. */
  Wide pair_charge(std::int64_t pairs_of_it) const { return Wide{pairs_of_it} * price * spread_bp; }
  /** What a pair spares of the exposure margin of both months, but for a third of the later, in thirds of a ten-thousandth. */
  Wide pair_relief(std::int64_t pairs_of_it) const { return Wide{pairs_of_it} * underlying_price * exposure_bp * 5; }
};

/** Walks futures from the earliest month on: how many of each are paired with those before it. */
struct MonthPairs {
  Wide before = 0; ///< sum of the quantities so far

  std::int64_t take(std::int64_t quantity) {
    const bool opposes = (quantity > 0 && before < 0) || (quantity < 0 && before > 0);
    const Wide other = before < 0 ? -before : before;
    before += quantity;
    return opposes ? static_cast<std::int64_t>(std::min(Wide{size_of(quantity)}, other)) : 0;
  }
};

} // namespace sauda::account
