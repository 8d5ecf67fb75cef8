#include "random_style.hpp"

#include <array>
#include <bit>

namespace sauda::testing {

Style random_style(Random& random) {
  const Hoard hoard = random.chance(98) ? Hoard::none : random.pick({Hoard::trailing, Hoard::all_or_none});
  const bool is_long = hoard != Hoard::none || random.chance(4);
  return {
      .is_long = is_long,
      .hoard = hoard,
      .length = is_long ? random.between(1'500, 3'000) : random.between(60, 500),
      .spread_ticks = is_long ? 100 : random.pick<std::int64_t>({1, 3, 5, 20}),
      .owners = random.pick<std::int64_t>({2, 4, 4, 30}),
      .entry_percent = hoard != Hoard::none ? 97
                       : is_long            ? 80
                                            : random.between(40, 70),
      .patient_percent = is_long ? 95 : random.pick<std::int64_t>({0, 50, 90}),
      .session_percent = is_long ? 0 : random.between(1, 3),
      .stop_percent = random.pick<std::int64_t>({0, 10, 40}),
      .trailing_percent = random.pick<std::int64_t>({0, 30, 80}),
      .part_percent = random.pick<std::int64_t>({0, 20, 70}),
      .gtc_percent = random.pick<std::int64_t>({0, 10, 50}),
      .gtd_percent = random.pick<std::int64_t>({0, 30, 80}),
      .attribute_percent = random.pick<std::int64_t>({0, 10, 50}),
      .link_percent = random.pick<std::int64_t>({0, 5, 15}),
      .replace_percent = random.pick<std::int64_t>({0, 10, 30}),
  };
}

Command blank_command(Random& random) {
  Command command{};
  if (random.chance(20)) {
    std::array<std::uint64_t, 8> words{};
    for (std::uint64_t& word : words) word = random.bits();
    command = std::bit_cast<Command>(words);
  }
  command.client_ref = random.chance(80) ? random.bits() : 0;
  return command;
}

} // namespace sauda::testing
