/**
 * `npm run -s sabotage`: puts each fault of the lists into a copy of the engine, and requires that the tests named beside it
 * fail. A fault that no test sees is a gap in the tests.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/run.ts';
import { accountFaults } from './account-faults.ts';
import { bookFaults } from './book-faults.ts';
import { chargeFaults } from './charge-faults.ts';
import { type Fault, withFault } from './fault.ts';
import { build, closeWorkshop, openWorkshop, putIn, runCase, type Workshop } from './native-tests.ts';
import { orderFaults } from './order-faults.ts';
import { plainOrderFaults } from './plain-order-faults.ts';
import { sessionFaults } from './session-faults.ts';
import { stateFaults } from './state-faults.ts';

const faults: readonly Fault[] = [
  ...bookFaults,
  ...orderFaults,
  ...plainOrderFaults,
  ...sessionFaults,
  ...stateFaults,
  ...accountFaults,
  ...chargeFaults,
];

/** What `npm test` runs: one of each kernel, and one of a header. */
const everyDay = [
  'a level counts a filled order still',
  'a modification through the spread rests crossed',
  'a trade that is told twice counts twice',
  'each fill of an order pays its own cap',
];

const USAGE = `Usage: npm run -s sabotage [-- NAME… | --few | --list]

Without a word, all ${faults.length} faults; NAME is part of the name of a fault. --few takes the ${everyDay.length} that npm test runs, --list
prints the names and the tests that must catch them. The native compiler (g++) is needed; nothing of the repository changes.
Exit code: 0 all caught, 1 a fault survived or could not be put in, 2 nothing done.`;

/** Every case ends in seconds when the engine is sound. */
const SECONDS_PER_CASE = 60;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      few: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const chosen = faults.filter(({ name }) =>
    values.few ? everyDay.includes(name) : positionals.length === 0 || positionals.some((word) => name.includes(word)),
  );
  if (values.help || chosen.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.list) {
    for (const { name, file, caughtBy } of chosen) console.log(`${name} (${file})\n    ${caughtBy.join('\n    ')}`);
    return 0;
  }
  const survivors = await tryAll(chosen);
  const counts = { passed: chosen.length - survivors, failed: survivors, skipped: 0 };
  if (values.report) {
    mkdirSync(dirname(join(root, values.report)), { recursive: true });
    writeFileSync(join(root, values.report), `${JSON.stringify(counts)}\n`);
  }
  console.log(`${counts.passed} of ${chosen.length} faults caught`);
  return survivors === 0 ? 0 : 1;
}

/** Resolves to the number of faults that were not caught. */
async function tryAll(chosen: readonly Fault[]): Promise<number> {
  const cases = [...new Set(chosen.flatMap(({ caughtBy }) => caughtBy))];
  const workshop = openWorkshop(cases);
  try {
    const failure = await build(workshop, [...workshop.core, ...workshop.tests]);
    if (failure) throw new Error(`The engine as it is does not compile:\n${failure}`);
    const broken = cases.filter((name) => runCase(workshop, name, SECONDS_PER_CASE) !== 'passes');
    if (broken.length > 0) throw new Error(`Without any fault these do not pass: ${broken.join('; ')}.`);
    let survivors = 0;
    for (const fault of chosen) {
      const message = await tryOne(workshop, fault);
      console.log(
        message === null ? `caught      ${fault.name}` : `NOT CAUGHT  ${fault.name} (${fault.file}): ${message}`,
      );
      if (message !== null) survivors += 1;
    }
    return survivors;
  } finally {
    closeWorkshop(workshop);
  }
}

/** Null when every named test failed, else what went otherwise. */
async function tryOne(workshop: Workshop, fault: Fault): Promise<string | null> {
  const sound = readFileSync(join(workshop.folder, fault.file), 'utf8');
  const changed = withFault(sound, fault);
  if ('message' in changed) return changed.message;
  const takeOut = putIn(workshop, fault.file, changed.source, fault.caughtBy);
  try {
    const failure = await build(workshop, takeOut.units);
    if (failure) return `it does not compile:\n${failure}`;
    for (const name of fault.caughtBy) {
      const outcome = runCase(workshop, name, SECONDS_PER_CASE);
      if (outcome !== 'fails') return `"${name}" ${outcome}`;
    }
    return null;
  } finally {
    takeOut.restore(sound);
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
