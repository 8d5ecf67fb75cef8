/** Measures one tape on everything that can carry it out, in interleaved rounds of one run. */
import { spawnSync } from 'node:child_process';
import { ensureNative } from '../scripts/native.ts';
import { type Latency, wasmLatency } from './bench-latency.ts';
import { timeOrderBook } from './bench-order-book.ts';
import type { RemoteHost, RemoteHosts, Runner } from './bench-runner.ts';
import { fitsYardstick, runYardstick } from './bench-yardstick.ts';
import { streamHeader } from './command-stream.ts';
import { median, operationsPerSecond } from './engine-host.ts';
import { nativeHost } from './native-host.ts';
import { encodedSource, runCommands } from './run-commands.ts';
import { TAPE_SETUP_COMMANDS, type Tape, tapeCommands, tapeLimitsOf } from './tape-file.ts';
import { loadEngineModule, type TimedRun, timedRun } from './wasm-host.ts';

const MOST_ROUNDS = 7;
const LEAST_ROUNDS = 3;
/** No further round begins after this long: a slow machine gets fewer. */
const ROUNDS_MILLISECONDS = 30_000;
/** Runs in one native process, whose median is its round: the yardstick does the same. */
const RUNS_OF_ROUND = 5;
/** nodejs-order-book gets the start of the tape only: it would need a minute for a million operations. */
const ORDER_BOOK_OPERATIONS = 100_000;
/** A preload that nodejs-order-book takes within seconds. */
const ORDER_BOOK_PRELOAD = 100_000;

export interface BenchOptions {
  /** Compiled program of another book. */
  readonly yardstick?: string | undefined;
  readonly remote?: RemoteHosts;
}

/** Figures are absent for what did not run. */
export interface BenchReport {
  readonly native_ops_per_s: number;
  readonly wasm_ops_per_s: number;
  readonly workerd_ops_per_s?: number;
  readonly chromium_ops_per_s?: number;
  readonly nodejs_order_book_ops_per_s?: number;
  readonly yardstick_ops_per_s?: number;
  readonly wasm_per_native: number;
  readonly native_per_nodejs_order_book?: number;
  readonly wasm_per_nodejs_order_book?: number;
  readonly native_per_yardstick?: number;
  readonly wasm_per_yardstick?: number;
  readonly native_latency_ns: Latency;
  readonly wasm_latency_ns: Latency;
  readonly operations: number;
  readonly preload: number;
  readonly nodejs_order_book_operations: number;
  readonly rounds: number;
  readonly events: number;
  readonly trades: number;
  readonly event_hash: string;
  readonly state_hash: string;
}

/** @throws Error when the hosts do not give the same events */
export async function benchTape(tape: Tape, { yardstick, remote = {} }: BenchOptions = {}): Promise<BenchReport> {
  const limits = tapeLimitsOf(tape);
  const commands = tapeCommands(tape);
  const source = encodedSource(commands);
  const preload = TAPE_SETUP_COMMANDS + tape.preload;
  const operations = tape.records - tape.preload;
  const orderBookOperations = Math.min(operations, ORDER_BOOK_OPERATIONS);
  const module = loadEngineModule();
  const hashes = await agreedHashes(module, tape, commands);
  const header = streamHeader(limits, { commands: source.count, preload, rounds: RUNS_OF_ROUND });
  const stream = Buffer.concat([header, commands]);
  const program = ensureNative('bench_native');
  const perSecond = (nanoseconds: number): number => operationsPerSecond(operations, nanoseconds);

  let last: TimedRun | undefined;
  const runners: Runner[] = [
    { name: 'native', round: () => perSecond(native<{ nanoseconds: number }>(program, [], stream).nanoseconds) },
    {
      name: 'wasm',
      round() {
        last = timedRun(module, limits, source, preload);
        return perSecond(last.nanoseconds);
      },
    },
  ];
  for (const [name, host] of Object.entries(remote)) {
    await host.load(tape.bytes);
    runners.push({ name, round: async () => perSecond(await remoteRound(name, host, last)) });
  }
  if (yardstick && fitsYardstick(tape)) {
    runners.push({ name: 'yardstick', round: () => runYardstick(yardstick, tape) });
  }
  if (tape.preload <= ORDER_BOOK_PRELOAD) {
    const round = (): number => operationsPerSecond(orderBookOperations, timeOrderBook(tape, orderBookOperations));
    runners.push({ name: 'nodejs_order_book', round });
  }
  const { speeds, rounds } = await takeTurns(runners);
  return {
    ...figures(speeds),
    native_latency_ns: native<Latency>(program, ['--latency'], stream),
    wasm_latency_ns: wasmLatency(module, tape, source, preload),
    operations,
    preload: tape.preload,
    nodejs_order_book_operations: speeds.has('nodejs_order_book') ? orderBookOperations : 0,
    rounds,
    events: hashes.events,
    trades: last?.trades ?? 0,
    event_hash: hashes.eventHash,
    state_hash: hashes.stateHash,
  };
}

