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
/** How a position is held: `cnc` is delivery, paid in full; `mis` is intraday, on margin, and may be short. */
export type Product = 'cnc' | 'mis';
/** What an account lets through: everything, only what reduces a position, only orders that are marked reduce-only. */
export type SwitchState = 'active' | 'reducing' | 'halted';

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

/** `trigger_pending` is a stop order that still waits outside the book; `denied` one that the account did not let out. */
export type OrderStatus = 'trigger_pending' | 'open' | 'partly_filled' | 'filled' | 'cancelled' | 'rejected' | 'denied';

/** The figures behind a denial. */
export interface Denial {
  /** The rule in general words. */
  readonly rule: string;
  /** Whose limit or switch it was; null where there is none. */
  readonly scope: 'platform' | 'user' | 'account' | 'strategy' | 'instrument' | null;
  /** What was allowed and what would have been, as a trader reads them; null where the rule has no figures. */
  readonly limit: string | null;
  readonly actual: string | null;
}

export interface OrderReason {
  readonly code: string;
  readonly message: string;
  /** Only of an order that is denied. */
  readonly denial?: Denial | undefined;
}

/** An order of the guest. */
export interface Order {
  readonly orderId: string;
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: Side;
  /** As placed; `limit` once an open order got another price. */
  readonly type: OrderType;
  readonly timeInForce: TimeInForce;
  readonly product: Product;
  readonly reduceOnly: boolean;
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
  /** Why it was denied, rejected or cancelled, else null. */
  readonly reason: OrderReason | null;
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

/** One line of charges, by the name of docs/reference/charges.md, in paise. */
export interface ChargeAmount {
  readonly name: ChargeName;
  readonly amount: number;
}

export type ChargeName = 'brokerage' | 'stt' | 'exchange' | 'sebi' | 'gst' | 'stamp' | 'dp';

/** `dp`, the debit of the depository, is in the total. */
export interface ChargeBill {
  readonly lines: readonly ChargeAmount[];
  readonly total: number;
}

/** The money of an account: cash + blocked + invested = what came in + realised − charges. */
export interface Funds {
  /** What orders and withdrawals may use. */
  readonly cash: number;
  /** Reserved for open orders, and margin of intraday positions. */
  readonly blocked: number;
  /** Cost of delivery positions. */
  readonly invested: number;
  /** Since the account was opened. */
  readonly realised: number;
  readonly charges: number;
  readonly chargesToday: ChargeBill;
  readonly switch: SwitchState;
  /** The last thing of the day that did not fit in what the market said, in words; null while there was none. */
  readonly anomaly: string | null;
}

/** A position of the account. It stays in the list when it is closed, for what it realised. */
export interface Position {
  readonly symbol: string;
  readonly product: Product;
  /** Above 0 long, below 0 short. */
  readonly quantity: number;
  /** What the open quantity was bought for, of a short what it was sold for; 0 or above. */
  readonly cost: number;
  readonly realised: number;
  /** Delivery: what is in the depository. */
  readonly settled: number;
  /** Delivery: bought the day before, not delivered yet. */
  readonly arriving: number;
}

export interface AccountView {
  readonly funds: Funds;
  readonly positions: readonly Position[];
}

/** What an order would need and cost, and whether it would be denied at this moment. */
export interface OrderPreview {
  /** What it would block; null when it would be denied before that is known. */
  readonly margin: number | null;
  /** Free cash. */
  readonly cash: number;
  /** Estimate at the expected price; null on a date for which no rates are known. */
  readonly charges: ChargeBill | null;
  /** The price at which selling again, or buying back, on the same day pays the charges of both; null without charges. */
  readonly breakEven: number | null;
  readonly denial: OrderReason | null;
}

export interface PlaceOrder {
  /** Named by the client, 1 to 40 of A-Z a-z 0-9 _ -. Same id and same body: same answer. Same id, other body: 409. */
  readonly clientOrderId: string;
  readonly symbol: string;
  readonly side: Side;
  readonly type: OrderType;
  readonly timeInForce: TimeInForce;
  /** `cnc` when absent. */
  readonly product?: Product | undefined;
  /** Denied unless it only reduces a position; passes a halted switch. */
  readonly reduceOnly?: boolean | undefined;
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

/** An order that is only asked about. */
export type DraftOrder = Omit<PlaceOrder, 'clientOrderId'>;

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
  /** The guest's account, whole: after connecting and whenever it changed. */
  | { readonly type: 'account'; readonly seq: number; readonly time: number; readonly account: AccountView }
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
  /** Of the edge: names the request in its log. */
  readonly requestId?: string | undefined;
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
  /** Changes nothing, as the next. */
  preview(order: DraftOrder): Promise<OrderPreview>;
  /** Of an open order with new terms: margin and charges of the whole order. */
  previewChange(orderId: string, change: ModifyOrder): Promise<OrderPreview>;
  setSwitch(state: SwitchState): Promise<Funds>;
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
