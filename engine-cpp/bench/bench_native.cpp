// A command stream (stdin) on the native core; prints one line of JSON. `npm run bench` calls it each round: the median of the
// timed runs that the stream asks for or, with --latency, how long single commands take.

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <cstring>

#include "../tools/timed_run.hpp"
#include "latency.hpp"

namespace {

using namespace sauda;

void print_latency(const tools::CommandStream& stream) {
  const auto [p50, p99, p999, clock] = bench::latency(stream);
  std::printf("{\"p50\":%u,\"p99\":%u,\"p999\":%u,\"clock\":%u}\n", p50, p99, p999, clock);
}

void print_time(const tools::CommandStream& stream) {
  const tools::TimedRun run = tools::median_run(stream, std::max(1u, stream.rounds));
  std::printf("{\"nanoseconds\":%" PRIu64 ",\"events\":%" PRIu64 ",\"trades\":%" PRIu64 ",\"checksum\":\"%" PRIu64
              "\"}\n",
              run.nanoseconds, run.reader.events, run.reader.trades, run.reader.checksum);
}

} // namespace

int main(int count, char** arguments) {
  const char* why = nullptr;
  const auto stream = tools::read_commands(stdin, why);
  if (!stream || Engine::arena_bytes(stream->limits) == 0) {
    std::fprintf(stderr, "%s\n", stream ? "No venue can be sized for these limits." : why);
    return 2;
  }
  const bool wants_latency = count == 2 && std::strcmp(arguments[1], "--latency") == 0;
  if (wants_latency) print_latency(*stream);
  else print_time(*stream);
  return 0;
}
