/** Faults of stop orders, self-trade prevention, call auctions and phases. */
import type { Fault } from './fault.ts';

export const sessionFaults: readonly Fault[] = [
  {
    name: 'a trigger that is met exactly does not release',
    file: 'src/venue_orders.cpp',
    text: 'const bool buys = stops.best(Side::sell) <= last;',
    replacement: 'const bool buys = stops.best(Side::sell) < last;',
    caughtBy: ['a stop order waits outside the book, and comes in after the command that moved the price'],
  },
  {
    name: 'of two stop orders at one trigger the newer comes in first',
    file: 'src/venue_orders.cpp',
    text: 'const Slot slot = stops.level(opposite(side), trigger).head;',
    replacement: 'const Slot slot = stops.level(opposite(side), trigger).tail;',
    caughtBy: ['stop orders come in by nearest trigger, then age, and each trades before the next is looked for'],
  },
  {
    name: 'released sells go before released buys',
    file: 'src/venue_orders.cpp',
    text: 'const bool buys = stops.best(Side::sell) <= last;',
    replacement: 'const bool buys = stops.best(Side::sell) <= last && stops.best(Side::buy) < last;',
    caughtBy: ['what an auction reached comes in with continuous trading, buys before sells'],
  },
  {
    name: 'a modification that trades releases nothing',
    file: 'src/venue_orders.cpp',
    text: `  else reprice(at, command, slot, side, tick);
  if (at.listing.has_stops()) release_stops(at, command.client_ref);`,
    replacement: '  else reprice(at, command, slot, side, tick);',
    caughtBy: ['engine and reference venue tell the same events, depth and snapshot'],
  },
  {
    name: 'a released stop_market order forgets its protection',
    file: 'src/venue_orders.cpp',
    text: 'order.is_market() ? protected_price(instrument, side, protection)',
    replacement: 'order.is_market() ? protected_price(instrument, side, protection * 0)',
    caughtBy: [
      'a modified stop order waits behind the others of its trigger, with the protection that it was given last',
    ],
  },
  {
    name: 'a waiting order cannot be found',
    file: 'include/sauda/order_matcher.hpp',
    text: 'return order.is_stop() ? stops.holds(order) : book.holds(order);',
    replacement: 'return book.holds(order);',
    caughtBy: ['a stop order waits outside the book, and comes in after the command that moved the price'],
  },
  {
    name: 'a trigger that is reached already is taken',
    file: 'src/order_checks.cpp',
    text: 'if (side == Side::buy ? now >= trigger : now <= trigger) return Reason::trigger_already_reached;',
    replacement: 'if (side == Side::buy ? now > trigger : now < trigger) return Reason::trigger_already_reached;',
    caughtBy: ['a trigger is ahead of the last price, inside the limit, and for stop orders only'],
  },
  {
    name: 'cancel_resting cancels the incoming order, too',
    file: 'src/order_matcher.cpp',
    text: 'if (setting != SelfTrade::cancel_resting) {',
    replacement: 'if (setting != SelfTrade::decrement) {',
    caughtBy: ['cancel_resting: the resting order goes, the incoming one goes on'],
  },
  {
    name: 'cancel_both lets the incoming order go on',
    file: 'src/order_matcher.cpp',
    text: 'if (setting != SelfTrade::cancel_resting) {',
    replacement: 'if (setting == SelfTrade::cancel_incoming) {',
    caughtBy: ['cancel_both: first the resting order goes, then the incoming one'],
  },
  {
    name: 'decrement spares the incoming order',
    file: 'src/order_matcher.cpp',
    text: `    open -= lost;
    cancel(`,
    replacement: '    cancel(',
    caughtBy: ['decrement: both lose what is shown, slice by slice, and it counts as filled'],
  },
  {
    name: 'the hidden part of a cancelled order comes up',
    file: 'src/order_matcher.cpp',
    text: `    if (resting.is_disclosed()) pool.detail(maker).hidden = 0;
`,
    replacement: '',
    caughtBy: ['cancel_resting: the resting order goes, the incoming one goes on'],
  },
  {
    name: 'the call auction lets an owner meet himself',
    file: 'src/venue_orders.cpp',
    text: 'if (at.instrument().self_trade != 0 && meets_its_owner(at, incoming)) {',
    replacement: 'if (at.instrument().self_trade > 4 && meets_its_owner(at, incoming)) {',
    caughtBy: ['the call auction refuses at entry and at a new price, whatever the setting'],
  },
  {
    name: 'the imbalance is compared with its sign',
    file: 'src/call_auction.cpp',
    text: 'if (magnitude(candidate.imbalance) > magnitude(best_.imbalance)) return;',
    replacement: 'if (candidate.imbalance > best_.imbalance) return;',
    caughtBy: ['engine and reference venue agree on 5,000 small auctions, where ties are frequent'],
  },
  {
    name: 'of equal imbalances the lowest price wins',
    file: 'src/call_auction.cpp',
    text: `    if (distance < best_distance) return take(candidate);
`,
    replacement: '',
    caughtBy: ['engine and reference venue agree on 5,000 small auctions, where ties are frequent'],
  },
  {
    name: 'midway between two prices the lower one wins',
    file: 'src/call_auction.cpp',
    text: `    if (distance == best_distance) best_ = at_reference(best_, candidate);
`,
    replacement: '',
    caughtBy: ['a call auction between two equally good prices trades at the reference price'],
  },
  {
    name: 'an auction drops what an order hides',
    file: 'src/call_auction.cpp',
    text: 'if (pool.hidden(slot) != 0) used_up.add(pool, slot);',
    replacement: 'if (pool.hidden(slot) == UINT32_MAX) used_up.add(pool, slot);',
    caughtBy: ['a call auction trades what is shown, and fills up behind the others at the end'],
  },
  {
    name: 'an auction does not move the last price',
    file: 'src/call_auction.cpp',
    text: `    market.instrument().last_price = at.price;
`,
    replacement: '',
    caughtBy: ['what an auction reached comes in with continuous trading, buys before sells'],
  },
  {
    name: 'trading opens with a crossed book',
    file: 'src/venue_session.cpp',
    text: 'if (phase == Phase::continuous && listings_[i].book.is_crossed())',
    replacement: 'if (phase == Phase::halted && listings_[i].book.is_crossed())',
    caughtBy: ['a call auction trades both sides in priority at one price, and leaves the rest in place'],
  },
  {
    name: 'the end of the session takes gtc orders',
    file: 'src/venue_session.cpp',
    text: '[](const Order& order) { return !order.is_gtc(); }',
    replacement: '[](const Order&) { return true; }',
    caughtBy: ['the end of the session takes day orders, waiting ones last, and leaves gtc orders'],
  },
  {
    name: 'a mass cancellation takes the orders of others',
    file: 'src/venue_session.cpp',
    text: 'return command.owner == 0 || order.owner == command.owner;',
    replacement: 'return command.owner == 0 || order.owner != 0;',
    caughtBy: ['cancel_all takes the orders of one owner, or all, in every phase, and tells a level once'],
  },
];
