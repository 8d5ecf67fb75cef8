/**
 * Serves the build with plain `workerd`: `node scripts/serve.ts`. Prints one line with the address once the market answers.
 *
 * Environment: docs/reference/settings.md.
 * Ends with 0 on SIGINT, SIGTERM or when the process that forked it goes away, with 1 and a sentence when something is wrong.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { readServerSettings } from './server-settings.ts';
import { writeWorkerdConfig } from './workerd-config.ts';

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 5_000;
const POLL_MS = 50;

const root = resolve(import.meta.dirname, '..');
const workerFolder = join(root, 'dist/sauda');
const clientFolder = join(root, 'dist/client');

await serve().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

async function serve(): Promise<void> {
  const { port, dataFolder: folder, variables } = readServerSettings(process.env);
  const dataFolder = resolve(root, folder);
  for (const file of [join(workerFolder, 'index.js'), join(clientFolder, 'index.html')]) {
    if (!existsSync(file)) throw new Error(`${file} is missing. Build first: npm run build`);
  }
  await requireFreePort(port);
  mkdirSync(dataFolder, { recursive: true });
  await takeFolder(dataFolder, port);
  const configFolder = join(root, 'build/serve');
  mkdirSync(configFolder, { recursive: true });
  const config = join(configFolder, `workerd-${port}.capnp`);
  writeWorkerdConfig(config, { workerFolder, clientFolder, dataFolder, host: HOST, port, variables });

  const workerd = spawn(join(root, 'node_modules/.bin/workerd'), ['serve', config], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const guard = guardAgainstOrphan(workerd);
  stopWithParent(workerd, guard);
  workerd.once('error', (error) => fail(`workerd could not be started: ${error.message}`));
  workerd.once('exit', (code, signal) => {
    guard?.kill();
    fail(`workerd ended unexpectedly (${signal ?? `exit code ${code}`}). Data is safe in ${dataFolder}; start again.`);
  });
  try {
    await waitUntilHealthy(port);
  } catch (error) {
    workerd.removeAllListeners('exit');
    workerd.kill('SIGKILL');
    throw error;
  }
  console.log(`Sauda is open at http://localhost:${port}`);
}

/** Kills workerd when this process dies without a chance to: the pipe then closes, and `cat` returns. */
function guardAgainstOrphan(workerd: ChildProcess): ChildProcess | undefined {
  if (workerd.pid === undefined) return undefined;
  const guard = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -9 "$0" 2>/dev/null', String(workerd.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  return guard;
}

function stopWithParent(workerd: ChildProcess, guard: ChildProcess | undefined): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    workerd.removeAllListeners('exit');
    workerd.once('exit', () => {
      guard?.kill();
      process.exit(0);
    });
    workerd.kill('SIGTERM');
    setTimeout(() => workerd.kill('SIGKILL'), STOP_TIMEOUT_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

/** Resolves when the market answers; a server without a market is an error with the market's own words. */
async function waitUntilHealthy(port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  let last = 'no answer';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`http://${HOST}:${port}/health`, { signal: AbortSignal.timeout(START_TIMEOUT_MS) });
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
      // The market takes its time to come back; any other answer is its last word.
      if (response.status !== 504) break;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
  }
  throw new Error(
    `The market did not open: ${last}\nIts reason is above. Data that an engine with other rules wrote is never changed: go on ` +
      `with that version, or begin a new market with another folder, SAUDA_DATA_DIR=./data-2`,
  );
}

async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, refuse) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      refuse(
        new Error(`Port ${port} cannot be used (${error.code}). Stop the program on it, or choose another: PORT=8788`),
      );
    });
    probe.listen(port, HOST, () => probe.close(() => done()));
  });
}

/** Two servers on one folder would fight over its market. The folder names the port of its server, which may be gone. */
async function takeFolder(folder: string, port: number): Promise<void> {
  const note = join(folder, 'serving-port');
  const other = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  if (other > 0 && other !== port && (await isListening(other))) {
    throw new Error(`${folder} is in use by the server on port ${other}. Stop that one, or set SAUDA_DATA_DIR.`);
  }
  writeFileSync(note, String(port));
}

function isListening(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, HOST);
    socket.once('error', () => answer(false));
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
