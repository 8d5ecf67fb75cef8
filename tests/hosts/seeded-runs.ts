/** Seeded runs that give the same hashes on every host: order-flow tapes, and the synthetic market at work. */
import { type CommandSource, encodedSource, tapeSource } from '../../cli/run-commands.ts';
import { generateTape, type TapeKind } from '../../cli/tape.ts';
import { tapeLimits } from '../../cli/tape-file.ts';
import { advanceTime, defineInstrument, setPhase, startMarket, uncross } from '../../shared/commands.ts';
import { instruments, venueLimits } from '../../shared/instruments.ts';
import type { VenueLimits } from '../../wasm/engine.ts';
import { Phase, RECORD_BYTES } from '../../wasm/records.ts';

export interface SeededRun {
  readonly name: string;
  readonly limits: VenueLimits;
  readonly source: () => CommandSource;
}

const SEED = 7;

function tapeRun(kind: TapeKind, operations: number): SeededRun {
  return {
    name: `${kind} tape of ${operations} operations, seed ${SEED}`,
    limits: tapeLimits,
    source: () => tapeSource(generateTape(kind, operations, SEED)),
  };
}

const SECOND = 1_000_000;
const MARKET_SECONDS = 1_800;

/** Two minutes of call auction, then half an hour of trading among the participants. */
function marketCommands(): Uint8Array {
  const opens = 120 * SECOND;
  const commands = instruments.map((listed) => defineInstrument(listed, 0));
  commands.push(setPhase(Phase.PreOpen, 0), startMarket(SEED, 0), advanceTime(opens));
  commands.push(uncross(opens), setPhase(Phase.Continuous, opens));
  for (let second = 1; second <= MARKET_SECONDS; second += 1) commands.push(advanceTime(opens + second * SECOND));
  const bytes = new Uint8Array(commands.length * RECORD_BYTES);
  for (const [index, command] of commands.entries()) bytes.set(command, index * RECORD_BYTES);
  return bytes;
}

export const seededRuns: readonly SeededRun[] = [
  tapeRun('mixed', 1_000_000),
  tapeRun('steady', 200_000),
  tapeRun('sweep', 200_000),
  {
    name: `synthetic market of ${instruments.length} shares over ${MARKET_SECONDS} s, seed ${SEED}`,
    limits: venueLimits,
    source: () => encodedSource(marketCommands()),
  },
];
