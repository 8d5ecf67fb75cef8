// Price band of an instrument: how it moves, and what that does to its orders.

#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/phase_table.hpp"
#include "sauda/venue.hpp"
#include "sauda/waiting_orders.hpp"

namespace sauda {
namespace {

/** Cuts the ladder of a side down to one chain of orders, linked through `next` in their priority. */
Slot take_ladder(OrderBook& book, OrderPool& pool, Side side) {
  Slot first = 0;
  Slot last = 0;
  while (!book.is_empty(side)) {
    const std::int32_t tick = book.best(side);
    const Slot slot = book.level(side, tick).head;
    book.remove(pool, pool[slot], side, tick);
    pool[slot].next = 0;
    (last != 0 ? pool[last].next : first) = slot;
    last = slot;
  }
  return first;
}

void cut_to_band(Band& band, const Instrument& instrument) {
  band.low = std::clamp(band.low, instrument.band_low, instrument.band_high);
  band.high = std::clamp(band.high, instrument.band_low, instrument.band_high);
}

} // namespace

bool Venue::set_band(const BandCommand& command) {
  const auto refuse = [&](Reason reason) { return reject(__builtin_bit_cast(Command, command), reason); };
  if (!is_defined(command.instrument)) return refuse(Reason::unknown_instrument);
  const Market at = market(command.instrument);
  const Instrument& instrument = at.instrument();
  if (!rules_of(instrument.phase).moves_band) return refuse(Reason::phase_forbids_band);
  const Band band{.low = command.band_low,
                  .high = command.band_high,
                  .reference = command.reference_price != 0 ? command.reference_price : instrument.reference_price};
  if (const Refusal refusal = check_band(band, instrument.tick_size, limits_.ladder_ticks)) return refuse(*refusal);
  pass_time(command.time);
  move_band(at, band, 0);
  return true;
}

void Venue::move_band(Market at, const Band& band, std::uint64_t client_ref) {
  BandEvent event{};
  event.kind = code(EventKind::band_changed);
  event.instrument = at.number();
  event.time = common_.time;
  event.reference_price = band.reference;
  event.band_low = band.low;
  event.band_high = band.high;
  common_.reporter.report(event);
  for (const Side side : {Side::buy, Side::sell}) cancel_outside(at, band, side, client_ref);
  Instrument moved = at.instrument();
  moved.reference_price = band.reference;
  moved.band_low = band.low;
  moved.band_high = band.high;
  rebase_ladders(at, moved);
  at.listing.flex = {};
  if (common_.first_unsettled != 0) settle_links(at, client_ref);
}

/** Moves the bands of the instruments that a command named, where its trades pressed hard enough against an edge. */
void Venue::flex_bands(const Command& command) {
  common_.near_trades = false;
  const Range range = named_instruments(command);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    const Listing& listing = listings_[i];
    if (listing.flex.is_enough(listing.instrument, common_.time)) flex_band(market(static_cast<std::uint16_t>(i)));
  }
}

void Venue::flex_band(Market at) {
  const Instrument& instrument = at.instrument();
  const std::int64_t tick = instrument.tick_size;
  const std::int64_t step = share_of(instrument.reference_price, instrument.flex.step_bp) / tick * tick;
  Band band{.low = instrument.band_low, .high = instrument.band_high, .reference = instrument.reference_price};
  if (at.listing.flex.edge == Side::buy) {
    band.low = std::min(band.low + step, band.reference);
    band.high += step;
  } else {
    band.low -= step;
    band.high = std::max(band.high - step, band.reference);
  }
  if (step == 0 || check_band(band, instrument.tick_size, limits_.ladder_ticks)) return;
  move_band(at, band, 0);
}

void Venue::cancel_outside(Market at, const Band& band, Side side, std::uint64_t client_ref) {
  const OrderBook& book = at.book();
  const std::int32_t none = OrderBook::none(side);
  for (std::int32_t tick = book.best(side), worse = none; tick != none; tick = worse) {
    worse = book.worse(side, tick); // now: the level may be gone afterwards
    const std::int64_t price = at.instrument().price_at(tick);
    if (price >= band.low && price <= band.high) continue;
    while (const Slot slot = book.level(side, tick).head) {
      cancel_resting(at, slot, side, tick, client_ref, Reason::outside_band);
    }
    at.report_level(side, tick);
  }
}

/** Every order gets the place in the ladder that its price has in the new band; takes one step for each order. */
void Venue::rebase_ladders(Market at, const Instrument& moved) {
  OrderPool& pool = common_.pool;
  OrderBook& book = at.book();
  const Slot resting[] = {take_ladder(book, pool, Side::buy), take_ladder(book, pool, Side::sell)};
  const Slot waiting[] = {take_ladder(at.listing.stops, pool, Side::sell),
                          take_ladder(at.listing.stops, pool, Side::buy)};
  const Instrument before = at.instrument();
  at.instrument() = moved;
  for (const Side side : {Side::buy, Side::sell}) {
    for (Slot slot = resting[side_index(side)], next = 0; slot != 0; slot = next) {
      next = pool[slot].next;
      const std::int32_t tick = moved.tick_at(before.price_at(book.tick_of(pool[slot])));
      pool[slot].move_to(book.level_number(side, tick));
      book.append(pool, slot, side, tick);
    }
    for (Slot slot = waiting[side_index(side)], next = 0; slot != 0; slot = next) {
      next = pool[slot].next;
      wait_for_trigger(at, slot, side);
    }
  }
}

/** The closing auction trades within a band of its own around the average price of the close window. */
void Venue::move_closing_band(Market at, std::uint64_t client_ref) {
  const Instrument& instrument = at.instrument();
  const std::int64_t average = at.listing.statistics.window.average(instrument.tick_size);
  const std::int64_t from = average != 0 ? average : instrument.market_price();
  const std::int64_t reference = std::clamp(from, instrument.band_low, instrument.band_high);
  const std::int64_t move = share_of(reference, instrument.closing_band_bp);
  const std::int64_t tick = instrument.tick_size;
  Band band{.low = (reference - move + tick - 1) / tick * tick,
            .high = (reference + move) / tick * tick,
            .reference = reference};
  cut_to_band(band, instrument);
  move_band(at, band, client_ref);
}

} // namespace sauda
