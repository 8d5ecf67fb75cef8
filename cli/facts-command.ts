/** The command line of `sauda facts`: its options, what it prints, its exit code. */
import { parseArgs } from 'node:util';
import { simulateDay } from '../shared/facts/simulated-day.ts';
import { Scenario, scenarioNames } from '../wasm/records.ts';
import { factsReport, reportText } from './facts-report.ts';
import { UsageError } from './usage-error.ts';
import { loadEngineModule } from './wasm-host.ts';

const USAGE = `Usage: npm run -s sauda -- facts --days N --seed N [--scenario NAME] [--json]

Simulates days of one liquid share of NSE (pre-open, then 09:15 to 15:30) and sets every stylised fact beside its acceptance
band: of all days together, and of each.

  --days N   1 to 60
  --seed N   0 to 1,000,000,000; the same seed gives the same days
  --scenario NAME   ordinary (default), calm, trend, crash or freak_trade, from each opening on; the bands are those of ordinary days
  --json     one line of JSON

Exit code: 0 when every hard band holds on the days together and 90 % of them on each day, 1 when not, 2 nothing done.`;

const EXIT = { held: 0, missed: 1 } as const;
const MOST_DAYS = 60;
const HIGHEST_SEED = 1_000_000_000;
const LEAST_SHARE_OF_DAY = 0.9;

/** @throws UsageError */
export function runFacts(args: readonly string[]): number {
  const { days, seed, scenario = 'ordinary', json = false, help = false } = readArguments(args);
  if (help) {
    console.log(USAGE);
    return EXIT.held;
  }
  const dayCount = wholeNumber('--days', days, 1, MOST_DAYS);
  const seedNumber = wholeNumber('--seed', seed, 0, HIGHEST_SEED);
  const regime = scenarioNamed(scenario);
  const module = loadEngineModule();
  const recorded = Array.from({ length: dayCount }, (_, number) => simulateDay(module, seedNumber, number, regime));
  const report = factsReport(seedNumber, recorded);
  console.log(json ? JSON.stringify(report) : reportText(report));
  const { pooled, days: byDay } = report.hard;
  const holds = pooled.in === pooled.of && byDay.every((day) => day.in >= day.of * LEAST_SHARE_OF_DAY);
  return holds ? EXIT.held : EXIT.missed;
}

function scenarioNamed(name: string): Scenario {
  for (const scenario of Object.values(Scenario)) if (scenarioNames.get(scenario) === name) return scenario;
  throw new UsageError(`A scenario is ${[...scenarioNames.values()].join(', ')}; not "${name}".`, USAGE);
}

function wholeNumber(option: string, text: string | undefined, least: number, most: number): number {
  const value = text !== undefined && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`facts needs ${option} as a whole number of ${least} to ${most}.`, USAGE);
}

function readArguments(args: readonly string[]) {
  const options = {
    days: { type: 'string' },
    seed: { type: 'string' },
    scenario: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
