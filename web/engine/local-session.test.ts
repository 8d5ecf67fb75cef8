import { expect, test } from 'vitest';
import type { Result } from '../../shared/problems.ts';
import { type MarketMessage, type Order, STARTING_CASH } from '../../shared/protocol.ts';
import { engineModule, limitOrder, marketOrder, SECOND, START, testMarket } from '../../shared/test-market.ts';
import { LocalSession } from './local-session.ts';

function open(): { session: LocalSession; messages: MarketMessage[] } {
  const messages: MarketMessage[] = [];
  const saved = { market: testMarket().save(), guests: [] };
  const session = LocalSession.restore(engineModule, saved, (message) => messages.push(message));
  session.open();
  return { session, messages };
}

const idOf = (result: Result<Order>) => (result.ok ? result.value.orderId : '');

test('sends what the protocol says, numbered without gaps', () => {
  const { session, messages } = open();
  session.subscribe(0);
  for (let tick = 1; tick <= 8; tick += 1) session.tick(START + tick * 250_000);
  session.place(marketOrder('a'), START + 2_100_000);
  expect(messages.map(({ type }) => type)).toEqual(expect.arrayContaining(['snapshot', 'orders', 'book', 'changes']));
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(messages.slice(-3)).toMatchObject([
    { type: 'orders', replace: false, orders: [{ clientOrderId: 'a', status: 'filled' }] },
    { type: 'account', account: { positions: [{ symbol: 'TAMRALOK', product: 'mis', quantity: 10 }] } },
    { type: 'changes' },
  ]);
});

test('changes are at most ten per second; orders are told at once', () => {
  const { session, messages } = open();
  for (let step = 1; step <= 100; step += 1) session.place(limitOrder(`a${step}`), START + step * 10_000);
  expect(messages.filter(({ type }) => type === 'changes').length).toBeLessThanOrEqual(10);
  expect(messages.filter((message) => message.type === 'orders' && !message.replace)).toHaveLength(100);
});

test('what was saved is opened again with its orders and fills, and trades on', () => {
  const { session } = open();
  const resting = idOf(session.place(limitOrder('rests'), START));
  session.place(marketOrder('fills'), START + SECOND);
  const messages: MarketMessage[] = [];
  const restored = LocalSession.restore(engineModule, structuredClone(session.save()), (message) =>
    messages.push(message),
  );
  restored.open();
  expect(messages[1]).toMatchObject({
    type: 'orders',
    replace: true,
    orders: [
      { clientOrderId: 'rests', status: 'open' },
      { clientOrderId: 'fills', status: 'filled' },
    ],
  });
  expect(restored.cancel(resting, START + 3 * SECOND)).toMatchObject({ ok: true, value: { status: 'cancelled' } });
});

test('all open orders are cancelled at once, those that wait too, and told in one message', () => {
  const { session, messages } = open();
  session.place(limitOrder('rests'), START);
  session.place(limitOrder('waits', { type: 'stop_market', price: undefined, triggerPrice: 95_00 }), START);
  const told = messages.length;
  const cancelled = session.cancelAll(START);
  expect(cancelled.ok && cancelled.value.map(({ clientOrderId }) => clientOrderId)).toEqual(['rests', 'waits']);
  expect(messages.slice(told)).toMatchObject([
    { type: 'orders', orders: [{ status: 'cancelled' }, { status: 'cancelled' }] },
    { type: 'account', account: { funds: { cash: STARTING_CASH, blocked: 0 } } },
  ]);
});

test('requests are checked', () => {
  const { session } = open();
  expect(session.place({ ...limitOrder('a'), quantity: 0.5 }, START)).toMatchObject({ problem: { field: 'quantity' } });
  expect(session.modify('1', { price: 1 }, START)).toMatchObject({ problem: { field: 'quantity' } });
  expect(session.cancel('1', START)).toMatchObject({ problem: { code: 'ORDER_NOT_FOUND' } });
});

test('a new session has a market with a past and no orders', () => {
  const messages: MarketMessage[] = [];
  LocalSession.create(engineModule, 1, START, (message) => messages.push(message)).open();
  expect(messages).toMatchObject([
    { type: 'snapshot', seq: 1, time: START },
    { type: 'orders', seq: 2, replace: true, orders: [], fills: [] },
    { type: 'account', seq: 3, account: { funds: { cash: STARTING_CASH, switch: 'active' }, positions: [] } },
  ]);
});
