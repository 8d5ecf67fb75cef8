// Orders of the venue from a snapshot: every record is checked as if it came from outside.

#include <algorithm>

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/phase_table.hpp"
#include "sauda/venue.hpp"
#include "sauda/waiting_orders.hpp"

namespace sauda {
namespace {

constexpr std::uint16_t highest_protection = 10'000; // basis points

constexpr unsigned in_queue = code(OrderAttribute::queued) | code(OrderAttribute::held);
constexpr unsigned beside_book = in_queue | code(OrderAttribute::all_or_none);
constexpr unsigned all_attributes = beside_book | code(OrderAttribute::reduce_only);

bool is_queued(const SnapshotAttributes& special) { return (special.attributes & in_queue) != 0; }

bool lives_on(const SnapshotOrder& record) {
  return record.time_in_force == code(TimeInForce::gtc) || record.time_in_force == code(TimeInForce::gtd);
}

bool is_possible_order(const SnapshotOrder& record, bool is_queued) {
  if (record.side != code(Side::buy) && record.side != code(Side::sell)) return false;
  const bool is_time = record.time_in_force >= code(TimeInForce::day) && record.time_in_force <= code(TimeInForce::gtd);
  if (!is_time || (!is_queued && !lives_on(record) && record.time_in_force != code(TimeInForce::day))) return false;
  if (record.owner == 0 || record.quantity <= 0 || record.quantity > UINT32_MAX) return false;
  return record.leaves > 0 && record.leaves <= record.quantity;
}

bool are_possible_attributes(const SnapshotOrder& record, const SnapshotAttributes& special) {
  const auto type = static_cast<OrderType>(record.order_type);
  const unsigned place = special.attributes & beside_book;
  if ((special.attributes & ~all_attributes) != 0 || (place & (place - 1)) != 0) return false;
  if (special.self_trade > code(SelfTrade::decrement) || special.link > code(Link::bracket)) return false;
  if ((special.expiry != 0) != (record.time_in_force == code(TimeInForce::gtd))) return false;
  if ((special.distance != 0) != (is_trailing(type) && !is_queued(special))) return false;
  return special.offset == 0 || (special.distance != 0 && type == OrderType::trailing_stop_limit);
}

bool is_possible_resting(const Instrument& instrument, const SnapshotOrder& record) {
  if (check_limit_price(instrument, record.price) || record.trigger_price != 0 || record.protection_bp != 0)
    return false;
  if (record.shown <= 0 || record.shown > record.leaves) return false;
  if (record.shown == record.leaves && record.part_quantity == 0) return true;
  if (record.time_in_force != code(TimeInForce::day) || record.part_quantity >= record.quantity) return false;
  return record.part_quantity == 0 || record.shown <= record.part_quantity;
}

bool is_possible_at_market(const Instrument& instrument, const SnapshotOrder& record) {
  const bool may_be =
      rules_of(instrument.phase).collects || instrument.phase == Phase::halted || instrument.phase == Phase::post_close;
  return may_be && record.time_in_force == code(TimeInForce::day) && record.trigger_price == 0 &&
         record.protection_bp == 0 && record.part_quantity == 0 && record.shown == record.leaves;
}

/** Distance and offset of an order whose trigger trails. */
bool is_possible_trail(const Instrument& instrument, const SnapshotOrder& record, const SnapshotAttributes& special) {
  const auto is_step = [&](std::int64_t length) {
    return length >= 0 && length <= highest_price && length % instrument.tick_size == 0;
  };
  const bool has_no_limit = record.order_type == code(OrderType::trailing_stop_market);
  return is_step(special.distance) && is_step(special.offset) && (record.price == 0) == has_no_limit;
}

bool is_possible_waiting(const Instrument& instrument, const SnapshotOrder& record, const SnapshotAttributes& special) {
  const auto type = static_cast<OrderType>(record.order_type);
  const auto side = static_cast<Side>(record.side);
  const std::int64_t trigger = record.trigger_price;
  if (!is_possible_price(instrument, trigger) || record.shown != 0 || record.part_quantity != 0) return false;
  if (instrument.phase == Phase::continuous && is_reached(instrument, side, trigger)) return false;
  const bool is_market = type == OrderType::stop_market || type == OrderType::trailing_stop_market;
  if (record.protection_bp > (is_market ? highest_protection : 0)) return false;
  if (is_trailing(type)) return is_possible_trail(instrument, record, special);
  if (is_market) return record.price == 0;
  if (!is_possible_price(instrument, record.price)) return false;
  return side == Side::buy ? trigger <= record.price : trigger >= record.price;
}

bool is_possible_all_or_none(const Instrument& instrument, const SnapshotOrder& record) {
  return record.order_type == code(OrderType::limit) && is_possible_price(instrument, record.price) &&
         record.shown == 0 && record.part_quantity == 0 && record.trigger_price == 0 && record.protection_bp == 0;
}

bool is_possible_queued(const SnapshotOrder& record) {
  const auto type = static_cast<OrderType>(record.order_type);
  if (type < OrderType::limit || type > OrderType::trailing_stop_market) return false;
  return record.shown == 0 && record.part_quantity <= record.quantity && record.protection_bp <= highest_protection;
}

bool is_market_type(OrderType type) {
  return type == OrderType::market || type == OrderType::stop_market || type == OrderType::trailing_stop_market;
}

} // namespace

bool Venue::restore_order(const SnapshotOrder& record, const SnapshotAttributes& special) {
  Listing& listing = listings_[record.instrument];
  const Instrument& instrument = listing.instrument;
  if (!is_possible_order(record, is_queued(special)) || !are_possible_attributes(record, special)) return false;
  if (record.order == 0 || record.order > last_order_ || common_.index.find(common_.pool, record.order) != 0)
    return false;
  if (instrument.phase == Phase::closed && !lives_on(record) && !is_queued(special)) return false;

  const auto type = static_cast<OrderType>(record.order_type);
  const auto side = static_cast<Side>(record.side);
  const Market at{common_, listing};
  const Slot slot = common_.pool.take();
  Order& order = common_.pool[slot];
  order.id = record.order;
  order.owner = record.owner;
  order.total = static_cast<std::uint32_t>(record.quantity);
  order.open = static_cast<std::uint32_t>(record.leaves);
  order.level_and_flags = (lives_on(record) ? Order::gtc_flag : 0) | (is_market_type(type) ? Order::market_flag : 0);
  common_.index.insert(common_.pool, slot);
  OrderDetail& detail = common_.pool.fresh_detail(slot);
  detail.attributes = special.attributes;
  detail.self_trade = special.self_trade;
  if (special.expiry != 0) set_expiry(at, slot, special.expiry);
  common_.pool.set_special(slot);
  if (special.link != 0 && !restore_link(slot, special)) return false;

  if (is_queued(special)) return is_possible_queued(record) && restore_queued(at, slot, record);
  if ((special.attributes & code(OrderAttribute::all_or_none)) != 0) {
    if (!is_possible_all_or_none(instrument, record)) return false;
    if (listing.all_or_none_count == most_all_or_none_orders) return false;
    detail.limit = record.price;
    stand_all_or_none(at, slot, side);
    return true;
  }
  if (is_stop(type))
    return is_possible_waiting(instrument, record, special) && restore_waiting(at, slot, record, special);
  if (type != OrderType::limit && type != OrderType::market) return false;
  if (type == OrderType::market && record.price == 0) {
    if (!is_possible_at_market(instrument, record)) return false;
    listing.book.append_at_market(common_.pool, slot, side);
    return true;
  }
  return is_possible_resting(instrument, record) && restore_resting(at, slot, record);
}

bool Venue::restore_resting(Market at, Slot slot, const SnapshotOrder& record) {
  const auto side = static_cast<Side>(record.side);
  const std::int32_t tick = at.instrument().tick_at(record.price);
  common_.pool[slot].open = static_cast<std::uint32_t>(record.shown);
  const std::uint32_t slice = record.part_quantity != 0 ? record.part_quantity : OrderDetail::all;
  set_slice(common_.pool, slot, slice, static_cast<std::uint32_t>(record.leaves - record.shown));
  common_.pool[slot].move_to(at.book().level_number(side, tick));
  at.book().append(common_.pool, slot, side, tick);
  return at.instrument().phase != Phase::continuous || !at.book().is_crossed();
}

bool Venue::restore_waiting(Market at, Slot slot, const SnapshotOrder& record, const SnapshotAttributes& special) {
  if (special.distance != 0 && trailing_orders(at) == most_trailing_orders) return false;
  OrderDetail& detail = common_.pool.detail(slot);
  detail.trigger = record.trigger_price;
  detail.limit = special.distance != 0 ? special.offset : record.price;
  detail.distance = special.distance;
  detail.protection_bp = record.protection_bp;
  common_.pool.set_special(slot);
  begin_waiting(at, slot, static_cast<Side>(record.side));
  return waiting_price(at, slot) == record.price;
}

bool Venue::restore_queued(Market at, Slot slot, const SnapshotOrder& record) {
  const OrderQueue& queue = at.listing.queue;
  if (queue.tail != 0 && common_.pool[queue.tail].id > record.order) return false;
  OrderCommand command{};
  command.side = record.side;
  command.order_type = record.order_type;
  command.time_in_force = record.time_in_force;
  command.protection_bp = record.protection_bp;
  command.part_quantity = record.part_quantity;
  command.price = record.price;
  command.trigger_price = record.trigger_price;
  stand_in_queue(at, slot, __builtin_bit_cast(Command, command));
  return true;
}

} // namespace sauda
