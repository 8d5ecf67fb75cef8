/**
 * The paper market: the engine with the listed shares, its synthetic participants, and the view of it that viewers get.
 *
 * A pure state machine without clock or I/O. Every change is one command given to `apply`; a host that journals those
 * commands and applies them again to a restored market gets the same state, the same view and the same event hash.
 *
 * Once opened, the market trades around the clock in the continuous phase and knows no end of day: day figures, reference
 * prices and price bands stay those of its first session.
 */
import { Engine, HASH_SEED, hashText } from '../wasm/engine.ts';
import {
  CommandKind,
  commandOffsets,
  EventKind,
  type OrderEvent,
  Phase,
  phaseNames,
  RECORD_BYTES,
  type ReasonName,
  readLevelEvent,
  readOrderEvent,
  readSnapshotHeader,
  reasonNames,
  Side,
} from '../wasm/records.ts';
import { advanceTime, defineInstrument, setPhase, startMarket, uncross } from './commands.ts';
import { instruments, venueLimits } from './instruments.ts';
import { limits } from './limits.ts';
import { LONGEST_STEP } from './market-clock.ts';
import { type MarketChanges, MarketView, type SavedView } from './market-view.ts';
import type { BookSnapshot, Instrument, Quote } from './protocol.ts';

export const FIRST_GUEST_OWNER = limits.firstGuestOwner;

const MINUTE = 60_000_000;
const PRE_OPEN_MINUTES = 2;
const WARM_UP_MINUTES = 120;

/** An event that concerns a guest; `tradeId` is that of a trade, else null. */
export interface OwnerEvent extends OrderEvent {
  readonly tradeId: string | null;
}

/** What one command did. */
export interface MarketOutcome {
  readonly accepted: boolean;
  /** Why it was refused, else null. A refused command changed nothing and needs no journal entry. */
  readonly reason: ReasonName | null;
  /** Id that the venue gave to a new order, else null. */
  readonly orderId: string | null;
  /** What happened to orders of guests, in order: of makers as well as of the owner of the command. */
  readonly ownerEvents: readonly OwnerEvent[];
}

interface Findings {
  reason: ReasonName | null;
  orderId: string | null;
  readonly ownerEvents: OwnerEvent[];
}

/** Events of other records than OrderEvent that no viewer is told. */
const marketRecords: ReadonlySet<number> = new Set([
  EventKind.Uncrossed,
  EventKind.BandChanged,
  EventKind.Candle,
  EventKind.DayPrices,
  EventKind.DayTotals,
]);

/** A market as it is put aside: the engine's canonical bytes, and the view as plain data. */
export interface SavedMarket {
  readonly snapshot: Uint8Array;
  readonly view: SavedView;
  /** 16 hexadecimal digits. */
  readonly eventHash: string;
}

export class PaperMarket {
  readonly instruments: readonly Instrument[] = instruments;
  private readonly engine: Engine;
  private readonly view: MarketView;
  private now: number;
  private hash: bigint;

  private constructor(engine: Engine, view: MarketView, time: number, hash: bigint) {
    this.engine = engine;
    this.view = view;
    this.now = time;
    this.hash = hash;
  }

  /**
   * A market that has traded for two hours when it stands at `time` (microseconds), so that a newcomer sees a chart: the
   * participants of `seed` collect orders for two minutes, a call auction opens trading, and two hours pass.
   * @throws EngineError WRONG_MODULE, MEMORY_LIMIT
   */
  static create(module: WebAssembly.Module, { seed, time }: { seed: number; time: number }): PaperMarket {
    const opening = time - WARM_UP_MINUTES * MINUTE;
    const start = opening - PRE_OPEN_MINUTES * MINUTE;
    const market = new PaperMarket(
      Engine.load(module, venueLimits),
      new MarketView(instruments.length),
      start,
      HASH_SEED,
    );
    for (const instrument of instruments) market.require(defineInstrument(instrument, start));
    market.require(setPhase(Phase.PreOpen, start));
    market.require(startMarket(seed, start));
    market.run(opening);
    market.require(uncross(opening));
    market.require(setPhase(Phase.Continuous, opening));
    market.run(time);
    market.takeChanges();
    return market;
  }

  /**
   * The market as it was when it was saved.
   * @throws EngineError SNAPSHOT_REFUSED; RangeError for a view of another version or another list of instruments
   */
  static restore(module: WebAssembly.Module, saved: SavedMarket): PaperMarket {
    const { version, instruments: views } = saved.view;
    if (version !== 1)
      throw new RangeError(`The saved view has version ${String(version)}; this market reads version 1.`);
    if (views.length !== instruments.length) {
      throw new RangeError(`The saved view has ${views.length} instruments; this market lists ${instruments.length}.`);
    }
    const engine = Engine.load(module, venueLimits);
    engine.restore(saved.snapshot);
    const view = new MarketView(instruments.length, saved.view);
    for (const { instrument } of instruments) readBook(engine, instrument, view);
    view.takeChanges();
    const { buffer, byteOffset } = saved.snapshot;
    const { time } = readSnapshotHeader(new DataView(buffer, byteOffset, RECORD_BYTES), 0);
    return new PaperMarket(engine, view, time, BigInt(`0x${saved.eventHash}`));
  }

