/** Finds the compilers and the browser that the tests need, and installs what is missing where it may (Debian, as root). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

interface Tool {
  readonly debianPackage: string;
  isThere(): boolean;
}

const tools: readonly Tool[] = [
  { debianPackage: 'emscripten', isThere: () => isProgram('em++') },
  { debianPackage: 'g++', isThere: () => isProgram('g++') },
  { debianPackage: 'cmake', isThere: () => isProgram('cmake') },
  { debianPackage: 'ninja-build', isThere: () => isProgram('ninja') },
  { debianPackage: 'doctest-dev', isThere: () => isHeader('doctest/doctest.h') },
  { debianPackage: 'clang-14', isThere: () => isProgram('clang++-14') },
  { debianPackage: 'libclang-rt-14-dev', isThere: hasFuzzer },
  { debianPackage: 'clang-format', isThere: () => isProgram('clang-format') },
  { debianPackage: 'chromium', isThere: () => existsSync(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium') },
];

const SECONDS_TO_INSTALL = 600;

/** Resolves when everything is there; throws with what to install otherwise. */
export async function ensureToolchain(): Promise<void> {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`Missing: ${missing.join(', ')}.`);
  if (mayInstall()) await install(missing);
  const stillMissing = missingPackages();
  if (stillMissing.length > 0) {
    throw new Error(`The tests need ${stillMissing.join(', ')}. On Debian: sudo apt-get install ${stillMissing.join(' ')}
Elsewhere, install the programs of these names; CHROMIUM_PATH tells where Chromium is.`);
  }
}

const missingPackages = (): string[] => tools.filter((each) => !each.isThere()).map((each) => each.debianPackage);

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version') && isProgram('apt-get');

async function install(packages: readonly string[]): Promise<void> {
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'] as const;
  await run([...quiet, 'update'], SECONDS_TO_INSTALL);
  await run([...quiet, 'install', '--yes', '--no-install-recommends', ...packages], SECONDS_TO_INSTALL);
}

function isProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** The fuzzer is a library of the compiler, in a package that the compiler only recommends. */
function hasFuzzer(): boolean {
  const { stdout } = spawnSync('clang++-14', ['--print-runtime-dir'], { encoding: 'utf8' });
  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  return existsSync(join((stdout ?? '').trim(), `libclang_rt.fuzzer-${machine}.a`));
}

function isHeader(name: string): boolean {
  const probe = ['-fsyntax-only', '-x', 'c++', '-include', name, '/dev/null'];
  return spawnSync('g++', probe, { stdio: 'ignore' }).status === 0;
}
