import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('sauda.ts', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sauda-cli-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function sauda(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: scratch,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, told: stderr.trimEnd().split('\n') };
}

const HEADER = 'seq,time,action,order_no,side,price_milli,qty\n';
const orders = `${HEADER}1,09:30:00.000,N,11,S,10000,5\n2,09:30:00.000,N,12,B,10000,5\n`;

function matchFile(name: string, content: string | Uint8Array, ...more: readonly string[]) {
  writeFileSync(join(scratch, name), content);
  return sauda('match', '--orders', name, '--trades', `${name}.out`, ...more);
}

describe('sauda', () => {
  test('says what to do on --help', () => {
    const { status, stdout } = sauda('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('match --orders FILE --trades FILE [--host wasm|native]');
  });

  test.for([
    ['no command', [], /There is no command/],
    ['an unknown command', ['mtach'], /There is no command "mtach"/],
    ['an unknown option', ['match', '--order', 'x'], /--order/],
    ['no orders', ['match', '--trades', 'x'], /needs --orders/],
    ['no trades', ['match', '--orders', 'x'], /needs --trades/],
    [
      'an unknown host',
      ['match', '--orders', 'x', '--trades', 'y', '--host', 'abacus'],
      /wasm or native, not "abacus"/,
    ],
  ] as const)('refuses %s with the usage', ([, args, message]) => {
    const { status, stdout, stderr } = sauda(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Usage: ');
    expect(stderr).not.toContain('    at ');
  });

  test('answers with one line of JSON and exit code 0', () => {
    const { status, stdout, stderr } = matchFile('clean.csv', orders);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      orders: 2,
      trades: 1,
      rejected: 0,
      host: 'wasm',
      eventHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('tells the first 100 wrong rows, counts all, and ends with exit code 1', () => {
    const { status, stdout, told } = matchFile('wrong.csv', orders + '?,?,?,?,?,?,?\n'.repeat(150));
    expect(status).toBe(1);
    expect(told).toHaveLength(100);
    expect(told.map((line) => JSON.parse(line))[99]).toMatchObject({ code: 'NOT_AN_INTEGER', line: 103, field: 'seq' });
    expect(JSON.parse(stdout)).toMatchObject({ orders: 2, trades: 1, rejected: 150 });
  });
});

describe('a file that cannot be used: one typed error, exit code 2, no trades, no stack', () => {
  const gzip = gzipSync(orders.repeat(50));
  test.for([
    ['EMPTY_FILE', 'empty.csv', ''],
    ['EMPTY_FILE', 'empty-inside.csv.gz', gzipSync('')],
    ['BAD_HEADER', 'no-price.csv', 'seq,time,action,order_no,side,qty\n'],
    ['BAD_HEADER', 'twice.csv', `qty,${HEADER}`],
    ['BAD_HEADER', 'binary.csv', new Uint8Array(9_000)],
    ['NOT_GZIP', 'plain.csv.gz', orders],
    ['NOT_GZIP', 'cut.csv.gz', gzip.subarray(0, gzip.length - 12)],
    ['NOT_GZIP', 'spoilt.csv.gz', gzip.map((byte, index) => (index === 40 ? byte ^ 0xff : byte))],
  ] as const)('%s: %s', ([code, name, content]) => {
    const { status, stdout, told } = matchFile(name, content);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ code, message: expect.stringContaining(name) });
    expect(readdirSync(scratch)).not.toContain(`${name}.out`);
  });

  test('names the column that a header lacks', () => {
    const { told } = matchFile('no-side.csv', 'seq,time,action,order_no,price_milli,qty\n');
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ code: 'BAD_HEADER', line: 1, field: 'side' });
  });

  test.for([
    ['FILE_UNREADABLE', 'a missing file', 'missing.csv', 'x.csv'],
    ['FILE_UNREADABLE', 'a folder', '.', 'x.csv'],
    ['FILE_UNWRITABLE', 'trades in a missing folder', 'source.csv', 'missing/x.csv'],
    ['FILE_UNWRITABLE', 'trades over the orders', 'source.csv', './source.csv'],
  ] as const)('%s: %s', ([code, , from, to]) => {
    writeFileSync(join(scratch, 'source.csv'), orders);
    const { status, told } = sauda('match', '--orders', from, '--trades', to);
    expect(status).toBe(2);
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ code });
  });
});
