import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withBuildLock } from './build-lock.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sauda-lock-'));
const lock = join(scratch, 'build', 'release.lock');
afterAll(() => rmSync(scratch, { recursive: true }));

test('the lock names its holder during the work and is gone after it, also when the work fails', () => {
  expect(withBuildLock(lock, () => readFileSync(lock, 'utf8'))).toBe(String(process.pid));
  expect(existsSync(lock)).toBe(false);
  const fail = (): never => {
    throw new Error('no compiler');
  };
  expect(() => withBuildLock(lock, fail)).toThrow('no compiler');
  expect(existsSync(lock)).toBe(false);
});

test('a lock whose holder has ended is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(lock, String(pid));
  expect(withBuildLock(lock, () => 'done')).toBe('done');
});
