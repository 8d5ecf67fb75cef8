/**
 * One paper account: the account kernel with what is known of it, folded from its events. It decides, the trading desk sends, and
 * what the venue says comes back as updates.
 *
 * Money is in paise, times are microseconds since the Unix epoch. Nothing here sends, stores or knows a clock.
 */
import type { AccountEngine } from '../wasm/account.ts';
import {
  AccountEventKind,
  denialCodeNames,
  limitScopeNames,
  OrderUpdateKind,
  RECORD_BYTES,
  readAccountOrderEvent,
  readDenialEvent,
} from '../wasm/records.ts';
import {
  type AccountCommand,
  adoptPosition,
  cancelOrder,
  deposit,
  markPrice,
  modifyOrder,
  type NewTerms,
  type OrderIntent,
  type OrderUpdate,
  placeOrder,
  postCharge,
  productCodes,
  rollDay,
  setSwitch,
  updateOrder,
} from './account-commands.ts';
import { type AccountFacts, emptyFacts, foldEvent } from './account-facts.ts';
import { settingsCommands } from './account-settings.ts';
import { addTrade, type NoteTrade, noCharges } from './day-charges.ts';
import type { DenialFacts } from './denials.ts';
import { indianDay } from './indian-day.ts';
import type { OpeningBalance } from './opening-balance.ts';
import type { PaperCharges } from './paper-charges.ts';
import type { Quote, SwitchState } from './protocol.ts';

/** What the account decided, and what it blocks for the order; `request` numbers a modification. */
export type Decision =
  | { readonly denied: null; readonly reserved: number; readonly request: number }
  | { readonly denied: DenialFacts };

/** A trade of an order, with the id that the venue gave to it. */
export interface VenueTrade extends NoteTrade {
  readonly trade: number;
}

/** An account as it is put aside: the kernel's canonical bytes, and the facts as plain data. */
export interface SavedAccount {
  readonly snapshot: Uint8Array;
  readonly facts: AccountFacts;
}

/** Days after which everything that was bought has settled. */
const SETTLEMENT_DAYS = 2;

export class PaperAccount {
  private readonly engine: AccountEngine;
  private known: AccountFacts;

  private constructor(engine: AccountEngine, facts: AccountFacts) {
    this.engine = engine;
    this.known = facts;
  }

  /** A new account in an engine that has seen no command. */
  static open(engine: AccountEngine, { cash, positions }: OpeningBalance, time: number): PaperAccount {
    const account = new PaperAccount(engine, emptyFacts(indianDay(time)));
    const held = positions.map(({ product, ...rest }) =>
      adoptPosition({ ...rest, product: productCodes[product] }, time),
    );
    for (const command of [...settingsCommands(time), deposit(cash, time), ...held]) account.require(command);
    return account;
  }

  /** @throws EngineError SNAPSHOT_REFUSED */
  static restore(engine: AccountEngine, { snapshot, facts }: SavedAccount): PaperAccount {
    engine.restore(snapshot);
    return new PaperAccount(engine, facts);
  }

  /** The account in another engine of the same size, for a look at what would be. */
  copyTo(engine: AccountEngine): PaperAccount {
    // An instance is its memory: nothing of a kernel lives outside of it between two calls.
    new Uint8Array(engine.commands.buffer).set(new Uint8Array(this.engine.commands.buffer));
    return new PaperAccount(engine, this.known);
  }

  save(): SavedAccount {
    return { snapshot: this.engine.snapshot(), facts: this.known };
  }

  get facts(): AccountFacts {
    return this.known;
  }

  /** Lets the days up to `time` begin. */
  startDay(time: number): void {
    const day = indianDay(time);
    const days = Math.min(day - this.known.day, SETTLEMENT_DAYS);
    if (days <= 0) return;
    this.known = { ...this.known, anomaly: null };
    for (let rolled = 0; rolled < days; rolled += 1) this.require(rollDay(time));
    this.known = { ...this.known, day, charges: noCharges };
  }

  /** Last prices, which a decision looks at; what has none has no mark. */
  mark(quotes: readonly Quote[], time: number): void {
    for (const { instrument, last } of quotes) if (last > 0) this.require(markPrice(instrument, last, time));
  }

  place(intent: OrderIntent, time: number): Decision {
    return this.decide(placeOrder(intent, time));
  }

  modify(terms: NewTerms, time: number): Decision {
    return this.decide(modifyOrder(terms, time));
  }

  cancel(order: number, time: number): Decision {
    return this.decide(cancelOrder(order, time));
  }

  /** What the venue said of an order. What cannot be is an anomaly of the facts. */
  update(told: OrderUpdate, time: number): void {
    this.apply(updateOrder(told, time));
  }

  fill(trade: VenueTrade, time: number): void {
    const { order, price, quantity } = trade;
    this.update({ order, update: OrderUpdateKind.Fill, trade: trade.trade, price, quantity }, time);
    const { trade: _, ...noted } = trade;
    this.known = { ...this.known, charges: addTrade(this.known.charges, noted) };
  }

  /** Works the note of the day out anew and posts what it is more, or less, than what was posted. */
  postCharges(charges: PaperCharges, time: number): void {
    const { day, charges: today } = this.known;
    if (today.trades.length === 0) return;
    const note = charges.contractNote(day, today.trades);
    if (!note) return;
    const more = note.total - today.note.total;
    if (more !== 0) this.require(postCharge(more, time));
    this.known = { ...this.known, charges: { ...today, note } };
  }

  setSwitch(state: SwitchState, time: number): void {
    this.require(setSwitch(state, time));
  }

  private decide(command: AccountCommand): Decision {
    let decision: Decision | undefined;
    this.apply(command, (events, at) => {
      const kind = events.getUint8(at);
      if (kind === AccountEventKind.Denied) decision = { denied: denialOf(events, at) };
      if (kind === AccountEventKind.OrderChanged || kind === AccountEventKind.OrderKnown) {
        const { reserved, request } = readAccountOrderEvent(events, at);
        decision = { denied: null, reserved, request };
      }
    });
    if (!decision) throw new Error('The account decided nothing.');
    return decision;
  }

  /** Carries out what cannot be denied. */
  private require(command: AccountCommand): void {
    this.apply(command, (events, at) => {
      if (events.getUint8(at) !== AccountEventKind.Denied) return;
      throw new Error(`The account denied what it has to take: ${denialOf(events, at).code}.`);
    });
  }

  private apply(command: AccountCommand, look: (events: DataView, at: number) => void = () => {}): void {
    command(this.engine.commands, 0);
    this.engine.submit(1, (events, count) => {
      for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
        this.known = foldEvent(this.known, events, at);
        look(events, at);
      }
    });
  }
}

function denialOf(events: DataView, at: number): DenialFacts {
  const { code, scope, limit, actual } = readDenialEvent(events, at);
  return {
    code: denialCodeNames.get(code) ?? 'unknown_command',
    scope: limitScopeNames.get(scope) ?? null,
    limit,
    actual,
  };
}
