/** The venue and its synthetic market behind their boundary; what both kernels share is in kernel.ts. */
import type { ModuleExports } from './instance.ts';
import { DEFAULT_MEMORY_LIMIT, type EventSink, Kernel, type KernelFunctions, makeInstance } from './kernel.ts';
import { type QueuePosition, readQueuePosition } from './records.ts';

export { EngineError } from './instance.ts';
export { type EventSink, HASH_SEED, hashText } from './kernel.ts';

/** What a venue is sized for. Every limit answers with a typed refusal, never with a trap. */
export interface VenueLimits {
  /** Instruments, 1 to 4,096. */
  readonly instruments: number;
  /** Ticks in the price band of an instrument: a power of two, 64 to 262,144; times instruments at most 16,777,216. */
  readonly ladderTicks: number;
  /** Resting orders over all instruments, 1 to 16,777,215. */
  readonly orders: number;
  /** Whether every change of a price level is told by an event. */
  readonly publishLevels: boolean;
}

interface Exports extends ModuleExports {
  arena_bytes(instruments: number, ladderTicks: number, orders: number): number;
  create(instruments: number, ladderTicks: number, orders: number, publishLevels: number): number;
  command_ring(): number;
  command_capacity(): number;
  event_ring(): number;
  event_capacity(): number;
  submit(count: number): number;
  depth(instrument: number, levels: number): number;
  statistics(instrument: number): number;
  queue_position(order: bigint): number;
  snapshot(): number;
  restore(count: number): number;
  fold(count: number, hash: bigint): bigint;
  state_hash(): bigint;
  last_order(): bigint;
}

interface VenueFunctions extends KernelFunctions {
  depth(instrument: number, levels: number): number;
  statistics(instrument: number): number;
  queuePosition(order: bigint): number;
  lastOrder(): bigint;
}

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

export class Engine extends Kernel<VenueFunctions> {
  /**
   * Makes an instance with its own memory.
   * @throws EngineError BAD_LIMITS, MEMORY_LIMIT (bytes needed against `memoryLimit`), WRONG_MODULE
   */
  static load(module: WebAssembly.Module, limits: VenueLimits, memoryLimit = DEFAULT_MEMORY_LIMIT): Engine {
    const { instruments, ladderTicks, orders } = limits;
    const { exports, drain } = makeInstance<Exports>(
      module,
      limits,
      memoryLimit,
      (made) => made.arena_bytes(instruments, ladderTicks, orders),
      (made) => made.create(instruments, ladderTicks, orders, limits.publishLevels ? 1 : 0),
    );
    return new Engine(functionsOf(exports), drain, RESTORE_REFUSALS);
  }

  /** The best `levels` price levels a side of an instrument as LevelEvents: buys from the best, then sells from the best. */
  depth(instrument: number, levels: number, sink: EventSink): void {
    this.emit(sink, (functions) => functions.depth(instrument, levels));
  }

  /** Figures of the day: a DayPricesEvent and a DayTotalsEvent; nothing for an instrument without the rule `statistics`. */
  statistics(instrument: number, sink: EventSink): void {
    this.emit(sink, (functions) => functions.statistics(instrument));
  }

  /** Where an order stands in the queue of its level; nothing when it is not open or does not rest. */
  queuePosition(order: number): QueuePosition | undefined {
    let position: QueuePosition | undefined;
    const keep: EventSink = (events) => {
      position = readQueuePosition(events, 0);
    };
    this.emit(keep, (functions) => functions.queuePosition(BigInt(order)));
    return position;
  }

  /** Highest order id given so far. */
  lastOrder(): number {
    return Number(this.call((functions) => functions.lastOrder()));
  }
}

function functionsOf(exports: Exports): VenueFunctions {
  return {
    memory: exports.memory,
    commandRing: exports.command_ring,
    commandCapacity: exports.command_capacity,
    eventRing: exports.event_ring,
    eventCapacity: exports.event_capacity,
    submit: exports.submit,
    depth: exports.depth,
    statistics: exports.statistics,
    queuePosition: exports.queue_position,
    snapshot: exports.snapshot,
    restore: exports.restore,
    fold: exports.fold,
    stateHash: exports.state_hash,
    lastOrder: exports.last_order,
  };
}
