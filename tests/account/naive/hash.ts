/** The hash of records: docs/reference/venue.md, "Hashes". */
const SEED = 0x5361756461n;
const FACTOR = 0x9e3779b97f4a7c15n;

export function hashOf(view: DataView): bigint {
  let hash = SEED;
  for (let at = 0; at < view.byteLength; at += 8) {
    const mixed = BigInt.asUintN(64, (hash ^ view.getBigUint64(at, true)) * FACTOR);
    hash = mixed ^ (mixed >> 32n);
  }
  return hash;
}
