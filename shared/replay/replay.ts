/**
 * Replays a recorded feed: every line becomes commands of an engine, whose own book is compared with what the exchange
 * published. The feed is read twice: first for its price band, then for its orders.
 */
import { Engine } from '../../wasm/engine.ts';
import { binanceLines } from '../feeds/binance-lines.ts';
import { bitstampLog } from '../feeds/bitstamp-log.ts';
import { databentoMbo } from '../feeds/databento-mbo.ts';
import { type FeedError, type FeedErrorCode, FeedErrorLog } from '../feeds/feed-error.ts';
import type { FeedRecord } from '../feeds/feed-record.ts';
import { lobsterBooks } from '../feeds/lobster-books.ts';
import { lobsterMessages } from '../feeds/lobster-messages.ts';
import { type FeedBytes, type FeedParser, readFeed } from '../feeds/read-feed.ts';
import { auditBook, type BookAudit } from './audit-book.ts';
import { type BookDifference, BookDifferences } from './book-differences.ts';
import { CommandBatch } from './command-batch.ts';
import { type FeedReplay, feedReplay } from './feed-replay.ts';
import { openReplayVenue, type PriceBand, type ReplayFormat, replayLimits, replayVenues } from './replay-venue.ts';
import { RestingOrders } from './resting-orders.ts';
import { surveyFeed } from './survey.ts';

/** A file of a feed; it is opened once for each pass. */
export type ReplayInput = () => FeedBytes;

export interface ReplayReport {
  readonly format: ReplayFormat;
  readonly records: number;
  readonly commands: number;
  /** Commands that the venue refused, in all and by reason. */
  readonly refused: number;
  readonly refusals: Readonly<Record<string, number>>;
  /** Lines that were kept apart, in all and by code. */
  readonly errors: number;
  readonly errorCodes: Readonly<Partial<Record<FeedErrorCode, number>>>;
  /** Best price of each side in the unit of the feed, null when it is empty. */
  readonly bestBid: number | null;
  readonly bestAsk: number | null;
  /** Sides of published books that were compared, and those that differ: in all, by defect of the feed, and for no reason. */
  readonly checks: number;
  readonly differences: number;
  readonly defects: Readonly<Record<string, number>>;
  readonly unexplained: number;
  /** Counts that belong to the format. */
  readonly notes: Readonly<Record<string, number>>;
  readonly book: BookAudit;
  readonly band: PriceBand;
  /** Microseconds of the last record, as the feed counts them. */
  readonly time: number;
  readonly eventHash: string;
  readonly stateHash: string;
}

export interface ReplayResult {
  readonly report: ReplayReport;
  /** The first hundred of each. */
  readonly errors: readonly FeedError[];
  readonly differences: readonly BookDifference[];
}

/** @param inputs of LOBSTER the messages and, when there, the books beside them; else the files in the order of their time */
export async function replay(
  module: WebAssembly.Module,
  format: ReplayFormat,
  inputs: readonly ReplayInput[],
): Promise<ReplayResult> {
  const venue = replayVenues[format];
  const hasBooks = format === 'lobster' && inputs.length > 1;
  const unread = feedRecords(format, inputs, new FeedErrorLog());
  const { band, predating } = await surveyFeed(unread, venue, hasBooks);
  const engine = Engine.load(module, replayLimits(venue, band));
  const batch = new CommandBatch(engine, openReplayVenue(engine, venue, band));
  const resting = new RestingOrders(batch, band);
  const errors = new FeedErrorLog();
  const differences = new BookDifferences();
  const feed = feedReplay({ format, venue, batch, resting, errors, differences, hasBooks, predating });
  const records = await carryOut(feedRecords(format, inputs, errors), feed);
  const [bestBid, bestAsk] = feed.bestPrices();
  const report: ReplayReport = {
    format,
    records,
    commands: batch.commands,
    refused: batch.refused,
    refusals: batch.refusals,
    errors: errors.total,
    errorCodes: errors.counts,
    bestBid,
    bestAsk,
    checks: differences.checks,
    differences: differences.total,
    defects: differences.defects,
    unexplained: differences.unexplained,
    notes: feed.notes(),
    book: auditBook(engine, resting),
    band,
    time: batch.time,
    eventHash: batch.eventHash(),
    stateHash: engine.stateHash(),
  };
  engine.dispose();
  return { report, errors: errors.kept, differences: differences.kept };
}

async function carryOut(records: AsyncIterable<FeedRecord>, feed: FeedReplay): Promise<number> {
  let count = 0;
  for await (const record of records) {
    feed.apply(record);
    count += 1;
  }
  feed.finish();
  return count;
}

const parsers: Readonly<Record<ReplayFormat, () => FeedParser>> = {
  lobster: lobsterMessages,
  mbo: databentoMbo,
  bitstamp: bitstampLog,
  binance: binanceLines,
};

async function* feedRecords(
  format: ReplayFormat,
  inputs: readonly ReplayInput[],
  errors: FeedErrorLog,
): AsyncGenerator<FeedRecord> {
  const [messages, books] = inputs;
  if (format === 'lobster' && messages && books) {
    yield* besideRows(readFeed(messages(), lobsterMessages(), 0, errors), readFeed(books(), lobsterBooks(), 1, errors));
    return;
  }
  for (const [input, open] of inputs.entries()) yield* readFeed(open(), parsers[format](), input, errors);
}

/** Each message, and after it the book row of the same line. */
async function* besideRows(
  messages: AsyncGenerator<FeedRecord>,
  rows: AsyncGenerator<FeedRecord>,
): AsyncGenerator<FeedRecord> {
  let row = await rows.next();
  for await (const message of messages) {
    yield message;
    while (!row.done && row.value.line < message.line) row = await rows.next();
    if (!row.done && row.value.line === message.line) yield row.value;
  }
  await rows.return(undefined);
}
