// Session of the venue: phases, call auctions, mass cancellation.

#include <algorithm>

#include "sauda/call_auction.hpp"
#include "sauda/code.hpp"
#include "sauda/order_checks.hpp"
#include "sauda/phase_table.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

bool is_day(Market at, Slot slot, std::uint32_t) {
  const bool waits_for_a_day = at.pool().aside(slot) == Aside::queue && at.instrument().phase == Phase::closed;
  return !at.pool()[slot].is_gtc() && !waits_for_a_day;
}
bool is_resting(Market at, Slot slot, std::uint32_t) {
  return !at.pool()[slot].is_stop() && at.pool().aside(slot) == Aside::no;
}
bool is_resting_day(Market at, Slot slot, std::uint32_t) {
  return is_resting(at, slot, 0) && !at.pool()[slot].is_gtc();
}
bool is_at_market(Market at, Slot slot, std::uint32_t) {
  return is_resting(at, slot, 0) && at.book().is_at_market(at.pool()[slot]);
}
bool is_stop_or_disclosed(Market at, Slot slot, std::uint32_t) {
  return at.pool()[slot].is_stop() || at.pool()[slot].is_disclosed();
}
bool is_of_owner(Market at, Slot slot, std::uint32_t owner) { return owner == 0 || at.pool()[slot].owner == owner; }

/** Also finds the earliest expiry of the others. */
bool is_expired(Market at, Slot slot, std::uint32_t) {
  if (!at.pool().is_gtd(slot)) return false;
  const std::uint32_t expiry = at.pool().detail(slot).expiry;
  if (is_over(expiry, at.time())) return true;
  at.listing.earliest_expiry = std::min(at.listing.earliest_expiry, expiry);
  return false;
}

} // namespace

/** The instruments that a command names: one, or all. */
Venue::Range Venue::named_instruments(const Command& command) const {
  if (command.instrument != all_instruments) {
    return is_defined(command.instrument) ? Range{command.instrument, command.instrument + 1U} : Range{0, 0};
  }
  return defined_ != 0 ? Range{0, limits_.instruments} : Range{0, 0};
}

bool Venue::set_phase(const Command& command) {
  if (!is_phase(command.phase)) return reject(command, Reason::bad_phase);
  const Range range = named_instruments(command);
  if (range.is_empty()) return reject(command, Reason::unknown_instrument);
  const auto phase = static_cast<Phase>(command.phase);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (phase == Phase::continuous && is_to_be_uncrossed(listings_[i])) return reject(command, Reason::book_crossed);
  }
  pass_time(command.time);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (listings_[i].instrument.is_defined())
      enter_phase(market(static_cast<std::uint16_t>(i)), phase, command.client_ref);
  }
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    let_queue_in(market(static_cast<std::uint16_t>(i)), command.client_ref);
    follow_up(market(static_cast<std::uint16_t>(i)), command.client_ref);
  }
  return true;
}

bool Venue::is_to_be_uncrossed(const Listing& listing) {
  const bool collected = listing.instrument.phase != Phase::post_close && listing.book.has_orders_at_market();
  return collected || listing.book.is_crossed();
}

void Venue::enter_phase(Market at, Phase phase, std::uint64_t client_ref) {
  Instrument& instrument = at.instrument();
  const Phase from = instrument.phase;
  OrderEvent event = instrument_event(EventKind::phase_changed, at.number(), common_.time);
  event.detail = code(phase);
  common_.reporter.report(event);
  expire(at, client_ref);
  if (from == Phase::closed && phase != Phase::closed) begin_day(at);
  cancel_for_phase(at, phase, client_ref);
  instrument.phase = phase; // only now: orders at market are told with the price of the phase that they were in
  if (is_closing(phase) && !is_closing(from) && instrument.closing_band_bp != 0) move_closing_band(at, client_ref);
  if (phase != Phase::closed && phase != Phase::post_close) return;
  if (instrument.close_price == 0) instrument.close_price = close_price(at);
  report_day(at.number());
}

void Venue::cancel_for_phase(Market at, Phase phase, std::uint64_t client_ref) {
  const Phase from = at.instrument().phase;
  if (phase == Phase::closed || (phase == Phase::post_close && from != phase)) {
    cancel_where(at, Reason::session_closed, client_ref, is_day, 0);
  } else if (from == Phase::post_close && phase != from) {
    cancel_where(at, Reason::session_closed, client_ref, is_at_market, 0);
  }
  if (is_closing(phase) && !is_closing(from)) {
    cancel_where(at, Reason::phase_excludes_order, client_ref, is_stop_or_disclosed, 0);
  }
  if (phase == Phase::reopening && from != phase && !at.instrument().has(Rule::reopening_keeps_orders)) {
    cancel_where(at, Reason::halt_cancelled, client_ref, is_resting, 0);
  }
}

