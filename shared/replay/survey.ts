/**
 * The first pass over a feed: the price band that its orders need, and the orders that rested before it began.
 *
 * It replays the feed without an engine, so that lines that will be kept apart do not move the band either.
 */
import { FeedErrorLog } from '../feeds/feed-error.ts';
import type { FeedRecord, OrderRecord } from '../feeds/feed-record.ts';
import { levelReplay } from './level-replay.ts';
import { orderReplay, type PredatingOrder } from './order-replay.ts';
import { LARGEST_LADDER, type PriceBand, type ReplayVenue } from './replay-venue.ts';
import { RestingOrders } from './resting-orders.ts';

export interface FeedSurvey {
  readonly band: PriceBand;
  /** In the order of their numbers, which is that of their entry. */
  readonly predating: readonly PredatingOrder[];
}

/** Different prices and order numbers that a survey keeps in mind; later ones are passed over. */
const PRICES_KEPT = 1_000_000;
const ORDERS_KEPT = 4_000_000;
const EVERYWHERE: PriceBand = { low: 0, high: Number.MAX_SAFE_INTEGER };

/** @param rowsEnter whether published books enter orders, too */
export async function surveyFeed(
  records: AsyncIterable<FeedRecord>,
  venue: ReplayVenue,
  rowsEnter: boolean,
): Promise<FeedSurvey> {
  const prices = new Map<number, number>();
  const count = (price: number): void => {
    if (price % venue.tickSize !== 0 || (prices.size === PRICES_KEPT && !prices.has(price))) return;
    prices.set(price, (prices.get(price) ?? 0) + 1);
  };
  const named = predatingOrders();
  const errors = new FeedErrorLog();
  let isGuess = false;
  const enters = { add: ({ price = 0 }) => (price > 0 && !isGuess ? count(price) : undefined) };
  const resting = new RestingOrders(enters, EVERYWHERE);
  const orders = orderReplay(resting, venue, errors);
  const levels = levelReplay(resting, venue, errors, () => {});
  const apply = (record: OrderRecord): void => {
    if (venue.seedsPredating && named.add(record)) {
      // Whether it rested before or was only removed too early is known at the end: its price counts then.
      isGuess = true;
      orders.seed([record]);
      isGuess = false;
    }
    orders.apply(record);
  };

  for await (const record of records) {
    if (record.kind === 'levels') levels.apply(record);
    else if (record.kind === 'clear') orders.apply(record);
    else if (record.kind === 'book' && rowsEnter) for (const [price] of [...record.bids, ...record.asks]) count(price);
    else if ('order' in record) apply(record);
  }
  const predating = named.all();
  for (const { price } of predating) count(price);
  return { band: priceBand(prices, venue.tickSize), predating };
}

/** Orders that lines name which never enter them. */
function predatingOrders() {
  const entered = new Set<string>();
  const named = new Map<string, PredatingOrder & { readonly isTold: boolean }>();
  return {
    /** Whether the record is the first of an order that nothing has entered so far. */
    add(record: OrderRecord): boolean {
      const { order } = record;
      if (entered.size + named.size >= ORDERS_KEPT || entered.has(order)) return false;
      if (record.kind === 'add') {
        entered.add(order);
        return false;
      }
      const before = named.get(order);
      named.set(order, predating(record, before));
      return before === undefined;
    },
    all: (): PredatingOrder[] => [...named.values()].filter(({ order }) => !entered.has(order)).sort(byNumber),
  };
}

/** What rested of an order: what its first replacement says, else all that later lines take from it. */
function predating(record: OrderRecord, before: (PredatingOrder & { readonly isTold: boolean }) | undefined) {
  if (before?.isTold) return before;
  const { order, side, price } = record;
  if (record.kind === 'replace') return { order, side, price, quantity: record.quantity, isTold: true };
  return { order, side, price, quantity: (before?.quantity ?? 0) + record.quantity, isTold: false };
}

function byNumber(one: PredatingOrder, other: PredatingOrder): number {
  const [a, b] = [BigInt(one.order), BigInt(other.order)];
  return a < b ? -1 : Number(a > b);
}

/** All prices when a ladder holds them, else a ladder around their median: far-off orders then stay outside the book. */
function priceBand(counts: ReadonlyMap<number, number>, tickSize: number): PriceBand {
  const prices = Float64Array.from(counts.keys()).sort();
  const low = prices[0] ?? tickSize;
  const high = prices.at(-1) ?? tickSize;
  if ((high - low) / tickSize < LARGEST_LADDER) return { low, high };
  const below = (LARGEST_LADDER / 2) * tickSize;
  const first = Math.max(tickSize, median(prices, counts) - below);
  return { low: first, high: first + (LARGEST_LADDER - 1) * tickSize };
}

function median(prices: Float64Array, counts: ReadonlyMap<number, number>): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const price of prices) {
    seen += counts.get(price) ?? 0;
    if (seen * 2 >= all) return price;
  }
  return 0;
}
