/**
 * The browser's own market with its one guest and one viewer: what the Web Worker runs, without timers and storage.
 *
 * Times are microseconds since the Unix epoch. A call that throws leaves the session unusable.
 */
import { MemoryDeskStore, type SavedGuest } from '../../shared/desk-store.ts';
import { limits } from '../../shared/limits.ts';
import { MarketStream } from '../../shared/market-stream.ts';
import { FIRST_GUEST_OWNER, PaperMarket, type SavedMarket } from '../../shared/paper-market.ts';
import type { Result } from '../../shared/problems.ts';
import {
  type Account,
  type Funds,
  type MarketMessage,
  type Order,
  type OrderPreview,
  STARTING_CASH,
} from '../../shared/protocol.ts';
import { check, draftOrderSchema, modifyOrderSchema, placeOrderSchema, switchSchema } from '../../shared/schemas.ts';
import { TradingDesk } from '../../shared/trading-desk.ts';

/** Market and orders of one instant, as plain data. */
export interface SavedSession {
  readonly market: SavedMarket;
  readonly guests: readonly SavedGuest[];
}

const OWNER = FIRST_GUEST_OWNER;

export const localAccount: Account = { accountId: 'browser', startingCash: STARTING_CASH };

export class LocalSession {
  private readonly market: PaperMarket;
  private readonly store: MemoryDeskStore;
  private readonly desk: TradingDesk;
  private readonly stream: MarketStream;
  private readonly send: (message: MarketMessage) => void;
  private changesSentAt = 0;

  private constructor(
    module: WebAssembly.Module,
    market: PaperMarket,
    store: MemoryDeskStore,
    send: (message: MarketMessage) => void,
  ) {
    this.market = market;
    this.store = store;
    this.send = send;
    this.stream = new MarketStream(market);
    // No journal: the session is saved as a whole before an order is answered.
    this.desk = new TradingDesk(market, store, () => {}, module);
    this.desk.openAccounts();
  }

  static create(
    module: WebAssembly.Module,
    seed: number,
    time: number,
    send: (message: MarketMessage) => void,
  ): LocalSession {
    return new LocalSession(module, PaperMarket.create(module, { seed, time }), new MemoryDeskStore(), send);
  }

  /** @throws EngineError, RangeError when this version cannot read what was saved */
  static restore(
    module: WebAssembly.Module,
    saved: SavedSession,
    send: (message: MarketMessage) => void,
  ): LocalSession {
    const market = PaperMarket.restore(module, saved.market);
    return new LocalSession(module, market, new MemoryDeskStore(saved.guests), send);
  }

  save(): SavedSession {
    return { market: this.market.save(), guests: this.store.save() };
  }

  /** Sends what opens the stream. */
  open(): void {
    const [orders, fills] = [this.store.orders(OWNER), this.store.fills(OWNER)];
    for (const message of this.stream.open({ orders, fills, account: this.desk.account(OWNER) })) this.send(message);
  }

  subscribe(instrument: number): void {
    this.send(this.stream.subscribe(instrument));
  }

  /** Lets market time follow wall time, and sends what changed. */
  tick(time: number): void {
    this.desk.advance(time);
    this.publish(time);
  }

  place(request: unknown, time: number): Result<Order> {
    const checked = check(placeOrderSchema, request);
    if (!checked.ok) return checked;
    return this.published(time, this.desk.place(OWNER, checked.value, time));
  }

  modify(orderId: string, change: unknown, time: number): Result<Order> {
    const checked = check(modifyOrderSchema, change);
    if (!checked.ok) return checked;
    return this.published(time, this.desk.modify(OWNER, orderId, checked.value, time));
  }

  cancel(orderId: string, time: number): Result<Order> {
    return this.published(time, this.desk.cancel(OWNER, orderId, time));
  }

  cancelAll(time: number): Result<readonly Order[]> {
    return this.published(time, this.desk.cancelAll(OWNER, time));
  }

  preview(order: unknown): Result<OrderPreview> {
    const checked = check(draftOrderSchema, order);
    return checked.ok ? this.desk.preview(OWNER, checked.value) : checked;
  }

  previewChange(orderId: string, change: unknown): Result<OrderPreview> {
    const checked = check(modifyOrderSchema, change);
    return checked.ok ? this.desk.previewChange(OWNER, orderId, checked.value) : checked;
  }

  setSwitch(state: unknown, time: number): Result<Funds> {
    const checked = check(switchSchema, { state });
    if (!checked.ok) return checked;
    return this.published(time, this.desk.setSwitch(OWNER, checked.value.state, time));
  }

  error(code: string, detail: string): void {
    this.send(this.stream.error(code, detail));
  }

  private published<T>(time: number, result: Result<T>): Result<T> {
    this.publish(time);
    return result;
  }

  private publish(time: number): void {
    const own = this.desk.takeGuestChanges().get(OWNER);
    for (const message of own ? this.stream.guest(own) : []) this.send(message);
    // Left for the next tick when the last changes were sent a moment ago.
    if (Math.abs(time - this.changesSentAt) < limits.changesMilliseconds * 1_000) return;
    this.changesSentAt = time;
    const changes = this.stream.changes(this.market.takeChanges());
    if (changes) this.send(changes);
  }
}
