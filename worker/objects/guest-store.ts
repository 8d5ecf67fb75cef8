/** The anonymous paper guests, known by the hash of their token alone. */
import { limits } from '../../shared/limits.ts';
import { type Account, STARTING_CASH } from '../../shared/protocol.ts';
import { edgeLimits } from '../limits.ts';

export class GuestStore {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  /** The new guest's owner number, or null when there are as many guests as the market takes. `now` in microseconds. */
  create(tokenHash: string, now: number): number | null {
    const { highest } = this.sql.exec<{ highest: number | null }>('SELECT max(owner) AS highest FROM guests').one();
    const owner = highest === null ? limits.firstGuestOwner : highest + 1;
    if (owner >= limits.firstGuestOwner + edgeLimits.guests) return null;
    this.sql.exec('INSERT INTO guests (owner, token_hash, created) VALUES (?, ?, ?)', owner, tokenHash, now);
    return owner;
  }

  find(tokenHash: string): number | null {
    const [row] = this.sql
      .exec<{ owner: number }>('SELECT owner FROM guests WHERE token_hash = ?', tokenHash)
      .toArray();
    return row?.owner ?? null;
  }
}

export function accountOf(owner: number): Account {
  return { accountId: `paper-${owner}`, startingCash: STARTING_CASH };
}
