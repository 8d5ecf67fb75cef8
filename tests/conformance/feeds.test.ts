/** Recorded feeds of four exchanges: the engine's own book is the one that each exchange published. */
import { describe, expect } from 'vitest';
import { replayFiles } from '../../cli/replay.ts';
import { recordedTest } from '../recorded-files.ts';

/** What holds for every feed: the venue refuses nothing, and holds the orders that the feed says rest, one by one. */
const faithful = { refused: 0, unexplained: 0, book: { differences: 0 } };

describe('recorded feeds', () => {
  recordedTest(
    'E-mini S&P 500, every order of two days: ends at the stated book',
    ['l3-cme-mbo/ESH4_20231224.mbo.csv.gz', 'l3-cme-mbo/ESH4_20231225.mbo.csv.gz'],
    async (files) => {
      const { report } = await replayFiles('mbo', files);
      expect(report).toMatchObject({
        ...faithful,
        records: 8_725 + 68_792,
        errors: 0,
        bestBid: 4_810_000_000_000,
        bestAsk: 4_810_250_000_000,
        time: 1_703_548_799_446_821,
        book: { orders: 11_217, outsideBand: 0, bidLevels: 922, askLevels: 565, differences: 0 },
        notes: { snapshotRepeats: 8_725, snapshotDifferences: 0 },
      });
    },
  );

  for (const { market, updates } of [
    { market: 'usdm', updates: 6_547 },
    { market: 'spot', updates: 3_449 },
  ]) {
    recordedTest(
      `Binance ${market}: after every update both best levels are those of bookTicker`,
      [`depth-crypto/${market}_btcusdt_20240808.jsonl.gz`],
      async (files) => {
        const { report, differences } = await replayFiles('binance', files);
        expect(differences).toEqual([]);
        expect(report).toMatchObject({ ...faithful, errors: 0, checks: updates * 2, notes: { uncheckedUpdates: 0 } });
      },
    );
  }

  recordedTest(
    'AAPL at NASDAQ: ten levels a side after each of 998 messages',
    [
      'unclear-licence/l3-lobster/AAPL_20120621_first998_message_10.csv.gz',
      'unclear-licence/l3-lobster/AAPL_20120621_first998_orderbook_10.csv.gz',
    ],
    async (files) => {
      const { report, differences } = await replayFiles('lobster', files);
      expect(differences).toEqual([]);
      // The first row shows what rested before its message: 19 levels. 14 more come from behind the tenth level, where the
      // messages do not reach.
      expect(report).toMatchObject({ ...faithful, errors: 0, notes: { equalRows: 999, revealedLevels: 33 } });
    },
  );

  recordedTest(
    'AAPL at NASDAQ, half an hour of messages: no message contradicts the book',
    ['unclear-licence/l3-lobster/AAPL_20120621_0930_1000_message_50.csv.gz'],
    async (files) => {
      const { report } = await replayFiles('lobster', files);
      expect(report).toMatchObject({ ...faithful, errors: 0, records: 42_203 });
    },
  );

  recordedTest(
    'Bitstamp: best prices of 99.8 % of the recorded books or better, each other one with its defect',
    ['l3-bitstamp/btcusd_20150501_first3h.log.gz'],
    async (files) => {
      const { report } = await replayFiles('bitstamp', files);
      expect(report.checks).toBe(3_251 * 2);
      expect(1 - report.differences / report.checks).toBeGreaterThan(0.998);
      expect(report).toMatchObject({
        ...faithful,
        differences: 7,
        defects: { level_without_events: 4, book_line_late: 3 },
        errorCodes: { REMOVED_BEFORE: 19, UNKNOWN_ORDER: 4 },
        notes: { predatingOrders: 164 },
      });
    },
  );
});
