/**
 * Builds the Worker and the page into dist/. `--if-stale` does nothing when the sources are those of the last build.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/.sources');

/** Everything that the build reads. */
const sources = [
  '{web,worker,shared,wasm}/**/*',
  'scripts/engine-build.ts',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'wrangler.toml',
];
const notSources = ['**/*.test.ts', '**/*.test.tsx'];

/** Hash of names and contents of the sources. */
function sourceHash(): string {
  const hash = createHash('sha256');
  const found = globSync(sources, { cwd: root, exclude: notSources, withFileTypes: true });
  const files = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  for (const file of files.sort()) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function build(): number {
  // The stamp goes first, so that a build which is interrupted counts as stale.
  rmSync(stamp, { force: true });
  const before = sourceHash();
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, before);
  return 0;
}

function isFresh(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash();
}

const nothingToDo = process.argv.includes('--if-stale') && isFresh();
if (!nothingToDo) process.exitCode = build();
