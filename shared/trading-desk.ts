/**
 * The trading desk: has the guest's account decide on an order, takes it to the market and keeps what became of it, in the account too.
 *
 * The same for every host. The host runs each call in one transaction with its store, calls nothing else in between, and
 * drops desk and market when a call throws: they are rebuilt from what was saved and journaled.
 */
import { EventKind, OrderUpdateKind, Phase, type ReasonName } from '../wasm/records.ts';
import { accountView } from './account-view.ts';
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
import { denialProblem } from './denials.ts';
import type { DeskStore } from './desk-store.ts';
import { GuestBook, type GuestChanges } from './guest-book.ts';
import {
  acceptedOrder,
  cancelledOrder,
  deniedOrder,
  filledOrder,
  fillOf,
  modifiedOrder,
  modifiedTerms,
  rejectedOrder,
  triggeredOrder,
} from './guest-orders.ts';
import { limits } from './limits.ts';
import { nextAdvance } from './market-clock.ts';
import { balanceOfFacts, balanceOfFills } from './opening-balance.ts';
import { newTerms, orderIntent, type Prices } from './order-intent.ts';
import { type Outlook, previewChange, previewOrder } from './order-preview.ts';
import type { Decision, PaperAccount } from './paper-account.ts';
import { PaperAccounts } from './paper-accounts.ts';
import { FIRST_GUEST_OWNER, type OwnerEvent, type PaperMarket } from './paper-market.ts';
import { ok, problem, type Result, reasonProblem, refused } from './problems.ts';
import {
  type AccountView,
  type DraftOrder,
  type Funds,
  type Instrument,
  isOpen,
  type ModifyOrder,
  type Order,
  type OrderPreview,
  type PlaceOrder,
  type Problem,
  type SwitchState,
} from './protocol.ts';
import { requestText } from './request-text.ts';

/** What a command asks for beyond what its events repeat: the order that it enters, or the terms that it sets. */
interface Asked {
  readonly entry?: { readonly request: PlaceOrder; readonly text: string };
  readonly change?: { readonly terms: OrderTerms; readonly request: number };
}

interface Executed {
  readonly reason: ReasonName | null;
  readonly orderId: string | null;
  readonly ownerEvents: readonly OwnerEvent[];
}

export class TradingDesk {
  private readonly market: PaperMarket;
  private readonly store: DeskStore;
  private readonly book: GuestBook;
  private readonly journal: (command: Uint8Array) => void;
  private readonly bySymbol: ReadonlyMap<string, Instrument>;
  private readonly accounts: PaperAccounts;

  /**
   * `journal` gets every accepted command, after it was applied and before its orders and fills are stored; accounts run on engines of
   * the module.
   */
  constructor(
    market: PaperMarket,
    store: DeskStore,
    journal: (command: Uint8Array) => void,
    module: WebAssembly.Module,
  ) {
    this.market = market;
    this.store = store;
    this.book = new GuestBook(store);
    this.journal = journal;
    this.accounts = new PaperAccounts(module, store);
    this.bySymbol = new Map(market.instruments.map((instrument) => [instrument.symbol, instrument]));
  }

  /**
   * Enters an order at wall time `time` (microseconds). What account or venue refuse is an order too: its status is `denied` or
   * `rejected`, and its `reason` says why. The same `clientOrderId` with the same request gives the order that it placed.
   * Problems: CLIENT_ORDER_ID_REUSED, SYMBOL_NOT_FOUND, OPEN_ORDER_LIMIT, ORDER_LIMIT.
   */
  place(owner: number, request: PlaceOrder, time: number): Result<Order> {
    const text = requestText(request);
    const earlier = this.store.orderByClientId(owner, request.clientOrderId);
    if (earlier) {
      if (earlier.request === text) return ok(earlier.order);
      return refused(problem('CLIENT_ORDER_ID_REUSED', undefined, 'clientOrderId'));
    }
    const listed = this.bySymbol.get(request.symbol);
    if (!listed) return refused(problem('SYMBOL_NOT_FOUND', undefined, 'symbol'));
    const full = this.limitProblem(owner);
    if (full) return refused(full);

    this.passTime(time);
    const order = this.enter(owner, request, listed, text);
    this.settle();
    return ok(order);
  }

  /** Problems: ORDER_NOT_FOUND, ORDER_NOT_OPEN, and in upper case the denial codes of the account and the venue's reasons. */
  modify(owner: number, orderId: string, change: ModifyOrder, time: number): Result<Order> {
    return this.change(owner, orderId, time, (key, order) => {
      const terms = modifiedTerms(order, change);
      const account = this.markedAccount(owner);
      const decision = account.modify(newTerms(order, terms, account.facts.stops[orderId]), this.market.time);
      if (decision.denied) return denialProblem(decision.denied);
      const { request } = decision;
      const { reason } = this.execute(modifyOrder(key, terms, this.market.time), { change: { terms, request } });
      if (reason === null) return null;
      account.update({ order: key.order, update: OrderUpdateKind.ModifyRejected, request }, this.market.time);
      return reasonProblem(reason);
    });
  }

