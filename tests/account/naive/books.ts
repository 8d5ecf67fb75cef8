/** Profit of a book, its highest, and losing closes in a row. */

import { positionsIn } from './exposure.ts';
import { sum } from './integers.ts';
import { unrealised } from './positions.ts';
import { type Account, type Book, bookOf, noFigures, withEntry } from './state.ts';

/** Realised and unrealised profit of a book since the beginning. */
export const profit = (account: Account, book: number): bigint =>
  sum(positionsIn(account, { book }), (position) => position.realised + unrealised(account, position));

export const dayProfit = (account: Account, book: number): bigint =>
  profit(account, book) - bookOf(account, book).startProfit;

const allBooks = (account: Account): Set<number> =>
  new Set([...account.books.keys(), ...[...account.positions.values()].map(({ book }) => book)]);

/** The account with the highest profit of each book brought up to date. */
export function withHighest(account: Account): Account {
  const books = new Map(account.books);
  for (const book of allBooks(account)) books.set(book, risen(account, book));
  return { ...account, books };
}

function risen(account: Account, book: number): Book {
  const figures = bookOf(account, book);
  const now = profit(account, book);
  const today = now - figures.startProfit;
  return {
    ...figures,
    highestProfit: now > figures.highestProfit ? now : figures.highestProfit,
    highestDayProfit: today > figures.highestDayProfit ? today : figures.highestDayProfit,
  };
}

/** The account after a close of an order realised something, or nothing, in a book. */
export function withClose(account: Account, book: number, realised: bigint, order: number, time: number): Account {
  const figures = bookOf(account, book);
  const goesOn = figures.streakOrder === order;
  const streakGain = (goesOn ? figures.streakGain : 0n) + realised;
  const streakBefore = goesOn ? figures.streakBefore : figures.streak;
  const streak = streakGain < 0n ? streakBefore + 1 : streakGain > 0n ? 0 : streakBefore;
  const closed = { ...figures, streak, streakOrder: order, streakGain, streakBefore, streakTime: time };
  return { ...account, books: withEntry(account.books, book, closed) };
}

/** The start of the day of each book. */
export function withDayBegun(account: Account): Account {
  const books = new Map<number, Book>();
  for (const book of allBooks(account)) {
    const { highestProfit } = bookOf(account, book);
    books.set(book, { ...noFigures, highestProfit, startProfit: profit(account, book) });
  }
  return { ...account, books };
}
