/** Settings that a command sets and a snapshot keeps. */
import { field, spare } from './fields.ts';

/** What makes a band flex; in RulesCommand and SnapshotRules. */
export const flexFields = [
  field('flex_step_bp', 'u16', 'By how much the band moves, in basis points of the reference price; 0: it stays.'),
  field('flex_near_bp', 'u16', 'How near to an edge a trade counts, in basis points of the reference price.'),
  field('flex_owners', 'u16', 'Owners a side that must have traded there, at most 10.'),
  spare('flex_spare', 'u16'),
  field('flex_trades', 'u32', 'Trades that must have happened there.'),
  field('flex_cooling', 'u32', 'Seconds that must have passed since the first of them.'),
];
