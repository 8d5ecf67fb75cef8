/** `sauda match`: one recorded day of the Shanghai exchange, order by order, through the matching engine. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { acceptRows } from './accept-rows.ts';
import type { EngineHost, HostName } from './engine-host.ts';
import { matchCommands } from './match-commands.ts';
import { FileError, readOrderFile } from './order-file.ts';
import type { RowError } from './order-row.ts';
import { tradeRows } from './trade-rows.ts';

export interface MatchOptions {
  readonly orders: string;
  readonly trades: string;
  readonly host: EngineHost;
}

/** Figures of one run; `errors` are the rows that were kept apart. */
export interface MatchReport {
  readonly summary: {
    readonly orders: number;
    readonly trades: number;
    /** Rows that were kept apart, each with a typed error. */
    readonly rejected: number;
    /** Commands that the venue refused, in all and by reason. */
    readonly refused: number;
    readonly refusals: Readonly<Record<string, number>>;
    readonly eventHash: string;
    readonly stateHash: string;
    /** Commands a second, with every event read; the file is read and written outside the clock. */
    readonly operationsPerSecond: number;
    readonly host: HostName;
    readonly events: number;
    readonly bandLow: number;
    readonly bandHigh: number;
    readonly referencePrice: number;
  };
  readonly errors: readonly RowError[];
}

/**
 * Writes the trades of an order file and reports on the run.
 * @throws FileError
 */
export async function match({ orders, trades, host }: MatchOptions): Promise<MatchReport> {
  if (resolve(orders) === resolve(trades)) {
    throw new FileError('FILE_UNWRITABLE', 'The trades would overwrite the orders: name another file.');
  }
  const accepted = acceptRows(await readOrderFile(orders));
  const { limits, commands, band, referencePrice, orderNumbers } = matchCommands(accepted);
  const rows = tradeRows(orderNumbers);
  const run = await host.run(limits, commands, rows.sink);
  await write(trades, rows.text());
  const refusals = rows.refusals();
  const summary = {
    orders: orderNumbers.length - 1,
    trades: rows.trades(),
    rejected: accepted.errors.length,
    refused: Object.values(refusals).reduce((sum, count) => sum + count, 0),
    refusals,
    eventHash: run.eventHash,
    stateHash: run.stateHash,
    operationsPerSecond: run.operationsPerSecond,
    host: host.name,
    events: run.events,
    bandLow: band.low,
    bandHigh: band.high,
    referencePrice,
  };
  return { summary, errors: accepted.errors };
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new FileError('FILE_UNWRITABLE', `${path} cannot be written (${code}).`);
  }
}
