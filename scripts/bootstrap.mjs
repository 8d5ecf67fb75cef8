/**
 * What every command starts with, on whatever Node the machine has: plain JavaScript for Node 20, no packages.
 *
 * It installs the npm packages when they are not those of package-lock.json, and goes on under the Node that they bring.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = join(root, 'node_modules/.bin');
const pinnedNode = join(programs, 'node');

/** No tool may ask a question, look for updates, download a browser or report usage. */
const quiet = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  WRANGLER_SEND_METRICS: 'false',
  // Wrangler's local observability costs most of the speed of the development server.
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
};

/** Installs what is missing, then runs a script (path from the root) under the pinned Node. Resolves to its exit code. */
export async function runPinned(script, args = []) {
  requireNode();
  if (!packagesAreInstalled()) installPackages();
  const env = { ...process.env, ...quiet, PATH: programs + delimiter + process.env.PATH };
  // The channel closes when this process is killed, which is how the server notices.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(pinnedNode, [join(root, script), ...args], { cwd: root, env, stdio });
  // A terminal signals the whole group; a supervisor signals this process alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Passes on the end of npm, which when it is told to stop ends only the shell between itself and this process. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || child.kill('SIGTERM'), 500).unref();
}

function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return;
  console.error(
    `Sauda needs Node.js ${OLDEST_NODE} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Compares the lock file with the list that npm leaves in node_modules when, and only when, an install has finished. */
function packagesAreInstalled() {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList) || !existsSync(pinnedNode)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const found = installed[path];
    // Packages for other platforms are optional and absent; the entry '' is this project.
    return path === '' || (found ? found.version === wanted.version : wanted.optional === true);
  });
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function installPackages() {
  console.error('Installing the npm packages (once, about half a minute) ...');
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', ['ci', ...options], {
    cwd: root,
    // Under npm run, `node` may be the very file that is about to be replaced.
    env: {
      ...process.env,
      ...quiet,
      PATH: process.env.PATH.split(delimiter)
        .filter((each) => each !== programs)
        .join(delimiter),
    },
    // Standard output belongs to the command that asked.
    stdio: ['ignore', process.stderr, process.stderr],
    // npm is a batch file on Windows.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(error ? `npm could not be started: ${error.message}` : 'npm ci failed; its messages are above.');
  process.exit(1);
}
