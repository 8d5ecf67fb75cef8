#pragma once
// Risk arrays of contracts, and what the contracts of each underlying need. Rules: docs/reference/account.md, Margin.

#include <cstdint>

#include "sauda/account/instrument.hpp"
#include "sauda/account/risk_array.hpp"
#include "sauda/arena.hpp"

namespace sauda::account {

/** Running sums over the contracts of one underlying; each change of a stake moves them by its difference. */
struct Underlying {
  std::int64_t losses[outcomes];
  std::int64_t exposure;
  std::int64_t charge;
  std::int64_t relief;
  std::uint16_t first_future; ///< 1 + index of the contract of the earliest month; 0 for none

  std::int64_t span() const;
  std::int64_t exposure_margin() const { return std::max<std::int64_t>(0, exposure - relief); }
  std::int64_t requirement() const { return span() + exposure_margin(); }
};

/** Whether sums are within their bound, or at least held by their integer. */
struct SumCheck {
  bool are_bounded = true;
  bool are_held = true;

  void add(std::int64_t& sum, Wide more) {
    const Wide result = sum + more;
    are_bounded = are_bounded && is_within(result);
    are_held = are_held && is_held(result);
    sum = static_cast<std::int64_t>(result);
  }
};

/** A change of one stake, worked out and not yet made. */
struct MarginMove {
  std::uint16_t instrument = 0;
  bool counts = false;  ///< the instrument has a risk array
  bool fits = true;     ///< every figure stays within its bound
  bool is_exact = true; ///< every figure is at least held by its integer
  std::int64_t growth = 0;
  Stake change{};
  Underlying after{};
};

bool is_good_risk(const Instrument& instrument, const AccountRisk& command, std::uint32_t underlyings);
bool are_good_losses(const std::int32_t* losses, std::uint32_t count);
RiskArray risk_array_of(const Instrument& instrument, const AccountRisk& command, const std::int32_t* losses);

class Contracts {
public:
  Contracts(Arena& arena, std::uint32_t instruments)
      : arrays_{arena.allocate<RiskArray>(instruments)},
        stakes_{arena.allocate<Stake>(instruments)},
        next_future_{arena.allocate<std::uint16_t>(instruments)},
        underlyings_{arena.allocate<Underlying>(instruments)},
        told_{arena.allocate<Told>(instruments)} {}

  const RiskArray& array(std::uint16_t instrument) const { return arrays_[instrument]; }
  bool has(std::uint16_t instrument) const { return arrays_[instrument].is_defined; }
  const Underlying& underlying(std::uint16_t number) const { return underlyings_[number]; }

  MarginMove move(std::uint16_t instrument, const Stake& change) const {
    if (!has(instrument)) return {};
    return worked_out(instrument, change);
  }
  void take(const MarginMove& move);

  /** Replaces the array of a contract with this stake; false, and nothing done, when a figure would pass its bound. */
  bool define(std::uint16_t instrument, const RiskArray& array, const Stake& stake);

  /** Whether the sums of an underlying are within their bounds. */
  bool are_bounded(std::uint16_t number) const;

  /** Whether span or exposure of an underlying are not what was told of them last; they are from now on. */
  bool is_news(std::uint16_t number);

private:
  struct Told {
    std::int64_t span;
    std::int64_t exposure;
  };

  MarginMove worked_out(std::uint16_t instrument, const Stake& change) const;
  /** Charges and reliefs of the months, with one stake changed. */
  void pair_months(Underlying& underlying, std::uint16_t changed, std::int64_t change, SumCheck& check) const;
  void link_future(std::uint16_t instrument);
  void unlink_future(std::uint16_t instrument);

  RiskArray* arrays_;
  Stake* stakes_;
  std::uint16_t* next_future_;
  Underlying* underlyings_;
  Told* told_;
};

} // namespace sauda::account
