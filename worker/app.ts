/**
 * The public face of the edge: routes of the API, the socket of the market, and the files of the page.
 *
 * A route turns a request into one call of the venue object and its result into an answer. It holds no state and no rule of
 * trading.
 */
import { Hono } from 'hono';
import type { ZodType } from 'zod';
import { problem } from '../shared/problems.ts';
import type { Problem } from '../shared/protocol.ts';
import { check, draftOrderSchema, modifyOrderSchema, placeOrderSchema, switchSchema } from '../shared/schemas.ts';
import { serveAsset } from './assets.ts';
import { type Call, type Edge, fail } from './call.ts';
import { guestCookie, hashToken, newToken, tokenHashOf } from './guest-token.ts';
import type { Answer } from './objects/answers.ts';
import { type SimVenue, TOKEN_HASH_HEADER } from './objects/sim-venue.ts';
import { observe } from './observe.ts';
import { jsonResponse } from './problem-response.ts';
import { readJson } from './request-body.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Venue = DurableObjectStub<SimVenue>;

const VENUE_NAME = 'nse';
const NO_TOKEN = '';

export const app = new Hono<Edge>();

app.use(observe);
route('/health', {
  GET: async (call) => answer(call, await venueOf(call).status(), ({ time }) => ({ status: 'ok', time })),
});
route('/api/v1/venue', { GET: async (call) => answer(call, await venueOf(call).status()) });
route('/api/v1/instruments', { GET: async (call) => answer(call, await venueOf(call).instruments()) });
route('/api/v1/quotes', { GET: async (call) => answer(call, await venueOf(call).quotes()) });
route('/api/v1/depth/:symbol', { GET: async (call) => answer(call, await venueOf(call).depth(param(call, 'symbol'))) });
route('/api/v1/guests', { POST: admitGuest });
route('/api/v1/account', { GET: asGuest((venue, token) => venue.account(token)) });
route('/api/v1/orders', {
  GET: asGuest((venue, token) => venue.orders(token)),
  POST: withBody(placeOrderSchema, (venue, token, order) => venue.place(token, order), 201),
  DELETE: asGuest((venue, token) => venue.cancelAll(token)),
});
route('/api/v1/orders/preview', {
  POST: withBody(draftOrderSchema, (venue, token, order) => venue.preview(token, order)),
});
route('/api/v1/orders/:id', {
  GET: asGuest((venue, token, call) => venue.order(token, param(call, 'id'))),
  PATCH: withBody(modifyOrderSchema, (venue, token, change, call) => venue.modify(token, param(call, 'id'), change)),
  DELETE: asGuest((venue, token, call) => venue.cancel(token, param(call, 'id'))),
});
route('/api/v1/orders/:id/preview', {
  POST: withBody(modifyOrderSchema, (venue, token, change, call) =>
    venue.previewChange(token, param(call, 'id'), change),
  ),
});
route('/api/v1/fills', { GET: asGuest((venue, token) => venue.fills(token)) });
route('/api/v1/funds', { GET: asGuest((venue, token) => venue.funds(token)) });
route('/api/v1/positions', { GET: asGuest((venue, token) => venue.positions(token)) });
route('/api/v1/switch', { PUT: withBody(switchSchema, (venue, token, { state }) => venue.setSwitch(token, state)) });
route('/ws/v1/market', { GET: watchMarket });

for (const unknown of ['/api', '/api/*', '/ws', '/ws/*']) app.all(unknown, (call) => fail(call, problem('NOT_FOUND')));
route('*', { GET: (call) => serveAsset(call.req.raw, call.env) });

app.onError((error, call) => {
  call
    .get('log')
    .write('error', 'request_failed', { requestId: call.get('requestId'), route: call.get('route'), error });
  const restarting = 'durableObjectReset' in error || 'retryable' in error;
  return fail(call, restarting ? problem('VENUE_UNAVAILABLE', RESTARTING) : problem('INTERNAL'));
});

