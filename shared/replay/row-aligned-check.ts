/**
 * LOBSTER: after each message the levels of the engine equal those of the book row beside it.
 *
 * A book file of n levels comes with the messages of these n levels only. So what lies behind the n-th level of the row
 * before is not known: it is taken over from the row that shows it, counted as revealed, and compared from then on.
 */
import type { BookRecord, FeedLevel, FeedSide, ReduceRecord, RemoveRecord } from '../feeds/feed-record.ts';
import { type BookDifferences, type BookSides, bothSides, sideOf } from './book-differences.ts';
import type { RestingOrders } from './resting-orders.ts';

export interface RowAlignedCheck {
  book(record: BookRecord, replayed: BookSides): void;
  /** Takes from what rests at a level under no known name; false when there is not so much. */
  unnamed(record: ReduceRecord | RemoveRecord): boolean;
  /** Rows in which every compared level was equal, levels taken over, and reductions of orders from before the file. */
  readonly counts: { rows: number; revealed: number; unnamed: number };
}

export function rowAlignedCheck(resting: RestingOrders, differences: BookDifferences): RowAlignedCheck {
  const horizon = new Map<FeedSide, number>();
  const counts = { rows: 0, revealed: 0, unnamed: 0 };

  const side = (record: BookRecord, replayed: BookSides, which: FeedSide): boolean => {
    const sign = which === 'buy' ? 1 : -1;
    const recorded = sideOf(record, which);
    const worst = recorded.at(-1)?.[0];
    if (worst === undefined) return true;
    const known = horizon.get(which) ?? sign * Number.POSITIVE_INFINITY;
    const ours = sideOf(replayed, which).filter(([price]) => sign * price >= sign * worst);
    let isEqual = true;
    differences.checks += 1;
    for (const [price, theirs, mine] of pairs(recorded, ours)) {
      if (theirs === mine) continue;
      if (sign * price < sign * known) {
        reveal(which, price, theirs - mine);
        continue;
      }
      isEqual = false;
      const { input, line } = record;
      differences.add({ input, line, side: which, recorded: [price, theirs], replayed: [price, mine], defect: null });
    }
    horizon.set(which, worst);
    return isEqual;
  };

  const reveal = (which: FeedSide, price: number, missing: number): void => {
    counts.revealed += 1;
    const name = unnamedAt(which, price);
    const rest = (resting.get(name)?.quantity ?? 0) + missing;
    if (rest > 0) resting.put(name, which, price, rest);
    else resting.remove(name);
    if (rest < 0) removeNewest(resting, which, price, -rest);
  };

  return {
    counts,
    book(record, replayed) {
      const equal = bothSides.map((which) => side(record, replayed, which));
      if (equal.every(Boolean)) counts.rows += 1;
    },
    unnamed({ side: which, price, quantity }) {
      // Before the first row nothing is known; that row is the book after its message.
      if (horizon.size === 0) return true;
      const name = unnamedAt(which, price);
      const left = (resting.get(name)?.quantity ?? 0) - quantity;
      if (left < 0) return false;
      counts.unnamed += 1;
      if (left === 0) resting.remove(name);
      else resting.put(name, which, price, left);
      return true;
    },
  };
}

const unnamedAt = (side: FeedSide, price: number): string => `${side} ${price}`;

/** Price with both quantities, 0 where one side lacks the level. */
function pairs(
  recorded: readonly FeedLevel[],
  ours: readonly FeedLevel[],
): readonly (readonly [price: number, theirs: number, mine: number])[] {
  const theirs = new Map(recorded);
  const mine = new Map(ours);
  const prices = new Set([...theirs.keys(), ...mine.keys()]);
  return [...prices].map((price) => [price, theirs.get(price) ?? 0, mine.get(price) ?? 0]);
}

/** Behind the horizon orders go unseen; nothing tells which, so the newest are taken to be gone. */
function removeNewest(resting: RestingOrders, side: FeedSide, price: number, quantity: number): void {
  let excess = quantity;
  const there = [...resting.entries()].filter(([, order]) => order.side === side && order.price === price);
  for (const [name, order] of there.reverse()) {
    if (excess <= 0) return;
    const left = order.quantity - excess;
    excess -= order.quantity;
    if (left > 0) resting.put(name, side, price, left);
    else resting.remove(name);
  }
}
