/**
 * `npm run -s prove -- venue`: the engine against the reference venue on random tapes, natively; events are compared after
 * every command, depth and snapshots now and then. Every tape has limits, instruments and settings of its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { ensureNative } from '../scripts/native.ts';

const USAGE = `Usage: npm run -s prove -- venue [--seeds N] [--operations N] [--from SEED]

  --seeds N        how many seeds (default 100)
  --operations N   commands of each seed (default 1000000)
  --from SEED      the first seed (default 1): a run that was stopped goes on at the seed after the last that it told

Prints one line for each seed; at the first difference, seed, operation and both accounts of it.
Exit code: 0 no difference, 1 a difference, 2 nothing done.`;

const MOST_SEEDS = 1_000_000;
const MOST_OPERATIONS = 1_000_000_000;

/** Whether no difference was found. @throws Error for bad arguments, or when the native program cannot be built or run */
export async function prove(args: readonly string[]): Promise<boolean> {
  const settings = readSettings(args);
  if (settings === USAGE) {
    console.log(USAGE);
    return true;
  }
  if (typeof settings === 'string') throw new Error(settings);
  const { from, seeds, operations } = settings;
  const child = spawn(ensureNative('venue_differential'), [from, seeds, operations].map(String), {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) console.log(`${seeds} seeds × ${operations} operations: no difference`);
  if (code !== 0 && code !== 1) throw new Error('The native program ended before its result.');
  return code === 0;
}

/** What was asked for, or the text that answers. */
function readSettings(args: readonly string[]): { from: number; seeds: number; operations: number } | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '100' },
      operations: { type: 'string', default: '1000000' },
      from: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return USAGE;
  const settings = { from: Number(values.from), seeds: Number(values.seeds), operations: Number(values.operations) };
  for (const [name, most] of [
    ['from', MOST_SEEDS],
    ['seeds', MOST_SEEDS],
    ['operations', MOST_OPERATIONS],
  ] as const) {
    const value = settings[name];
    const isGood = Number.isInteger(value) && value >= 1 && value <= most;
    if (!isGood) return `--${name} is a whole number from 1 to ${most}, not "${values[name]}".\n\n${USAGE}`;
  }
  return settings;
}
