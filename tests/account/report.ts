/** A difference as text: where, what, and the shortest history found that has one. */
import { type Difference, differenceAfter, pairOf } from './compare.ts';
import { shrunk } from './shrink.ts';
import { commandText } from './text.ts';

export function reportOf(module: WebAssembly.Module, difference: Difference): string {
  const { seed, command, sizes, told } = difference;
  const short = shrunk(module, difference);
  const pair = pairOf(module, sizes);
  const ends = short.map((bytes) => differenceAfter(pair, bytes, difference.ofState));
  return [
    `Seed ${seed}, command ${command} (from 0), sizes ${JSON.stringify(sizes)}:`,
    told,
    `Shorter, ${short.length} commands:`,
    ...short.map((bytes) => `  ${commandText(new DataView(bytes.buffer))}`),
    ends.find((end) => end !== undefined) ?? '',
  ].join('\n');
}
