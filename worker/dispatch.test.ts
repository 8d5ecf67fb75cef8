import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fill, Order } from '../shared/protocol.ts';
import { app } from './app.ts';
import type { Env } from './env.ts';
import { edgeLimits } from './limits.ts';
import { call, Guest, innerState, marketBuy, passTime, restingBuy, stopClock } from './test-client.ts';

beforeAll(stopClock);
beforeEach(() => passTime(5_000));
afterEach(() => vi.restoreAllMocks());

describe('lists come in pages', () => {
  async function pagesOf<T>(guest: Guest, first: string): Promise<T[][]> {
    const pages: T[][] = [];
    let next: string | undefined = first;
    while (next !== undefined) {
      const response = await guest.send('GET', next);
      expect(response.status).toBe(200);
      pages.push(await response.json());
      next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
    }
    return pages;
  }

  test('following the links gives every order once, in the order they were placed', async () => {
    const guest = await Guest.create();
    const other = await Guest.create();
    const placed: Order[] = [];
    for (let n = 0; n < 7; n += 1) {
      placed.push(await guest.place(restingBuy(`page-${n}`, 8_300 + n)));
      await other.place(restingBuy(`other-${n}`));
    }
    expect(await pagesOf<Order>(guest, '/api/v1/orders')).toEqual([placed]);
    passTime(5_000);
    const pages = await pagesOf<Order>(guest, '/api/v1/orders?limit=3');
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(pages.flat()).toEqual(placed);
    expect(await pagesOf<Order>(guest, '/api/v1/orders?after=7&limit=7')).toEqual([[]]);
    expect((await pagesOf<Order>(guest, '/api/v1/orders?limit=7')).length).toBe(1);
  });

  test('a list without a limit ends at a hundred', async () => {
    const guest = await Guest.create();
    for (let n = 0; n < 101; n += 1) {
      if (n % 10 === 0) passTime(60_000);
      await guest.place(restingBuy(`many-${n}`, 8_300));
    }
    passTime(5_000);
    const pages = await pagesOf<Order>(guest, '/api/v1/orders');
    expect(pages.map(({ length }) => length)).toEqual([100, 1]);
  });

  test('fills, too', async () => {
    const guest = await Guest.create();
    for (let n = 0; n < 3; n += 1) await guest.place(marketBuy(`fill-${n}`, 10 + n));
    const all = (await pagesOf<Fill>(guest, '/api/v1/fills')).flat();
    expect(all.length).toBeGreaterThanOrEqual(3);
    expect(all.map(({ tradeId }) => tradeId)).toEqual(all.map(({ tradeId }) => tradeId).sort((a, b) => +a - +b));
    passTime(5_000);
    expect((await pagesOf<Fill>(guest, '/api/v1/fills?limit=2')).flat()).toEqual(all);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['limit=0x10', 'limit'],
    ['limit=1e2', 'limit'],
    ['limit=%EF%BC%91', 'limit'],
    ['limit=', 'limit'],
    ['after=-1', 'after'],
    ['after=1.5', 'after'],
    ['after=9999999999', 'after'],
    ['limit=5&limit=6', 'limit'],
    ['__proto__=1', '__proto__'],
    ['page=2', 'page'],
  ])('%s is refused', async (query, field) => {
    const guest = await Guest.create();
    const response = await guest.send('GET', `/api/v1/orders?${query}`);
    expect(await response.json()).toMatchObject({ status: 400, code: 'INVALID_REQUEST', field });
  });
});

describe('what did not change is not sent again', () => {
  test.each(['/api/v1/instruments', '/openapi.json'])('%s', async (path) => {
    const first = await call('GET', path);
    const etag = first.headers.get('etag') ?? '';
    expect([etag, first.headers.get('cache-control')]).toEqual([expect.stringMatching(/^"\S{16}"$/), 'no-cache']);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await call('GET', path, { headers: { 'if-none-match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect(again.headers.get('x-request-id')).toBeTruthy();
    }
    const changed = await call('GET', path, { headers: { 'if-none-match': '"other"' } });
    expect([changed.status, await changed.text()]).toEqual([200, await first.text()]);
  });

  test('what moves or is somebody’s own has no tag', async () => {
    const guest = await Guest.create();
    for (const path of ['/api/v1/quotes', '/api/v1/orders']) {
      const { headers } = await guest.send('GET', path);
      expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
    }
  });
});

describe('nobody waits for ever', () => {
  const start = globalThis.setTimeout;

  /** Lets waits of this length end at once. */
  function shorten(milliseconds: number): void {
    const wait = (run: () => void, asked?: number) => start(run, asked === milliseconds ? 0 : asked);
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(wait as typeof setTimeout);
  }

  test('a market that does not answer', async () => {
    shorten(edgeLimits.answerMilliseconds);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const status = () => new Promise(() => {});
    const silent = { ...env, SIM_VENUE: { getByName: () => ({ status }) } } as unknown as Env;
    const response = await app.request('http://sauda.test/health', {}, silent);
    expect(await response.json()).toMatchObject({ status: 504, code: 'MARKET_TOO_SLOW' });
  });

  test('a body that does not come', async () => {
    const guest = await Guest.create();
    const before = await innerState();
    shorten(edgeLimits.bodyMilliseconds);
    const headers = { authorization: `Bearer ${guest.token}`, 'content-type': 'application/json' };
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    });
    const response = await app.request('http://sauda.test/api/v1/orders', { method: 'POST', headers, body }, env);
    expect(await response.json()).toMatchObject({ status: 408, code: 'BODY_TOO_SLOW' });
    expect(await innerState()).toEqual(before);
  });

  test('an answer in time stops the clock', async () => {
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    const set = vi.spyOn(globalThis, 'setTimeout');
    expect((await call('GET', '/health')).status).toBe(200);
    const timers = set.mock.results.filter((_, at) => set.mock.calls[at]?.[1] === edgeLimits.answerMilliseconds);
    expect(timers).toHaveLength(1);
    expect(cleared).toHaveBeenCalledWith(timers[0]?.value);
  });
});
