/**
 * What a market says to its viewers and takes from its traders, the same for the edge and for the browser's own market.
 *
 * Prices and money are integers in paise. Quantities are integers. Times are microseconds since the Unix epoch. Order and
 * trade ids are strings.
 */

export type Side = 'buy' | 'sell';
export type OrderType = 'limit' | 'market' | 'stop_limit' | 'stop_market' | 'market_to_limit' | 'post_only';
export type TimeInForce = 'day' | 'ioc' | 'fok' | 'gtc';
export type Phase =
  | 'closed'
  | 'pre_open'
  | 'continuous'
  | 'halted'
  | 'pre_open_limit'
  | 'special_pre_open'
  | 'closing'
  | 'closing_limit'
  | 'post_close'
  | 'reopening';

/** An instrument as listed. `instrument` is its index on the wire of one market; `exchange` and `symbol` name it for good. */
export interface Instrument {
  readonly instrument: number;
  readonly exchange: 'NSE';
  readonly symbol: string;
  readonly name: string;
  readonly tickSize: number;
  readonly lotSize: number;
  /** Previous close. */
  readonly referencePrice: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  readonly freezeQuantity: number;
  /** Market protection in basis points of the last price. */
  readonly protectionBp: number;
}

/** Price, total open quantity and number of orders of one level; quantity 0 takes the level away. */
export interface Level {
  readonly price: number;
  readonly quantity: number;
  readonly orders: number;
}

/** Day figures of one instrument. Prices are 0 before the first trade or while a side is empty. */
export interface Quote {
  readonly instrument: number;
  readonly phase: Phase;
  readonly last: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly volume: number;
  readonly bid: number;
  readonly ask: number;
}

/** A trade as everybody sees it. `aggressor` is the side that arrived last; null in a call auction. */
export interface PublicTrade {
  readonly tradeId: string;
  readonly instrument: number;
  readonly time: number;
  readonly price: number;
  readonly quantity: number;
  readonly aggressor: Side | null;
}

