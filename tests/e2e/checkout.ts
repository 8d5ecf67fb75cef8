/** A copy of the project's files in an empty folder, as a newcomer's clone has them, and the server that `npm start` runs there. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const INSTALL_AND_BUILD_SECONDS = 200;

/** Files that are in the repository or would be: neither installed packages nor build results. */
export function freshCheckout(): string {
  const listing = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listing.status !== 0) throw new Error(`git ls-files failed: ${listing.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), 'sauda-checkout-'));
  for (const file of listing.stdout.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
    cpSync(join(root, file), join(folder, dirname(file), file.slice(file.lastIndexOf('/') + 1)));
  }
  return folder;
}

export function removeCheckout(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export interface Server {
  readonly url: string;
  /** Ends the server as a power cut would: SIGKILL to the process that answers. */
  kill(): Promise<void>;
  /** Ends `npm start` as Ctrl-C does. */
  stop(): Promise<void>;
}

/** Runs `npm start` and waits until the page answers. */
export async function npmStart(folder: string, port: number): Promise<Server> {
  const env: Record<string, string | undefined> = { ...process.env, PORT: String(port) };
  // A newcomer has neither the project's programs on the path nor the settings of a running npm script.
  for (const name of Object.keys(env)) if (name.startsWith('npm_') || name.startsWith('SAUDA_')) delete env[name];
  env['PATH'] = (env['PATH'] ?? '')
    .split(':')
    .filter((each) => !each.includes('node_modules'))
    .join(':');
  const child = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const url = `http://localhost:${port}`;
  const deadline = Date.now() + INSTALL_AND_BUILD_SECONDS * 1000;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${output}`);
    if (Date.now() > deadline) {
      endGroup(child, 'SIGKILL');
      throw new Error(`npm start did not answer in ${INSTALL_AND_BUILD_SECONDS} s:\n${output}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    url,
    kill: async () => {
      process.kill(serverProcess(folder), 'SIGKILL');
      await ended(child);
    },
    stop: async () => {
      endGroup(child, 'SIGINT');
      await ended(child);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

/** The workerd that runs out of this checkout. */
function serverProcess(folder: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      const isWorkerd = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'workerd';
      if (isWorkerd && command.some((word) => word.startsWith(folder))) return Number(pid);
    } catch {
      // The process ended while it was looked at.
    }
  }
  throw new Error(`No workerd runs out of ${folder}.`);
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', () => done()));
}
