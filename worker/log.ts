/**
 * The log: one line of JSON an entry. An entry has the fields below and no others, so tokens, cookies, bodies, addresses and query
 * strings have no place in it; what an error says is cleared of everything that could be a token.
 */
import type { RouteName } from './call.ts';
import { type LogLevel, logLevels } from './settings.ts';

/** What happened. `request` is written once for every request. */
type LogEvent =
  | 'request'
  | 'request_failed'
  | 'misconfigured'
  | 'market_unavailable'
  | 'snapshot_unreadable'
  | 'change_rolled_back';

interface LogFields {
  readonly requestId?: string;
  readonly route?: RouteName;
  readonly status?: number;
  readonly duration?: string;
  /** Account of the guest. */
  readonly guest?: string | undefined;
  readonly error?: unknown;
}

/** Tokens have 32 letters and their hashes 64. */
const COULD_BE_A_TOKEN = /[A-Za-z0-9_-]{32,}/g;
const ERROR_LETTERS = 2_000;

const durationClasses = [5, 25, 100, 500, 2_500] as const;

const writers = { debug: 'debug', info: 'info', warning: 'warn', error: 'error' } as const;

export class Log {
  private readonly least: number;

  constructor(least: LogLevel) {
    this.least = logLevels.indexOf(least);
  }

  write(level: LogLevel, event: LogEvent, { error, ...fields }: LogFields): void {
    if (logLevels.indexOf(level) < this.least) return;
    const time = new Date().toISOString();
    const told = error === undefined ? {} : { error: errorText(error) };
    console[writers[level]](JSON.stringify({ time, level, event, ...fields, ...told }));
  }
}

/** A class of durations: the clock of a Worker is too coarse for more. */
export function durationClass(milliseconds: number): string {
  const least = durationClasses.find((bound) => milliseconds < bound);
  return least === undefined ? `>=${durationClasses.at(-1)}ms` : `<${least}ms`;
}

function errorText(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(COULD_BE_A_TOKEN, '[redacted]').slice(0, ERROR_LETTERS);
}
