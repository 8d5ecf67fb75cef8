/** Seeded choices: the same seed makes the same history on every machine. */
export interface Random {
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  chance(percent: number): boolean;
  pick<T>(of: readonly [T, ...T[]]): T;
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n: number): number => Math.floor((next() / 4_294_967_296) * n);
  return {
    below,
    chance: (percent) => below(1_000) < percent * 10,
    pick: ([first, ...rest]) => rest[below(rest.length + 1) - 1] ?? first,
  };
}
