#pragma once
// Why a command did not happen, with its figures.

#include <algorithm>
#include <cstdint>
#include <optional>

#include "sauda/account/money.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

struct Denial {
  AccountEventKind kind; ///< denied or anomaly
  std::uint8_t code;     ///< DenialCode or AnomalyCode
  std::uint8_t scope;    ///< LimitScope; 0 for none
  std::int64_t limit;
  std::int64_t actual;
};

/** Empty when nothing stands against it. */
using Refusal = std::optional<Denial>;

/** Figures above what an event may carry are told as the highest that it may. */
constexpr std::int64_t told(Wide figure) {
  return static_cast<std::int64_t>(std::clamp(figure, -Wide{highest}, Wide{highest}));
}

constexpr Denial denial(DenialCode code, Wide limit = 0, Wide actual = 0) {
  return {AccountEventKind::denied, static_cast<std::uint8_t>(code), 0, told(limit), told(actual)};
}

constexpr Denial denial(DenialCode code, LimitScope scope, Wide limit, Wide actual) {
  Denial result = denial(code, limit, actual);
  result.scope = static_cast<std::uint8_t>(scope);
  return result;
}

constexpr Denial anomaly(AnomalyCode code, Wide limit = 0, Wide actual = 0) {
  return {AccountEventKind::anomaly, static_cast<std::uint8_t>(code), 0, told(limit), told(actual)};
}

} // namespace sauda::account
