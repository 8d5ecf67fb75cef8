#include "sauda/venue.hpp"

#include <bit>
#include <new>

#include "sauda/call_auction.hpp"
#include "sauda/order_checks.hpp"

namespace sauda {
namespace {

constexpr std::uint32_t most_instruments = 4'096;
constexpr std::uint32_t fewest_ladder_ticks = 64;
constexpr std::uint32_t most_ladder_ticks = 1U << 18;
constexpr std::uint32_t most_orders = (1U << 24) - 1;
/** Levels of all instruments and sides: keeps their numbers inside 31 bits and their memory addressable in wasm. */
constexpr std::uint64_t most_levels = 1ULL << 26;

/** Highest order id and time: what a JavaScript number holds exactly. */
constexpr std::uint64_t highest_count = (1ULL << 53) - 1;

template <class Kind>
constexpr std::uint8_t code(Kind value) {
  return static_cast<std::uint8_t>(value);
}

bool is_phase(std::uint32_t phase) { return phase >= code(Phase::closed) && phase <= code(Phase::halted); }

/** Tells of an order; what differs by kind can be set on the event that is answered. */
OrderEvent& report_order(EventKind kind, Market market, const Order& order, Side side, std::int64_t price,
                         std::uint64_t client_ref) {
  OrderEvent& event = market.reporter().next<OrderEvent>();
  event.kind = code(kind);
  event.side = code(side);
  event.reason = 0;
  event.detail = 0;
  event.instrument = market.number();
  event.spare_1 = 0;
  event.owner = order.owner;
  event.counter_owner = 0;
  event.time = market.time();
  event.order = order.id;
  event.counter_order = client_ref;
  event.price = price;
  event.quantity = order.total;
  event.leaves = order.open;
  return event;
}

void report_cancelled(Market market, const Order& order, Side side, std::int64_t price, std::uint64_t client_ref,
                      Reason reason) {
  OrderEvent& event = report_order(EventKind::order_cancelled, market, order, side, price, client_ref);
  event.reason = code(reason);
  event.quantity = order.open;
  event.leaves = 0;
}

/** An event about an instrument as a whole. */
OrderEvent instrument_event(EventKind kind, std::uint16_t instrument, std::uint64_t time) {
  OrderEvent event{};
  event.kind = code(kind);
  event.instrument = instrument;
  event.time = time;
  return event;
}

} // namespace

bool Limits::are_valid() const {
  if (instruments == 0 || instruments > most_instruments) return false;
  if (!std::has_single_bit(ladder_ticks)) return false;
  if (ladder_ticks < fewest_ladder_ticks || ladder_ticks > most_ladder_ticks) return false;
  if (orders == 0 || orders > most_orders) return false;
  return std::uint64_t{instruments} * ladder_ticks * 2 <= most_levels;
}

Venue::Venue(const Limits& limits, Arena& arena, ExecutionReporter& reporter)
    : limits_{limits},
      common_{.pool = {arena, limits.orders},
              .index = {arena, limits.orders},
              .reporter = reporter,
              .time = 0,
              .publish_levels = limits.publish_levels},
      listings_{arena.allocate<Listing>(limits.instruments)} {
  for (std::uint32_t i = 0; i < limits.instruments; ++i) {
    const OrderBook book{arena, limits.ladder_ticks, i * limits.ladder_ticks * 2};
    if (listings_ == nullptr) continue;
    new (&listings_[i]) Listing{.instrument = {}, .book = book, .number = static_cast<std::uint16_t>(i)};
  }
}

bool Venue::apply(const Command& command) {
  const auto kind = static_cast<CommandKind>(command.kind);
  if (kind < CommandKind::define_instrument || kind > CommandKind::uncross) {
    return reject(command, Reason::unknown_command);
  }
  if (const Refusal refusal = check_time(command.time)) return reject(command, *refusal);
  bool accepted = false;
  switch (kind) {
  case CommandKind::new_order: accepted = new_order(command); break;
  case CommandKind::cancel_order: accepted = cancel_order(command); break;
  case CommandKind::modify_order: accepted = modify_order(command); break;
  case CommandKind::define_instrument:
    accepted = define_instrument(__builtin_bit_cast(InstrumentCommand, command));
    break;
  case CommandKind::set_phase: accepted = set_phase(command); break;
  default: accepted = uncross_instruments(command); break;
  }
  return accepted;
}

void Venue::prefetch_order(const Command& command) const {
  if (command.kind != code(CommandKind::new_order)) prefetch(&common_.pool[common_.index.guess(command.order)]);
}

void Venue::prefetch_neighbours(const Command& command) const {
  if (command.kind != code(CommandKind::new_order)) {
    const Order& order = common_.pool[common_.index.guess(command.order)];
    prefetch(&common_.pool[order.previous]);
    prefetch(&common_.pool[order.next]);
    return;
  }
  if (!is_defined(command.instrument)) return;
  const Instrument& at = listings_[command.instrument].instrument;
  if (command.price < at.band_low || command.price > at.band_high) return;
  const auto side = command.side == code(Side::buy) ? Side::buy : Side::sell;
  prefetch(&common_.pool[listings_[command.instrument].book.level(side, at.tick_at(command.price)).tail]);
}

bool Venue::reject(const Command& command, Reason reason) {
  OrderEvent event = instrument_event(EventKind::command_rejected, command.instrument, command.time);
  event.reason = code(reason);
  event.detail = command.kind;
  if (command.kind != code(CommandKind::define_instrument)) {
    event.owner = command.owner;
    event.order = command.order;
    event.counter_order = command.client_ref;
  }
  common_.reporter.report(event);
  return false;
}

Refusal Venue::check_time(std::uint64_t time) const {
  if (time < common_.time) return Reason::time_went_back;
  if (time > highest_count) return Reason::time_out_of_range;
  return {};
}

bool Venue::define_instrument(const InstrumentCommand& command) {
  const auto refuse = [&](Reason reason) { return reject(__builtin_bit_cast(Command, command), reason); };
  if (command.instrument >= limits_.instruments) return refuse(Reason::instrument_limit);
  Instrument& instrument = listings_[command.instrument].instrument;
  if (instrument.is_defined()) return refuse(Reason::instrument_exists);
  if (const Refusal refusal = check_definition(command, limits_.ladder_ticks)) return refuse(*refusal);
  instrument = Instrument{.reference_price = command.reference_price,
                          .band_low = command.band_low,
                          .band_high = command.band_high,
                          .freeze_quantity = command.freeze_quantity,
                          .last_price = 0,
                          .tick_size = command.tick_size,
                          .lot_size = command.lot_size,
                          .protection_bp = command.protection_bp,
                          .phase = Phase::closed};
  ++defined_;
  common_.time = command.time;
  OrderEvent event = instrument_event(EventKind::instrument_defined, command.instrument, common_.time);
  event.price = command.reference_price;
  common_.reporter.report(event);
  return true;
}

bool Venue::new_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  if (const Refusal refusal = check_new_order(at.instrument(), command)) return reject(command, *refusal);
  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id <= last_order_ || id > highest_count) return reject(command, Reason::order_id_not_increasing);
  if (common_.pool.is_full()) return reject(command, Reason::order_pool_full);

  common_.time = command.time;
  last_order_ = id;
  const bool is_market = command.order_type == code(OrderType::market);
  const auto side = static_cast<Side>(command.side);
  const std::int64_t price = is_market ? protected_price(at.instrument(), side, command.protection_bp) : command.price;
  const std::int32_t tick = at.instrument().tick_at(price);
  const Slot slot = common_.pool.take();
  Order& order = common_.pool[slot];
  order.id = id;
  order.open = order.total = static_cast<std::uint32_t>(command.quantity);
  order.level_and_type = at.book().level_number(side, tick) | (is_market ? Order::market_bit : 0);
  order.owner = command.owner;
  report_order(EventKind::order_accepted, at, order, side, price, command.client_ref).detail = command.order_type;

  if (at.instrument().phase == Phase::continuous) match_incoming(at, side, order, tick);
  if (order.open != 0 && command.time_in_force == code(TimeInForce::ioc)) {
    report_cancelled(at, order, side, price, command.client_ref, Reason::ioc_remainder);
    order.open = 0;
  }
  if (order.open == 0) {
    common_.pool.give_back(slot);
    return true;
  }
  common_.index.insert(id, slot);
  at.book().append(common_.pool, slot, side, tick);
  at.report_level(side, tick);
  return true;
}

