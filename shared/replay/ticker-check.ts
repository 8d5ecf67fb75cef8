/**
 * Binance: after every update the best levels, price and quantity, equal the last bookTicker that is not newer. Tickers and
 * updates are recorded in any order, so a book waits until a newer ticker has come.
 */
import type { BookRecord, LevelsRecord } from '../feeds/feed-record.ts';
import { type BookDifferences, type BookSides, bothSides, sideOf } from './book-differences.ts';

interface WaitingBook extends BookSides {
  readonly input: number;
  readonly line: number;
  readonly update: number;
}

/** Books that wait for a ticker, and tickers that wait for a book. */
const WAITING_LIMIT = 10_000;

export interface TickerCheck {
  ticker(record: BookRecord): void;
  /** Tells an update, and the best levels after it. */
  book(record: LevelsRecord, best: BookSides): void;
  /** Compares what still waits with the last ticker. */
  finish(): void;
  /** Updates for which there was no ticker, or too much waited. */
  unchecked(): number;
}

export function tickerCheck(differences: BookDifferences): TickerCheck {
  const books: WaitingBook[] = [];
  const tickers: BookRecord[] = [];
  let unchecked = 0;

  /** The last ticker that is not newer than the update. */
  const tickerOf = (update: number): BookRecord | undefined => {
    while ((tickers[1]?.update ?? Number.POSITIVE_INFINITY) <= update) tickers.shift();
    const [first] = tickers;
    return first && first.update <= update ? first : undefined;
  };
  const compare = (book: WaitingBook): void => {
    const ticker = tickerOf(book.update);
    if (!ticker) {
      unchecked += 1;
      return;
    }
    for (const side of bothSides) {
      const recorded = sideOf(ticker, side)[0] ?? null;
      const replayed = sideOf(book, side)[0] ?? null;
      differences.checks += 1;
      if (recorded?.[0] === replayed?.[0] && recorded?.[1] === replayed?.[1]) continue;
      differences.add({ input: book.input, line: book.line, side, recorded, replayed, defect: null });
    }
  };
  const compareBefore = (update: number): void => {
    for (let book = books[0]; book && book.update < update; book = books[0]) {
      compare(book);
      books.shift();
    }
  };

  return {
    ticker(record) {
      tickers.push(record);
      if (tickers.length > WAITING_LIMIT) tickers.shift();
      compareBefore(record.update);
    },
    book({ input, line, last: update }, best) {
      if (books.length === WAITING_LIMIT) {
        unchecked += 1;
        return;
      }
      books.push({ input, line, update, ...best });
      compareBefore(tickers.at(-1)?.update ?? 0);
    },
    finish: () => compareBefore(Number.POSITIVE_INFINITY),
    unchecked: () => unchecked,
  };
}
