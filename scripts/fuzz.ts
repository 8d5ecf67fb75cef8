/**
 * `npm run -s fuzz`: feeds the kernels what libFuzzer makes up, under the sanitizers. Each target starts from the inputs in
 * engine-cpp/fuzz/corpus and from what earlier runs found; new inputs stay in build/fuzz-corpus, findings in build/fuzz-findings.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, root, run } from './run.ts';

const targets = globSync('engine-cpp/fuzz/*_fuzz.cpp', { cwd: root })
  .map((file) => basename(file, '_fuzz.cpp'))
  .sort();

const USAGE = `Usage: npm run -s fuzz -- [--seconds N] [--keep] [TARGET…]

  --seconds N   for each target (default 10)
  --keep        afterwards, the smallest inputs that reach everything reached become engine-cpp/fuzz/corpus
  TARGET        ${targets.join(', ')}; without any, all

Prints what breaks, with the input that does it. Exit code: 0 nothing found, 1 a finding, 2 nothing done.`;

const SECONDS_TO_BUILD = 600;
/** What a target may need beside its time: to start, and to read its corpus. */
const SECONDS_MORE = 120;
const MOST_OUTPUT = 2 ** 28;
const LINES_OF_FAILURE = 60;
const MOST_SECONDS = 86_400;
/** Longest input in bytes: 200 structured commands, or 16 records. */
const LONGEST = 1_024;
/** The repository keeps short ones, tens of kilobytes in all. */
const LONGEST_KEPT = 320;

const found = 'build/fuzz-corpus';
const findings = 'build/fuzz-findings';
const kept = 'engine-cpp/fuzz/corpus';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '10' },
      keep: { type: 'boolean', default: false },
      report: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const seconds = Number(values.seconds);
  const chosen = positionals.length === 0 ? targets : positionals;
  const isGood = Number.isInteger(seconds) && seconds >= 1 && seconds <= MOST_SECONDS;
  if (values.help || !isGood || !chosen.every((name) => targets.includes(name))) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  if (!(await buildTargets())) return 2;
  const clean = chosen.filter((target) => isClean(target, seconds));
  if (values.keep) for (const target of clean) keep(target);
  if (values.report) {
    writeReport(values.report, { passed: clean.length, failed: chosen.length - clean.length, skipped: 0 });
  }
  return clean.length === chosen.length ? 0 : 1;
}

async function buildTargets(): Promise<boolean> {
  const build: readonly Command[] = [
    ['cmake', '--preset', 'fuzz', '--log-level=WARNING'],
    ['cmake', '--build', '--preset', 'fuzz', '--target', 'fuzz_targets', '--', '--quiet'],
  ];
  for (const command of build) if ((await run(command, SECONDS_TO_BUILD)) !== 0) return false;
  return true;
}

function isClean(target: string, seconds: number): boolean {
  const holds = runTarget(target, seconds);
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${target}`);
  return holds;
}

function runTarget(target: string, seconds: number): boolean {
  const folders = [`${found}/${target}`, `${kept}/${target}`];
  for (const folder of [findings, ...folders]) mkdirSync(join(root, folder), { recursive: true });
  const options = [
    `-max_total_time=${seconds}`,
    `-max_len=${LONGEST}`,
    `-artifact_prefix=${findings}/${target}-`,
    // Longer inputs early, which a sequence of commands needs; ten seconds for one are a finding.
    '-len_control=20',
    '-timeout=10',
  ];
  return fuzzer(target, [...options, ...folders], seconds + SECONDS_MORE);
}

/** Whether the fuzzer ended well. It talks much: only the end of a failure is of interest. */
function fuzzer(target: string, args: readonly string[], seconds: number): boolean {
  const { status, stderr } = spawnSync(`build/fuzz/${target}_fuzz`, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: seconds * 1_000,
    maxBuffer: MOST_OUTPUT,
  });
  if (status === 0) return true;
  console.error((stderr ?? '').split('\n').slice(-LINES_OF_FAILURE).join('\n'));
  return false;
}

/** Replaces the corpus of a target by the smallest inputs, old and new, that reach what all of them reach. */
function keep(target: string): void {
  const merged = mkdtempSync(join(tmpdir(), 'sauda-corpus-'));
  try {
    const folders = [merged, `${kept}/${target}`, `${found}/${target}`];
    // Every place in the code once, not every count of times that it was passed: a tenth of the inputs.
    const merge = ['-set_cover_merge=1', '-use_counters=0', `-max_len=${LONGEST_KEPT}`];
    if (!fuzzer(target, [...merge, ...folders], SECONDS_TO_BUILD))
      throw new Error(`The inputs of ${target} could not be merged.`);
    rmSync(join(root, kept, target), { recursive: true });
    cpSync(merged, join(root, kept, target), { recursive: true });
  } finally {
    rmSync(merged, { recursive: true, force: true });
  }
}

function writeReport(file: string, counts: object): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${JSON.stringify(counts)}\n`);
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
