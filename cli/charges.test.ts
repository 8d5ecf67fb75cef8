import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('sauda.ts', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sauda-charges-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function charges(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'charges', ...args], {
    cwd: scratch,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const today = ['--plan', 'zerodha', '--date', '2026-11-20', '--exchange', 'NSE', '--segment', 'equity'] as const;
const roundTrip = ['--buy', '5000@1000', '--sell', '5000@1000'] as const;

describe('an estimate', () => {
  test('of shares bought and sold for delivery, line by line, the debit outside the total', () => {
    const { status, stdout, stderr } = charges(...today, '--product', 'CNC', ...roundTrip);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      request: {
        method: 'estimate',
        plan: 'zerodha',
        date: '2026-11-20',
        exchange: 'NSE',
        segment: 'eq_delivery',
        product: 'CNC',
      },
      brokerage: 0,
      stt_ctt: 10_000,
      exchange: 306.99,
      ipft: 0.01,
      exchange_plus_ipft: 307,
      sebi: 10,
      clearing: 0,
      gst: 57.06,
      stamp: 750,
      total: 11_124.06,
      net_obligation: -11_124.06,
      dp: 15.34,
    });
    expect(stdout).toContain('"stt_ctt":10000.00,');
  });

  test('intraday pays brokerage and no debit', () => {
    const { stdout } = charges(...today, '--product', 'MIS', ...roundTrip);
    expect(JSON.parse(stdout)).toMatchObject({
      request: { segment: 'eq_intraday' },
      brokerage: 40,
      stt_ctt: 1_250,
      dp: 0,
    });
  });

  test('settings of the broker profile are given by name', () => {
    const woman = ['--set', 'womanFirstHolder=true', '--set', 'exchangeRate=0'];
    const { stdout } = charges(...today, '--product', 'CNC', ...woman, ...roundTrip);
    expect(JSON.parse(stdout)).toMatchObject({ exchange_plus_ipft: 0.01, dp: 15.05 });
  });

  test('the contract note of the same trades squares them off', () => {
    const { stdout } = charges(...today, '--product', 'CNC', '--note', ...roundTrip);
    expect(JSON.parse(stdout)).toMatchObject({
      request: { method: 'contract_note' },
      stt_ctt: 1_250,
      brokerage: 40,
      dp: 0,
    });
  });
});

describe('what is refused: exit code 2, nothing on stdout', () => {
  test.for([
    ['UNKNOWN_PLAN', 'plan', ['--plan', 'nobody']],
    ['BAD_DATE', 'date', ['--date', '2026-02-30']],
    ['BAD_SETTING', 'stampscope', ['--set', 'stampscope=part']],
    ['BAD_SETTING', 'gstInHalves', ['--set', 'gstInHalves=maybe']],
    ['BAD_TRADE', 'price', ['--buy', '1@1.23456']],
    ['BAD_TRADE', 'quantity', ['--buy', '1.5@1']],
    ['BAD_TRADE', 'quantity', ['--buy=-5@1']],
    ['BAD_TRADE', 'trade', ['--buy', '1@2@3']],
    ['BAD_TRADE', 'exchange', ['--exchange', 'LSE']],
    ['BAD_TRADE', 'segment', ['--segment', 'shares']],
    ['BAD_TRADE', 'product', ['--product', 'XYZ']],
    ['BAD_TRADE', 'group', ['--group', 'Q']],
    ['RATE_REFUSED', 'rate_missing', ['--date', '2017-12-31']],
    ['RATE_REFUSED', 'plan_missing', ['--plan', 'indmoney']],
    ['RATE_REFUSED', 'bad_quantity', ['--buy', '0@1']],
    ['RATE_REFUSED', 'value_out_of_range', ['--buy', '1000000000000@1000']],
  ] as const)('%s for %s: %j', ([code, field, args]) => {
    const { status, stdout, stderr } = charges(...today, '--buy', '1@1', ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(JSON.parse(stderr)).toMatchObject({ code, field });
  });

  test.for([[[]], [[...today]], [[...today, '--sideways', 'x']], [['--buy', '1@1']]] as const)(
    'usage: %j',
    ([args]) => {
      const { status, stderr } = charges(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('Usage: ');
      expect(stderr).not.toContain('    at ');
    },
  );
});

describe('examples', () => {
  const good = {
    id: 'own',
    title: 'one share',
    date: '2025-06-02',
    exchange: 'NSE',
    segment: 'eq_delivery',
    legs: [{ side: 'B', qty: '1', price: '29424.15' }],
    lines: { exchange: '0.87', ipft: '0.03', stt_ctt: '29', stamp: '4' },
  };
  function run(content: string) {
    writeFileSync(join(scratch, 'examples.json'), content);
    return charges('--examples', 'examples.json');
  }

  test('that hold are counted', () => {
    const { status, stdout } = run(JSON.stringify([good]));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ passed: 1, failed: 0, failures: [] });
  });

  test('that do not hold are told, figure by figure: exit code 1', () => {
    const wrong = { ...good, id: 'wrong', lines: { ...good.lines, exchange: '0.88', tip: '1' } };
    const { status, stdout } = run(JSON.stringify([good, wrong, { ...good, id: 'odd', segment: 'shares' }, 7]));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 1,
      failed: 3,
      failures: [
        { id: 'wrong', line: 'exchange', expected: '0.88', actual: '0.87' },
        { id: 'wrong', line: 'tip', expected: '1', actual: null },
        { id: 'odd', code: 'TradeError' },
        { id: 'row 4', code: 'BAD_EXAMPLE' },
      ],
    });
  });

  test.for([
    ['NOT_EXAMPLES', '{'],
    ['NOT_EXAMPLES', '{}'],
    ['NOT_EXAMPLES', '[]'],
  ] as const)('%s: %s', ([code, content]) => {
    const { status, stderr } = run(content);
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ code });
  });

  test('FILE_UNREADABLE: a missing file', () => {
    const { status, stderr } = charges('--examples', 'missing.json');
    expect(status).toBe(2);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
