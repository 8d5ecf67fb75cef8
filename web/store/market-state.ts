/**
 * What the page knows of a market, folded from its messages. Pure: the same messages give the same state.
 *
 * Objects that a message leaves alone keep their identity, so that whoever watches one of them is not woken.
 */
import type {
  AccountView,
  BookSnapshot,
  Candle,
  Fill,
  Instrument,
  Level,
  MarketMessage,
  Order,
  Quote,
} from '../../shared/protocol.ts';

/** Book, candles and trades of the subscribed instrument. */
export interface Book extends BookSnapshot {
  /** `seq` of the message that brought it whole; another one means that its past may differ too. */
  readonly snapshotSeq: number;
}

export interface MarketState {
  readonly seq: number;
  /** Market time in microseconds; 0 before the first message. */
  readonly time: number;
  readonly instruments: readonly Instrument[];
  /** By index of the instrument. */
  readonly quotes: ReadonlyMap<number, Quote>;
  readonly book: Book | null;
  /** The guest's orders by clientOrderId, in the order in which they were placed. */
  readonly orders: ReadonlyMap<string, Order>;
  /** The guest's fills, oldest first. */
  readonly fills: readonly Fill[];
  /** Null before the stream has brought it. */
  readonly account: AccountView | null;
}

export const EMPTY_MARKET: MarketState = {
  seq: 0,
  time: 0,
  instruments: [],
  quotes: new Map(),
  book: null,
  orders: new Map(),
  fills: [],
  account: null,
};

const CANDLE_LIMIT = 500;
const TRADE_LIMIT = 50;

type Changes = Extract<MarketMessage, { type: 'changes' }>;

export function applyMessage(state: MarketState, message: MarketMessage): MarketState {
  const next = { ...state, seq: message.seq };
  switch (message.type) {
    case 'snapshot':
      return {
        ...next,
        time: message.time,
        instruments: message.instruments,
        quotes: mergeQuotes(new Map(), message.quotes),
      };
    case 'book':
      return { ...next, time: message.time, book: { ...message.book, snapshotSeq: message.seq } };
    case 'changes':
      return {
        ...next,
        time: message.time,
        quotes: mergeQuotes(state.quotes, message.quotes),
        book: state.book && changeBook(state.book, message),
      };
    case 'orders':
      return {
        ...next,
        time: message.time,
        orders: mergeOrders(message.replace ? new Map() : state.orders, message.orders),
        fills: mergeFills(message.replace ? [] : state.fills, message.fills),
      };
    case 'account':
      return { ...next, time: message.time, account: message.account };
    case 'error':
      return next;
  }
}

/** The newer of two reports of one order wins: an answer and the stream may overtake each other. */
function mergeOrders(known: ReadonlyMap<string, Order>, news: readonly Order[]): ReadonlyMap<string, Order> {
  if (news.length === 0 && known.size > 0) return known;
  const merged = new Map(known);
  for (const order of news) {
    const before = merged.get(order.clientOrderId);
    const older = before && (order.updatedAt < before.updatedAt || order.filledQuantity < before.filledQuantity);
    if (!older) merged.set(order.clientOrderId, order);
  }
  return merged;
}

function mergeQuotes(known: ReadonlyMap<number, Quote>, news: readonly Quote[]): ReadonlyMap<number, Quote> {
  if (news.length === 0) return known;
  const merged = new Map(known);
  for (const quote of news) merged.set(quote.instrument, quote);
  return merged;
}

/** A trade between two orders of the same guest is two fills, so a fill is known by trade and order. */
function mergeFills(known: readonly Fill[], news: readonly Fill[]): readonly Fill[] {
  if (news.length === 0) return known;
  const key = (fill: Fill): string => `${fill.tradeId}/${fill.orderId}`;
  const seen = new Set(known.map(key));
  return [...known, ...news.filter((fill) => !seen.has(key(fill)))];
}

function changeBook(book: Book, { book: change, trades, candle }: Changes): Book {
  if (change && change.instrument !== book.instrument) return book;
  if (!change && !candle && trades.length === 0) return book;
  return {
    ...book,
    bids: change ? changeLevels(book.bids, change.bids, (a, b) => b - a) : book.bids,
    asks: change ? changeLevels(book.asks, change.asks, (a, b) => a - b) : book.asks,
    candles: candle ? changeCandles(book.candles, candle) : book.candles,
    trades: trades.length > 0 ? [...book.trades, ...trades].slice(-TRADE_LIMIT) : book.trades,
  };
}

function changeLevels(
  levels: readonly Level[],
  changes: readonly Level[],
  best: (a: number, b: number) => number,
): readonly Level[] {
  if (changes.length === 0) return levels;
  const byPrice = new Map(levels.map((level) => [level.price, level]));
  for (const level of changes) {
    if (level.quantity === 0) byPrice.delete(level.price);
    else byPrice.set(level.price, level);
  }
  return [...byPrice.values()].sort((a, b) => best(a.price, b.price));
}

function changeCandles(candles: readonly Candle[], candle: Candle): readonly Candle[] {
  const last = candles.at(-1);
  if (last && candle.time < last.time) return candles;
  const before = last && candle.time === last.time ? candles.slice(0, -1) : candles;
  return [...before, candle].slice(-CANDLE_LIMIT);
}
