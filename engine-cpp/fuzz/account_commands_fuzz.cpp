// Raw bytes as command records, into an account with a share and cash.

#include "account_checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace sauda;
  using namespace sauda::fuzz;
  Input input{bytes, size};
  SmallAccount account{small_account};
  equip(account);
  for (std::uint32_t count = 0; count < most_account_commands && !input.is_empty(); ++count) {
    submit(account, input.record());
  }
  require_restorable(account);
  return 0;
}
