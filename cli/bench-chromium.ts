/** Rounds of a bench inside a page of Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { bundleRemoteBench } from './bench-bundle.ts';
import type { RemoteRound } from './bench-remote.ts';
import type { RemoteHost } from './bench-runner.ts';

/** No server: everything of this address is answered from here. */
const ADDRESS = 'http://bench.localhost/';
const PAGE = `<!doctype html><script type="module">
import { remoteBench } from './bench-remote.js';
globalThis.bench = remoteBench(await WebAssembly.compileStreaming(fetch('./engine.wasm')));
globalThis.load = async () => bench.load(new Uint8Array(await (await fetch('./tape')).arrayBuffer()));
</script>`;
const SECONDS_OF_ONE_STEP = 120;

export async function startChromium(): Promise<RemoteHost> {
  const folder = await bundleRemoteBench();
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  page.setDefaultTimeout(SECONDS_OF_ONE_STEP * 1_000);
  let tape: Uint8Array = new Uint8Array();
  const answers: Readonly<Record<string, () => { contentType: string; body: Buffer }>> = {
    '/': () => ({ contentType: 'text/html', body: Buffer.from(PAGE) }),
    '/bench-remote.js': () => file(folder, 'bench-remote.js', 'text/javascript'),
    '/engine.wasm': () => file(folder, 'engine.wasm', 'application/wasm'),
    '/tape': () => ({ contentType: 'application/octet-stream', body: Buffer.from(tape) }),
  };
  await page.route('**/*', (route) => {
    const answer = answers[new URL(route.request().url()).pathname];
    return answer ? route.fulfill(answer()) : route.abort();
  });
  await page.goto(ADDRESS);
  await page.waitForFunction('globalThis.load !== undefined');
  return {
    async load(bytes) {
      tape = bytes;
      await page.evaluate('load()');
    },
    round: () => page.evaluate<RemoteRound>('bench.round()'),
    stop: () => browser.close(),
  };
}

function file(folder: string, name: string, contentType: string) {
  return { contentType, body: readFileSync(join(folder, name)) };
}
