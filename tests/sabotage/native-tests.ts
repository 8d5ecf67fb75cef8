/**
 * Builds the C++ tests from a copy of the sources in a temporary folder, piece by piece, so that a changed source costs its own
 * compilation and a link.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../../scripts/run.ts';

const compiler = ['g++', '-std=c++20', '-O1', '-Iinclude'];
const MOST_OUTPUT = 4_000;

/** A folder that holds copies of the sources, their objects and a program. */
export interface Workshop {
  readonly folder: string;
  readonly core: readonly string[];
  readonly tests: readonly string[];
}

/** Copies the sources; of the tests, those with one of the cases, and what they share. */
export function openWorkshop(cases: readonly string[]): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'sauda-sabotage-'));
  for (const part of ['include', 'src', 'tests']) {
    cpSync(join(root, 'engine-cpp', part), join(folder, part), { recursive: true });
  }
  mkdirSync(join(folder, 'objects'));
  const shared = globSync('tests/*.cpp', { cwd: folder, exclude: ['tests/*_test.cpp'] });
  const files = new Set(cases.map((name) => fileOf(folder, name)));
  return { folder, core: globSync('src/*.cpp', { cwd: folder }).sort(), tests: [...shared, ...files].sort() };
}

export function closeWorkshop({ folder }: Workshop): void {
  rmSync(folder, { recursive: true, force: true });
}

function fileOf(folder: string, name: string): string {
  const found = globSync('tests/*_test.cpp', { cwd: folder }).find((file) =>
    readFileSync(join(folder, file), 'utf8').includes(`TEST_CASE("${name}")`),
  );
  if (!found) throw new Error(`No test is named "${name}". Name one that there is in the list of faults.`);
  return found;
}

/** Compiles the units and links the program; the compiler's words when that fails, else nothing. */
export async function build(workshop: Workshop, units: readonly string[]): Promise<string | null> {
  const left = [...units];
  let failure: string | null = null;
  const work = async (): Promise<void> => {
    for (let unit = left.pop(); unit !== undefined && failure === null; unit = left.pop()) {
      failure ??= await compile(workshop, unit);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failure ?? (await link(workshop));
}

function compile({ folder }: Workshop, unit: string): Promise<string | null> {
  const kernel = unit.startsWith('src/') ? ['-fno-exceptions', '-fno-rtti'] : [];
  return runTool(folder, [
    ...compiler,
    ...kernel,
    '-MMD',
    '-MF',
    dependenciesOf(unit),
    '-c',
    unit,
    '-o',
    objectOf(unit),
  ]);
}

/** The core first: of a function in a header each unit may hold a copy, and the linker takes the first. */
function link({ folder, core, tests }: Workshop): Promise<string | null> {
  return runTool(folder, ['g++', ...[...core, ...tests].map(objectOf), '-o', 'program']);
}

const objectOf = (unit: string): string => join('objects', `${basename(unit)}.o`);
const dependenciesOf = (unit: string): string => join('objects', `${basename(unit)}.d`);

export interface Change {
  /** Units to compile again. */
  readonly units: readonly string[];
  /** Puts the sound source back, and with it the objects that were made of it. */
  restore(sound: string): void;
}

/** Writes a changed source, and sets the objects aside that are made of it. */
export function putIn(workshop: Workshop, file: string, source: string, cases: readonly string[]): Change {
  const units = unitsWith(workshop, file, cases);
  const objects = units.map((unit) => join(workshop.folder, objectOf(unit)));
  for (const object of objects) renameSync(object, `${object}.sound`);
  writeFileSync(join(workshop.folder, file), source);
  return {
    units,
    restore(sound) {
      writeFileSync(join(workshop.folder, file), sound);
      for (const object of objects) renameSync(`${object}.sound`, object);
    },
  };
}

/**
 * The units of the core that a source is part of, and the tests of the cases. Other tests are not compiled again for a header: they
 * call the core through its functions, and no fault may change the layout of a type.
 */
function unitsWith({ folder, core }: Workshop, file: string, cases: readonly string[]): readonly string[] {
  return [...core, ...new Set(cases.map((name) => fileOf(folder, name)))].filter((unit) =>
    readFileSync(join(folder, dependenciesOf(unit)), 'utf8')
      .split(/\s+/)
      .includes(file),
  );
}

export type Outcome = 'passes' | 'fails' | 'does not end';

/** Runs one test case. */
export function runCase({ folder }: Workshop, name: string, seconds: number): Outcome {
  // A comma would end the name; a question mark stands for any letter.
  const filter = `--test-case=${name.replaceAll(',', '?')}`;
  const options = { cwd: folder, timeout: seconds * 1_000, stdio: 'ignore' } as const;
  const { status, error } = spawnSync(join(folder, 'program'), [filter, '--abort-after=1'], options);
  if (error) return 'does not end';
  return status === 0 ? 'passes' : 'fails';
}

function runTool(folder: string, [tool = '', ...args]: readonly string[]): Promise<string | null> {
  const child = spawn(tool, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < MOST_OUTPUT) said += text;
  });
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code) => resolve(code === 0 ? null : said));
  });
}
