import { expect, test } from 'vitest';
import { indianTime } from './indian-time.ts';
import { type HaltLevel, haltMinutes, reachedLevel } from './market-halt.ts';

test.for<[HaltLevel, string, number]>([
  [10, '09:15', 45],
  [10, '12:59', 45],
  [10, '13:00', 15],
  [10, '14:29', 15],
  [10, '14:30', 0],
  [15, '12:59', 105],
  [15, '13:00', 45],
  [15, '13:59', 45],
  [15, '14:00', Number.POSITIVE_INFINITY],
  [15, '15:00', Number.POSITIVE_INFINITY],
  [20, '09:15', Number.POSITIVE_INFINITY],
])('%i %% at %s halts for %d minutes', ([level, time, minutes]) => {
  expect(haltMinutes({ time: indianTime('2026-11-23', time), level })).toBe(minutes);
});

test('an index reaches a level by a move either way, each level once, the highest first', () => {
  expect(reachedLevel(2_400_000, 2_640_000, null)).toBe(10);
  expect(reachedLevel(2_400_000, 2_639_999, null)).toBeNull();
  expect(reachedLevel(2_400_000, 2_160_000, null)).toBe(10);
  expect(reachedLevel(2_400_000, 2_160_000, 10)).toBeNull();
  expect(reachedLevel(2_400_000, 2_040_000, 10)).toBe(15);
  expect(reachedLevel(2_400_000, 1_900_000, null)).toBe(20);
});
