// The orders of a snapshot: each with its terms, what it is tied to, and its trades.

#include <algorithm>

#include "sauda/account/account.hpp"
#include "sauda/account/order_checks.hpp"

namespace sauda::account {
namespace {

using Status = SnapshotStatus;

constexpr bool is_from(std::int64_t low, Wide value, std::int64_t high) { return value >= low && value <= high; }

constexpr bool is_flag(std::uint8_t flags, std::uint8_t bit) { return (flags & bit) != 0; }

bool are_good_terms(const Terms& terms) {
  return is_from(0, terms.price, highest) && is_from(0, terms.trigger_price, highest) &&
         is_from(1, terms.reserve_price, highest) && terms.quantity >= 1 &&
         is_within(Wide{terms.quantity} * terms.reserve_price);
}

bool asks_nothing(const Order& order) {
  return order.asked.price == 0 && order.asked.trigger_price == 0 && order.asked.reserve_price == 0 &&
         order.asked.quantity == 0;
}

/** The same of an order that is or ended held: nothing is known of it but its terms. */
bool is_good_held(const Order& order) {
  const bool is_plain = order.doubt == Doubt::none && order.filled == 0 && order.request == 0 && order.closing == 0 &&
                        order.margin_bp == 0 && !order.modify_pending && !order.cancel_pending && !order.cancel_asked &&
                        !order.overfilled && order.end != End::rejected;
  return is_plain && asks_nothing(order) && is_from(0, order.terms.price, highest) && order.terms.reserve_price == 0 &&
         is_from(0, order.terms.trigger_price, highest) && order.terms.quantity >= 1;
}

bool is_good_record(const AccountSnapshotHeld& record) {
  if (record.release > static_cast<std::uint8_t>(ReleaseCondition::mark_at_or_below) || record.slice > 1) return false;
  if (record.quantity == 0) return false;
  const auto release = static_cast<ReleaseCondition>(record.release);
  const bool follows_mark =
      release == ReleaseCondition::mark_at_or_above || release == ReleaseCondition::mark_at_or_below;
  const bool is_linked = record.release != 0;
  if (!is_linked && (record.slice != 0 || record.parent != 0 || record.leader != 0 || record.link != 0)) return false;
  return follows_mark ? is_from(1, record.threshold, highest) && is_from(0, record.trail, highest)
                      : record.threshold == 0 && record.trail == 0;
}

/** Whether what is known of an order is in its one form and can be. */
bool are_good_facts(const Order& order) {
  Order settled = order;
  settled.settle_facts();
  const bool is_settled = settled.stage == order.stage && settled.doubt == order.doubt && settled.end == order.end &&
                          settled.cancel_pending == order.cancel_pending;
  const bool asks_fit = order.modify_pending ? are_good_terms(order.asked) && order.request != 0 : asks_nothing(order);
  const bool is_mixed =
      order.modify_pending &&
      !is_within(Wide{order.largest_quantity()} * std::max(order.terms.reserve_price, order.asked.reserve_price));
  return order.end != End::denied && is_settled && asks_fit && !is_mixed && are_good_terms(order.terms) &&
         (order.cancel_asked || !order.cancel_pending);
}

} // namespace

SnapshotStatus SnapshotReader::take_order(Account& account, const AccountSnapshotOrder& record) {
  if (left_.orders == 0) return Status::wrong_count;
  --left_.orders;
  AccountOrder words{};
  words.side = record.side;
  words.order_type = record.order_type;
  words.time_in_force = static_cast<std::uint8_t>(TimeInForce::day);
  words.product = record.product;
  const bool is_good = !check_words(words) && account.books_.is_defined(record.instrument) &&
                       record.strategy <= account.settings_.strategies() && record.order != 0 &&
                       record.order <= static_cast<std::uint64_t>(highest) && record.placed <= account.time_ &&
                       account.orders_.find(record.order) == nullptr;
  if (!is_good) return Status::bad_order;
  order_ = record;
  terms_due_ = true;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_terms(Account& account, const AccountSnapshotTerms& record) {
  if (!terms_due_) return Status::out_of_order;
  terms_due_ = false;
  const bool is_good = record.stage >= 1 && record.stage <= static_cast<std::uint8_t>(OrderState::working) &&
                       record.doubt <= 2 && record.end <= 4 && record.flags < 64 && record.trades <= left_.trades &&
                       record.time_in_force >= 1 &&
                       record.time_in_force <= static_cast<std::uint8_t>(TimeInForce::gtc) &&
                       (record.trades != 0) == (order_.filled != 0);
  if (!is_good) return Status::bad_order;
  Order order{};
  order.id = order_.order;
  order.placed = order_.placed;
  order.fingerprint = order_.fingerprint;
  order.valid_until = record.valid_until;
  order.time_in_force = static_cast<TimeInForce>(record.time_in_force);
  order.terms = {order_.price, order_.trigger_price, order_.reserve_price, order_.quantity};
  order.asked = {record.asked_price, record.asked_trigger, record.asked_reserve, record.asked_quantity};
  order.filled = order_.filled;
  order.closing = record.closing;
  order.request = record.request;
  order.instrument = order_.instrument;
  order.strategy = order_.strategy;
  order.margin_bp = record.margin_bp;
  order.protection_bp = record.protection_bp;
  order.side = static_cast<Side>(order_.side);
  order.type = static_cast<AccountOrderType>(order_.order_type);
  order.product = static_cast<Product>(order_.product);
  order.stage = static_cast<OrderState>(record.stage);
  order.doubt = static_cast<Doubt>(record.doubt);
  order.end = static_cast<End>(record.end);
  order.reduce_only = is_flag(record.flags, 1);
  order.modify_pending = is_flag(record.flags, 2);
  order.cancel_pending = is_flag(record.flags, 4);
  order.cancel_asked = is_flag(record.flags, 8);
  order.overfilled = is_flag(record.flags, 16);
  order.position = account.books_.find(0, order.instrument, order.product);
  order.strategy_position =
      order.strategy == 0 ? 0 : account.books_.find(order.strategy, order.instrument, order.product);
  held_due_ = is_flag(record.flags, 32);
  const bool has_positions = order.position != 0 && (order.strategy == 0 || order.strategy_position != 0);
  const bool fits =
      order.stage == OrderState::held ? held_due_ && is_good_held(order) : has_positions && are_good_facts(order);
  if (!fits) return Status::bad_order;
  const Account::Counting counting = account.counting_of(order, {}, order.footprint());
  if (!counting.margin.is_exact || !account.books_.can_count(order, {}, counting.after)) return Status::bad_order;
  account.shift(account.orders_.add(order), counting);
  trades_left_ = record.trades;
  trade_quantity_ = order.filled;
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_held(Account& account, const AccountSnapshotHeld& record) {
  if (!held_due_) return Status::out_of_order;
  held_due_ = false;
  Order& order = *account.orders_.find(order_.order);
  if (!is_good_record(record)) return Status::bad_order;
  if (order.is_held() && record.quantity != order.terms.quantity) return Status::bad_order;
  if (account.held_.is_full()) return Status::too_large;
  Held held{};
  held.order = order.id;
  held.instrument = order.instrument;
  held.quantity = record.quantity;
  held.parent = record.parent;
  held.leader = record.leader;
  held.threshold = record.threshold;
  held.trail = record.trail;
  held.fingerprint = record.link;
  held.release = static_cast<ReleaseCondition>(record.release);
  held.is_slice = record.slice == 1;
  held.waits_for_mark = order.is_held() && held.follows_mark();
  if (held.waits_for_mark) ++account.books_.instrument(order.instrument).watchers;
  const Footprint alone = order.footprint();
  order.held = account.held_.add(held);
  order.is_grouped = held.leader != 0;
  account.books_.count(order, alone, order.footprint());
  return Status::ok;
}

SnapshotStatus SnapshotReader::take_trade(Account& account, const AccountSnapshotTrade& record) {
  if (trades_left_ == 0 || held_due_) return Status::out_of_order;
  Order& order = *account.orders_.find(order_.order);
  const bool is_good = record.trade >= 1 && record.trade <= static_cast<std::uint64_t>(highest) &&
                       is_from(1, record.quantity, trade_quantity_) && is_from(1, record.price, highest) &&
                       account.orders_.find_trade(order, record.trade) == nullptr;
  if (!is_good) return Status::bad_order;
  account.orders_.add_trade(order, record.trade, record.quantity, record.price);
  trade_quantity_ -= record.quantity;
  --trades_left_;
  --left_.trades;
  return trades_left_ != 0 || trade_quantity_ == 0 ? Status::ok : Status::bad_order;
}

} // namespace sauda::account
