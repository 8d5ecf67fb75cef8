/** After the start no memory is asked for, whatever comes: natively no call of malloc, in WebAssembly no growth. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { streamHeader } from '../cli/command-stream.ts';
import { type CommandSource, encodedSource, submitAll } from '../cli/run-commands.ts';
import { loadEngineModule } from '../cli/wasm-host.ts';
import { ensureNative } from '../scripts/native.ts';
import { Engine } from '../wasm/engine.ts';
import { RECORD_BYTES } from '../wasm/records.ts';
import { seededRuns } from './hosts/seeded-runs.ts';

function encoded(source: CommandSource): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(source.count * RECORD_BYTES);
  source.write(0, source.count, bytes);
  return bytes;
}

describe('no allocation after the start', () => {
  test.for(seededRuns)('natively: $name', ({ limits, source }) => {
    const commands = encoded(source());
    const count = commands.length / RECORD_BYTES;
    const input = Buffer.concat([streamHeader(limits, { commands: count, preload: 0, rounds: 0 }), commands]);
    const { stdout, status } = spawnSync(ensureNative('allocation_count'), { input, encoding: 'utf8' });
    expect(status).toBe(0);
    const counted = JSON.parse(stdout) as { start: number; running: number; events: number };
    expect(counted.start).toBeGreaterThan(1);
    expect(counted.events).toBeGreaterThan(1_000);
    expect(counted.running).toBe(0);
  });

  test.for(seededRuns)('in WebAssembly: $name', ({ limits, source }) => {
    const engine = Engine.load(loadEngineModule(), limits);
    const { buffer } = engine.commands;
    const bytes = buffer.byteLength;
    const commands = encodedSource(encoded(source()));
    submitAll(engine, commands, 0, commands.count, () => {});
    engine.snapshot();
    expect(engine.counters.events).toBeGreaterThan(1_000);
    // Memory that grows takes its buffer away from those who hold it.
    expect(engine.commands.buffer).toBe(buffer);
    expect(buffer.byteLength).toBe(bytes);
  });
});
