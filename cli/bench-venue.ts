/** `npm run -s bench`: operations a second and latencies of the venue, native and as WebAssembly on three hosts. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startChromium } from './bench-chromium.ts';
import type { RemoteHosts } from './bench-runner.ts';
import { growthText, latencyTable, type NamedReport, ratioTable, speedTable, writePage } from './bench-table.ts';
import { benchTape } from './bench-tape.ts';
import { startWorkerd } from './bench-workerd.ts';
import { compileYardstick } from './bench-yardstick.ts';
import { generateTape, tapeKinds } from './tape.ts';
import { readTape, type Tape } from './tape-file.ts';
import { UsageError } from './usage-error.ts';

const MOST_OPERATIONS = 4_000_000;

const USAGE = `Usage: npm run -s bench -- [venue] [--kind KIND | --tape FILE] [--operations N] [--seed N] [--yardstick FILE]
                               [--local] [--json | --write]

  --kind KIND       one tape: ${tapeKinds.join(', ')}; without it, all of them
  --tape FILE       a recorded tape; its format: cli/tape-file.ts
  --operations N    1 to ${MOST_OPERATIONS} (default 1000000); --seed N (default 7)
  --yardstick FILE  a bare book to compare with: a C++ source that is compiled and run in the same rounds
  --local           native and Node only, without workerd and Chromium
  --json            one JSON object of one tape (steady, when none is named), native and Node
  --write           puts the tables into docs/performance.md

Commands are encoded before the clock starts; it covers copying 1,024 of them into the command ring, carrying them out and reading
every event, batch by batch. What a tape preloads comes before the clock. Figures are medians of rounds that take turns in this
one run: their ratios carry from machine to machine, the figures do not. Latencies are of single commands, with what the clock
takes in them.`;

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        tape: { type: 'string' },
        kind: { type: 'string' },
        operations: { type: 'string', default: '1000000' },
        seed: { type: 'string', default: '7' },
        yardstick: { type: 'string' },
        local: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}

type Arguments = ReturnType<typeof readArguments>;

interface NamedTape {
  readonly name: string;
  tape(): Tape;
}

function takeTapes({ tape, kind, operations, seed, json }: Arguments): readonly NamedTape[] {
  if (tape) return [{ name: tape, tape: () => readTape(new Uint8Array(readFileSync(tape))) }];
  const length = integer('operations', operations, 1, MOST_OPERATIONS);
  const start = integer('seed', seed, 0, 2 ** 32 - 1);
  const asked = kind ?? (json ? 'steady' : undefined);
  const kinds = tapeKinds.filter((each) => asked === undefined || each === asked);
  if (kinds.length === 0) throw new UsageError(`A kind is ${tapeKinds.join(', ')}, not "${asked}".`, USAGE);
  return kinds.map((each) => ({ name: each, tape: () => generateTape(each, length, start) }));
}

function integer(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from ${least} to ${most}, not "${text}".`, USAGE);
}

export async function benchVenue(args: readonly string[]): Promise<void> {
  const values = readArguments(args);
  if (values.help) return console.log(USAGE);
  const tapes = takeTapes(values);
  const yardstick = values.yardstick ? compileYardstick(values.yardstick) : undefined;
  const remote: { -readonly [Name in keyof RemoteHosts]: RemoteHosts[Name] } = {};
  try {
    if (!values.local && !values.json) {
      remote.workerd = await startWorkerd();
      remote.chromium = await startChromium();
    }
    const reports: NamedReport[] = [];
    for (const { name, tape } of tapes) {
      const report = await benchTape(tape(), { yardstick, remote });
      reports.push({ name, report });
      if (values.json) console.log(JSON.stringify({ tape: name, ...report }));
      else console.error(`${name}: ${report.rounds} rounds, ${report.trades} trades, events ${report.event_hash}`);
    }
    if (!values.json) print(reports);
    if (values.write) writePage(reports);
  } finally {
    for (const host of Object.values(remote)) await host.stop();
  }
}

function print(reports: readonly NamedReport[]): void {
  console.log([speedTable, ratioTable, latencyTable, growthText].map((part) => part(reports)).join('\n\n'));
}
