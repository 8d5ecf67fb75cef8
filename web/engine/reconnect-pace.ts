/** When to try again after a lost connection: soon at first, then ever later, never in step with others, never in a storm. */

const FIRST_MS = 500;
const LONGEST_MS = 10_000;
const MINUTE_MS = 60_000;
const MOST_PER_MINUTE = 12;

export class ReconnectPace {
  private failures = 0;
  /** Times of the tries of the last minute, oldest first. */
  private tries: number[] = [];

  /** Milliseconds to wait before the next try, which it counts as made then. `random` is from 0 to below 1. */
  next(now: number, random: number): number {
    const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(this.failures, 10));
    this.failures += 1;
    this.tries = this.tries.filter((time) => time > now - MINUTE_MS);
    const jittered = full / 2 + (full / 2) * random;
    const oldest = this.tries.at(-MOST_PER_MINUTE);
    const wait = Math.max(jittered, oldest === undefined ? 0 : oldest + MINUTE_MS - now);
    this.tries.push(now + wait);
    return wait;
  }

  /** The connection stands: the next loss is tried again soon, within what a minute allows. */
  succeeded(): void {
    this.failures = 0;
  }
}
