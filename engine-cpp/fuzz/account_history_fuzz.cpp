// Bytes as a plausible history of an account.

#include "account_checks.hpp"
#include "account_inputs.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace sauda::fuzz;
  Input input{bytes, size};
  SmallAccount account{small_account};
  equip(account);
  AccountCommands commands{input};
  for (std::uint32_t count = 0; count < most_account_commands && !input.is_empty(); ++count) {
    submit(account, commands.next());
  }
  require_restorable(account);
  return 0;
}
