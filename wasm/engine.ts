/**
 * The engine behind its boundary: load the module, submit batches of commands, read events, snapshot, restore, dispose.
 *
 * Commands and events are the 64-byte records of `layout.ts` in two rings in linear memory. Nothing crosses per event: the
 * host reads the event ring after each batch, and in between only when it is full. Memory is sized once, from the limits, so
 * views stay valid for the life of the instance.
 */
import { EngineError, GuardedInstance, instantiate, type ModuleExports } from './instance.ts';
import { RECORD_BYTES, readSnapshotTrailer } from './records.ts';

export { EngineError } from './instance.ts';

/** What a venue is sized for. Every limit answers with a typed refusal, never with a trap. */
export interface VenueLimits {
  /** Instruments, 1 to 4,096. */
  readonly instruments: number;
  /** Ticks in the price band of an instrument: a power of two, 64 to 262,144. */
  readonly ladderTicks: number;
  /** Resting orders over all instruments, 1 to 16,777,215. */
  readonly orders: number;
  /** Whether every change of a price level is told by an event. */
  readonly publishLevels: boolean;
}

/** Counters of what crossed the boundary since the instance was made. */
export interface EngineCounters {
  calls: number;
  commands: number;
  events: number;
  bytesIn: number;
  bytesOut: number;
  traps: number;
}

/** Receives `count` event records at the start of `events`; valid only during the call. It must not call the engine. */
export type EventSink = (events: DataView, count: number) => void;

interface Exports extends ModuleExports {
  arena_bytes(instruments: number, ladderTicks: number, orders: number): number;
  create(instruments: number, ladderTicks: number, orders: number, publishLevels: number): number;
  command_ring(): number;
  command_capacity(): number;
  event_ring(): number;
  event_capacity(): number;
  submit(count: number): number;
  depth(instrument: number, levels: number): number;
  snapshot(): number;
  restore(count: number): number;
  fold(count: number, hash: bigint): bigint;
  state_hash(): bigint;
  last_order(): bigint;
}

const PAGE_BYTES = 65_536;
/** Ceiling of one instance, so that several share the 128 MB of a Durable Object's isolate only by choice. */
const DEFAULT_MEMORY_LIMIT = 512 * 1024 * 1024;
/** Start of every chain of record hashes. */
export const HASH_SEED = 0x5361756461n;

const RESTORE_REFUSALS: ReadonlyMap<number, string> = new Map([
  [1, 'records out of order, or after the trailer'],
  [2, 'a version that this engine does not read'],
  [3, 'an instrument that does not fit the limits'],
  [4, 'more orders than the venue is sized for'],
  [5, 'an order that could not rest in its book'],
  [6, 'a record count that is not that of the trailer'],
  [7, 'a hash that is not that of the trailer'],
  [8, 'a venue that is not empty'],
  [9, 'participants that this engine does not read'],
  [10, 'a time or an order id beyond 2^53 - 1'],
]);

export class Engine {
  /** The command ring. Write records at multiples of 64, then call `submit`. */
  readonly commands: DataView;
  readonly commandBytes: Uint8Array;
  /** Commands that fit one batch. */
  readonly batchLimit: number;
  readonly counters: EngineCounters = { calls: 0, commands: 0, events: 0, bytesIn: 0, bytesOut: 0, traps: 0 };
  private readonly events: DataView;
  private readonly eventBytes: Uint8Array;
  private readonly instance: GuardedInstance<Exports>;
  private sink: EventSink = ignore;

  private constructor(exports: Exports, register: (drain: (count: number) => void) => void) {
    this.instance = new GuardedInstance(exports, this.counters);
    this.batchLimit = exports.command_capacity();
    const { buffer } = exports.memory;
    this.commands = new DataView(buffer, exports.command_ring(), this.batchLimit * RECORD_BYTES);
    this.commandBytes = new Uint8Array(buffer, exports.command_ring(), this.batchLimit * RECORD_BYTES);
    const eventBytes = exports.event_capacity() * RECORD_BYTES;
    this.events = new DataView(buffer, exports.event_ring(), eventBytes);
    this.eventBytes = new Uint8Array(buffer, exports.event_ring(), eventBytes);
    register((count) => this.drain(count));
  }

