// The functions of the account kernel that the host sees. Names and types are those of `Exports` in account.ts.

#include <cstddef>
#include <cstdint>
#include <new>

#include "host.hpp"
#include "sauda/account/account.hpp"
#include "sauda/hash.hpp"

namespace {

using sauda::account::Account;
using sauda::account::AccountLimits;

constexpr std::uint32_t command_records = 1'024;
constexpr std::uint32_t event_records = 4'096;

alignas(64) sauda::Record commands[command_records];
alignas(64) sauda::Record events[event_records];
alignas(Account) std::byte account_memory[sizeof(Account)];
alignas(sauda::Arena) std::byte arena_memory[sizeof(sauda::Arena)];

Account& account() { return *std::launder(reinterpret_cast<Account*>(account_memory)); }

sauda::ExecutionReporter reporter{events, event_records, sauda::host::drain, nullptr};

} // namespace

/** Bytes by which the host grows memory before `account_create`; 0 when the limits are out of range. */
SAUDA_EXPORT(account_arena_bytes)
std::uint32_t account_arena_bytes(std::uint32_t instruments, std::uint32_t strategies, std::uint32_t orders,
                                  std::uint32_t positions, std::uint32_t trades) {
  const AccountLimits limits{instruments, strategies, orders, positions, trades};
  const std::size_t bytes = Account::arena_bytes(limits);
  return static_cast<std::uint32_t>(bytes);
}

/** Makes the account in the memory above the module's own; 0 when done, 1 when limits or memory do not do. */
SAUDA_EXPORT(account_create)
std::uint32_t account_create(std::uint32_t instruments, std::uint32_t strategies, std::uint32_t orders,
                             std::uint32_t positions, std::uint32_t trades) {
  static bool created = false;
  const AccountLimits limits{instruments, strategies, orders, positions, trades};
  const std::uintptr_t start = sauda::host::room_for(Account::arena_bytes(limits));
  if (created || start == 0) return 1;
  auto* arena = new (arena_memory) sauda::Arena{reinterpret_cast<std::byte*>(start), sauda::host::memory_end() - start};
  new (account_memory) Account{limits, *arena, reporter};
  created = true;
  return 0;
}

SAUDA_EXPORT(account_command_ring)
sauda::Record* account_command_ring() { return commands; }

SAUDA_EXPORT(account_command_capacity)
std::uint32_t account_command_capacity() { return command_records; }

SAUDA_EXPORT(account_event_ring)
sauda::Record* account_event_ring() { return events; }

SAUDA_EXPORT(account_event_capacity)
std::uint32_t account_event_capacity() { return event_records; }

/** Carries out the first `count` commands of the ring; answers how many events are left in the event ring. */
SAUDA_EXPORT(account_submit)
std::uint32_t account_submit(std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) account().apply(commands[i]);
  return reporter.take();
}

SAUDA_EXPORT(account_snapshot)
std::uint32_t account_snapshot() {
  sauda::account::write_snapshot(account(), reporter);
  return reporter.take();
}

/** Takes the first `count` records of the command ring as the next of a snapshot; a SnapshotStatus. */
SAUDA_EXPORT(account_restore)
std::uint32_t account_restore(std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    const sauda::account::SnapshotStatus status = account().restore(commands[i]);
    if (status != sauda::account::SnapshotStatus::ok) return static_cast<std::uint32_t>(status);
  }
  return 0;
}

/** Continues the hash chain over the first `count` records of the event ring. */
SAUDA_EXPORT(account_fold)
std::uint64_t account_fold(std::uint32_t count, std::uint64_t hash) {
  for (std::uint32_t i = 0; i < count; ++i) hash = sauda::fold_record(hash, &events[i]);
  return hash;
}

SAUDA_EXPORT(account_state_hash)
std::uint64_t account_state_hash() { return sauda::account::state_hash(account()); }
