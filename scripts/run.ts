/** Runs a program from the root of the repository, with its output on ours and an end to its time. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export type Command = readonly [program: string, ...args: string[]];

/** Exit code of a program that was not there, in the way of shells. */
const NOT_FOUND = 127;
/** Exit code of a program that was stopped at the end of its time, in the way of timeout(1). */
const TIMED_OUT = 124;

/** Resolves to the exit code. At the end of its time the program is killed with everything that it started. */
export function run(command: Command, seconds: number): Promise<number> {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const stopGroup = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group has ended by itself.
    }
  };
  const interrupt = (): never => {
    stopGroup();
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    console.error(`Stopped after ${seconds} s: ${command.join(' ')}`);
    stopGroup();
  }, seconds * 1000);
  return new Promise((resolve) => {
    const end = (code: number): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve(timedOut ? TIMED_OUT : code);
    };
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      end(NOT_FOUND);
    });
    child.once('exit', (code) => {
      // Servers that a suite left behind would hold ports of the next one.
      stopGroup();
      end(code ?? 1);
    });
  });
}
