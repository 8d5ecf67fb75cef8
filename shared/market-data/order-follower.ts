/**
 * The order book, order by order, from the events of a venue alone: what a market-by-order feed shows.
 *
 * Only what an order shows is in the book. `leaves` of an event includes what it hides and belongs to the owner's stream; a public
 * feed gives id, side, price and shown quantity of every order here, and nothing else.
 */
import {
  EventKind,
  OrderAttribute,
  type OrderEvent,
  OrderType,
  Phase,
  RECORD_BYTES,
  Reason,
  readOrderEvent,
  Side,
} from '../../wasm/records.ts';

/** An order that rests in the book. */
export interface BookOrder {
  readonly order: number;
  readonly side: number;
  /** 0 when it rests at market. */
  readonly price: number;
  readonly shown: number;
}

interface FollowedOrder {
  readonly order: number;
  readonly instrument: number;
  readonly side: number;
  price: number;
  /** Open quantity, what it hides included. */
  leaves: number;
  shown: number;
  /** Size of its slices; 0 when all of it is shown. */
  slice: number;
  rests: boolean;
}

/** Orders of one level in time priority; a Set keeps the order of insertion. */
type Level = Set<FollowedOrder>;

const otherRecords: ReadonlySet<number> = new Set([
  EventKind.LevelChanged,
  EventKind.BandChanged,
  EventKind.Candle,
  EventKind.DayPrices,
  EventKind.DayTotals,
]);

const waitingTypes: ReadonlySet<number> = new Set([
  OrderType.StopLimit,
  OrderType.StopMarket,
  OrderType.TrailingStopLimit,
  OrderType.TrailingStopMarket,
]);

export class OrderFollower {
  private readonly orders = new Map<number, FollowedOrder>();
  private readonly levels = new Map<string, Level>();
  private readonly phases = new Map<number, number>();
  private readonly usedUp: FollowedOrder[] = [];
  private readonly slicesKeepPlace: boolean;
  /** The order that came in last, while its trades are told. */
  private incoming: FollowedOrder | null = null;

  /** @param slicesKeepPlace whether the venue's instruments have this rule; it is a setting that no event tells */
  constructor(slicesKeepPlace = false) {
    this.slicesKeepPlace = slicesKeepPlace;
  }

