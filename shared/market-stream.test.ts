import { expect, test } from 'vitest';
import { emptyFacts } from './account-facts.ts';
import { accountView } from './account-view.ts';
import { advanceTime } from './commands.ts';
import { MarketStream } from './market-stream.ts';
import { SECOND, START, testMarket } from './test-market.ts';

const account = accountView(emptyFacts(0), [], 0);
const nobody = { orders: [], fills: [], account };

test('a stream opens with snapshot and orders, and numbers every message', () => {
  const market = testMarket();
  const stream = new MarketStream(market);
  const messages = [...stream.open(nobody), stream.subscribe(2)];
  for (let second = 1; second <= 10; second += 1) {
    market.apply(advanceTime(START + second * SECOND));
    const message = stream.changes(market.takeChanges());
    if (message) messages.push(message);
  }
  messages.push(...stream.guest(nobody), stream.error('NOT_JSON', 'That was no JSON.'));
  expect(messages.map(({ type }) => type).slice(0, 5)).toEqual([
    ...['snapshot', 'orders', 'account', 'book', 'changes'],
  ]);
  expect(messages.slice(-2).map(({ type }) => type)).toEqual(['account', 'error']);
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
});

test('changes bring quotes of all instruments and the book of the subscribed one', () => {
  const market = testMarket();
  const stream = new MarketStream(market);
  stream.subscribe(5);
  market.apply(advanceTime(START + 4 * SECOND));
  const message = stream.changes(market.takeChanges());
  if (message?.type !== 'changes') throw new Error('There should be changes.');
  expect(message.quotes.length).toBeGreaterThan(6);
  expect(message.book?.instrument).toBe(5);
  expect(message.trades.every((trade) => trade.instrument === 5)).toBe(true);
  expect(message.time).toBe(START + 4 * SECOND);
});

test('without a subscription there are quotes only', () => {
  const market = testMarket();
  const stream = new MarketStream(market);
  market.apply(advanceTime(START + 4 * SECOND));
  expect(stream.changes(market.takeChanges())).toMatchObject({ book: null, candle: null, trades: [] });
});

test('a trade is told once, though the book was made before its change was taken', () => {
  const market = testMarket();
  const stream = new MarketStream(market);
  market.apply(advanceTime(START + 30 * SECOND));
  const book = stream.subscribe(0);
  market.apply(advanceTime(START + 60 * SECOND));
  const changes = stream.changes(market.takeChanges());
  if (book.type !== 'book' || changes?.type !== 'changes') throw new Error('There should be a book and changes.');
  const told = new Set(book.book.trades.map(({ tradeId }) => tradeId));
  expect(changes.trades.length).toBeGreaterThan(0);
  expect(changes.trades.filter(({ tradeId }) => told.has(tradeId))).toEqual([]);
  const all = market.book(0).trades.map(({ tradeId }) => tradeId);
  expect([...told, ...changes.trades.map(({ tradeId }) => tradeId)].slice(-all.length)).toEqual(all);
});

test('nothing changed, nothing said', () => {
  const market = testMarket();
  const stream = new MarketStream(market);
  stream.open(nobody);
  expect(stream.changes(market.takeChanges())).toBeNull();
  expect(stream.state.seq).toBe(3);
});

test('an instrument that is not listed is an error of the stream and keeps the subscription', () => {
  const stream = new MarketStream(testMarket());
  stream.subscribe(1);
  expect(stream.subscribe(99)).toMatchObject({ type: 'error', code: 'SYMBOL_NOT_FOUND', seq: 2 });
  expect(stream.state.instrument).toBe(1);
});

test('a stream that was put aside goes on with the next number and opens with its book', () => {
  const market = testMarket();
  const stream = new MarketStream(market);
  stream.open(nobody);
  stream.subscribe(4);
  const resumed = new MarketStream(market, structuredClone(stream.state));
  const messages = resumed.open(nobody);
  expect(messages.map(({ type, seq }) => `${type} ${seq}`)).toEqual(['snapshot 5', 'orders 6', 'account 7', 'book 8']);
  expect(messages[3]).toMatchObject({ book: { instrument: 4 } });
});
