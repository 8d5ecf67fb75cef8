/** What an account knows, as plain values that are never changed: a command makes a new account. */
import type { AccountClock, AccountInstrument, AccountLink, AccountOrder } from '../../../wasm/records.ts';

export interface Sizes {
  readonly instruments: number;
  readonly strategies: number;
  readonly orders: number;
  readonly positions: number;
  readonly trades: number;
}

export interface Mark {
  readonly price: bigint;
  readonly time: number;
}

/** What one unit of a contract may lose, and the rates of its margin. */
export interface Risk {
  readonly flags: number;
  readonly underlying: number;
  readonly exposureBp: bigint;
  readonly spreadBp: bigint;
  readonly price: bigint;
  readonly underlyingPrice: bigint;
  readonly shortExtra: bigint;
  /** Scenarios 1 to 16. */
  readonly losses: readonly number[];
}

/** Figures of a book beside its positions. */
export interface Book {
  /** Profit when the day began. */
  readonly startProfit: bigint;
  readonly highestProfit: bigint;
  readonly highestDayProfit: bigint;
  /** Losing closes in a row; those of one order that follow each other count as one. */
  readonly streak: number;
  /** The order of the last close, what its closes realised, the streak before them, the time of the last close. */
  readonly streakOrder: number;
  readonly streakGain: bigint;
  readonly streakBefore: number;
  readonly streakTime: number;
}

/** What releases a held order and what it is tied to; 0 for no parent or leader. */
export interface Link {
  readonly release: number;
  readonly slice: number;
  readonly parent: number;
  readonly leader: number;
  /** Where it stands: it may follow the mark. */
  readonly threshold: bigint;
  readonly trail: bigint;
  /** The command that linked it. */
  readonly record: AccountLink;
}

/** Cost of a quantity; the cost of a part is its share, rounded down. */
export interface Basis {
  readonly quantity: bigint;
  readonly cost: bigint;
}

export interface Lot {
  readonly order: number;
  readonly quantity: bigint;
  readonly basis: Basis;
}

export interface Position {
  readonly book: number;
  readonly instrument: number;
  readonly product: number;
  /** Signed. */
  readonly quantity: bigint;
  readonly basis: Basis;
  readonly realised: bigint;
  readonly fifoRealised: bigint;
  readonly settled: bigint;
  readonly arriving: bigint;
  readonly margin: bigint;
  /** Oldest first. */
  readonly lots: readonly Lot[];
}

/** What an order is worth at most: price and trigger that hold or are asked for, and the price it is reserved at. */
export interface Terms {
  readonly quantity: bigint;
  readonly price: bigint;
  readonly trigger: bigint;
  readonly reservePrice: bigint;
}

export interface Trade {
  readonly id: number;
  readonly quantity: bigint;
  readonly price: bigint;
}

export interface Order {
  /** The command that made it known. */
  readonly placed: AccountOrder;
  readonly link: Link | undefined;
  readonly terms: Terms;
  readonly asked: Terms | undefined;
  /** Number of the latest modification. */
  readonly request: number;
  readonly protection: bigint;
  readonly marginBp: bigint;
  /** What of it closes a position. */
  readonly closing: bigint;
  /** An OrderState up to working. */
  readonly stage: number;
  readonly doubt: 'none' | 'unknown' | 'presumed';
  /** An OrderState: rejected, expired, cancelled, denied; 0 for none. */
  readonly end: number;
  readonly cancelPending: boolean;
  readonly cancelAsked: boolean;
  readonly overfilled: boolean;
  readonly trades: readonly Trade[];
  readonly traded: bigint;
}

export interface Ledger {
  readonly cash: bigint;
  readonly blocked: bigint;
  readonly positions: bigint;
  readonly realised: bigint;
  readonly charges: bigint;
  readonly external: bigint;
}

/** One accepted order command; a cancellation has value 0. */
export interface Pace {
  readonly time: number;
  readonly value: bigint;
}

export interface Account {
  readonly sizes: Sizes;
  readonly time: number;
  readonly day: bigint;
  readonly ledger: Ledger;
  /** What delivery sales brought since the day began. */
  readonly proceeds: bigint;
  readonly instruments: ReadonlyMap<number, AccountInstrument>;
  readonly marks: ReadonlyMap<number, Mark>;
  /** By `limitKey`. */
  readonly limits: ReadonlyMap<number, bigint>;
  /** SwitchState by `scopeKey`; active when absent. */
  readonly switches: ReadonlyMap<number, number>;
  readonly closedGates: ReadonlySet<number>;
  readonly clocks: ReadonlyMap<number, AccountClock>;
  /** Segments that were squared off today. */
  readonly squaredOff: ReadonlySet<number>;
  /** By `positionKey`. */
  readonly positions: ReadonlyMap<number, Position>;
  /** By id, in order of placing. */
  readonly orders: ReadonlyMap<number, Order>;
  readonly paces: readonly Pace[];
  readonly ordersToday: number;
  /** By number, 0 the account; a book that is absent has no figure. */
  readonly books: ReadonlyMap<number, Book>;
  /** By instrument. */
  readonly risks: ReadonlyMap<number, Risk>;
  /** The buffer of scenarios for the next risk array. */
  readonly losses: readonly number[];
  /** When the session at the broker ends; 0 for never. */
  readonly sessionEnd: number;
}

export const scopeKey = (scope: number, index: number): number => scope * 65_536 + index;
export const limitKey = (scope: number, index: number, kind: number): number => scopeKey(scope, index) * 256 + kind;
export const positionKey = (book: number, instrument: number, product: number): number =>
  (book * 65_536 + instrument) * 256 + product;

export function emptyAccount(sizes: Sizes): Account {
  return {
    sizes,
    time: 0,
    day: 0n,
    ledger: { cash: 0n, blocked: 0n, positions: 0n, realised: 0n, charges: 0n, external: 0n },
    proceeds: 0n,
    instruments: new Map(),
    marks: new Map(),
    limits: new Map(),
    switches: new Map(),
    closedGates: new Set(),
    clocks: new Map(),
    squaredOff: new Set(),
    positions: new Map(),
    orders: new Map(),
    paces: [],
    ordersToday: 0,
    books: new Map(),
    risks: new Map(),
    losses: Array<number>(16).fill(0),
    sessionEnd: 0,
  };
}

export const noFigures: Book = {
  startProfit: 0n,
  highestProfit: 0n,
  highestDayProfit: 0n,
  streak: 0,
  streakOrder: 0,
  streakGain: 0n,
  streakBefore: 0,
  streakTime: 0,
};

export const bookOf = (account: Account, book: number): Book => account.books.get(book) ?? noFigures;

/** A copy of a map with one entry set. */
export function withEntry<V>(map: ReadonlyMap<number, V>, key: number, value: V): ReadonlyMap<number, V> {
  return new Map(map).set(key, value);
}

/** The account with some positions as they are now. */
export function withPositions(account: Account, changed: readonly Position[]): Account {
  const positions = new Map(account.positions);
  for (const position of changed) {
    positions.set(positionKey(position.book, position.instrument, position.product), position);
  }
  return { ...account, positions };
}

/** Whether two records say the same, their time apart. */
export function sameButTime<T extends object>(a: T, b: T): boolean {
  return JSON.stringify({ ...a, time: 0 }) === JSON.stringify({ ...b, time: 0 });
}
