import { expect, test } from 'vitest';
import { bandTicks, instruments, tickSizeAt, venueLimits } from './instruments.ts';

test('every band fits the ladder, and the next smaller ladder would not do', () => {
  const widest = Math.max(...instruments.map(bandTicks));
  expect(widest).toBeLessThanOrEqual(venueLimits.ladderTicks);
  expect(widest).toBeGreaterThan(venueLimits.ladderTicks / 2);
});

test.each(instruments)('$symbol: prices are multiples of its tick and the band is 10 % to the tick', (listed) => {
  const { referencePrice, bandLow, bandHigh, tickSize } = listed;
  for (const price of [referencePrice, bandLow, bandHigh]) expect(price % tickSize).toBe(0);
  expect(referencePrice - bandLow).toBeLessThanOrEqual(referencePrice / 10);
  expect(referencePrice - bandLow).toBeGreaterThan(referencePrice / 10 - tickSize);
  expect(bandHigh - referencePrice).toBeLessThanOrEqual(referencePrice / 10);
  expect(bandHigh - referencePrice).toBeGreaterThan(referencePrice / 10 - tickSize);
});

test('index and symbol name one instrument', () => {
  expect(instruments.map(({ instrument }) => instrument)).toEqual(instruments.map((_, index) => index));
  expect(new Set(instruments.map(({ symbol }) => symbol)).size).toBe(instruments.length);
});

test('ticks follow the price steps of the exchange', () => {
  expect([249_99, 250_00, 999_95, 1_000_00].map(tickSizeAt)).toEqual([1, 5, 5, 10]);
});