bool Venue::cancel_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  if (at.instrument().phase == Phase::closed) return reject(command, Reason::phase_forbids_cancel);
  const Slot slot = find_order(command);
  if (slot == 0) return reject(command, Reason::unknown_order);

  common_.time = command.time;
  const Order& order = common_.pool[slot];
  const Side side = at.book().side_of(order);
  const std::int32_t tick = at.book().tick_of(order);
  at.book().remove(common_.pool, order, side, tick);
  report_cancelled(at, order, side, at.instrument().price_at(tick), command.client_ref, Reason::cancelled_by_owner);
  at.release(slot);
  at.report_level(side, tick);
  return true;
}

bool Venue::modify_order(const Command& command) {
  if (!is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Phase phase = at.instrument().phase;
  if (phase == Phase::closed || phase == Phase::halted) return reject(command, Reason::phase_forbids_modify);
  const Slot slot = find_order(command);
  if (slot == 0) return reject(command, Reason::unknown_order);
  if (const Refusal refusal = check_quantity(at.instrument(), command.quantity)) return reject(command, *refusal);
  const Order& order = common_.pool[slot];
  if (command.quantity <= order.total - order.open) return reject(command, Reason::quantity_not_above_filled);
  if (const Refusal refusal = check_limit_price(at.instrument(), command.price)) return reject(command, *refusal);

  common_.time = command.time;
  const Side side = at.book().side_of(order);
  const std::int32_t tick = at.book().tick_of(order);
  if (at.instrument().tick_at(command.price) == tick) resize(at, command, slot, side, tick);
  else reprice(at, command, slot, side, tick);
  return true;
}

/** Same price: only a reduction keeps the place in the queue, and not that of a market order. */
void Venue::resize(Market at, const Command& command, Slot slot, Side side, std::int32_t tick) {
  Order& order = common_.pool[slot];
  const auto total = static_cast<std::uint32_t>(command.quantity);
  const bool changes = total != order.total;
  const bool keeps_priority = !changes || (total < order.total && !order.is_market());
  const std::uint32_t open = order.open - order.total + total; // modulo 2^32: the checks leave it above 0
  if (keeps_priority) {
    at.book().level(side, tick).quantity -= order.open - open;
    order.open = open;
    order.total = total;
  } else {
    at.book().remove(common_.pool, order, side, tick);
    order.open = open;
    order.total = total;
    at.book().append(common_.pool, slot, side, tick);
  }
  report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref).detail =
      keeps_priority ? 1 : 0;
  if (changes) at.report_level(side, tick);
}

