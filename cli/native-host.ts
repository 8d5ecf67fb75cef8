/** The engine as a native program, fed through a pipe. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { ensureNative } from '../scripts/native.ts';
import { type EventSink, hashText } from '../wasm/engine.ts';
import { RECORD_BYTES } from '../wasm/records.ts';
import { readStreamResult, type StreamResult, streamHeader } from './command-stream.ts';
import { type EngineHost, operationsPerSecond, TIMED_ROUNDS } from './engine-host.ts';

export const nativeHost: EngineHost = {
  name: 'native',
  async run(limits, commands, sink) {
    const child = spawn(ensureNative('sauda_native'));
    const count = commands.length / RECORD_BYTES;
    const header = streamHeader(limits, { commands: count, preload: 0, rounds: TIMED_ROUNDS });
    const [exit, read, fed] = await Promise.allSettled([
      ended(child),
      readEvents(child, sink),
      pipeline([header, commands], child.stdin),
    ]);
    // In this order: a program that gives up also breaks its pipes, and says why in its exit.
    if (exit.status === 'rejected') throw exit.reason;
    if (read.status === 'rejected') throw read.reason;
    if (fed.status === 'rejected') throw fed.reason;
    const result = read.value;
    return {
      events: result.events,
      eventHash: hashText(result.eventHash),
      stateHash: hashText(result.stateHash),
      operationsPerSecond: operationsPerSecond(count, result.nanoseconds),
    };
  },
};

/** Hands out whole records as they come; the last one is the result. */
async function readEvents(child: ChildProcessWithoutNullStreams, sink: EventSink): Promise<StreamResult> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    // The last record is held back: it may be the result.
    const ready = Math.max(0, Math.floor(bytes.length / RECORD_BYTES) - 1);
    if (ready > 0) sink(viewOf(bytes), ready);
    rest = bytes.subarray(ready * RECORD_BYTES);
  }
  const result = rest.length === RECORD_BYTES ? readStreamResult(viewOf(rest), 0) : null;
  if (!result) throw new Error('The native engine ended before its result.');
  return result;
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, 4_096);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The native engine failed: ${said.trim() || `exit code ${code}`}`);
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
