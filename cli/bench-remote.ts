/**
 * The part of a bench that runs inside workerd and Chromium. Their clocks tick too slowly for one batch (a millisecond, a tenth
 * of one), so that a round is timed as a whole, and again without the engine: the difference is what Node times batch by batch.
 */
import { Engine } from '../wasm/engine.ts';
import { RECORD_BYTES } from '../wasm/records.ts';
import { type DecodedEvents, decodeEvents } from './decode-events.ts';
import { type CommandSource, encodedSource, submitAll } from './run-commands.ts';
import { readTape, TAPE_SETUP_COMMANDS, tapeCommands, tapeLimitsOf } from './tape-file.ts';

export interface RemoteRound extends DecodedEvents {
  readonly nanoseconds: number;
}

export interface RemoteBench {
  /** Takes the tape of the rounds that follow. */
  load(bytes: Uint8Array<ArrayBuffer>): void;
  /** One run in a fresh engine, after the preload, with every event decoded. */
  round(): RemoteRound;
}

export function remoteBench(module: WebAssembly.Module): RemoteBench {
  let round: () => RemoteRound = () => {
    throw new Error('There is no tape yet.');
  };
  return {
    load(bytes) {
      const tape = readTape(bytes);
      const source = encodedSource(tapeCommands(tape));
      const limits = tapeLimitsOf(tape);
      round = () => timedRound(Engine.load(module, limits), source, TAPE_SETUP_COMMANDS + tape.preload);
    },
    round: () => round(),
  };
}

function timedRound(engine: Engine, source: CommandSource, preload: number): RemoteRound {
  submitAll(engine, source, 0, preload, () => {});
  const decoded: DecodedEvents = { events: 0, trades: 0, checksum: 0 };
  const batch = new Uint8Array(engine.batchLimit * RECORD_BYTES);
  const pass = (carryOut: (count: number) => void): number => {
    const start = performance.now();
    for (let at = preload; at < source.count; at += engine.batchLimit) {
      const count = Math.min(engine.batchLimit, source.count - at);
      source.write(at, count, batch);
      carryOut(count);
    }
    return performance.now() - start;
  };
  const layingOut = pass(() => {});
  const all = pass((count) => {
    engine.commandBytes.set(batch);
    engine.submit(count, (events, told) => decodeEvents(events, told, decoded));
  });
  engine.dispose();
  return { nanoseconds: Math.round((all - layingOut) * 1e6), ...decoded };
}
