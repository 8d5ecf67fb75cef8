// The native host: commands on stdin, their events on stdout, then one record with hashes and time.

#include <cstdio>
#include <memory>

#include "command_stream.hpp"
#include "ring_engine.hpp"
#include "sauda/hash.hpp"
#include "timed_run.hpp"

namespace {

using namespace sauda;

/** Follows the last event; its kind is none of EventKind. cli/command-stream.ts reads it. */
struct StreamResult {
  std::uint8_t kind = 255;
  std::uint8_t spare[7] = {};
  std::uint64_t events = 0;
  std::uint64_t event_hash = hash_seed;
  std::uint64_t state_hash = 0;
  std::uint64_t nanoseconds = 0; ///< median of the timed rounds
  std::uint64_t spares[3] = {};
};
static_assert(sizeof(StreamResult) == record_bytes);

struct EventWriter {
  StreamResult result;
  bool failed = false;

  void read(const Record* records, std::uint32_t count) {
    result.events += count;
    for (std::uint32_t index = 0; index < count; ++index) {
      result.event_hash = fold_record(result.event_hash, &records[index]);
    }
    failed = failed || std::fwrite(records, sizeof(Record), count, stdout) != count;
  }
};

int fail(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  return 2;
}

} // namespace

int main() {
  const char* why = nullptr;
  const auto stream = tools::read_commands(stdin, why);
  if (!stream) return fail(why);
  if (Engine::arena_bytes(stream->limits) == 0) return fail("No venue can be sized for these limits.");
  EventWriter writer;
  {
    const auto engine = std::make_unique<tools::RingEngine<EventWriter>>(stream->limits, writer);
    engine->submit(stream->commands.data(), stream->commands.size());
    writer.result.state_hash = engine->state_hash();
  }
  writer.result.nanoseconds = tools::median_run(*stream, stream->rounds).nanoseconds;
  const bool is_written = std::fwrite(&writer.result, sizeof writer.result, 1, stdout) == 1 && std::fflush(stdout) == 0;
  return writer.failed || !is_written ? fail("The events could not be written.") : 0;
}
