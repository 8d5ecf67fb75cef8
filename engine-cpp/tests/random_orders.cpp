#include "random_orders.hpp"

#include <algorithm>
#include <bit>

#include "commands.hpp"

namespace sauda::testing {
namespace {

std::uint8_t bits(OrderAttribute attribute) { return static_cast<std::uint8_t>(attribute); }

} // namespace

Command RandomOrders::new_order(std::uint16_t index) {
  const OrderCommand command = plain_order(index);
  if (style_.hoard != Hoard::none && phase_of(index) == Phase::continuous && random_.chance(80)) {
    return std::bit_cast<Command>(hoarded(command));
  }
  const bool is_queued = phase_of(index) == Phase::closed && random_.chance(80);
  if (is_queued) return std::bit_cast<Command>(special(command, bits(OrderAttribute::queued)));
  if (!random_.chance(style_.attribute_percent)) return std::bit_cast<Command>(command);
  return std::bit_cast<Command>(special(command, random_attributes(command)));
}

OrderCommand RandomOrders::plain_order(std::uint16_t index) {
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
  if (random_.chance(1)) command.quantity = largest_quantity(index);
  command.trigger_price = 0;
  const Phase phase = phase_of(index);
  if (phase == Phase::post_close && random_.chance(97)) {
    fit_post_close(command);
  } else if (is_call_auction(phase) && random_.chance(97)) {
    fit_auction(command, phase);
  } else if (random_.chance(style_.stop_percent)) {
    wait_for_trigger(command);
  } else if (random_.chance(25)) {
    trade_at_once(command);
  } else {
    live_on(command);
  }
  return command;
}

void RandomOrders::fit_auction(OrderCommand& command, Phase phase) {
  const bool closes = phase == Phase::closing || phase == Phase::closing_limit;
  if (random_.chance(closes ? 3 : style_.gtc_percent)) live_beyond_day(command);
  if (random_.chance(10)) command.order_type = raw(OrderType::post_only);
  if (random_.chance(30)) {
    command.order_type = raw(OrderType::market);
    command.price = 0;
    command.protection_bp = random_.pick<std::uint16_t>({0, 100});
  }
}

void RandomOrders::fit_post_close(OrderCommand& command) {
  command.price = found(command.instrument)->close_price;
  if (random_.chance(30)) command.time_in_force = raw(TimeInForce::ioc);
  if (!random_.chance(40)) return;
  command.order_type = raw(OrderType::market);
  command.price = 0;
  command.protection_bp = 0;
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
    live_beyond_day(command);
  } else if (random_.chance(style_.part_percent)) {
    command.quantity = lots(command.instrument, random_.between(2, 8));
    command.part_quantity = disclosed_part(command.instrument, command.quantity);
  }
}

void RandomOrders::live_beyond_day(OrderCommand& command) {
  const bool ends = random_.chance(style_.gtd_percent);
  command.time_in_force = raw(ends ? TimeInForce::gtd : TimeInForce::gtc);
  if (ends) command.part_quantity = random_expiry();
}

