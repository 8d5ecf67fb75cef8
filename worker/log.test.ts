import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app } from './app.ts';
import type { Env } from './env.ts';
import { durationClass, Log } from './log.ts';
import { Guest, restingBuy, stopClock } from './test-client.ts';

const loud: Env = { ...env, SAUDA_LOG_LEVEL: 'debug' };
const lines: string[] = [];

beforeEach(() => {
  stopClock();
  for (const method of ['debug', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void lines.push(line));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  lines.length = 0;
});

const entries = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line));

async function ask(path: string, init: RequestInit = {}, bindings = loud): Promise<Response> {
  return app.request(`http://sauda.test${path}`, init, bindings);
}

test('a request is one line: id, route, status, duration, guest', async () => {
  const guest = await Guest.create();
  lines.length = 0;
  const headers = { authorization: `Bearer ${guest.token}`, 'x-request-id': 'mine-1' };
  const response = await ask('/api/v1/orders/17', { headers });
  expect(response.headers.get('x-request-id')).toBe('mine-1');
  expect(await response.json()).toMatchObject({ code: 'ORDER_NOT_FOUND', requestId: 'mine-1' });
  expect(lines).toHaveLength(1);
  expect(entries()[0]).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    level: 'info',
    event: 'request',
    requestId: 'mine-1',
    route: 'GET /api/v1/orders/{id}',
    status: 404,
    duration: '<5ms',
    guest: 'paper-1000',
  });
});

test.each([
  ['/health', 200],
  ['/api/v1/account', 401],
  ['/api/v2', 404],
  ['/ws/v1/market', 401],
])('%s: the answer has an id of its own, and the problem the same', async (path, status) => {
  const response = await ask(path, { headers: { upgrade: 'websocket' } });
  const requestId = response.headers.get('x-request-id');
  expect([response.status, requestId]).toEqual([status, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  if (status !== 200) expect(await response.json()).toMatchObject({ status, requestId });
});

test('a socket is answered with its id, too', async () => {
  const { token } = await Guest.create();
  const headers = { upgrade: 'websocket', authorization: `Bearer ${token}`, 'x-request-id': 'socket' };
  const response = await ask('/ws/v1/market', { headers });
  expect([response.status, response.headers.get('x-request-id')]).toEqual([101, 'socket']);
  expect(response.webSocket).toBeTruthy();
});

test('entries below the level are not written; denials and failures are', async () => {
  const guest = await Guest.create();
  lines.length = 0;
  const quiet = { ...loud, SAUDA_LOG_LEVEL: 'warning' };
  await ask('/health', {}, quiet);
  await ask('/api/v1/orders', { headers: { authorization: `Bearer ${guest.token}` } }, quiet);
  await ask('/api/v1/account', {}, quiet);
  expect(entries().map(({ level, status }) => [level, status])).toEqual([['warning', 401]]);
});

test('secrets are never logged, wherever they came', async () => {
  const canary = 'CanaryCanaryCanaryCanaryCanary_1';
  const cookie = 'CookieCookieCookieCookieCookie_2';
  const secret = /canary|cookie_|CookieCookie/i;
  const headers = {
    authorization: `Bearer ${canary}`,
    cookie: `sauda_guest=${cookie}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ ...restingBuy('Canary'), symbol: 'CANARY', token: canary });
  const guest = await Guest.create();
  lines.length = 0;
  await ask('/api/v1/account', { headers });
  await ask(`/api/v1/orders/${canary}?token=${canary}`, { headers });
  await ask(`/${canary}?key=canary`, { headers });
  await ask('/api/v1/orders', { method: 'POST', headers, body });
  await ask('/api/v1/orders', { method: 'POST', headers, body: `{"${canary}` });
  await ask('/api/v1/orders', { method: 'PUT', headers });
  await ask('/health', { headers: { 'x-request-id': canary, 'user-agent': 'canary', referer: 'http://canary.test' } });
  await ask('/api/v1/guests', { method: 'POST' });
  await ask('/api/v1/orders', {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${guest.token}` },
    body: JSON.stringify(restingBuy('Canary')),
  });
  const getByName = () => {
    throw new Error(`Could not read Bearer ${canary} of sauda_guest=${cookie}.`);
  };
  const broken = { ...loud, SIM_VENUE: { getByName } };
  expect((await ask('/health', { headers }, broken)).headers.get('x-request-id')).not.toBe(canary);
  expect(lines).toHaveLength(11);
  expect(lines.filter((line) => secret.test(line) || line.includes(guest.token))).toEqual([]);
  expect(entries().find(({ event }) => event === 'request_failed')?.['error']).toContain('Bearer [redacted] of');
});

test('an entry is one line, whatever is in an error, and has an end', () => {
  new Log('error').write('error', 'request_failed', {
    error: new Error(`first\n{"level":"info"}\u2028${'x '.repeat(9_000)}`),
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('\n');
  expect(lines[0]?.length).toBeLessThan(2_500);
});

test.each([
  [0, '<5ms'],
  [5, '<25ms'],
  [2_499, '<2500ms'],
  [60_000, '>=2500ms'],
])('%d ms are %s', (milliseconds, expected) => {
  expect(durationClass(milliseconds)).toBe(expected);
});
