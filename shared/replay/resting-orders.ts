/** The orders that a feed says are resting, and the commands that make the engine's book hold the same. */

import { CommandKind, OrderType, Side, TimeInForce } from '../../wasm/records.ts';
import type { FeedSide } from '../feeds/feed-record.ts';
import type { CommandBatch } from './command-batch.ts';
import { FREEZE_QUANTITY, type PriceBand } from './replay-venue.ts';

export interface RestingOrder {
  readonly side: FeedSide;
  readonly price: number;
  readonly quantity: number;
  /** Ids in the engine of its slices, first in time priority first; none while its price is outside the band. */
  readonly ids: readonly number[];
}

/** Orders that may be known at a time, those outside the band counted. */
export const KNOWN_LIMIT = 1_000_000;

export class RestingOrders {
  private readonly known = new Map<string, RestingOrder>();
  private readonly batch: Pick<CommandBatch, 'add'>;
  private readonly band: PriceBand;
  private lastId = 0;

  constructor(batch: Pick<CommandBatch, 'add'>, band: PriceBand) {
    this.batch = batch;
    this.band = band;
  }

  get(name: string): RestingOrder | undefined {
    return this.known.get(name);
  }

  entries(): IterableIterator<[string, RestingOrder]> {
    return this.known.entries();
  }

  isFull(): boolean {
    return this.known.size >= KNOWN_LIMIT;
  }

  /** Lets the order rest with this price and open quantity. An order that only shrinks keeps its priority. */
  put(name: string, side: FeedSide, price: number, quantity: number): void {
    const before = this.known.get(name);
    const kept = before?.side === side ? before : undefined;
    if (before && !kept) this.remove(name);
    const wanted = price >= this.band.low && price <= this.band.high ? slices(quantity) : [];
    this.known.set(name, { side, price, quantity, ids: this.reshape(kept, side, price, wanted) });
  }

  remove(name: string): void {
    for (const id of this.known.get(name)?.ids ?? []) this.cancel(id);
    this.known.delete(name);
  }

  clear(): void {
    for (const name of [...this.known.keys()]) this.remove(name);
  }

  private reshape(
    before: RestingOrder | undefined,
    side: FeedSide,
    price: number,
    wanted: readonly number[],
  ): readonly number[] {
    const had = before ? slices(before.quantity) : [];
    const ids = before?.ids ?? [];
    for (const id of ids.slice(wanted.length)) this.cancel(id);
    return wanted.map((quantity, at) => {
      const id = ids[at];
      if (id === undefined) return this.enter(side, price, quantity);
      if (price !== before?.price || quantity !== had[at]) {
        this.batch.add({ kind: CommandKind.ModifyOrder, order: id, price, quantity });
      }
      return id;
    });
  }

  private enter(side: FeedSide, price: number, quantity: number): number {
    this.lastId += 1;
    this.batch.add({
      kind: CommandKind.NewOrder,
      side: side === 'buy' ? Side.Buy : Side.Sell,
      orderType: OrderType.Limit,
      timeInForce: TimeInForce.Day,
      order: this.lastId,
      price,
      quantity,
    });
    return this.lastId;
  }

  private cancel(order: number): void {
    this.batch.add({ kind: CommandKind.CancelOrder, order });
  }
}

/** An order above the freeze quantity rests in slices, as such orders do. */
function slices(quantity: number): number[] {
  const full = new Array<number>(Math.floor(quantity / FREEZE_QUANTITY)).fill(FREEZE_QUANTITY);
  const rest = quantity % FREEZE_QUANTITY;
  return rest > 0 ? [...full, rest] : full;
}
