/** What a request goes through before its handler, as the route table asks for it: origin, token, rate, query, body. */
import { mayDo } from '../shared/api/policy.ts';
import { type Body, type ParamName, type RouteKey, routeOf, splitKey } from '../shared/api/routes.ts';
import { ok, problem, type Result, refused } from '../shared/problems.ts';
import type { Problem } from '../shared/protocol.ts';
import { check } from '../shared/schemas.ts';
import { type Call, fail } from './call.ts';
import { tokenHashOf } from './guest-token.ts';
import type { Handler } from './handlers.ts';
import { edgeLimits } from './limits.ts';
import { TokenBuckets } from './objects/token-bucket.ts';
import { readJson } from './request-body.ts';
import { jsonResponse } from './responses.ts';

const VENUE_NAME = 'nse';
const NO_TOKEN = '';
const THIS_MACHINE = 'local';

const { burst, perSecond } = edgeLimits.requests.address;
/** Public requests by address, counted in each isolate. Guests are counted by the market, exactly. */
const addresses = new TokenBuckets<string>(burst, perSecond, edgeLimits.addresses);

/** The handler of a route behind everything that its entry in the table asks for. */
export function guarded<Key extends RouteKey>(key: Key, handler: Handler<Key>): (call: Call) => Promise<Response> {
  const route = routeOf(key);
  return async (call) => {
    call.set('route', key);
    const token = await tokenHashOf(call);
    const denied = originProblem(key, call) ?? tokenProblem(key, token) ?? rateProblem(key, call) ?? queryProblem(call);
    if (denied) return fail(call, denied);
    const body = await readBody(key, call);
    if (!body.ok) return fail(call, body.problem);
    const params = call.req.param() as Readonly<Record<ParamName<Key>, string>>;
    const venue = call.env.SIM_VENUE.getByName(VENUE_NAME);
    const answer = await handler({ call, venue, token: token ?? NO_TOKEN, params, body: body.value });
    if (answer instanceof Response) return answer;
    call.set('guest', answer.guest);
    return answer.ok ? jsonResponse(answer.value, route.status) : fail(call, answer.problem);
  };
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

/** The platform's word for the address is the only one that a caller cannot choose. */
function rateProblem(key: RouteKey, call: Call): Problem | null {
  if (routeOf(key).limit !== 'address') return null;
  const address = call.req.header('cf-connecting-ip') ?? THIS_MACHINE;
  return addresses.take(address, Date.now()) ? null : problem('RATE_LIMITED');
}

/** No route takes a query. A token in one would be in every log on the way. */
function queryProblem(call: Call): Problem | null {
  const [name] = new URL(call.req.url).searchParams.keys();
  if (name === undefined) return null;
  return problem('INVALID_REQUEST', 'This address takes no query parameters.', name.slice(0, 100));
}

async function readBody<Key extends RouteKey>(key: Key, call: Call): Promise<Result<Body<Key>>> {
  const { body: schema, bodyBytes } = routeOf(key);
  if (schema === null) return ok(undefined as Body<Key>);
  const read = await readJson(call.req.raw, bodyBytes);
  if (!read.ok) return refused(read.problem);
  return check(schema, read.value) as Result<Body<Key>>;
}
