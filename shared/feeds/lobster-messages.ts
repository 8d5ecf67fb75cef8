/**
 * LOBSTER message files: seconds after midnight, type (1 new, 2 partial cancel, 3 deletion, 4 execution, 5 execution of a
 * hidden order, 6 cross, 7 halt), order, size, price × 10,000, direction of the resting order (1 buy, −1 sell).
 */
import { FeedFault, quoted } from './feed-error.ts';
import type { FeedRecord, FeedSide } from './feed-record.ts';
import { orderName, positiveNumber, scaledNumber } from './number-text.ts';
import type { FeedParser, LinePlace } from './read-feed.ts';

const CELLS = 6;
const MICROSECOND_DECIMALS = 6;

export function lobsterMessages(): FeedParser {
  return { lineLimit: 4_096, parse };
}

function parse(text: string, at: LinePlace): FeedRecord {
  const cells = text.split(',');
  const [seconds = '', type = '', order = '', size = '', price = '', direction = ''] = cells;
  if (cells.length !== CELLS) {
    throw new FeedFault('MALFORMED_LINE', null, `A message has ${CELLS} cells; this line has ${cells.length}.`);
  }
  const time = scaledNumber(cut(seconds), MICROSECOND_DECIMALS, 'time');
  if (type === '5' || type === '6' || type === '7') return { kind: 'print', ...at, time };
  const named = {
    ...at,
    time,
    order: orderName(order, 'order'),
    side: side(direction),
    price: positiveNumber(price, 0, 'price'),
    quantity: positiveNumber(size, 0, 'size'),
  };
  switch (type) {
    case '1':
      return { kind: 'add', ...named, isSnapshot: false };
    case '2':
      return { kind: 'reduce', ...named, isExecution: false };
    case '3':
      return { kind: 'remove', ...named };
    case '4':
      return { kind: 'reduce', ...named, isExecution: true };
    default:
      throw new FeedFault('UNKNOWN_KIND', 'type', `A message type is 1 to 7, not ${quoted(type)}.`);
  }
}

function side(direction: string): FeedSide {
  if (direction === '1') return 'buy';
  if (direction === '-1') return 'sell';
  throw new FeedFault('BAD_SIDE', 'direction', `A direction is 1 or -1, not ${quoted(direction)}.`);
}

/** The published samples carry 9 decimals and, here and there, the noise of a binary fraction behind them. */
function cut(seconds: string): string {
  const point = seconds.indexOf('.');
  return point === -1 ? seconds : seconds.slice(0, point + 1 + MICROSECOND_DECIMALS);
}
