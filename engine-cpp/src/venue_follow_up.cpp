// What follows an order: triggers that trail, stop orders that are released, all_or_none orders that can trade.

#include "sauda/code.hpp"
#include "sauda/order_entry.hpp"
#include "sauda/venue.hpp"
#include "sauda/waiting_orders.hpp"

namespace sauda {

void Venue::release_waiting(Market at, std::uint64_t client_ref) {
  if (at.instrument().phase != Phase::continuous) return;
  // Ends: each turn takes at least one order from those that wait, and none is added.
  do {
    move_trailing(at);
    while (const Slot slot = next_triggered(at)) {
      release_stop(at, slot, client_ref);
      if (common_.first_unsettled != 0) settle_links(at, client_ref);
      move_trailing(at);
    }
  } while (at.listing.all_or_none_count != 0 && trade_all_or_none(at, client_ref));
}

void Venue::release_stop(Market at, Slot slot, std::uint64_t client_ref) {
  Order& order = common_.pool[slot];
  const Instrument& instrument = at.instrument();
  const Side side = waiting_side(at, order);
  const std::int64_t price = order.is_market()
                                 ? protected_price(instrument, side, common_.pool.detail(slot).protection_bp)
                                 : waiting_price(at, slot);
  stop_waiting(at, slot);
  report_coming_in(EventKind::order_triggered, at, slot, side, price, client_ref);
  if (common_.pool.is_linked(slot)) trigger_link(at, slot, client_ref);
  if (check_limit_price(instrument, price)) { // the band moved while it waited
    report_cancelled(at, order, side, price, client_ref, Reason::outside_band, order.open, 0);
    return at.release(slot);
  }
  const Incoming incoming = incoming_order(at, slot, side, price, client_ref);
  match_incoming(at, incoming);
  if (order.open != 0) rest(at, slot, side, incoming.limit);
  else at.release(slot);
}

} // namespace sauda
