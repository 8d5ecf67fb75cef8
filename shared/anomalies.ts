/** What did not fit in what the market said, in a trader's words. */
import type { AnomalyCodeName } from '../wasm/records.ts';

export const anomalyTexts: Readonly<Record<AnomalyCodeName, string>> = {
  unknown_order: 'The market spoke of an order that the account does not know.',
  bad_update: 'The market said something of an order that cannot be read.',
  illegal_update: 'The market said something of an order that contradicts what it said before.',
  unknown_request: 'The market answered a change that nobody asked for.',
  trade_differs: 'The market told one trade twice, with different figures.',
  trade_pool_full: 'The account holds as many trades of a day as it was sized for: later ones are missing from it.',
  amount_overflow: 'A balance would have become larger than the account can hold.',
  overfilled: 'More traded than was ordered: the account halted itself.',
  ended_order_filled: 'An order that had ended traded all the same.',
  presumed_order_alive: 'An order that was thought lost is in the market.',
  cash_negative: 'The free cash fell below zero: close positions or cancel orders.',
  intraday_position_carried: 'An intraday position is still open after its day.',
  position_above_limit: 'A trade took a position above its limit: only orders that reduce pass now.',
  day_order_carried: 'An order of the day before is still open; nobody said how it ended.',
};
