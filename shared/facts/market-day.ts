/** One recorded trading day of one share: what every fact is computed from. Prices are in ticks, times in seconds. */

/** A stretch of continuous trading; no return, gap or correlation crosses its ends. */
export interface Session {
  readonly start: number;
  readonly end: number;
}

/** Best bid and ask from `time` on; NaN where a side is empty. */
export interface Quotes {
  readonly time: number[];
  readonly bid: number[];
  readonly ask: number[];
  readonly bidQuantity: number[];
  readonly askQuantity: number[];
}

/** One incoming order that traded at once, all its fills together. */
export interface Aggressor {
  readonly time: number;
  /** 1 buys, -1 sells. */
  readonly sign: number;
  /** What it traded at once. */
  readonly quantity: number;
  readonly fills: number;
  /** Prices at which it traded. */
  readonly prices: number;
  /** Spread, mid and opposite best queue just before; NaN when a side was empty. */
  readonly spread: number;
  readonly midBefore: number;
  readonly midAfter: number;
  readonly oppositeQuantity: number;
  /** Of its last fill. */
  readonly lastPrice: number;
}

/** A new order that did not trade on entry. */
export interface PassiveOrder {
  readonly time: number;
  readonly quantity: number;
  /** Ticks behind the best price of its own side just before; negative inside the spread, NaN when the side was empty. */
  readonly distance: number;
  firstFill: number;
  fills: number;
  filled: number;
  /** When it was filled or cancelled; NaN while open. */
  end: number;
  cancelled: boolean;
}

export interface Print {
  readonly time: number;
  readonly price: number;
  readonly quantity: number;
}

export interface Auction {
  readonly time: number;
  readonly price: number;
  quantity: number;
}

export const DEPTH_LEVELS = 10;

export interface MarketDay {
  readonly sessions: readonly Session[];
  /** Price of a tick in the currency of the market. */
  readonly tickValue: number;
  readonly quotes: Quotes;
  /** Sums over seconds and both sides of the quantity at the n-th occupied level. */
  readonly depth: Float64Array;
  /** Sum over seconds of the share of the first five in the quantity of the ten best levels, and the seconds. */
  readonly firstHalf: { share: number; seconds: number };
  readonly aggressors: Aggressor[];
  readonly passive: PassiveOrder[];
  /** Times of cancellations, those of orders from before the session included. */
  readonly cancels: number[];
  readonly prints: Print[];
  readonly auctions: Auction[];
}

export function emptyDay(sessions: readonly Session[], tickValue: number): MarketDay {
  return {
    sessions,
    tickValue,
    quotes: { time: [], bid: [], ask: [], bidQuantity: [], askQuantity: [] },
    depth: new Float64Array(DEPTH_LEVELS),
    firstHalf: { share: 0, seconds: 0 },
    aggressors: [],
    passive: [],
    cancels: [],
    prints: [],
    auctions: [],
  };
}
