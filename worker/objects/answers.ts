/** What the venue object answers, where it is not part of the protocol already. */
import type { Account, Level } from '../../shared/protocol.ts';

/** What anybody may compare: same seed and same commands give the same hashes on every host. */
export interface VenueState {
  readonly stateHash: string;
  readonly eventHash: string;
  /** Number of the last command. */
  readonly sequence: number;
  /** Market time in microseconds since the Unix epoch. */
  readonly time: number;
  readonly engine: string;
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
