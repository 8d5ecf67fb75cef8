/** Faults of stop orders, self-trade prevention, call auctions and phases. */
import type { Fault } from './fault.ts';

export const sessionFaults: readonly Fault[] = [
  {
    name: 'a trigger that is met exactly does not release',
    file: 'src/waiting_orders.cpp',
    text: 'last >= trigger : last <= trigger);',
    replacement: 'last > trigger : last < trigger);',
    caughtBy: ['a stop order waits outside the book, and comes in after the command that moved the price'],
  },
  {
    name: 'of two stop orders at one trigger the newer comes in first',
    file: 'src/waiting_orders.cpp',
    text: 'while (after != 0 && is_nearer(after)) after = pool[after].previous;',
    replacement: `while (after != 0 && !(pool.detail(after).trigger != trigger)) after = pool[after].previous;
  while (after != 0 && is_nearer(after)) after = pool[after].previous;`,
    caughtBy: ['stop orders come in by nearest trigger, then age, and each trades before the next is looked for'],
  },
  {
    name: 'released sells go before released buys',
    file: 'src/waiting_orders.cpp',
    text: `  const OrderBook& stops = at.listing.stops;
  for (const Side side : {Side::buy, Side::sell}) {`,
    replacement: `  const OrderBook& stops = at.listing.stops;
  for (const Side side : {Side::sell, Side::buy}) {`,
    caughtBy: ['what an auction reached comes in with continuous trading, buys before sells'],
  },
  {
    name: 'a modification that trades releases nothing',
    file: 'src/venue_modify.cpp',
    text: `  change(at, command, slot);
  follow_up(at, command.client_ref);`,
    replacement: '  change(at, command, slot);',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a released stop_market order forgets its protection',
    file: 'src/venue_follow_up.cpp',
    text: 'common_.pool.detail(slot).protection_bp)',
    replacement: '0)',
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
    name: 'a trailing trigger goes back',
    file: 'src/waiting_orders.cpp',
    text: 'if (!is_better(side, last, best)) continue; // its best is as good as the last, so `worst` stands',
    replacement: '',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a trailing trigger moves with a wait behind the wrong one',
    file: 'src/waiting_orders.cpp',
    text: 'while (after != 0 && pool[after].id > pool[slot].id) after = pool.detail(after).trailing[0];',
    replacement: '',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a stop order outside a moved band trades',
    file: 'src/venue_follow_up.cpp',
    text: 'if (check_limit_price(instrument, price)) { // the band moved while it waited',
    replacement: 'if (instrument.tick_size == 0) {',
    caughtBy: [
      'stop orders stay when the band moves; their trigger counts, and a limit is looked at when they come in',
    ],
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
    lose(maker`,
    replacement: '    lose(maker',
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
    text: 'if (is_checked && meets_its_owner(at, incoming)) {',
    replacement: 'if (is_checked && !is_checked) {',
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
    text: `    instrument.last_price = at.price;
`,
    replacement: '',
    caughtBy: ['what an auction reached comes in with continuous trading, buys before sells'],
  },
  {
    name: 'trading opens with a crossed book',
    file: 'src/venue_session.cpp',
    text: 'if (phase == Phase::continuous && is_to_be_uncrossed(listings_[i]))',
    replacement: 'if (phase == Phase::halted && is_to_be_uncrossed(listings_[i]))',
    caughtBy: ['a call auction trades both sides in priority at one price, and leaves the rest in place'],
  },
  {
    name: 'the end of the session takes gtc orders',
    file: 'src/venue_session.cpp',
    text: 'return !at.pool()[slot].is_gtc() && !waits_for_a_day;',
    replacement: 'return !waits_for_a_day;',
    caughtBy: ['the end of the session takes day orders, waiting ones last, and leaves gtc orders'],
  },
  {
    name: 'a mass cancellation takes the orders of others',
    file: 'src/venue_session.cpp',
    text: 'return owner == 0 || at.pool()[slot].owner == owner; }',
    replacement: 'return owner == 0 || at.pool()[slot].owner != 0; }',
    caughtBy: ['cancel_all takes the orders of one owner, or all, in every phase, and tells a level once'],
  },
  {
    name: 'orders at market do not count against continuous trading',
    file: 'src/venue_session.cpp',
    text: 'return collected || listing.book.is_crossed();',
    replacement: 'return listing.book.is_crossed();',
    caughtBy: ['orders at market must be uncrossed before continuous trading, also after a halt'],
  },
  {
    name: 'stop orders live through the closing auction',
    file: 'src/venue_session.cpp',
    text: `    cancel_where(at, Reason::phase_excludes_order, client_ref, is_stop_or_disclosed, 0);
`,
    replacement: '',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
];
