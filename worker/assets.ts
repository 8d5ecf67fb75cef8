/** Files of the page: from the platform's asset service, or from a plain directory of the machine that serves itself. */
import type { Env } from './env.ts';
import { cacheRule, pageHeaders } from './security-headers.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** Plain names only: no hidden files, no way up, nothing that would need decoding. */
const FILE_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\.([a-z0-9]+)$/;

export async function serveAsset(request: Request, env: Env): Promise<Response> {
  const asked = new URL(request.url).pathname;
  const extension = FILE_PATH.exec(asked)?.[1];
  const isFile = extension !== undefined;
  const mimeType = isFile ? MIME_TYPES[extension] : MIME_TYPES['html'];
  if (mimeType === undefined) return notFound();
  if (!env.DISK) return withHeaders(await (env.ASSETS?.fetch(request) ?? notFound()), pageHeaders);

  const path = isFile ? asked : '/index.html';
  const stored = await env.DISK.fetch(`http://disk${path}`, { method: request.method });
  if (stored.status !== 200) return notFound();
  const response = withHeaders(stored, { ...pageHeaders, 'content-type': mimeType, 'cache-control': cacheRule(path) });
  return isUnchanged(request, response) ? new Response(null, { status: 304, headers: response.headers }) : response;
}

function isUnchanged(request: Request, response: Response): boolean {
  const modified = response.headers.get('last-modified');
  return modified !== null && request.headers.get('if-modified-since') === modified;
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const copy = new Response(response.body, response);
  for (const [name, value] of Object.entries(headers)) copy.headers.set(name, value);
  return copy;
}

function notFound(): Response {
  return new Response('Not found.\n', {
    status: 404,
    headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
}
