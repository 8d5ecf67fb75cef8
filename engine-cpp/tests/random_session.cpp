#include "random_session.hpp"

#include <algorithm>
#include <bit>

#include "commands.hpp"

namespace sauda::testing {
namespace {

constexpr std::int64_t highest_price = (std::int64_t{1} << 53) - 1;

} // namespace

InstrumentCommand RandomSession::definition(std::uint16_t index) {
  const std::uint32_t tick = random_.pick<std::uint32_t>({1, 1, 5, 10, 25, 4'000'000'000});
  const std::uint32_t lot = random_.pick<std::uint32_t>({1, 1, 25, 75});
  const std::int64_t ticks = random_.chance(30) ? limits_.ladder_ticks : random_.between(1, limits_.ladder_ticks);
  const std::int64_t highest_low = highest_price / tick - ticks + 1;
  const std::int64_t low = random_.chance(10) ? highest_low : random_.pick<std::int64_t>({1, 60, 1'000, 123'457});
  InstrumentCommand command{};
  command.kind = raw(CommandKind::define_instrument);
  command.instrument = index;
  command.self_trade = random_.pick<std::uint8_t>({0, 0, 1, 2, 3, 4});
  command.protection_bp = random_.pick<std::uint16_t>({1, 50, 300, 2'500, 10'000});
  command.tick_size = tick;
  command.lot_size = lot;
  command.reference_price = (low + random_.between(0, ticks - 1)) * tick;
  command.band_low = low * tick;
  command.band_high = (low + ticks - 1) * tick;
  command.freeze_quantity = random_.pick<std::int64_t>({lot * 8 + 3, lot * 100, 1'000'000, 4'294'967'295});
  return command;
}

std::int64_t RandomSession::percent(Phase phase) const {
  switch (phase) {
  case Phase::closed: return 60;
  case Phase::halted: return 35;
  case Phase::continuous: return style_.session_percent;
  default: return style_.is_long ? 30 : 10;
  }
}

Command RandomSession::command(std::uint16_t index) {
  const Phase phase = venue_.instruments().at(index).phase;
  if (random_.chance(phase == Phase::closed ? 25 : 3)) return std::bit_cast<Command>(set_rules(index));
  if (random_.chance(15)) return std::bit_cast<Command>(set_band(index));
  Command command = set_phase(index);
  if (random_.chance(8)) command.kind = raw(CommandKind::start_close_window);
  if (is_call_auction(phase) && random_.chance(60)) command.kind = raw(CommandKind::uncross);
  return command;
}

Command RandomSession::set_phase(std::uint16_t index) {
  using enum Phase;
  Command command = blank_command(random_);
  command.kind = raw(CommandKind::set_phase);
  command.instrument = random_.chance(10) ? all_instruments : index;
  command.phase = raw(random_.pick({pre_open, pre_open, continuous, continuous, continuous, continuous, halted, closed,
                                    pre_open_limit, special_pre_open, closing, closing_limit, post_close, reopening}));
  if (style_.is_long && random_.chance(80)) command.phase = raw(continuous);
  return command;
}

/** The band mostly slides by a few ticks, and is of any width sometimes. */
BandCommand RandomSession::set_band(std::uint16_t index) {
  const InstrumentCommand& definition = venue_.instruments().at(index).definition;
  const std::int64_t tick = definition.tick_size;
  const std::int64_t old_low = definition.band_low / tick;
  const std::int64_t old_ticks = (definition.band_high - definition.band_low) / tick + 1;
  const std::int64_t ticks = random_.chance(60) ? old_ticks : random_.between(1, limits_.ladder_ticks);
  const std::int64_t slide = random_.chance(70) ? 5 : old_ticks;
  const std::int64_t highest_low = highest_price / tick - ticks + 1;
  const std::int64_t low = std::clamp<std::int64_t>(old_low + random_.between(-slide, slide), 1, highest_low);
  const std::int64_t reference = definition.reference_price / tick;
  const bool keeps = reference >= low && reference < low + ticks && random_.chance(70);
  auto command = std::bit_cast<BandCommand>(blank_command(random_));
  command.kind = raw(CommandKind::set_band);
  command.instrument = index;
  command.reference_price = keeps ? 0 : random_.between(low, low + ticks - 1) * tick;
  command.band_low = low * tick;
  command.band_high = (low + ticks - 1) * tick;
  return command;
}

RulesCommand RandomSession::set_rules(std::uint16_t index) {
  constexpr std::int64_t every_rule = 127;
  auto command = std::bit_cast<RulesCommand>(blank_command(random_));
  command.kind = raw(CommandKind::set_rules);
  command.instrument = index;
  command.rules = static_cast<std::uint32_t>(random_.chance(10) ? 0 : random_.between(0, every_rule));
  if (random_.chance(70)) command.rules |= static_cast<std::uint32_t>(Rule::statistics);
  command.closing_band_bp = random_.pick<std::uint16_t>({0, 0, 1, 300, 2'000, 10'000});
  command.stop_range_bp = random_.pick<std::uint16_t>({0, 0, 0, 1, 300, 10'000});
  const auto tick = venue_.instruments().at(index).definition.tick_size;
  command.stop_range_floor = command.stop_range_bp == 0 ? 0 : random_.pick<std::uint32_t>({0, 0, tick, tick + 1, 150});
  const bool flexes = random_.chance(50) && (command.rules & static_cast<std::uint32_t>(Rule::statistics)) != 0;
  command.flex_step_bp = flexes ? random_.pick<std::uint16_t>({1, 100, 500, 10'000}) : std::uint16_t{0};
  command.flex_near_bp = flexes ? random_.pick<std::uint16_t>({0, 10, 1'000, 10'000}) : std::uint16_t{0};
  command.flex_owners = flexes ? random_.pick<std::uint16_t>({0, 1, 2, 10}) : std::uint16_t{0};
  command.flex_trades = flexes ? random_.pick<std::uint32_t>({0, 1, 3, 8}) : 0;
  command.flex_cooling = flexes ? random_.pick<std::uint32_t>({0, 1, 60, 4'294'967'295}) : 0;
  return command;
}

} // namespace sauda::testing
