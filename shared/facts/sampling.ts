/** A recorded day seen through a grid of equal steps: what stood at each step, the last value carried forward. */
import type { MarketDay, Session } from './market-day.ts';

const BASIS_POINTS = 1e4;

/** The value of the last of `times` at or before each of `at` (rising); NaN before the first. */
export function carried(times: readonly number[], values: readonly number[], at: readonly number[]): number[] {
  let next = 0;
  return at.map((time) => {
    while (next < times.length && (times[next] ?? 0) <= time) next += 1;
    return values[next - 1] ?? Number.NaN;
  });
}

/** Grid times of a session, both ends included. */
function grid({ start, end }: Session, step: number, skip = 0): number[] {
  const steps = Math.floor((end - start - skip) / step + 1e-9);
  return Array.from({ length: Math.max(0, steps + 1) }, (_, index) => start + skip + index * step);
}

export function mids({ quotes }: MarketDay): number[] {
  return quotes.bid.map((bid, index) => (bid + (quotes.ask[index] ?? Number.NaN)) / 2);
}

/** Something sampled on the grid of each session. */
export function sampled(day: MarketDay, values: readonly number[], step: number): number[][] {
  return day.sessions.map((session) => carried(day.quotes.time, values, grid(session, step)));
}

function logReturns(prices: readonly number[]): number[] {
  const returns: number[] = [];
  for (let at = 1; at < prices.length; at += 1) {
    const move = Math.log((prices[at] ?? Number.NaN) / (prices[at - 1] ?? Number.NaN)) * BASIS_POINTS;
    if (!Number.isNaN(move)) returns.push(move);
  }
  return returns;
}

/** Log returns of the mid in basis points by session; `skip` seconds are left out at the start of the day. */
export function midReturns(day: MarketDay, step: number, skip = 0): number[][] {
  const values = mids(day);
  return day.sessions.map((session, index) =>
    logReturns(carried(day.quotes.time, values, grid(session, step, index === 0 ? skip : 0))),
  );
}

/** Log returns of the last traded price in basis points by session. */
export function lastReturns(day: MarketDay, step: number): number[][] {
  const times = day.prints.map(({ time }) => time);
  const prices = day.prints.map(({ price }) => price);
  return day.sessions.map((session) => logReturns(carried(times, prices, grid(session, step))));
}

/** How many of the rising `times` fall into each step of each session; with `weights`, their sums. */
export function counts(
  day: MarketDay,
  times: readonly number[],
  step: number,
  weights?: readonly number[],
): number[][] {
  return day.sessions.map(({ start, end }) => {
    const bins: number[] = new Array(Math.floor((end - start) / step + 1e-9)).fill(0);
    for (const [index, time] of times.entries()) {
      const bin = Math.floor((time - start) / step);
      if (time >= start && bin < bins.length) bins[bin] = (bins[bin] ?? 0) + (weights?.[index] ?? 1);
    }
    return bins;
  });
}
