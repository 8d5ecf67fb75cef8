/**
 * What an account is opened with: the virtual funds of a new guest, or what a guest had before there were accounts, or in an account
 * that this version of the kernel does not read. Delivery positions keep what they are worth and what was paid for them; a short
 * position of the time before accounts becomes an intraday one.
 */
import type { AccountFacts } from './account-facts.ts';
import { type Fill, type Product, STARTING_CASH } from './protocol.ts';

export interface OpeningPosition {
  readonly instrument: number;
  readonly product: Product;
  /** Signed. */
  readonly quantity: number;
  /** Average, in whole paise. */
  readonly price: number;
}

/** Cash in paise, above 0. */
export interface OpeningBalance {
  readonly cash: number;
  readonly positions: readonly OpeningPosition[];
}

export const newBalance: OpeningBalance = { cash: STARTING_CASH, positions: [] };

interface Held {
  readonly instrument: number;
  readonly product: Product;
  readonly quantity: number;
  /** What it was bought for, of a short sold for; 0 or above. */
  readonly cost: number;
}

/** Of the account as its facts tell it, all that was blocked being free again. */
export function balanceOfFacts({ ledger, positions }: AccountFacts): OpeningBalance {
  const held = positions.flatMap(({ instrument, product, quantity, cost }) =>
    product === 'cnc' || product === 'mis' ? [{ instrument, product, quantity, cost }] : [],
  );
  return balance(ledger.cash + ledger.blocked, held);
}

/** Of a guest that only had fills, from its virtual funds. @throws RangeError for a symbol that is not listed */
export function balanceOfFills(fills: readonly Fill[], instrumentOf: (symbol: string) => number): OpeningBalance {
  const positions = new Map<string, { quantity: number; cost: number }>();
  let cash = STARTING_CASH;
  for (const fill of fills) {
    const signed = fill.side === 'buy' ? fill.quantity : -fill.quantity;
    cash -= signed * fill.price;
    const before = positions.get(fill.symbol) ?? { quantity: 0, cost: 0 };
    positions.set(fill.symbol, traded(before, signed, fill.price));
  }
  const held = [...positions].map(([symbol, { quantity, cost }]): Held => {
    const product = quantity > 0 ? 'cnc' : 'mis';
    return { instrument: instrumentOf(symbol), product, quantity, cost };
  });
  // A short on margin has not been paid for.
  const proceeds = held.reduce((sum, { quantity, cost }) => sum + (quantity < 0 ? cost : 0), 0);
  return balance(cash - proceeds, held);
}

/** A position at average cost after a trade; `cost` is 0 or above. */
function traded({ quantity, cost }: { quantity: number; cost: number }, signed: number, price: number) {
  if (quantity === 0 || Math.sign(quantity) === Math.sign(signed)) {
    return { quantity: quantity + signed, cost: cost + Math.abs(signed) * price };
  }
  const rest = quantity + signed;
  if (rest !== 0 && Math.sign(rest) !== Math.sign(quantity)) return { quantity: rest, cost: Math.abs(rest) * price };
  return { quantity: rest, cost: Math.round((cost / Math.abs(quantity)) * Math.abs(rest)) };
}

/** An account takes an average in whole paise; what an intraday position is then short of is given in cash. */
function balance(cash: number, held: readonly Held[]): OpeningBalance {
  let free = cash;
  const positions = held.flatMap(({ instrument, product, quantity, cost }): OpeningPosition[] => {
    if (quantity === 0) return [];
    const price = Math.max(1, Math.floor(cost / Math.abs(quantity)));
    if (product === 'mis') free += Math.sign(quantity) * (price * Math.abs(quantity) - cost);
    return [{ instrument, product, quantity, price }];
  });
  // Nobody begins with a debt: before there were accounts, cash was not looked at.
  return { cash: Math.max(1, free), positions };
}
