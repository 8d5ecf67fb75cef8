/** Lets one process at a time work in a build folder: test files run side by side and may want the same program. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const POLL_MILLISECONDS = 100;
/** Longest wait for another build. */
const PATIENCE_MILLISECONDS = 300_000;

/** @throws Error when another process holds the lock for longer than five minutes */
export function withBuildLock<T>(path: string, work: () => T): T {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = 0; !take(path); waited += POLL_MILLISECONDS) {
    if (waited >= PATIENCE_MILLISECONDS) throw new Error(`Another build holds ${path}; delete it if there is none.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MILLISECONDS);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isHolderGone(path)) rmSync(path, { force: true });
    return false;
  }
}

function isHolderGone(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    if (!Number.isInteger(holder) || holder <= 0) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
