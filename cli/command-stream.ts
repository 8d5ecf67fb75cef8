/** What the native programs read and write; the other end is engine-cpp/tools/. */
import type { VenueLimits } from '../wasm/engine.ts';
import { RECORD_BYTES } from '../wasm/records.ts';

const MAGIC = 0x44554153;
const VERSION = 1;

export interface StreamOptions {
  readonly commands: number;
  /** Of the commands, those that come before the clock starts. */
  readonly preload: number;
  /** Timed repetitions, each in a fresh engine. */
  readonly rounds: number;
}

/** The record that goes before the commands. */
export function streamHeader(limits: VenueLimits, options: StreamOptions): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(RECORD_BYTES);
  const view = new DataView(bytes.buffer);
  const { instruments, ladderTicks, orders, publishLevels } = limits;
  const words = [MAGIC, VERSION, instruments, ladderTicks, orders, publishLevels ? 1 : 0, options.rounds, 0];
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word, true);
  view.setBigUint64(32, BigInt(options.commands), true);
  view.setBigUint64(40, BigInt(options.preload), true);
  return bytes;
}

export interface StreamResult {
  readonly events: number;
  readonly eventHash: bigint;
  readonly stateHash: bigint;
  /** Median of the timed rounds. */
  readonly nanoseconds: number;
}

const RESULT_KIND = 255;

/** The record that follows the last event, or null when `view` has another one at `at`. */
export function readStreamResult(view: DataView, at: number): StreamResult | null {
  if (view.getUint8(at) !== RESULT_KIND) return null;
  return {
    events: Number(view.getBigUint64(at + 8, true)),
    eventHash: view.getBigUint64(at + 16, true),
    stateHash: view.getBigUint64(at + 24, true),
    nanoseconds: Number(view.getBigUint64(at + 32, true)),
  };
}
