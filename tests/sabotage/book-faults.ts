/** Faults of matching, of the levels and of the index of orders. */
import type { Fault } from './fault.ts';

export const bookFaults: readonly Fault[] = [
  {
    name: 'a sell trades at its own limit',
    file: 'include/sauda/order_matcher.hpp',
    text: 'report_trade(market, maker, pool.leaves(slot), side, taker, price, traded, false);',
    replacement: `report_trade(market, maker, pool.leaves(slot), side, taker,
                     side == Side::sell ? market.instrument().price_at(incoming.limit) : price, traded, false);`,
    caughtBy: ['stop sells come in from the highest trigger on'],
  },
  {
    name: 'what is left walks one tick through its limit',
    file: 'include/sauda/order_matcher.hpp',
    text: 'tick > incoming.limit : tick < incoming.limit) break;',
    replacement: 'tick > incoming.limit + 1 : tick < incoming.limit - 1) break;',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a trade of quantity 0 after the last one',
    file: 'include/sauda/order_matcher.hpp',
    text: '} while (open != 0 && slot != 0);',
    replacement: '} while (slot != 0);',
    caughtBy: [
      'cancel_both: first the resting order goes, then the incoming one',
      'the events of 1,000 tapes conserve quantity, keep priority and rebuild the depth',
    ],
  },
  {
    name: 'an order that trades in part goes behind the others',
    file: 'include/sauda/order_matcher.hpp',
    text: `        market.note_traded(slot, shown - maker.open);
        break;`,
    replacement: `        market.note_traded(slot, shown - maker.open);
        if (maker.next != 0) {
          const Slot second = maker.next;
          pool[level.tail].next = slot;
          maker.previous = level.tail;
          maker.next = 0;
          level.tail = slot;
          slot = second;
        }
        break;`,
    caughtBy: ['the events of 1,000 tapes conserve quantity, keep priority and rebuild the depth'],
  },
  {
    name: 'a level counts a filled order still',
    file: 'include/sauda/order_matcher.hpp',
    text: `        market.free(slot);
        --level.orders;`,
    replacement: '        market.free(slot);',
    caughtBy: ['levels are told as the incoming order is done with them, its own level last'],
  },
  {
    name: 'a level loses all that was shown, not what traded',
    file: 'include/sauda/order_matcher.hpp',
    text: 'level.quantity -= shown - maker.open;',
    replacement: 'level.quantity -= shown;',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a trade does not move the last price',
    file: 'include/sauda/order_matcher.hpp',
    text: `        market.instrument().last_price = price;
`,
    replacement: '',
    caughtBy: ['the limit of a market order is rounded into the protection and cut to the band'],
  },
  {
    name: 'a trade names the buyer first',
    file: 'include/sauda/order_matcher.hpp',
    text: `  event.order = order.id;
  event.counter_order = counter.id;`,
    replacement: `  event.order = counter_side == Side::buy ? counter.id : order.id;
  event.counter_order = counter_side == Side::buy ? order.id : counter.id;`,
    caughtBy: ['an incoming order takes the best price first, then the oldest, at the price of the resting order'],
  },
  {
    name: 'a cancellation inside a level loses those behind it',
    file: 'include/sauda/order_book.hpp',
    text: '    pool[previous].next = next;',
    replacement: '    pool[previous].next = 0;',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a cancellation inside a level leaves a link to the order that went',
    file: 'include/sauda/order_book.hpp',
    text: '    pool[next].previous = previous;\n',
    replacement: '',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'the best sell stays where it was when its level is cancelled',
    file: 'include/sauda/order_book.hpp',
    text: '    if (at.head == 0) vacate(side, tick);',
    replacement: '    if (at.head == 0 && side == Side::buy) vacate(side, tick);',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'the next level is looked for one word too far',
    file: 'include/sauda/bitmap.hpp',
    text: 'if (const std::uint64_t word = higher(branches_[leaf >> 6], leaf)) return descend_first(first(leaf >> 6, word));',
    replacement:
      'if (const std::uint64_t word = higher(branches_[leaf >> 6], leaf + 1)) return descend_first(first(leaf >> 6, word));',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'an order that shares its place in the index is not found',
    file: 'include/sauda/spread_index.hpp',
    text: '} else if (distance_of(entry, at) < distance) {',
    replacement: '} else if (distance_of(entry, at) <= distance) {',
    caughtBy: ['orders are found by their ids, whatever pattern the ids have'],
  },
  {
    name: 'removal from the index breaks its run',
    file: 'include/sauda/spread_index.hpp',
    text: 'entries_[next].slot != 0 && distance_of(entries_[next], next) != 0;',
    replacement: 'false;',
    caughtBy: ['orders are found by their ids, whatever pattern the ids have'],
  },
  {
    name: 'a slot of an order that did not rest is lost',
    file: 'src/plain_orders.cpp',
    text: `  } else {
    common_.pool.give_back(slot);
  }`,
    replacement: '  }',
    caughtBy: [
      'an order that could not wait is refused',
      'engine and reference venue tell the same events, depth, figures, places and snapshot',
    ],
  },
];
