#pragma once
// The canonical snapshot: the whole state as 64-byte records, independent of addresses, slots and limits.

#include <cstdint>

#include "sauda/records.hpp"

namespace sauda {

class Engine;
class ExecutionReporter;
class Venue;

/** Changes whenever the format or a matching rule does: a journal replays only under the rules it was written under. */
inline constexpr std::uint16_t snapshot_version = 3;

/** Why a snapshot was refused. */
enum class RestoreStatus : std::uint32_t {
  ok = 0,
  out_of_order = 1,     ///< records out of order, or after the trailer
  wrong_version = 2,    ///< written under another version
  bad_instrument = 3,   ///< an instrument that does not fit the limits
  too_many_orders = 4,  ///< more orders than the venue is sized for
  bad_order = 5,        ///< an order that could not rest in its book
  wrong_count = 6,      ///< the counts of header or trailer are not those of the records
  wrong_hash = 7,       ///< the records are not those that were hashed
  not_empty = 8,        ///< the engine has seen commands
  bad_participants = 9, ///< a synthetic market that this engine does not read
  bad_counters = 10,    ///< a time or an order id beyond 2^53 - 1
};

/** Writes the records, trailer included, and answers the hash of all before the trailer: the state hash. */
std::uint64_t write_snapshot(const Engine& engine, ExecutionReporter& reporter);

/** The state hash alone. */
std::uint64_t state_hash(const Engine& engine);

/** Takes the records of a snapshot, one after the other, into a new engine. After any refusal the engine is of no use. */
class SnapshotReader {
public:
  RestoreStatus take(Engine& engine, const void* record);
  bool is_complete() const { return expected_ == Expected::nothing; }

private:
  enum class Expected : std::uint8_t { header, body, participants, nothing };

  RestoreStatus take_header(Engine& engine, const SnapshotHeader& header);
  RestoreStatus take_instrument(Engine& engine, const SnapshotInstrument& record);
  /** A record that follows its instrument, before its orders, in order of kind. */
  template <class Record>
  RestoreStatus take_detail(Engine& engine, const Record& record, bool (Venue::*restore)(const Record&));
  RestoreStatus take_attributes(const SnapshotAttributes& record);
  RestoreStatus take_order(Engine& engine, const SnapshotOrder& record);
  RestoreStatus take_participant(Engine& engine, const SnapshotParticipant& record);
  RestoreStatus take_trailer(Engine& engine, const SnapshotTrailer& trailer);

  Expected expected_ = Expected::header;
  std::uint16_t instrument_ = 0;
  SnapshotAttributes attributes_{}; ///< of the order that comes next; of kind 0 when it has none
  std::uint8_t detail_ = 0;         ///< kind of the last record that followed the instrument
  std::uint64_t instruments_left_ = 0;
  std::uint64_t orders_left_ = 0;
  std::uint64_t participants_ = 0;
  std::uint64_t participants_taken_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t hash_ = 0;
};

} // namespace sauda
