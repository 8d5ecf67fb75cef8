import { runInDurableObject } from 'cloudflare:test';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fill, Funds, Instrument, Order, OrderPreview, Position, Problem, Quote } from '../shared/protocol.ts';
import { app } from './app.ts';
import { edgeLimits } from './limits.ts';
import {
  call,
  countRows,
  Guest,
  innerState,
  marketBuy,
  passTime,
  restingBuy,
  stopClock,
  venueStub,
} from './test-client.ts';

let guest: Guest;

beforeAll(async () => {
  stopClock();
  guest = await Guest.create();
});

// What a guest may ask at once is full again for each test.
beforeEach(() => passTime(5_000));

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('public routes', () => {
  test('health answers with the time of the market', async () => {
    const response = await call('GET', '/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok', time: expect.any(Number) });
  });

  test('instruments, quotes and depth tell of the same shares', async () => {
    const instruments: Instrument[] = await (await call('GET', '/api/v1/instruments')).json();
    const quotes: Quote[] = await (await call('GET', '/api/v1/quotes')).json();
    expect(instruments.map(({ instrument }) => instrument)).toEqual(quotes.map(({ instrument }) => instrument));
    const depth = await (await call('GET', `/api/v1/depth/${instruments[0]?.symbol}`)).json();
    expect(depth.bids[0].price).toBe(quotes[0]?.bid);
    expect(depth.asks[0].price).toBe(quotes[0]?.ask);
    expect(depth.bids.length).toBeLessThanOrEqual(20);
  });

  test('every answer of the API carries the security headers', async () => {
    for (const path of ['/health', '/api/v1/quotes', '/api/v1/account', '/api/nothing']) {
      const { headers } = await call('GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

test.each([
  [new Error('SQLITE_SECRET'), 500, 'INTERNAL'],
  [Object.assign(new Error('SQLITE_SECRET'), { durableObjectReset: true }), 503, 'VENUE_UNAVAILABLE'],
])('what fails inside is told without its innards: %s', async (error, status, code) => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
  const getByName = () => {
    throw error;
  };
  const response = await app.request('http://sauda.test/health', {}, { SIM_VENUE: { getByName } });
  const text = await response.clone().text();
  expect(await problemOf(response)).toMatchObject({ status, code });
  expect(text).not.toMatch(/SQLITE_SECRET|stack/);
  silenced.mockRestore();
});

describe('guests', () => {
  test('a new guest gets a token and a cookie that scripts cannot read', async () => {
    const response = await call('POST', '/api/v1/guests');
    const { account, token } = await response.json();
    expect(account).toEqual({ accountId: expect.stringMatching(/^paper-\d+$/), startingCash: 100_000_000 });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`sauda_guest=${token};`);
    expect(cookie).toContain('HttpOnly; SameSite=Strict');
    const known = await call('GET', '/api/v1/account', { headers: { cookie: `sauda_guest=${token}` } });
    expect(await known.json()).toEqual(account);
  });

  test('a guest that is known already stays the same, and its token is not told again', async () => {
    const before = await countRows('guests');
    const response = await guest.send('POST', '/api/v1/guests');
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
    expect(await response.json()).toEqual({ account: await (await guest.send('GET', '/api/v1/account')).json() });
    expect(await countRows('guests')).toBe(before);
  });

  test('tokens are stored as hashes alone', async () => {
    const rows = await runInDurableObject(venueStub(), (_, { storage }) =>
      storage.sql.exec('SELECT * FROM guests').toArray(),
    );
    expect(JSON.stringify(rows)).not.toContain(guest.token);
    expect(rows[0]).toMatchObject({ owner: 1000, token_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('the market takes no more guests than its limit', async () => {
    const last = `INSERT INTO guests (owner, token_hash, created) VALUES (${999 + edgeLimits.guests}, 'last', 0)`;
    await runInDurableObject(venueStub(), (_, { storage }) => void storage.sql.exec(last));
    expect(await problemOf(await call('POST', '/api/v1/guests'))).toMatchObject({ status: 503, code: 'GUEST_LIMIT' });
    await runInDurableObject(
      venueStub(),
      (_, { storage }) => void storage.sql.exec("DELETE FROM guests WHERE token_hash = 'last'"),
    );
  });

  test.each(['', 'Bearer x', 'Basic abc', `Bearer ${'a'.repeat(32)}`])(
    'authorization "%s" is nobody',
    async (authorization) => {
      const response = await call('GET', '/api/v1/account', { headers: { authorization } });
      expect((await problemOf(response)).code).toBe('GUEST_REQUIRED');
    },
  );

  test('a guest sees no order of another', async () => {
    const order = await guest.place(restingBuy('private'));
    const other = await Guest.create();
    for (const [method, body] of [['GET'], ['DELETE'], ['PATCH', { quantity: 5, price: 8400 }]] as const) {
      const response = await other.send(method, `/api/v1/orders/${order.orderId}`, body);
      expect((await problemOf(response)).code).toBe('ORDER_NOT_FOUND');
    }
    expect(await other.orders()).toEqual([]);
  });

  test('a page of another site may not act for a guest', async () => {
    const headers = { authorization: `Bearer ${guest.token}`, origin: 'http://elsewhere.test' };
    for (const [method, path] of [
      ['DELETE', '/api/v1/orders/1'],
      ['DELETE', '/api/v1/orders'],
      ['POST', '/api/v1/guests'],
      ['GET', '/ws/v1/market'],
    ] as const) {
      expect((await problemOf(await call(method, path, { headers }))).code).toBe('FOREIGN_ORIGIN');
    }
  });

  test('requests beyond the burst are told to wait, others are not', async () => {
    const eager = await Guest.create();
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await eager.send('GET', '/api/v1/account')).status);
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    expect((await guest.send('GET', '/api/v1/account')).status).toBe(200);
    passTime(100);
    expect((await eager.send('GET', '/api/v1/account')).status).toBe(200);
  });
});

describe('orders', () => {
  test('a market order fills and its fills add up', async () => {
    const order = await guest.place(marketBuy('filled', 25));
    expect(order).toMatchObject({ status: 'filled', filledQuantity: 25 });
    const fills: Fill[] = await (await guest.send('GET', '/api/v1/fills')).json();
    const own = fills.filter((fill) => fill.orderId === order.orderId);
    expect(own.reduce((sum, fill) => sum + fill.quantity, 0)).toBe(25);
    expect(own.reduce((sum, fill) => sum + fill.quantity * fill.price, 0)).toBe(order.filledNotional);
  });

  test('an order rests, is modified and cancelled', async () => {
    const { orderId } = await guest.place(restingBuy('life'));
    const path = `/api/v1/orders/${orderId}`;
    const modified: Order = await (await guest.send('PATCH', path, { quantity: 20, price: 8500 })).json();
    expect(modified).toMatchObject({ status: 'open', quantity: 20, price: 8500 });
    const cancelled: Order = await (await guest.send('DELETE', path)).json();
    expect(cancelled).toMatchObject({ status: 'cancelled', reason: { code: 'CANCELLED_BY_OWNER' } });
    expect((await problemOf(await guest.send('DELETE', path))).code).toBe('ORDER_NOT_OPEN');
    expect(await (await guest.send('GET', path)).json()).toEqual(cancelled);
  });

  test('O2: the same id and body give the same order, another body 409 and nothing else', async () => {
    const first = await guest.place(marketBuy('again'));
    const before = await innerState();
    expect(await guest.place(marketBuy('again'))).toEqual(first);
    const response = await guest.send('POST', '/api/v1/orders', marketBuy('again', 11));
    expect(await problemOf(response)).toMatchObject({ status: 409, code: 'CLIENT_ORDER_ID_REUSED' });
    expect(await innerState()).toEqual(before);
  });

  test('a stop order waits, is modified without a price, and cancelled', async () => {
    const quotes: Quote[] = await (await call('GET', '/api/v1/quotes')).json();
    const triggerPrice = (quotes[0]?.last ?? 0) + 200;
    const { price: _, ...stop } = {
      ...restingBuy('stop'),
      type: 'stop_market',
      timeInForce: 'gtc',
      triggerPrice,
    } as const;
    const order = await guest.place(stop);
    expect(order).toMatchObject({
      status: 'trigger_pending',
      type: 'stop_market',
      timeInForce: 'gtc',
      price: 0,
      triggerPrice,
    });
    const path = `/api/v1/orders/${order.orderId}`;
    const change = { quantity: 15, triggerPrice: triggerPrice + 10 };
    expect(await (await guest.send('PATCH', path, change)).json()).toMatchObject({
      status: 'trigger_pending',
      ...change,
    });
    const priced = await guest.send('PATCH', path, { ...change, price: 9000 });
    expect(await problemOf(priced)).toMatchObject({ status: 422, code: 'MARKET_ORDER_HAS_PRICE', field: 'price' });
    expect(await (await guest.send('DELETE', path)).json()).toMatchObject({
      status: 'cancelled',
      cancelledQuantity: 15,
    });
  });

  test('all open orders are cancelled with one command, and answered; those of others stay', async () => {
    const trader = await Guest.create();
    const other = await Guest.create();
    const kept = await other.place(restingBuy('kept'));
    const first = await trader.place({ ...restingBuy('first'), quantity: 100, disclosedQuantity: 10 });
    const second = await trader.place({ ...restingBuy('second', 14_000), symbol: 'PRABHASOL', type: 'post_only' });
    await trader.place(marketBuy('done'));
    const { sequence } = await innerState();
    const response = await trader.send('DELETE', '/api/v1/orders');
    expect(response.status).toBe(200);
    const cancelled: Order[] = await response.json();
    expect(cancelled.map(({ orderId, status }) => [orderId, status])).toEqual([
      [first.orderId, 'cancelled'],
      [second.orderId, 'cancelled'],
    ]);
    expect((await innerState()).sequence).toBe(sequence + 1);
    expect((await trader.orders()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'filled']);
    expect(await other.orders()).toEqual([kept]);
    expect(await (await trader.send('DELETE', '/api/v1/orders')).json()).toEqual([]);
    expect((await innerState()).sequence).toBe(sequence + 1);
  });

  test('an order that was stored before there were triggers and parts is read', async () => {
    const early = await Guest.create();
    const order = await early.place(restingBuy('early'));
    await runInDurableObject(venueStub(), (_, { storage }) => {
      const later = ['triggerPrice', 'disclosedQuantity', 'protectionBp', 'cancelledQuantity'].map(
        (name) => `'$.${name}'`,
      );
      storage.sql.exec(`UPDATE orders SET json = json_remove(json, ${later}) WHERE order_id = ?`, order.orderId);
      const { json } = storage.sql
        .exec<{ json: string }>('SELECT json FROM orders WHERE order_id = ?', order.orderId)
        .one();
      expect(json).not.toContain('triggerPrice');
    });
    expect(await early.orders()).toEqual([order]);
    expect(await (await early.send('GET', `/api/v1/orders/${order.orderId}`)).json()).toEqual(order);
    expect(await (await early.send('DELETE', '/api/v1/orders')).json()).toMatchObject([{ cancelledQuantity: 10 }]);
  });

  test('what the venue refuses is a rejected order with its reason', async () => {
    const { type: _, ...terms } = restingBuy('taking', 9_900);
    const order = await guest.place({ ...terms, type: 'post_only' });
    expect(order).toMatchObject({ status: 'rejected', reason: { code: 'WOULD_TRADE' } });
    expect(await guest.orders()).toContainEqual(order);
  });
});

describe('account', () => {
  const get = async <T>(trader: Guest, path: string): Promise<T> => (await trader.send('GET', path)).json();

  test('a trade moves cash, positions and charges', async () => {
    const trader = await Guest.create();
    const before = await get<Funds>(trader, '/api/v1/funds');
    expect(before).toMatchObject({ cash: 100_000_000, blocked: 0, charges: 0, switch: 'active', anomaly: null });
    const order = await trader.place({ ...marketBuy('long', 100), product: 'mis' });
    const funds = await get<Funds>(trader, '/api/v1/funds');
    expect(funds.blocked).toBe(Math.ceil(order.filledNotional / 5));
    expect(funds.charges).toBe(funds.chargesToday.total);
    expect(funds.chargesToday.lines.map(({ name }) => name)).toContain('brokerage');
    expect(funds.cash).toBe(100_000_000 - funds.blocked - funds.charges);
    expect(await get<Position[]>(trader, '/api/v1/positions')).toEqual([
      {
        ...{ symbol: 'TAMRALOK', product: 'mis', quantity: 100, cost: order.filledNotional },
        ...{ realised: 0, settled: 0, arriving: 0 },
      },
    ]);
  });

  test('a preview tells margin, charges and denial, and changes nothing', async () => {
    const trader = await Guest.create();
    const { clientOrderId: _, ...draft } = restingBuy('never', 9_000);
    const before = await innerState();
    const preview: OrderPreview = await (await trader.send('POST', '/api/v1/orders/preview', draft)).json();
    expect(preview).toMatchObject({ margin: 90_000, cash: 100_000_000, denial: null });
    expect(preview.charges?.lines.map(({ name }) => name)).toContain('stt');
    const large = { ...draft, quantity: 20_000 };
    const denied: OrderPreview = await (await trader.send('POST', '/api/v1/orders/preview', large)).json();
    expect(denied).toMatchObject({ margin: 180_000_000, denial: { code: 'CASH_INSUFFICIENT' } });
    expect(await innerState()).toEqual(before);
    const { orderId } = await trader.place(restingBuy('changed', 9_000));
    const changed = await trader.send('POST', `/api/v1/orders/${orderId}/preview`, { quantity: 20, price: 9_100 });
    expect(await changed.json()).toMatchObject({ margin: 182_000, denial: null });
    const wrong = await trader.send('POST', '/api/v1/orders/preview', { ...draft, product: 'nrml' });
    expect(await problemOf(wrong)).toMatchObject({ code: 'INVALID_REQUEST', field: 'product' });
  });

  test('an order that is denied is kept with its reason', async () => {
    const trader = await Guest.create();
    const order = await trader.place({ ...restingBuy('large', 9_000), quantity: 20_000 });
    expect(order).toMatchObject({
      status: 'denied',
      reason: { code: 'CASH_INSUFFICIENT', denial: { scope: 'account', limit: '₹10,00,000.00' } },
    });
    expect(await trader.orders()).toEqual([order]);
    expect(await trader.place({ ...restingBuy('large', 9_000), quantity: 20_000 })).toEqual(order);
  });

  test('a halted account opens nothing and lets exits and cancellations pass', async () => {
    const trader = await Guest.create();
    await trader.place(marketBuy('held'));
    const { orderId } = await trader.place(restingBuy('rests'));
    const halted = await trader.send('PUT', '/api/v1/switch', { state: 'halted' });
    expect([halted.status, (await halted.json()).switch]).toEqual([200, 'halted']);
    passTime(1_000);
    expect(await trader.place(marketBuy('more'))).toMatchObject({ status: 'denied', reason: { code: 'HALTED' } });
    const exit = { ...marketBuy('exit'), side: 'sell', reduceOnly: true } as const;
    expect((await trader.place(exit)).status).toBe('filled');
    expect((await trader.send('DELETE', `/api/v1/orders/${orderId}`)).status).toBe(200);
    const wrong = await trader.send('PUT', '/api/v1/switch', { state: 'off' });
    expect(await problemOf(wrong)).toMatchObject({ status: 400, code: 'INVALID_REQUEST', field: 'state' });
    const headers = { authorization: `Bearer ${trader.token}`, origin: 'http://elsewhere.test' };
    const init = { headers: { ...headers, 'content-type': 'application/json' }, body: '{"state":"active"}' };
    expect((await problemOf(await call('PUT', '/api/v1/switch', init))).code).toBe('FOREIGN_ORIGIN');
  });
});

describe('bad requests change nothing', () => {
  const good = restingBuy('bad');
  const bodies: readonly (readonly [name: string, body: unknown, status: number, code: string, field?: string])[] = [
    ['not JSON', '{', 400, 'NOT_JSON'],
    ['empty', '', 400, 'NOT_JSON'],
    ['null', null, 400, 'INVALID_REQUEST'],
    ['array', [good], 400, 'INVALID_REQUEST'],
    ['unknown key', { ...good, admin: true }, 400, 'INVALID_REQUEST', 'admin'],
    ['__proto__', `{"__proto__":{"x":1},${JSON.stringify(good).slice(1)}`, 400, 'INVALID_REQUEST', '__proto__'],
    ['no client id', { ...good, clientOrderId: undefined }, 400, 'INVALID_REQUEST', 'clientOrderId'],
    ['client id of 41', { ...good, clientOrderId: 'x'.repeat(41) }, 400, 'INVALID_REQUEST', 'clientOrderId'],
    ['client id with a space', { ...good, clientOrderId: 'a b' }, 400, 'INVALID_REQUEST', 'clientOrderId'],
    ['unlisted symbol', { ...good, symbol: 'NOBODY' }, 404, 'SYMBOL_NOT_FOUND', 'symbol'],
    ['symbol with RTL mark', { ...good, symbol: 'TAMRALOK\u200f' }, 400, 'INVALID_REQUEST', 'symbol'],
    ['bad side', { ...good, side: 'BUY' }, 400, 'INVALID_REQUEST', 'side'],
    ['limit without price', { ...good, price: undefined }, 400, 'INVALID_REQUEST', 'price'],
    ['market with price', { ...good, type: 'market' }, 400, 'INVALID_REQUEST', 'price'],
    ['protection of a limit order', { ...good, protectionBp: 100 }, 400, 'INVALID_REQUEST', 'protectionBp'],
    ['stop without a trigger', { ...good, type: 'stop_limit' }, 400, 'INVALID_REQUEST', 'triggerPrice'],
    ['limit with a trigger', { ...good, triggerPrice: 9000 }, 400, 'INVALID_REQUEST', 'triggerPrice'],
    ['post-only and ioc', { ...good, type: 'post_only', timeInForce: 'ioc' }, 400, 'INVALID_REQUEST', 'timeInForce'],
    ['disclosed above all', { ...good, disclosedQuantity: 11 }, 400, 'INVALID_REQUEST', 'disclosedQuantity'],
    ['minimum of a day order', { ...good, minimumQuantity: 5 }, 400, 'INVALID_REQUEST', 'minimumQuantity'],
    ['body above the limit', JSON.stringify(good).padEnd(4_097), 413, 'BODY_TOO_LARGE'],
    ...[0, -1, 1.5, 2 ** 53, 1e308, '10', '１２', null, [10]].map(
      (quantity) =>
        [`quantity ${JSON.stringify(quantity)}`, { ...good, quantity }, 400, 'INVALID_REQUEST', 'quantity'] as const,
    ),
  ];

  test.each(bodies)('%s', async (_, body, status, code, field) => {
    const before = await innerState();
    const problem = await problemOf(await guest.send('POST', '/api/v1/orders', body));
    expect([problem.status, problem.code, problem.field]).toEqual([status, code, field]);
    expect(await innerState()).toEqual(before);
  });

  test('a body of exactly the limit is read', async () => {
    const response = await guest.send('POST', '/api/v1/orders', JSON.stringify(restingBuy('padded')).padEnd(4_096));
    expect(response.status).toBe(201);
  });

  test('a long body without a stated length is cut off', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 5; n += 1) controller.enqueue(new Uint8Array(1_024).fill(0x20));
        controller.close();
      },
    });
    const headers = { authorization: `Bearer ${guest.token}`, 'content-type': 'application/json' };
    expect((await problemOf(await call('POST', '/api/v1/orders', { headers, body }))).code).toBe('BODY_TOO_LARGE');
  });

  test('a body that is not JSON by its type is not read', async () => {
    const headers = { authorization: `Bearer ${guest.token}`, 'content-type': 'text/plain' };
    const response = await call('POST', '/api/v1/orders', { headers, body: JSON.stringify(good) });
    expect((await problemOf(response)).code).toBe('JSON_REQUIRED');
  });

  test.each([
    ['GET', '/api/v2/orders', 404, 'NOT_FOUND'],
    ['GET', '/api', 404, 'NOT_FOUND'],
    ['GET', '/ws/other', 404, 'NOT_FOUND'],
    ['GET', '/api/v1/depth/NOBODY', 404, 'SYMBOL_NOT_FOUND'],
    ['GET', '/api/v1/orders/1%20OR%201=1', 404, 'ORDER_NOT_FOUND'],
    ['PUT', '/api/v1/orders', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/health', 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', '/ws/v1/market', 426, 'UPGRADE_REQUIRED'],
  ])('%s %s', async (method, path, status, code) => {
    const problem = await problemOf(await guest.send(method, path));
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  test('a wrong method is told the right ones', async () => {
    expect((await call('PUT', '/api/v1/orders')).headers.get('allow')).toBe('GET, POST, DELETE');
  });
});
