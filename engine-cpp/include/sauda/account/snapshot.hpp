#pragma once
// The canonical snapshot of an account: its whole state as records, independent of addresses, slots and limits of size.

#include <cstdint>

#include "sauda/execution_reporter.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

class Account;

/** Changes whenever the format or a rule does: a journal replays only under the rules it was written under. */
inline constexpr std::uint16_t account_version = 2;

/** Why a snapshot was refused. */
enum class SnapshotStatus : std::uint32_t {
  ok = 0,
  out_of_order = 1,   ///< records out of order, or after the trailer
  wrong_version = 2,  ///< written under another version
  not_empty = 3,      ///< the account has seen commands
  too_large = 4,      ///< more than the account is sized for
  bad_settings = 5,   ///< a setting, limit or book that cannot be
  bad_instrument = 6, ///< an instrument that could not have been defined
  bad_position = 7,   ///< a position or lot that cannot be
  bad_order = 8,      ///< an order or trade that cannot be
  wrong_count = 9,    ///< the counts are not those of the records
  unbalanced = 10,    ///< the ledger does not agree with itself, or with orders and positions
  wrong_hash = 11,    ///< the records are not those that were hashed, or not in their one form
};

/** Writes the records, trailer included, and answers the hash of all before the trailer: the state hash. */
std::uint64_t write_snapshot(const Account& account, ExecutionReporter& reporter);

/** The state hash alone. */
std::uint64_t state_hash(const Account& account);

/** Takes the records of a snapshot, one after the other, into a new account; after a refusal that is of no use. */
class SnapshotReader {
public:
  SnapshotStatus take(Account& account, const Record& record);

private:
  SnapshotStatus take_header(Account& account, const AccountSnapshotHeader& header);
  SnapshotStatus take_settings(Account& account, const AccountSnapshotSettings& record);
  SnapshotStatus take_instrument(Account& account, const AccountSnapshotInstrument& record);
  SnapshotStatus take_contract(Account& account, const AccountSnapshotContract& record);
  SnapshotStatus take_scenarios(Account& account, const AccountSnapshotScenarios& record);
  SnapshotStatus take_limit(Account& account, const AccountSnapshotLimit& record);
  SnapshotStatus take_book(Account& account, const AccountSnapshotBook& record);
  SnapshotStatus take_position(Account& account, const AccountSnapshotPosition& record);
  SnapshotStatus take_lot(Account& account, const AccountSnapshotLot& record);
  SnapshotStatus take_order(Account& account, const AccountSnapshotOrder& record);
  SnapshotStatus take_terms(Account& account, const AccountSnapshotTerms& record);
  SnapshotStatus take_held(Account& account, const AccountSnapshotHeld& record);
  SnapshotStatus take_trade(Account& account, const AccountSnapshotTrade& record);
  SnapshotStatus take_pace(Account& account, const AccountSnapshotPace& record);
  SnapshotStatus take_trailer(Account& account, const SnapshotTrailer& trailer);
  /** Whether the position or order in hand is complete, so that another record may begin. */
  bool is_between() const {
    return lots_left_ == 0 && trades_left_ == 0 && !terms_due_ && !held_due_ && !contract_due_ && scenarios_left_ == 0;
  }

  bool has_header_ = false;
  bool is_complete_ = false;
  std::uint32_t words_taken_ = 0; ///< records of settings
  std::uint64_t words_[28] = {};
  std::uint64_t records_ = 0;
  std::uint64_t hash_ = 0;
  AccountSnapshotHeader left_{}; ///< of each kind that the header promised
  std::uint32_t lots_left_ = 0;
  std::uint32_t trades_left_ = 0;
  std::uint32_t scenarios_left_ = 0;
  bool terms_due_ = false;
  bool held_due_ = false;
  bool contract_due_ = false;
  std::int64_t lot_quantity_ = 0;   ///< of the position in hand, not covered by lots yet
  std::int64_t trade_quantity_ = 0; ///< of the order in hand, not covered by trades yet
  AccountSnapshotPosition position_{};
  AccountSnapshotOrder order_{};
  AccountSnapshotInstrument instrument_{};
  AccountSnapshotContract contract_{};
  std::int32_t losses_[16] = {};
};

} // namespace sauda::account
