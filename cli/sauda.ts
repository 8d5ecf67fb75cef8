/** `npm run -s sauda -- COMMAND`: the commands of the command line and what they print. */
import { parseArgs } from 'node:util';
import { ChargeError } from './charge-error.ts';
import { runCharges } from './charges-command.ts';
import { type EngineHost, type HostName, hostNames } from './engine-host.ts';
import { runFacts } from './facts-command.ts';
import { runMargin } from './margin-command.ts';
import { MarginError } from './margin-error.ts';
import { match } from './match.ts';
import { FileError } from './order-file.ts';
import { runReplay } from './replay-command.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run -s sauda -- match --orders FILE --trades FILE [--host wasm|native]
       npm run -s sauda -- charges --help
       npm run -s sauda -- facts --help
       npm run -s sauda -- margin --help
       npm run -s sauda -- replay --help

match   Runs one recorded day of one Shanghai share through the matching engine.

  --orders FILE   the orders: CSV, plain or gzip, with the columns seq, time (HH:MM:SS.mmm), action (N new limit order,
                  C cancel what is left of order_no, X run the call auction now), order_no, side (B or S), price_milli
                  (CNY x 1000) and qty, in any order; other columns are ignored
  --trades FILE   where the trades go: kind (B or S: who crossed, A: auction), buy_order_no, sell_order_no, price_milli, qty
  --host NAME     wasm (default) or native; both give the same trades and hashes

Prints one line of JSON. A row that is wrong is told on stderr as one line of JSON {code, line, field, message} (the first
100 of them) and kept apart: the result is that of the file without it.
Exit code: 0 done, 1 done but rows were kept apart, 2 nothing done.`;

const ERRORS_SHOWN = 100;
const EXIT = { done: 0, rowsKeptApart: 1, nothingDone: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'charges') return runCharges(args.slice(1));
  if (args[0] === 'facts') return runFacts(args.slice(1));
  if (args[0] === 'margin') return runMargin(args.slice(1));
  if (args[0] === 'replay') return runReplay(args.slice(1));
  const { values, positionals } = readArguments(args);
  if (values.help) {
    console.log(USAGE);
    return EXIT.done;
  }
  const [command, ...rest] = positionals;
  if (command !== 'match' || rest.length > 0) throw new UsageError(`There is no command "${positionals.join(' ')}".`);
  const { orders, trades } = values;
  if (!orders) throw new UsageError('match needs --orders FILE.');
  if (!trades) throw new UsageError('match needs --trades FILE.');
  const { summary, errors } = await match({ orders, trades, host: await hostNamed(values.host) });
  for (const error of errors.slice(0, ERRORS_SHOWN)) console.error(JSON.stringify(error));
  console.log(JSON.stringify(summary));
  return errors.length > 0 ? EXIT.rowsKeptApart : EXIT.done;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        orders: { type: 'string' },
        trades: { type: 'string' },
        host: { type: 'string', default: 'wasm' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function hostNamed(name: string): Promise<EngineHost> {
  switch (name as HostName) {
    case 'wasm':
      return (await import('./wasm-host.ts')).wasmHost;
    case 'native':
      return (await import('./native-host.ts')).nativeHost;
    default:
      throw new UsageError(`A host is ${hostNames.join(' or ')}, not "${name}".`);
  }
}

function report(error: unknown): void {
  if (error instanceof FileError) {
    const { code, line, field, message } = error;
    console.error(JSON.stringify({ code, line, field, message }));
    return;
  }
  if (error instanceof ChargeError || error instanceof MarginError) {
    const { code, field, message } = error;
    console.error(JSON.stringify({ code, field, message }));
    return;
  }
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) console.error(`\n${error.usage ?? USAGE}`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  report(error);
  process.exitCode = EXIT.nothingDone;
}