/** New price: the order comes in again, as a limit order. */
void Venue::reprice(Market at, const Command& command, Slot slot, Side side, std::int32_t tick) {
  Order& order = common_.pool[slot];
  const std::int32_t new_tick = at.instrument().tick_at(command.price);
  at.book().remove(common_.pool, order, side, tick);
  order.open = order.open - order.total + static_cast<std::uint32_t>(command.quantity);
  order.total = static_cast<std::uint32_t>(command.quantity);
  order.level_and_type = at.book().level_number(side, new_tick);
  report_order(EventKind::order_modified, at, order, side, command.price, command.client_ref);
  at.report_level(side, tick);
  if (at.instrument().phase == Phase::continuous) {
    match_incoming(at, side, order, new_tick);
    if (order.open == 0) return at.release(slot);
  }
  at.book().append(common_.pool, slot, side, new_tick);
  at.report_level(side, new_tick);
}

bool Venue::set_phase(const Command& command) {
  if (!is_phase(command.phase)) return reject(command, Reason::bad_phase);
  const bool all = command.instrument == all_instruments;
  if (all ? defined_ == 0 : !is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const auto first = static_cast<std::uint16_t>(all ? 0 : command.instrument);
  const std::uint32_t end = all ? limits_.instruments : first + 1U;
  const auto phase = static_cast<Phase>(command.phase);
  for (std::uint32_t i = first; i < end; ++i) {
    if (phase == Phase::continuous && listings_[i].book.is_crossed()) return reject(command, Reason::book_crossed);
  }
  common_.time = command.time;
  for (std::uint32_t i = first; i < end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    const Market at = market(static_cast<std::uint16_t>(i));
    at.instrument().phase = phase;
    OrderEvent event = instrument_event(EventKind::phase_changed, at.number(), common_.time);
    event.detail = code(phase);
    common_.reporter.report(event);
    if (phase == Phase::closed) close_book(at, command.client_ref);
  }
  return true;
}

void Venue::close_book(Market at, std::uint64_t client_ref) {
  for (const Side side : {Side::buy, Side::sell}) {
    while (!at.book().is_empty(side)) {
      const std::int32_t tick = at.book().best(side);
      while (const Slot slot = at.book().level(side, tick).head) {
        at.book().remove(common_.pool, common_.pool[slot], side, tick);
        report_cancelled(at, common_.pool[slot], side, at.instrument().price_at(tick), client_ref,
                         Reason::session_closed);
        at.release(slot);
      }
      at.report_level(side, tick);
    }
  }
}

bool Venue::uncross_instruments(const Command& command) {
  const bool all = command.instrument == all_instruments;
  if (all ? defined_ == 0 : !is_defined(command.instrument)) return reject(command, Reason::unknown_instrument);
  const auto first = static_cast<std::uint16_t>(all ? 0 : command.instrument);
  const std::uint32_t end = all ? limits_.instruments : first + 1U;
  for (std::uint32_t i = first; i < end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    if (listings_[i].instrument.phase != Phase::pre_open) return reject(command, Reason::phase_forbids_uncross);
  }
  common_.time = command.time;
  for (std::uint32_t i = first; i < end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    const Market at = market(static_cast<std::uint16_t>(i));
    uncross(at);
  }
  return true;
}

/** The open order that the command names, of its owner and in its instrument, or 0. */
Slot Venue::find_order(const Command& command) const {
  const Slot slot = common_.index.find(common_.pool, command.order);
  if (slot == 0 || common_.pool[slot].owner != command.owner) return 0;
  return listings_[command.instrument].book.holds(common_.pool[slot]) ? slot : 0;
}

void Venue::match_incoming(Market at, Side side, Order& order, std::int32_t limit) {
  if (side == Side::buy) match<Side::buy>(at, order, limit);
  else match<Side::sell>(at, order, limit);
}

std::int64_t Venue::best_price(std::uint16_t instrument, Side side) const {
  const OrderBook& book = listings_[instrument].book;
  return book.is_empty(side) ? 0 : listings_[instrument].instrument.price_at(book.best(side));
}

std::uint64_t Venue::level_quantity(std::uint16_t instrument, Side side, std::int64_t price) const {
  const Instrument& at = listings_[instrument].instrument;
  if (check_limit_price(at, price)) return 0;
  return listings_[instrument].book.level(side, at.tick_at(price)).quantity;
}

std::uint64_t Venue::open_quantity(std::uint16_t instrument, std::uint64_t order) const {
  const Slot slot = common_.index.find(common_.pool, order);
  return slot != 0 && listings_[instrument].book.holds(common_.pool[slot]) ? common_.pool[slot].open : 0;
}

bool Venue::restore_instrument(std::uint16_t number, const Instrument& instrument) {
  if (number >= limits_.instruments || listings_[number].instrument.is_defined()) return false;
  InstrumentCommand definition{};
  definition.protection_bp = instrument.protection_bp;
  definition.tick_size = instrument.tick_size;
  definition.lot_size = instrument.lot_size;
  definition.reference_price = instrument.reference_price;
  definition.band_low = instrument.band_low;
  definition.band_high = instrument.band_high;
  definition.freeze_quantity = instrument.freeze_quantity;
  if (check_definition(definition, limits_.ladder_ticks)) return false;
  if (!is_phase(code(instrument.phase))) return false;
  if (instrument.last_price != 0 && check_limit_price(instrument, instrument.last_price)) return false;
  listings_[number].instrument = instrument;
  ++defined_;
  return true;
}

bool Venue::restore_order(std::uint16_t number, Side side, const Order& order, std::int64_t price) {
  const Instrument& at = listings_[number].instrument;
  if (at.phase == Phase::closed || order.owner == 0 || order.open == 0 || order.open > order.total) return false;
  if (order.id == 0 || order.id > last_order_ || common_.index.find(common_.pool, order.id) != 0) return false;
  if (check_limit_price(at, price)) return false;
  OrderBook& book = listings_[number].book;
  const std::int32_t tick = at.tick_at(price);
  const Slot slot = common_.pool.take();
  common_.pool[slot] = order;
  common_.pool[slot].level_and_type = book.level_number(side, tick) | (order.is_market() ? Order::market_bit : 0);
  common_.index.insert(order.id, slot);
  book.append(common_.pool, slot, side, tick);
  return at.phase != Phase::continuous || !book.is_crossed();
}

bool Venue::restore_counters(std::uint64_t time, std::uint64_t last_order) {
  if (time > highest_count || last_order > highest_count) return false;
  common_.time = time;
  last_order_ = last_order;
  return true;
}

} // namespace sauda
