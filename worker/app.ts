/** The public face of the edge: the routes of the table, and the files of the page. */
import { Hono } from 'hono';
import { type RouteKey, routeKeys, splitKey } from '../shared/api/routes.ts';
import { problem } from '../shared/problems.ts';
import { serveAsset } from './assets.ts';
import { type Edge, fail } from './call.ts';
import { guarded } from './dispatch.ts';
import { type Handler, handlers } from './handlers.ts';
import { observe } from './observe.ts';

const RESTARTING = 'The market is being restored. Send the request again: an order is recognised by its clientOrderId.';

export const app = new Hono<Edge>();

app.use(observe);

for (const key of routeKeys) {
  const { method, path } = splitKey(key);
  app.on(method, honoPath(path), guarded(key, handlers[key] as Handler<RouteKey>));
}
for (const [path, allow] of methodsByPath()) refuseOthers(honoPath(path), allow);
for (const unknown of ['/api', '/api/*', '/ws', '/ws/*']) app.all(unknown, (call) => fail(call, problem('NOT_FOUND')));
app.get('*', (call) => {
  call.set('route', 'page');
  return serveAsset(call.req.raw, call.env);
});
refuseOthers('*', ['GET']);

app.onError((error, call) => {
  call
    .get('log')
    .write('error', 'request_failed', { requestId: call.get('requestId'), route: call.get('route'), error });
  const restarting = 'durableObjectReset' in error || 'retryable' in error;
  return fail(call, restarting ? problem('VENUE_UNAVAILABLE', RESTARTING) : problem('INTERNAL'));
});

function refuseOthers(path: string, methods: readonly string[]): void {
  const allow = methods.join(', ');
  app.all(path, (call) => fail(call, problem('METHOD_NOT_ALLOWED', `This address takes ${allow}.`), { allow }));
}

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { method, path } of routeKeys.map(splitKey)) methods.set(path, [...(methods.get(path) ?? []), method]);
  return methods;
}

/** `/orders/{id}` as the router writes it: `/orders/:id`. */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
