#pragma once
// Any record of the boundary as its 64 bytes, and back.

#include <bit>
#include <cstring>
#include <vector>

#include "sauda/execution_reporter.hpp"
#include "sauda/records.hpp"

namespace sauda::testing {

template <typename T>
Record to_record(const T& value) {
  return std::bit_cast<Record>(value);
}

template <typename T>
T from_record(const Record& record) {
  return std::bit_cast<T>(record);
}

/** First byte of every record: EventKind of an event, SnapshotKind of a snapshot record. */
inline std::uint8_t kind_of(const Record& record) { return record.bytes[0]; }

inline bool is(const Record& record, EventKind kind) { return kind_of(record) == static_cast<std::uint8_t>(kind); }

inline bool same(const std::vector<Record>& left, const std::vector<Record>& right) {
  if (left.size() != right.size()) return false;
  return left.empty() || std::memcmp(left.data(), right.data(), left.size() * record_bytes) == 0;
}

} // namespace sauda::testing