/** Median speed of each, after rounds in which each had its turn. */
async function takeTurns(runners: readonly Runner[]) {
  const measured = runners.map(({ name, round }) => ({ name, round, speeds: [] as number[] }));
  const start = performance.now();
  const isTimeLeft = (): boolean => performance.now() - start < ROUNDS_MILLISECONDS;
  let rounds = 0;
  for (; rounds < LEAST_ROUNDS || (rounds < MOST_ROUNDS && isTimeLeft()); rounds += 1) {
    for (const { round, speeds } of measured) speeds.push(await round());
  }
  return { rounds, speeds: new Map(measured.map(({ name, speeds }) => [name, median(speeds)])) };
}

function figures(speeds: ReadonlyMap<string, number>) {
  const native = speeds.get('native') ?? 0;
  const wasm = speeds.get('wasm') ?? 0;
  const optional = (name: string, value: number | undefined): object => (value === undefined ? {} : { [name]: value });
  const against = (other: number | undefined, name: string): object =>
    other === undefined
      ? {}
      : { [`native_per_${name}`]: ratio(native, other), [`wasm_per_${name}`]: ratio(wasm, other) };
  const orderBook = speeds.get('nodejs_order_book');
  const yardstick = speeds.get('yardstick');
  return {
    native_ops_per_s: native,
    wasm_ops_per_s: wasm,
    ...optional('workerd_ops_per_s', speeds.get('workerd')),
    ...optional('chromium_ops_per_s', speeds.get('chromium')),
    ...optional('nodejs_order_book_ops_per_s', orderBook),
    ...optional('yardstick_ops_per_s', yardstick),
    wasm_per_native: ratio(wasm, native),
    ...against(orderBook, 'nodejs_order_book'),
    ...against(yardstick, 'yardstick'),
  };
}

async function remoteRound(name: string, host: RemoteHost, ours: TimedRun | undefined): Promise<number> {
  const theirs = await host.round();
  if (theirs.checksum === ours?.checksum && theirs.events === ours.events) return theirs.nanoseconds;
  throw new Error(`${name} does not give the events that Node gives.`);
}

/** An untimed run on each: figures count only when both did the same work. */
async function agreedHashes(module: WebAssembly.Module, tape: Tape, commands: Uint8Array) {
  const limits = tapeLimitsOf(tape);
  const ours = runCommands(module, limits, encodedSource(commands));
  const other = await nativeHost.run(limits, commands, () => {});
  if (ours.eventHash === other.eventHash && ours.stateHash === other.stateHash) return ours;
  throw new Error(
    `Native and WebAssembly disagree: events ${other.eventHash} and ${ours.eventHash}, state ${other.stateHash} and ` +
      `${ours.stateHash}. Is wasm/engine.wasm built from these sources (npm run wasm)?`,
  );
}

/** What one fresh native process prints. */
function native<Answer>(program: string, args: readonly string[], stream: Buffer): Answer {
  const { status, stdout, stderr } = spawnSync(program, args, { input: stream, encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench_native failed: ${stderr.trim()}`);
  return JSON.parse(stdout) as Answer;
}

function ratio(one: number, other: number): number {
  return other > 0 ? Number((one / other).toPrecision(3)) : 0;
}
