/** The command line of `npm run -s bench -- account`. */
import { parseArgs } from 'node:util';
import { benchAccount } from './bench-account.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run -s bench -- account [--seed N] [--json]

Nanoseconds of one decision on an order with its reservation and ledger, and of one trade, with 1,000 positions, 10,000 live
orders and 18 limits, natively and as WebAssembly in Node, in turns of one run; medians. --seed (default 7).`;

/** @throws UsageError; Error when native and WebAssembly differ */
export function benchAccountPart(args: readonly string[]): void {
  const { seed, json, help } = readArguments(args);
  if (help) return console.log(USAGE);
  const start = Number(seed);
  if (!Number.isInteger(start) || start < 0 || start >= 2 ** 32) {
    throw new UsageError(`--seed is a whole number from 0 to ${2 ** 32 - 1}, not "${seed}".`, USAGE);
  }
  const report = benchAccount(start);
  if (json) return console.log(JSON.stringify(report));
  for (const kind of ['order', 'trade'] as const) {
    const native = report[`native_${kind}_ns`];
    const ratio = report[`wasm_${kind}_per_native`];
    console.log(`${kind}  native ${native} ns, WebAssembly ${report[`wasm_${kind}_ns`]} ns: ${ratio} of native`);
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string', default: '7' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
