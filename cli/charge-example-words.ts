/** Figures that an example without legs gives in words: "funded 2000", "for 10 days at 0.04%/day", "two ISINs". */
import type { Example } from './charge-example.ts';

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const DAYS_OF_YEAR = 365;
const multiples: ReadonlyMap<string, number> = new Map([
  ['lakh', 100_000],
  ['crore', 10_000_000],
]);

export const wordsOf = ({ title, inputs = '' }: Example): string => `${inputs}; ${title}`.toLowerCase();

/** How many of something are named, as "3 orders" or "two ISINs"; undefined when none is. */
export function countOf(words: string, unit: string): number | undefined {
  const match = new RegExp(`(\\d[\\d,]*|${numerals.join('|')})[\\s-]+${unit}`).exec(words);
  const text = match?.[1]?.replaceAll(',', '');
  if (text === undefined) return undefined;
  const numeral = numerals.indexOf(text);
  return numeral === -1 ? Number(text) : numeral;
}

/** Ten-thousandths of a rupee of an amount after a word, or of "500 x 1400", "1 crore", or a bare number. */
export function amountOf(words: string, after: string): number | undefined {
  const product = /(\d[\d,]*)\s*x\s*(\d[\d,.]*)/.exec(words);
  const named = new RegExp(`${after}\\s*(?:of\\s*)?(\\d[\\d,.]*)\\s*(lakh|crore)?`).exec(words);
  const bare = /(\d[\d,.]*)\s*(lakh|crore)?/.exec(words);
  if (!named && product) return Math.round(numberOf(product[1]) * numberOf(product[2]) * 10_000);
  const found = named ?? bare;
  if (!found) return undefined;
  return Math.round(numberOf(found[1]) * (multiples.get(found[2] ?? '') ?? 1) * 10_000);
}

/** Billionths a day of a rate like "0.04%/day" or "18% a year"; undefined when there is none. */
export function dailyRateOf(words: string): number | undefined {
  const match = /(\d+(?:\.\d+)?)\s*%\s*(?:\/|per|a)\s*(day|year)/.exec(words);
  if (!match) return undefined;
  const rate = percent(match[1]);
  return match[2] === 'year' ? Math.round(rate / DAYS_OF_YEAR) : rate;
}

/** Billionths of the last percentage; undefined when there is none. */
export function lastRateOf(words: string): number | undefined {
  const all = [...words.matchAll(/(\d+(?:\.\d+)?)\s*%/g)];
  const last = all[all.length - 1];
  return last ? percent(last[1]) : undefined;
}

const percent = (text = ''): number => Math.round(Number(text) * 10_000_000);
const numberOf = (text = ''): number => Number(text.replaceAll(',', '').replace(/\.$/, ''));
