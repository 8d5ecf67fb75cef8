/** Runs encoded commands through an engine on any host; no clock, no files. */
import { Engine, type EventSink, HASH_SEED, hashText, type VenueLimits } from '../wasm/engine.ts';
import { RECORD_BYTES } from '../wasm/records.ts';
import { TAPE_SETUP_COMMANDS, type Tape, tapeSetup, writeTapeCommands } from './tape-file.ts';

/** Commands by their index; `write` puts `count` of them, from `first` on, at the start of `target`. */
export interface CommandSource {
  readonly count: number;
  write(first: number, count: number, target: Uint8Array): void;
}

export function encodedSource(commands: Uint8Array): CommandSource {
  return {
    count: commands.length / RECORD_BYTES,
    write: (first, count, target) =>
      target.set(commands.subarray(first * RECORD_BYTES, (first + count) * RECORD_BYTES)),
  };
}

/** The commands of a tape, encoded batch by batch, so that a host with little memory can run a long one. */
export function tapeSource(tape: Tape): CommandSource {
  const setup = tapeSetup();
  return {
    count: TAPE_SETUP_COMMANDS + tape.records,
    write(first, count, target) {
      const ofSetup = Math.max(0, Math.min(count, TAPE_SETUP_COMMANDS - first));
      target.set(setup.subarray(first * RECORD_BYTES, (first + ofSetup) * RECORD_BYTES));
      const view = new DataView(target.buffer, target.byteOffset, target.length);
      const record = first + ofSetup - TAPE_SETUP_COMMANDS;
      writeTapeCommands(tape, record, count - ofSetup, view, ofSetup * RECORD_BYTES);
    },
  };
}

/** Submits the commands from `first` to before `end` in full batches. */
export function submitAll(engine: Engine, source: CommandSource, first: number, end: number, sink: EventSink): void {
  for (let at = first; at < end; at += engine.batchLimit) {
    const count = Math.min(engine.batchLimit, end - at);
    source.write(at, count, engine.commandBytes);
    engine.submit(count, sink);
  }
}

export interface RunHashes {
  readonly events: number;
  readonly eventHash: string;
  readonly stateHash: string;
}

/** Runs everything in a fresh engine; `onEvents` sees each event as well. */
export function runCommands(
  module: WebAssembly.Module,
  limits: VenueLimits,
  source: CommandSource,
  onEvents: EventSink = () => {},
): RunHashes {
  const engine = Engine.load(module, limits);
  let eventHash = HASH_SEED;
  submitAll(engine, source, 0, source.count, (events, count) => {
    eventHash = engine.foldEvents(count, eventHash);
    onEvents(events, count);
  });
  const hashes = { events: engine.counters.events, eventHash: hashText(eventHash), stateHash: engine.stateHash() };
  engine.dispose();
  return hashes;
}
