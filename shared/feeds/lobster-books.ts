/**
 * LOBSTER book files: row n is the book after message n, as ask price, ask size, bid price, bid size of each level, best
 * first. Levels that are not there carry a price of ±9,999,999,999.
 */
import { FeedFault } from './feed-error.ts';
import type { FeedLevel } from './feed-record.ts';
import { positiveNumber } from './number-text.ts';
import type { FeedParser } from './read-feed.ts';

const CELLS_PER_LEVEL = 4;
const ABSENT = /^-?9999999999$/;

export function lobsterBooks(): FeedParser {
  return {
    lineLimit: 16_384,
    parse(text, at) {
      const cells = text.split(',');
      if (cells.length % CELLS_PER_LEVEL !== 0) {
        const message = `A row has ${CELLS_PER_LEVEL} cells a level; this one has ${cells.length} cells.`;
        throw new FeedFault('MALFORMED_LINE', null, message);
      }
      return { kind: 'book', ...at, time: 0, update: 0, asks: levels(cells, 0), bids: levels(cells, 2) };
    },
  };
}

function levels(cells: readonly string[], from: number): FeedLevel[] {
  const found: FeedLevel[] = [];
  for (let at = from; at < cells.length; at += CELLS_PER_LEVEL) {
    const [price = '', size = ''] = cells.slice(at, at + 2);
    if (!ABSENT.test(price)) found.push([positiveNumber(price, 0, 'price'), positiveNumber(size, 0, 'size')]);
  }
  return found;
}
