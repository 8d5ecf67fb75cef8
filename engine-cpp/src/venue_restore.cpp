// State of the venue from a snapshot: every record is checked as if it came from outside.

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

constexpr std::uint16_t highest_protection = 10'000; // basis points

bool is_possible_order(const SnapshotOrder& record) {
  if (record.side != code(Side::buy) && record.side != code(Side::sell)) return false;
  if (record.time_in_force != code(TimeInForce::day) && record.time_in_force != code(TimeInForce::gtc)) return false;
  if (record.owner == 0 || record.quantity <= 0 || record.quantity > UINT32_MAX) return false;
  return record.leaves > 0 && record.leaves <= record.quantity;
}

bool is_possible_resting(const Instrument& instrument, const SnapshotOrder& record) {
  if (check_limit_price(instrument, record.price) || record.trigger_price != 0 || record.protection_bp != 0)
    return false;
  if (record.shown <= 0 || record.shown > record.leaves) return false;
  if (record.shown == record.leaves && record.part_quantity == 0) return true;
  if (record.time_in_force != code(TimeInForce::day) || record.part_quantity >= record.quantity) return false;
  return record.part_quantity == 0 || record.shown <= record.part_quantity;
}

bool is_possible_waiting(const Instrument& instrument, const SnapshotOrder& record) {
  const std::int64_t trigger = record.trigger_price;
  const bool is_buy = record.side == code(Side::buy);
  if (check_limit_price(instrument, trigger) || record.shown != 0 || record.part_quantity != 0) return false;
  if (record.leaves != record.quantity) return false;
  const std::int64_t last = instrument.last_price;
  const bool is_reached = last != 0 && (is_buy ? last >= trigger : last <= trigger);
  if (instrument.phase == Phase::continuous && is_reached) return false;
  if (record.order_type == code(OrderType::stop_market)) {
    return record.price == 0 && record.protection_bp <= highest_protection;
  }
  if (check_limit_price(instrument, record.price) || record.protection_bp != 0) return false;
  return is_buy ? trigger <= record.price : trigger >= record.price;
}

} // namespace

bool Venue::restore_instrument(std::uint16_t number, const Instrument& instrument) {
  if (number >= limits_.instruments || listings_[number].instrument.is_defined()) return false;
  InstrumentCommand definition{};
  definition.self_trade = instrument.self_trade;
  definition.protection_bp = instrument.protection_bp;
  definition.tick_size = instrument.tick_size;
  definition.lot_size = instrument.lot_size;
  definition.reference_price = instrument.reference_price;
  definition.band_low = instrument.band_low;
  definition.band_high = instrument.band_high;
  definition.freeze_quantity = instrument.freeze_quantity;
  if (check_definition(definition, limits_.ladder_ticks)) return false;
  if (code(instrument.phase) < code(Phase::closed) || code(instrument.phase) > code(Phase::halted)) return false;
  if (instrument.last_price != 0 && check_limit_price(instrument, instrument.last_price)) return false;
  listings_[number].instrument = instrument;
  ++defined_;
  return true;
}

bool Venue::restore_order(const SnapshotOrder& record) {
  Listing& listing = listings_[record.instrument];
  const Instrument& instrument = listing.instrument;
  if (!is_possible_order(record)) return false;
  if (record.order == 0 || record.order > last_order_ || common_.index.find(common_.pool, record.order) != 0)
    return false;
  const bool is_gtc = record.time_in_force == code(TimeInForce::gtc);
  if (instrument.phase == Phase::closed && !is_gtc) return false;
  const auto type = static_cast<OrderType>(record.order_type);
  if (type != OrderType::limit && type != OrderType::market && !is_stop(type)) return false;
  if (!(is_stop(type) ? is_possible_waiting(instrument, record) : is_possible_resting(instrument, record)))
    return false;

  const auto side = static_cast<Side>(record.side);
  const Slot slot = common_.pool.take();
  Order& order = common_.pool[slot];
  order.id = record.order;
  order.owner = record.owner;
  order.total = static_cast<std::uint32_t>(record.quantity);
  order.level_and_flags = 0;
  order.set(Order::gtc_flag, is_gtc);
  order.set(Order::market_flag, type == OrderType::market || type == OrderType::stop_market);
  common_.index.insert(common_.pool, slot);
  if (is_stop(type)) {
    const std::int32_t trigger = instrument.tick_at(record.trigger_price);
    order.open = static_cast<std::uint32_t>(record.leaves);
    order.set(Order::stop_flag, true);
    order.move_to(listing.stops.level_number(opposite(side), trigger));
    common_.pool.detail(slot) = {.disclosed = 0,
                                 .hidden = 0,
                                 .limit = record.price != 0 ? instrument.tick_at(record.price) : 0,
                                 .protection_bp = record.protection_bp};
    listing.stops.append(common_.pool, slot, opposite(side), trigger);
    return true;
  }
  const std::int32_t tick = instrument.tick_at(record.price);
  order.open = static_cast<std::uint32_t>(record.shown);
  const auto hidden = static_cast<std::uint32_t>(record.leaves - record.shown);
  order.set(Order::disclosed_flag, record.part_quantity != 0 || hidden != 0);
  order.move_to(listing.book.level_number(side, tick));
  const std::uint32_t slice = record.part_quantity != 0 ? record.part_quantity : OrderDetail::all;
  if (order.is_disclosed()) {
    common_.pool.detail(slot) = {.disclosed = slice, .hidden = hidden, .limit = 0, .protection_bp = 0};
  }
  listing.book.append(common_.pool, slot, side, tick);
  return instrument.phase != Phase::continuous || !listing.book.is_crossed();
}

bool Venue::restore_counters(std::uint64_t time, std::uint64_t last_order) {
  if (time > highest_count || last_order > highest_count) return false;
  common_.time = time;
  last_order_ = last_order;
  return true;
}

} // namespace sauda
