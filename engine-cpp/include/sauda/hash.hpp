#pragma once
// The chain of record hashes; see docs/reference/venue.md.

#include <cstdint>
#include <cstring>

#include "sauda/records.hpp"

namespace sauda {

inline constexpr std::uint64_t hash_seed = 0x5361756461; // "Sauda"

/** Chains one 64-byte record. */
inline std::uint64_t fold_record(std::uint64_t hash, const void* record) {
  std::uint64_t words[record_bytes / sizeof(std::uint64_t)];
  std::memcpy(words, record, record_bytes);
  for (const std::uint64_t word : words) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 32;
  }
  return hash;
}

} // namespace sauda
