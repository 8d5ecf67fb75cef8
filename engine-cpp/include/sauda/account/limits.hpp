#pragma once
// What an account is sized for, and the limits that its orders are held to.

#include <bit>
#include <cstdint>

#include "sauda/records.hpp"

namespace sauda::account {

/** Every pool is allocated once, when the account is made. */
struct AccountLimits {
  std::uint32_t instruments; ///< 1 to 4,096
  std::uint32_t strategies;  ///< 0 to 255
  std::uint32_t orders;      ///< 1 to 1,048,576: open ones and those that ended since the day began
  std::uint32_t positions;   ///< 1 to 1,048,576, over all books
  std::uint32_t trades;      ///< 1 to 4,194,304, of the remembered orders

  bool are_valid() const {
    return instruments >= 1 && instruments <= 4'096 && strategies <= 255 && orders >= 1 && orders <= 1'048'576 &&
           positions >= 1 && positions <= 1'048'576 && trades >= 1 && trades <= 4'194'304;
  }
};

inline constexpr std::uint32_t limit_kinds = static_cast<std::uint32_t>(LimitKind::reduce_only_at_fill);
inline constexpr std::uint32_t limit_scopes = static_cast<std::uint32_t>(LimitScope::instrument);

inline constexpr LimitScope limit_scopes_in_order[] = {LimitScope::platform, LimitScope::user, LimitScope::account,
                                                       LimitScope::strategy, LimitScope::instrument};

constexpr std::uint32_t bit_of(LimitKind kind) { return 1u << (static_cast<std::uint32_t>(kind) - 1); }

/** The limits of one scope. */
struct LimitSet {
  std::uint32_t present; ///< bit_of each limit that is set
  std::int64_t values[limit_kinds];

  bool has(LimitKind kind) const { return (present & bit_of(kind)) != 0; }
  std::int64_t operator[](LimitKind kind) const { return values[static_cast<std::uint32_t>(kind) - 1]; }
  void set(LimitKind kind, std::int64_t value) {
    present |= bit_of(kind);
    values[static_cast<std::uint32_t>(kind) - 1] = value;
  }
  void clear(LimitKind kind) {
    present &= ~bit_of(kind);
    values[static_cast<std::uint32_t>(kind) - 1] = 0;
  }
};

} // namespace sauda::account