const RESTARTING = 'The market is being restored. Send the request again: an order is recognised by its clientOrderId.';

/** Registers what an address takes; it answers every other method with METHOD_NOT_ALLOWED. */
function route(path: string, handlers: Partial<Record<Method, (call: Call) => Response | Promise<Response>>>): void {
  for (const [method, handler] of Object.entries(handlers)) {
    app.on(method, path, (call) => {
      call.set('route', path === '*' ? 'page' : `${method} ${path}`);
      return handler(call);
    });
  }
  const allow = Object.keys(handlers).join(', ');
  app.all(path, (call) => fail(call, problem('METHOD_NOT_ALLOWED', `This address takes ${allow}.`), { allow }));
}

/** 201 with the token of a new guest, or 200 for one that is known already. */
async function admitGuest(call: Call): Promise<Response> {
  const foreign = foreignOrigin(call);
  if (foreign) return fail(call, foreign);
  const token = newToken();
  const admitted = await venueOf(call).admitGuest((await tokenHashOf(call)) ?? NO_TOKEN, await hashToken(token));
  call.set('guest', admitted.guest);
  if (!admitted.ok) return fail(call, admitted.problem);
  const { account, isNew } = admitted.value;
  if (!isNew) return jsonResponse({ account });
  return jsonResponse({ account, token }, 201, { 'set-cookie': guestCookie(token, new URL(call.req.url)) });
}

/** Answers with what the venue says to the guest about the checked body. */
function withBody<Body, T>(
  schema: ZodType<Body>,
  ask: (venue: Venue, tokenHash: string, body: Body, call: Call) => Promise<Answer<T>>,
  status = 200,
): (call: Call) => Promise<Response> {
  return async (call) => {
    const body = await readJson(call.req.raw);
    if (!body.ok) return fail(call, body.problem);
    const checked = check(schema, body.value);
    if (!checked.ok) return fail(call, checked.problem);
    return asGuest((venue, token) => ask(venue, token, checked.value, call), status)(call);
  };
}

async function watchMarket(call: Call): Promise<Response> {
  const foreign = foreignOrigin(call);
  if (foreign) return fail(call, foreign);
  const token = await tokenHashOf(call);
  const headers = { upgrade: call.req.header('upgrade') ?? '', [TOKEN_HASH_HEADER]: token ?? NO_TOKEN };
  const response = await venueOf(call).fetch(new Request('http://venue/market', { headers }));
  return response.webSocket ? response : fail(call, await response.json());
}

/** Answers with what the venue says to the guest whose token came with the request. */
function asGuest<T>(
  ask: (venue: Venue, tokenHash: string, call: Call) => Promise<Answer<T>>,
  status = 200,
): (call: Call) => Promise<Response> {
  return async (call) => {
    const foreign = call.req.method === 'GET' ? null : foreignOrigin(call);
    if (foreign) return fail(call, foreign);
    const tokenHash = await tokenHashOf(call);
    if (tokenHash === null) return fail(call, problem('GUEST_REQUIRED'));
    return answer(call, await ask(venueOf(call), tokenHash, call), undefined, status);
  };
}

function answer<T>(
  call: Call,
  result: Answer<T>,
  show: (value: T) => unknown = (value) => value,
  status = 200,
): Response {
  call.set('guest', result.guest);
  return result.ok ? jsonResponse(show(result.value), status) : fail(call, result.problem);
}

/** Another site may not act with the guest's cookie. Programs that are no browsers send no Origin. */
function foreignOrigin(call: Call): Problem | null {
  const origin = call.req.header('origin');
  if (origin === undefined) return null;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host === new URL(call.req.url).host ? null : problem('FOREIGN_ORIGIN');
}

function venueOf(call: Call): Venue {
  return call.env.SIM_VENUE.getByName(VENUE_NAME);
}

function param(call: Call, name: string): string {
  return call.req.param(name) ?? '';
}
