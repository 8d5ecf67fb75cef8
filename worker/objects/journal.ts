/** Every command that the market took, numbered without gaps from 1. With a snapshot it is the market. */

export interface JournalEntry {
  readonly seq: number;
  readonly command: Uint8Array;
  /** Hash of all events up to and including those of this command: what a replay must arrive at. */
  readonly eventHash: string;
}

export class Journal {
  private readonly sql: SqlStorage;
  private lastSeq: number;

  constructor(sql: SqlStorage, snapshotSeq: number) {
    this.sql = sql;
    const { seq } = sql.exec<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM journal').one();
    this.lastSeq = Math.max(seq, snapshotSeq);
  }

  /** Number of the last command. */
  get head(): number {
    return this.lastSeq;
  }

  /** How many commands are kept. */
  entries(): number {
    return this.sql.exec<{ entries: number }>('SELECT count(*) AS entries FROM journal').one().entries;
  }

  append(command: Uint8Array, eventHash: string): void {
    const seq = this.lastSeq + 1;
    this.sql.exec('INSERT INTO journal (seq, command, event_hash) VALUES (?, ?, ?)', seq, command, eventHash);
    this.lastSeq = seq;
  }

  /** The entries after `seq`, in order. @throws when one is missing. */
  *after(seq: number): Generator<JournalEntry> {
    let expected = seq + 1;
    const rows = this.sql.exec<{ seq: number; command: ArrayBuffer; event_hash: string }>(
      'SELECT seq, command, event_hash FROM journal WHERE seq > ? ORDER BY seq',
      seq,
    );
    for (const row of rows) {
      if (row.seq !== expected) throw new Error(`The journal has no entry ${expected}.`);
      expected += 1;
      yield { seq: row.seq, command: new Uint8Array(row.command), eventHash: row.event_hash };
    }
    if (expected <= this.lastSeq) throw new Error(`The journal ends before entry ${expected}.`);
  }

  /** Forgets the entries up to `seq`. */
  prune(seq: number): void {
    this.sql.exec('DELETE FROM journal WHERE seq <= ?', seq);
  }
}
