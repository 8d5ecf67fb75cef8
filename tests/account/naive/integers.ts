/** Whole numbers of any size; MAX is the bound of every price, quantity, value and balance. */

export const MAX = 2n ** 53n - 1n;
/** Bound of the quantity of one order, and of what it traded. */
export const MOST_QUANTITY = 2n ** 32n - 1n;
export const WHOLE_BP = 10_000n;

export const abs = (x: bigint): bigint => (x < 0n ? -x : x);
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const within = (x: bigint): boolean => abs(x) <= MAX;
/** What is told of a figure: beyond ±MAX it is ±MAX. */
export const told = (x: bigint): number => Number(most(-MAX, least(MAX, x)));
/** ⌈a / b⌉ for a at least 0. */
export const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

export function sum<T>(all: Iterable<T>, of: (one: T) => bigint): bigint {
  let total = 0n;
  for (const one of all) total += of(one);
  return total;
}
