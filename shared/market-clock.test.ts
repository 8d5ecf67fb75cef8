import { expect, test } from 'vitest';
import { LONGEST_CATCH_UP, nextAdvance } from './market-clock.ts';

const NOW = 1_794_981_600_000_000;

test('a short gap is one step', () => {
  expect(nextAdvance(NOW, NOW + 250_000)).toEqual({ time: NOW + 250_000, slept: false });
});

test('a gap of seconds is played in steps of at most one second', () => {
  const times: number[] = [];
  for (let next = nextAdvance(NOW, NOW + 2_400_000); next; next = nextAdvance(next.time, NOW + 2_400_000)) {
    times.push(next.time - NOW);
  }
  expect(times).toEqual([1_000_000, 2_000_000, 2_400_000]);
});

test('a longer gap was sleep and is one step', () => {
  const wallTime = NOW + LONGEST_CATCH_UP + 1;
  expect(nextAdvance(NOW, NOW + LONGEST_CATCH_UP)?.slept).toBe(false);
  expect(nextAdvance(NOW, wallTime)).toEqual({ time: wallTime, slept: true });
});

test('time never goes back', () => {
  expect(nextAdvance(NOW, NOW)).toBeNull();
  expect(nextAdvance(NOW, NOW - 3_600_000_000)).toBeNull();
});
