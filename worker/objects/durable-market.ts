/** The market of a venue object with everything that makes it durable: tables, journal, snapshots, recovery. */
import { PaperMarket } from '../../shared/paper-market.ts';
import { edgeLimits } from '../limits.ts';
import type { Log } from '../log.ts';
import type { MarketMark } from './answers.ts';
import { Journal } from './journal.ts';
import { recover } from './recovery.ts';
import { Snapshots } from './snapshots.ts';

export interface OpenMarketOptions {
  readonly module: WebAssembly.Module;
  /** Name of the engine's build; changes with its bytes. */
  readonly engine: string;
  /** Used only when there is no market yet. */
  readonly seed: number;
  /** Microseconds since the Unix epoch. */
  readonly now: number;
  readonly log: Log;
}

export class DurableMarket {
  readonly market: PaperMarket;
  readonly journal: Journal;
  /** Where the market stood when it was made again from what is stored; null for a new one. */
  readonly recovered: MarketMark | null;
  private readonly snapshots: Snapshots;
  private readonly engine: string;
  private snapshotSeq: number;
  private lastSnapshot: number;

  /** The stored market, or a new one when nothing is stored. @throws when what is stored cannot be read. */
  constructor(storage: DurableObjectStorage, { module, engine, seed, now, log }: OpenMarketOptions) {
    this.engine = engine;
    this.snapshots = new Snapshots(storage);
    const newest = this.snapshots.list()[0];
    this.journal = new Journal(storage.sql, newest?.seq ?? 0);
    this.snapshotSeq = newest?.seq ?? 0;
    this.lastSnapshot = newest?.created ?? now;
    if (!newest && this.journal.head === 0) {
      this.market = PaperMarket.create(module, { seed, time: now });
      this.recovered = null;
      this.takeSnapshot(now);
      return;
    }
    const { market, from } = recover(module, this.snapshots, this.journal, log);
    this.market = market;
    this.recovered = this.mark();
    if (from.seq === newest?.seq && from.engine === engine) return;
    // The next start then meets neither a damaged snapshot nor a journal that another engine wrote.
    storage.transactionSync(() => {
      this.snapshots.removeAfter(from.seq);
      this.takeSnapshot(now);
    });
  }

  /** When the newest snapshot was taken, microseconds since the Unix epoch. */
  get snapshotAt(): number {
    return this.lastSnapshot;
  }

  mark(): MarketMark {
    const { market, journal } = this;
    return { sequence: journal.head, stateHash: market.stateHash(), eventHash: market.eventHash };
  }

  /** Call it after commands; `now` in microseconds. */
  takeSnapshotWhenDue(now: number): void {
    const commands = this.journal.head - this.snapshotSeq;
    const milliseconds = (now - this.lastSnapshot) / 1000;
    if (commands === 0) return;
    if (commands >= edgeLimits.snapshotCommands || milliseconds >= edgeLimits.snapshotMilliseconds)
      this.takeSnapshot(now);
  }

  private takeSnapshot(now: number): void {
    const { head: seq } = this.journal;
    const info = { seq, engine: this.engine, stateHash: this.market.stateHash(), created: now };
    const oldest = this.snapshots.write(info, this.market.save());
    this.journal.prune(oldest);
    this.snapshotSeq = seq;
    this.lastSnapshot = now;
  }
}
