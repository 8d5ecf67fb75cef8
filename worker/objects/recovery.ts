/**
 * Makes the market again from what is stored: the newest snapshot that can be read, then the journal after it. Replay only
 * applies commands; it writes no row and tells nobody.
 */
import { PaperMarket } from '../../shared/paper-market.ts';
import type { Log } from '../log.ts';
import type { Journal } from './journal.ts';
import type { SnapshotInfo, Snapshots } from './snapshots.ts';

export interface Recovered {
  readonly market: PaperMarket;
  /** The snapshot that it was made from. */
  readonly from: SnapshotInfo;
}

/** @throws when nothing stored leads to the market: it is never replaced by a new one. */
export function recover(module: WebAssembly.Module, snapshots: Snapshots, journal: Journal, log: Log): Recovered {
  const failures: string[] = [];
  for (const from of snapshots.list()) {
    try {
      return { market: restore(module, snapshots, journal, from), from };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failures.push(`snapshot ${from.seq}: ${why}`);
      log.write('error', 'snapshot_unreadable', { error: `snapshot ${from.seq}: ${why}` });
    }
  }
  throw new Error(`The market could not be restored (${failures.join(' ') || 'no snapshot'}).`);
}

function restore(module: WebAssembly.Module, snapshots: Snapshots, journal: Journal, from: SnapshotInfo): PaperMarket {
  const market = PaperMarket.restore(module, snapshots.read(from.seq));
  try {
    requireSame('state hash of the snapshot', market.stateHash(), from.stateHash);
    for (const { seq, command, eventHash } of journal.after(from.seq)) {
      market.apply(command);
      requireSame(`event hash after command ${seq}`, market.eventHash, eventHash);
    }
  } catch (error) {
    market.dispose();
    throw error;
  }
  // What was folded into the view by the replay is nobody's news.
  market.takeChanges();
  return market;
}

function requireSame(what: string, found: string, stored: string): void {
  if (found !== stored) throw new Error(`The ${what} is ${found}; ${stored} was stored.`);
}
