/**
 * Positions, cash and profit of a guest, folded from the fills by average cost.
 *
 * Everything is an integer in paise. Cost that does not divide is rounded when part of a position is closed, and the rest
 * stays in the position: realised plus unrealised profit is always exactly what the cash says.
 */
import type { Fill } from '../../shared/protocol.ts';

export interface Position {
  readonly symbol: string;
  /** Shares held; negative when short. */
  readonly quantity: number;
  /** What the shares held were bought for; negative when short: what they were sold for. */
  readonly cost: number;
  readonly realised: number;
}

export interface ValuedPosition extends Position {
  /** In paise, possibly a fraction; 0 when flat. */
  readonly averagePrice: number;
  readonly last: number;
  readonly unrealised: number;
  readonly profit: number;
}

export interface Funds {
  readonly startingCash: number;
  readonly cash: number;
  readonly marketValue: number;
  readonly equity: number;
  readonly realised: number;
  readonly unrealised: number;
  readonly profit: number;
}

export function foldFills(fills: readonly Fill[]): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  for (const fill of fills) {
    const before = positions.get(fill.symbol) ?? { symbol: fill.symbol, quantity: 0, cost: 0, realised: 0 };
    positions.set(fill.symbol, applyFill(before, fill));
  }
  return positions;
}

function applyFill(position: Position, fill: Fill): Position {
  const direction = Math.sign(position.quantity);
  const bought = fill.side === 'buy' ? fill.quantity : -fill.quantity;
  if (direction === 0 || Math.sign(bought) === direction) {
    return { ...position, quantity: position.quantity + bought, cost: position.cost + bought * fill.price };
  }
  const held = Math.abs(position.quantity);
  const closed = Math.min(held, fill.quantity);
  const released = share(position.cost, closed, held);
  const realised = position.realised + direction * closed * fill.price - released;
  const opened = -direction * (fill.quantity - closed);
  if (opened !== 0) return { ...position, quantity: opened, cost: opened * fill.price, realised };
  return { ...position, quantity: position.quantity + bought, cost: position.cost - released, realised };
}

export function value(position: Position, last: number): ValuedPosition {
  const unrealised = position.quantity * last - position.cost;
  const averagePrice = position.quantity === 0 ? 0 : position.cost / position.quantity;
  return { ...position, averagePrice, last, unrealised, profit: position.realised + unrealised };
}

export function fundsOf(startingCash: number, fills: readonly Fill[], positions: readonly ValuedPosition[]): Funds {
  let cash = startingCash;
  for (const { side, price, quantity } of fills) cash += side === 'buy' ? -price * quantity : price * quantity;
  const sum = (of: (position: ValuedPosition) => number): number => positions.reduce((total, p) => total + of(p), 0);
  const marketValue = sum((position) => position.quantity * position.last);
  return {
    startingCash,
    cash,
    marketValue,
    equity: cash + marketValue,
    realised: sum((position) => position.realised),
    unrealised: sum((position) => position.unrealised),
    profit: sum((position) => position.profit),
  };
}

/** amount × part / whole, rounded to the nearest; in bigint because the product may pass 2^53. */
function share(amount: number, part: number, whole: number): number {
  if (part === whole) return amount;
  const doubled = 2n * BigInt(Math.abs(amount)) * BigInt(part) + BigInt(whole);
  return Math.sign(amount) * Number(doubled / (2n * BigInt(whole)));
}
