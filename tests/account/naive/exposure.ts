/** What a book, or a part of it, has at stake: summed anew each time. */
import { Side } from '../../../wasm/records.ts';
import { sum } from './integers.ts';
import { isLive, leaves, openValue } from './orders.ts';
import { openCost, signedCost } from './positions.ts';
import type { Account, Order, Position } from './state.ts';

/** A book (0: the account), in all instruments, in one, or in those of a sector. */
export interface Part {
  readonly book: number;
  readonly instrument?: number;
  readonly sector?: number;
}

function covers(account: Account, { instrument, sector }: Part, index: number): boolean {
  if (instrument !== undefined) return instrument === index;
  return sector === undefined || account.instruments.get(index)?.sector === sector;
}

export function positionsIn(account: Account, part: Part): Position[] {
  return [...account.positions.values()].filter(
    ({ book, instrument }) => book === part.book && covers(account, part, instrument),
  );
}

export function liveOrdersIn(account: Account, part: Part): Order[] {
  return [...account.orders.values()].filter(
    (order) =>
      (part.book === 0 || order.placed.strategy === part.book) &&
      covers(account, part, order.placed.instrument) &&
      isLive(order),
  );
}

export const openOrders = (account: Account, part: Part): bigint => BigInt(liveOrdersIn(account, part).length);

/** Position plus leaves of live orders of a side, in its direction. */
export function sidePosition(account: Account, part: Part, side: number): bigint {
  const held = sum(positionsIn(account, part), ({ quantity }) => quantity);
  const open = liveOrdersIn(account, part).filter(({ placed }) => placed.side === side);
  return (side === Side.Buy ? held : -held) + sum(open, leaves);
}

export const grossExposure = (account: Account, part: Part): bigint =>
  sum(positionsIn(account, part), openCost) + sum(liveOrdersIn(account, part), openValue);

export const netExposure = (account: Account, part: Part): bigint =>
  sum(positionsIn(account, part), signedCost) + sum(liveOrdersIn(account, part), signedValue);

export const signedValue = (order: Order): bigint =>
  order.placed.side === Side.Buy ? openValue(order) : -openValue(order);
