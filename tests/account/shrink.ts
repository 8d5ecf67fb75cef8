/** A shorter history with a difference. */
import { type Difference, differenceAfter, type Pair, pairOf } from './compare.ts';

const MOST_RUNS = 3_000;

/** Leaves out commands, in ever smaller pieces, as long as the last one still differs. */
export function shrunk(module: WebAssembly.Module, { sizes, ofState, commands }: Difference): readonly Uint8Array[] {
  let kept = commands;
  let runs = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = kept.length - 1 - size; at > -size && runs < MOST_RUNS; at -= size) {
      const fewer = [...kept.slice(0, Math.max(0, at)), ...kept.slice(at + size)];
      runs += 1;
      const end = differsAt(pairOf(module, sizes), fewer, ofState);
      if (end >= 0) kept = fewer.slice(0, end + 1);
    }
  }
  return kept;
}

/** Place of the command after which the two differ; −1 for none. */
function differsAt(pair: Pair, commands: readonly Uint8Array[], ofState: boolean): number {
  const at = commands.findIndex((command) => differenceAfter(pair, command, ofState) !== undefined);
  pair.engine.dispose();
  return at;
}
