#pragma once
// Cash with double entry: six balances that always add up to 0.

#include <cstdint>

#include "sauda/account/money.hpp"

namespace sauda::account {

/** Six amounts, or six balances. */
struct Posting {
  std::int64_t cash = 0;
  std::int64_t blocked = 0;
  std::int64_t positions = 0;
  std::int64_t realised = 0;
  std::int64_t charges = 0;
  std::int64_t external = 0;

  bool is_empty() const { return (cash | blocked | positions | realised | charges | external) == 0; }

  void block(std::int64_t amount) {
    cash -= amount;
    blocked += amount;
  }
};

class Ledger {
public:
  const Posting& balances() const { return balances_; }
  std::int64_t cash() const { return balances_.cash; }

  bool can_take(const Posting& posting) const {
    return is_within(Wide{balances_.cash} + posting.cash) && is_within(Wide{balances_.blocked} + posting.blocked) &&
           is_within(Wide{balances_.positions} + posting.positions) &&
           is_within(Wide{balances_.realised} + posting.realised) &&
           is_within(Wide{balances_.charges} + posting.charges) &&
           is_within(Wide{balances_.external} + posting.external);
  }

  void take(const Posting& posting) {
    balances_.cash += posting.cash;
    balances_.blocked += posting.blocked;
    balances_.positions += posting.positions;
    balances_.realised += posting.realised;
    balances_.charges += posting.charges;
    balances_.external += posting.external;
  }

  void restore(const Posting& balances) { balances_ = balances; }

private:
  Posting balances_{};
};

} // namespace sauda::account
