/**
 * Fails when an import points the wrong way, or when the core asks the world for time, chance or a console.
 *
 * Imports point one way: worker, web, cli -> shared -> wasm. The core (wasm, shared) is what makes a replay equal the live
 * run, so everything that differs from run to run reaches it as an input.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders that each folder may import from, besides itself. Folders that are not listed may import from anywhere. */
const mayImportFrom: Readonly<Record<string, readonly string[]>> = {
  wasm: [],
  shared: ['wasm'],
  worker: ['wasm', 'shared'],
  web: ['wasm', 'shared'],
  cli: ['wasm', 'shared', 'scripts'],
};

const core = ['wasm', 'shared'];
const nondeterminism =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\.|console\.|setTimeout|setInterval)/;
const imported = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** What is wrong with a source file, one line each; `file` is relative to the root, with forward slashes. */
export function faultsOf(file: string, source: string): string[] {
  const folder = folderOf(file);
  const faults = misdirectedImports(file, source);
  if (!core.includes(folder) || isTool(source)) return faults;
  source.split('\n').forEach((line, index) => {
    const found = nondeterminism.exec(withoutComment(line))?.[0];
    if (found)
      faults.push(
        `${file}:${index + 1}: ${folder}/ may not use ${found}: time and chance are inputs, output is an event.`,
      );
  });
  return faults;
}

function misdirectedImports(file: string, source: string): string[] {
  const folder = folderOf(file);
  const allowed = mayImportFrom[folder];
  if (!allowed) return [];
  return [...source.matchAll(imported)].flatMap((match) => {
    const target = normalize(join(dirname(file), match[1] ?? ''));
    const targetFolder = folderOf(target);
    if (targetFolder === folder || allowed.includes(targetFolder)) return [];
    const line = source.slice(0, match.index).split('\n').length;
    const rule = `${folder}/ may import from ${[folder, ...allowed].join(', ')} only`;
    return [`${file}:${line}: ${rule}, not from ${target}.`];
  });
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** A script that Node runs, like the generator of the records, is not part of the core though it lies beside it. */
const isTool = (source: string): boolean => source.includes('import.meta.main');

const withoutComment = (line: string): string => line.replace(/\/\/.*|^\s*\*.*|\/\*.*?\*\//g, '');

function main(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const pattern = `{${Object.keys(mayImportFrom).join(',')}}/**/*.{ts,tsx}`;
  const files = globSync(pattern, { cwd: root, exclude: ['**/*.test.ts', '**/*.test.tsx'] });
  if (files.length === 0) throw new Error(`No source matches ${pattern}.`);
  const faults = files.sort().flatMap((file) => faultsOf(file, readFileSync(join(root, file), 'utf8')));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
