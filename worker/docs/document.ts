/** The route table as an OpenAPI 3.1 document. */
import { problemSchema } from '../../shared/api/answers.ts';
import { mayDo } from '../../shared/api/policy.ts';
import { type RouteKey, routeKeys, routeOf, splitKey } from '../../shared/api/routes.ts';
import { edgeLimits } from '../limits.ts';
import { once } from '../once.ts';
import { components, parametersOf, reference } from './json-schema.ts';

const GUEST = [{ guestToken: [] }, { guestCookie: [] }];
const PROBLEM = { 'application/problem+json': { schema: reference(problemSchema) } };

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly [part: string]: unknown;
}

export const openApiDocument = once((): OpenApiDocument => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const key of routeKeys) {
    const { method, path } = splitKey(key);
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(key) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sauda',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Prices and money are integers in paise, times microseconds since the Unix epoch, ids strings.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components(),
      securitySchemes: {
        guestToken: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/v1/guests answers.' },
        guestCookie: { type: 'apiKey', in: 'cookie', name: 'sauda_guest' },
      },
    },
  };
});

function operation(key: RouteKey): object {
  const { operation, summary, scope, limit, body, bodyBytes } = routeOf(key);
  const parameters = parametersOfRoute(key);
  return {
    operationId: operation,
    summary,
    tags: [scope.split(':')[0]],
    security: mayDo('anyone', scope) ? [] : GUEST,
    'x-scope': scope,
    'x-rate-limit': { each: limit, ...edgeLimits.requests[limit] },
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: reference(body) } } },
      'x-body-bytes': bodyBytes,
    }),
    responses: responses(key),
  };
}

function parametersOfRoute(key: RouteKey): object[] {
  const { query } = routeOf(key);
  const names = [...splitKey(key).path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const inQuery = Object.entries(query ? parametersOf(query) : {}).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query', required: false, description, schema },
  }));
  return [...inPath, ...inQuery];
}

function responses(key: RouteKey): object {
  const { status, type, answer, query, isKept } = routeOf(key);
  const content = answer && type ? { content: { [type]: { schema: reference(answer) } } } : {};
  const link = { description: 'Leads to the next page; absent on the last.', schema: { type: 'string' } };
  const headers = query ? { headers: { link } } : {};
  const done = { description: status === 101 ? 'The socket is open.' : 'Done.', ...headers, ...content };
  const kept = isKept ? { 304: { description: 'What the caller has still holds.' } } : {};
  // Who is a guest already is not created again.
  const known = key === 'POST /api/v1/guests' ? { 200: done } : {};
  return { [status]: done, ...known, ...kept, default: { description: 'A problem.', content: PROBLEM } };
}
