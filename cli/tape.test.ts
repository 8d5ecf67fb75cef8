import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { generateTape, tapeKinds } from './tape.ts';
import { HIGHEST_PRICE, LOWEST_PRICE } from './tape-book.ts';
import { readTape, TAPE_HEADER_BYTES, TAPE_RECORD_BYTES, type Tape, TapeType } from './tape-file.ts';

const digest = (tape: Tape): string => createHash('sha256').update(tape.bytes).digest('hex');

function shares(tape: Tape) {
  const view = new DataView(tape.bytes.buffer, TAPE_HEADER_BYTES);
  const counts = { resting: 0, cancels: 0, crossing: 0 };
  for (let index = tape.preload; index < tape.records; index += 1) {
    const at = index * TAPE_RECORD_BYTES;
    if (view.getUint8(at) === TapeType.Cancel) counts.cancels += 1;
    else if (view.getUint8(at + 2) === 1) counts.crossing += 1;
    else counts.resting += 1;
  }
  const operations = tape.records - tape.preload;
  return Object.values(counts).map((count) => count / operations);
}

describe('generated tapes', () => {
  // `million` is `small` after a longer preload.
  test.for(tapeKinds.filter((kind) => kind !== 'million'))(
    '%s: a seed gives the same bytes each time, another seed others',
    (kind) => {
      const tape = generateTape(kind, 5_000, 7);
      expect(digest(generateTape(kind, 5_000, 7))).toBe(digest(tape));
      expect(digest(generateTape(kind, 5_000, 8))).not.toBe(digest(tape));
      expect(readTape(tape.bytes)).toEqual(tape);
    },
  );

  test.for([
    ['steady', 0.515, 0.435],
    ['mixed', 0.6, 0.35],
    ['sweep', 0.9, 0.05],
  ] as const)('%s: resting, cancelling and crossing records in their shares', ([kind, resting, cancels]) => {
    const [ours = 0, theirs = 0, crossing = 0] = shares(generateTape(kind, 50_000, 7));
    expect(ours).toBeCloseTo(resting, 1.9);
    expect(theirs).toBeCloseTo(cancels, 1.9);
    expect(crossing).toBeCloseTo(0.05, 1.9);
  });

  test('crash: the price falls by a sixth within a fifth of the tape, and comes back halfway', () => {
    const tape = generateTape('crash', 200_000, 7);
    const view = new DataView(tape.bytes.buffer, TAPE_HEADER_BYTES);
    const crossedAt = (thousandth: number): number => {
      let record = tape.preload + thousandth * 200;
      while (view.getUint8(record * TAPE_RECORD_BYTES + 2) !== 1) record += 1;
      return view.getUint32(record * TAPE_RECORD_BYTES + 12, true);
    };
    const [before, bottom, after] = [crossedAt(299), crossedAt(505), crossedAt(900)];
    expect(before).toBeGreaterThan(49_500);
    expect(bottom).toBeLessThan(before * 0.98);
    expect(after).toBeGreaterThan(bottom);
  });

  test('prices stay inside the band, and order ids count up', () => {
    const tape = generateTape('mixed', 20_000, 3);
    const view = new DataView(tape.bytes.buffer, TAPE_HEADER_BYTES);
    let last = 0;
    for (let at = 0; at < tape.records * TAPE_RECORD_BYTES; at += TAPE_RECORD_BYTES) {
      if (view.getUint8(at) !== TapeType.New) continue;
      expect(view.getUint32(at + 8, true)).toBe(last + 1);
      last += 1;
      const price = view.getUint32(at + 12, true);
      expect(price >= LOWEST_PRICE && price <= HIGHEST_PRICE).toBe(true);
    }
  });
});

describe('readTape', () => {
  const good = generateTape('mixed', 10, 1).bytes;
  const changed = (offset: number, value: number): Uint8Array<ArrayBuffer> => {
    const bytes = good.slice();
    new DataView(bytes.buffer).setUint32(offset, value, true);
    return bytes;
  };
  test.for([
    ['too short for a header', good.slice(0, 15), /header of 16 bytes/],
    ['another magic', changed(0, 1), /starts with 0x4c4f4231, not 0x1/],
    ['a length that is not that of its records', good.slice(0, -1), /10 records has 256 bytes, not 255/],
    ['more records than are read', changed(4, 4_000_000_000), /at most 16000000 records/],
    ['a preload longer than the tape', changed(8, 11), /preload of 11/],
  ] as const)('refuses %s', ([, bytes, message]) => {
    expect(() => readTape(bytes)).toThrow(message);
  });
});
