/**
 * Databento market-by-order as CSV: ts_event_ns, ts_recv_ns, action, side, price_1e9, size, order_id, flags, sequence.
 *
 * A adds, M gives price and size anew, C takes `size` away, R empties the book. T (trade) and F (fill) tell what happened
 * and change nothing: the C or M that follows does.
 */
import { FeedFault, quoted } from './feed-error.ts';
import type { FeedRecord, FeedSide } from './feed-record.ts';
import { microseconds, orderName, positiveNumber, wholeNumber } from './number-text.ts';
import type { FeedParser, LinePlace } from './read-feed.ts';

const HEADER = 'ts_event_ns,ts_recv_ns,action,side,price_1e9,size,order_id,flags,sequence';
const CELLS = 9;
const SNAPSHOT_FLAG = 0x20;

export function databentoMbo(): FeedParser {
  return {
    lineLimit: 4_096,
    parse(text, at) {
      if (at.line === 1) {
        if (text === HEADER) return null;
        throw new FeedFault('BAD_HEADER', null, `The first line is ${HEADER}, not ${quoted(text)}.`);
      }
      return record(text, at);
    },
  };
}

function record(text: string, at: LinePlace): FeedRecord {
  const cells = text.split(',');
  if (cells.length !== CELLS) {
    throw new FeedFault('MALFORMED_LINE', null, `A row has ${CELLS} cells; this one has ${cells.length}.`);
  }
  const [, received = '', action = '', sideText = '', price = '', size = '', order = '', flags = ''] = cells;
  const time = microseconds(received, 'ts_recv_ns');
  if (action === 'T' || action === 'F' || action === 'N') return { kind: 'print', ...at, time };
  if (action === 'R') return { kind: 'clear', ...at, time };
  const named = {
    ...at,
    time,
    order: orderName(order, 'order_id'),
    side: side(sideText),
    price: positiveNumber(price, 0, 'price_1e9'),
    quantity: positiveNumber(size, 0, 'size'),
  };
  switch (action) {
    case 'A':
      return { kind: 'add', ...named, isSnapshot: (wholeNumber(flags, 'flags') & SNAPSHOT_FLAG) !== 0 };
    case 'M':
      return { kind: 'replace', ...named };
    case 'C':
      return { kind: 'reduce', ...named, isExecution: false };
    default:
      throw new FeedFault('UNKNOWN_KIND', 'action', `An action is A, M, C, T, F, R or N, not ${quoted(action)}.`);
  }
}

function side(text: string): FeedSide {
  if (text === 'B') return 'buy';
  if (text === 'A') return 'sell';
  throw new FeedFault('BAD_SIDE', 'side', `The side of an order is B or A, not ${quoted(text)}.`);
}
