/** What takes turns in a bench. */
import type { RemoteRound } from './bench-remote.ts';

/** A host of the module in another program. */
export interface RemoteHost {
  load(tape: Uint8Array<ArrayBuffer>): Promise<void>;
  round(): Promise<RemoteRound>;
  stop(): Promise<void>;
}

/** Hosts that were started for a bench, by name. */
export type RemoteHosts = Readonly<Partial<Record<'workerd' | 'chromium', RemoteHost>>>;

/** One of those that take turns; a round answers operations a second. */
export interface Runner {
  readonly name: string;
  round(): number | Promise<number>;
}
