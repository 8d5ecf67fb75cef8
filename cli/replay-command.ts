/** The command line of `sauda replay`: its options, what it prints, its exit code. */
import { parseArgs } from 'node:util';
import { type ReplayFormat, replayFormats } from '../shared/replay/replay-venue.ts';
import { replayFiles, reportText } from './replay.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run -s sauda -- replay --format NAME --input FILE [--input FILE ...] [--json]

Runs a recorded feed of an exchange through the engine and compares the engine's book with what was published.

  --format NAME   lobster (messages and, where there is one, the file of books beside them), mbo (Databento market-by-order
                  as CSV), bitstamp (order events and books as received), binance (depth and bookTicker lines as received)
  --input FILE    plain or gzip; may come several times, in the order of their time
  --json          one line of JSON instead of one figure a line

Lines that are wrong and books that differ are told on stderr, one line of JSON each (the first 100 of both).
Exit code: 0 done, 1 done but lines were kept apart, commands refused or books different for no known reason, 2 nothing done.`;

const EXIT = { done: 0, faultsFound: 1 } as const;

/** @throws UsageError, FileError */
export async function runReplay(args: readonly string[]): Promise<number> {
  const { format, input = [], json = false, help = false } = readArguments(args);
  if (help) {
    console.log(USAGE);
    return EXIT.done;
  }
  if (!isReplayFormat(format)) {
    throw new UsageError(
      `replay needs --format ${replayFormats.join('|')}${format ? `, not "${format}"` : ''}.`,
      USAGE,
    );
  }
  if (input.length === 0) throw new UsageError('replay needs --input FILE.', USAGE);
  if (format === 'lobster' && input.length > 2) {
    throw new UsageError('lobster takes a file of messages and a file of books, no more.', USAGE);
  }
  const { report, errors, differences } = await replayFiles(format, input);
  for (const told of [...errors, ...differences]) console.error(JSON.stringify(told));
  console.log(json ? JSON.stringify(report) : reportText(report));
  const faults = report.errors + report.refused + report.unexplained + report.book.differences;
  return faults > 0 ? EXIT.faultsFound : EXIT.done;
}

function isReplayFormat(name: string | undefined): name is ReplayFormat {
  return replayFormats.some((format) => format === name);
}

function readArguments(args: readonly string[]) {
  const options = {
    format: { type: 'string' },
    input: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
