/** Compares the engine's book, order by order, with the orders that a feed says are resting. */
import type { Engine } from '../../wasm/engine.ts';
import { RECORD_BYTES, readSnapshotOrder, Side, SnapshotKind } from '../../wasm/records.ts';
import type { RestingOrders } from './resting-orders.ts';

export interface BookAudit {
  /** Orders of the feed that rest in the engine, and those whose price is outside the band. */
  readonly orders: number;
  readonly outsideBand: number;
  readonly bidLevels: number;
  readonly askLevels: number;
  /** Orders that only one side has, or that differ in side, price or open quantity. */
  readonly differences: number;
}

export function auditBook(engine: Engine, resting: RestingOrders): BookAudit {
  const { slices, levels } = engineOrders(engine);
  let orders = 0;
  let outsideBand = 0;
  let differences = 0;
  for (const [, { side, price, quantity, ids }] of resting.entries()) {
    if (ids.length === 0) {
      outsideBand += 1;
      continue;
    }
    orders += 1;
    const found = ids.map((id) => slices.get(id));
    const open = found.reduce((sum, slice) => sum + (slice?.leaves ?? 0), 0);
    const isSame = found.every((slice) => slice?.price === price && slice.side === side) && open === quantity;
    if (!isSame) differences += 1;
    for (const id of ids) slices.delete(id);
  }
  const count = (side: 'buy' | 'sell'): number => [...levels].filter((level) => level.startsWith(side)).length;
  return {
    orders,
    outsideBand,
    bidLevels: count('buy'),
    askLevels: count('sell'),
    differences: differences + slices.size,
  };
}

interface Slice {
  readonly side: 'buy' | 'sell';
  readonly price: number;
  readonly leaves: number;
}

function engineOrders(engine: Engine) {
  const bytes = engine.snapshot();
  const view = new DataView(bytes.buffer);
  const slices = new Map<number, Slice>();
  const levels = new Set<string>();
  for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
    if (view.getUint8(at) !== SnapshotKind.Order) continue;
    const { order, side: code, price, leaves } = readSnapshotOrder(view, at);
    const side = code === Side.Buy ? 'buy' : 'sell';
    slices.set(order, { side, price, leaves });
    levels.add(`${side} ${price}`);
  }
  return { slices, levels };
}
