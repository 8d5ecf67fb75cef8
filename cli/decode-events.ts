import { EventKind, RECORD_BYTES } from '../wasm/records.ts';

/** What was read, so that no read can be left out as useless. */
export interface DecodedEvents {
  events: number;
  trades: number;
  checksum: number;
}

const HIGH = 4_294_967_296;
const WORDS = RECORD_BYTES / 4;

/**
 * Reads every field that says what happened, as a host that forwards or books it must: for timed runs, without an object
 * an event. 64-bit fields are put together from their words, which is exact below 2^53.
 */
export function decodeEvents(view: DataView, count: number, into: DecodedEvents): void {
  const words = new Int32Array(view.buffer, view.byteOffset, count * WORDS);
  let { checksum, trades } = into;
  for (let at = 0; at < words.length; at += WORDS) {
    const start = words[at] as number;
    const kind = start & 0xff;
    const order = unsigned(words, at + 6);
    const counterOrder = unsigned(words, at + 8);
    const price = signed(words, at + 10);
    const quantity = signed(words, at + 12);
    const leaves = signed(words, at + 14);
    const labels = ((start >>> 8) & 0xff) + ((start >>> 16) & 0xff) + (start >>> 24);
    if (kind === EventKind.Trade) trades += 1;
    checksum += kind + labels + order + counterOrder + price + quantity + leaves;
  }
  into.events += count;
  into.trades = trades;
  into.checksum = checksum;
}

function unsigned(words: Int32Array, at: number): number {
  return ((words[at] as number) >>> 0) + ((words[at + 1] as number) >>> 0) * HIGH;
}

function signed(words: Int32Array, at: number): number {
  return ((words[at] as number) >>> 0) + (words[at + 1] as number) * HIGH;
}