bool Venue::uncross_instruments(const Command& command) {
  const Range range = named_instruments(command);
  if (range.is_empty()) return reject(command, Reason::unknown_instrument);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    if (!rules_of(listings_[i].instrument.phase).collects) return reject(command, Reason::phase_forbids_uncross);
  }
  pass_time(command.time);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    const Market at = market(static_cast<std::uint16_t>(i));
    const std::int64_t price = uncross(at);
    if (is_closing(at.instrument().phase) && at.instrument().has(Rule::statistics) && price != 0) {
      at.listing.statistics.auction_price = price;
    }
    carry_over(at, price, command.client_ref);
    if (common_.first_unsettled != 0) settle_links(at, command.client_ref);
  }
  return true;
}

/** What becomes of the orders that a call auction left over. */
void Venue::carry_over(Market at, std::int64_t price, std::uint64_t client_ref) {
  const Instrument& instrument = at.instrument();
  if (is_closing(instrument.phase)) {
    cancel_where(at, Reason::auction_remainder, client_ref, is_resting_day, 0);
  } else if (instrument.phase == Phase::special_pre_open && price == 0 &&
             instrument.has(Rule::special_cancels_unpriced)) {
    cancel_where(at, Reason::auction_remainder, client_ref, is_resting, 0);
  } else if (instrument.has(Rule::auction_cancels_market)) {
    cancel_where(at, Reason::auction_remainder, client_ref, is_at_market, 0);
  } else {
    for (const Side side : {Side::buy, Side::sell}) {
      price_orders_at_market(at, side, price != 0 ? price : instrument.reference_price, client_ref);
    }
  }
}

bool Venue::cancel_all(const Command& command) {
  const Range range = named_instruments(command);
  if (range.is_empty()) return reject(command, Reason::unknown_instrument);
  pass_time(command.time);
  std::uint32_t cancelled = 0;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    const Market at = market(static_cast<std::uint16_t>(i));
    cancelled += cancel_where(at, Reason::cancelled_by_owner, command.client_ref, is_of_owner, command.owner);
    follow_up(at, command.client_ref);
  }
  OrderEvent event = instrument_event(EventKind::mass_cancelled, command.instrument, common_.time);
  event.owner = command.owner;
  event.counter_order = command.client_ref;
  event.quantity = cancelled;
  common_.reporter.report(event);
  return true;
}

/** Cancels gtd orders that are over, if there can be any. */
void Venue::expire(Market at, std::uint64_t client_ref) {
  if (!is_over(at.listing.earliest_expiry, common_.time)) return;
  at.listing.earliest_expiry = UINT32_MAX;
  cancel_where(at, Reason::expired, client_ref, is_expired, 0);
}

void Venue::expire_orders() {
  for (std::uint32_t i = 0; i < limits_.instruments; ++i) expire(market(static_cast<std::uint16_t>(i)), 0);
}

/**
 * Cancels the orders that `is_meant` names: resting buys and sells, waiting buys and sells, all_or_none buys and sells, each in
 * priority, then the queue; then settles their links.
 */
std::uint32_t Venue::cancel_where(Market at, Reason reason, std::uint64_t client_ref, IsMeant is_meant,
                                  std::uint32_t owner) {
  std::uint32_t cancelled = 0;
  const auto sweep_level = [&](Slot first, auto cancel, auto tell) {
    const std::uint32_t before = cancelled;
    for (Slot slot = first, next = 0; slot != 0; slot = next) {
      next = common_.pool[slot].next;
      if (!is_meant(at, slot, owner)) continue;
      cancel(slot);
      ++cancelled;
    }
    if (cancelled != before) tell();
  };
  const auto sweep = [&](const OrderBook& book, Side side, auto cancel, auto tell) {
    const std::int32_t none = OrderBook::none(side);
    for (std::int32_t tick = book.best(side), worse = none; tick != none; tick = worse) {
      worse = book.worse(side, tick); // now: the level may be gone afterwards
      sweep_level(
          book.level(side, tick).head, [&](Slot slot) { cancel(slot, tick); }, [&] { tell(tick); });
    }
  };
  for (const Side side : {Side::buy, Side::sell}) {
    sweep_level(
        at.book().at_market(side).head, [&](Slot slot) { cancel_at_market(at, slot, client_ref, reason); },
        [&] { at.report_level_at_market(side); });
    sweep(
        at.book(), side,
        [&](Slot slot, std::int32_t tick) { cancel_resting(at, slot, side, tick, client_ref, reason); },
        [&](std::int32_t tick) { at.report_level(side, tick); });
  }
  for (const Side side : {Side::buy, Side::sell}) {
    sweep(
        at.listing.stops, opposite(side),
        [&](Slot slot, std::int32_t) { cancel_waiting(at, slot, client_ref, reason); }, [](std::int32_t) {});
  }
  for (const OrderQueue* queue : {&at.listing.all_or_none[0], &at.listing.all_or_none[1], &at.listing.queue}) {
    sweep_level(
        queue->head, [&](Slot slot) { cancel_aside(at, slot, client_ref, reason); }, [] {});
  }
  if (common_.first_unsettled != 0) settle_links(at, client_ref);
  return cancelled;
}

} // namespace sauda
