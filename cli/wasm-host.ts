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
    const times = Array.from({ length: TIMED_ROUNDS }, () => timedRun(module, limits, source, 0).nanoseconds);
    return { ...hashes, operationsPerSecond: operationsPerSecond(source.count, median(times)) };
  },
};

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
