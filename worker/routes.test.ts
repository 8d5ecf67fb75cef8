import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import page from '../docs/reference/api.md?raw';
import { mayDo, policy } from '../shared/api/policy.ts';
import { type RouteKey, routeKeys, routeOf, splitKey } from '../shared/api/routes.ts';
import { app } from './app.ts';
import { openApiDocument } from './docs/document.ts';
import { components } from './docs/json-schema.ts';
import { edgeLimits } from './limits.ts';
import { call, Guest, innerState, passTime, restingBuy, stopClock } from './test-client.ts';

let guest: Guest;

beforeAll(async () => {
  stopClock();
  guest = await Guest.create();
});
beforeEach(() => passTime(5_000));

const sample = (key: RouteKey): string => splitKey(key).path.replaceAll(/\{\w+\}/g, 'x');
const withBody = routeKeys.filter((key) => routeOf(key).body !== null);

describe('default deny', () => {
  test('the router has the routes of the table, the page, and refusals', () => {
    const served = app.routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    const expected = new Set<string>([
      ...routeKeys,
      'GET /*',
      ...['/*', '/api', '/api/*', '/ws', '/ws/*'].map((path) => `ALL ${path}`),
    ]);
    for (const key of routeKeys) expected.add(`ALL ${splitKey(key).path}`);
    expect(served.filter((key) => !expected.has(key))).toEqual([]);
    expect(routeKeys.filter((key) => !served.includes(key))).toEqual([]);
  });

  test.each(routeKeys)('%s asks for a scope that somebody holds, a rate, and a body within a cap', (key) => {
    const { scope, limit, body, bodyBytes, answer, status, type, operation, isKept } = routeOf(key);
    expect(mayDo('guest', scope)).toBe(true);
    expect(edgeLimits.requests[limit].burst).toBeGreaterThan(0);
    expect(bodyBytes > 0 && bodyBytes <= 65_536).toBe(body !== null);
    expect([answer === null, type === null]).toEqual([status === 101, status === 101]);
    expect(routeKeys.filter((other) => routeOf(other).operation === operation)).toEqual([key]);
    // What is somebody's own is kept nowhere on the way.
    if (isKept) expect(mayDo('anyone', scope)).toBe(true);
    const { method } = splitKey(key);
    if (scope.endsWith(':write')) expect(method).not.toBe('GET');
  });

  test('a guest may do everything that anyone may', () => {
    expect(policy.anyone.filter((scope) => !mayDo('guest', scope))).toEqual([]);
  });

  test.each(routeKeys)('%s without a token: refused unless it is for anyone', async (key) => {
    const { method } = splitKey(key);
    const before = await innerState();
    const headers: HeadersInit = routeOf(key).status === 101 ? { upgrade: 'websocket' } : {};
    const response = await call(method, sample(key), { headers });
    const denied = mayDo('anyone', routeOf(key).scope) ? expect(response.status).not : expect(response.status);
    denied.toBe(401);
    if (response.status === 401) expect(await response.json()).toMatchObject({ code: 'GUEST_REQUIRED' });
    expect(await innerState()).toEqual(before);
  });

  test.each(withBody)('%s: a body of one byte more than the cap is not read', async (key) => {
    const { bodyBytes } = routeOf(key);
    const response = await guest.send(splitKey(key).method, sample(key), '"'.padEnd(bodyBytes, 'x').concat('"'));
    expect(await response.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  test.each(routeKeys)('%s refuses a query', async (key) => {
    const response = await guest.send(splitKey(key).method, `${sample(key)}?token=abc`);
    expect(await response.json()).toMatchObject({ status: 400, code: 'INVALID_REQUEST', field: 'token' });
  });

  test('public requests of one address are told to wait, those of another are not', async () => {
    const from = (address: string) => call('GET', '/api/v1/quotes', { headers: { 'cf-connecting-ip': address } });
    const { burst } = edgeLimits.requests.address;
    for (let n = 0; n < burst; n += 1) expect((await from('192.0.2.1')).status).toBe(200);
    const refused = await from('192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await from('192.0.2.2')).status).toBe(200);
    const forged = { 'cf-connecting-ip': '192.0.2.1', 'x-forwarded-for': '192.0.2.3' };
    expect((await call('GET', '/api/v1/quotes', { headers: forged })).status).toBe(429);
  });
});

test('self-hosted, an address that a caller names is not believed', async () => {
  const disk = { fetch: () => Promise.reject(new Error('No file was asked for.')) };
  const from = (address: string) =>
    app.request('http://sauda.test/docs', { headers: { 'cf-connecting-ip': address } }, { ...env, DISK: disk });
  const { burst } = edgeLimits.requests.address;
  for (let n = 0; n < burst; n += 1) expect((await from(`192.0.2.${n}`)).status).toBe(200);
  expect((await from('198.51.100.1')).status).toBe(429);
});

describe('the OpenAPI document', () => {
  interface Operation {
    readonly operationId: string;
    readonly security: readonly unknown[];
    readonly responses: Readonly<Record<string, unknown>>;
    readonly requestBody?: unknown;
  }

  test('has every route, and every reference in it leads somewhere', async () => {
    const response = await call('GET', '/openapi.json');
    const text = await response.text();
    const document = JSON.parse(text);
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    const operations = new Map<string, Operation>();
    for (const [path, methods] of Object.entries<Record<string, Operation>>(document.paths)) {
      for (const [method, operation] of Object.entries(methods))
        operations.set(`${method.toUpperCase()} ${path}`, operation);
    }
    expect([...operations.keys()].sort()).toEqual([...routeKeys].sort());
    for (const [key, { security, responses, requestBody }] of operations) {
      const { scope, status, body } = routeOf(key as RouteKey);
      expect(security.length === 0).toBe(mayDo('anyone', scope));
      expect(Object.keys(responses)).toEqual(expect.arrayContaining([String(status), 'default']));
      expect(requestBody === undefined).toBe(body === null);
    }
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(routeKeys.length);
    expect(references.filter((id) => !(`${id}` in document.components.schemas))).toEqual([]);
  });

  test('a schema of it takes what the schema of the table takes', () => {
    const schema = z.fromJSONSchema(components()['Level'] as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse({ price: 1, quantity: 1, orders: 1 }).success).toBe(true);
    expect(schema.safeParse({ price: 1.5, quantity: 1, orders: 1 }).success).toBe(false);
    expect(schema.safeParse({ price: 1, quantity: 1, orders: 1, more: 1 }).success).toBe(false);
  });

  test('the page shows every route, and runs no script', async () => {
    const response = await call('GET', '/docs');
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    for (const key of routeKeys) expect(html).toContain(`<h2><code>${key}</code></h2>`);
    expect(html).not.toMatch(/<script|<link|src=|\son\w+=/);
  });
});

describe('the examples of the reference page', () => {
  interface Example {
    readonly key: RouteKey;
    readonly command: string;
  }

  const sections = page.matchAll(/^### ([A-Z]+ \/\S*)$[^#]*^(curl .*)$/gm);
  const examples: Example[] = [...sections].map(([, key, command]) => ({
    key: key as RouteKey,
    command: command ?? '',
  }));

  /** Words of a command line; values stand in for `$NAME` outside single quotes. */
  function wordsOf(command: string, values: Readonly<Record<string, string>>): string[] {
    const filled = (text: string) => text.replaceAll(/\$([A-Z]+)/g, (_, name: string) => values[name] ?? '');
    const words = command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g);
    return [...words].map(([, single, double, plain]) => single ?? filled(double ?? plain ?? ''));
  }

  /** Sends what curl would send. */
  function run(command: string, values: Readonly<Record<string, string>>): Promise<Response> {
    const [, ...words] = wordsOf(command, values);
    const valuesOf = (option: string) => words.flatMap((word, at) => (words[at - 1] === option ? [word] : []));
    const url = words.find((word) => word.startsWith('localhost:8787/')) ?? '';
    const headers = valuesOf('-H').map((header) => header.split(/: (.*)/, 2) as [string, string]);
    const [body] = valuesOf('-d');
    return call(valuesOf('-X')[0] ?? 'GET', url.slice(url.indexOf('/')), {
      headers,
      ...(body !== undefined && { body }),
    });
  }

  test('there is one for every route', () => {
    expect(examples.map(({ key }) => key)).toEqual(routeKeys);
  });

  test.each(examples)('$key', async ({ key, command }) => {
    const trader = await Guest.create();
    const { orderId } = await trader.place(restingBuy('example'));
    const response = await run(command, { TOKEN: trader.token, ORDER: orderId });
    const { status, type, answer } = routeOf(key);
    expect(response.status).toBe(status);
    if (answer === null) return;
    expect(response.headers.get('content-type')).toContain(type);
    answer.parse(type === 'application/json' ? await response.json() : await response.text());
  });
});
