/**
 * Compiles the engine to `wasm/engine.wasm`. `--check` compiles to a temporary file and fails unless the bytes are the same.
 *
 * The built file is in the repository, so that Node alone runs Sauda. The bytes depend on sources, flags and compiler only,
 * never on where the checkout lies: paths are relative to the root and there is no debug information.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The compiler whose output is in the repository: that of Debian 12. */
const REFERENCE_COMPILER = '3.1.6';

/** What the engine may ask of its host. Anything more would be I/O, a clock or an abort in the core. */
const ALLOWED_IMPORTS = ['env.drain'];

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'wasm/engine.wasm');

const flags = [
  '-Iengine-cpp/include',
  '-std=c++20',
  '-O3',
  '-flto',
  '-fno-exceptions',
  '-fno-rtti',
  '-mbulk-memory',
  '-DNDEBUG',
  '-Wall',
  '-Wextra',
  // Flags that are added up without branches: engine-cpp/src/plain_orders.cpp.
  '-Wno-bitwise-instead-of-logical',
  `-ffile-prefix-map=${root}=`,
  '--no-entry',
  '-sSTANDALONE_WASM',
  // The host grows the memory once, to the size that the limits ask for, before it makes any view.
  '-sALLOW_MEMORY_GROWTH=1',
  '-sINITIAL_MEMORY=2097152',
  '-sMAXIMUM_MEMORY=2147483648',
  '-sTOTAL_STACK=131072',
  // The host brings `drain`; the list of imports is checked below instead.
  '-sERROR_ON_UNDEFINED_SYMBOLS=0',
  '-sWARN_ON_UNDEFINED_SYMBOLS=0',
];

/** Compiles to `output`; throws with the compiler's own words, or when the module imports more than it may. */
function compile(output: string): void {
  const sources = ['engine-cpp/src/*.cpp', 'wasm/*.cpp'].flatMap((pattern) => globSync(pattern, { cwd: root }).sort());
  const { status, error } = spawnSync('em++', [...flags, ...sources, '-o', output], { cwd: root, stdio: 'inherit' });
  if (error) throw new Error('em++ was not found. Install emscripten (Debian: apt-get install emscripten).');
  if (status !== 0) throw new Error('em++ failed; its messages are above.');
  const imports = importsOf(output).filter((name) => !ALLOWED_IMPORTS.includes(name));
  if (imports.length > 0) {
    throw new Error(
      `The engine may import ${ALLOWED_IMPORTS.join(', ')} only, but it also imports ${imports.join(', ')}.`,
    );
  }
}

function importsOf(file: string): string[] {
  const module = new WebAssembly.Module(readFileSync(file));
  return WebAssembly.Module.imports(module).map((each) => `${each.module}.${each.name}`);
}

function compilerVersion(): string {
  const { stdout } = spawnSync('em++', ['--version'], { encoding: 'utf8' });
  return /\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0] ?? 'unknown';
}

function requireSameBytes(built: string): void {
  if (readFileSync(built).equals(readFileSync(target))) return;
  const version = compilerVersion();
  const cause =
    version === REFERENCE_COMPILER
      ? 'run npm run wasm and commit the result'
      : `this em++ is ${version}, the reference compiler is ${REFERENCE_COMPILER} (Debian 12)`;
  throw new Error(`wasm/engine.wasm is not what its sources compile to: ${cause}.`);
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'sauda-wasm-'));
  try {
    const built = join(folder, 'engine.wasm');
    compile(built);
    if (process.argv.includes('--check')) requireSameBytes(built);
    else writeFileSync(target, readFileSync(built));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
