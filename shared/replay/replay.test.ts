/** Small feeds with one thing each: what the book becomes, what is kept apart, and which differences are found. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ReplayResult, replay } from './replay.ts';
import type { ReplayFormat } from './replay-venue.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../wasm/engine.wasm', import.meta.url)));

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function replayed(format: ReplayFormat, ...files: readonly (readonly string[])[]): Promise<ReplayResult> {
  const inputs = files.map((lines) => () => bytesOf(lines.map((line) => `${line}\n`).join('')));
  return replay(module, format, inputs);
}

const codes = ({ errors }: ReplayResult) => errors.map(({ code, line }) => `${code} ${line}`);

const MBO_HEADER = 'ts_event_ns,ts_recv_ns,action,side,price_1e9,size,order_id,flags,sequence';
const mbo = (time: number, action: string, side: string, points: number, size: number, order: number, flags = 0) =>
  `0,${time}000,${action},${side},${points * 1e9},${size},${order},${flags},0`;

describe('orders', () => {
  const clean = [
    MBO_HEADER,
    mbo(1_000, 'A', 'B', 100, 5, 11),
    mbo(1_001, 'A', 'A', 101, 7, 12),
    mbo(1_002, 'M', 'A', 101.25, 6, 12),
    mbo(1_003, 'A', 'A', 101.5, 2, 13),
    mbo(1_004, 'C', 'A', 101.5, 2, 13),
    mbo(1_005, 'C', 'B', 100, 2, 11),
  ];

  test('come, change, shrink and go', async () => {
    const { report } = await replayed('mbo', clean);
    expect(report).toMatchObject({
      records: 6,
      errors: 0,
      refused: 0,
      bestBid: 100e9,
      bestAsk: 101.25e9,
      time: 1_005,
      book: { orders: 2, bidLevels: 1, askLevels: 1, differences: 0 },
    });
  });

  test.for([
    ['DUPLICATE_ORDER', mbo(1_003, 'A', 'B', 99, 1, 11)],
    ['UNKNOWN_ORDER', mbo(1_003, 'C', 'B', 99, 1, 77)],
    ['UNKNOWN_ORDER', mbo(1_003, 'M', 'B', 99, 1, 77)],
    ['CONTRADICTS_ORDER', mbo(1_003, 'C', 'B', 100, 6, 11)],
    ['CONTRADICTS_ORDER', mbo(1_003, 'C', 'B', 99, 1, 11)],
    ['CONTRADICTS_ORDER', mbo(1_003, 'M', 'A', 100, 1, 11)],
    ['PRICE_OFF_TICK', mbo(1_003, 'A', 'B', 100.1, 1, 77)],
    ['OUT_OF_RANGE', mbo(1_003, 'A', 'B', 99, 9_007_199_254_740_991, 77)],
    ['MALFORMED_LINE', 'A,B,1'],
  ] as const)('%s is kept apart: %s', async ([code, line]) => {
    const without = await replayed('mbo', clean);
    const result = await replayed('mbo', [...clean.slice(0, 4), line, ...clean.slice(4)]);
    expect(codes(result)).toEqual([`${code} 5`]);
    expect(result.report.stateHash).toBe(without.report.stateHash);
  });

  test('a time that goes back is told, and the line carried out', async () => {
    const result = await replayed('mbo', [...clean, mbo(1_004, 'C', 'B', 100, 3, 11)]);
    expect(codes(result)).toEqual(['TIME_WENT_BACK 8']);
    expect(result.report).toMatchObject({ refused: 0, bestBid: null, time: 1_005 });
  });

  test('a snapshot that repeats them changes nothing; where it differs it is right', async () => {
    const repeated = [...clean, mbo(1_006, 'A', 'B', 100, 3, 11, 0x20), mbo(1_006, 'A', 'A', 102, 6, 12, 0x20)];
    const { report } = await replayed('mbo', repeated);
    expect(report).toMatchObject({ errors: 0, bestAsk: 102e9, notes: { snapshotRepeats: 2, snapshotDifferences: 1 } });
  });

  test('a clear empties the book, and their numbers may come again', async () => {
    const again = [...clean, mbo(1_006, 'R', 'N', 0, 0, 0), mbo(1_007, 'A', 'B', 98, 1, 11)];
    const { report } = await replayed('mbo', again);
    expect(report).toMatchObject({ errors: 0, bestBid: 98e9, bestAsk: null, book: { orders: 1 } });
  });

  test('prices too far apart for a ladder: the book is that around the median, the others stay outside', async () => {
    const far = mbo(1_006, 'A', 'A', 1_000_000, 1, 14);
    const { report } = await replayed('mbo', [...clean, far, mbo(1_007, 'M', 'A', 101, 1, 14)]);
    expect(report).toMatchObject({ errors: 0, refused: 0, bestAsk: 101e9, book: { orders: 3, outsideBand: 0 } });
    const left = await replayed('mbo', [...clean, far]);
    expect(left.report).toMatchObject({
      errors: 0,
      refused: 0,
      bestAsk: 101.25e9,
      book: { orders: 2, outsideBand: 1 },
    });
  });
});

describe('levels', () => {
  const book = { lastUpdateId: 10, bids: [['99.00', '2']], asks: [['101.00', '3']] };
  const depth = (U: number, u: number, pu: number, b: unknown, a: unknown = []) => ({
    stream: 'x@depth',
    data: { U, u, pu, b, a },
  });
  const ticker = (u: number, b: string, B: string, a: string, A: string) => ({
    stream: 'x@bookTicker',
    data: { u, b, B, a, A },
  });
  const lines = (...bodies: readonly unknown[]) =>
    bodies.map((body, at) => `${1_000_000 + at}000 ${JSON.stringify(body)}`);

  test('rest as one order each; the last ticker that is not newer than an update is compared, wherever it stands', async () => {
    const feed = lines(
      book,
      ticker(15, '100.00', '60', '101.00', '3'),
      depth(9, 12, 8, [['99.50', '1']]),
      ticker(12, '99.50', '1', '101.00', '3'),
    );
    const inOrder = [feed[0], feed[3], feed[2], feed[1]].map(String);
    const later = [...inOrder, ...lines(depth(13, 15, 12, [['100.00', '60']]))];
    const { report, differences } = await replayed('binance', later);
    expect(differences).toEqual([]);
    expect(report).toMatchObject({ checks: 4, refused: 0, bestBid: 100e8, book: { orders: 4, differences: 0 } });
  });

  test('a level that differs from the ticker is found, in price or only in quantity', async () => {
    const { differences, report } = await replayed(
      'binance',
      lines(book, depth(11, 12, 10, [['99.50', '1']]), ticker(12, '99.50', '2', '100.99', '3')),
    );
    expect(report.unexplained).toBe(2);
    expect(differences).toMatchObject([
      { line: 2, side: 'buy', recorded: [99.5e8, 2e8], replayed: [99.5e8, 1e8] },
      { line: 2, side: 'sell', recorded: [100.99e8, 3e8], replayed: [101e8, 3e8] },
    ]);
  });

  test('updates from before the book wait for it; older ones change nothing', async () => {
    const feed = lines(depth(8, 9, 7, [['99.75', '9']]), depth(10, 11, 9, [['99.50', '1']]), book);
    const { report } = await replayed('binance', feed);
    expect(report).toMatchObject({ errors: 0, bestBid: 99.5e8, notes: { olderUpdates: 1 } });
  });

  test('a gap is told once and then the feed goes on from there', async () => {
    const feed = lines(book, depth(11, 12, 10, []), depth(15, 16, 14, [['99.50', '1']]), depth(17, 17, 16, []));
    const result = await replayed('binance', feed);
    expect(codes(result)).toEqual(['SEQUENCE_GAP 3']);
    expect(result.report.bestBid).toBe(99.5e8);
  });

  test('updates without any book are told', async () => {
    expect(codes(await replayed('binance', lines(depth(1, 2, 0, [['99.00', '1']]))))).toEqual(['NO_SNAPSHOT 1']);
  });
});

describe('books beside the messages', () => {
  const messages = ['1,1,11,5,10000,1', '2,4,7,3,9900,1', '3,3,11,5,10000,1'];
  const rows = ['10100,8,10000,5,10200,1,9900,4', '10100,8,10000,5,10200,1,9900,1', '10100,8,9900,1,10200,1,9800,6'];

  test('equal them; what the second level hid is taken over', async () => {
    const { report } = await replayed('lobster', messages, rows);
    // Three levels from before the first message, and 9800, which was never seen before.
    expect(report).toMatchObject({ errors: 0, differences: 0, notes: { equalRows: 3, revealedLevels: 4, unnamed: 1 } });
  });

  test('a level that should be known and differs is found', async () => {
    const wrong = [rows[0], '10100,8,10000,4,10200,1,9900,1', rows[2]].map(String);
    const { report, differences } = await replayed('lobster', messages, wrong);
    expect(report).toMatchObject({ unexplained: 1, notes: { equalRows: 2 } });
    expect(differences).toMatchObject([
      { input: 1, line: 2, side: 'buy', recorded: [10_000, 4], replayed: [10_000, 5] },
    ]);
  });

  test('without books, orders that nothing enters rest from the start with all that is taken from them', async () => {
    const { report } = await replayed('lobster', ['1,4,7,3,9900,1', '2,2,7,1,9900,1', '3,1,8,1,9800,1']);
    expect(report).toMatchObject({ errors: 0, bestBid: 9_800, notes: { predatingOrders: 1 } });
  });
});

describe('books of which only the best prices are compared', () => {
  const order = (event: string, id: number, type: 0 | 1, price: string, amount: string) =>
    `order_${event} {"price": "${price}", "amount": "${amount}", "id": ${id}, "order_type": ${type}}`;
  const book = (bid: string, ask: string) => `order_book {"bids": [["${bid}", "1"]], "asks": [["${ask}", "1"]]}`;
  const log = (...events: readonly string[]) => events.map((event, at) => `${1_000 + at} ${event}`);
  const start = [order('created', 1, 0, '99.00', '1'), order('created', 2, 1, '101.00', '50')];

  test('equal them, through a crossed book and orders larger than one slice', async () => {
    const feed = log(...start, order('created', 3, 0, '102.00', '2'), book('102.00', '101.00'));
    const { report } = await replayed('bitstamp', feed);
    expect(report).toMatchObject({ checks: 2, differences: 0, refused: 0, notes: { crossedEvents: 1 } });
    expect(report.book).toMatchObject({ orders: 3, differences: 0 });
  });

  test('or are late, or show what no event tells, or differ for no reason', async () => {
    const feed = log(
      ...start,
      order('created', 3, 0, '99.50', '1'),
      book('99.00', '101.00'),
      book('99.75', '101.00'),
      ...Array.from({ length: 8 }, (_, at) => order('created', 10 + at, 0, '98.00', '1')),
      book('99.00', '101.00'),
    );
    const { report } = await replayed('bitstamp', feed);
    expect(report).toMatchObject({ defects: { book_line_late: 1, level_without_events: 1 }, unexplained: 1 });
  });

  test('an order that is removed before it is entered never rests, goes only once, and moves no band', async () => {
    const early = [order('deleted', 3, 0, '150.00', '1'), order('created', 3, 0, '150.00', '1')];
    const result = await replayed('bitstamp', log(...start, ...early, order('deleted', 3, 0, '150.00', '1')));
    expect(codes(result)).toEqual(['UNKNOWN_ORDER 3', 'REMOVED_BEFORE 4', 'REMOVED_BEFORE 5']);
    expect(result.report.bestBid).toBe(9_900);
    expect(result.report.stateHash).toBe((await replayed('bitstamp', log(...start))).report.stateHash);
  });

  test('an order from before the log rests from the start, even if it only goes', async () => {
    const { report } = await replayed(
      'bitstamp',
      log(...start, book('99.25', '101.00'), order('deleted', 3, 0, '99.25', '0')),
    );
    expect(report).toMatchObject({ errors: 0, differences: 0, bestBid: 9_900, notes: { predatingOrders: 1 } });
  });
});
