/** The engine as WebAssembly in this process. */
import { readFileSync } from 'node:fs';
import { Engine, type EventSink, type VenueLimits } from '../wasm/engine.ts';
import { RECORD_BYTES } from '../wasm/records.ts';
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

const PAGE_BYTES = 4_096;

/** The first touch of a page of memory is the system's time, not the engine's. */
export function touchPages(buffer: ArrayBufferLike): void {
  const bytes = new Uint8Array(buffer);
  for (let at = 0; at < bytes.length; at += PAGE_BYTES) bytes[at] = bytes[at] as number;
}

/**
 * One run in a fresh engine, after the first `preload` commands, with every event decoded. Each batch is laid out beside the
 * ring first, as if it had just come in; the clock then covers copying it into the ring, carrying it out and decoding.
 */
export function timedRun(
  module: WebAssembly.Module,
  limits: VenueLimits,
  source: CommandSource,
  preload: number,
): TimedRun {
  const engine = Engine.load(module, limits);
  touchPages(engine.commands.buffer);
  submitAll(engine, source, 0, preload, () => {});
  const decoded = { events: 0, trades: 0, checksum: 0 };
  const sink: EventSink = (events, count) => decodeEvents(events, count, decoded);
  const batch = new Uint8Array(engine.batchLimit * RECORD_BYTES);
  let milliseconds = 0;
  for (let at = preload; at < source.count; at += engine.batchLimit) {
    const count = Math.min(engine.batchLimit, source.count - at);
    source.write(at, count, batch);
    const start = performance.now();
    engine.commandBytes.set(batch);
    engine.submit(count, sink);
    milliseconds += performance.now() - start;
  }
  engine.dispose();
  return { nanoseconds: Math.round(milliseconds * 1e6), ...decoded };
}
