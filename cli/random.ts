/** A seeded stream of 32-bit integers (sfc32): the same on every host, since it uses integers alone. */
export interface Random {
  /** An integer from 0 to `bound` - 1; `bound` is 1 to 2^32. */
  below(bound: number): number;
}

export function seededRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first outputs still show the seed.
  for (let round = 0; round < 16; round += 1) next();
  return { below: (bound) => Math.floor((next() / 4_294_967_296) * bound) };
}
