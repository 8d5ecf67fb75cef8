import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MarketError, type MarketMessage } from '../../shared/protocol.ts';
import { EdgeMarket } from './edge-market.ts';

const account = { accountId: 'paper-1000', startingCash: 1 };
const snapshot: MarketMessage = { type: 'snapshot', seq: 1, time: 1, instruments: [], quotes: [] };

class FakeSocket {
  static readonly OPEN = 1;
  static made: FakeSocket[] = [];
  readonly url: URL;
  readyState = FakeSocket.OPEN;
  readonly sent: string[] = [];
  onmessage: ((event: { data: string }) => void) | undefined;
  onclose: (() => void) | undefined;

  constructor(url: URL) {
    this.url = url;
    FakeSocket.made.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    if (this.readyState !== FakeSocket.OPEN) return;
    this.readyState = 3;
    this.onclose?.();
  }

  tell(message: MarketMessage): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

let answers: (() => Response | Promise<Response>)[];

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.made = [];
  answers = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => (answers.shift() ?? (() => Response.json({ account })))()),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function socket(): FakeSocket {
  const last = FakeSocket.made.at(-1);
  if (!last) throw new Error('No socket was made.');
  return last;
}

async function opened(): Promise<{ market: EdgeMarket; heard: MarketMessage[] }> {
  const heard: MarketMessage[] = [];
  const market = new EdgeMarket(new URL('https://sauda.test/page'));
  const opening = market.open((message) => heard.push(message));
  await vi.waitFor(() => socket());
  socket().tell(snapshot);
  expect(await opening).toEqual(account);
  return { market, heard };
}

test('becomes a guest, then opens the stream, and is open with the first snapshot', async () => {
  const { heard } = await opened();
  expect(String(socket().url)).toBe('wss://sauda.test/ws/v1/market');
  expect(heard).toEqual([snapshot]);
});

test('a market that cannot be reached is an error', async () => {
  answers.push(() => Promise.reject(new TypeError('fetch failed')));
  const market = new EdgeMarket(new URL('https://sauda.test'));
  const error = await market.open(() => {}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(MarketError);
  expect((error as MarketError).problem.code).toBe('VENUE_UNAVAILABLE');
  expect(FakeSocket.made).toHaveLength(0);
});

test('speaks up every five seconds', async () => {
  await opened();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(socket().sent).toEqual(['{"type":"ping"}', '{"type":"ping"}']);
});

test('connects again after a gap, and the message beyond it is not told', async () => {
  const { heard } = await opened();
  socket().tell({ type: 'error', seq: 2, code: 'X', detail: '' });
  socket().tell({ type: 'error', seq: 4, code: 'Y', detail: '' });
  expect(heard.map(({ seq }) => seq)).toEqual([1, 2]);
  await vi.advanceTimersByTimeAsync(500);
  expect(FakeSocket.made).toHaveLength(2);
  socket().tell(snapshot);
  expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 1]);
});

test('connects again when the stream falls silent', async () => {
  await opened();
  await vi.advanceTimersByTimeAsync(21_000);
  expect(FakeSocket.made.length).toBeGreaterThan(1);
});

test('connects again as long as the market is away, and not after close', async () => {
  const { market } = await opened();
  answers.push(...Array.from({ length: 3 }, () => () => Promise.reject(new TypeError('fetch failed'))));
  socket().close();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(FakeSocket.made).toHaveLength(2);
  market.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeSocket.made).toHaveLength(2);
});

test('close while a try is under way ends the tries', async () => {
  const { market } = await opened();
  answers.push(() => new Promise((_, reject) => setTimeout(() => reject(new TypeError('fetch failed')), 2_000)));
  socket().close();
  await vi.advanceTimersByTimeAsync(1_000);
  market.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('a refused order rejects with the problem of the market', async () => {
  const { market } = await opened();
  const problem = {
    type: 'urn:x',
    title: 'T',
    status: 409,
    code: 'ORDER_NOT_OPEN',
    detail: 'The order is already filled.',
  };
  answers.push(() => Response.json(problem, { status: 409 }));
  await expect(market.cancel('7')).rejects.toMatchObject({ name: 'MarketError', problem });
});

test('cancel all is one request, answered with the orders', async () => {
  const { market } = await opened();
  answers.push(() => Response.json([{ orderId: '7' }]));
  expect(await market.cancelAll()).toEqual([{ orderId: '7' }]);
  const [url, init] = vi.mocked(fetch).mock.calls.at(-1) ?? [];
  expect([String(url), init?.method]).toEqual(['https://sauda.test/api/v1/orders', 'DELETE']);
});

test('ids are written into the address, whatever is in them', async () => {
  const { market } = await opened();
  const change = { quantity: 5, price: 100 };
  answers.push(() => Response.json({ orderId: '7' }));
  await market.modify('7/../8?x=$&', change);
  const [url, init] = vi.mocked(fetch).mock.calls.at(-1) ?? [];
  expect(String(url)).toBe('https://sauda.test/api/v1/orders/7%2F..%2F8%3Fx%3D%24%26');
  expect([init?.method, init?.body]).toEqual(['PATCH', JSON.stringify(change)]);
});

test('a guest that the market forgot becomes a new one and asks again, once', async () => {
  const { market } = await opened();
  const unknown = { type: 'urn:x', title: 'T', status: 401, code: 'GUEST_REQUIRED', detail: '' };
  answers.push(
    () => Response.json(unknown, { status: 401 }),
    () => Response.json({ account }, { status: 201 }),
    () => Response.json({ orderId: '8' }, { status: 201 }),
  );
  const order = {
    clientOrderId: 'a',
    symbol: 'X',
    side: 'buy',
    type: 'market',
    timeInForce: 'day',
    quantity: 1,
  } as const;
  expect(await market.place(order)).toEqual({ orderId: '8' });
  answers.push(
    () => Response.json(unknown, { status: 401 }),
    () => Response.json({ account }),
    () => Response.json(unknown, { status: 401 }),
  );
  await expect(market.place(order)).rejects.toMatchObject({ problem: unknown });
});
