/** Faults of order types, priority, disclosed quantity and checks. */
import type { Fault } from './fault.ts';

export const orderFaults: readonly Fault[] = [
  {
    name: 'an id is taken twice',
    file: 'src/venue_orders.cpp',
    text: `  const Command plain = without_terms(command);
  const Terms terms = terms_of(command);
  if (const Refusal refusal = check_special_order(at.instrument(), plain, terms)) return reject(command, *refusal);
  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id <= last_order_`,
    replacement: `  const Command plain = without_terms(command);
  const Terms terms = terms_of(command);
  if (const Refusal refusal = check_special_order(at.instrument(), plain, terms)) return reject(command, *refusal);
  const std::uint64_t id = command.order != 0 ? command.order : last_order_ + 1;
  if (id < last_order_`,
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'an ioc order rests',
    file: 'src/venue_orders.cpp',
    text: `  if (order.open != 0 && time_in_force == TimeInForce::ioc) cancel_incoming(at, incoming, Reason::ioc_remainder);
`,
    replacement: '',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a fok order trades what there is',
    file: 'src/venue_orders.cpp',
    text: 'if (minimum != 0 && executable(at, incoming, minimum) < minimum) {',
    replacement: 'if (minimum != 0 && executable(at, incoming, minimum) == 0) {',
    caughtBy: ['a fok order trades in full, hidden parts included, or not at all'],
  },
  {
    name: 'a refused fok order moves the last price',
    file: 'src/venue_orders.cpp',
    text: '    return cancel_incoming(at, incoming, Reason::not_enough_quantity);',
    replacement: `    at.instrument().last_price = at.instrument().price_at(incoming.limit);
    return cancel_incoming(at, incoming, Reason::not_enough_quantity);`,
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'the look-ahead does not see hidden parts',
    file: 'src/order_entry.cpp',
    text: `    total += hidden;
`,
    replacement: '',
    caughtBy: ['a fok order trades in full, hidden parts included, or not at all'],
  },
  {
    name: 'the look-ahead counts own orders that would be cancelled',
    file: 'src/order_entry.cpp',
    text: 'if (incoming.self_trade == code(SelfTrade::cancel_resting)) continue;',
    replacement: `if (incoming.self_trade == code(SelfTrade::cancel_resting)) total += pool[slot].open;
        if (incoming.self_trade == code(SelfTrade::cancel_resting)) continue;`,
    caughtBy: ['cancel_resting: the look-ahead passes over own orders, hidden parts too'],
  },
  {
    name: 'the look-ahead goes on behind an own order that ends matching',
    file: 'src/order_entry.cpp',
    text: `        return total;
      }
      const bool in_place`,
    replacement: `        break;
      }
      const bool in_place`,
    caughtBy: ['the other settings: the look-ahead ends at the first own order, and before it counts what is shown'],
  },
  {
    name: 'a minimum of an ioc order is not looked at',
    file: 'src/venue_orders.cpp',
    text: ': time_in_force == TimeInForce::ioc ? part_quantity(command)',
    replacement: ': time_in_force == TimeInForce::ioc ? 0 * part_quantity(command)',
    caughtBy: ['an ioc order trades at least its minimum, or nothing'],
  },
  {
    name: 'a post_only order takes',
    file: 'src/venue_orders.cpp',
    text: 'if (type == OrderType::post_only && at.instrument().phase == Phase::continuous &&',
    replacement: 'if (type == OrderType::post_only && at.instrument().phase == Phase::pre_open &&',
    caughtBy: ['a post_only order never takes on entry, but may when it is repriced'],
  },
  {
    name: 'a modification through the spread rests crossed',
    file: 'src/venue_modify.cpp',
    text: `  trade_on_entry(at, incoming, 0);
`,
    replacement: '',
    caughtBy: ['a modification in continuous trading matches like a new order, and must leave something open'],
  },
  {
    name: 'more quantity keeps the place',
    file: 'src/venue_modify.cpp',
    text: '(total == order.total || (total < order.total && !order.is_market()))',
    replacement: '(total == order.total || !order.is_market())',
    caughtBy: ['the priority table: showing less keeps the place, showing more or asking for more loses it'],
  },
  {
    name: 'a market order keeps its place with less quantity',
    file: 'src/venue_modify.cpp',
    text: '(total == order.total || (total < order.total && !order.is_market()))',
    replacement: 'total <= order.total',
    caughtBy: ['an order that entered at market loses its place with less quantity, until it was given a price'],
  },
  {
    name: 'showing more keeps the place',
    file: 'src/venue_modify.cpp',
    text: 'const bool keeps_priority = !discloses_more && ',
    replacement: 'const bool keeps_priority = ',
    caughtBy: ['the priority table: showing less keeps the place, showing more or asking for more loses it'],
  },
  {
    name: 'the next slice comes up in front of the others',
    file: 'include/sauda/order_matcher.hpp',
    text: 'if (next == 0 || market.instrument().has(Rule::slices_keep_place)) continue;',
    replacement: 'continue;',
    caughtBy: ['a slice that is used up makes room for the next, behind the orders at its price'],
  },
  {
    name: 'the hidden part goes with the first slice',
    file: 'include/sauda/order_matcher.hpp',
    text: 'if (pool.hidden(slot) != 0) {',
    replacement: 'if (pool.hidden(slot) != 0 && open == 0) {',
    caughtBy: ['a slice that is used up makes room for the next, behind the orders at its price'],
  },
  {
    name: 'an order cancels that of another owner',
    file: 'src/venue_orders.cpp',
    text: 'if (slot == 0 || common_.pool[slot].owner != command.owner) return 0;',
    replacement: 'if (slot == 0) return 0;',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'the protection of a market order is rounded outwards',
    file: 'src/order_checks.cpp',
    text: '(from + move) / tick * tick : (from - move',
    replacement: '(from + move + tick - 1) / tick * tick : (from - move',
    caughtBy: ['the limit of a market order is rounded into the protection and cut to the band'],
  },
  {
    name: 'the protection of a high price overflows',
    file: 'src/order_checks.cpp',
    text: 'const std::int64_t move = share_of(from, bp);',
    replacement:
      "const auto move = static_cast<std::int64_t>(static_cast<std::uint64_t>(from) * static_cast<std::uint64_t>(bp) / 10'000);",
    caughtBy: ['the protection of the highest prices does not overflow'],
  },
  {
    name: 'the edge of the price band is refused',
    file: 'src/order_checks.cpp',
    text: 'if (price > instrument.band_high) return Reason::price_above_band;',
    replacement: 'if (price >= instrument.band_high) return Reason::price_above_band;',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a price off the tick is taken',
    file: 'src/order_checks.cpp',
    text: 'if (instrument.tick_size != 1 && price % instrument.tick_size != 0) return Reason::price_off_tick;',
    replacement: '',
    caughtBy: ['an order that could not rest is refused'],
  },
  {
    name: 'a tenth is too little to disclose',
    file: 'src/order_checks.cpp',
    text: 'if (is_disclosed && part * most_slices < quantity)',
    replacement: 'if (is_disclosed && part * most_slices <= quantity)',
    caughtBy: ['the priority table: showing less keeps the place, showing more or asking for more loses it'],
  },
  {
    name: 'a decrement counts as traded in a link',
    file: 'src/order_matcher.cpp',
    text: `    lose(maker, lost);
`,
    replacement: '',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
  {
    name: 'a replacement needs the old order in its own phase only',
    file: 'src/venue_orders.cpp',
    text: 'if (!may_cancel(at, old)) return reject(command, Reason::phase_forbids_cancel);',
    replacement: '',
    caughtBy: ['engine and reference venue tell the same events, depth, figures, places and snapshot'],
  },
];