  /** Problems: ORDER_NOT_FOUND, ORDER_NOT_OPEN, and the venue's reasons in upper case. */
  cancel(owner: number, orderId: string, time: number): Result<Order> {
    return this.change(owner, orderId, time, (key) => {
      const account = this.accounts.open(owner, this.market.time);
      account.cancel(key.order, this.market.time);
      const { reason } = this.execute(cancelOrder(key, this.market.time));
      if (reason === null) return null;
      account.update({ order: key.order, update: OrderUpdateKind.CancelRejected }, this.market.time);
      return reasonProblem(reason);
    });
  }

  /** Cancels every open order of the owner with one command; gives those that it cancelled, in the order of the venue. */
  cancelAll(owner: number, time: number): Result<readonly Order[]> {
    this.passTime(time);
    const open = this.store.orders(owner).filter(isOpen);
    if (open.length === 0) return ok([]);
    const account = this.accounts.open(owner, this.market.time);
    for (const { orderId } of open) account.cancel(Number(orderId), this.market.time);
    const { reason, ownerEvents } = this.execute(cancelAll(owner, this.market.time));
    if (reason !== null) {
      const update = OrderUpdateKind.CancelRejected;
      for (const { orderId } of open) account.update({ order: Number(orderId), update }, this.market.time);
    }
    this.settle();
    if (reason !== null) return refused(reasonProblem(reason));
    const cancelled = ownerEvents.filter(({ kind }) => kind === EventKind.OrderCancelled);
    return ok(cancelled.map(({ order }) => this.book.stored(owner, String(order)).order));
  }

  /** What an order would need and cost at this moment; changes nothing. Problem: SYMBOL_NOT_FOUND. */
  preview(owner: number, draft: DraftOrder): Result<OrderPreview> {
    const listed = this.bySymbol.get(draft.symbol);
    if (!listed) return refused(problem('SYMBOL_NOT_FOUND', undefined, 'symbol'));
    return ok(this.lookAhead(owner, listed, (outlook) => previewOrder(draft, outlook)));
  }

  /** What an open order would need and cost with new terms; changes nothing. Problems: ORDER_NOT_FOUND, ORDER_NOT_OPEN. */
  previewChange(owner: number, orderId: string, change: ModifyOrder): Result<OrderPreview> {
    const order = this.store.order(owner, orderId)?.order;
    const listed = order && this.bySymbol.get(order.symbol);
    if (!listed) return refused(problem('ORDER_NOT_FOUND'));
    if (!isOpen(order)) return refused(notOpen(order));
    const terms = modifiedTerms(order, change);
    return ok(this.lookAhead(owner, listed, (outlook) => previewChange(order, terms, outlook)));
  }

  account(owner: number): AccountView {
    const { time, instruments } = this.market;
    return accountView(this.accounts.facts(owner, time), instruments, time);
  }

  setSwitch(owner: number, state: SwitchState, time: number): Result<Funds> {
    this.passTime(time);
    this.accounts.open(owner, this.market.time).setSwitch(state, this.market.time);
    this.settle();
    return ok(this.account(owner).funds);
  }

  /**
   * Opens an account for everybody who traded before there were accounts, or before this version of them: with what the guest had then.
   * Open orders of that time are cancelled. Call it once, before anything else.
   */
  openAccounts(): void {
    const { time } = this.market;
    for (const owner of this.store.ownersWithout(this.accounts.version)) {
      if (this.store.counts(owner).openOrders > 0) this.require(cancelAll(owner, time));
      const facts = this.store.accountFacts(owner);
      const instrumentOf = (symbol: string): number => this.bySymbol.get(symbol)?.instrument ?? 0;
      const balance = facts ? balanceOfFacts(facts) : balanceOfFills(this.store.fills(owner), instrumentOf);
      this.accounts.begin(owner, balance, time);
    }
    this.settle();
  }

  /** Lets market time follow wall time (microseconds). */
  advance(time: number): void {
    this.passTime(time);
    this.settle();
  }

  /** Changes since the last take, by owner. */
  takeGuestChanges(): Map<number, GuestChanges> {
    return this.book.take((owner) => this.account(owner));
  }

  private passTime(time: number): void {
    for (let next = nextAdvance(this.market.time, time); next; next = nextAdvance(this.market.time, time)) {
      if (next.slept) this.require(setPhase(Phase.Halted, this.market.time));
      this.require(advanceTime(next.time));
      if (next.slept) this.require(setPhase(Phase.Continuous, next.time));
    }
  }

