// One timed run of account commands (stdin: five limits, number of commands of the setup and of a batch as 32-bit words, then the
// records); prints one line of JSON: nanoseconds of each batch after the setup. `npm run bench -- account` calls it.

#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <vector>

#include "sauda/account/native_account.hpp"

namespace {

struct Header {
  std::uint32_t limits[5];
  std::uint32_t setup;
  std::uint32_t batch;
};

bool read_all(Header& header, std::vector<sauda::Record>& records) {
  if (std::fread(&header, sizeof header, 1, stdin) != 1) return false;
  sauda::Record record;
  while (std::fread(&record, sizeof record, 1, stdin) == 1) records.push_back(record);
  return header.batch != 0 && records.size() >= header.setup;
}

} // namespace

int main() {
  using namespace sauda;
  Header header{};
  std::vector<Record> records;
  if (!read_all(header, records)) {
    std::fprintf(stderr, "The commands are incomplete.\n");
    return 2;
  }
  const account::AccountLimits limits{header.limits[0], header.limits[1], header.limits[2], header.limits[3],
                                      header.limits[4]};
  if (account::Account::arena_bytes(limits) == 0) {
    std::fprintf(stderr, "No account can be sized for these limits.\n");
    return 2;
  }
  account::NativeAccount kernel{limits};
  kernel.touch(limits);
  std::uint64_t events = 0;
  const Record* next = records.data();
  const Record* const end = next + records.size();
  for (std::uint32_t i = 0; i < header.setup; ++i) kernel.run(next++, 1);
  std::printf("{\"nanoseconds\":[");
  for (const char* comma = ""; next < end; comma = ",") {
    const auto count = static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(header.batch, end - next));
    const auto start = std::chrono::steady_clock::now();
    events += kernel.run(next, count);
    const auto nanoseconds =
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - start);
    next += count;
    std::printf("%s%" PRId64, comma, static_cast<std::int64_t>(nanoseconds.count()));
  }
  std::printf("],\"events\":%" PRIu64 ",\"state\":\"%016" PRIx64 "\"}\n", events, kernel.hash());
  return 0;
}
