/** The account kernel against the naive account. More of it: `npm run -s prove -- account`. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareHistory, type Seen } from './compare.ts';
import { neverSeen } from './coverage.ts';
import { reportOf } from './report.ts';

const HISTORIES = 220;
const COMMANDS = 400;

test('kernel and naive account agree on events and state, and reach every code', { timeout: 180_000 }, () => {
  const module = new WebAssembly.Module(readFileSync(new URL('../../wasm/engine.wasm', import.meta.url)));
  const seen: Seen = new Map();
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    const difference = compareHistory(module, seed, COMMANDS, seen);
    if (difference) expect.fail(reportOf(module, difference));
  }
  expect(neverSeen(seen)).toEqual([]);
});