  private enter(owner: number, request: PlaceOrder, listed: Instrument, text: string): Order {
    const { time } = this.market;
    const account = this.markedAccount(owner);
    // One id for both: above what the venue has given, and above what the account has seen of orders that the venue refused.
    const order = Math.max(this.market.lastOrder(), account.facts.lastOrder) + 1;
    const decision: Decision = account.place(orderIntent(order, request, listed, this.pricesOf(listed)), time);
    if (decision.denied) return this.keepRefused(owner, deniedOrder(request, decision.denied, time), text);
    account.update({ order, update: OrderUpdateKind.Attempted }, time);
    account.update({ order, update: OrderUpdateKind.Sent }, time);
    const command = newOrder(listed.instrument, owner, request, time, order);
    const { reason } = this.execute(command, { entry: { request, text } });
    if (reason === null) return this.book.stored(owner, String(order)).order;
    account.update({ order, update: OrderUpdateKind.Rejected }, time);
    return this.keepRefused(owner, rejectedOrder(request, reason, time), text);
  }

  private keepRefused(owner: number, order: Order, request: string): Order {
    this.book.putOrder(owner, { order, request });
    return order;
  }

  /** The owner's account with the prices of this moment, ready to decide. */
  private markedAccount(owner: number): PaperAccount {
    const account = this.accounts.open(owner, this.market.time);
    account.mark(this.market.quotes(), this.market.time);
    return account;
  }

  private lookAhead(owner: number, listed: Instrument, look: (outlook: Outlook) => OrderPreview): OrderPreview {
    const { time } = this.market;
    const prices = this.pricesOf(listed);
    return this.accounts.tryOut(owner, { quotes: this.market.quotes(), time }, (account, charges) =>
      look({ account, charges, listed, prices, time }),
    );
  }

  private pricesOf({ instrument, referencePrice }: Instrument): Prices {
    const quote = this.market.quotes()[instrument];
    return { last: quote?.last || referencePrice, bid: quote?.bid ?? 0, ask: quote?.ask ?? 0 };
  }

  /** Charges what traded and writes the accounts that changed: the end of every call. */
  private settle(): void {
    for (const owner of this.accounts.save(this.market.time)) this.book.accountChanged(owner);
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
    act: (key: OrderKey, order: Order) => Problem | null,
  ): Result<Order> {
    if (!this.store.order(owner, orderId)) return refused(problem('ORDER_NOT_FOUND'));
    this.passTime(time);
    const { order } = this.book.stored(owner, orderId);
    const instrument = this.bySymbol.get(order.symbol)?.instrument ?? 0;
    const why = isOpen(order) ? act({ instrument, owner, order: Number(orderId) }, order) : notOpen(order);
    this.settle();
    return why ? refused(why) : ok(this.book.stored(owner, orderId).order);
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

  private fold(event: OwnerEvent, { entry, change }: Asked): void {
    const { kind, owner } = event;
    if (kind === EventKind.OrderAccepted && entry) {
      const order = acceptedOrder(entry.request, event);
      this.book.putOrder(owner, { order, request: entry.text });
      this.tell(event, OrderUpdateKind.Acknowledged);
      this.tell(event, order.status === 'open' ? OrderUpdateKind.Working : OrderUpdateKind.TriggerPending);
    } else if (kind === EventKind.OrderCancelled) {
      this.book.update(owner, event.order, (order) => cancelledOrder(order, event));
      if (event.leaves === 0) this.tell(event, OrderUpdateKind.Cancelled);
    } else if (kind === EventKind.OrderModified && change) {
      this.book.update(owner, event.order, (order) => modifiedOrder(order, event, change.terms));
      this.tell(event, OrderUpdateKind.Modified, change.request);
    } else if (kind === EventKind.OrderTriggered) {
      this.book.update(owner, event.order, (order) => triggeredOrder(order, event));
      this.tell(event, OrderUpdateKind.Working);
    } else if (kind === EventKind.Trade) {
      this.fill(owner, event.order, event);
      this.fill(event.counterOwner, event.counterOrder, event);
    }
  }

  /** Tells the owner's account what the venue said of the order. */
  private tell({ owner, order, time }: OwnerEvent, update: OrderUpdateKind, request = 0): void {
    this.accounts.update(owner, { order, update, request }, time);
  }

  private fill(owner: number, orderId: number, event: OwnerEvent): void {
    if (owner < FIRST_GUEST_OWNER) return;
    const order = this.book.update(owner, orderId, (before) => filledOrder(before, event));
    const fill = fillOf(order, event);
    this.book.putFill(owner, fill);
    const { instrument, price, quantity, time } = event;
    const trade = { order: orderId, instrument, side: order.side, product: order.product, price, quantity };
    this.accounts.fill(owner, { ...trade, trade: Number(fill.tradeId) }, time);
  }
}

function notOpen({ status }: Order): Problem {
  return problem('ORDER_NOT_OPEN', `The order is already ${status}.`);
}
