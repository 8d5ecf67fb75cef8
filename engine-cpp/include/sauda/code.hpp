#pragma once

#include <cstdint>

namespace sauda {

/** The byte that stands for an enum value in a record. */
template <class Kind>
constexpr std::uint8_t code(Kind value) {
  return static_cast<std::uint8_t>(value);
}

} // namespace sauda
