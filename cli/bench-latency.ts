/** How long single commands take through the boundary, with their events decoded. */
import { Engine } from '../wasm/engine.ts';
import { decodeEvents } from './decode-events.ts';
import { type CommandSource, submitAll } from './run-commands.ts';
import type { Tape } from './tape-file.ts';
import { tapeLimitsOf } from './tape-file.ts';

/** Nanoseconds; what the clock itself takes is in them, and beside them. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly clock: number;
}

const CLOCKS = 10_000;
const NANOSECONDS = 1e6;

/** Each command after the first `preload` by itself: written into the ring, carried out, its events decoded. */
export function wasmLatency(module: WebAssembly.Module, tape: Tape, source: CommandSource, preload: number): Latency {
  const engine = Engine.load(module, tapeLimitsOf(tape));
  submitAll(engine, source, 0, preload, () => {});
  const decoded = { events: 0, trades: 0, checksum: 0 };
  const times = new Float64Array(source.count - preload);
  for (let index = 0; index < times.length; index += 1) {
    const start = performance.now();
    source.write(preload + index, 1, engine.commandBytes);
    engine.submit(1, (events, count) => decodeEvents(events, count, decoded));
    times[index] = performance.now() - start;
  }
  engine.dispose();
  const clocks = new Float64Array(CLOCKS);
  for (let index = 0; index < CLOCKS; index += 1) {
    const start = performance.now();
    clocks[index] = performance.now() - start;
  }
  times.sort();
  clocks.sort();
  return { p50: at(times, 0.5), p99: at(times, 0.99), p999: at(times, 0.999), clock: at(clocks, 0.5) };
}

function at(sorted: Float64Array, part: number): number {
  return Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * NANOSECONDS);
}
