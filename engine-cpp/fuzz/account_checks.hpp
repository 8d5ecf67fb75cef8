#pragma once
// A small account under a fuzzer, and what must hold of it whatever comes in.

#include <bit>
#include <vector>

#include "input.hpp"
#include "sauda/account/account.hpp"
#include "small_host.hpp"

namespace sauda::fuzz {

/** Small, so that every limit is met. */
inline constexpr account::AccountLimits small_account{
    .instruments = 2, .strategies = 2, .orders = 12, .positions = 6, .trades = 16};

using SmallAccount = SmallHost<account::Account, account::AccountLimits, Record>;

/** Commands of one input: more only cost time. */
inline constexpr std::uint32_t most_account_commands = 200;

/** Carries out a command: it is answered, denied it changes nothing but by the tripwire, and the ledger balances. */
template <class Command>
const std::vector<Record>& submit(SmallAccount& account, const Command& command) {
  const std::uint64_t before = account.hash();
  const std::vector<Record>& events = account.submit(command);
  require(!events.empty(), "a command is answered");
  const bool is_denied = events.front().bytes[0] == static_cast<std::uint8_t>(AccountEventKind::denied);
  if (is_denied && events.size() == 1) require(account.hash() == before, "a denial changes nothing");
  require(account.kernel().is_balanced(), "the ledger balances");
  return events;
}

/** A share with ticks of 5 from 900 to 1,100 and every product, and cash of 30,000 rupees. */
inline void equip(SmallAccount& account) {
  AccountInstrument share{};
  share.kind = static_cast<std::uint8_t>(AccountCommandKind::define_instrument);
  share.segment = static_cast<std::uint8_t>(Segment::equity);
  share.order_types = 15;
  share.times_in_force = 3;
  share.flags = 1;
  share.tick_size = 5;
  share.lot_size = 1;
  share.band_low = 900;
  share.band_high = 1'100;
  share.freeze_quantity = 200;
  share.cnc_margin_bp = 10'000;
  share.mis_margin_bp = 2'000;
  share.nrml_margin_bp = 5'000;
  share.mtf_margin_bp = 2'500;
  share.protection_bp = 300;
  submit(account, share);
  AccountCash deposit{};
  deposit.kind = static_cast<std::uint8_t>(AccountCommandKind::deposit);
  deposit.amount = 3'000'000;
  submit(account, deposit);
}

/** The snapshot is restored, as it is, in an account of the same size. */
inline void require_restorable(SmallAccount& account) {
  const std::vector<Record> snapshot = account.snapshot();
  SmallAccount restored{small_account};
  require(restored.restore(snapshot), "a snapshot of the account is restored");
  require(restored.hash() == account.hash(), "a restored account has the state of the other");
}

} // namespace sauda::fuzz
