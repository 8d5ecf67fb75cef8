#pragma once
// Bytes as plausible commands of a venue: instruments with any settings, orders near each other.

#include <algorithm>
#include <bit>

#include "../tests/commands.hpp"
#include "input.hpp"

namespace sauda::fuzz {

inline constexpr std::int64_t low_tick = 20;

inline InstrumentCommand any_instrument(Input& input, std::uint16_t index) {
  constexpr std::uint32_t ticks[] = {1, 5, 100}, lots[] = {1, 25};
  constexpr std::uint16_t protections[] = {1, 300, 10'000};
  InstrumentCommand command = testing::plain_instrument(index);
  command.tick_size = input.pick(ticks);
  command.lot_size = input.pick(lots);
  command.self_trade = input.up_to(5);
  command.protection_bp = input.pick(protections);
  const std::int64_t tick = command.tick_size;
  command.band_low = low_tick * tick;
  command.band_high = (low_tick + input.up_to(64)) * tick;
  command.reference_price = command.band_low + input.up_to(15) * tick;
  command.freeze_quantity = 40 * std::int64_t{command.lot_size};
  return command;
}

/** Fields that hold what an order may have, or now and then just miss it. */
inline Command any_order_command(Input& input, const InstrumentCommand& instrument, std::uint64_t last_order) {
  constexpr CommandKind kinds[] = {CommandKind::new_order, CommandKind::new_order, CommandKind::new_order,
                                   CommandKind::cancel_order, CommandKind::modify_order};
  constexpr std::uint16_t protections[] = {0, 0, 100, 10'001};
  const std::int64_t tick = instrument.tick_size, lot = instrument.lot_size;
  OrderCommand command{};
  command.kind = testing::raw(input.pick(kinds));
  command.instrument = instrument.instrument;
  const std::uint8_t shape = input.byte();
  command.side = static_cast<std::uint8_t>(shape % 2 + 1);
  command.owner = shape / 2 % 4;
  command.time_in_force = static_cast<std::uint8_t>(shape / 8 % 8);
  command.order_type = input.up_to(15);
  command.quantity = input.up_to(41) * lot;
  command.part_quantity = static_cast<std::uint32_t>(input.up_to(11) * lot);
  command.protection_bp = input.pick(protections);
  const std::uint8_t price = input.byte(), trigger = input.byte();
  if (price != 0) command.price = (low_tick + price % 66 - 1) * tick;
  if (trigger != 0) command.trigger_price = (low_tick + trigger % 66 - 1) * tick;
  const bool is_new = command.kind == testing::raw(CommandKind::new_order);
  const std::uint8_t which = input.byte();
  command.order = is_new ? (which < 200 ? 0 : last_order + which - 205)
                         : last_order - std::min<std::uint64_t>(last_order, which % 24);
  return std::bit_cast<Command>(command);
}

inline Command any_session_command(Input& input, std::uint16_t instrument) {
  constexpr CommandKind kinds[] = {CommandKind::set_phase, CommandKind::set_phase, CommandKind::uncross,
                                   CommandKind::cancel_all};
  Command command{};
  command.kind = testing::raw(input.pick(kinds));
  command.instrument = input.up_to(7) == 0 ? all_instruments : instrument;
  command.phase = input.up_to(9);
  command.owner = command.phase % 4;
  return command;
}

/** Two instruments and what is asked of them. */
struct VenueCommands {
  Input& input;
  InstrumentCommand instruments[2] = {any_instrument(input, 0), any_instrument(input, 1)};

  Command next(std::uint64_t last_order, std::uint64_t time) {
    const std::uint8_t turn = input.byte();
    const InstrumentCommand& instrument = instruments[turn % 8 == 0];
    Command command = turn % 16 >= 14 ? any_session_command(input, instrument.instrument)
                                      : any_order_command(input, instrument, last_order);
    command.time = time + turn / 16;
    command.client_ref = turn;
    return command;
  }
};

} // namespace sauda::fuzz
