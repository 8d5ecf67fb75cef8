#pragma once
// One order of the account: what is known of it, its state, and what it counts for.

#include <algorithm>
#include <cstdint>

#include "sauda/account/money.hpp"
#include "sauda/records.hpp"

namespace sauda::account {

enum class Doubt : std::uint8_t { none, unknown, presumed };
enum class End : std::uint8_t { none, rejected, expired, cancelled, denied };

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
  std::int64_t reducing; ///< what a reduce-only order would still trade when all that was asked for is done
};

struct Order {
  std::uint64_t id;
  std::uint64_t placed;
  std::uint64_t fingerprint;
  std::uint64_t valid_until;
  Terms terms;
  Terms asked; ///< of the pending modification
  std::uint32_t filled;
  std::uint32_t closing; ///< what of it closes a position
  std::uint32_t request; ///< number of the latest modification
  std::uint32_t first_trade;
  std::uint32_t trades;
  std::uint32_t position; ///< slot in the account's book
  std::uint32_t strategy_position;
  std::uint16_t held;        ///< slot of an order that was placed held
  std::uint16_t first_child; ///< slot
  std::uint16_t instrument;
  std::uint16_t strategy;
  std::uint16_t margin_bp;
  std::uint16_t protection_bp;
  Side side;
  AccountOrderType type;
  Product product;
  TimeInForce time_in_force;
  OrderState stage; ///< held to working
  Doubt doubt;
  End end;
  bool reduce_only;
  bool modify_pending;
  bool cancel_pending;
  bool cancel_asked;
  bool overfilled;
  bool is_grouped;
  bool is_named; ///< while the day rolls: by an open order
  bool is_kept;  ///< while the day rolls

  bool is_stop() const { return type == AccountOrderType::stop_limit || type == AccountOrderType::stop_market; }
  bool has_price() const {
    return type == AccountOrderType::limit || type == AccountOrderType::stop_limit ||
           type == AccountOrderType::post_only;
  }

  std::uint32_t largest_quantity() const {
    return modify_pending ? std::max(terms.quantity, asked.quantity) : terms.quantity;
  }
  bool is_filled() const { return filled != 0 && filled >= largest_quantity(); }

  OrderState state() const {
    if (is_filled()) return OrderState::filled;
    if (end == End::rejected) return OrderState::rejected;
    if (end == End::expired) return OrderState::expired;
    if (end == End::cancelled) return OrderState::cancelled;
    if (end == End::denied) return OrderState::denied;
    if (doubt == Doubt::presumed) return OrderState::presumed_not_placed;
    if (doubt == Doubt::unknown) return OrderState::unknown;
    if (cancel_pending) return OrderState::cancel_pending;
    if (modify_pending) return OrderState::modify_pending;
    return rested_state();
  }
  /** The state beneath pending requests. */
  OrderState rested_state() const { return filled != 0 ? OrderState::partly_filled : stage; }

  bool has_pending_request() const {
    return state() == OrderState::modify_pending || state() == OrderState::cancel_pending;
  }

  bool is_over() const { return is_filled() || end != End::none; }
  bool is_held() const { return stage == OrderState::held && !is_over(); }
  bool is_live() const { return !is_over() && doubt != Doubt::presumed && stage != OrderState::held; }
  bool takes_modification() const {
    switch (state()) {
    case OrderState::external:
    case OrderState::acknowledged:
    case OrderState::trigger_pending:
    case OrderState::working:
    case OrderState::partly_filled: return true;
    default: return false;
    }
  }

  /** Brings the facts to their one form, so that the same facts are the same state however they came. */
  void settle_facts() {
    if (stage == OrderState::held) return;
    if (is_filled()) end = End::none;
    if (filled != 0 || end != End::none) stage = OrderState::working;
    if (is_over()) cancel_pending = false;
    if (stage > OrderState::sent) doubt = Doubt::none;
    if (doubt != Doubt::none) stage = OrderState::sent;
  }

  /** The price at which it could trade with others at worst; unbounded without a price. */
  std::int64_t reach() const {
    if (!has_price()) return side == Side::buy ? INT64_MAX : 0;
    if (!modify_pending) return terms.price;
    return side == Side::buy ? std::max(terms.price, asked.price) : std::min(terms.price, asked.price);
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
    return {1, leaves, leaves * price, reserved, reducing()};
  }

  /** What is open of it when all that was asked for is done, if it is reduce-only and stands alone. */
  std::int64_t reducing() const {
    if (!reduce_only || is_grouped || cancel_pending) return 0;
    const std::int64_t wanted = modify_pending ? asked.quantity : terms.quantity;
    return std::max<std::int64_t>(0, wanted - filled);
  }
};

} // namespace sauda::account
