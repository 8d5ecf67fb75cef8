/** Decimal text to integers and back, exactly. */
import type { ChargeLine } from '../../wasm/records.ts';

/** Decimals of prices and values. */
export const PRICE_DIGITS = 4;
/** Decimals of a stated brokerage. */
export const STATED_DIGITS = 8;
const FRACTION_DIGITS = 18;

/** A decimal like 35.65 in units of 10^-digits; undefined when it is none, finer, or beyond 2^53 − 1. */
export function unitsOf(text: string, digits: number): number | undefined {
  const match = /^(\d{1,16})(?:\.(\d+))?$/.exec(text);
  const decimals = (match?.[2] ?? '').replace(/0+$/, '');
  if (!match || decimals.length > digits) return undefined;
  const units = Number(`${match[1]}${decimals.padEnd(digits, '0')}`);
  return Number.isSafeInteger(units) ? units : undefined;
}

type Money = Pick<ChargeLine, 'paise' | 'fraction'>;

/** Rupees, exactly, without zeros at the end. */
export function exactRupees({ paise, fraction }: Money): string {
  const units = BigInt(paise) * 10n ** BigInt(FRACTION_DIGITS) + fraction;
  return rupeesOf(units, FRACTION_DIGITS + 2).replace(/\.?0+$/, '');
}

/** Rupees with two decimals; a line that is finer is cut off, so round before. */
export function rupeesAndPaise({ paise }: Money): string {
  return rupeesOf(BigInt(paise), 2);
}

function rupeesOf(units: bigint, digits: number): string {
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
