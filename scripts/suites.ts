/** The suites of `npm test`, in order. Each runs by itself and says how many tests passed, failed and were skipped. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { checks, compilerChecks, failuresOf } from './checks.ts';
import { type Counts, died, doctestCounts, doctestFailures, judge, vitestCounts } from './reports.ts';
import { type Command, root, run } from './run.ts';

export interface Suite {
  readonly name: string;
  run(): Promise<Counts>;
}

export const reportsFolder = 'build/reports';

const SECONDS_TO_BUILD = 300;
const SECONDS_TO_RUN = 300;

export const suites: readonly Suite[] = [
  { name: 'checks', run: runChecks },
  { name: 'cpp: release', run: () => runDoctest('release') },
  { name: 'cpp: address and undefined-behaviour sanitizers', run: () => runDoctest('asan') },
  { name: 'sabotage', run: () => runCounted('sabotage', ['node', 'tests/sabotage/sabotage.ts', '--few']) },
  { name: 'fuzz', run: () => runCounted('fuzz', ['node', 'scripts/fuzz.ts']) },
  { name: 'vitest: node', run: () => runVitest('node', ['--project', 'node']) },
  { name: 'vitest: workers', run: () => runVitest('workers', ['--project', 'workers']) },
  { name: 'vitest: browser', run: () => runVitest('browser', ['--project', 'browser']) },
  { name: 'e2e', run: () => runVitest('e2e', ['--config', 'tests/e2e/vitest.config.ts']) },
];

async function runChecks(): Promise<Counts> {
  const all = [...checks, ...compilerChecks];
  const { length: failed } = await failuresOf(all);
  return { passed: all.length - failed, failed, skipped: 0 };
}

async function runDoctest(preset: 'release' | 'asan'): Promise<Counts> {
  const build: readonly Command[] = [
    ['cmake', '--preset', preset, '--log-level=WARNING'],
    ['cmake', '--build', '--preset', preset, '--target', 'sauda_tests', '--', '--quiet'],
  ];
  for (const command of build) {
    if ((await run(command, SECONDS_TO_BUILD)) !== 0) return died;
  }
  const report = freshReport(`cpp-${preset}.xml`);
  const exitCode = await run([`build/${preset}/sauda_tests`, '--reporters=xml', `--out=${report}`], SECONDS_TO_RUN);
  const xml = read(report);
  for (const failure of doctestFailures(xml)) console.log(failure);
  return judge(doctestCounts(xml), exitCode);
}

/** A program of ours that writes its counts to the file of `--report`. */
async function runCounted(name: string, command: Command): Promise<Counts> {
  const report = freshReport(`${name}.json`);
  const exitCode = await run([...command, '--report', relative(root, report)], SECONDS_TO_RUN);
  const text = read(report);
  return judge(text === '' ? undefined : (JSON.parse(text) as Counts), exitCode);
}

async function runVitest(name: string, selection: readonly string[]): Promise<Counts> {
  const report = freshReport(`vitest-${name}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await run(['vitest', 'run', ...selection, ...reporters], SECONDS_TO_RUN);
  return judge(vitestCounts(read(report)), exitCode);
}

/** Path of a report that does not exist yet: an old one must not speak for a run that died. */
function freshReport(name: string): string {
  const report = join(root, reportsFolder, name);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  return report;
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
