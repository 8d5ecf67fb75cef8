// One timed run of a command stream (stdin) on the native core; prints one line of JSON. `npm run bench` calls it each round.

#include <cinttypes>
#include <cstdio>

#include "../tools/timed_run.hpp"

int main() {
  using namespace sauda;
  const char* why = nullptr;
  const auto stream = tools::read_commands(stdin, why);
  if (!stream || Engine::arena_bytes(stream->limits) == 0) {
    std::fprintf(stderr, "%s\n", stream ? "No venue can be sized for these limits." : why);
    return 2;
  }
  const tools::TimedRun run = tools::timed_run(*stream);
  std::printf("{\"nanoseconds\":%" PRIu64 ",\"events\":%" PRIu64 ",\"trades\":%" PRIu64 ",\"checksum\":\"%" PRIu64
              "\"}\n",
              run.nanoseconds, run.reader.events, run.reader.trades, run.reader.checksum);
  return 0;
}
