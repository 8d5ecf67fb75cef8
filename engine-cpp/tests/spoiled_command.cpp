#include "spoiled_command.hpp"

#include <bit>
#include <limits>

#include "commands.hpp"

namespace sauda::testing {
namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

std::uint16_t bad_index(Random& random, const Limits& limits) {
  return random.pick<std::uint16_t>({static_cast<std::uint16_t>(limits.instruments), 4'095, 65'534, all_instruments});
}

std::uint64_t bad_time(Random& random, const ReferenceVenue& venue) {
  if (random.chance(25)) return random.pick<std::uint64_t>({1ULL << 53, UINT64_MAX});
  if (venue.time() == 0) return 0;
  return random.chance(50) ? venue.time() - 1 : static_cast<std::uint64_t>(random.between(0, 5));
}

void spoil_definition(InstrumentCommand& command, Random& random) {
  switch (random.between(0, 11)) {
  case 0: command.tick_size = random.pick<std::uint32_t>({0, 7, 4'294'967'295}); return;
  case 1: command.lot_size = random.pick<std::uint32_t>({0, 4'294'967'295}); return;
  case 2: command.protection_bp = random.pick<std::uint16_t>({0, 10'001, 65'535}); return;
  case 3: command.reference_price = random.pick<std::int64_t>({0, -1, lowest, highest, command.band_low - 1}); return;
  case 4: command.reference_price += random.pick<std::int64_t>({1, -1}); return;
  case 5: command.band_low = random.pick<std::int64_t>({0, -5, lowest, highest, command.band_high + 1}); return;
  case 6: command.band_high = random.pick<std::int64_t>({0, -5, lowest, highest, std::int64_t{1} << 53}); return;
  case 7: command.band_high += command.tick_size * random.pick<std::int64_t>({1, 20'000}); return;
  case 8: command.band_low += random.pick<std::int64_t>({1, -1}); return;
  case 9:
  case 10: command.self_trade = random.pick<std::uint8_t>({5, 255}); return;
  default: command.freeze_quantity = random.pick<std::int64_t>({0, -1, lowest, highest, 4'294'967'296});
  }
}

/** For an instrument that is not defined any values are as bad as these. */
InstrumentCommand definition_of(const ReferenceVenue& venue, std::uint16_t instrument) {
  const auto found = venue.instruments().find(instrument);
  return found == venue.instruments().end() ? plain_instrument(instrument) : found->second.definition;
}

std::int64_t bad_quantity(Random& random, const InstrumentCommand& instrument) {
  const std::int64_t lot = instrument.lot_size;
  const std::int64_t freeze = instrument.freeze_quantity;
  return random.pick<std::int64_t>(
      {0, -1, -lot, lowest, highest, freeze + 1, freeze / lot * lot, freeze + lot, lot + 1, 4'294'967'296 + lot});
}

std::int64_t bad_price(Random& random, const InstrumentCommand& instrument) {
  const std::int64_t tick = instrument.tick_size;
  return random.pick<std::int64_t>({0, -1, -tick, lowest, highest, instrument.band_low - tick, instrument.band_low - 1,
                                    instrument.band_high + tick, instrument.band_high + 1, instrument.band_low + 1});
}

std::uint64_t bad_order(Random& random, const OrderCommand& command, const ReferenceVenue& venue) {
  const std::uint64_t last = venue.last_order();
  // Ids far apart are good for new orders, and unknown to the others.
  if (command.kind == raw(CommandKind::new_order) && random.chance(15)) return last + (std::uint64_t{1} << 40);
  const std::uint64_t any = static_cast<std::uint64_t>(random.between(1, 500));
  return random.pick<std::uint64_t>({1, last, last, any, command.kind == raw(CommandKind::new_order) ? any : ~any});
}

std::uint32_t bad_part(Random& random, const InstrumentCommand& instrument, const OrderCommand& command) {
  const auto quantity = static_cast<std::uint32_t>(command.quantity);
  const std::uint32_t lot = instrument.lot_size;
  return random.pick<std::uint32_t>(
      {lot, lot + 1, quantity, quantity + lot, quantity / 10, quantity / 20 / lot * lot, 4'294'967'295});
}

void spoil_band(BandCommand& command, Random& random, const ReferenceVenue& venue) {
  const InstrumentCommand instrument = definition_of(venue, command.instrument);
  const std::int64_t tick = instrument.tick_size;
  switch (random.between(0, 3)) {
  case 0: command.band_low = random.pick<std::int64_t>({0, -tick, lowest, highest, command.band_high + tick}); return;
  case 1: command.band_high = random.pick<std::int64_t>({0, -tick, lowest, highest, command.band_low - tick}); return;
  case 2: command.reference_price = random.pick<std::int64_t>({-1, lowest, highest, command.band_low - tick}); return;
  default: command.band_high += tick * random.pick<std::int64_t>({1, 20'000, 300'000}) + random.between(0, 1);
  }
}

void spoil_rules(RulesCommand& command, Random& random) {
  switch (random.between(0, 6)) {
  case 4: command.flex_step_bp = random.pick<std::uint16_t>({0, 10'001}); return;
  case 5: command.flex_near_bp = random.pick<std::uint16_t>({1, 10'001}); return;
  case 6: command.flex_owners = random.pick<std::uint16_t>({1, 11}); return;
  case 0: command.rules = random.pick<std::uint32_t>({64, 128, 256, 4'294'967'295}); return;
  case 1: command.stop_range_bp = random.pick<std::uint16_t>({10'001, 65'535}); return;
  case 2: command.closing_band_bp = random.pick<std::uint16_t>({10'001, 65'535}); return;
  default: command.stop_range_bp = 0;
  }
  command.stop_range_floor = 1;
}

void spoil_link(LinkCommand& command, Random& random, const ReferenceVenue& venue) {
  switch (random.between(0, 3)) {
  case 0: command.link = random.pick<std::uint8_t>({0, 1, 2, 3, 255}); return;
  case 1:
    command.second = random.pick<std::uint64_t>({0, command.order, venue.last_order(), ~std::uint64_t{0}});
    return;
  case 2: command.third = random.pick<std::uint64_t>({0, command.order, venue.last_order(), ~std::uint64_t{0}}); return;
  default: command.owner = random.pick<std::uint32_t>({0, 1, 4'294'967'295});
  }
}

void spoil_special(SpecialOrderCommand& command, Random& random) {
  switch (random.between(0, 3)) {
  case 0: command.self_trade = random.pick<std::uint8_t>({5, 255}); return;
  case 1: command.attributes = random.pick<std::uint8_t>({16, 255}); return;
  case 2: command.quantity = random.pick<std::uint32_t>({0, 1, command.quantity + 1, 4'294'967'295}); return;
  default: command.attributes = static_cast<std::uint8_t>(random.between(0, 15));
  }
}

void spoil_request(OrderCommand& command, Random& random, const ReferenceVenue& venue) {
  const InstrumentCommand instrument = definition_of(venue, command.instrument);
  switch (random.between(0, 13)) {
  case 0:
  case 1: command.quantity = bad_quantity(random, instrument); return;
  case 2:
  case 3: command.price = bad_price(random, instrument); return;
  case 4: command.side = random.pick<std::uint8_t>({0, 3, 255}); return;
  case 5: command.order_type = random.pick<std::uint8_t>({0, 9, 255}); return;
  case 6: command.time_in_force = random.pick<std::uint8_t>({0, 6, 255}); return;
  case 7: command.owner = random.pick<std::uint32_t>({0, 0, 1, 4'294'967'295}); return;
  case 8: command.order = bad_order(random, command, venue); return;
  case 9: command.part_quantity = bad_part(random, instrument, command); return;
  case 10: command.trigger_price = bad_price(random, instrument); return;
  case 11: command.order_type = static_cast<std::uint8_t>(random.between(1, 8)); return;
  case 12: command.time_in_force = static_cast<std::uint8_t>(random.between(1, 5)); return;
  default: command.protection_bp = random.pick<std::uint16_t>({10'001, 65'535});
  }
  // Protection is looked at for market orders and stop_market orders only.
  if (command.trigger_price == 0) command.order_type = raw(OrderType::market);
  command.price = 0;
}

template <typename T, typename Change>
void change(Command& command, const Change& apply) {
  auto record = std::bit_cast<T>(command);
  apply(record);
  command = std::bit_cast<Command>(record);
}

} // namespace

void spoil(Command& command, Random& random, const Surroundings& surroundings) {
  const auto& [limits, venue] = surroundings;
  switch (random.between(0, 11)) {
  case 0: command.time = bad_time(random, venue); return;
  case 1: command.kind = random.pick<std::uint8_t>({0, 64, 128, 255}); return;
  case 2: command.instrument = bad_index(random, limits); return;
  default: break;
  }
  switch (static_cast<CommandKind>(command.kind)) {
  case CommandKind::define_instrument:
    return change<InstrumentCommand>(command, [&](auto& record) { spoil_definition(record, random); });
  case CommandKind::set_band:
    return change<BandCommand>(command, [&](auto& record) { spoil_band(record, random, venue); });
  case CommandKind::set_rules: return change<RulesCommand>(command, [&](auto& record) { spoil_rules(record, random); });
  case CommandKind::link_orders:
    return change<LinkCommand>(command, [&](auto& record) { spoil_link(record, random, venue); });
  case CommandKind::set_phase:
    command.phase = random.pick<std::uint32_t>({0, 11, 256 + raw(Phase::closed), 4'294'967'295});
    return;
  case CommandKind::new_special_order:
  case CommandKind::replace_order:
    if (random.chance(40)) {
      return change<SpecialOrderCommand>(command, [&](auto& record) { spoil_special(record, random); });
    }
    break;
  default: break;
  }
  change<OrderCommand>(command, [&](auto& record) { spoil_request(record, random, venue); });
}

} // namespace sauda::testing
