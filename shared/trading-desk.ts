/**
 * The trading desk: takes the guests' orders to the market and keeps what became of them.
 *
 * The same for every host. The host runs each call in one transaction with its store, calls nothing else in between, and
 * drops desk and market when a call throws: they are rebuilt from what was saved and journaled.
 */
import { EventKind, Phase, type ReasonName } from '../wasm/records.ts';
import { advanceTime, cancelOrder, modifyOrder, newOrder, type OrderKey, setPhase } from './commands.ts';
import { type DeskStore, isOpen, type StoredOrder } from './desk-store.ts';
import { acceptedOrder, cancelledOrder, filledOrder, fillOf, modifiedOrder, rejectedOrder } from './guest-orders.ts';
import { limits } from './limits.ts';
import { nextAdvance } from './market-clock.ts';
import { FIRST_GUEST_OWNER, type OwnerEvent, type PaperMarket } from './paper-market.ts';
import { ok, problem, type Result, reasonProblem, refused } from './problems.ts';
import type { Fill, Instrument, ModifyOrder, Order, PlaceOrder, Problem } from './protocol.ts';

/** Orders in their present state and fills of one guest that are new since the last take. */
export interface OrderChanges {
  readonly orders: readonly Order[];
  readonly fills: readonly Fill[];
}

interface PendingChanges {
  readonly orders: Map<string, Order>;
  readonly fills: Fill[];
}

/** The order that a command is about to enter. */
interface Entry {
  readonly request: PlaceOrder;
  readonly text: string;
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
    const { reason, orderId } = this.execute(command, { request, text });
    if (reason === null && orderId !== null) return ok(this.stored(owner, orderId).order);
    const order = rejectedOrder(request, reason ?? 'unknown_command', this.market.time);
    this.putOrder(owner, { order, request: text });
    return ok(order);
  }

  /** Problems: ORDER_NOT_FOUND, ORDER_NOT_OPEN, and the venue's reasons in upper case. */
  modify(owner: number, orderId: string, change: ModifyOrder, time: number): Result<Order> {
    return this.change(owner, orderId, time, (key) =>
      modifyOrder(key, change.price, change.quantity, this.market.time),
    );
  }

  /** Problems: ORDER_NOT_FOUND, ORDER_NOT_OPEN, and the venue's reasons in upper case. */
  cancel(owner: number, orderId: string, time: number): Result<Order> {
    return this.change(owner, orderId, time, (key) => cancelOrder(key, this.market.time));
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

  private change(owner: number, orderId: string, time: number, command: (key: OrderKey) => Uint8Array): Result<Order> {
    if (!this.store.order(owner, orderId)) return refused(problem('ORDER_NOT_FOUND'));
    this.advance(time);
    const { order } = this.stored(owner, orderId);
    if (!isOpen(order)) return refused(problem('ORDER_NOT_OPEN', `The order is already ${order.status}.`));
    const instrument = this.bySymbol.get(order.symbol)?.instrument ?? 0;
    const { reason } = this.execute(command({ instrument, owner, order: Number(orderId) }));
    return reason === null ? ok(this.stored(owner, orderId).order) : refused(reasonProblem(reason));
  }

  private execute(command: Uint8Array, entry?: Entry): { reason: ReasonName | null; orderId: string | null } {
    const { accepted, reason, orderId, ownerEvents } = this.market.apply(command);
    if (accepted) this.journal(command);
    for (const event of ownerEvents) this.fold(event, entry);
    return { reason, orderId };
  }

  private require(command: Uint8Array): void {
    const { reason } = this.execute(command);
    if (reason !== null) throw new Error(`The market refused to let time pass: ${reason}.`);
  }

  private fold(event: OwnerEvent, entry: Entry | undefined): void {
    const { kind, owner } = event;
    if (kind === EventKind.OrderAccepted && entry) {
      this.putOrder(owner, { order: acceptedOrder(entry.request, event), request: entry.text });
    } else if (kind === EventKind.OrderCancelled) {
      this.update(owner, event.order, (order) => cancelledOrder(order, event));
    } else if (kind === EventKind.OrderModified) {
      this.update(owner, event.order, (order) => modifiedOrder(order, event));
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
function canonicalText({ symbol, side, type, timeInForce, quantity, price, protectionBp }: PlaceOrder): string {
  return JSON.stringify([symbol, side, type, timeInForce, quantity, price ?? null, protectionBp ?? null]);
}
