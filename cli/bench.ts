/** `npm run -s bench`: operations a second of the engine, native and as WebAssembly, next to nodejs-order-book. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BenchReport, benchTape } from './bench-tape.ts';
import { generateTape, type TapeKind, tapeKinds } from './tape.ts';
import { readTape, type Tape } from './tape-file.ts';

const MOST_OPERATIONS = 4_000_000;

const USAGE = `Usage: npm run -s bench -- [--tape FILE | --kind steady|mixed|sweep --operations N --seed N] [--json]

Without --tape a tape is generated: --kind steady (default), mixed or sweep; --operations 1 to ${MOST_OPERATIONS} (default
1000000); --seed (default 7). Format of a tape: cli/tape-file.ts.

Commands are encoded before the clock starts; it covers copying 1,024 of them into the command ring, carrying them out and reading
every event, batch by batch. What a tape preloads comes before the clock. Figures are medians of rounds that take turns in this one run: their
ratios carry from machine to machine, the figures do not. To compare with another engine, run it on the same tape in the same
minute.`;

class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({
      options: {
        tape: { type: 'string' },
        kind: { type: 'string', default: 'steady' },
        operations: { type: 'string', default: '1000000' },
        seed: { type: 'string', default: '7' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

type Arguments = ReturnType<typeof readArguments>;

function takeTape({ tape, kind, operations, seed }: Arguments): { readonly name: string; readonly tape: Tape } {
  if (tape) return { name: tape, tape: readTape(new Uint8Array(readFileSync(tape))) };
  const known = tapeKinds.find((each) => each === kind);
  if (!known) throw new UsageError(`A kind is ${tapeKinds.join(', ')}, not "${kind}".`);
  const length = integer('operations', operations, 1, MOST_OPERATIONS);
  const start = integer('seed', seed, 0, 2 ** 32 - 1);
  return { name: nameOf(known, length, start), tape: generateTape(known, length, start) };
}

function nameOf(kind: TapeKind, operations: number, seed: number): string {
  return `${kind}, ${operations} operations, seed ${seed}`;
}

function integer(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from ${least} to ${most}, not "${text}".`);
}

function print(name: string, report: BenchReport): void {
  const millions = (value: number): string => `${(value / 1e6).toFixed(3).padStart(9)} million operations a second`;
  console.log(`tape                ${name}: ${report.trades} trades, events ${report.event_hash}`);
  console.log(`native           ${millions(report.native_ops_per_s)}`);
  console.log(`WebAssembly      ${millions(report.wasm_ops_per_s)}, ${report.wasm_per_native} of native`);
  console.log(
    `nodejs-order-book${millions(report.nodejs_order_book_ops_per_s)}, first ${report.nodejs_order_book_operations}`,
  );
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) return console.log(USAGE);
  const { name, tape } = takeTape(values);
  const report = await benchTape(tape);
  if (values.json) console.log(JSON.stringify({ tape: name, ...report }));
  else print(name, report);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = 2;
}
