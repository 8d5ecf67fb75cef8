/** `npm run -s prove -- account --histories 1000 --commands 10000 [--seed N]`: exit 1 at the first difference. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareHistory, type Seen } from './compare.ts';
import { neverSeen } from './coverage.ts';
import { reportOf } from './report.ts';

const MOST = 1_000_000;
const PROGRESS_EVERY = 100;

export function prove(args: readonly string[]): boolean {
  const { values } = parseArgs({
    args: [...args],
    options: {
      histories: { type: 'string', default: '1000' },
      commands: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const histories = wholeNumber('histories', values.histories);
  const commands = wholeNumber('commands', values.commands);
  const first = wholeNumber('seed', values.seed);
  const module = new WebAssembly.Module(readFileSync(new URL('../../wasm/engine.wasm', import.meta.url)));
  const seen: Seen = new Map();
  for (let seed = first; seed < first + histories; seed += 1) {
    const difference = compareHistory(module, seed, commands, seen);
    if (difference) {
      console.error(reportOf(module, difference));
      return false;
    }
    const done = seed - first + 1;
    if (done % PROGRESS_EVERY === 0) console.log(`${done} of ${histories} histories agree`);
  }
  const missing = neverSeen(seen);
  const reach =
    missing.length === 0 ? 'every code and kind of event was reached' : `never reached: ${missing.join(', ')}`;
  console.log(`${histories} histories of ${commands} commands from seed ${first} agree; ${reach}`);
  return true;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MOST) return value;
  throw new Error(`--${name} is a whole number from 1 to ${MOST}, not "${text}".`);
}
