// The commands that nearly all are: a limit order for the day or immediate, shown in full, in continuous trading, and the
// cancellation of an order that shows all of itself. What is done here is what venue_orders.cpp does with everything left out that
// cannot matter to them; whatever else a command asks for, and whatever is refused, goes the general way.

#include "sauda/code.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

/** An OrderEvent as words: eight stores instead of thirteen. */
struct EventWords {
  std::uint64_t head; ///< kind, side, reason, detail, instrument
  std::uint64_t owner;
  std::uint64_t time;
  std::uint64_t order;
  std::uint64_t client_ref;
  std::int64_t price;
  std::uint64_t quantity;
  std::uint64_t leaves;
};
static_assert(offsetof(OrderEvent, side) == 1 && offsetof(OrderEvent, reason) == 2 &&
              offsetof(OrderEvent, detail) == 3 && offsetof(OrderEvent, instrument) == 4 &&
              offsetof(OrderEvent, owner) == 8 && offsetof(OrderEvent, leaves) == offsetof(EventWords, leaves));

std::uint64_t event_head(EventKind kind, Side side, std::uint8_t reason, std::uint8_t detail,
                         std::uint16_t instrument) {
  return std::uint64_t{code(kind)} | std::uint64_t{code(side)} << 8 | std::uint64_t{reason} << 16 |
         std::uint64_t{detail} << 24 | std::uint64_t{instrument} << 32;
}

// Checks are added up, not branched on one by one: nearly all of them hold.

bool is_plain_limit(const Command& command) {
  const bool is_day_or_ioc =
      (command.time_in_force == code(TimeInForce::day)) | (command.time_in_force == code(TimeInForce::ioc));
  const bool has_side = (command.side == code(Side::buy)) | (command.side == code(Side::sell));
  return (command.order_type == code(OrderType::limit)) & is_day_or_ioc & has_side & (command.owner != 0) &
         ((part_quantity(command) | trigger_price(command)) == 0);
}

/** The tick of a price that an order may carry, or −1. */
std::int32_t tick_of(const Instrument& instrument, std::int64_t price) {
  const auto above = static_cast<std::uint64_t>(price) - static_cast<std::uint64_t>(instrument.band_low);
  if (above > static_cast<std::uint64_t>(instrument.band_high - instrument.band_low)) return -1;
  if (instrument.tick_size == 1) return static_cast<std::int32_t>(above);
  const std::uint64_t ticks = above / instrument.tick_size;
  return ticks * instrument.tick_size == above ? static_cast<std::int32_t>(ticks) : -1;
}

bool is_good_quantity(const Instrument& instrument, std::int64_t quantity) {
  const bool is_in_range =
      static_cast<std::uint64_t>(quantity) - 1 < static_cast<std::uint64_t>(instrument.freeze_quantity);
  return is_in_range & (instrument.lot_size == 1 || quantity % instrument.lot_size == 0);
}

} // namespace

[[gnu::always_inline]] inline void Venue::rest_plain(Market at, Slot slot, Side side, std::int32_t tick) {
  common_.pool[slot].level_and_flags = at.book().level_number(side, tick);
  at.book().append(common_.pool, slot, side, tick);
  at.report_level(side, tick);
}

[[gnu::always_inline]] inline bool Venue::enter_plain(Market at, const Command& command) {
  const bool is_buy = command.side == code(Side::buy);
  const std::int32_t tick = tick_of(at.instrument(), command.price);
  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  const bool is_enterable = is_plain_limit(command) & is_good_quantity(at.instrument(), command.quantity) &
                            (tick >= 0) & (id > last_order_) & (id <= highest_count) & !common_.pool.is_full();
  if (!is_enterable) return false;

  pass_time(command.time);
  last_order_ = id;
  const Side side = is_buy ? Side::buy : Side::sell;
  const Slot slot = common_.pool.take();
  Order& order = common_.pool[slot];
  order.id = id;
  order.open = order.total = static_cast<std::uint32_t>(command.quantity);
  order.owner = command.owner;
  order.level_and_flags = 0;
  const auto quantity = static_cast<std::uint64_t>(command.quantity);
  at.reporter().next<EventWords>() = {
      .head = event_head(EventKind::order_accepted, side, 0, code(OrderType::limit), command.instrument),
      .owner = command.owner,
      .time = command.time,
      .order = id,
      .client_ref = command.client_ref,
      .price = command.price,
      .quantity = quantity,
      .leaves = quantity};
  const bool is_ioc = command.time_in_force == code(TimeInForce::ioc);
  const std::int32_t best = at.book().best(opposite(side));
  const bool crosses = is_buy ? best <= tick : best >= tick;
  if (crosses || is_ioc) [[unlikely]] {
    trade_plain(at, slot, side, tick, command);
  } else {
    common_.index.insert(common_.pool, slot);
    rest_plain(at, slot, side, tick);
  }
  return true;
}

void Venue::trade_plain(Market at, Slot slot, Side side, std::int32_t tick, const Command& command) {
  Order& order = common_.pool[slot];
  const Incoming incoming = incoming_order(at, slot, side, command.price, command.client_ref);
  match_incoming(at, incoming);
  if (order.open != 0 && command.time_in_force == code(TimeInForce::ioc)) {
    cancel_incoming(at, incoming, Reason::ioc_remainder);
  }
  if (order.open != 0) {
    common_.index.insert(common_.pool, slot);
    rest_plain(at, slot, side, tick);
  } else {
    common_.pool.give_back(slot);
  }
}

[[gnu::always_inline]] inline bool Venue::cancel_plain(Market at, const Command& command) {
  const Slot slot = common_.index.find(common_.pool, command.order);
  const Order& order = common_.pool[slot];
  const bool is_plain = order.rests_at_price() & order.is_plain();
  if ((slot == 0) | (order.owner != command.owner) | !is_plain | !at.book().holds(order)) return false;
  pass_time(command.time);
  const Side side = at.book().side_of(order);
  const std::int32_t tick = at.book().tick_of(order);
  at.reporter().next<EventWords>() = {
      .head = event_head(EventKind::order_cancelled, side, code(Reason::cancelled_by_owner), 0, command.instrument),
      .owner = command.owner,
      .time = command.time,
      .order = command.order,
      .client_ref = command.client_ref,
      .price = at.instrument().price_at(tick),
      .quantity = order.open,
      .leaves = 0};
  at.book().remove(common_.pool, order, side, tick);
  at.free(slot);
  at.report_level(side, tick);
  return true;
}

bool Venue::apply_plain(const Command& command) {
  if (command.instrument >= limits_.instruments) return false;
  const Market at = market(command.instrument);
  const bool is_in_time = (command.time >= common_.time) & (command.time <= highest_count);
  if (!is_in_time | (at.instrument().phase != Phase::continuous)) return false; // what is not defined is closed
  const bool is_done = command.kind == code(CommandKind::new_order)
                           ? enter_plain(at, command)
                           : command.kind == code(CommandKind::cancel_order) && cancel_plain(at, command);
  if (!is_done) return false;
  follow_up(at, command.client_ref);
  if (common_.near_trades) [[unlikely]]
    flex_bands(command);
  return true;
}

} // namespace sauda
