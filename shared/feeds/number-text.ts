/** Numbers of feeds, read digit by digit: a price never passes through binary fractions. */
import { FeedFault, quoted } from './feed-error.ts';

const DECIMAL = /^([0-9]+)(?:\.([0-9]+))?$/;

/**
 * A decimal in units of 10^−`decimals`, from 0 to 2^53 − 1 units; further decimals must be 0.
 * @throws FeedFault NOT_A_NUMBER, OUT_OF_RANGE
 */
export function scaledNumber(text: string, decimals: number, field: string): number {
  const match = DECIMAL.exec(text);
  if (!match) throw new FeedFault('NOT_A_NUMBER', field, `${field} is a number of digits, not ${quoted(text)}.`);
  const [, whole = '', fraction = ''] = match;
  const value = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  if (/[1-9]/.test(fraction.slice(decimals))) {
    throw new FeedFault('OUT_OF_RANGE', field, `${field} has at most ${decimals} decimals, not ${quoted(text)}.`);
  }
  if (value <= Number.MAX_SAFE_INTEGER) return value;
  throw new FeedFault('OUT_OF_RANGE', field, `${field} is below 2^53 units, not ${quoted(text)}.`);
}

/** A whole number from 0 to 2^53 − 1. */
export function wholeNumber(text: string, field: string): number {
  return scaledNumber(text, 0, field);
}

/** As `scaledNumber`, and above 0. */
export function positiveNumber(text: string, decimals: number, field: string): number {
  const value = scaledNumber(text, decimals, field);
  if (value > 0) return value;
  throw new FeedFault('OUT_OF_RANGE', field, `${field} is above 0, not ${quoted(text)}.`);
}

/** The digits of an order number, which may be above 2^53: it only names the order. */
export function orderName(text: string, field: string): string {
  if (/^[0-9]{1,20}$/.test(text)) return text;
  throw new FeedFault('NOT_A_NUMBER', field, `${field} is an order number of 1 to 20 digits, not ${quoted(text)}.`);
}

/** Nanoseconds since the epoch, cut to microseconds. */
export function microseconds(nanoseconds: string, field: string): number {
  wholeNumber(nanoseconds.slice(-3), field);
  return wholeNumber(nanoseconds.slice(0, -3), field);
}
