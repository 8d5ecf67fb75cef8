import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineCutter } from './byte-lines.ts';

const LINE_LIMIT = 4_096;

function linesOf(chunks: readonly Uint8Array[]): (string | null)[] {
  const cutter = lineCutter(LINE_LIMIT);
  const lines = chunks.flatMap((chunk) => [...cutter.cut(chunk)]);
  const rest = cutter.rest();
  if (rest) lines.push(rest);
  lines.forEach(({ line }, index) => {
    expect(line).toBe(index + 1);
  });
  return lines.map(({ text }) => text);
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('lineCutter', () => {
  test('takes both line ends, and a last line without one', () => {
    expect(linesOf([bytes('a\r\nb\n\nc')])).toEqual(['a', 'b', '', 'c']);
  });

  test('a line end at the end begins no further line', () => {
    expect(linesOf([bytes('a\n')])).toEqual(['a']);
    expect(linesOf([bytes('')])).toEqual([]);
  });

  test('leaves out a byte order mark', () => {
    expect(linesOf([Buffer.from('\ufeffseq,time\n', 'utf8')])).toEqual(['seq,time']);
  });

  test('a line may have LINE_LIMIT bytes and no more; the next line is read again', () => {
    const longest = 'x'.repeat(LINE_LIMIT);
    expect(linesOf([bytes(`${longest}\r\n${longest}y\n${longest}yyyy\nz`)])).toEqual([longest, null, null, 'z']);
  });

  test('does not depend on how the bytes come in pieces', () => {
    const text = fc.array(fc.constantFrom('a', 'é', ',', '\n', '\r\n', 'x'.repeat(LINE_LIMIT - 1)), { maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(5_000), { maxLength: 10 }), (parts, cuts) => {
        const whole = bytes(parts.join(''));
        const edges = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
        const pieces = edges.slice(1).map((edge, index) => whole.subarray(edges[index], edge));
        expect(linesOf(pieces)).toEqual(linesOf([whole]));
      }),
    );
  });
});
