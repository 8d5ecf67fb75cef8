/**
 * Logs of Bitstamp's sockets: receive time in milliseconds, event, JSON. order_created, order_changed and order_deleted
 * carry what is open of the order; order_book carries the best 20 levels a side; trade changes no book.
 * Prices are in cents, quantities in 10^−8.
 */
import { FeedFault, quoted } from './feed-error.ts';
import type { FeedLevel, FeedRecord, FeedSide } from './feed-record.ts';
import { type JsonObject, jsonObject, levelTexts, numberText } from './json-line.ts';
import { orderName, positiveNumber, scaledNumber, wholeNumber } from './number-text.ts';
import type { FeedParser, LinePlace } from './read-feed.ts';

const PRICE_DECIMALS = 2;
const QUANTITY_DECIMALS = 8;

export function bitstampLog(): FeedParser {
  return { lineLimit: 16_384, parse };
}

function parse(text: string, at: LinePlace): FeedRecord {
  const [received = '', event = ''] = text.split(' ', 2);
  const time = wholeNumber(received, 'receive_ms') * 1_000;
  const body = jsonObject(text.slice(received.length + event.length + 2));
  switch (event) {
    case 'order_created':
      return { kind: 'add', ...at, time, ...named(body), quantity: quantity(body, positiveNumber), isSnapshot: false };
    case 'order_changed':
      return { kind: 'replace', ...at, time, ...named(body), quantity: quantity(body, positiveNumber) };
    case 'order_deleted':
      return { kind: 'remove', ...at, time, ...named(body), quantity: quantity(body, scaledNumber) };
    case 'trade':
      return { kind: 'print', ...at, time };
    case 'order_book':
      return { kind: 'book', ...at, time, update: 0, bids: levels(body, 'bids'), asks: levels(body, 'asks') };
    default:
      throw new FeedFault('UNKNOWN_KIND', 'event', `An event is order_* or trade, not ${quoted(event)}.`);
  }
}

function named(body: JsonObject) {
  return {
    order: orderName(numberText(body, 'id'), 'id'),
    side: side(body['order_type']),
    price: positiveNumber(numberText(body, 'price'), PRICE_DECIMALS, 'price'),
  };
}

function quantity(body: JsonObject, read: typeof scaledNumber): number {
  return read(numberText(body, 'amount'), QUANTITY_DECIMALS, 'amount');
}

function side(orderType: unknown): FeedSide {
  if (orderType === 0) return 'buy';
  if (orderType === 1) return 'sell';
  throw new FeedFault('BAD_SIDE', 'order_type', `An order_type is 0 or 1, not ${quoted(String(orderType))}.`);
}

function levels(body: JsonObject, field: string): FeedLevel[] {
  return levelTexts(body, field).map(([price, amount]) => [
    positiveNumber(price, PRICE_DECIMALS, field),
    scaledNumber(amount, QUANTITY_DECIMALS, field),
  ]);
}
