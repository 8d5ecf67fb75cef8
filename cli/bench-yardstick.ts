/** A bare book of somebody else, given as a C++ source: `g++ -O3 SOURCE`, then `PROGRAM TAPE` prints its operations a second. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tape } from './tape-file.ts';

const folder = fileURLToPath(new URL('../build/bench', import.meta.url));

/** What it has room for: a larger tape would run past the end of its arrays. */
const MOST_ORDERS = 2 ** 18;
const MOST_IDS = 2 ** 21;

/** Median of its batches of 1,024, as `… batch 1024: med 46.13 best …`, in million operations a second. */
const FIGURE = /batch\s+1024: med ([\d.]+)/;

/** Path of the compiled program. */
export function compileYardstick(source: string): string {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'yardstick');
  const { status, stderr } = spawnSync(
    'g++',
    ['-O3', '-std=c++20', '-w', `-I${dirname(source)}`, source, '-o', program],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${source} does not compile:\n${stderr}`);
  return program;
}

export function fitsYardstick(tape: Tape): boolean {
  return tape.preload <= MOST_ORDERS / 2 && tape.records < MOST_IDS;
}

/** Operations a second of one process, which runs the tape several times by itself. */
export function runYardstick(program: string, tape: Tape): number {
  const file = join(folder, 'tape');
  writeFileSync(file, tape.bytes);
  const { status, stdout, stderr } = spawnSync(program, [file], { encoding: 'utf8' });
  const figure = FIGURE.exec(stdout ?? '')?.[1];
  if (status !== 0 || figure === undefined) throw new Error(`The yardstick gave no figure. ${stderr ?? ''}`);
  return Number(figure) * 1e6;
}
