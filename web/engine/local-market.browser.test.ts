import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MarketMessage, PlaceOrder } from '../../shared/protocol.ts';
import { LocalMarket } from './local-market.ts';
import type { SavedSession } from './local-session.ts';

const order: PlaceOrder = {
  clientOrderId: 'a',
  symbol: 'TAMRALOK',
  side: 'buy',
  type: 'market',
  timeInForce: 'day',
  quantity: 10,
};

let opened: LocalMarket[] = [];

async function open(): Promise<{ market: LocalMarket; messages: MarketMessage[] }> {
  const market = new LocalMarket();
  opened.push(market);
  const messages: MarketMessage[] = [];
  await market.open((message) => messages.push(message));
  return { market, messages };
}

/** Resolves when no tab holds the market. */
async function closeAll(): Promise<void> {
  for (const market of opened) market.close();
  opened = [];
  await navigator.locks.request('sauda-market', () => {});
}

async function savedSession(): Promise<SavedSession> {
  const database = await openDB('sauda-market');
  const saved = (await database.get('sessions', 'current')) as SavedSession;
  database.close();
  return saved;
}

beforeEach(() => deleteDB('sauda-market'));
afterEach(closeAll);

test('opens with a snapshot, streams the subscribed book, and trades', async () => {
  const { market, messages } = await open();
  expect(messages.slice(0, 3).map(({ type }) => type)).toEqual(['snapshot', 'orders', 'account']);
  market.subscribe(3);
  expect(await market.place(order)).toMatchObject({ status: 'filled', filledQuantity: 10 });
  await expect.poll(() => messages.some(({ type }) => type === 'changes'), { timeout: 5_000 }).toBe(true);
  expect(messages.find(({ type }) => type === 'book')).toMatchObject({ book: { instrument: 3 } });
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
});

test('an answered order is there when the market is opened again', async () => {
  const { market } = await open();
  await market.place(order);
  const limit = await market.place({ ...order, clientOrderId: 'b', type: 'limit', price: 90_00 });
  await closeAll();
  const { market: again, messages } = await open();
  expect(messages[1]).toMatchObject({
    replace: true,
    orders: [
      { clientOrderId: 'a', status: 'filled' },
      { clientOrderId: 'b', status: 'open' },
    ],
  });
  expect(await again.cancel(limit.orderId)).toMatchObject({ status: 'cancelled' });
});

test('an order is saved before it is answered', async () => {
  const { market } = await open();
  for (const [index, clientOrderId] of ['a', 'b', 'c'].entries()) {
    await market.place({ ...order, clientOrderId, quantity: 10 + index });
    const { guests } = await savedSession();
    expect(guests[0]?.orders.at(-1)).toMatchObject({ order: { clientOrderId, status: 'filled' } });
    expect(guests[0]?.account?.facts.positions).toMatchObject([
      { quantity: 10 + index * 10 + (index * (index + 1)) / 2 },
    ]);
  }
});

test('the account decides, tells what it would do, and is the same when the market is opened again', async () => {
  const { market } = await open();
  const { clientOrderId: _, ...draft } = order;
  const preview = await market.preview({ ...draft, product: 'mis' });
  expect(preview).toMatchObject({ cash: 100_000_000, denial: null });
  expect(preview.charges?.total).toBeGreaterThan(0);
  await market.place({ ...order, product: 'mis' });
  expect(await market.setSwitch('halted')).toMatchObject({ switch: 'halted' });
  const denied = await market.place({ ...order, clientOrderId: 'b', quantity: 11 });
  expect(denied).toMatchObject({ status: 'denied', reason: { code: 'HALTED', denial: { scope: 'account' } } });
  await closeAll();
  const { messages } = await open();
  expect(messages[2]).toMatchObject({
    account: { funds: { switch: 'halted' }, positions: [{ symbol: 'TAMRALOK', product: 'mis', quantity: 10 }] },
  });
});

test('a market that was saved before there were accounts keeps its positions', async () => {
  const { market } = await open();
  await market.place(order);
  await market.place({ ...order, clientOrderId: 'b', type: 'limit', price: 90_00 });
  await closeAll();
  const saved = await savedSession();
  const database = await openDB('sauda-market');
  const guests = saved.guests.map(({ account: _, ...guest }) => guest);
  await database.put('sessions', { ...saved, guests }, 'current');
  database.close();
  const { messages } = await open();
  expect(messages[1]).toMatchObject({ orders: [{ status: 'filled' }, { status: 'cancelled' }] });
  expect(messages[2]).toMatchObject({
    account: { funds: { blocked: 0 }, positions: [{ symbol: 'TAMRALOK', product: 'cnc', quantity: 10 }] },
  });
});

test('what the market refuses rejects with its problem', async () => {
  const { market } = await open();
  await expect(market.cancel('1')).rejects.toMatchObject({ problem: { code: 'ORDER_NOT_FOUND' } });
  await expect(market.place({ ...order, quantity: 0 })).rejects.toMatchObject({ problem: { field: 'quantity' } });
});

test('one at a time: a second one is told that the market is open elsewhere', async () => {
  await open();
  const messages: MarketMessage[] = [];
  const second = new LocalMarket();
  await expect(second.open((message) => messages.push(message))).rejects.toMatchObject({
    problem: { code: 'MARKET_OPEN_ELSEWHERE' },
  });
  expect(messages).toMatchObject([{ type: 'error', code: 'MARKET_OPEN_ELSEWHERE' }]);
});

test('a saved market that cannot be read is kept aside, and the guest is told', async () => {
  await open();
  await closeAll();
  const saved = await savedSession();
  saved.market.snapshot[5_000] = (saved.market.snapshot[5_000] ?? 0) ^ 1;
  const database = await openDB('sauda-market');
  await database.put('sessions', saved, 'current');
  const { messages } = await open();
  expect(messages.map((message) => (message.type === 'error' ? message.code : message.type)).slice(0, 4)).toEqual([
    'snapshot',
    'orders',
    'account',
    'MARKET_RESET',
  ]);
  expect(await database.get('sessions', 'unreadable')).toEqual(saved);
  database.close();
});
