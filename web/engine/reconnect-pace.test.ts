import { expect, test } from 'vitest';
import { ReconnectPace } from './reconnect-pace.ts';

test('waits ever longer, up to ten seconds', () => {
  const pace = new ReconnectPace();
  const waits = Array.from({ length: 8 }, (_, n) => pace.next(n * 100_000, 1));
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
});

test('spreads over the upper half of the wait', () => {
  expect([0, 0.5, 1].map((random) => new ReconnectPace().next(0, random))).toEqual([250, 375, 500]);
});

test('is quick again after a connection that stood', () => {
  const pace = new ReconnectPace();
  pace.next(0, 1);
  pace.next(1_000, 1);
  pace.succeeded();
  expect(pace.next(2_000, 1)).toBe(500);
});

test('tries at most twelve times a minute, however often the connection is lost', () => {
  const pace = new ReconnectPace();
  const tries: number[] = [];
  for (let now = 0; now < 120_000; ) {
    now += pace.next(now, 0);
    tries.push(now);
    pace.succeeded();
  }
  for (const [n, time] of tries.entries()) {
    const twelfthLater = tries[n + 12];
    if (twelfthLater !== undefined) expect(twelfthLater - time).toBeGreaterThanOrEqual(60_000);
  }
  expect(tries.length).toBeGreaterThan(20);
});
