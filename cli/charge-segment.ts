/** Segments as traders say them. */
import { chargeSegmentNames } from '../wasm/records.ts';
import { ChargeError } from './charge-error.ts';

const words: ReadonlyMap<string, string> = new Map([
  ['futures', 'eq_fut'],
  ['options', 'eq_opt'],
  ['currency-futures', 'cur_fut'],
  ['currency-options', 'cur_opt'],
  ['commodity-futures', 'com_fut'],
  ['agri-futures', 'com_fut_agri'],
  ['commodity-options', 'com_opt'],
  ['etf-other', 'etf_other'],
]);
const cash: ReadonlyMap<string, string> = new Map([
  ['equity', 'eq'],
  ['etf', 'etf_equity'],
]);
const products = ['CNC', 'MIS', 'NRML', 'MTF'];
const names = new Set<string>(chargeSegmentNames.values());

/** Words that `segmentOf` knows, besides the names of ChargeSegment. */
export const segmentWords = [...cash.keys(), ...words.keys()];

/** The name of a ChargeSegment. @throws ChargeError */
export function segmentOf(segment: string, product: string): string {
  const wanted = segment.toLowerCase();
  const sold = product.toUpperCase();
  if (!products.includes(sold)) {
    throw new ChargeError('BAD_TRADE', 'product', `A product is ${products.join(', ')}, not "${product}".`);
  }
  const family = cash.get(wanted);
  if (family) return `${family}_${sold === 'MIS' ? 'intraday' : 'delivery'}`;
  const found = words.get(wanted) ?? wanted;
  if (names.has(found)) return found;
  throw new ChargeError(
    'BAD_TRADE',
    'segment',
    `There is no segment "${segment}"; there are ${segmentWords.join(', ')}.`,
  );
}
