/** Rounds of a bench inside workerd, asked for over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { bundleRemoteBench } from './bench-bundle.ts';
import type { RemoteRound } from './bench-remote.ts';
import type { RemoteHost } from './bench-runner.ts';

const WORKER = `import engine from './engine.wasm';
import { remoteBench } from './bench-remote.js';
const bench = remoteBench(engine);
export default {
  async fetch(request) {
    if (request.method === 'GET') return Response.json(bench.round());
    bench.load(new Uint8Array(await request.arrayBuffer()));
    return new Response('loaded');
  },
};
`;

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "main", worker = .worker) ],
  sockets = [ (name = "http", address = "127.0.0.1:0", http = (), service = "main") ],
);
const worker :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "index.js"),
    (name = "bench-remote.js", esModule = embed "bench-remote.js"),
    (name = "engine.wasm", wasm = embed "engine.wasm"),
  ],
  compatibilityDate = "2026-08-01",
);
`;

const root = fileURLToPath(new URL('..', import.meta.url));
/** workerd tells on this descriptor which port it was given. */
const CONTROL = 3;

export async function startWorkerd(): Promise<RemoteHost> {
  const folder = await bundleRemoteBench();
  writeFileSync(join(folder, 'index.js'), WORKER);
  const config = join(folder, 'bench.capnp');
  writeFileSync(config, CONFIG);
  const workerd = spawn(join(root, 'node_modules/.bin/workerd'), ['serve', `--control-fd=${CONTROL}`, config], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const address = `http://127.0.0.1:${await portOf(workerd)}/`;
  const ask = async (init: RequestInit): Promise<Response> => {
    const response = await fetch(address, init);
    if (!response.ok) throw new Error(`workerd answered ${response.status}: ${await response.text()}`);
    return response;
  };
  return {
    async load(tape) {
      await ask({ method: 'POST', body: tape });
    },
    async round() {
      return (await (await ask({})).json()) as RemoteRound;
    },
    async stop() {
      workerd.kill();
      await once(workerd, 'exit');
    },
  };
}

async function portOf(workerd: ChildProcess): Promise<number> {
  const control = workerd.stdio[CONTROL] as Readable;
  for await (const line of createInterface({ input: control })) {
    const { event, port } = JSON.parse(line) as { event?: string; port?: number };
    if (event === 'listen' && port !== undefined) return port;
  }
  throw new Error('workerd ended before it listened.');
}
