/** Measures one tape on the native core, on WebAssembly and on nodejs-order-book, in interleaved rounds of one run. */
import { spawnSync } from 'node:child_process';
import { ensureNative } from '../scripts/native.ts';
import { timeOrderBook } from './bench-order-book.ts';
import { streamHeader } from './command-stream.ts';
import { median, operationsPerSecond } from './engine-host.ts';
import { nativeHost } from './native-host.ts';
import { encodedSource, runCommands } from './run-commands.ts';
import { TAPE_SETUP_COMMANDS, type Tape, tapeCommands, tapeLimits } from './tape-file.ts';
import { loadEngineModule, type TimedRun, timedRun } from './wasm-host.ts';

const MOST_ROUNDS = 7;
const LEAST_ROUNDS = 3;
/** No further round begins after this long: a slow machine gets fewer. */
const ROUNDS_MILLISECONDS = 30_000;
/** nodejs-order-book gets the start of the tape only: it would need a minute for a million operations. */
const ORDER_BOOK_OPERATIONS = 100_000;

export interface BenchReport {
  readonly native_ops_per_s: number;
  readonly wasm_ops_per_s: number;
  readonly nodejs_order_book_ops_per_s: number;
  readonly wasm_per_native: number;
  readonly native_per_nodejs_order_book: number;
  readonly wasm_per_nodejs_order_book: number;
  readonly operations: number;
  readonly preload: number;
  readonly nodejs_order_book_operations: number;
  readonly rounds: number;
  readonly events: number;
  readonly trades: number;
  readonly event_hash: string;
  readonly state_hash: string;
}

/** @throws Error when native and WebAssembly do not give the same events */
export async function benchTape(tape: Tape): Promise<BenchReport> {
  const commands = tapeCommands(tape);
  const source = encodedSource(commands);
  const preload = TAPE_SETUP_COMMANDS + tape.preload;
  const operations = tape.records - tape.preload;
  const orderBookOperations = Math.min(operations, ORDER_BOOK_OPERATIONS);
  const module = loadEngineModule();
  const hashes = await agreedHashes(module, commands);

  const stream = Buffer.concat([streamHeader(tapeLimits, { commands: source.count, preload, rounds: 0 }), commands]);
  const bench = ensureNative('bench_native');
  const native: number[] = [];
  const wasm: number[] = [];
  const orderBook: number[] = [];
  let last: TimedRun | undefined;
  const start = performance.now();
  const isTimeLeft = (): boolean => performance.now() - start < ROUNDS_MILLISECONDS;
  while (native.length < LEAST_ROUNDS || (native.length < MOST_ROUNDS && isTimeLeft())) {
    native.push(nativeRound(bench, stream));
    last = timedRun(module, tapeLimits, source, preload);
    wasm.push(last.nanoseconds);
    orderBook.push(timeOrderBook(tape, orderBookOperations));
  }
  const nativeSpeed = operationsPerSecond(operations, median(native));
  const wasmSpeed = operationsPerSecond(operations, median(wasm));
  const orderBookSpeed = operationsPerSecond(orderBookOperations, median(orderBook));
  return {
    native_ops_per_s: nativeSpeed,
    wasm_ops_per_s: wasmSpeed,
    nodejs_order_book_ops_per_s: orderBookSpeed,
    wasm_per_native: ratio(wasmSpeed, nativeSpeed),
    native_per_nodejs_order_book: ratio(nativeSpeed, orderBookSpeed),
    wasm_per_nodejs_order_book: ratio(wasmSpeed, orderBookSpeed),
    operations,
    preload: tape.preload,
    nodejs_order_book_operations: orderBookOperations,
    rounds: native.length,
    events: hashes.events,
    trades: last?.trades ?? 0,
    event_hash: hashes.eventHash,
    state_hash: hashes.stateHash,
  };
}

/** An untimed run on each: figures count only when both did the same work. */
async function agreedHashes(module: WebAssembly.Module, commands: Uint8Array) {
  const ours = runCommands(module, tapeLimits, encodedSource(commands));
  const native = await nativeHost.run(tapeLimits, commands, () => {});
  if (ours.eventHash === native.eventHash && ours.stateHash === native.stateHash) return ours;
  throw new Error(
    `Native and WebAssembly disagree: events ${native.eventHash} and ${ours.eventHash}, state ${native.stateHash} and ` +
      `${ours.stateHash}. Is wasm/engine.wasm built from these sources (npm run wasm)?`,
  );
}

/** One fresh process: nanoseconds of the commands after the preload. */
function nativeRound(program: string, stream: Buffer): number {
  const { status, stdout, stderr } = spawnSync(program, { input: stream, encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench_native failed: ${stderr.trim()}`);
  return (JSON.parse(stdout) as { nanoseconds: number }).nanoseconds;
}

function ratio(one: number, other: number): number {
  return other > 0 ? Number((one / other).toPrecision(3)) : 0;
}
