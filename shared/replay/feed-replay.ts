/** Hands each record of a feed to what replays it and to what compares the book afterwards. */
import type { FeedErrorLog } from '../feeds/feed-error.ts';
import type { BookRecord, FeedRecord, LevelsRecord } from '../feeds/feed-record.ts';
import { bestPriceCheck } from './best-price-check.ts';
import { type BookDifferences, type BookSides, bookSides } from './book-differences.ts';
import type { CommandBatch } from './command-batch.ts';
import { levelReplay } from './level-replay.ts';
import { type OrderReplay, orderReplay, type PredatingOrder } from './order-replay.ts';
import type { ReplayFormat, ReplayVenue } from './replay-venue.ts';
import type { RestingOrders } from './resting-orders.ts';
import { rowAlignedCheck } from './row-aligned-check.ts';
import { tickerCheck } from './ticker-check.ts';

export interface FeedReplay {
  apply(record: FeedRecord): void;
  finish(): void;
  bestPrices(): readonly [bid: number | null, ask: number | null];
  notes(): Readonly<Record<string, number>>;
}

export interface ReplayParts {
  readonly format: ReplayFormat;
  readonly venue: ReplayVenue;
  readonly batch: CommandBatch;
  readonly resting: RestingOrders;
  readonly errors: FeedErrorLog;
  readonly differences: BookDifferences;
  /** LOBSTER: whether book rows lie beside the messages. */
  readonly hasBooks: boolean;
  readonly predating: readonly PredatingOrder[];
}

/** What a format does with a record, and what it counts. */
type Strategy = Omit<FeedReplay, 'bestPrices'>;

/** Levels that are read for a row of at most ten: levels behind them that went unseen may lie between. */
const ROW_DEPTH = 64;

export function feedReplay(parts: ReplayParts): FeedReplay {
  const { batch, errors } = parts;
  const strategy = strategyOf(parts);
  return {
    ...strategy,
    apply(record) {
      const { kind, input, line, time } = record;
      if (time >= batch.time) batch.time = time;
      else if (kind !== 'book') {
        const message = `The time is ${batch.time - time} µs before that of an earlier line; the venue's time stands still.`;
        errors.add({ code: 'TIME_WENT_BACK', input, line, field: 'time', message });
      }
      strategy.apply(record);
    },
    bestPrices() {
      const { bids, asks } = best(batch);
      return [bids[0]?.[0] ?? null, asks[0]?.[0] ?? null];
    },
  };
}

function strategyOf(parts: ReplayParts): Strategy {
  if (parts.format === 'binance') return levels(parts);
  if (parts.format === 'bitstamp') return ordersWithBestPrices(parts);
  return parts.hasBooks ? ordersWithRows(parts) : ordersAlone(parts);
}

const best = (batch: CommandBatch): BookSides => bookSides(batch.levels(1));

function levels({ venue, batch, resting, errors, differences }: ReplayParts): Strategy {
  const check = tickerCheck(differences);
  const applied = (record: LevelsRecord): void => {
    if (!record.isSnapshot) check.book(record, best(batch));
  };
  const replayed = levelReplay(resting, venue, errors, applied);
  return {
    apply(record) {
      if (record.kind === 'levels') replayed.apply(record);
      else if (record.kind === 'book') check.ticker(record);
    },
    finish() {
      replayed.finish();
      check.finish();
    },
    notes: () => ({ olderUpdates: replayed.older(), uncheckedUpdates: check.unchecked() }),
  };
}

function ordersWithBestPrices({ venue, batch, resting, errors, differences, predating }: ReplayParts): Strategy {
  const check = bestPriceCheck(differences);
  const replayed = orderReplay(resting, venue, errors);
  replayed.seed(predating);
  return {
    apply(record) {
      if (record.kind === 'book') check.book(record);
      if (!('order' in record)) return;
      replayed.apply(record);
      check.event(record, best(batch));
    },
    finish() {},
    notes: () => ({ predatingOrders: predating.length, crossedEvents: check.crossed() }),
  };
}

function ordersWithRows({ venue, batch, resting, errors, differences }: ReplayParts): Strategy {
  const check = rowAlignedCheck(resting, differences);
  const replayed = orderReplay(resting, venue, errors, check.unnamed);
  const compare = (record: BookRecord): void => check.book(record, bookSides(batch.levels(ROW_DEPTH)));
  return {
    apply(record) {
      if (record.kind === 'book') compare(record);
      else applyOrder(replayed, record);
    },
    finish() {},
    notes: () => ({
      equalRows: check.counts.rows,
      revealedLevels: check.counts.revealed,
      unnamed: check.counts.unnamed,
    }),
  };
}

function ordersAlone({ venue, resting, errors, predating }: ReplayParts): Strategy {
  const replayed = orderReplay(resting, venue, errors);
  replayed.seed(predating);
  return {
    apply: (record) => applyOrder(replayed, record),
    finish() {},
    notes: () => ({
      predatingOrders: predating.length,
      snapshotRepeats: replayed.repeats.seen,
      snapshotDifferences: replayed.repeats.different,
    }),
  };
}

function applyOrder(replayed: OrderReplay, record: FeedRecord): void {
  if ('order' in record || record.kind === 'clear') replayed.apply(record);
}
