#pragma once

#include <cstring>

#include "sauda/execution_reporter.hpp"

namespace sauda::account {

/** A record of any kind as what it says it is. */
template <class T>
T read_record(const Record& record) {
  static_assert(sizeof(T) == record_bytes);
  T value;
  std::memcpy(&value, &record, sizeof value);
  return value;
}

} // namespace sauda::account
