import { expect, test } from 'vitest';
import { serveAsset } from './assets.ts';
import type { Env } from './env.ts';
import { headersFile } from './security-headers.ts';

const MODIFIED = 'Sun, 01 Nov 2026 00:00:00 GMT';
const files: Readonly<Record<string, string>> = {
  '/index.html': '<!doctype html>',
  '/assets/engine-1.wasm': 'wasm',
  '/sw.js': 'worker',
  '/secret': 'a file without a kind',
};

/** A directory as the runtime serves it: every file as bytes, whatever is asked for. */
function onDisk(): Env {
  const DISK = {
    async fetch(url: Request | string): Promise<Response> {
      const content = files[new URL(String(url)).pathname];
      if (content === undefined) return new Response(null, { status: 404 });
      return new Response(content, {
        headers: { 'content-type': 'application/octet-stream', 'last-modified': MODIFIED },
      });
    },
  };
  return { DISK } as unknown as Env;
}

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return serveAsset(new Request(`http://sauda.test${path}`, { headers }), onDisk());
}

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/some/page', 'text/html; charset=utf-8', 'no-cache'],
  ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/assets/engine-1.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
])('%s is %s, %s', async (path, type, cache) => {
  const { status, headers } = await get(path);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, cache]);
  expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each(['/missing.js', '/assets/missing-1.wasm', '/file.php'])('%s is not found', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test.each(['/secret', '/.sources', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd'])(
  '%s gives the page alone',
  async (path) => {
    expect(await (await get(path)).text()).toBe('<!doctype html>');
  },
);

test('what the browser has already is not sent again', async () => {
  const response = await get('/sw.js', { 'if-modified-since': MODIFIED });
  expect([response.status, await response.text()]).toEqual([304, '']);
});

test('hosts without the Worker get the same headers as a file', () => {
  expect(headersFile()).toContain(
    "\n  content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  );
  expect(headersFile()).toContain('/assets/*\n  cache-control: public, max-age=31536000, immutable\n');
});
