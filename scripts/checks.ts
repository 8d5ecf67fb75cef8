/** What can be checked by reading the sources. */
import { globSync } from 'node:fs';
import { type Command, root, run } from './run.ts';

export interface Check {
  readonly name: string;
  readonly command: Command;
}

/** Those that need the npm packages only: `npm run check`. */
export const checks: readonly Check[] = [
  { name: 'generated records are those of wasm/layout.ts', command: ['node', 'wasm/generate.ts', '--check'] },
  { name: 'types', command: ['tsc', '--project', '.'] },
  { name: 'format and lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'unused files, exports and packages', command: ['knip'] },
  { name: 'direction of imports', command: ['node', 'scripts/check-imports.ts'] },
];

/** Those that need the compilers too. */
export const compilerChecks: readonly Check[] = [
  { name: 'format of C++', command: ['clang-format', '--dry-run', '-Werror', ...cppFiles()] },
  { name: 'wasm/engine.wasm is what its sources compile to', command: ['node', 'scripts/build-wasm.ts', '--check'] },
];

/** C++ that people write; records.hpp is generated. */
export function cppFiles(): string[] {
  return globSync('{engine-cpp,wasm}/**/*.{cpp,hpp}', { cwd: root, exclude: ['**/records.hpp', '**/build/**'] }).sort();
}

const SECONDS_PER_CHECK = 120;

/** Runs all of them, also after one has failed. Resolves to the names of those that failed. */
export async function failuresOf(list: readonly Check[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, command } of list) {
    const passed = (await run(command, SECONDS_PER_CHECK)) === 0;
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`);
    if (!passed) failed.push(name);
  }
  return failed;
}
