/** Counts how often a replayed book was compared with the one that the exchange published, and where they differ. */
import type { LevelEvent } from '../../wasm/records.ts';
import { Side } from '../../wasm/records.ts';
import type { FeedLevel, FeedSide } from '../feeds/feed-record.ts';

export interface BookDifference {
  readonly input: number;
  readonly line: number;
  readonly side: FeedSide;
  /** Null where the level is not there. */
  readonly recorded: FeedLevel | null;
  readonly replayed: FeedLevel | null;
  /** The defect of the feed that accounts for it, or null when none does. */
  readonly defect: string | null;
}

const DIFFERENCES_KEPT = 100;

export class BookDifferences {
  readonly kept: BookDifference[] = [];
  /** Differences by the defect of the feed that accounts for them. */
  readonly defects: Record<string, number> = {};
  /** One for each side of each published book. */
  checks = 0;
  total = 0;
  unexplained = 0;

  add(difference: BookDifference): void {
    this.total += 1;
    if (difference.defect === null) this.unexplained += 1;
    else this.defects[difference.defect] = (this.defects[difference.defect] ?? 0) + 1;
    if (this.kept.length < DIFFERENCES_KEPT) this.kept.push(difference);
  }
}

export interface BookSides {
  readonly bids: readonly FeedLevel[];
  readonly asks: readonly FeedLevel[];
}

export function bookSides(levels: readonly LevelEvent[]): BookSides {
  const of = (side: Side): FeedLevel[] =>
    levels.filter((level) => level.side === side).map(({ price, quantity }) => [price, quantity]);
  return { bids: of(Side.Buy), asks: of(Side.Sell) };
}

export const bothSides = ['buy', 'sell'] as const satisfies readonly FeedSide[];

export function sideOf(book: BookSides, side: FeedSide): readonly FeedLevel[] {
  return side === 'buy' ? book.bids : book.asks;
}
