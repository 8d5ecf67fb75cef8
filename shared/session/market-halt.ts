/**
 * Market-wide circuit breaker: a move of the index halts all trading.
 *
 * Source: SEBI circular of 2013 on index-based circuit breakers, as the exchanges apply it.
 */
import { Phase } from '../../wasm/records.ts';
import type { Step } from './day-plan.ts';

/** Percent of the index's previous close. */
export type HaltLevel = 10 | 15 | 20;

export interface MarketHalt {
  /** When the index got there; microseconds since the Unix epoch. */
  readonly time: number;
  readonly level: HaltLevel;
}

const MINUTE = 60_000_000;
const DAY = 1_440 * MINUTE;
const AHEAD_OF_UTC = 330 * MINUTE;
const AUCTION = 15 * MINUTE;
const REST_OF_DAY = Number.POSITIVE_INFINITY;

const at = (hours: number, minutes: number): number => (hours * 60 + minutes) * MINUTE;

/** By level: minutes of the halt when it begins before a time of day; 0 is none. A 15-minute call auction follows. */
const halts: Readonly<Record<HaltLevel, readonly (readonly [before: number, minutes: number])[]>> = {
  10: [
    [at(13, 0), 45],
    [at(14, 30), 15],
    [DAY, 0],
  ],
  15: [
    [at(13, 0), 105],
    [at(14, 0), 45],
    [DAY, REST_OF_DAY],
  ],
  20: [[DAY, REST_OF_DAY]],
};

/**
 * The level that an index has reached by a move up or down, or null; one that was reached before on the day does not count
 * again. Exact for indices in integers, like paise.
 */
export function reachedLevel(previousClose: number, index: number, reached: HaltLevel | null): HaltLevel | null {
  const move = Math.abs(index - previousClose) * 100;
  const level = ([20, 15, 10] as const).find((each) => move >= each * previousClose);
  return level !== undefined && level > (reached ?? 0) ? level : null;
}

/** Minutes that a halt lasts: 0 when there is none, infinite for the rest of the day. */
export function haltMinutes({ time, level }: MarketHalt): number {
  const timeOfDay = (time + AHEAD_OF_UTC) % DAY;
  return halts[level].find(([before]) => timeOfDay < before)?.[1] ?? 0;
}

/** The steps of a day with its halts: what would happen during one falls away, a call auction ends it. */
export function withHalts(steps: readonly Step[], halted: readonly MarketHalt[]): readonly Step[] {
  return halted.reduce(withHalt, steps);
}

function withHalt(steps: readonly Step[], halt: MarketHalt): readonly Step[] {
  const minutes = haltMinutes(halt);
  if (minutes === 0) return steps;
  const before = steps.filter((each) => each.time < halt.time);
  const stop: Step = { time: halt.time, kind: 'set_phase', phase: Phase.Halted };
  if (minutes === REST_OF_DAY) return [...before, stop, ...steps.slice(-1)];
  const auction = halt.time + minutes * MINUTE;
  const resumption = auction + AUCTION;
  return [
    ...before,
    stop,
    { time: auction, kind: 'set_phase', phase: Phase.Reopening },
    { time: resumption, kind: 'uncross' },
    { time: resumption, kind: 'set_phase', phase: Phase.Continuous },
    ...steps.filter((each) => each.time > resumption),
  ];
}