void RandomOrders::wait_for_trigger(OrderCommand& command) {
  using enum OrderType;
  const bool follows = random_.chance(style_.trailing_percent);
  const auto type =
      follows ? random_.pick({trailing_stop_limit, trailing_stop_market}) : random_.pick({stop_limit, stop_market});
  command.order_type = raw(type);
  if (random_.chance(style_.gtc_percent)) live_beyond_day(command);
  command.protection_bp = random_.pick<std::uint16_t>({0, 0, 1, 100, 10'000});
  set_trigger(command, static_cast<Side>(command.side), type);
}

/** The trigger mostly a little ahead of the last price, so that one release may reach the next. */
void RandomOrders::set_trigger(OrderCommand& command, Side side, OrderType type) {
  const ReferenceInstrument* instrument = found(command.instrument);
  if (instrument == nullptr) return;
  const std::int64_t tick = instrument->definition.tick_size;
  const std::int64_t ahead = side == Side::buy ? tick : -tick;
  const std::int64_t most_ticks = std::min<std::int64_t>(style_.spread_ticks, 10);
  const std::int64_t distance = random_.chance(3) ? 0 : random_.between(1, most_ticks);
  const std::int64_t further = random_.between(random_.chance(5) ? -2 : 0, most_ticks);
  if (trails(type)) {
    command.trigger_price = distance * tick;
    command.price = further * tick;
  } else {
    command.trigger_price = instrument->in_band(instrument->last_or_reference_price() + ahead * distance);
    command.price = instrument->in_band(command.trigger_price + ahead * further);
  }
  if (type == OrderType::stop_market || type == OrderType::trailing_stop_market) command.price = 0;
}

SpecialOrderCommand RandomOrders::special(const OrderCommand& command, std::uint8_t attributes) {
  auto order = std::bit_cast<SpecialOrderCommand>(command);
  order.kind = raw(CommandKind::new_special_order);
  order.quantity = static_cast<std::uint32_t>(command.quantity);
  order.attributes = attributes;
  order.self_trade = random_.pick<std::uint8_t>({0, 0, 0, 1, 2, 3, 4});
  return order;
}

std::uint8_t RandomOrders::random_attributes(const OrderCommand& command) {
  using enum OrderAttribute;
  const std::uint8_t kept = random_.chance(20) ? bits(reduce_only) : std::uint8_t{0};
  const bool lives_on =
      command.time_in_force != raw(TimeInForce::ioc) && command.time_in_force != raw(TimeInForce::fok);
  const bool shows_all = command.time_in_force == raw(TimeInForce::gtd) || command.part_quantity == 0;
  const bool may_hide = command.order_type == raw(OrderType::limit) && lives_on && shows_all;
  if (may_hide && random_.chance(60)) return static_cast<std::uint8_t>(kept | bits(all_or_none));
  return lives_on && random_.chance(50) ? static_cast<std::uint8_t>(kept | bits(held)) : kept;
}

/** An order that waits for long: a trailing stop far away, or an all_or_none order that nobody meets. */
SpecialOrderCommand RandomOrders::hoarded(OrderCommand command) {
  const ReferenceInstrument& instrument = *found(command.instrument);
  const bool is_buy = command.side == raw(Side::buy);
  command.time_in_force = raw(TimeInForce::day);
  command.part_quantity = 0;
  command.trigger_price = 0;
  if (style_.hoard == Hoard::trailing) {
    const std::int64_t room = is_buy ? instrument.definition.band_high - instrument.last_or_reference_price()
                                     : instrument.last_or_reference_price() - instrument.definition.band_low;
    command.order_type = raw(OrderType::trailing_stop_market);
    command.trigger_price = room;
    command.price = 0;
    command.protection_bp = 0;
    return special(command, 0);
  }
  command.order_type = raw(OrderType::limit);
  command.price = is_buy ? instrument.definition.band_low : instrument.definition.band_high;
  return special(command, bits(OrderAttribute::all_or_none));
}

RandomBracket RandomOrders::bracket(std::uint16_t index) {
  OrderCommand entry = plain_order(index);
  entry.part_quantity = 0;
  if (entry.time_in_force != raw(TimeInForce::gtc)) entry.time_in_force = raw(TimeInForce::day);
  OrderCommand target = entry;
  target.order = 0;
  target.side = raw(other_side(static_cast<Side>(entry.side)));
  target.trigger_price = 0;
  target.order_type = raw(OrderType::limit);
  target.price = near_price(index, static_cast<Side>(target.side));
  OrderCommand stop = target;
  const auto type = random_.pick(
      {OrderType::stop_limit, OrderType::stop_market, OrderType::trailing_stop_limit, OrderType::trailing_stop_market});
  stop.order_type = raw(type);
  stop.protection_bp = 0;
  set_trigger(stop, static_cast<Side>(stop.side), type);
  const std::uint8_t held = bits(OrderAttribute::held);
  return {std::bit_cast<Command>(special(entry, held)), std::bit_cast<Command>(special(target, held)),
          std::bit_cast<Command>(special(stop, held))};
}

Command RandomOrders::link_orders(std::uint16_t index, std::uint32_t owner, Link link, std::uint64_t first,
                                  std::uint64_t second, std::uint64_t third) {
  auto command = std::bit_cast<LinkCommand>(blank_command(random_));
  command.kind = raw(CommandKind::link_orders);
  command.link = raw(link);
  command.instrument = index;
  command.owner = owner;
  command.order = first;
  command.second = second;
  command.third = third;
  return std::bit_cast<Command>(command);
}

Command RandomOrders::cancel_order(std::uint16_t index, const ReferenceOrder& order) {
  Command command = blank_command(random_);
  command.kind = raw(CommandKind::cancel_order);
  command.instrument = index;
  command.owner = order.owner;
  command.order = order.id;
  return command;
}

Command RandomOrders::replace_order(std::uint16_t index, const ReferenceOrder& order) {
  auto command = std::bit_cast<SpecialOrderCommand>(new_order(index));
  if (command.kind == raw(CommandKind::new_order)) command = special(std::bit_cast<OrderCommand>(command), 0);
  command.kind = raw(CommandKind::replace_order);
  command.owner = order.owner;
  command.side = raw(order.side);
  command.order = order.id;
  return std::bit_cast<Command>(command);
}

Command RandomOrders::modify_order(std::uint16_t index, const ReferenceOrder& order) {
  auto command = std::bit_cast<OrderCommand>(cancel_order(index, order));
  command.kind = raw(CommandKind::modify_order);
  command.price = random_.chance(50) ? order.price : near_price(index, order.side);
  command.quantity = order.quantity;
  if (random_.chance(40)) command.quantity += lots(index, random_.between(1, 3));
  if (random_.chance(40)) command.quantity -= lots(index, random_.between(1, 3));
  command.trigger_price = 0;
  if (order.place() == Place::stop) {
    command.protection_bp = random_.pick<std::uint16_t>({0, 1, 100, 10'000});
    set_trigger(command, order.side, order.type);
  }
  command.part_quantity = static_cast<std::uint32_t>(order.disclosed);
  const bool may_disclose = order.time_in_force == TimeInForce::day && order.rests();
  if (may_disclose && random_.chance(40)) command.part_quantity = disclosed_part(index, command.quantity);
  if (order.time_in_force == TimeInForce::gtd) command.part_quantity = random_expiry();
  if (random_.chance(phase_of(index) == Phase::continuous ? 30 : 80)) command.part_quantity = 0;
  return std::bit_cast<Command>(command);
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

std::int64_t RandomOrders::largest_quantity(std::uint16_t index) const {
  const ReferenceInstrument* instrument = found(index);
  if (instrument == nullptr) return 1;
  return instrument->definition.freeze_quantity / instrument->definition.lot_size * instrument->definition.lot_size;
}

/** All of the quantity sometimes, the least that may be shown sometimes. */
std::uint32_t RandomOrders::disclosed_part(std::uint16_t index, std::int64_t quantity) {
  const std::int64_t lot = lots(index, 1);
  const std::int64_t all_lots = std::max<std::int64_t>(1, quantity / lot);
  const std::int64_t least_lots = (all_lots + 9) / 10;
  return static_cast<std::uint32_t>(lot * random_.between(least_lots, random_.chance(70) ? least_lots : all_lots));
}

/** Over at once sometimes, or within the next minutes of the tape. */
std::uint32_t RandomOrders::random_expiry() {
  const std::uint64_t now = std::min<std::uint64_t>(venue_.time() / 1'000'000, 4'294'960'000);
  return static_cast<std::uint32_t>(now + random_.pick<std::uint32_t>({0, 1, 61, 61, 300, 1'000}));
}

std::int64_t RandomOrders::near_price(std::uint16_t index, Side side) {
  const ReferenceInstrument* instrument = found(index);
  if (instrument == nullptr) return 100;
  const InstrumentCommand& definition = instrument->definition;
  const std::int64_t tick = definition.tick_size;
  if (random_.chance(10)) return random_.between(definition.band_low / tick, definition.band_high / tick) * tick;
  const std::int64_t below = side == Side::buy ? style_.spread_ticks : 1;
  const std::int64_t above = side == Side::sell ? style_.spread_ticks : 1;
  const bool is_patient = random_.chance(style_.patient_percent);
  const std::int64_t spread = style_.spread_ticks;
  const std::int64_t ticks = is_patient ? random_.between(-below, above) : random_.between(-spread, spread);
  return instrument->in_band(instrument->last_or_reference_price() + ticks * tick);
}

} // namespace sauda::testing
