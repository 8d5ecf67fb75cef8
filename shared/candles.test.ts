import { expect, test } from 'vitest';
import { foldCandle } from './candles.ts';
import { limits } from './limits.ts';
import { CANDLE_MICROSECONDS, type Candle } from './protocol.ts';

const MINUTE = CANDLE_MICROSECONDS;

test('trades of one minute make one candle', () => {
  const candles: Candle[] = [];
  for (const [offset, price, quantity] of [
    [0, 100, 5],
    [10, 97, 1],
    [20, 104, 2],
    [MINUTE - 1, 101, 3],
  ] as const) {
    foldCandle(candles, 7 * MINUTE + offset, price, quantity);
  }
  expect(candles).toEqual([{ time: 7 * MINUTE, open: 100, high: 104, low: 97, close: 101, volume: 11 }]);
});

test('the next minute begins a candle, and a minute without a trade has none', () => {
  const candles: Candle[] = [];
  foldCandle(candles, MINUTE, 100, 1);
  foldCandle(candles, 2 * MINUTE, 101, 1);
  foldCandle(candles, 5 * MINUTE + 1, 102, 1);
  expect(candles.map(({ time, open }) => [time / MINUTE, open])).toEqual([
    [1, 100],
    [2, 101],
    [5, 102],
  ]);
});

test('the oldest candle gives way at the limit', () => {
  const candles: Candle[] = [];
  for (let minute = 0; minute < limits.candles + 3; minute += 1) foldCandle(candles, minute * MINUTE, 100, 1);
  expect(candles).toHaveLength(limits.candles);
  expect(candles[0]?.time).toBe(3 * MINUTE);
});
