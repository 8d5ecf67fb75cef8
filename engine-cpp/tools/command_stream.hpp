#pragma once
// What a host writes to a native program: a header of one record, then the commands.

#include <cstdint>
#include <cstdio>
#include <optional>
#include <vector>

#include "sauda/venue.hpp"

namespace sauda::tools {

/** Sizes of the venue and of the stream; cli/command-stream.ts writes it. */
struct StreamHeader {
  std::uint32_t magic;
  std::uint32_t version;
  std::uint32_t instruments;
  std::uint32_t ladder_ticks;
  std::uint32_t orders;
  std::uint32_t publish_levels;
  std::uint32_t rounds; ///< timed repetitions, each in a fresh engine
  std::uint32_t spare;
  std::uint64_t commands;
  std::uint64_t preload; ///< of the commands, those that come before the clock starts
  std::uint64_t spares[2];
};
static_assert(sizeof(StreamHeader) == record_bytes);

inline constexpr std::uint32_t stream_magic = 0x44554153; // "SAUD"
inline constexpr std::uint32_t stream_version = 1;
inline constexpr std::uint64_t command_limit = 1ULL << 26;

struct CommandStream {
  Limits limits;
  std::uint32_t rounds;
  std::uint64_t preload;
  std::vector<Command> commands;
};

/** Nothing when the bytes are not such a stream; `why` then says so. */
inline std::optional<CommandStream> read_commands(std::FILE* file, const char*& why) {
  StreamHeader header;
  why = "The stream has no header of this version.";
  if (std::fread(&header, sizeof header, 1, file) != 1) return std::nullopt;
  if (header.magic != stream_magic || header.version != stream_version) return std::nullopt;
  why = "The stream announces more commands than are read at once, or a preload that is longer than it.";
  if (header.commands > command_limit || header.preload > header.commands) return std::nullopt;
  CommandStream stream{
      .limits = {.instruments = header.instruments,
                 .ladder_ticks = header.ladder_ticks,
                 .orders = header.orders,
                 .publish_levels = header.publish_levels != 0},
      .rounds = header.rounds,
      .preload = header.preload,
      .commands = std::vector<Command>(header.commands),
  };
  why = "The stream ends before its last command.";
  if (std::fread(stream.commands.data(), sizeof(Command), header.commands, file) != header.commands)
    return std::nullopt;
  return stream;
}

} // namespace sauda::tools
