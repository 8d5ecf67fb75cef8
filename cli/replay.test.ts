import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('sauda.ts', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sauda-replay-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'replay', ...args], {
    cwd: scratch,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(scratch, name), content);
  return name;
}

const messages = '1,1,11,5,10000,1\n2,1,12,4,10200,-1\n3,4,11,2,10000,1\n';

describe('sauda replay', () => {
  test('prints one line of JSON, from plain and from gzipped files alike', () => {
    const plain = run('--format', 'lobster', '--input', file('plain.csv', messages), '--json');
    const zipped = run('--format', 'lobster', '--input', file('zipped.csv.gz', gzipSync(messages)), '--json');
    expect([plain.status, plain.stderr]).toEqual([0, '']);
    expect(zipped.stdout).toBe(plain.stdout);
    expect(plain.stdout.trimEnd()).not.toContain('\n');
    expect(JSON.parse(plain.stdout)).toMatchObject({
      records: 3,
      commands: 5,
      refused: 0,
      errors: 0,
      bestBid: 10_000,
      bestAsk: 10_200,
      stateHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('prints one figure a line for people', () => {
    expect(run('--format', 'lobster', '--input', file('people.csv', messages)).stdout).toMatch(/^bestBid {6}10000$/m);
  });

  test('tells a wrong line, goes on without it, and exits with 1', () => {
    const wrong = file('wrong.csv', `${messages}4,1,x,1,10100,-1\n`);
    const { status, stdout, stderr } = run('--format', 'lobster', '--input', wrong, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toEqual({
      code: 'NOT_A_NUMBER',
      input: 0,
      line: 4,
      field: 'order',
      message: 'order is an order number of 1 to 20 digits, not "x".',
    });
    expect(JSON.parse(stdout)).toMatchObject({ records: 3, errors: 1, errorCodes: { NOT_A_NUMBER: 1 } });
  });

  test('reads what is whole of a gzip file that was cut', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${at},1,${at + 1},5,${10_000 + 100 * (at % 50)},1\n`);
    const cut = gzipSync(lines.join('')).subarray(0, 40_000);
    const { status, stdout } = run('--format', 'lobster', '--input', file('cut.csv.gz', cut), '--json');
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.errorCodes).toEqual({ INPUT_CUT_SHORT: 1 });
    expect(report.records).toBeGreaterThan(5_000);
  });

  test.for([
    ['no format', ['--input', 'x'], /needs --format lobster\|mbo\|bitstamp\|binance/],
    ['an unknown format', ['--format', 'itch', '--input', 'x'], /not "itch"/],
    ['no input', ['--format', 'mbo'], /needs --input/],
    ['three files of LOBSTER', ['--format', 'lobster', '--input', 'a', '--input', 'b', '--input', 'c'], /no more/],
    ['an option of another command', ['--orders', 'x'], /--orders/],
    ['a file that is not there', ['--format', 'mbo', '--input', 'absent.csv'], /FILE_UNREADABLE/],
    ['a file that is not gzip', ['--format', 'mbo', '--input', file('text.csv.gz', 'text')], /NOT_GZIP/],
    ['an empty file', ['--format', 'mbo', '--input', file('empty.csv', '')], /EMPTY_FILE/],
  ] as const)('does nothing for %s: a message, exit code 2, no stack', ([, args, message]) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});
