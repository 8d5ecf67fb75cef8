/** What a request goes through before its handler, as the route table asks for it: origin, token, rate, query, body. */
import { mayDo } from '../shared/api/policy.ts';
import { type Body, type ParamName, type Query, type RouteKey, routeOf, splitKey } from '../shared/api/routes.ts';
import { ok, problem, type Result, refused } from '../shared/problems.ts';
import type { Problem } from '../shared/protocol.ts';
import { check } from '../shared/schemas.ts';
import { type Call, fail } from './call.ts';
import { conditionalResponse } from './conditional.ts';
import { tokenHashOf } from './guest-token.ts';
import type { Handler } from './handlers.ts';
import { edgeLimits } from './limits.ts';
import type { Answer } from './objects/answers.ts';
import { TokenBuckets } from './objects/token-bucket.ts';
import { readJson } from './request-body.ts';
import { jsonResponse } from './responses.ts';
import { withTimeOut } from './time-out.ts';

const VENUE_NAME = 'nse';
const NO_TOKEN = '';
const THIS_MACHINE = 'local';
const FIELD_LETTERS = 100;

const { burst, perSecond } = edgeLimits.requests.address;
/** Public requests by address, counted in each isolate. Guests are counted by the market, exactly. */
const addresses = new TokenBuckets<string>(burst, perSecond, edgeLimits.addresses);

/** The handler of a route behind everything that its entry in the table asks for. */
export function guarded<Key extends RouteKey>(key: Key, handler: Handler<Key>): (call: Call) => Promise<Response> {
  return async (call) => {
    call.set('route', key);
    const token = await tokenHashOf(call);
    const denied = originProblem(key, call) ?? tokenProblem(key, token) ?? rateProblem(key, call);
    if (denied) return fail(call, denied);
    const query = readQuery(key, call);
    if (!query.ok) return fail(call, query.problem);
    const body = await withTimeOut(readBody(key, call), edgeLimits.bodyMilliseconds, bodyTooSlow);
    if (!body.ok) return fail(call, body.problem);
    const params = call.req.param() as Readonly<Record<ParamName<Key>, string>>;
    const venue = call.env.SIM_VENUE.getByName(VENUE_NAME);
    const ask = { call, venue, token: token ?? NO_TOKEN, params, query: query.value, body: body.value };
    const answer = await withTimeOut(handler(ask), edgeLimits.answerMilliseconds, marketTooSlow);
    return answer instanceof Response ? answer : respond(key, call, answer);
  };
}

const bodyTooSlow = () => refused<never>(problem('BODY_TOO_SLOW'));
const marketTooSlow = () => refused<never>(problem('MARKET_TOO_SLOW'));

function respond(key: RouteKey, call: Call, answer: Answer<unknown>): Response | Promise<Response> {
  const { isKept, status } = routeOf(key);
  call.set('guest', answer.guest);
  if (!answer.ok) return fail(call, answer.problem);
  if (isKept) return conditionalResponse(answer.value, call.req.header('if-none-match'));
  return jsonResponse(answer.value, status, answer.next === undefined ? {} : { link: linkToNext(call, answer.next) });
}

/** The same address with another cursor, as of RFC 8288. */
function linkToNext(call: Call, cursor: number): string {
  const { pathname, searchParams } = new URL(call.req.url);
  searchParams.set('after', String(cursor));
  return `<${pathname}?${searchParams}>; rel="next"`;
}

/** Another site may not act with the guest's cookie, nor watch with it. Programs that are no browsers send no Origin. */
function originProblem(key: RouteKey, call: Call): Problem | null {
  const origin = call.req.header('origin');
  const isPlainRead = splitKey(key).method === 'GET' && routeOf(key).status !== 101;
  if (origin === undefined || isPlainRead) return null;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host === new URL(call.req.url).host ? null : problem('FOREIGN_ORIGIN');
}

function tokenProblem(key: RouteKey, token: string | null): Problem | null {
  return token === null && !mayDo('anyone', routeOf(key).scope) ? problem('GUEST_REQUIRED') : null;
}

function rateProblem(key: RouteKey, call: Call): Problem | null {
  if (routeOf(key).limit !== 'address') return null;
  return addresses.take(addressOf(call), Date.now()) ? null : problem('RATE_LIMITED');
}

/** The platform writes this header itself. A self-hosted Worker gets it from whoever calls, so there it counts for nothing. */
function addressOf(call: Call): string {
  const isSelfHosted = call.env.DISK !== undefined;
  return (isSelfHosted ? undefined : call.req.header('cf-connecting-ip')) ?? THIS_MACHINE;
}

/** Every parameter is known to the route and there once: a token in a query would be in every log on the way. */
function readQuery<Key extends RouteKey>(key: Key, call: Call): Result<Query<Key>> {
  const { query: schema } = routeOf(key);
  const given = [...new URL(call.req.url).searchParams];
  const names = given.map(([name]) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) return refused(problem('INVALID_REQUEST', 'A parameter is given twice.', cut(repeated)));
  if (schema !== null) return check(schema, Object.fromEntries(given)) as Result<Query<Key>>;
  const [name] = names;
  if (name === undefined) return ok(undefined as Query<Key>);
  return refused(problem('INVALID_REQUEST', 'This address takes no query parameters.', cut(name)));
}

const cut = (name: string): string => name.slice(0, FIELD_LETTERS);

async function readBody<Key extends RouteKey>(key: Key, call: Call): Promise<Result<Body<Key>>> {
  const { body: schema, bodyBytes } = routeOf(key);
  if (schema === null) return ok(undefined as Body<Key>);
  const read = await readJson(call.req.raw, bodyBytes);
  if (!read.ok) return refused(read.problem);
  return check(schema, read.value) as Result<Body<Key>>;
}
