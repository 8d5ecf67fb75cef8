/**
 * Replays a feed of single orders. Executions take from the resting order that the feed names, as the exchange did; no
 * aggressor is made up.
 */
import { type FeedErrorCode, type FeedErrorLog, FeedFault } from '../feeds/feed-error.ts';
import type {
  AddRecord,
  ClearRecord,
  FeedSide,
  OrderRecord,
  ReduceRecord,
  RemoveRecord,
} from '../feeds/feed-record.ts';
import { FREEZE_QUANTITY, type ReplayVenue } from './replay-venue.ts';
import { KNOWN_LIMIT, type RestingOrder, type RestingOrders } from './resting-orders.ts';

/** An order that the feed names and never enters. */
export interface PredatingOrder {
  readonly order: string;
  readonly side: FeedSide;
  readonly price: number;
  readonly quantity: number;
}

/** Slices of the largest order. */
const MOST_SLICES = 256;
/** Names of gone orders that are kept in mind where a name never returns. */
const GONE_LIMIT = 4_000_000;

/** Where reductions go of orders that rested before the feed and that nothing names before; false when there is nothing. */
export type UnnamedOrders = (record: ReduceRecord | RemoveRecord) => boolean;

export interface OrderReplay {
  seed(orders: readonly PredatingOrder[]): void;
  apply(record: OrderRecord | ClearRecord): void;
  /** Snapshot rows that repeat an order, and those of them that differ from it. */
  readonly repeats: { seen: number; different: number };
}

export function orderReplay(
  resting: RestingOrders,
  venue: ReplayVenue,
  errors: FeedErrorLog,
  unnamed: UnnamedOrders = () => false,
): OrderReplay {
  const gone = new Set<string>();
  const repeats = { seen: 0, different: 0 };

  const end = (name: string): void => {
    resting.remove(name);
    if (!venue.namesReturn && gone.size < GONE_LIMIT) gone.add(name);
  };
  const add = (record: AddRecord): void => {
    const { order, side, price, quantity } = record;
    const before = resting.get(order);
    if (before && !record.isSnapshot) throw fault('DUPLICATE_ORDER', `Order ${order} rests already.`);
    if (gone.has(order)) throw fault('REMOVED_BEFORE', `Order ${order} was removed before it was entered.`);
    if (resting.isFull()) throw fault('TOO_MANY_ORDERS', `A replay knows at most ${KNOWN_LIMIT} orders at a time.`);
    if (before) {
      repeats.seen += 1;
      if (before.side === side && before.price === price && before.quantity === quantity) return;
      repeats.different += 1;
    }
    resting.put(order, side, price, quantity);
  };
  const known = (record: OrderRecord): RestingOrder => {
    const { order, side, price } = record;
    const found = resting.get(order);
    if (!found && gone.has(order)) throw fault('REMOVED_BEFORE', `Order ${order} was removed before.`);
    if (!found) {
      // What comes later of an order that was removed unseen comes too late.
      if (record.kind === 'remove' && !venue.namesReturn) end(order);
      throw fault('UNKNOWN_ORDER', `Order ${order} does not rest.`);
    }
    const isSame = found.side === side && (found.price === price || record.kind === 'replace');
    if (isSame) return found;
    throw fault(
      'CONTRADICTS_ORDER',
      `Order ${order} rests as ${found.side} at ${found.price}, not ${side} at ${price}.`,
    );
  };
  const reduce = (record: ReduceRecord): void => {
    const { order, side, price } = record;
    const left = known(record).quantity - record.quantity;
    if (left < 0) {
      throw fault('CONTRADICTS_ORDER', `Order ${order} is reduced by ${record.quantity}, ${-left} more than is open.`);
    }
    if (left === 0) end(order);
    else resting.put(order, side, price, left);
  };
  const isUnnamed = (record: OrderRecord): boolean =>
    (record.kind === 'reduce' || record.kind === 'remove') && !resting.get(record.order) && unnamed(record);

  const carryOut = (record: OrderRecord): void => {
    if (isUnnamed(record)) return;
    requireFit(record, venue);
    if (record.kind === 'add') return add(record);
    if (record.kind === 'reduce') return reduce(record);
    known(record);
    if (record.kind === 'remove') end(record.order);
    else resting.put(record.order, record.side, record.price, record.quantity);
  };

  return {
    repeats,
    seed(orders) {
      // Nothing tells what a filled order held; one unit of it is enough for its price to be there.
      for (const { order, side, price, quantity } of orders) resting.put(order, side, price, Math.max(1, quantity));
    },
    apply(record) {
      if (record.kind === 'clear') return resting.clear();
      try {
        carryOut(record);
      } catch (error) {
        if (!(error instanceof FeedFault)) throw error;
        const { input, line } = record;
        errors.add({ code: error.code, input, line, field: error.field, message: error.message });
      }
    },
  };
}

function requireFit({ price, quantity }: OrderRecord, { tickSize }: ReplayVenue): void {
  if (price % tickSize !== 0) {
    throw new FeedFault('PRICE_OFF_TICK', 'price', `A price is a multiple of ${tickSize}, not ${price}.`);
  }
  if (quantity <= MOST_SLICES * FREEZE_QUANTITY) return;
  const message = `An order has at most ${MOST_SLICES * FREEZE_QUANTITY} units, not ${quantity}.`;
  throw new FeedFault('OUT_OF_RANGE', 'quantity', message);
}

function fault(code: FeedErrorCode, message: string): FeedFault {
  return new FeedFault(code, null, message);
}
