#pragma once
// What new_order, new_special_order and replace_order ask for, in one form.

#include <bit>
#include <cstdint>

#include "reference_book.hpp"

namespace sauda::testing {

struct OrderRequest {
  std::uint8_t side;
  std::uint8_t order_type;
  std::uint8_t time_in_force;
  std::uint8_t attributes;
  std::uint8_t self_trade;
  std::uint16_t instrument;
  std::uint16_t protection_bp;
  std::uint32_t owner;
  std::uint32_t part_quantity; ///< gtd: expiry in seconds
  std::uint64_t order;
  std::int64_t price;
  std::int64_t quantity;
  std::int64_t trigger_price;

  Side which_side() const { return static_cast<Side>(side); }
  OrderType type() const { return static_cast<OrderType>(order_type); }
  bool is(OrderType other) const { return type() == other; }
  bool is(TimeInForce other) const { return static_cast<TimeInForce>(time_in_force) == other; }
  bool is_immediate() const { return is(TimeInForce::ioc) || is(TimeInForce::fok); }
  bool has(OrderAttribute attribute) const { return testing::has(attributes, attribute); }
  /** Whether it stands in the queue at first. */
  bool is_queued() const { return has(OrderAttribute::queued) || has(OrderAttribute::held); }
  /** Disclosed or minimum quantity. */
  std::int64_t part() const { return is(TimeInForce::gtd) ? 0 : part_quantity; }
};

inline OrderRequest request_of(const OrderCommand& c) {
  return {c.side,  c.order_type,    c.time_in_force, 0,       0,          c.instrument,   c.protection_bp,
          c.owner, c.part_quantity, c.order,         c.price, c.quantity, c.trigger_price};
}

inline OrderRequest request_of(const SpecialOrderCommand& c) {
  return {c.side,  c.order_type,    c.time_in_force, c.attributes, c.self_trade, c.instrument,   c.protection_bp,
          c.owner, c.part_quantity, c.order,         c.price,      c.quantity,   c.trigger_price};
}

/** Of new_order, new_special_order or replace_order. */
inline OrderRequest request_of(const Command& command) {
  const bool is_plain = command.kind == static_cast<std::uint8_t>(CommandKind::new_order);
  return is_plain ? request_of(std::bit_cast<OrderCommand>(command))
                  : request_of(std::bit_cast<SpecialOrderCommand>(command));
}

} // namespace sauda::testing
