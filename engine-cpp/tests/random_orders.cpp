#include "random_orders.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "commands.hpp"

namespace sauda::testing {

Style random_style(Random& random) {
  const bool is_long = random.chance(4);
  return {
      .is_long = is_long,
      .length = is_long ? random.between(1'500, 3'000) : random.between(60, 500),
      .spread_ticks = is_long ? 100 : random.pick<std::int64_t>({1, 3, 5, 20}),
      .owners = random.pick<std::int64_t>({2, 4, 4, 30}),
      .entry_percent = is_long ? 80 : random.between(40, 70),
      .patient_percent = is_long ? 95 : random.pick<std::int64_t>({0, 50, 90}),
      .session_percent = is_long ? 0 : random.between(1, 3),
      .stop_percent = random.pick<std::int64_t>({0, 10, 40}),
      .part_percent = random.pick<std::int64_t>({0, 20, 70}),
      .gtc_percent = random.pick<std::int64_t>({0, 10, 50}),
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

OrderCommand RandomOrders::new_order(std::uint16_t index) {
  auto command = std::bit_cast<OrderCommand>(blank_command(random_));
  command.kind = raw(CommandKind::new_order);
  command.instrument = index;
  command.owner = static_cast<std::uint32_t>(random_.between(1, style_.owners));
  command.side = raw(random_.pick({Side::buy, Side::sell}));
  command.order_type = raw(OrderType::limit);
  command.time_in_force = raw(TimeInForce::day);
  command.part_quantity = 0;
  command.order = random_.chance(70) ? 0 : venue_.last_order() + static_cast<std::uint64_t>(random_.between(1, 9));
  command.price = near_price(index, static_cast<Side>(command.side));
  command.quantity = lots(index, random_.chance(5) ? 8 : random_.between(1, 5));
  command.trigger_price = 0;
  if (phase_of(index) == Phase::pre_open && random_.chance(97)) {
    collect(command);
  } else if (random_.chance(style_.stop_percent)) {
    wait_for_trigger(command);
  } else if (random_.chance(25)) {
    trade_at_once(command);
  } else {
    live_on(command);
  }
  return command;
}

void RandomOrders::collect(OrderCommand& command) {
  if (random_.chance(10)) command.order_type = raw(OrderType::post_only);
  if (random_.chance(style_.gtc_percent)) command.time_in_force = raw(TimeInForce::gtc);
}

void RandomOrders::trade_at_once(OrderCommand& command) {
  using enum OrderType;
  const auto type = random_.pick({limit, limit, market, market_to_limit});
  command.order_type = raw(type);
  command.time_in_force = raw(random_.pick({TimeInForce::ioc, TimeInForce::ioc, TimeInForce::fok, TimeInForce::day}));
  if (type != limit) command.price = 0;
  if (type == market) command.protection_bp = random_.pick<std::uint16_t>({0, 0, 1, 100, 9'999, 10'000});
  if (command.time_in_force == raw(TimeInForce::day) || random_.chance(20)) {
    command.quantity = lots(command.instrument, random_.between(1, 8)); // as much as some levels hold
  }
  const bool may_demand = type != market_to_limit && command.time_in_force == raw(TimeInForce::ioc);
  if (!may_demand || !random_.chance(style_.part_percent)) return;
  const std::int64_t most_lots = std::max<std::int64_t>(1, command.quantity / lots(command.instrument, 1));
  command.part_quantity = static_cast<std::uint32_t>(lots(command.instrument, random_.between(1, most_lots)));
}

void RandomOrders::live_on(OrderCommand& command) {
  if (random_.chance(10)) command.order_type = raw(OrderType::post_only);
  if (random_.chance(style_.gtc_percent)) {
    command.time_in_force = raw(TimeInForce::gtc);
  } else if (random_.chance(style_.part_percent)) {
    command.quantity = lots(command.instrument, random_.between(2, 8));
    command.part_quantity = disclosed_part(command.instrument, command.quantity);
  }
}

void RandomOrders::wait_for_trigger(OrderCommand& command) {
  const auto type = random_.pick({OrderType::stop_limit, OrderType::stop_market});
  command.order_type = raw(type);
  command.time_in_force = raw(random_.chance(style_.gtc_percent) ? TimeInForce::gtc : TimeInForce::day);
  command.protection_bp = random_.pick<std::uint16_t>({0, 0, 1, 100, 10'000});
  set_trigger(command, static_cast<Side>(command.side), type);
}

/** The trigger mostly a little ahead of the last price, so that one release may reach the next. */
void RandomOrders::set_trigger(OrderCommand& command, Side side, OrderType type) {
  const ReferenceInstrument* instrument = found(command.instrument);
  if (instrument == nullptr) return;
  const auto& [definition, phase, last_price, book] = *instrument;
  const std::int64_t ahead = (side == Side::buy ? 1 : -1) * std::int64_t{definition.tick_size};
  const auto in_band = [&](std::int64_t price) { return std::clamp(price, definition.band_low, definition.band_high); };
  const std::int64_t most_ticks = std::min<std::int64_t>(style_.spread_ticks, 10);
  const std::int64_t distance = random_.chance(3) ? 0 : random_.between(1, most_ticks);
  command.trigger_price = in_band(instrument->last_or_reference_price() + ahead * distance);
  command.price = in_band(command.trigger_price + ahead * random_.between(random_.chance(5) ? -2 : 0, most_ticks));
  if (type == OrderType::stop_market) command.price = 0;
}

OrderCommand RandomOrders::cancel_order(std::uint16_t index, const ReferenceOrder& order) {
  auto command = std::bit_cast<OrderCommand>(blank_command(random_));
  command.kind = raw(CommandKind::cancel_order);
  command.instrument = index;
  command.owner = order.owner;
  command.order = order.id;
  return command;
}

OrderCommand RandomOrders::modify_order(std::uint16_t index, const ReferenceOrder& order) {
  OrderCommand command = cancel_order(index, order);
  command.kind = raw(CommandKind::modify_order);
  command.price = random_.chance(50) ? order.price : near_price(index, order.side);
  command.quantity = order.quantity;
  if (random_.chance(40)) command.quantity += lots(index, random_.between(1, 3));
  const std::int64_t most_lots = std::max<std::int64_t>(1, order.quantity / lots(index, 1));
  if (random_.chance(50)) command.quantity = lots(index, random_.between(1, most_lots));

  command.trigger_price = random_.chance(30) ? order.trigger : 0;
  if (order.waits() && random_.chance(70)) {
    command.protection_bp = random_.pick<std::uint16_t>({0, 1, 100, 10'000});
    set_trigger(command, order.side, order.type);
  }
  command.part_quantity = static_cast<std::uint32_t>(order.disclosed);
  const bool may_disclose = order.time_in_force == TimeInForce::day && !order.waits();
  if (may_disclose && random_.chance(40)) command.part_quantity = disclosed_part(index, command.quantity);
  if (random_.chance(phase_of(index) == Phase::pre_open ? 80 : 30)) command.part_quantity = 0;
  return command;
}

const ReferenceInstrument* RandomOrders::found(std::uint16_t index) const {
  const auto instrument = venue_.instruments().find(index);
  return instrument == venue_.instruments().end() ? nullptr : &instrument->second;
}

Phase RandomOrders::phase_of(std::uint16_t index) const {
  const ReferenceInstrument* instrument = found(index);
  return instrument == nullptr ? Phase::closed : instrument->phase;
}

std::int64_t RandomOrders::lots(std::uint16_t index, std::int64_t count) const {
  const ReferenceInstrument* instrument = found(index);
  return instrument == nullptr ? count : count * instrument->definition.lot_size;
}

/** All of the quantity sometimes, the least that may be shown sometimes. */
std::uint32_t RandomOrders::disclosed_part(std::uint16_t index, std::int64_t quantity) {
  const std::int64_t lot = lots(index, 1);
  const std::int64_t all_lots = std::max<std::int64_t>(1, quantity / lot);
  const std::int64_t least_lots = (all_lots + 9) / 10;
  return static_cast<std::uint32_t>(lot * random_.between(least_lots, random_.chance(70) ? least_lots : all_lots));
}

std::int64_t RandomOrders::near_price(std::uint16_t index, Side side) {
  const ReferenceInstrument* instrument = found(index);
  if (instrument == nullptr) return 100;
  const auto& [definition, phase, last_price, book] = *instrument;
  const std::int64_t tick = definition.tick_size;
  if (random_.chance(10)) return random_.between(definition.band_low / tick, definition.band_high / tick) * tick;
  const std::int64_t below = side == Side::buy ? style_.spread_ticks : 1;
  const std::int64_t above = side == Side::sell ? style_.spread_ticks : 1;
  const bool is_patient = random_.chance(style_.patient_percent);
  const std::int64_t spread = style_.spread_ticks;
  const std::int64_t ticks = is_patient ? random_.between(-below, above) : random_.between(-spread, spread);
  return std::clamp(instrument->last_or_reference_price() + ticks * tick, definition.band_low, definition.band_high);
}

} // namespace sauda::testing
