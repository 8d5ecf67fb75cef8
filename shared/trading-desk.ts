/**
 * The trading desk: takes the guests' orders to the market and keeps what became of them.
 *
 * The same for every host. The host runs each call in one transaction with its store, calls nothing else in between, and
 * drops desk and market when a call throws: they are rebuilt from what was saved and journaled.
 */
import { EventKind, Phase, type ReasonName } from '../wasm/records.ts';
import {
  advanceTime,
  cancelAll,
  cancelOrder,
  modifyOrder,
  newOrder,
  type OrderKey,
  type OrderTerms,
  setPhase,
} from './commands.ts';
import type { DeskStore, StoredOrder } from './desk-store.ts';
import {
  acceptedOrder,
  cancelledOrder,
  filledOrder,
  fillOf,
  modifiedOrder,
  modifiedTerms,
  rejectedOrder,
  triggeredOrder,
} from './guest-orders.ts';
import { limits } from './limits.ts';
import { nextAdvance } from './market-clock.ts';
import { FIRST_GUEST_OWNER, type OwnerEvent, type PaperMarket } from './paper-market.ts';
import { ok, problem, type Result, reasonProblem, refused } from './problems.ts';
import {
  type Fill,
  type Instrument,
  isOpen,
  type ModifyOrder,
  type Order,
  type PlaceOrder,
  type Problem,
} from './protocol.ts';

/** Orders in their present state and fills of one guest that are new since the last take. */
export interface OrderChanges {
  readonly orders: readonly Order[];
  readonly fills: readonly Fill[];
}

interface PendingChanges {
  readonly orders: Map<string, Order>;
  readonly fills: Fill[];
}

/** What a command asks for beyond what its events repeat: the order that it enters, or the terms that it sets. */
interface Asked {
  readonly entry?: { readonly request: PlaceOrder; readonly text: string };
  readonly terms?: OrderTerms;
}

interface Executed {
  readonly reason: ReasonName | null;
  readonly orderId: string | null;
  readonly ownerEvents: readonly OwnerEvent[];
}

export class TradingDesk {
  private readonly market: PaperMarket;
  private readonly store: DeskStore;
  private readonly journal: (command: Uint8Array) => void;
  private readonly bySymbol: ReadonlyMap<string, Instrument>;
  private pending = new Map<number, PendingChanges>();

  /** `journal` gets every accepted command, after it was applied and before its orders and fills are stored. */
  constructor(market: PaperMarket, store: DeskStore, journal: (command: Uint8Array) => void) {
    this.market = market;
    this.store = store;
    this.journal = journal;
    this.bySymbol = new Map(market.instruments.map((instrument) => [instrument.symbol, instrument]));
  }

  /**
   * Enters an order at wall time `time` (microseconds). What the venue refuses is an order too: its status is `rejected`
   * and its `reason` says why. The same `clientOrderId` with the same request gives the order that it placed.
   * Problems: CLIENT_ORDER_ID_REUSED, SYMBOL_NOT_FOUND, OPEN_ORDER_LIMIT, ORDER_LIMIT.
   */
  place(owner: number, request: PlaceOrder, time: number): Result<Order> {
    const text = canonicalText(request);
    const earlier = this.store.orderByClientId(owner, request.clientOrderId);
    if (earlier) {
      if (earlier.request === text) return ok(earlier.order);
      return refused(problem('CLIENT_ORDER_ID_REUSED', undefined, 'clientOrderId'));
    }
    const listed = this.bySymbol.get(request.symbol);
    if (!listed) return refused(problem('SYMBOL_NOT_FOUND', undefined, 'symbol'));
    const full = this.limitProblem(owner);
    if (full) return refused(full);

    this.advance(time);
    const command = newOrder(listed.instrument, owner, request, this.market.time);
    const { reason, orderId } = this.execute(command, { entry: { request, text } });
    if (reason === null && orderId !== null) return ok(this.stored(owner, orderId).order);
    const order = rejectedOrder(request, reason ?? 'unknown_command', this.market.time);
    this.putOrder(owner, { order, request: text });
    return ok(order);
  }

  /** Problems: ORDER_NOT_FOUND, ORDER_NOT_OPEN, and the venue's reasons in upper case. */
  modify(owner: number, orderId: string, change: ModifyOrder, time: number): Result<Order> {
    return this.change(owner, orderId, time, (key, order) => {
      const terms = modifiedTerms(order, change);
      return this.execute(modifyOrder(key, terms, this.market.time), { terms });
    });
  }

  /** Problems: ORDER_NOT_FOUND, ORDER_NOT_OPEN, and the venue's reasons in upper case. */
  cancel(owner: number, orderId: string, time: number): Result<Order> {
    return this.change(owner, orderId, time, (key) => this.execute(cancelOrder(key, this.market.time)));
  }

  /** Cancels every open order of the owner with one command; gives those that it cancelled, in the order of the venue. */
  cancelAll(owner: number, time: number): Result<readonly Order[]> {
    this.advance(time);
    if (this.store.counts(owner).openOrders === 0) return ok([]);
    const { reason, ownerEvents } = this.execute(cancelAll(owner, this.market.time));
    if (reason !== null) return refused(reasonProblem(reason));
    const cancelled = ownerEvents.filter(({ kind }) => kind === EventKind.OrderCancelled);
    return ok(cancelled.map(({ order }) => this.stored(owner, String(order)).order));
  }

