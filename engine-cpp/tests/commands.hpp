#pragma once
// Commands in the words of a test.

#include <bit>
#include <cstdint>

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

} // namespace sauda::testing
