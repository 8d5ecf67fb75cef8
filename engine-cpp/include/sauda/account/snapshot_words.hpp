#pragma once
// The settings of an account as the opaque words of its snapshot.

#include <cstdint>
#include <cstring>

#include "sauda/account/ledger.hpp"
#include "sauda/account/risk_array.hpp"
#include "sauda/account/settings.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

struct SettingWords {
  Posting balances;
  std::int64_t proceeds;
  std::uint64_t day;
  std::uint64_t day_count;
  std::uint64_t gates_and_switches; ///< a byte each: closed gates, switch of the platform, of the user
  std::uint64_t clocks[segments];
  std::uint64_t session_end;
  std::int32_t scenarios[scenario_count];
  std::uint64_t unused[5]; ///< fill the last record
};

inline constexpr std::size_t words_per_record = 7;
inline constexpr std::uint32_t setting_records = sizeof(SettingWords) / 8 / words_per_record;
static_assert(sizeof(SettingWords) == setting_records * words_per_record * 8);

inline AccountSnapshotSettings setting_record(const SettingWords& words, std::uint32_t index) {
  AccountSnapshotSettings record{};
  record.kind = static_cast<std::uint8_t>(AccountSnapshotKind::settings);
  record.index = index;
  std::memcpy(&record.word_0, reinterpret_cast<const char*>(&words) + index * words_per_record * 8,
              words_per_record * 8);
  return record;
}

constexpr std::uint64_t clock_is_set = std::uint64_t{1} << 63, clock_is_told = std::uint64_t{1} << 62;

constexpr std::uint64_t word_of(const Clock& clock) {
  return clock.opens | std::uint64_t{clock.closes} << 12 | std::uint64_t{clock.intraday_until} << 24 |
         std::uint64_t{clock.square_off} << 36 | (clock.is_set ? clock_is_set : 0) |
         (clock.is_told ? clock_is_told : 0);
}

constexpr Clock clock_of(std::uint64_t word) {
  const auto part = [word](std::uint32_t shift) { return static_cast<std::uint16_t>(word >> shift & 0xFFF); };
  return {part(0), part(12), part(24), part(36), (word & clock_is_set) != 0, (word & clock_is_told) != 0};
}

} // namespace sauda::account
