/** What the venue object answers, where it is not part of the protocol already. */
import type { Result } from '../../shared/problems.ts';
import type { Account, Level } from '../../shared/protocol.ts';

/** What comes back from a call. */
export type Answer<T> = Result<T> & {
  /** Account of who asked, for the log. */
  readonly guest?: string;
  /** Of a page of a list: the cursor of the next; absent on the last. */
  readonly next?: number;
};

/** Where a market stands: same seed and same commands give the same hashes on every host. */
export interface MarketMark {
  /** Number of the last command. */
  readonly sequence: number;
  readonly stateHash: string;
  readonly eventHash: string;
}

export interface VenueState extends MarketMark {
  /** Market time in microseconds since the Unix epoch. */
  readonly time: number;
  /** Name of the engine build. */
  readonly engine: string;
  /** Where it stood when it was last made again from what is stored; null since it is new. */
  readonly recovered: MarketMark | null;
}

export interface Depth {
  readonly symbol: string;
  readonly time: number;
  /** The best 20, best first. */
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

export interface Admission {
  readonly account: Account;
  readonly isNew: boolean;
}

/** Figures of a running market. */
export interface VenueMetrics {
  readonly commands: number;
  /** Rows of the journal. */
  readonly journalEntries: number;
  /** Seconds, as is the last. */
  readonly snapshotAge: number;
  readonly viewers: number;
  /** Wall time less market time. */
  readonly timeLag: number;
}