  /** Takes the next events of the venue, in order. */
  take(events: DataView, count: number): void {
    for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
      if (!otherRecords.has(events.getUint8(at))) this.takeEvent(readOrderEvent(events, at));
    }
  }

  /** The orders of one side, best price first, then in time priority; those at market are the best. Call it between commands. */
  book(instrument: number, side: number): BookOrder[] {
    this.settle();
    const sign = side === Side.Buy ? -1 : 1;
    const levels = [...this.levels.values()].map((level) => [...level]);
    const mine = levels.filter(([first]) => first?.instrument === instrument && first.side === side);
    mine.sort(([left], [right]) => rank(left, sign) - rank(right, sign));
    return mine.flat().map(({ order, price, shown }) => ({ order, side, price, shown }));
  }

  private takeEvent(event: OrderEvent): void {
    if (this.incoming && !isOfIncoming(event, this.incoming)) this.settle();
    switch (event.kind) {
      case EventKind.PhaseChanged:
        this.phases.set(event.instrument, event.detail);
        break;
      case EventKind.OrderAccepted:
        this.accept(event);
        break;
      case EventKind.OrderTriggered:
      case EventKind.OrderActivated:
        this.comeIn(event);
        break;
      case EventKind.OrderModified:
        this.modify(event);
        break;
      case EventKind.OrderPriced:
        this.move(this.known(event.order), event.price);
        break;
      case EventKind.Trade:
        this.trade(event.order, event);
        this.trade(event.counterOrder, event);
        break;
      case EventKind.OrderCancelled:
        this.cancel(event);
        break;
      case EventKind.Uncrossed:
        this.fillUp();
        break;
    }
  }

  private accept(event: OrderEvent): void {
    const { order, instrument, side, leaves } = event;
    const isAfterClose = this.phases.get(instrument) === Phase.PostClose;
    const price = isAfterClose ? 0 : event.price;
    const followed = { order, instrument, side, price, leaves, shown: 0, slice: event.counterOwner, rests: false };
    this.orders.set(order, followed);
    if (event.attributes !== 0 && isApart(event.attributes)) return;
    if (!waitingTypes.has(event.detail)) this.incoming = followed;
  }

  /** A waiting order comes in; a queued stop order may only now begin to wait for its trigger. */
  private comeIn(event: OrderEvent): void {
    const followed = this.known(event.order);
    const isAfterClose = this.phases.get(event.instrument) === Phase.PostClose;
    followed.price = isAfterClose ? 0 : event.price;
    followed.leaves = event.leaves;
    if (event.kind === EventKind.OrderActivated && waitingTypes.has(event.detail)) return;
    this.incoming = followed;
  }

  private modify(event: OrderEvent): void {
    const followed = this.known(event.order);
    followed.slice = event.counterOwner;
    followed.leaves = event.leaves;
    if (!followed.rests) return;
    if (event.detail === 1) {
      followed.shown = Math.min(followed.shown, event.leaves, event.counterOwner || event.leaves);
      return;
    }
    const isAfterClose = this.phases.get(event.instrument) === Phase.PostClose;
    this.leave(followed);
    followed.price = isAfterClose && followed.price === 0 ? 0 : event.price;
    this.incoming = followed;
  }

  private trade(order: number, event: OrderEvent): void {
    const followed = this.known(order);
    followed.leaves -= event.quantity;
    if (followed.rests) this.showLess(followed, event.quantity, event.detail === 1);
    else if (followed.leaves === 0) this.forget(followed);
  }

  private cancel(event: OrderEvent): void {
    const followed = this.known(event.order);
    followed.leaves = event.leaves;
    if (event.leaves === 0) {
      this.leave(followed);
      this.forget(followed);
    } else if (followed.rests && event.reason === Reason.SelfTrade) {
      this.showLess(followed, event.quantity, false);
    } else {
      followed.shown = Math.min(followed.shown, event.leaves); // what a link takes is hidden quantity first
    }
  }

  /** A resting order lost some of what it shows; a used-up slice makes room for the next, in an auction after all trades. */
  private showLess(followed: FollowedOrder, quantity: number, isAuction: boolean): void {
    followed.shown -= quantity;
    if (followed.leaves === 0) {
      this.leave(followed);
      this.forget(followed);
    } else if (followed.shown === 0) {
      if (isAuction) this.usedUp.push(followed);
      else this.showNext(followed, this.slicesKeepPlace);
    }
  }

  private fillUp(): void {
    this.usedUp.sort((left, right) => left.side - right.side); // stable: buys before sells, each as they were used up
    for (const followed of this.usedUp.splice(0)) this.showNext(followed, false);
  }

  private showNext(followed: FollowedOrder, keepsPlace: boolean): void {
    if (!keepsPlace) this.leave(followed);
    followed.shown = Math.min(followed.slice || followed.leaves, followed.leaves);
    if (!keepsPlace) this.rest(followed);
  }

  private move(followed: FollowedOrder, price: number): void {
    this.leave(followed);
    followed.price = price;
    this.rest(followed);
  }

  /** What is left of the order that came in rests behind the others at its price. */
  private settle(): void {
    const followed = this.incoming;
    this.incoming = null;
    if (!followed || followed.leaves === 0) return;
    followed.shown = Math.min(followed.slice || followed.leaves, followed.leaves);
    this.rest(followed);
  }

  private rest(followed: FollowedOrder): void {
    const key = levelOf(followed);
    const level = this.levels.get(key) ?? new Set();
    this.levels.set(key, level.add(followed));
    followed.rests = true;
  }

  private leave(followed: FollowedOrder): void {
    if (!followed.rests) return;
    const key = levelOf(followed);
    const level = this.levels.get(key);
    level?.delete(followed);
    if (level?.size === 0) this.levels.delete(key);
    followed.rests = false;
  }

  private forget(followed: FollowedOrder): void {
    this.orders.delete(followed.order);
    if (this.incoming === followed) this.incoming = null;
  }

  /** @throws Error for an order that was never accepted: events are missing */
  private known(order: number): FollowedOrder {
    const followed = this.orders.get(order);
    if (!followed) throw new Error(`No event told of order ${order} before: events are missing.`);
    return followed;
  }
}

/** Queued, held and all-or-none orders stand beside the book. */
const isApart = (attributes: number): boolean =>
  (attributes & (OrderAttribute.AllOrNone | OrderAttribute.Queued | OrderAttribute.Held)) !== 0;

const isOfIncoming = (event: OrderEvent, { order }: FollowedOrder): boolean =>
  event.kind === EventKind.Trade
    ? event.counterOrder === order
    : event.kind === EventKind.OrderCancelled && (event.order === order || event.reason === Reason.SelfTrade);

const levelOf = ({ instrument, side, price }: FollowedOrder): string => `${instrument} ${side} ${price}`;

const rank = (first: FollowedOrder | undefined, sign: number): number =>
  first === undefined || first.price === 0 ? Number.NEGATIVE_INFINITY : sign * first.price;
