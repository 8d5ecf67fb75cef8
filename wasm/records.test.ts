import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cppSource, markdownSource, place, tsSource } from './generate.ts';
import { type Field, RECORD_BYTES } from './layout/fields.ts';
import { records } from './layout.ts';
import * as generated from './records.ts';

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

type Reader = (view: DataView, at: number) => Record<string, number | bigint>;
type Writer = (view: DataView, at: number, record: Record<string, number | bigint>) => void;

function codecOf(name: string): { read: Reader; write: Writer } {
  const functions = generated as unknown as Record<string, unknown>;
  return { read: functions[`read${name}`] as Reader, write: functions[`write${name}`] as Writer };
}

function valuesOf({ type }: Field): fc.Arbitrary<number | bigint> {
  switch (type) {
    case 'u8':
      return fc.integer({ min: 0, max: 255 });
    case 'u16':
      return fc.integer({ min: 0, max: 65_535 });
    case 'u32':
      return fc.integer({ min: 0, max: 4_294_967_295 });
    case 'u64':
      return fc.maxSafeNat();
    case 'i32':
      return fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });
    case 'i64':
      return fc.maxSafeInteger();
    case 'bits64':
      return fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
  }
}

test('both sides and the reference page are generated from the one description', () => {
  expect(readFileSync(new URL('./records.ts', import.meta.url), 'utf8')).toBe(tsSource());
  const header = new URL('../engine-cpp/include/sauda/records.hpp', import.meta.url);
  expect(readFileSync(header, 'utf8')).toBe(cppSource());
  const page = new URL('../docs/reference/records.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(markdownSource());
});

test.each(records)('$name: every value comes back, and no field touches its neighbour', (layout) => {
  const { read, write } = codecOf(layout.name);
  const named = layout.fields.filter(({ name }) => !name.startsWith('spare_'));
  const anyRecord = fc.record(Object.fromEntries(named.map((field) => [camel(field.name), valuesOf(field)])));
  fc.assert(
    fc.property(anyRecord, (record) => {
      const view = new DataView(new ArrayBuffer(3 * RECORD_BYTES));
      for (let at = 0; at < view.byteLength; at += 1) view.setUint8(at, 0xa5);
      write(view, RECORD_BYTES, record as Record<string, number | bigint>);
      expect(read(view, RECORD_BYTES)).toEqual(record);
      for (let at = 0; at < RECORD_BYTES; at += 1) {
        expect(view.getUint8(at)).toBe(0xa5);
        expect(view.getUint8(2 * RECORD_BYTES + at)).toBe(0xa5);
      }
    }),
  );
});

test('a record with a gap or of another size is refused', () => {
  const byte: Field = { name: 'byte', type: 'u8', doc: '' };
  const word: Field = { name: 'word', type: 'u64', doc: '' };
  expect(() => place({ name: 'Gap', doc: '', fields: [byte, word] })).toThrow('Gap.word is misaligned at 1');
  expect(() => place({ name: 'Short', doc: '', fields: [word] })).toThrow('Short has 8 bytes, not 64');
});
