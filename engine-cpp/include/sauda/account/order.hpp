#pragma once
// One order of the account: what is known of it, its state, and what it counts for.

#include <algorithm>
#include <cstdint>

#include "sauda/account/money.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

enum class Doubt : std::uint8_t { none, unknown, presumed };
enum class End : std::uint8_t { none, rejected, expired, cancelled };

struct Terms {
  std::int64_t price;
  std::int64_t trigger_price;
  std::int64_t reserve_price;
  std::uint32_t quantity;
};

/** What an order counts for in books, positions and cash; all zero once it is not live. */
struct Footprint {
  std::int64_t live; ///< 0 or 1
  std::int64_t leaves;
  std::int64_t value;
  std::int64_t reserved;
};

struct Order {
  std::uint64_t id;
  std::uint64_t placed;
  std::uint64_t fingerprint;
  Terms terms;
  Terms asked; ///< of the pending modification
  std::uint32_t filled;
  std::uint32_t closing; ///< what of it closes a position
  std::uint32_t request; ///< number of the latest modification
  std::uint32_t first_trade;
  std::uint32_t trades;
  std::uint32_t position; ///< slot in the account's book
  std::uint32_t strategy_position;
  std::uint16_t instrument;
  std::uint16_t strategy;
  std::uint16_t margin_bp;
  std::uint16_t protection_bp;
  Side side;
  AccountOrderType type;
  Product product;
  OrderState stage; ///< intent to working
  Doubt doubt;
  End end;
  bool reduce_only;
  bool modify_pending;
  bool cancel_pending;
  bool cancel_asked;
  bool overfilled;

  bool is_stop() const { return type == AccountOrderType::stop_limit || type == AccountOrderType::stop_market; }
  bool has_price() const { return type == AccountOrderType::limit || type == AccountOrderType::stop_limit; }

  std::uint32_t largest_quantity() const {
    return modify_pending ? std::max(terms.quantity, asked.quantity) : terms.quantity;
  }
  bool is_filled() const { return filled != 0 && filled >= largest_quantity(); }

  OrderState state() const {
    if (is_filled()) return OrderState::filled;
    if (end == End::rejected) return OrderState::rejected;
    if (end == End::expired) return OrderState::expired;
    if (end == End::cancelled) return OrderState::cancelled;
    if (doubt == Doubt::presumed) return OrderState::presumed_not_placed;
    if (doubt == Doubt::unknown) return OrderState::unknown;
    if (cancel_pending) return OrderState::cancel_pending;
    if (modify_pending) return OrderState::modify_pending;
    return rested_state();
  }
  /** The state beneath pending requests. */
  OrderState rested_state() const { return filled != 0 ? OrderState::partly_filled : stage; }

  bool is_over() const { return is_filled() || end != End::none; }
  bool is_live() const { return !is_over() && doubt != Doubt::presumed; }

  /** Brings the facts to their one form, so that the same facts are the same state however they came. */
  void settle_facts() {
    if (is_filled()) end = End::none;
    if (filled != 0 || end != End::none) stage = OrderState::working;
    if (is_over()) cancel_pending = false;
    if (stage > OrderState::sent) doubt = Doubt::none;
    if (doubt != Doubt::none) stage = OrderState::sent;
  }

  Footprint footprint() const {
    if (!is_live()) return {};
    const std::int64_t quantity = largest_quantity();
    const std::int64_t price =
        modify_pending ? std::max(terms.reserve_price, asked.reserve_price) : terms.reserve_price;
    const std::int64_t leaves = std::max<std::int64_t>(0, quantity - filled);
    const std::int64_t opening = std::max<std::int64_t>(0, quantity - closing);
    const bool is_free = product == Product::cnc && side == Side::sell;
    const std::int64_t reserved = is_free ? 0 : share_of(std::min(leaves, opening) * price, margin_bp);
    return {1, leaves, leaves * price, reserved};
  }
};

} // namespace sauda::account
