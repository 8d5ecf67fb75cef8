#include "sauda/venue.hpp"
#include "sauda/code.hpp"

#include <bit>
#include <new>

#include "sauda/order_checks.hpp"

namespace sauda {
namespace {

constexpr std::uint32_t books = 2; // of an instrument: resting orders, waiting orders
// The numbers of levels stay inside the bits that an order has for one.
static_assert(most_ticks * 4 + most_instruments * 4 <= Order::level_mask);

/** Whether the venue knows the kind; the engine handles start_market and advance_time before. */
bool is_known(CommandKind kind) {
  if (kind == CommandKind::start_market || kind == CommandKind::advance_time) return false;
  return kind >= CommandKind::define_instrument && kind <= CommandKind::link_orders;
}

/** Whether the record has owner, order and client_ref where Command has them. */
bool is_of_owner(CommandKind kind) {
  return kind != CommandKind::define_instrument && kind != CommandKind::set_band && kind != CommandKind::set_rules;
}

} // namespace

OrderEvent instrument_event(EventKind kind, std::uint16_t instrument, std::uint64_t time) {
  OrderEvent event{};
  event.kind = code(kind);
  event.instrument = instrument;
  event.time = time;
  return event;
}

bool Limits::are_valid() const {
  if (instruments == 0 || instruments > most_instruments) return false;
  if (!std::has_single_bit(ladder_ticks)) return false;
  if (ladder_ticks < fewest_ladder_ticks || ladder_ticks > most_ladder_ticks) return false;
  if (orders == 0 || orders > most_orders) return false;
  return std::uint64_t{instruments} * ladder_ticks <= most_ticks;
}

Venue::Venue(const Limits& limits, Arena& arena, ExecutionReporter& reporter)
    : limits_{limits},
      common_{.pool = {arena, limits.orders},
              .index = {arena, limits.orders},
              .reporter = reporter,
              .time = 0,
              .candles_end = UINT64_MAX,
              .near_trades = false,
              .publish_levels = limits.publish_levels},
      listings_{arena.allocate<Listing>(limits.instruments)} {
  for (std::uint32_t i = 0; i < limits.instruments; ++i) {
    const std::uint32_t levels = OrderBook::levels(limits.ladder_ticks);
    const OrderBook book{arena, limits.ladder_ticks, i * levels * books};
    const OrderBook stops{arena, limits.ladder_ticks, (i * books + 1) * levels};
    if (listings_ == nullptr) continue;
    new (&listings_[i]) Listing{.instrument = {},
                                .book = book,
                                .stops = stops,
                                .number = static_cast<std::uint16_t>(i),
                                .statistics = {},
                                .flex = {}};
  }
}

bool Venue::apply(const Command& command) {
  const auto kind = static_cast<CommandKind>(command.kind);
  if (!is_known(kind)) return reject(command, Reason::unknown_command);
  if (const Refusal refusal = check_time(command.time)) return reject(command, *refusal);
  bool accepted = false;
  switch (kind) {
  case CommandKind::new_order: accepted = new_order(command); break;
  case CommandKind::cancel_order: accepted = cancel_order(command); break;
  case CommandKind::modify_order: accepted = modify_order(command); break;
  case CommandKind::new_special_order: accepted = new_special_order(command); break;
  case CommandKind::replace_order: accepted = replace_order(command); break;
  case CommandKind::link_orders: accepted = link_orders(command); break;
  case CommandKind::define_instrument:
    accepted = define_instrument(__builtin_bit_cast(InstrumentCommand, command));
    break;
  case CommandKind::set_phase: accepted = set_phase(command); break;
  case CommandKind::cancel_all: accepted = cancel_all(command); break;
  case CommandKind::set_band: accepted = set_band(__builtin_bit_cast(BandCommand, command)); break;
  case CommandKind::set_rules: accepted = set_rules(__builtin_bit_cast(RulesCommand, command)); break;
  case CommandKind::start_close_window: accepted = start_close_window(command); break;
  default: accepted = uncross_instruments(command); break;
  }
  if (common_.near_trades) [[unlikely]]
    flex_bands(command);
  return accepted;
}

bool Venue::reject(const Command& command, Reason reason) {
  OrderEvent event = instrument_event(EventKind::command_rejected, command.instrument, command.time);
  event.reason = code(reason);
  event.detail = command.kind;
  if (is_of_owner(static_cast<CommandKind>(command.kind))) {
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
                          .self_trade = command.self_trade,
                          .phase = Phase::closed,
                          .close_price = 0,
                          .rules = 0,
                          .stop_range_floor = 0,
                          .stop_range_bp = 0,
                          .closing_band_bp = 0,
                          .flex = {}};
  ++defined_;
  pass_time(command.time);
  OrderEvent event = instrument_event(EventKind::instrument_defined, command.instrument, common_.time);
  event.price = command.reference_price;
  common_.reporter.report(event);
  return true;
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
  return slot != 0 && listings_[instrument].holds(common_.pool[slot]) ? common_.pool.leaves(slot) : 0;
}

std::optional<QueuePosition> Venue::queue_position(std::uint64_t id) const {
  const Slot slot = common_.index.find(common_.pool, id);
  if (slot == 0 || !stands_in_book(slot)) return {};
  const Order& order = common_.pool[slot];
  std::uint32_t number = 0;
  while (!listings_[number].book.holds(order)) ++number; // it rests in one of them
  const Listing& listing = listings_[number];
  const bool is_at_market = listing.book.is_at_market(order);
  const Side side = is_at_market ? listing.book.market_side_of(order) : listing.book.side_of(order);
  const std::int32_t tick = listing.book.tick_of(order);
  const Level& level = is_at_market ? listing.book.at_market(side) : listing.book.level(side, tick);
  QueuePosition position{};
  position.kind = code(EventKind::queue_position);
  position.side = code(side);
  position.instrument = listing.number;
  position.level_orders = level.orders;
  position.time = common_.time;
  position.order = id;
  position.price = is_at_market ? listing.instrument.price_at_market() : listing.instrument.price_at(tick);
  position.level_quantity = static_cast<std::int64_t>(level.quantity);
  for (Slot ahead = level.head; ahead != slot; ahead = common_.pool[ahead].next) {
    ++position.orders_ahead;
    position.quantity_ahead += common_.pool[ahead].open;
  }
  return position;
}

} // namespace sauda
