/** Measures a risk decision with reservation and ledger, and a trade, on the native account kernel and on WebAssembly. */
import { spawnSync } from 'node:child_process';
import { ensureNative } from '../scripts/native.ts';
import { AccountEngine } from '../wasm/account.ts';
import { RECORD_BYTES } from '../wasm/records.ts';
import { type AccountBenchCommands, accountBenchCommands, BATCH, benchLimits } from './bench-account-commands.ts';
import { median } from './engine-host.ts';
import { loadEngineModule, touchPages } from './wasm-host.ts';

/** The hosts take turns this often: a slow moment then hits both. */
const TURNS = 5;

export interface AccountBenchReport {
  /** Nanoseconds of one place_order: decision, reservation and ledger, with its events written. */
  readonly native_order_ns: number;
  readonly wasm_order_ns: number;
  readonly wasm_order_per_native: number;
  /** Nanoseconds of one trade: order, positions of account and strategy, lots, ledger. */
  readonly native_trade_ns: number;
  readonly wasm_trade_ns: number;
  readonly wasm_trade_per_native: number;
  readonly positions: number;
  readonly live_orders: number;
  readonly limits: number;
  readonly state_hash: string;
}

interface Run {
  /** Of each batch: orders, then their trades, and so on. */
  readonly nanoseconds: readonly number[];
  readonly events: number;
  readonly state: string;
}

/** @throws Error when native and WebAssembly do not end in the same state */
export function benchAccount(seed: number): AccountBenchReport {
  const commands = accountBenchCommands(seed);
  const module = loadEngineModule();
  const bench = ensureNative('bench_account');
  const native: Run[] = [];
  const wasm: Run[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    native.push(nativeRun(bench, commands));
    wasm.push(wasmRun(module, commands));
  }
  const states = new Set([...native, ...wasm].map(({ state, events }) => `${state} after ${events} events`));
  if (states.size !== 1) throw new Error(`Native and WebAssembly differ: ${[...states].join(', ')}.`);
  const figure = (runs: readonly Run[], kind: 0 | 1): number =>
    Math.round((median(runs.flatMap((run) => run.nanoseconds.filter((_, batch) => batch % 2 === kind))) / BATCH) * 10) /
    10;
  const ratio = (left: number, right: number): number => Math.round((left / right) * 100) / 100;
  const [nativeOrder, wasmOrder] = [figure(native, 0), figure(wasm, 0)];
  const [nativeTrade, wasmTrade] = [figure(native, 1), figure(wasm, 1)];
  return {
    native_order_ns: nativeOrder,
    wasm_order_ns: wasmOrder,
    wasm_order_per_native: ratio(wasmOrder, nativeOrder),
    native_trade_ns: nativeTrade,
    wasm_trade_ns: wasmTrade,
    wasm_trade_per_native: ratio(wasmTrade, nativeTrade),
    positions: commands.positions,
    live_orders: commands.liveOrders,
    limits: commands.limits,
    state_hash: native[0]?.state ?? '',
  };
}

function nativeRun(bench: string, commands: AccountBenchCommands): Run {
  const { instruments, strategies, orders, positions, trades } = benchLimits;
  const header = new Uint32Array([instruments, strategies, orders, positions, trades, commands.setup, BATCH]);
  const input = Buffer.concat([new Uint8Array(header.buffer), commands.bytes]);
  const { status, stdout, stderr } = spawnSync(bench, { input, encoding: 'utf8', maxBuffer: 1 << 24 });
  if (status !== 0) throw new Error(`The native bench failed: ${stderr.trim() || `exit code ${status}`}`);
  return JSON.parse(stdout) as Run;
}

function wasmRun(module: WebAssembly.Module, { bytes, setup }: AccountBenchCommands): Run {
  const account = AccountEngine.load(module, benchLimits);
  touchPages(account.commands.buffer);
  let events = 0;
  const submit = (first: number, count: number): void => {
    account.commandBytes.set(bytes.subarray(first * RECORD_BYTES, (first + count) * RECORD_BYTES));
    account.submit(count, (_, more) => {
      events += more;
    });
  };
  for (let first = 0; first < setup; first += BATCH) submit(first, Math.min(BATCH, setup - first));
  events = 0;
  const nanoseconds: number[] = [];
  for (let first = setup; first < bytes.length / RECORD_BYTES; first += BATCH) {
    const start = process.hrtime.bigint();
    submit(first, BATCH);
    nanoseconds.push(Number(process.hrtime.bigint() - start));
  }
  const state = account.stateHash();
  account.dispose();
  return { nanoseconds, events, state };
}