  /** Lets market time follow wall time (microseconds). */
  advance(time: number): void {
    for (let next = nextAdvance(this.market.time, time); next; next = nextAdvance(this.market.time, time)) {
      if (next.slept) this.require(setPhase(Phase.Halted, this.market.time));
      this.require(advanceTime(next.time));
      if (next.slept) this.require(setPhase(Phase.Continuous, next.time));
    }
  }

  /** Changes since the last take, by owner. */
  takeOrderChanges(): Map<number, OrderChanges> {
    const taken = new Map<number, OrderChanges>();
    for (const [owner, { orders, fills }] of this.pending) taken.set(owner, { orders: [...orders.values()], fills });
    this.pending = new Map();
    return taken;
  }

  private limitProblem(owner: number): Problem | null {
    const { orders, openOrders, fills } = this.store.counts(owner);
    if (openOrders >= limits.openOrdersPerGuest) return problem('OPEN_ORDER_LIMIT');
    if (orders >= limits.ordersPerGuest || fills >= limits.fillsPerGuest) return problem('ORDER_LIMIT');
    return null;
  }

  private change(
    owner: number,
    orderId: string,
    time: number,
    act: (key: OrderKey, order: Order) => Executed,
  ): Result<Order> {
    if (!this.store.order(owner, orderId)) return refused(problem('ORDER_NOT_FOUND'));
    this.advance(time);
    const { order } = this.stored(owner, orderId);
    if (!isOpen(order)) return refused(problem('ORDER_NOT_OPEN', `The order is already ${order.status}.`));
    const instrument = this.bySymbol.get(order.symbol)?.instrument ?? 0;
    const { reason } = act({ instrument, owner, order: Number(orderId) }, order);
    return reason === null ? ok(this.stored(owner, orderId).order) : refused(reasonProblem(reason));
  }

  private execute(command: Uint8Array, asked: Asked = {}): Executed {
    const { accepted, reason, orderId, ownerEvents } = this.market.apply(command);
    if (accepted) this.journal(command);
    for (const event of ownerEvents) this.fold(event, asked);
    return { reason, orderId, ownerEvents };
  }

  private require(command: Uint8Array): void {
    const { reason } = this.execute(command);
    if (reason !== null) throw new Error(`The market refused to let time pass: ${reason}.`);
  }

  private fold(event: OwnerEvent, { entry, terms }: Asked): void {
    const { kind, owner } = event;
    if (kind === EventKind.OrderAccepted && entry) {
      this.putOrder(owner, { order: acceptedOrder(entry.request, event), request: entry.text });
    } else if (kind === EventKind.OrderCancelled) {
      this.update(owner, event.order, (order) => cancelledOrder(order, event));
    } else if (kind === EventKind.OrderModified && terms) {
      this.update(owner, event.order, (order) => modifiedOrder(order, event, terms));
    } else if (kind === EventKind.OrderTriggered) {
      this.update(owner, event.order, (order) => triggeredOrder(order, event));
    } else if (kind === EventKind.Trade) {
      this.fill(owner, event.order, event);
      this.fill(event.counterOwner, event.counterOrder, event);
    }
  }

  private fill(owner: number, orderId: number, event: OwnerEvent): void {
    if (owner < FIRST_GUEST_OWNER) return;
    const order = this.update(owner, orderId, (before) => filledOrder(before, event));
    const fill = fillOf(order, event);
    this.store.putFill(owner, fill);
    this.pendingOf(owner).fills.push(fill);
  }

  private update(owner: number, orderId: number, change: (order: Order) => Order): Order {
    const { order, request } = this.stored(owner, String(orderId));
    const changed = change(order);
    this.putOrder(owner, { order: changed, request });
    return changed;
  }

  private putOrder(owner: number, stored: StoredOrder): void {
    this.store.putOrder(owner, stored);
    this.pendingOf(owner).orders.set(stored.order.orderId, stored.order);
  }

  private stored(owner: number, orderId: string): StoredOrder {
    const stored = this.store.order(owner, orderId);
    if (!stored) throw new Error(`The market has order ${orderId} of guest ${owner}, the store has not.`);
    return stored;
  }

  private pendingOf(owner: number): PendingChanges {
    let changes = this.pending.get(owner);
    if (!changes) {
      changes = { orders: new Map(), fills: [] };
      this.pending.set(owner, changes);
    }
    return changes;
  }
}

/** The request without its id, so that two requests are the same exactly when their texts are. */
function canonicalText(request: PlaceOrder): string {
  const { symbol, side, type, timeInForce, quantity, price, protectionBp } = request;
  const terms = [symbol, side, type, timeInForce, quantity, price ?? null, protectionBp ?? null];
  const later = [request.triggerPrice, request.disclosedQuantity, request.minimumQuantity].map(
    (value) => value ?? null,
  );
  // Texts that were stored before there were more terms have these seven alone.
  return JSON.stringify(later.every((value) => value === null) ? terms : [...terms, ...later]);
}