  save(): SavedMarket {
    return { snapshot: this.engine.snapshot(), view: this.view.save(), eventHash: this.eventHash };
  }

  /**
   * Carries out one command of 64 bytes.
   * @throws EngineError ENGINE_TRAPPED, ENGINE_POISONED: the market is lost, restore it from what was saved and journaled
   */
  apply(command: Uint8Array): MarketOutcome {
    if (command.length !== RECORD_BYTES)
      throw new RangeError(`A command has ${RECORD_BYTES} bytes, not ${command.length}.`);
    const kind = command[commandOffsets.kind] ?? 0;
    const before = this.hash;
    const found: Findings = { reason: null, orderId: null, ownerEvents: [] };
    this.engine.commandBytes.set(command);
    this.engine.submit(1, (events, count) => {
      this.hash = this.engine.foldEvents(count, this.hash);
      for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
        const event = this.fold(events, at);
        if (event) note(found, event, kind);
      }
    });
    if (found.reason !== null) {
      // The hash chains what happened; a refusal is not journaled, so a replay would not have it.
      this.hash = before;
      return { accepted: false, reason: found.reason, orderId: null, ownerEvents: [] };
    }
    this.now = timeOf(command);
    return { accepted: true, ...found };
  }

  /** Market time: that of the last accepted command, in microseconds since the Unix epoch. */
  get time(): number {
    return this.now;
  }

  /** Hash of the engine's canonical state: 16 hexadecimal digits. */
  stateHash(): string {
    return this.engine.stateHash();
  }

  /** Chained hash of all events of accepted commands since the market was created: 16 hexadecimal digits. */
  get eventHash(): string {
    return hashText(this.hash);
  }

  /** Highest order id given so far. */
  lastOrder(): number {
    return this.engine.lastOrder();
  }

  /** Trades so far; also the id of the last one. */
  get tradeCount(): number {
    return this.view.tradeCount;
  }

  quotes(): readonly Quote[] {
    return this.view.quotes();
  }

  /** @throws RangeError when no such instrument is listed */
  book(instrument: number): BookSnapshot {
    return this.view.book(instrument);
  }

  /** What changed since the last call; call it once for all viewers. */
  takeChanges(): MarketChanges {
    return this.view.takeChanges();
  }

  /** Lets go of the engine's memory. */
  dispose(): void {
    this.engine.dispose();
  }

  /** Folds one event into the view; returns it unless it is about levels or the market as a whole. */
  private fold(events: DataView, at: number): OwnerEvent | null {
    const kind = events.getUint8(at);
    if (kind === EventKind.LevelChanged) {
      putLevel(events, at, this.view);
      return null;
    }
    if (marketRecords.has(kind)) return null;
    const event = readOrderEvent(events, at);
    if (kind === EventKind.PhaseChanged) this.view.putPhase(event.instrument, phaseNames.get(event.detail) ?? 'closed');
    return { ...event, tradeId: kind === EventKind.Trade ? putTrade(event, this.view) : null };
  }

  private run(until: number): void {
    for (let time = this.now; time < until; ) {
      time = Math.min(time + LONGEST_STEP, until);
      this.require(advanceTime(time));
    }
  }

  private require(command: Uint8Array): void {
    const { reason } = this.apply(command);
    if (reason !== null) throw new Error(`The market could not be opened: ${reason}.`);
  }
}

function putLevel(events: DataView, at: number, view: MarketView): void {
  const { instrument, side, price, quantity, orders } = readLevelEvent(events, at);
  view.putLevel(instrument, side === Side.Buy ? 'buy' : 'sell', { price, quantity, orders });
}

function putTrade({ instrument, time, price, quantity, side, detail }: OrderEvent, view: MarketView): string {
  const inAuction = detail === 1;
  const aggressor = inAuction ? null : side === Side.Buy ? 'buy' : 'sell';
  return view.putTrade({ instrument, time, price, quantity, aggressor });
}

function readBook(engine: Engine, instrument: number, view: MarketView): void {
  engine.depth(instrument, venueLimits.orders, (events, count) => {
    for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) putLevel(events, at, view);
  });
}

/** Notes what an event tells about the command of this kind that caused it. */
function note(found: Findings, event: OwnerEvent, commandKind: number): void {
  // Orders of participants may be refused while time passes; that refuses no command of ours.
  if (event.kind === EventKind.CommandRejected && event.detail === commandKind) found.reason = reasonOf(event);
  if (event.kind === EventKind.OrderAccepted && commandKind === CommandKind.NewOrder)
    found.orderId = String(event.order);
  if (concernsGuest(event)) found.ownerEvents.push(event);
}

function concernsGuest({ kind, owner, counterOwner }: OrderEvent): boolean {
  return owner >= FIRST_GUEST_OWNER || (kind === EventKind.Trade && counterOwner >= FIRST_GUEST_OWNER);
}

function reasonOf({ reason }: OrderEvent): ReasonName {
  return reasonNames.get(reason) ?? 'unknown_command';
}

function timeOf(command: Uint8Array): number {
  const view = new DataView(command.buffer, command.byteOffset, RECORD_BYTES);
  // The time stands at the same offset in every command record.
  const at = commandOffsets.time;
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
