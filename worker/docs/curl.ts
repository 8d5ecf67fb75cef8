/** The example of a route as a curl command. `$TOKEN` is a guest's token, `$ORDER` the id of an order. */
import { mayDo } from '../../shared/api/policy.ts';
import { type RouteKey, routeOf, splitKey } from '../../shared/api/routes.ts';

const SERVER = 'localhost:8787';

export function curlOf(key: RouteKey): string {
  const { scope, example } = routeOf(key);
  const { method, path } = splitKey(key);
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => example.params?.[name] ?? '');
  const words = ['curl', ...(method === 'GET' ? [] : ['-X', method]), `"${SERVER}${address}"`];
  if (!mayDo('anyone', scope)) words.push('-H "authorization: Bearer $TOKEN"');
  for (const [name, value] of Object.entries(example.headers ?? {})) words.push(`-H '${name}: ${value}'`);
  if (example.body !== undefined) {
    words.push("-H 'content-type: application/json'", `-d '${JSON.stringify(example.body)}'`);
  }
  return words.join(' ');
}
