/** Faults of time, snapshots, hashes and level changes. */
import type { Fault } from './fault.ts';

export const stateFaults: readonly Fault[] = [
  {
    name: 'time goes back by one',
    file: 'src/venue.cpp',
    text: 'if (time < common_.time) return Reason::time_went_back;',
    replacement: 'if (time + 1 < common_.time) return Reason::time_went_back;',
    caughtBy: ['the events of 1,000 tapes conserve quantity, keep priority and rebuild the depth'],
  },
  {
    name: 'a refused command moves the time',
    file: 'src/venue.cpp',
    text: `bool Venue::reject(const Command& command, Reason reason) {
`,
    replacement: `bool Venue::reject(const Command& command, Reason reason) {
  if (command.time > common_.time && command.time <= highest_count) common_.time = command.time;
`,
    caughtBy: ['a refused command leaves the state hash as it was, an accepted one in a new moment does not'],
  },
  {
    name: 'a snapshot forgets the last price',
    file: 'src/snapshot.cpp',
    text: `  record.last_price = instrument.last_price;
`,
    replacement: '',
    caughtBy: [
      'an engine restored from a snapshot at any point continues as the original',
      'engine and reference venue tell the same events, depth, figures, places and snapshot',
    ],
  },
  {
    name: 'a snapshot forgets what a stop_market order is protected by',
    file: 'src/snapshot.cpp',
    text: `  record.order_type = code(waiting_type(order, detail));
  record.protection_bp = order.is_market() ? detail.protection_bp : std::uint16_t{0};
`,
    replacement: `  record.order_type = code(waiting_type(order, detail));
`,
    caughtBy: ['an engine restored from a snapshot at any point continues as the original'],
  },
  {
    name: 'a restored gtc order ends with the session',
    file: 'src/venue_restore_orders.cpp',
    text: 'order.level_and_flags = (lives_on(record) ? Order::gtc_flag : 0) |',
    replacement: 'order.level_and_flags =',
    caughtBy: ['an engine restored from a snapshot at any point continues as the original'],
  },
  {
    name: 'a restored order shows all of itself',
    file: 'src/venue_restore_orders.cpp',
    text: 'common_.pool[slot].open = static_cast<std::uint32_t>(record.shown);',
    replacement: 'common_.pool[slot].open = static_cast<std::uint32_t>(record.leaves);',
    caughtBy: ['an engine restored from a snapshot at any point continues as the original'],
  },
  {
    name: 'a restored venue gives ids again',
    file: 'src/venue_restore.cpp',
    text: `  last_order_ = last_order;
`,
    replacement: '',
    caughtBy: ['a snapshot is restored as it is'],
  },
  {
    name: 'a restored waiting order is not checked against the last price',
    file: 'src/venue_restore_orders.cpp',
    text: 'if (instrument.phase == Phase::continuous && is_reached(instrument, side, trigger)) return false;',
    replacement: '',
    caughtBy: [
      'a waiting order whose trigger was reached is refused in continuous trading, and waits on in another phase',
    ],
  },
  {
    name: 'the hash of a snapshot is not compared',
    file: 'src/snapshot.cpp',
    text: `  if (std::memcmp(&trailer, &computed, sizeof trailer) != 0) return RestoreStatus::wrong_hash;
`,
    replacement: '',
    caughtBy: ['a snapshot with one flipped bit or a missing record is refused'],
  },
  {
    name: 'the hash leaves out the last word of a record',
    file: 'include/sauda/hash.hpp',
    text: 'for (const std::uint64_t word : words) {',
    replacement:
      'for (const std::uint64_t word : {words[0], words[1], words[2], words[3], words[4], words[5], words[6]}) {',
    caughtBy: ['a snapshot with one flipped bit or a missing record is refused'],
  },
  {
    name: 'a level that did not change is told',
    file: 'include/sauda/order_matcher.hpp',
    text: 'if (is_touched) market.report_level(resting, tick);',
    replacement: 'market.report_level(resting, tick);',
    caughtBy: ['cancel_incoming: what is open of the incoming order goes, and an untouched level is not told'],
  },
];
