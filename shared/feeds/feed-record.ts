/** What the lines of recorded feeds say, in one vocabulary. Prices and quantities are whole numbers of the feed's units. */

export type FeedSide = 'buy' | 'sell';

interface FeedLine {
  readonly input: number;
  readonly line: number;
  /** Microseconds, since the epoch or since midnight, as the feed has it. */
  readonly time: number;
}

interface NamedOrder extends FeedLine {
  readonly order: string;
  readonly side: FeedSide;
  readonly price: number;
  readonly quantity: number;
}

/** An order came to rest. `isSnapshot`: the feed repeats what already rests. */
export interface AddRecord extends NamedOrder {
  readonly kind: 'add';
  readonly isSnapshot: boolean;
}

/** An order has this price and open quantity now. */
export interface ReplaceRecord extends NamedOrder {
  readonly kind: 'replace';
}

/** So much of an order was cancelled or, when `isExecution`, traded. */
export interface ReduceRecord extends NamedOrder {
  readonly kind: 'reduce';
  readonly isExecution: boolean;
}

/** An order is gone; `quantity` is what was open of it, 0 when it was filled. */
export interface RemoveRecord extends NamedOrder {
  readonly kind: 'remove';
}

/** The book is empty. */
export interface ClearRecord extends FeedLine {
  readonly kind: 'clear';
}

/** Told beside the changes of the book, or about orders that nobody sees: changes no book. */
export interface PrintRecord extends FeedLine {
  readonly kind: 'print';
}

/** Price and open quantity of a level. */
export type FeedLevel = readonly [price: number, quantity: number];

/** New totals of levels, 0 when gone. `isSnapshot`: there are no others. Updates `first` to `last`, after `previous`. */
export interface LevelsRecord extends FeedLine {
  readonly kind: 'levels';
  readonly isSnapshot: boolean;
  readonly first: number;
  readonly last: number;
  /** Null where the feed only promises that `first` follows the last one. */
  readonly previous: number | null;
  readonly bids: readonly FeedLevel[];
  readonly asks: readonly FeedLevel[];
}

/** The best levels as the exchange published them: what a replayed book is compared with. `update` is 0 where unnumbered. */
export interface BookRecord extends FeedLine {
  readonly kind: 'book';
  readonly update: number;
  readonly bids: readonly FeedLevel[];
  readonly asks: readonly FeedLevel[];
}

export type OrderRecord = AddRecord | ReplaceRecord | ReduceRecord | RemoveRecord;
export type FeedRecord = OrderRecord | ClearRecord | PrintRecord | LevelsRecord | BookRecord;