/** One bar; `time` is its start, a multiple of the bar length. */
export interface Candle {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

/** Length of the candles that markets keep: one minute, in microseconds. */
export const CANDLE_MICROSECONDS = 60_000_000;

/** The whole book and the recent past of one instrument. */
export interface BookSnapshot {
  readonly instrument: number;
  /** All levels, best first. */
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
  /** At most 500, oldest first. */
  readonly candles: readonly Candle[];
  /** At most 50, oldest first. */
  readonly trades: readonly PublicTrade[];
}

/** Changed levels of one instrument since the message before. */
export interface BookChange {
  readonly instrument: number;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

/** `trigger_pending` is a stop order that still waits outside the book. */
export type OrderStatus = 'trigger_pending' | 'open' | 'partly_filled' | 'filled' | 'cancelled' | 'rejected';

/** An order of the guest. */
export interface Order {
  readonly orderId: string;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: Side;
  /** As placed; `limit` once an open order got another price. */
  readonly type: OrderType;
  readonly timeInForce: TimeInForce;
  readonly quantity: number;
  /** Limit price; of a market order the protected price that the venue gave it, 0 while a stop market order waits. */
  readonly price: number;
  /** The last price that brings a stop order in; null for other orders. */
  readonly triggerPrice: number | null;
  /** How much of it the book shows at a time; null when it shows all. */
  readonly disclosedQuantity: number | null;
  /** Market protection in basis points that was asked for; null takes that of the instrument. */
  readonly protectionBp: number | null;
  readonly filledQuantity: number;
  /** Sum of price × quantity of its fills; divided by filledQuantity it is the average price. */
  readonly filledNotional: number;
  /** What was cancelled of it: all that was open, or what a self-trade took. */
  readonly cancelledQuantity: number;
  readonly status: OrderStatus;
  /** Why it was rejected or cancelled, else null. */
  readonly reason: { readonly code: string; readonly message: string } | null;
  readonly placedAt: number;
  readonly updatedAt: number;
}

/** Whether it can still trade, and be modified and cancelled. */
export function isOpen({ status }: Order): boolean {
  return status === 'open' || status === 'partly_filled' || status === 'trigger_pending';
}

export function openQuantity({ quantity, filledQuantity, cancelledQuantity }: Order): number {
  return quantity - filledQuantity - cancelledQuantity;
}

/** A fill of an order of the guest. */
export interface Fill {
  readonly tradeId: string;
  readonly orderId: string;
  readonly symbol: string;
  readonly side: Side;
  readonly price: number;
  readonly quantity: number;
  /** Whether the order was resting when it was hit. */
  readonly maker: boolean;
  readonly time: number;
}

export interface Account {
  readonly accountId: string;
  readonly startingCash: number;
}

/** Virtual funds of a new guest: ₹10,00,000 in paise. */
export const STARTING_CASH = 1_000_000_00;

export interface PlaceOrder {
  /** Named by the client, 1 to 40 of A-Z a-z 0-9 _ -. Same id and same body: same answer. Same id, other body: 409. */
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: Side;
  readonly type: OrderType;
  readonly timeInForce: TimeInForce;
  readonly quantity: number;
  /** Limit price: required for limit, post_only and stop_limit, else absent. */
  readonly price?: number | undefined;
  /** Required for stop_limit and stop_market, else absent. */
  readonly triggerPrice?: number | undefined;
  /** market and stop_market: protection in basis points; that of the instrument when absent. */
  readonly protectionBp?: number | undefined;
  /** limit and post_only with day: how much the book shows at a time; all when absent. */
  readonly disclosedQuantity?: number | undefined;
  /** limit and market with ioc: what must trade at least, else nothing does. */
  readonly minimumQuantity?: number | undefined;
}

/** What is absent stays as it is. */
export interface ModifyOrder {
  /** New total quantity, what has traded included. */
  readonly quantity: number;
  /** New limit price; absent for a stop market order that waits. */
  readonly price?: number | undefined;
  /** Stop orders that wait. */
  readonly triggerPrice?: number | undefined;
  /** Orders with time in force day that do not wait; 0 shows all. */
  readonly disclosedQuantity?: number | undefined;
}

/**
 * Messages of a market to one viewer. `snapshot` opens the stream; every later message carries the next `seq`. A gap means
 * that something was missed: connect again. `book` answers a subscription and holds everything up to its `seq`; `changes`
 * brings the quotes of all instruments that changed, and levels, trades and the current candle of the subscribed one.
 */
export type MarketMessage =
  | {
      readonly type: 'snapshot';
      readonly seq: number;
      readonly time: number;
      readonly instruments: readonly Instrument[];
      readonly quotes: readonly Quote[];
    }
  | { readonly type: 'book'; readonly seq: number; readonly time: number; readonly book: BookSnapshot }
  | {
      readonly type: 'changes';
      readonly seq: number;
      readonly time: number;
      readonly quotes: readonly Quote[];
      readonly book: BookChange | null;
      readonly trades: readonly PublicTrade[];
      readonly candle: Candle | null;
    }
  /** The guest's own orders and fills: all of them after connecting (`replace`), then those that are new or changed. */
  | {
      readonly type: 'orders';
      readonly seq: number;
      readonly time: number;
      readonly replace: boolean;
      readonly orders: readonly Order[];
      readonly fills: readonly Fill[];
    }
  | { readonly type: 'error'; readonly seq: number; readonly code: string; readonly detail: string };

/** Messages of a viewer to the market, JSON, at most 4,096 bytes. */
export type ViewerMessage = { readonly type: 'subscribe'; readonly instrument: number } | { readonly type: 'ping' };

/** An error answer of the API, RFC 9457 (`application/problem+json`). `code` is closed; `field` names what was wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly field?: string | undefined;
}

/** Where a page trades: the edge over REST and WebSocket, or the market in the browser's own worker. */
export interface MarketHost {
  readonly kind: 'edge' | 'browser';
  /** Starts the stream; `listener` gets every message in order. Resolves with the guest's account after the first snapshot. */
  open(listener: (message: MarketMessage) => void): Promise<Account>;
  /** Chooses the instrument whose book is streamed. */
  subscribe(instrument: number): void;
  /** Each rejects with a MarketError that carries the Problem. */
  place(order: PlaceOrder): Promise<Order>;
  modify(orderId: string, change: ModifyOrder): Promise<Order>;
  cancel(orderId: string): Promise<Order>;
  /** Cancels every open order of the guest; resolves with those that it cancelled. */
  cancelAll(): Promise<readonly Order[]>;
  close(): void;
}

export class MarketError extends Error {
  override readonly name = 'MarketError';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.problem = problem;
  }
}
