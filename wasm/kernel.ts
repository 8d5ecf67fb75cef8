/**
 * A kernel behind its boundary: submit batches of commands, read events, snapshot, restore, dispose.
 *
 * Commands and events are the 64-byte records of `layout.ts` in two rings in linear memory. Nothing crosses per event: the
 * host reads the event ring after each batch, and in between only when it is full. Memory is sized once, from the limits, so
 * views stay valid for the life of the instance.
 */
import { EngineError, GuardedInstance, instantiate, type ModuleExports } from './instance.ts';
import { RECORD_BYTES, readSnapshotTrailer } from './records.ts';

/** Counters of what crossed the boundary since the instance was made. */
interface EngineCounters {
  calls: number;
  commands: number;
  events: number;
  bytesIn: number;
  bytesOut: number;
  traps: number;
}

/** Receives `count` event records at the start of `events`; valid only during the call. It must not call the kernel. */
export type EventSink = (events: DataView, count: number) => void;

/** The functions of a module that make up one kernel. */
export interface KernelFunctions extends ModuleExports {
  commandRing(): number;
  commandCapacity(): number;
  eventRing(): number;
  eventCapacity(): number;
  submit(count: number): number;
  snapshot(): number;
  restore(count: number): number;
  fold(count: number, hash: bigint): bigint;
  stateHash(): bigint;
}

const PAGE_BYTES = 65_536;
/** Ceiling of one instance, so that several share the 128 MB of a Durable Object's isolate only by choice. */
export const DEFAULT_MEMORY_LIMIT = 512 * 1024 * 1024;
/** Start of every chain of record hashes. */
export const HASH_SEED = 0x5361756461n;

/** Called by the module when the event ring is full; set by the kernel that is made last. */
interface Drain {
  take(count: number): void;
}

/**
 * An instance whose memory has room for a kernel.
 * @param bytesOf what the kernel needs, 0 when its limits are out of range
 * @param create makes the kernel; 0 when done
 * @throws EngineError BAD_LIMITS, MEMORY_LIMIT (bytes needed against `memoryLimit`), WRONG_MODULE
 */
export function makeInstance<Exports extends ModuleExports>(
  module: WebAssembly.Module,
  limits: object,
  memoryLimit: number,
  bytesOf: (exports: Exports) => number,
  create: (exports: Exports) => number,
): { exports: Exports; drain: Drain } {
  const drain: Drain = { take: () => {} };
  const { exports, answer: arenaBytes } = instantiate(module, (count) => drain.take(count), bytesOf);
  if (arenaBytes === 0) {
    throw new EngineError(
      'BAD_LIMITS',
      `Nothing can be sized for ${JSON.stringify(limits)}; see the type of the limits.`,
    );
  }
  const total = exports.memory.buffer.byteLength + arenaBytes;
  if (total > memoryLimit) {
    throw new EngineError('MEMORY_LIMIT', `The engine needs ${total} bytes; ${memoryLimit} are allowed.`);
  }
  try {
    exports.memory.grow(Math.ceil(arenaBytes / PAGE_BYTES));
  } catch (cause) {
    throw new EngineError('MEMORY_LIMIT', `The host did not give the ${total} bytes that the engine needs.`, { cause });
  }
  if (create(exports) !== 0) {
    throw new EngineError('BAD_LIMITS', `The engine could not be made for ${JSON.stringify(limits)}.`);
  }
  return { exports, drain };
}

export class Kernel<Functions extends KernelFunctions> {
  /** The command ring. Write records at multiples of 64, then call `submit`. */
  readonly commands: DataView;
  readonly commandBytes: Uint8Array;
  /** Commands that fit one batch. */
  readonly batchLimit: number;
  readonly counters: EngineCounters = { calls: 0, commands: 0, events: 0, bytesIn: 0, bytesOut: 0, traps: 0 };
  private readonly events: DataView;
  private readonly eventBytes: Uint8Array;
  private readonly instance: GuardedInstance<Functions>;
  private readonly restoreRefusals: ReadonlyMap<number, string>;
  private sink: EventSink = ignore;

  protected constructor(functions: Functions, drain: Drain, restoreRefusals: ReadonlyMap<number, string>) {
    this.instance = new GuardedInstance(functions, this.counters);
    this.restoreRefusals = restoreRefusals;
    this.batchLimit = functions.commandCapacity();
    const { buffer } = functions.memory;
    this.commands = new DataView(buffer, functions.commandRing(), this.batchLimit * RECORD_BYTES);
    this.commandBytes = new Uint8Array(buffer, functions.commandRing(), this.batchLimit * RECORD_BYTES);
    const eventBytes = functions.eventCapacity() * RECORD_BYTES;
    this.events = new DataView(buffer, functions.eventRing(), eventBytes);
    this.eventBytes = new Uint8Array(buffer, functions.eventRing(), eventBytes);
    drain.take = (count) => this.drain(count);
  }

  /** Runs the first `count` commands of the ring, in order; `sink` gets their events in order, in one call or several. */
  submit(count: number, sink: EventSink): void {
    this.requireBatch(count);
    this.counters.commands += count;
    this.counters.bytesIn += count * RECORD_BYTES;
    this.emit(sink, (functions) => functions.submit(count));
  }

  /** Canonical bytes of the whole state: same state, same bytes, on every host. */
  snapshot(): Uint8Array<ArrayBuffer> {
    const chunks: Uint8Array[] = [];
    const keep: EventSink = (_, count) => chunks.push(this.eventBytes.slice(0, count * RECORD_BYTES));
    this.emit(keep, (functions) => functions.snapshot());
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
      const status = this.call((functions) => functions.restore(batch.length / RECORD_BYTES));
      if (status !== 0) refuse(this.restoreRefusals.get(status) ?? `an unknown defect (${status})`);
    }
    const trailer = new DataView(snapshot.buffer, snapshot.byteOffset + snapshot.length - RECORD_BYTES, RECORD_BYTES);
    if (readSnapshotTrailer(trailer, 0).hash !== this.stateHashBits()) refuse('no trailer');
  }

  /** Hash of the canonical snapshot: 16 hexadecimal digits. */
  stateHash(): string {
    return hashText(this.stateHashBits());
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

  protected emit(sink: EventSink, produce: (functions: Functions) => number): void {
    this.sink = sink;
    try {
      const rest = this.call(produce);
      if (rest > 0) this.drain(rest);
    } finally {
      this.sink = ignore;
    }
  }

  protected call<T>(enter: (functions: Functions) => T): T {
    return this.instance.call(enter);
  }

  private stateHashBits(): bigint {
    return BigInt.asUintN(
      64,
      this.call((functions) => functions.stateHash()),
    );
  }

  private drain(count: number): void {
    this.counters.events += count;
    this.counters.bytesOut += count * RECORD_BYTES;
    this.sink(this.events, count);
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
