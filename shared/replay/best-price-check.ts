/** Bitstamp: best prices equal those of each recorded book, or the log itself is at fault in one of two ways. */
import type { BookRecord, FeedSide, OrderRecord } from '../feeds/feed-record.ts';
import { type BookDifferences, type BookSides, bothSides, sideOf } from './book-differences.ts';

/** Order events by which a recorded book may lag behind them. */
const LAG_LIMIT = 8;

export interface BestPriceCheck {
  /** Tells an order event, and the best levels after it. */
  event(record: OrderRecord, best: BookSides): void;
  book(record: BookRecord): void;
  /** Order events after which the best buy was at or above the best sell. */
  crossed(): number;
}

export function bestPriceCheck(differences: BookDifferences): BestPriceCheck {
  const states: BookSides[] = [];
  const named = new Set<string>();
  let crossed = 0;

  const defectOf = (side: FeedSide, recorded: number | undefined): string | null => {
    if (states.some((state) => sideOf(state, side)[0]?.[0] === recorded)) return 'book_line_late';
    return named.has(`${side} ${recorded}`) ? null : 'level_without_events';
  };

  return {
    event({ side, price }, best) {
      named.add(`${side} ${price}`);
      states.push(best);
      if (states.length > LAG_LIMIT) states.shift();
      const [bid] = best.bids[0] ?? [0];
      const [ask] = best.asks[0] ?? [Number.POSITIVE_INFINITY];
      if (bid >= ask) crossed += 1;
    },
    book(record) {
      const best = states.at(-1) ?? { bids: [], asks: [] };
      for (const side of bothSides) {
        const recorded = sideOf(record, side)[0] ?? null;
        const replayed = sideOf(best, side)[0] ?? null;
        differences.checks += 1;
        if (recorded?.[0] === replayed?.[0]) continue;
        const { input, line } = record;
        const defect = defectOf(side, recorded?.[0]);
        differences.add({ input, line, side, recorded, replayed, defect });
      }
    },
    crossed: () => crossed,
  };
}
