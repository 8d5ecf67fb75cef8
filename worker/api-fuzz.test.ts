/** Requests made from the OpenAPI document: no failure of ours, answers as documented, and nothing changes when a request is refused. */
import { runInDurableObject } from 'cloudflare:test';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Document, type FuzzRequest, fuzzRequests, type Schema } from './fuzz-requests.ts';
import { call, Guest, innerState, passTime, restingBuy, stopClock, venueStub } from './test-client.ts';

const SEED = 20_261_122;
/** Before what a guest may ask at once, or what is kept for it, is used up. */
const REQUESTS_PER_BREATH = 10;
const REQUESTS_PER_GUEST = 300;
const OWN_ORDERS = 12;

const checkers = new Map<string, z.ZodType>();

/** Checks against a schema of the document, whose references lead into its components. */
function checkerOf(schema: Schema, { components }: Document): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll('#/components/schemas/', '#/$defs/');
  const made = checkers.get(text) ?? z.fromJSONSchema(JSON.parse(text));
  checkers.set(text, made);
  return made;
}

class Fuzz {
  readonly succeeded = new Set<string>();
  private readonly document: Document;
  private guest = new Guest('');
  private orders: readonly string[] = [];
  private asked = 0;

  constructor(document: Document) {
    this.document = document;
  }

  async ask(request: FuzzRequest): Promise<void> {
    if (this.asked % REQUESTS_PER_GUEST === 0) await this.becomeAnother();
    if (this.asked % REQUESTS_PER_BREATH === 0) await breathe();
    this.asked += 1;
    const before = await innerState();
    const response = await this.send(request);
    const { status, headers } = response;
    expect(status).toBeLessThan(500);
    expect(headers.get('x-request-id')).toBe(`fuzz-${this.asked}`);
    if (status !== 101) expect(headers.get('x-content-type-options')).toBe('nosniff');
    if (status >= 400) {
      expect(await innerState()).toEqual(before);
      await this.expectProblem(request, response);
    } else await this.expectAnswer(request, response);
  }

  private async expectProblem({ method }: FuzzRequest, response: Response): Promise<void> {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    if (method === 'HEAD') return;
    const problem = await response.json();
    checkerOf({ $ref: '#/components/schemas/Problem' }, this.document).parse(problem);
    expect(problem).toMatchObject({ status: response.status, requestId: `fuzz-${this.asked}` });
  }

  private async expectAnswer({ operation, method, path }: FuzzRequest, response: Response): Promise<void> {
    const { webSocket } = response as Response & { webSocket?: (WebSocket & { accept(): void }) | null };
    webSocket?.accept();
    webSocket?.close();
    if (method === 'HEAD') return;
    // With another method it is another operation of the same address.
    const [, methods] =
      Object.entries(this.document.paths).find(([, all]) => Object.values(all).includes(operation)) ?? [];
    const asked = methods?.[method.toLowerCase()];
    const documented = asked?.responses[response.status];
    expect(documented, `${method} ${path} answered ${response.status}`).toBeDefined();
    this.succeeded.add(asked?.operationId ?? '');
    const [[type, content] = []] = Object.entries(documented?.content ?? {});
    if (type === undefined || content === undefined) return;
    expect(response.headers.get('content-type')).toContain(type);
    checkerOf(content.schema, this.document).parse(
      type === 'application/json' ? await response.json() : await response.text(),
    );
  }

  private send({ method, path, token, contentType, body, operation }: FuzzRequest): Promise<Response> {
    const headers = new Headers({ 'x-request-id': `fuzz-${this.asked}` });
    if (token !== 'none') headers.set('authorization', `Bearer ${token === 'own' ? this.guest.token : 'w'.repeat(32)}`);
    if (body !== null && contentType !== null) headers.set('content-type', contentType);
    // The host of these tests makes a GET of whatever would be upgraded.
    if ('101' in operation.responses && method === 'GET') headers.set('upgrade', 'websocket');
    const order = this.orders[this.asked % this.orders.length] ?? '';
    const carries = body !== null && method !== 'GET' && method !== 'HEAD';
    return call(method, path.replace('$ORDER', order), {
      headers,
      ...(carries && { body: new TextEncoder().encode(body) }),
    });
  }

  private async becomeAnother(): Promise<void> {
    await breathe();
    this.guest = await Guest.create();
    const orders: string[] = [];
    for (let n = 0; n < OWN_ORDERS; n += 1) {
      orders.push((await this.guest.place(restingBuy(`own-${n}`, 8_300 + n * 10))).orderId);
    }
    this.orders = orders;
  }
}

/** Time passes, and the market with it: what changes after this, a request changed. */
async function breathe(): Promise<void> {
  passTime(4_000);
  await runInDurableObject(venueStub(), (venue) => venue.alarm());
}

test(`${FUZZ_REQUESTS} requests`, async () => {
  stopClock();
  const document: Document = await (await call('GET', '/openapi.json')).json();
  const fuzz = new Fuzz(document);
  await fc.assert(
    fc.asyncProperty(fuzzRequests(document), (request) => fuzz.ask(request)),
    { numRuns: FUZZ_REQUESTS, seed: SEED, endOnFailure: true },
  );
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(operations.map(({ operationId }) => operationId).filter((id) => !fuzz.succeeded.has(id))).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 1_200_000);
