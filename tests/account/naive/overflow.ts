/** When a balance, a position, a book or the margin of an underlying is beyond its bound. */
import { grossExposure, positionsIn } from './exposure.ts';
import { MAX, sum, within } from './integers.ts';
import { balancesOverflow } from './ledger.ts';
import { requirement } from './margin.ts';
import { unrealised } from './positions.ts';
import type { Account, Position } from './state.ts';

const booksWith = (strategy: number): number[] => [...new Set([0, strategy])];

/** An order that would count: the gross exposure of its books, its underlying, the balances. */
export function orderOverflows(account: Account, strategy: number, instrument: number): boolean {
  return (
    booksWith(strategy).some((book) => grossExposure(account, { book }) > MAX) ||
    marginOverflows(account, instrument) ||
    balancesOverflow(account)
  );
}

export function marginOverflows(account: Account, instrument: number): boolean {
  const risk = account.risks.get(instrument);
  return risk !== undefined && requirement(account, risk.underlying).beyond;
}

/** Positions that changed, the sums of their books, their underlying, the balances. */
export function positionsOverflow(account: Account, changed: readonly Position[]): boolean {
  return (
    positionsBeyond(account, changed) ||
    changed.some(({ instrument }) => marginOverflows(account, instrument)) ||
    balancesOverflow(account)
  );
}

/** Positions that changed, and the sums of their books. */
export function positionsBeyond(account: Account, changed: readonly Position[]): boolean {
  const books = new Set(changed.map(({ book }) => book));
  return (
    changed.some((position) => isBeyond(account, position)) || [...books].some((book) => bookOverflows(account, book))
  );
}

function isBeyond(account: Account, position: Position): boolean {
  const { quantity, basis, realised, fifoRealised, lots } = position;
  const newest = lots.at(-1)?.basis.cost ?? 0n;
  const own = unrealised(account, position);
  return ![quantity, basis.cost, realised, fifoRealised, own, newest].every(within);
}

function bookOverflows(account: Account, book: number): boolean {
  const held = positionsIn(account, { book });
  return (
    !within(sum(held, (position) => unrealised(account, position))) ||
    !within(sum(held, ({ realised }) => realised)) ||
    grossExposure(account, { book }) > MAX
  );
}

/** A mark: the unrealised profit of a position in the instrument, or of a book. */
export function markOverflows(account: Account, instrument: number): boolean {
  const all = [...account.positions.values()];
  const own = all.filter((position) => position.instrument === instrument);
  if (own.some((position) => !within(unrealised(account, position)))) return true;
  return [...new Set(own.map(({ book }) => book))].some(
    (book) => !within(sum(positionsIn(account, { book }), (position) => unrealised(account, position))),
  );
}
