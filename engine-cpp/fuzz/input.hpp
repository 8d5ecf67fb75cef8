#pragma once
// The bytes of a fuzzer read as what a target needs; when they are used up, everything is 0.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "sauda/execution_reporter.hpp"
#include "sauda/hash.hpp"
#include "sauda/records.hpp"

namespace sauda::fuzz {

/** Ends the run with a finding. */
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

class Input {
public:
  Input(const std::uint8_t* bytes, std::size_t size) : bytes_{bytes}, left_{size} {}

  bool is_empty() const { return left_ == 0; }

  std::uint8_t byte() {
    if (left_ == 0) return 0;
    --left_;
    return *bytes_++;
  }

  /** From 0 to `most`. */
  std::uint8_t up_to(std::uint8_t most) { return static_cast<std::uint8_t>(byte() % (most + 1u)); }

  template <typename T, std::size_t count>
  T pick(const T (&values)[count]) {
    return values[byte() % count];
  }

  /** The next whole record; the last one is filled up with 0. */
  Record record() {
    Record record{};
    for (unsigned char& byte_of_record : record.bytes) byte_of_record = byte();
    return record;
  }

private:
  const std::uint8_t* bytes_;
  std::size_t left_;
};

inline std::vector<Record> raw_records(Input& input) {
  constexpr std::uint8_t most = 24;
  std::vector<Record> records;
  for (std::uint8_t count = input.up_to(most); count > 0; --count) records.push_back(input.record());
  return records;
}

/** Changes up to three bytes, and now and then leaves out or doubles a record. */
inline void change_bytes(Input& input, std::vector<Record>& records) {
  for (std::uint8_t count = input.up_to(3); count > 0; --count) {
    Record& record = records[input.byte() % records.size()];
    record.bytes[input.up_to(63)] = input.byte();
  }
  const std::uint8_t which = input.byte();
  const auto at = records.begin() + static_cast<std::ptrdiff_t>(which / 8 % records.size());
  if (which % 8 == 6) records.erase(at);
  if (which % 8 == 7) records.insert(at, Record{*at});
}

/** Ends a snapshot with the trailer that its records have, so that what is hashed is looked at, too; answers the hash. */
inline std::uint64_t seal(std::vector<Record>& snapshot) {
  SnapshotTrailer trailer{};
  trailer.kind = static_cast<std::uint8_t>(SnapshotKind::trailer);
  trailer.hash = hash_seed;
  for (const Record& record : snapshot) trailer.hash = fold_record(trailer.hash, &record);
  trailer.records = snapshot.size();
  snapshot.push_back(std::bit_cast<Record>(trailer));
  return trailer.hash;
}

} // namespace sauda::fuzz
