/** How market time follows wall time. Both hosts advance by this rule alone. Times are microseconds since the Unix epoch. */

const SECOND = 1_000_000;
/** Longest step of market time while the market is awake. */
export const LONGEST_STEP = SECOND;
/** A market that is further behind has slept. */
export const LONGEST_CATCH_UP = 5 * SECOND;

export interface Advance {
  /** Time of the next AdvanceTime command. */
  readonly time: number;
  /** Whether the market slept until then: it is halted for the gap, so that nobody trades in it. */
  readonly slept: boolean;
}

/**
 * The next step, or null when the market is there. Ask again after each: at most five lead to `wallTime`. When the wall
 * clock was set back, market time stands until the clock has caught up.
 */
export function nextAdvance(marketTime: number, wallTime: number): Advance | null {
  const gap = wallTime - marketTime;
  if (gap <= 0) return null;
  if (gap > LONGEST_CATCH_UP) return { time: wallTime, slept: true };
  return { time: Math.min(marketTime + LONGEST_STEP, wallTime), slept: false };
}
