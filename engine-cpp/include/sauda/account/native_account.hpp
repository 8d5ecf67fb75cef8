#pragma once
// An account with its own memory, for native tests and tools.

#include <bit>
#include <cstdlib>
#include <memory>
#include <vector>

#include "sauda/account/account.hpp"

namespace sauda::account {

class NativeAccount {
public:
  explicit NativeAccount(const AccountLimits& limits)
      : memory_{static_cast<std::byte*>(std::calloc(Account::arena_bytes(limits) + 64, 1))},
        arena_{aligned(memory_.get()), Account::arena_bytes(limits)},
        ring_(ring_records),
        reporter_{ring_.data(), ring_records, drain, this},
        account_{limits, arena_, reporter_} {}

  /** Carries out one command; the records stay until the next call. */
  template <class Command>
  const std::vector<Record>& submit(const Command& command) {
    records_.clear();
    account_.apply(std::bit_cast<Record>(command));
    return collect();
  }

  /** Touches the memory, so that the system's first touch of a page falls into no measurement. */
  void touch(const AccountLimits& limits) {
    volatile std::byte* const memory = memory_.get();
    for (std::size_t at = 0; at < Account::arena_bytes(limits); at += 4'096) memory[at] = memory[at];
  }

  /** Carries out `count` commands; answers how many records they made, and keeps none. */
  std::uint64_t run(const Record* commands, std::uint32_t count) {
    records_.clear();
    for (std::uint32_t i = 0; i < count; ++i) account_.apply(commands[i]);
    return records_.size() + reporter_.take();
  }

  std::vector<Record> snapshot() {
    records_.clear();
    write_snapshot(account_, reporter_);
    return collect();
  }

  SnapshotStatus restore(const std::vector<Record>& snapshot) {
    for (const Record& record : snapshot) {
      if (const SnapshotStatus status = account_.restore(record); status != SnapshotStatus::ok) return status;
    }
    return SnapshotStatus::ok;
  }

  std::uint64_t hash() const { return state_hash(account_); }
  const Account& account() const { return account_; }

private:
  static constexpr std::uint32_t ring_records = 4'096;

  struct Free {
    void operator()(std::byte* memory) const { std::free(memory); }
  };

  static std::byte* aligned(std::byte* memory) {
    return reinterpret_cast<std::byte*>((reinterpret_cast<std::uintptr_t>(memory) + 63) & ~std::uintptr_t{63});
  }
  static void drain(void* self, std::uint32_t count) {
    auto& account = *static_cast<NativeAccount*>(self);
    account.records_.insert(account.records_.end(), account.ring_.begin(), account.ring_.begin() + count);
  }
  const std::vector<Record>& collect() {
    drain(this, reporter_.take());
    return records_;
  }

  std::unique_ptr<std::byte, Free> memory_;
  Arena arena_;
  std::vector<Record> ring_;
  std::vector<Record> records_;
  ExecutionReporter reporter_;
  Account account_;
};

} // namespace sauda::account
