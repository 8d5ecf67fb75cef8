/**
 * Order-flow tapes: what is matched when hosts or engines are compared. Little-endian. A header of 16 bytes (magic, records,
 * preload records to feed before a clock starts, highest order id + 1), then records of 24 bytes: u8 type, u8 side (0 buy,
 * 1 sell), u8 ioc, u8 zero, u32 quantity, u32 order, u32 price in ticks, u64 sequence.
 */

import { setPhase } from '../shared/commands.ts';
import type { VenueLimits } from '../wasm/engine.ts';
import {
  CommandKind,
  commandOffsets,
  OrderType,
  Phase,
  RECORD_BYTES,
  Side,
  TimeInForce,
  writeInstrumentCommand,
} from '../wasm/records.ts';

export const TAPE_MAGIC = 0x4c4f4231;
export const TAPE_HEADER_BYTES = 16;
export const TAPE_RECORD_BYTES = 24;
export const TapeType = { New: 0, Cancel: 1, Modify: 2 } as const;

/** Largest tape that is read: 16 million records. */
const RECORD_LIMIT = 16_000_000;

/** The venue that every tape is matched on: one instrument, prices in ticks, up to 2^18 resting orders. */
export const tapeLimits: VenueLimits = { instruments: 1, ladderTicks: 32_768, orders: 2 ** 18, publishLevels: false };
/** The same venue, with room for the orders of a tape that preloads more of them. */
export function tapeLimitsOf({ preload }: Tape): VenueLimits {
  return preload <= tapeLimits.orders / 2 ? tapeLimits : { ...tapeLimits, orders: 2 ** 21 };
}
const BAND_LOW = 39_800;
const BAND_HIGH = 60_200;
const OWNER = 1;

/** Commands that set the venue up before the first record of a tape. */
export const TAPE_SETUP_COMMANDS = 2;

export interface Tape {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  /** Records that come before the clock starts. */
  readonly preload: number;
}

/** @throws RangeError when the bytes are not a tape; the message says what is wrong. */
export function readTape(bytes: Uint8Array<ArrayBuffer>): Tape {
  if (bytes.length < TAPE_HEADER_BYTES) throw new RangeError('A tape starts with a header of 16 bytes.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const magic = view.getUint32(0, true);
  if (magic !== TAPE_MAGIC) throw new RangeError(`A tape starts with 0x4c4f4231, not 0x${magic.toString(16)}.`);
  const records = view.getUint32(4, true);
  const preload = view.getUint32(8, true);
  if (records > RECORD_LIMIT) throw new RangeError(`A tape has at most ${RECORD_LIMIT} records, not ${records}.`);
  const length = TAPE_HEADER_BYTES + records * TAPE_RECORD_BYTES;
  if (bytes.length !== length) {
    throw new RangeError(`A tape of ${records} records has ${length} bytes, not ${bytes.length}.`);
  }
  if (preload > records) throw new RangeError(`The preload of ${preload} is more than the ${records} records.`);
  return { bytes, records, preload };
}

/** The TAPE_SETUP_COMMANDS commands that define the instrument and open continuous trading. */
export function tapeSetup(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(TAPE_SETUP_COMMANDS * RECORD_BYTES);
  writeInstrumentCommand(new DataView(bytes.buffer), 0, {
    kind: CommandKind.DefineInstrument,
    selfTrade: 0,
    instrument: 0,
    protectionBp: 100,
    tickSize: 1,
    lotSize: 1,
    time: 0,
    referencePrice: 50_000,
    bandLow: BAND_LOW,
    bandHigh: BAND_HIGH,
    freezeQuantity: 4_294_967_295,
  });
  bytes.set(setPhase(Phase.Continuous, 0), RECORD_BYTES);
  return bytes;
}

/** Writes `count` records of a tape, from `first` on, as commands. The time of a command is the index of its record. */
export function writeTapeCommands(tape: Tape, first: number, count: number, target: DataView, at: number): void {
  const source = new DataView(tape.bytes.buffer, tape.bytes.byteOffset);
  for (let index = 0; index < count; index += 1) {
    const record = TAPE_HEADER_BYTES + (first + index) * TAPE_RECORD_BYTES;
    writeTapeCommand(source, record, first + index, target, at + index * RECORD_BYTES);
  }
}

/** All commands of a tape, its setup first. */
export function tapeCommands(tape: Tape): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((TAPE_SETUP_COMMANDS + tape.records) * RECORD_BYTES);
  bytes.set(tapeSetup());
  writeTapeCommands(tape, 0, tape.records, new DataView(bytes.buffer), TAPE_SETUP_COMMANDS * RECORD_BYTES);
  return bytes;
}

const tapeKinds: readonly number[] = [CommandKind.NewOrder, CommandKind.CancelOrder, CommandKind.ModifyOrder];

/** Fields one by one, into zeroed or reused memory: a tape has millions of them. */
function writeTapeCommand(source: DataView, record: number, index: number, target: DataView, at: number): void {
  const isIoc = source.getUint8(record + 2) === 1;
  const o = commandOffsets;
  target.setUint8(at + o.kind, tapeKinds[source.getUint8(record)] ?? 0);
  target.setUint8(at + o.side, source.getUint8(record + 1) === 0 ? Side.Buy : Side.Sell);
  target.setUint8(at + o.orderType, OrderType.Limit);
  target.setUint8(at + o.timeInForce, isIoc ? TimeInForce.Ioc : TimeInForce.Day);
  target.setUint32(at + o.instrument, 0, true);
  target.setUint32(at + o.owner, OWNER, true);
  target.setUint32(at + o.phase, 0, true);
  setSmall(target, at + o.time, index);
  setSmall(target, at + o.order, source.getUint32(record + 8, true));
  setSmall(target, at + o.clientRef, 0);
  setSmall(target, at + o.price, source.getUint32(record + 12, true));
  setSmall(target, at + o.quantity, source.getUint32(record + 4, true));
  setSmall(target, at + o.seed, 0);
}

/** A 64-bit field whose value is below 2^32. */
function setSmall(target: DataView, at: number, value: number): void {
  target.setUint32(at, value, true);
  target.setUint32(at + 4, 0, true);
}
