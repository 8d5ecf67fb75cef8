/**
 * What each route of the table does: one call of the venue object. No state and no rule of trading is here, and none of what the table
 * says already: who may ask, how often, with what body.
 */
import type { AnswerOf, Body, ParamName, Query, RouteKey } from '../shared/api/routes.ts';
import { ok } from '../shared/problems.ts';
import { type Call, fail } from './call.ts';
import { docsPage } from './docs/docs-page.ts';
import { openApiDocument } from './docs/document.ts';
import { guestCookie, hashToken, newToken } from './guest-token.ts';
import { metricsText, requestCounts } from './metrics.ts';
import type { Answer } from './objects/answers.ts';
import { type SimVenue, TOKEN_HASH_HEADER } from './objects/sim-venue.ts';
import { htmlResponse, jsonResponse, metricsResponse } from './responses.ts';

export interface Ask<Key extends RouteKey> {
  readonly call: Call;
  readonly venue: DurableObjectStub<SimVenue>;
  /** Hash of the token that came with the request; empty without one, which only a public route sees. */
  readonly token: string;
  readonly params: Readonly<Record<ParamName<Key>, string>>;
  readonly query: Query<Key>;
  readonly body: Body<Key>;
}

/** Answers with a value for the route's schema, or with a response of its own. */
export type Handler<Key extends RouteKey> = (
  ask: Ask<Key>,
) => Answer<AnswerOf<Key>> | Response | Promise<Answer<AnswerOf<Key>> | Response>;

export const handlers: { readonly [Key in RouteKey]: Handler<Key> } = {
  'GET /health': async ({ venue }) => {
    const status = await venue.status();
    return status.ok ? ok({ status: 'ok', time: status.value.time }) : status;
  },
  'GET /openapi.json': () => ok(openApiDocument()),
  'GET /metrics': async ({ venue }) => metricsResponse(metricsText(requestCounts, await venue.metrics())),
  'GET /docs': () => htmlResponse(docsPage()),
  'GET /api/v1/venue': ({ venue }) => venue.status(),
  'GET /api/v1/instruments': ({ venue }) => venue.instruments(),
  'GET /api/v1/quotes': ({ venue }) => venue.quotes(),
  'GET /api/v1/depth/{symbol}': ({ venue, params }) => venue.depth(params.symbol),
  'POST /api/v1/guests': admitGuest,
  'GET /api/v1/account': ({ venue, token }) => venue.account(token),
  'GET /api/v1/funds': ({ venue, token }) => venue.funds(token),
  'GET /api/v1/positions': ({ venue, token }) => venue.positions(token),
  'PUT /api/v1/switch': ({ venue, token, body }) => venue.setSwitch(token, body.state),
  'GET /api/v1/orders': ({ venue, token, query }) => venue.orders(token, query),
  'POST /api/v1/orders': ({ venue, token, body }) => venue.place(token, body),
  'POST /api/v1/orders/preview': ({ venue, token, body }) => venue.preview(token, body),
  'GET /api/v1/orders/{id}': ({ venue, token, params }) => venue.order(token, params.id),
  'PATCH /api/v1/orders/{id}': ({ venue, token, params, body }) => venue.modify(token, params.id, body),
  'POST /api/v1/orders/{id}/preview': ({ venue, token, params, body }) => venue.previewChange(token, params.id, body),
  'DELETE /api/v1/orders/{id}': ({ venue, token, params }) => venue.cancel(token, params.id),
  'DELETE /api/v1/orders': ({ venue, token }) => venue.cancelAll(token),
  'GET /api/v1/fills': ({ venue, token, query }) => venue.fills(token, query),
  'GET /ws/v1/market': watchMarket,
};

/** 201 with the token of a new guest, or 200 for one that is known already. */
async function admitGuest({ call, venue, token }: Ask<'POST /api/v1/guests'>): Promise<Answer<never> | Response> {
  const newest = newToken();
  const admitted = await venue.admitGuest(token, await hashToken(newest));
  if (!admitted.ok) return admitted;
  call.set('guest', admitted.guest);
  const { account, isNew } = admitted.value;
  if (!isNew) return jsonResponse({ account });
  return jsonResponse({ account, token: newest }, 201, { 'set-cookie': guestCookie(newest, new URL(call.req.url)) });
}

async function watchMarket({ call, venue, token }: Ask<'GET /ws/v1/market'>): Promise<Response> {
  const headers = { upgrade: call.req.header('upgrade') ?? '', [TOKEN_HASH_HEADER]: token };
  const response = await venue.fetch(new Request('http://venue/market', { headers }));
  return response.webSocket ? response : fail(call, await response.json());
}
