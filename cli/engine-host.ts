/** Where the commands of a command-line run are carried out: both hosts take the same bytes and give the same events. */
import type { EventSink, VenueLimits } from '../wasm/engine.ts';
import type { RunHashes } from './run-commands.ts';

export const hostNames = ['wasm', 'native'] as const;
export type HostName = (typeof hostNames)[number];

export interface HostRun extends RunHashes {
  /** Commands a second, with every event read: median of at least TIMED_ROUNDS runs in fresh engines. */
  readonly operationsPerSecond: number;
}

/** Timed repetitions after the run whose events are handed out. */
export const TIMED_ROUNDS = 5;

export interface EngineHost {
  readonly name: HostName;
  /** `sink` gets every event in order, in pieces. */
  run(limits: VenueLimits, commands: Uint8Array, sink: EventSink): Promise<HostRun>;
}

export function operationsPerSecond(operations: number, nanoseconds: number): number {
  return nanoseconds > 0 ? Math.round((operations * 1e9) / nanoseconds) : 0;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
