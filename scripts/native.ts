/** Builds the native programs with CMake when their sources are newer, and says where they are. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuildLock } from './build-lock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const buildFolder = join(root, 'build', 'release');

export type NativeProgram =
  | 'sauda_native'
  | 'bench_native'
  | 'bench_account'
  | 'venue_differential'
  | 'allocation_count';

/** The native program cannot be built; the message says what to do. */
class NativeBuildError extends Error {
  override readonly name = 'NativeBuildError';
}

/**
 * Path of an up-to-date native program.
 * @throws NativeBuildError when a tool is missing or the build fails
 */
export function ensureNative(program: NativeProgram): string {
  for (const tool of ['cmake', 'ninja', 'c++']) requireTool(tool);
  withBuildLock(`${buildFolder}.lock`, () => build(program));
  return join(buildFolder, program);
}

function build(program: NativeProgram): void {
  if (!existsSync(join(buildFolder, 'build.ninja'))) runTool(['cmake', '--preset', 'release']);
  runTool(['cmake', '--build', '--preset', 'release', '--target', program, '--', '-j2']);
}

function requireTool(tool: string): void {
  if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0) return;
  throw new NativeBuildError(
    `The native engine needs ${tool}, which is not installed. On Debian: apt-get install g++ cmake ninja-build. ` +
      'Without it, use --host wasm.',
  );
}

function runTool([tool = '', ...args]: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  const said = `${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n');
  throw new NativeBuildError(`${tool} ${args.join(' ')} failed:\n${said}`);
}
