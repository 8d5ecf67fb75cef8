import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { match } from './match.ts';
import { wasmHost } from './wasm-host.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sauda-match-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const HEADER = 'seq,time,action,order_no,side,price_milli,qty,price_source';
/** An opening auction at 10.05, a trade in each direction, a cancel of an order that is gone, and a closing auction. */
const DAY = [
  '10,09:15:01.000,N,101,B,10100,300,book',
  '20,09:16:00.500,N,205,S,10000,200,book',
  '30,09:25:00.010,X,0,,,0,uncross',
  '40,09:30:00.000,N,310,S,10100,250,book',
  '50,09:31:00.000,N,320,B,10200,400,book',
  '60,10:00:00.000,N,330,S,10000,100,book',
  '70,10:00:01.000,C,101,B,10100,0,book',
  '80,14:57:00.000,N,340,S,9900,600,book',
  '90,15:00:00.690,X,0,,,0,uncross',
];
/** Bad rows go in here: in continuous trading, after seq 50 at 09:31. */
const BAD_ROW_AT = 5;
const BAD_LINE = BAD_ROW_AT + 2;

let files = 0;
async function run(content: string | Uint8Array, name = 'csv') {
  files += 1;
  const orders = join(scratch, `${files}.${name}`);
  const trades = join(scratch, `${files}.trades.csv`);
  writeFileSync(orders, content);
  const report = await match({ orders, trades, host: wasmHost });
  return { ...report, trades: readFileSync(trades, 'utf8').trimEnd().split('\n') };
}

const csv = (rows: readonly string[], header = HEADER): string => `${[header, ...rows].join('\n')}\n`;
const withRow = (row: string): string => csv(DAY.toSpliced(BAD_ROW_AT, 0, row));
const clean = await run(csv(DAY));

describe('a day', () => {
  test('gives its trades in order: who crossed, the pair by the numbers of the file, price and quantity', () => {
    expect(clean.trades).toEqual([
      'kind,buy_order_no,sell_order_no,price_milli,qty',
      'A,101,205,10050,200',
      'S,101,310,10100,100',
      'B,320,310,10100,150',
      'S,320,330,10200,100',
      'A,320,340,10050,150',
    ]);
  });

  test('a cancel of an order that is gone is refused by the venue and is not a wrong row', () => {
    expect(clean.summary).toMatchObject({
      orders: 6,
      trades: 5,
      rejected: 0,
      refused: 1,
      refusals: { unknown_order: 1 },
    });
    expect(clean.errors).toEqual([]);
  });

  test('states the band and the reference price that it found', () => {
    expect(clean.summary).toMatchObject({ bandLow: 9_900, bandHigh: 10_200, referencePrice: 10_050 });
  });

  test.for([
    ['gzip', gzipSync(csv(DAY)), 'csv.gz'],
    ['gzip under another name', gzipSync(csv(DAY)), 'csv'],
    ['carriage returns', csv(DAY).replaceAll('\n', '\r\n'), 'csv'],
    ['no line end at the end', csv(DAY).trimEnd(), 'csv'],
  ] as const)('%s changes nothing', async ([, content, name]) => {
    expect((await run(content, name)).summary.eventHash).toBe(clean.summary.eventHash);
  });

  test('columns count by their names, not their places; others are ignored', async () => {
    const mirrored = DAY.map((row) => row.split(',').reverse().join(','));
    const { summary } = await run(csv(mirrored, HEADER.split(',').reverse().join(',')));
    expect(summary.eventHash).toBe(clean.summary.eventHash);
  });

  test('a header alone is a day without orders', async () => {
    expect((await run(csv([]))).summary).toMatchObject({ orders: 0, trades: 0, rejected: 0, refused: 0 });
  });
});

const good = {
  seq: '55',
  time: '09:45:00.000',
  action: 'N',
  order_no: '999',
  side: 'B',
  price_milli: '10000',
  qty: '100',
};
const row = (changes: Partial<typeof good>): string => [...Object.values({ ...good, ...changes }), 'book'].join(',');

