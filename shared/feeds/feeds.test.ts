/** Each format's lines as records, and each way in which a line can be wrong. */
import { describe, expect, test } from 'vitest';
import { binanceLines } from './binance-lines.ts';
import { bitstampLog } from './bitstamp-log.ts';
import { databentoMbo } from './databento-mbo.ts';
import { FeedErrorLog } from './feed-error.ts';
import type { FeedRecord } from './feed-record.ts';
import { lobsterBooks } from './lobster-books.ts';
import { lobsterMessages } from './lobster-messages.ts';
import { type FeedParser, InputCutShort, readFeed } from './read-feed.ts';

const MBO_HEADER = 'ts_event_ns,ts_recv_ns,action,side,price_1e9,size,order_id,flags,sequence';

/** The text in pieces of a few bytes, so that lines lie across them. */
async function* pieces(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(parser: FeedParser, bytes: AsyncIterable<Uint8Array>) {
  const errors = new FeedErrorLog();
  const records: FeedRecord[] = [];
  for await (const record of readFeed(bytes, parser, 3, errors)) records.push(record);
  return { records, errors };
}

async function oneError(parser: FeedParser, text: string): Promise<string> {
  const { records, errors } = await read(parser, pieces(text));
  expect(records).toEqual([]);
  expect(errors.total).toBe(1);
  const [error] = errors.kept;
  return `${error?.code} ${error?.line} ${error?.field}`;
}

const at = (line: number) => ({ input: 3, line });

describe('LOBSTER', () => {
  test('messages', async () => {
    const text =
      '34200.004241176,1,113,18,5853300,1\n34200.5,4,113,8,5853300,1\n34201,3,113,10,5853300,1\n34202,5,0,1,5853350,-1';
    const named = { order: '113', side: 'buy', price: 5_853_300 };
    expect((await read(lobsterMessages(), pieces(text))).records).toEqual([
      { kind: 'add', ...at(1), time: 34_200_004_241, ...named, quantity: 18, isSnapshot: false },
      { kind: 'reduce', ...at(2), time: 34_200_500_000, ...named, quantity: 8, isExecution: true },
      { kind: 'remove', ...at(3), time: 34_201_000_000, ...named, quantity: 10 },
      { kind: 'print', ...at(4), time: 34_202_000_000 },
    ]);
  });

  test('books, without the levels that are not there', async () => {
    const text = '5859400,200,5853300,18,9999999999,0,-9999999999,0\r\n';
    expect((await read(lobsterBooks(), pieces(text))).records).toEqual([
      { kind: 'book', ...at(1), time: 0, update: 0, asks: [[5_859_400, 200]], bids: [[5_853_300, 18]] },
    ]);
  });

  test.for([
    ['34200,1,113,18,5853300', 'MALFORMED_LINE 1 null'],
    ['34200,9,113,18,5853300,1', 'UNKNOWN_KIND 1 type'],
    ['34200,1,113,18,5853300,0', 'BAD_SIDE 1 direction'],
    ['34200,1,11a,18,5853300,1', 'NOT_A_NUMBER 1 order'],
    ['34200,1,113,0,5853300,1', 'OUT_OF_RANGE 1 size'],
    ['34200,1,113,-1,5853300,1', 'NOT_A_NUMBER 1 size'],
    ['34200,1,113,1,58533.5,1', 'OUT_OF_RANGE 1 price'],
    ['34200,1,113,1,9007199254740993,1', 'OUT_OF_RANGE 1 price'],
    ['noon,1,113,18,5853300,1', 'NOT_A_NUMBER 1 time'],
  ] as const)('%s is %s', async ([text, expected]) => {
    expect(await oneError(lobsterMessages(), text)).toBe(expected);
  });
});

describe('Databento market-by-order', () => {
  const row = (action: string, side: string, flags: number) =>
    `1703422805243925307,1703422805718200244,${action},${side},4799000000000,2,18446744073709551615,${flags},682`;

  test('rows after the header; order numbers above 2^53 keep every digit', async () => {
    const text = [
      MBO_HEADER,
      row('A', 'B', 0x28),
      row('M', 'B', 0),
      row('C', 'B', 0),
      row('T', 'N', 0),
      row('R', 'N', 0),
    ];
    const time = 1_703_422_805_718_200;
    const named = { order: '18446744073709551615', side: 'buy', price: 4_799_000_000_000, quantity: 2 };
    expect((await read(databentoMbo(), pieces(text.join('\n')))).records).toEqual([
      { kind: 'add', ...at(2), time, ...named, isSnapshot: true },
      { kind: 'replace', ...at(3), time, ...named },
      { kind: 'reduce', ...at(4), time, ...named, isExecution: false },
      { kind: 'print', ...at(5), time },
      { kind: 'clear', ...at(6), time },
    ]);
  });

  test.for([
    [row('A', 'B', 0), 'BAD_HEADER 1 null'],
    [`${MBO_HEADER}\n${row('X', 'B', 0)}`, 'UNKNOWN_KIND 2 action'],
    [`${MBO_HEADER}\n${row('A', 'N', 0)}`, 'BAD_SIDE 2 side'],
    [`${MBO_HEADER}\n1,2,3`, 'MALFORMED_LINE 2 null'],
  ] as const)('%s is %s', async ([text, expected]) => {
    expect(await oneError(databentoMbo(), text)).toBe(expected);
  });
});

describe('Bitstamp', () => {
  const order =
    '{"price": "236.47", "amount": "1.78855669", "datetime": "1430438404", "id": 65595247, "order_type": 0}';

  test('events, prices in cents and amounts in 10^-8', async () => {
    const text = `1430438404518 order_created ${order}\n1430438404635 order_changed ${order}\n1430438404644 order_deleted ${order.replace('1.78855669', '0.00000000')}`;
    const named = { order: '65595247', side: 'buy', price: 23_647 };
    expect((await read(bitstampLog(), pieces(text))).records).toEqual([
      { kind: 'add', ...at(1), time: 1_430_438_404_518_000, ...named, quantity: 178_855_669, isSnapshot: false },
      { kind: 'replace', ...at(2), time: 1_430_438_404_635_000, ...named, quantity: 178_855_669 },
      { kind: 'remove', ...at(3), time: 1_430_438_404_644_000, ...named, quantity: 0 },
    ]);
  });

  test.for([
    [`1430438404518 order_created ${order.slice(0, 40)}`, 'MALFORMED_LINE 1 null'],
    [`1430438404518 order_created [${order}]`, 'MALFORMED_LINE 1 null'],
    [`1430438404518 order_created ${order.replace('"id"', '"ID"')}`, 'MALFORMED_LINE 1 id'],
    [`1430438404518 order_created ${order.replace('236.47', '236.475')}`, 'OUT_OF_RANGE 1 price'],
    [`1430438404518 order_created ${order.replace('1.78855669', '0.00000000')}`, 'OUT_OF_RANGE 1 amount'],
    [`1430438404518 order_created ${order.replace('"order_type": 0', '"order_type": 2')}`, 'BAD_SIDE 1 order_type'],
    [`1430438404518 order_lost ${order}`, 'UNKNOWN_KIND 1 event'],
    [`1430438404518 order_book {"bids": [["236.47", 1]], "asks": []}`, 'MALFORMED_LINE 1 bids'],
    [`later order_created ${order}`, 'NOT_A_NUMBER 1 receive_ms'],
  ] as const)('%s is %s', async ([text, expected]) => {
    expect(await oneError(bitstampLog(), text)).toBe(expected);
  });
});

describe('Binance', () => {
  const line = (body: unknown) => `1723161255319702566 ${JSON.stringify(body)}`;
  const depth = { U: 11, u: 12, pu: 10, b: [['61837.63000000', '0.00000001']], a: [['61837.64', '0']] };

  test('books, changes and tickers', async () => {
    const text = [
      line({ lastUpdateId: 10, bids: [['61837.63', '2.5']], asks: [] }),
      line({ stream: 'btcusdt@depth@0ms', data: depth }),
      line({ stream: 'btcusdt@bookTicker', data: { u: 12, b: '1.5', B: '1', a: '1.6', A: '2' } }),
      line({ stream: 'btcusdt@trade', data: {} }),
    ];
    const time = 1_723_161_255_319_702;
    const bid = 6_183_763_000_000;
    const snapshot = { isSnapshot: true, first: 10, last: 10, previous: null, bids: [[bid, 250_000_000]], asks: [] };
    const changed = {
      isSnapshot: false,
      first: 11,
      last: 12,
      previous: 10,
      bids: [[bid, 1]],
      asks: [[bid + 1_000_000, 0]],
    };
    const best = { bids: [[150_000_000, 100_000_000]], asks: [[160_000_000, 200_000_000]] };
    expect((await read(binanceLines(), pieces(text.join('\n')))).records).toEqual([
      { kind: 'levels', ...at(1), time, ...snapshot },
      { kind: 'levels', ...at(2), time, ...changed },
      { kind: 'book', ...at(3), time, update: 12, ...best },
      { kind: 'print', ...at(4), time },
    ]);
  });

  test.for([
    [line({ stream: 'btcusdt@depth@0ms' }), 'MALFORMED_LINE 1 data'],
    [line({ stream: 'btcusdt@kline', data: {} }), 'UNKNOWN_KIND 1 stream'],
    [line({ stream: 'btcusdt@depth@0ms', data: { ...depth, U: null } }), 'MALFORMED_LINE 1 U'],
    [line({ stream: 'btcusdt@depth@0ms', data: { ...depth, b: [['1', '-1']] } }), 'NOT_A_NUMBER 1 b'],
    [line({ stream: 'btcusdt@depth@0ms', data: { ...depth, a: [['1e3', '1']] } }), 'NOT_A_NUMBER 1 a'],
    ['x {}', 'NOT_A_NUMBER 1 receive_ns'],
  ] as const)('%s is %s', async ([text, expected]) => {
    expect(await oneError(binanceLines(), text)).toBe(expected);
  });
});

describe('lines', () => {
  const good = '34200,1,113,18,5853300,1';

  test('a line at the limit is read, one byte more is an error, and the next line is read again', async () => {
    const parser = lobsterMessages();
    const padded = (length: number) => `34200.${'0'.repeat(length - good.length - 1)}${good.slice(5)}`;
    const text = `${padded(parser.lineLimit)}\n${padded(parser.lineLimit + 1)}\n${good}`;
    const { records, errors } = await read(parser, pieces(text, 1_000));
    expect(records.map(({ line }) => line)).toEqual([1, 3]);
    expect(errors.kept).toMatchObject([{ code: 'LINE_TOO_LONG', line: 2 }]);
  });

  test('a byte order mark and carriage returns are no part of them', async () => {
    const { records, errors } = await read(lobsterMessages(), pieces(`\ufeff${good}\r\n${good}\r\n`));
    expect([records.length, errors.total]).toEqual([2, 0]);
  });

  test('all errors are counted, the first hundred are kept', async () => {
    const { errors } = await read(lobsterMessages(), pieces('x\n'.repeat(150)));
    expect([errors.total, errors.kept.length, errors.counts]).toEqual([150, 100, { MALFORMED_LINE: 150 }]);
  });

  test('of an input that breaks off, the whole lines are read', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield* pieces(`${good}\n${good.slice(0, 20)}`);
      throw new InputCutShort('It breaks off.');
    }
    const { records, errors } = await read(lobsterMessages(), cut());
    expect(records).toHaveLength(1);
    expect(errors.kept).toMatchObject([{ code: 'INPUT_CUT_SHORT', line: 2 }]);
  });
});
