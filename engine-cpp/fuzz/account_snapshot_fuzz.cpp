// Snapshots that an account would not write, with a hash that fits: raw bytes as records, or the snapshot of a plausible
// account with bytes changed. What is taken is a state that can be, and goes on without harm.

#include "account_checks.hpp"
#include "account_inputs.hpp"

namespace {

using namespace sauda;
using namespace sauda::fuzz;

std::vector<Record> plausible_snapshot(Input& input) {
  SmallAccount account{small_account};
  equip(account);
  AccountCommands commands{input};
  for (std::uint8_t count = input.up_to(30); count > 0; --count) account.submit(commands.next());
  std::vector<Record> snapshot = account.snapshot();
  snapshot.pop_back();
  change_bytes(input, snapshot);
  return snapshot;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Input input{bytes, size};
  std::vector<Record> snapshot = input.up_to(7) == 0 ? raw_records(input) : plausible_snapshot(input);
  const std::uint64_t hash = seal(snapshot);
  SmallAccount account{small_account};
  if (!account.restore(snapshot)) return 0;
  require(account.hash() == hash, "a state has one form");
  AccountCommands commands{.input = input, .last_order = 40, .now = account.kernel().time()};
  for (std::uint32_t count = 0; count < most_account_commands && !input.is_empty(); ++count) {
    submit(account, commands.next());
  }
  require_restorable(account);
  return 0;
}