describe('a wrong row is told with code, line and field, and the run is that of the file without it', () => {
  test('the row itself is good until it is spoilt', async () => {
    const { summary, errors } = await run(withRow(row({})));
    expect(errors).toEqual([]);
    expect(summary.stateHash).not.toBe(clean.summary.stateHash);
  });

  test.for([
    ['MALFORMED_ROW', null, '55,09:45:00.000,N,999'],
    ['MALFORMED_ROW', null, ''],
    ['MALFORMED_ROW', null, `${row({})},more`],
    ['LINE_TOO_LONG', null, row({ qty: '1'.repeat(5_000) })],
    ['UNKNOWN_ACTION', 'action', row({ action: 'M' })],
    ['UNKNOWN_ACTION', 'action', row({ action: '' })],
    ['UNKNOWN_ACTION', 'action', row({ action: 'n' })],
    ['DUPLICATE_ORDER', 'order_no', row({ order_no: '310' })],
    ['DUPLICATE_ORDER', 'order_no', row({ order_no: '101', price_milli: '15000' })],
    ['ORDER_NEVER_ENTERED', 'order_no', row({ action: 'C' })],
    ['ORDER_NEVER_ENTERED', 'order_no', row({ action: 'C', order_no: '340' })],
    ['NOT_POSITIVE', 'qty', row({ qty: '0' })],
    ['NOT_POSITIVE', 'qty', row({ qty: '-100' })],
    ['NOT_AN_INTEGER', 'qty', row({ qty: '1.5' })],
    ['NOT_AN_INTEGER', 'qty', row({ qty: '1e3' })],
    ['NOT_AN_INTEGER', 'qty', row({ qty: '' })],
    ['NOT_AN_INTEGER', 'qty', row({ qty: 'NaN' })],
    ['TOO_LARGE', 'qty', row({ qty: '4294967296' })],
    ['NOT_POSITIVE', 'price_milli', row({ price_milli: '0' })],
    ['NOT_POSITIVE', 'price_milli', row({ price_milli: '-10000' })],
    ['NOT_AN_INTEGER', 'price_milli', row({ price_milli: '10.5' })],
    ['NOT_AN_INTEGER', 'price_milli', row({ price_milli: '0x2710' })],
    ['TOO_LARGE', 'price_milli', row({ price_milli: '9007199254740992' })],
    ['TOO_LARGE', 'price_milli', row({ price_milli: '9'.repeat(400) })],
    ['PRICE_OFF_TICK', 'price_milli', row({ price_milli: '10005' })],
    ['PRICE_OUT_OF_RANGE', 'price_milli', row({ price_milli: '90000' })],
    ['PRICE_OUT_OF_RANGE', 'price_milli', row({ price_milli: '10' })],
    ['BAD_SIDE', 'side', row({ side: 'X' })],
    ['BAD_SIDE', 'side', row({ side: '' })],
    ['BAD_TIME', 'time', row({ time: '25:00:00.000' })],
    ['BAD_TIME', 'time', row({ time: '09:45' })],
    ['BAD_TIME', 'time', row({ time: '' })],
    ['BAD_TIME', 'time', row({ time: '23:00:00.000' })],
    ['BAD_TIME', 'time', row({ time: '03:00:00.000' })],
    ['TIME_WENT_BACK', 'time', row({ time: '09:30:30.000' })],
    ['SEQ_NOT_INCREASING', 'seq', row({ seq: '50' })],
    ['SEQ_NOT_INCREASING', 'seq', row({ seq: '7' })],
    ['NOT_AN_INTEGER', 'seq', row({ seq: 'x' })],
    ['NOT_AN_INTEGER', 'order_no', row({ order_no: '\u0000' })],
    ['NOT_POSITIVE', 'order_no', row({ order_no: '0' })],
    ['TOO_LARGE', 'order_no', row({ order_no: '9007199254740992' })],
  ] as const)('%s in %s: %s', async ([code, field, text]) => {
    const { summary, errors, trades } = await run(withRow(text));
    expect(errors).toEqual([{ code, line: BAD_LINE, field, message: expect.stringMatching(/^[A-Za-z].{15,200}\.$/) }]);
    expect(summary).toMatchObject({ rejected: 1, refused: 1, orders: 6, trades: 5 });
    expect(summary.stateHash).toBe(clean.summary.stateHash);
    expect(summary.eventHash).toBe(clean.summary.eventHash);
    expect(trades).toEqual(clean.trades);
  });

  test('a wrong row may make a later one wrong: the cancel of an order that was kept apart', async () => {
    const { errors } = await run(csv(DAY.toSpliced(BAD_ROW_AT, 0, row({ qty: '0' }), row({ seq: '56', action: 'C' }))));
    expect(errors.map(({ code, line }) => [code, line])).toEqual([
      ['NOT_POSITIVE', BAD_LINE],
      ['ORDER_NEVER_ENTERED', BAD_LINE + 1],
    ]);
  });
});
