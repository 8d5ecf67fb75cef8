/**
 * Recorded Binance streams, spot and futures: receive time in nanoseconds, JSON. One line is the order book that was asked
 * for (lastUpdateId); depth lines carry new totals of levels, bookTicker lines the best level a side.
 * Prices and quantities are in 10^−8.
 */
import { FeedFault, quoted } from './feed-error.ts';
import type { FeedLevel, FeedRecord } from './feed-record.ts';
import { isObject, type JsonObject, jsonObject, levelTexts, numberText } from './json-line.ts';
import { microseconds, positiveNumber, scaledNumber, wholeNumber } from './number-text.ts';
import type { FeedParser, LinePlace } from './read-feed.ts';

const PRICE_DECIMALS = 8;
const QUANTITY_DECIMALS = 8;

export function binanceLines(): FeedParser {
  // A book of 5,000 levels a side is some 300,000 bytes.
  return { lineLimit: 524_288, parse };
}

function parse(text: string, place: LinePlace): FeedRecord {
  const [received = ''] = text.split(' ', 1);
  const at = { ...place, time: microseconds(received, 'receive_ns') };
  const body = jsonObject(text.slice(received.length + 1));
  if ('lastUpdateId' in body) return book(body, at);
  const data = body['data'];
  const stream = String(body['stream']);
  if (!isObject(data)) throw new FeedFault('MALFORMED_LINE', 'data', 'A line carries data of a stream.');
  if (stream.includes('@depth')) return changes(data, at);
  if (stream.endsWith('@bookTicker')) return best(data, at);
  if (stream.endsWith('rade')) return { kind: 'print', ...at };
  throw new FeedFault('UNKNOWN_KIND', 'stream', `A stream is depth, bookTicker or trade, not ${quoted(stream)}.`);
}

type At = LinePlace & { readonly time: number };

function book(body: JsonObject, at: At): FeedRecord {
  const last = update(body, 'lastUpdateId');
  const sides = { bids: levels(body, 'bids'), asks: levels(body, 'asks') };
  return { kind: 'levels', ...at, isSnapshot: true, first: last, last, previous: null, ...sides };
}

function changes(data: JsonObject, at: At): FeedRecord {
  const previous = 'pu' in data ? update(data, 'pu') : null;
  const span = { first: update(data, 'U'), last: update(data, 'u'), previous };
  return { kind: 'levels', ...at, isSnapshot: false, ...span, bids: levels(data, 'b'), asks: levels(data, 'a') };
}

function best(data: JsonObject, at: At): FeedRecord {
  return { kind: 'book', ...at, update: update(data, 'u'), bids: [top(data, 'b', 'B')], asks: [top(data, 'a', 'A')] };
}

const update = (data: JsonObject, field: string): number => wholeNumber(numberText(data, field), field);

function top(data: JsonObject, price: string, quantity: string): FeedLevel {
  return level(numberText(data, price), numberText(data, quantity), price);
}

function levels(data: JsonObject, field: string): FeedLevel[] {
  return levelTexts(data, field).map(([price, quantity]) => level(price, quantity, field));
}

function level(price: string, quantity: string, field: string): FeedLevel {
  return [positiveNumber(price, PRICE_DECIMALS, field), scaledNumber(quantity, QUANTITY_DECIMALS, field)];
}