  /**
   * Makes an instance with its own memory.
   * @throws EngineError BAD_LIMITS, MEMORY_LIMIT (bytes needed against `memoryLimit`), WRONG_MODULE
   */
  static load(module: WebAssembly.Module, limits: VenueLimits, memoryLimit = DEFAULT_MEMORY_LIMIT): Engine {
    let drain: (count: number) => void = () => {};
    const { instruments, ladderTicks, orders } = limits;
    const { exports, answer: arenaBytes } = instantiate(
      module,
      (count) => drain(count),
      (made: Exports) => made.arena_bytes(instruments, ladderTicks, orders),
    );
    if (arenaBytes === 0) {
      throw new EngineError('BAD_LIMITS', `No venue can be sized for ${JSON.stringify(limits)}; see VenueLimits.`);
    }
    const total = exports.memory.buffer.byteLength + arenaBytes;
    if (total > memoryLimit) {
      throw new EngineError('MEMORY_LIMIT', `The venue needs ${total} bytes; ${memoryLimit} are allowed.`);
    }
    try {
      exports.memory.grow(Math.ceil(arenaBytes / PAGE_BYTES));
    } catch (cause) {
      throw new EngineError('MEMORY_LIMIT', `The host did not give the ${total} bytes that the venue needs.`, {
        cause,
      });
    }
    if (exports.create(instruments, ladderTicks, orders, limits.publishLevels ? 1 : 0) !== 0) {
      throw new EngineError('BAD_LIMITS', `The venue could not be made for ${JSON.stringify(limits)}.`);
    }
    return new Engine(exports, (register) => {
      drain = register;
    });
  }

  /** Runs the first `count` commands of the ring, in order; `sink` gets their events in order, in one call or several. */
  submit(count: number, sink: EventSink): void {
    this.requireBatch(count);
    this.counters.commands += count;
    this.counters.bytesIn += count * RECORD_BYTES;
    this.emit(sink, (exports) => exports.submit(count));
  }

  /** The best `levels` price levels a side of an instrument as LevelEvents: buys from the best, then sells from the best. */
  depth(instrument: number, levels: number, sink: EventSink): void {
    this.emit(sink, (exports) => exports.depth(instrument, levels));
  }

  /** Canonical bytes of the whole state: same state, same bytes, on every host. */
  snapshot(): Uint8Array<ArrayBuffer> {
    const chunks: Uint8Array[] = [];
    const keep: EventSink = (_, count) => chunks.push(this.eventBytes.slice(0, count * RECORD_BYTES));
    this.emit(keep, (exports) => exports.snapshot());
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  /**
   * Puts a snapshot into an instance that has seen no command.
   * @throws EngineError SNAPSHOT_REFUSED; the instance is then disposed of.
   */
  restore(snapshot: Uint8Array): void {
    const refuse = (why: string): never => {
      this.dispose();
      throw new EngineError('SNAPSHOT_REFUSED', `The snapshot has ${why}.`);
    };
    if (snapshot.length === 0 || snapshot.length % RECORD_BYTES !== 0) refuse('a length that is not whole records');
    const batchBytes = this.batchLimit * RECORD_BYTES;
    for (let at = 0; at < snapshot.length; at += batchBytes) {
      const batch = snapshot.subarray(at, at + batchBytes);
      this.commandBytes.set(batch);
      const status = this.call((exports) => exports.restore(batch.length / RECORD_BYTES));
      if (status !== 0) refuse(RESTORE_REFUSALS.get(status) ?? `an unknown defect (${status})`);
    }
    const trailer = new DataView(snapshot.buffer, snapshot.byteOffset + snapshot.length - RECORD_BYTES, RECORD_BYTES);
    if (readSnapshotTrailer(trailer, 0).hash !== this.stateHashBits()) refuse('no trailer');
  }

  /** Hash of the canonical snapshot: 16 hexadecimal digits. */
  stateHash(): string {
    return hashText(this.stateHashBits());
  }

  /** Highest order id given so far. */
  lastOrder(): number {
    return Number(this.call((exports) => exports.last_order()));
  }

  /** Continues a chain of record hashes over the first `count` event records; for use inside a sink, start with HASH_SEED. */
  foldEvents(count: number, hash: bigint): bigint {
    return BigInt.asUintN(64, this.instance.require().fold(count, hash));
  }

  /** Lets go of the memory. Every later call fails with ENGINE_DISPOSED. */
  dispose(): void {
    this.instance.dispose();
    this.sink = ignore;
  }

  private stateHashBits(): bigint {
    return BigInt.asUintN(
      64,
      this.call((exports) => exports.state_hash()),
    );
  }

  private emit(sink: EventSink, produce: (exports: Exports) => number): void {
    this.sink = sink;
    try {
      const rest = this.call(produce);
      if (rest > 0) this.drain(rest);
    } finally {
      this.sink = ignore;
    }
  }

  private drain(count: number): void {
    this.counters.events += count;
    this.counters.bytesOut += count * RECORD_BYTES;
    this.sink(this.events, count);
  }

  private call<T>(enter: (exports: Exports) => T): T {
    return this.instance.call(enter);
  }

  private requireBatch(count: number): void {
    if (Number.isInteger(count) && count >= 0 && count <= this.batchLimit) return;
    throw new EngineError('BATCH_TOO_LARGE', `A batch holds 0 to ${this.batchLimit} commands, not ${count}.`);
  }
}

/** A hash as 16 hexadecimal digits. */
export function hashText(hash: bigint): string {
  return BigInt.asUintN(64, hash).toString(16).padStart(16, '0');
}

function ignore(): void {}
