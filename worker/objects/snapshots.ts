/**
 * The market as it was after a command, in pieces that fit a row. The last two are kept: when the newest cannot be read, the
 * one before it and a longer replay give the same market.
 */
import type { SavedMarket } from '../../shared/paper-market.ts';
import { edgeLimits } from '../limits.ts';

/** Version of the layout of the bytes below. */
const FORMAT = 1;

export interface SnapshotInfo {
  /** Number of the last command in it. */
  readonly seq: number;
  /** Name of the engine build that wrote it. */
  readonly engine: string;
  readonly stateHash: string;
  /** Microseconds since the Unix epoch. */
  readonly created: number;
}

interface Row {
  readonly format: number;
  readonly bytes: number;
  readonly checksum: number;
}

export class Snapshots {
  private readonly storage: DurableObjectStorage;

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
  }

  /** Newest first. */
  list(): SnapshotInfo[] {
    return this.storage.sql
      .exec<{ seq: number; engine: string; state_hash: string; created: number }>(
        'SELECT seq, engine, state_hash, created FROM snapshots ORDER BY seq DESC',
      )
      .toArray()
      .map(({ seq, engine, state_hash: stateHash, created }) => ({ seq, engine, stateHash, created }));
  }

  /** Writes the snapshot and forgets all but the last ones. Answers with the `seq` of the oldest that is kept. */
  write(info: SnapshotInfo, saved: SavedMarket): number {
    const bytes = encode(saved);
    if (bytes.length > edgeLimits.snapshotBytes)
      throw new Error(`The snapshot has ${bytes.length} bytes, more than allowed.`);
    const { sql } = this.storage;
    return this.storage.transactionSync(() => {
      this.remove(info.seq);
      sql.exec(
        'INSERT INTO snapshots (seq, format, engine, state_hash, bytes, checksum, created) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[info.seq, FORMAT, info.engine, info.stateHash, bytes.length, checksum(bytes), info.created],
      );
      for (let at = 0, chunk = 0; at < bytes.length; at += edgeLimits.snapshotChunkBytes, chunk += 1) {
        const piece = bytes.slice(at, at + edgeLimits.snapshotChunkBytes);
        sql.exec('INSERT INTO snapshot_chunks (seq, chunk, bytes) VALUES (?, ?, ?)', info.seq, chunk, piece);
      }
      const list = this.list();
      for (const { seq } of list.slice(edgeLimits.snapshotsKept)) this.remove(seq);
      return list[Math.min(list.length, edgeLimits.snapshotsKept) - 1]?.seq ?? info.seq;
    });
  }

  /** @throws when the snapshot is damaged or of another format. */
  read(seq: number): SavedMarket {
    const { sql } = this.storage;
    const row = sql.exec<Row>('SELECT format, bytes, checksum FROM snapshots WHERE seq = ?', seq).one();
    if (row.format !== FORMAT) throw new Error(`The snapshot has format ${row.format}; this program reads ${FORMAT}.`);
    const bytes = new Uint8Array(row.bytes);
    let at = 0;
    for (const chunk of sql.exec<{ bytes: ArrayBuffer }>(
      'SELECT bytes FROM snapshot_chunks WHERE seq = ? ORDER BY chunk',
      seq,
    )) {
      if (at + chunk.bytes.byteLength > bytes.length) throw new Error('The snapshot is longer than it was written.');
      bytes.set(new Uint8Array(chunk.bytes), at);
      at += chunk.bytes.byteLength;
    }
    if (at !== bytes.length || checksum(bytes) !== row.checksum) throw new Error('The snapshot is damaged.');
    return decode(bytes);
  }

  /** Forgets the snapshots after `seq`, which could not be read. */
  removeAfter(seq: number): void {
    for (const info of this.list()) if (info.seq > seq) this.remove(info.seq);
  }

  private remove(seq: number): void {
    this.storage.sql.exec('DELETE FROM snapshots WHERE seq = ?', seq);
    this.storage.sql.exec('DELETE FROM snapshot_chunks WHERE seq = ?', seq);
  }
}

/** Length of the JSON of view and event hash, the JSON, the engine's own snapshot. */
function encode({ snapshot, view, eventHash }: SavedMarket): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify({ view, eventHash }));
  const bytes = new Uint8Array(4 + json.length + snapshot.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  bytes.set(snapshot, 4 + json.length);
  return bytes;
}

function decode(bytes: Uint8Array): SavedMarket {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const json = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  const { view, eventHash } = JSON.parse(json) as Omit<SavedMarket, 'snapshot'>;
  return { view, eventHash, snapshot: bytes.slice(4 + length) };
}

/** FNV-1a. The state hash covers the engine alone; this covers what the market keeps beside it. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
