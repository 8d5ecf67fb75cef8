#pragma once
// Commands in the words of a test.

#include <bit>
#include <cstdint>
#include <type_traits>

#include "sauda/records.hpp"

namespace sauda::testing {

template <typename Enum>
constexpr std::uint8_t raw(Enum value) {
  return static_cast<std::uint8_t>(value);
}

/** Tick 5, lot 1, prices 500 to 1,500 around 1,000, protection 3 %. */
inline InstrumentCommand plain_instrument(std::uint16_t instrument) {
  InstrumentCommand command{};
  command.kind = raw(CommandKind::define_instrument);
  command.instrument = instrument;
  command.protection_bp = 300;
  command.tick_size = 5;
  command.lot_size = 1;
  command.reference_price = 1'000;
  command.band_low = 500;
  command.band_high = 1'500;
  command.freeze_quantity = 10'000;
  return command;
}

inline Command define(const InstrumentCommand& instrument) { return std::bit_cast<Command>(instrument); }

inline Command set_phase(std::uint16_t instrument, Phase phase) {
  Command command{};
  command.kind = raw(CommandKind::set_phase);
  command.instrument = instrument;
  command.phase = raw(phase);
  return command;
}

inline Command uncross(std::uint16_t instrument) {
  Command command{};
  command.kind = raw(CommandKind::uncross);
  command.instrument = instrument;
  return command;
}

inline Command set_band(std::int64_t low, std::int64_t high, std::int64_t reference = 0) {
  BandCommand command{};
  command.kind = raw(CommandKind::set_band);
  command.band_low = low;
  command.band_high = high;
  command.reference_price = reference;
  return std::bit_cast<Command>(command);
}

/** Settings of instrument 0 that are a sum of rules. */
template <typename... Rules>
RulesCommand rules(Rules... set) {
  RulesCommand command{};
  command.kind = raw(CommandKind::set_rules);
  command.rules = (0U | ... | static_cast<std::uint32_t>(set));
  return command;
}

inline Command set_rules(const RulesCommand& settings) { return std::bit_cast<Command>(settings); }

inline Command start_close_window() {
  Command command{};
  command.kind = raw(CommandKind::start_close_window);
  return command;
}

inline Command at_time(Command command, std::uint64_t time) {
  command.time = time;
  return command;
}

/** A day limit order of owner 1. */
inline Command limit(Side side, std::int64_t price, std::int64_t quantity) {
  Command command{};
  command.kind = raw(CommandKind::new_order);
  command.side = raw(side);
  command.order_type = raw(OrderType::limit);
  command.time_in_force = raw(TimeInForce::day);
  command.owner = 1;
  command.price = price;
  command.quantity = quantity;
  return command;
}

inline Command market(Side side, std::int64_t quantity) {
  Command command = limit(side, 0, quantity);
  command.order_type = raw(OrderType::market);
  return command;
}

inline Command ioc(Side side, std::int64_t price, std::int64_t quantity) {
  Command command = limit(side, price, quantity);
  command.time_in_force = raw(TimeInForce::ioc);
  return command;
}

/** The same order with a field of OrderCommand changed. */
template <typename T>
Command with(Command command, T OrderCommand::*field, std::type_identity_t<T> value) {
  auto order = std::bit_cast<OrderCommand>(command);
  order.*field = value;
  return std::bit_cast<Command>(order);
}

/** Disclosed quantity of a day order, minimum of an ioc order. */
inline Command with_part(const Command& command, std::uint32_t part) {
  return with(command, &OrderCommand::part_quantity, part);
}

inline Command of_owner(Command command, std::uint32_t owner) {
  command.owner = owner;
  return command;
}

inline Command lasting(Command command, TimeInForce time_in_force) {
  command.time_in_force = raw(time_in_force);
  return command;
}

inline Command fok(Side side, std::int64_t price, std::int64_t quantity) {
  return lasting(limit(side, price, quantity), TimeInForce::fok);
}

inline Command typed(Command command, OrderType type) {
  command.order_type = raw(type);
  return command;
}

inline Command stop_limit(Side side, std::int64_t trigger, std::int64_t price, std::int64_t quantity) {
  const Command order = typed(limit(side, price, quantity), OrderType::stop_limit);
  return with(order, &OrderCommand::trigger_price, trigger);
}

inline Command stop_market(Side side, std::int64_t trigger, std::int64_t quantity) {
  return typed(stop_limit(side, trigger, 0, quantity), OrderType::stop_market);
}

/** Of owner 0: of everybody. */
inline Command cancel_all(std::uint16_t instrument, std::uint32_t owner) {
  Command command{};
  command.kind = raw(CommandKind::cancel_all);
  command.instrument = instrument;
  command.owner = owner;
  return command;
}

inline Command cancel(std::uint64_t order) {
  Command command{};
  command.kind = raw(CommandKind::cancel_order);
  command.owner = 1;
  command.order = order;
  return command;
}

inline Command modify(std::uint64_t order, std::int64_t price, std::int64_t quantity) {
  Command command = cancel(order);
  command.kind = raw(CommandKind::modify_order);
  command.price = price;
  command.quantity = quantity;
  return command;
}

/** The same order with a sum of OrderAttribute and a self-trade setting of its own. */
inline Command special(const Command& order, unsigned attributes, std::uint8_t self_trade = 0) {
  auto command = std::bit_cast<SpecialOrderCommand>(order);
  command.kind = raw(CommandKind::new_special_order);
  command.attributes = static_cast<std::uint8_t>(attributes);
  command.self_trade = self_trade;
  return std::bit_cast<Command>(command);
}

inline Command special(const Command& order, OrderAttribute attribute) { return special(order, raw(attribute)); }

/** The order in place of an old one. */
inline Command replace(std::uint64_t old, const Command& order) {
  Command command = special(order, 0U);
  command.kind = raw(CommandKind::replace_order);
  command.order = old;
  return command;
}

/** Of orders of owner 1. */
inline Command link(Link link, std::uint64_t first, std::uint64_t second, std::uint64_t third = 0) {
  LinkCommand command{};
  command.kind = raw(CommandKind::link_orders);
  command.link = raw(link);
  command.owner = 1;
  command.order = first;
  command.second = second;
  command.third = third;
  return std::bit_cast<Command>(command);
}

} // namespace sauda::testing
