import { expect, test } from 'vitest';
import { EventKind, RECORD_BYTES } from '../wasm/records.ts';
import { benchTape } from './bench-tape.ts';
import { runCommands, tapeSource } from './run-commands.ts';
import { generateTape } from './tape.ts';
import { type Tape, tapeLimits } from './tape-file.ts';
import { loadEngineModule } from './wasm-host.ts';

function run(tape: Tape) {
  let trades = 0;
  const hashes = runCommands(loadEngineModule(), tapeLimits, tapeSource(tape), (events, count) => {
    for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
      trades += Number(events.getUint8(at) === EventKind.Trade);
    }
  });
  return { ...hashes, trades };
}

test('a bench reports the trades after the preload, the hashes of the whole run, and figures for all three', async () => {
  const tape: Tape = { ...generateTape('mixed', 5_000, 5), preload: 3_000 };
  const whole = run(tape);
  const before = run({ ...tape, records: tape.preload });
  expect(before.trades).toBeGreaterThan(100);
  const report = await benchTape(tape);
  expect(report).toMatchObject({
    operations: 2_000,
    preload: 3_000,
    trades: whole.trades - before.trades,
    events: whole.events,
    event_hash: whole.eventHash,
    state_hash: whole.stateHash,
    nodejs_order_book_operations: 2_000,
  });
  expect(report.native_ops_per_s).toBeGreaterThan(0);
  expect(report.wasm_ops_per_s).toBeGreaterThan(0);
  expect(report.nodejs_order_book_ops_per_s).toBeGreaterThan(0);
});
