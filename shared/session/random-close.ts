/** When a call auction stops taking orders: at a moment that nobody can know, so that nobody can wait for it. */

const WHOLE = 4_294_967_296;

/** A moment from `from` up to, but not, `until`, by seed and day: each auction of a day has its own. */
export function randomClose(seed: number, auction: string, from: number, until: number): number {
  return from + Math.floor((hash(`${seed} ${auction} ${from}`) / WHOLE) * (until - from));
}

/** 32 bits of a text: FNV-1a, then mixed, so that texts that differ in their last letters are far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
