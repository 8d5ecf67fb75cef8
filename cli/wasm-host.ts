/** The engine as WebAssembly in this process. */
import { readFileSync } from 'node:fs';
import { Engine, type VenueLimits } from '../wasm/engine.ts';
import { decodeEvents } from './decode-events.ts';
import { type EngineHost, median, operationsPerSecond, TIMED_ROUNDS } from './engine-host.ts';
import { type CommandSource, encodedSource, runCommands, submitAll } from './run-commands.ts';

/** The module that the repository carries. */
export function loadEngineModule(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL('../wasm/engine.wasm', import.meta.url)));
}

export const wasmHost: EngineHost = {
  name: 'wasm',
  async run(limits, commands, sink) {
    const module = loadEngineModule();
    const source = encodedSource(commands);
    const hashes = runCommands(module, limits, source, sink);
    return {
      ...hashes,
      operationsPerSecond: operationsPerSecond(source.count, median(timedRounds(module, limits, source))),
    };
  },
};

/** A short run is over before the module is compiled for speed, so short runs are repeated for this long. */
const WARM_NANOSECONDS = 3e8;
const MOST_ROUNDS = 50;

function timedRounds(module: WebAssembly.Module, limits: VenueLimits, source: CommandSource): readonly number[] {
  const times: number[] = [];
  let total = 0;
  while (times.length < TIMED_ROUNDS || (times.length < MOST_ROUNDS && total < WARM_NANOSECONDS)) {
    const { nanoseconds } = timedRun(module, limits, source, 0);
    times.push(nanoseconds);
    total += nanoseconds;
  }
  return times;
}

export interface TimedRun {
  readonly nanoseconds: number;
  readonly events: number;
  readonly trades: number;
  readonly checksum: number;
}

/** One run in a fresh engine with every event decoded; the clock starts after the first `preload` commands. */
export function timedRun(
  module: WebAssembly.Module,
  limits: VenueLimits,
  source: CommandSource,
  preload: number,
): TimedRun {
  const engine = Engine.load(module, limits);
  submitAll(engine, source, 0, preload, () => {});
  const decoded = { events: 0, trades: 0, checksum: 0 };
  const start = performance.now();
  submitAll(engine, source, preload, source.count, (events, count) => decodeEvents(events, count, decoded));
  const nanoseconds = Math.round((performance.now() - start) * 1e6);
  engine.dispose();
  return { nanoseconds, ...decoded };
}
