// Session of the venue: phases, call auctions, mass cancellation.

#include "sauda/call_auction.hpp"
#include "sauda/code.hpp"
#include "sauda/venue.hpp"

namespace sauda {
namespace {

bool is_phase(std::uint32_t phase) { return phase >= code(Phase::closed) && phase <= code(Phase::halted); }

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
    if (phase == Phase::continuous && listings_[i].book.is_crossed()) return reject(command, Reason::book_crossed);
  }
  common_.time = command.time;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    const Market at = market(static_cast<std::uint16_t>(i));
    at.instrument().phase = phase;
    OrderEvent event = instrument_event(EventKind::phase_changed, at.number(), common_.time);
    event.detail = code(phase);
    common_.reporter.report(event);
    if (phase == Phase::closed) {
      cancel_where(at, Reason::session_closed, command.client_ref, [](const Order& order) { return !order.is_gtc(); });
    }
  }
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (listings_[i].has_stops()) release_stops(market(static_cast<std::uint16_t>(i)), command.client_ref);
  }
  return true;
}

bool Venue::uncross_instruments(const Command& command) {
  const Range range = named_instruments(command);
  if (range.is_empty()) return reject(command, Reason::unknown_instrument);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    if (listings_[i].instrument.phase != Phase::pre_open) return reject(command, Reason::phase_forbids_uncross);
  }
  common_.time = command.time;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (listings_[i].instrument.is_defined()) uncross(market(static_cast<std::uint16_t>(i)));
  }
  return true;
}

bool Venue::cancel_all(const Command& command) {
  const Range range = named_instruments(command);
  if (range.is_empty()) return reject(command, Reason::unknown_instrument);
  common_.time = command.time;
  std::uint32_t cancelled = 0;
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (!listings_[i].instrument.is_defined()) continue;
    const auto is_meant = [&](const Order& order) { return command.owner == 0 || order.owner == command.owner; };
    cancelled +=
        cancel_where(market(static_cast<std::uint16_t>(i)), Reason::cancelled_by_owner, command.client_ref, is_meant);
  }
  OrderEvent event = instrument_event(EventKind::mass_cancelled, command.instrument, common_.time);
  event.owner = command.owner;
  event.counter_order = command.client_ref;
  event.quantity = cancelled;
  common_.reporter.report(event);
  return true;
}

/** Cancels the orders that `is_meant` names, resting ones first, each side from the best price or nearest trigger on. */
template <class Predicate>
std::uint32_t Venue::cancel_where(Market at, Reason reason, std::uint64_t client_ref, Predicate is_meant) {
  std::uint32_t cancelled = 0;
  const auto sweep = [&](const OrderBook& book, Side side, auto cancel, auto tell) {
    const std::int32_t none = OrderBook::none(side);
    for (std::int32_t tick = book.best(side), worse = none; tick != none; tick = worse) {
      worse = book.worse(side, tick); // now: the level may be gone afterwards
      const std::uint32_t before = cancelled;
      for (Slot slot = book.level(side, tick).head, next = 0; slot != 0; slot = next) {
        next = common_.pool[slot].next;
        if (!is_meant(common_.pool[slot])) continue;
        cancel(slot, tick);
        ++cancelled;
      }
      if (cancelled != before) tell(tick);
    }
  };
  for (const Side side : {Side::buy, Side::sell}) {
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
  return cancelled;
}

} // namespace sauda
