#pragma once
// What binds the orders of an account besides its books: limits, switches, gates, clocks.

#include <cstdint>

#include "sauda/account/limits.hpp"
#include "sauda/arena.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

inline constexpr std::uint32_t segments = 4, gates = 4;

struct Clock {
  std::uint16_t opens;
  std::uint16_t closes;
  std::uint16_t intraday_until;
  std::uint16_t square_off;
  bool is_set;
  bool is_told; ///< today's square-off
};

/** Minute of the day in Indian Standard Time. */
constexpr std::int64_t minute_of_day(std::uint64_t time) {
  return static_cast<std::int64_t>((time / 1'000'000 + 19'800) / 60 % 1'440);
}

/** Which limits and switches bind an order: a number for each scope. */
struct Binding {
  std::uint16_t strategy; ///< 0 for none
  std::uint16_t instrument;
};

class Settings {
public:
  Settings(const AccountLimits& limits, Arena& arena)
      : strategies_{limits.strategies},
        strategy_limits_{arena.allocate<LimitSet>(std::size_t{limits.strategies} + 1)},
        instrument_limits_{arena.allocate<LimitSet>(limits.instruments)} {}

  LimitSet& limits(LimitScope scope, std::uint32_t index) {
    if (scope == LimitScope::strategy) return strategy_limits_[index];
    if (scope == LimitScope::instrument) return instrument_limits_[index];
    return limits_[static_cast<std::uint32_t>(scope) - 1];
  }
  const LimitSet& limits(LimitScope scope, std::uint32_t index) const {
    return const_cast<Settings*>(this)->limits(scope, index);
  }
  /** The limits of a scope that bind an order; those of strategy 0 are never set. */
  const LimitSet& limits(LimitScope scope, const Binding& binding) const {
    return limits(scope, scope == LimitScope::strategy ? binding.strategy : binding.instrument);
  }

  /** Whether a limit of the account as a whole is set. */
  bool is_anywhere(LimitKind kind) const {
    return limits_[0].has(kind) || limits_[1].has(kind) || limits_[2].has(kind);
  }

  std::uint32_t strategies() const { return strategies_; }

  Clock clocks[segments]{};
  std::uint8_t closed_gates = 0; ///< bit n − 1 for Gate n
  std::uint64_t session_end = 0; ///< of the session at the broker; 0 for none
  SwitchState platform_switch = SwitchState::active;
  SwitchState user_switch = SwitchState::active;

private:
  static constexpr std::uint32_t wide_scopes = 3;

  std::uint32_t strategies_;
  LimitSet limits_[wide_scopes]{};
  LimitSet* strategy_limits_;
  LimitSet* instrument_limits_;
};

/** Whether a limit may be set in a scope. */
constexpr bool takes_scope(LimitKind kind, LimitScope scope) {
  if (scope <= LimitScope::account) return true;
  switch (kind) {
  case LimitKind::orders_per_second:
  case LimitKind::orders_per_minute:
  case LimitKind::orders_per_day:
  case LimitKind::cancel_reserve:
  case LimitKind::holdings:
  case LimitKind::cash_shortfall:
  case LimitKind::tripwire_orders:
  case LimitKind::tripwire_value:
  case LimitKind::reduce_only_at_fill: return false;
  case LimitKind::sector_exposure:
  case LimitKind::day_loss:
  case LimitKind::day_drawdown:
  case LimitKind::drawdown:
  case LimitKind::loss_streak:
  case LimitKind::loss_cooldown: return scope != LimitScope::instrument;
  case LimitKind::concentration_bp: return scope != LimitScope::strategy;
  default: return true;
  }
}

/** Highest value of a limit: counts within a second or minute cannot pass what the pace remembers. */
constexpr std::int64_t highest_of(LimitKind kind) {
  switch (kind) {
  case LimitKind::orders_per_second:
  case LimitKind::orders_per_minute:
  case LimitKind::cancel_reserve:
  case LimitKind::tripwire_orders: return 1'000;
  case LimitKind::reduce_only_at_fill: return 0;
  default: return (std::int64_t{1} << 53) - 1;
  }
}

} // namespace sauda::account
