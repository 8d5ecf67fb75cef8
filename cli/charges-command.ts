/** The command line of `sauda charges`. */
import { parseArgs } from 'node:util';
import { chargeExamples } from './charge-examples.ts';
import { segmentWords } from './charge-segment.ts';
import { charges } from './charges.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run -s sauda -- charges --plan NAME --date YYYY-MM-DD --exchange NAME --segment NAME [--product NAME]
                              [--group NAME] [--note] [--set NAME=VALUE …] --buy QUANTITY@PRICE … --sell QUANTITY@PRICE …
       npm run -s sauda -- charges --examples FILE

Prints one JSON object with what the trades cost by the rates of their date, in rupees. exchange_plus_ipft is exchange and
ipft together. dp, the debit of the depository, goes to the ledger: it is outside total.

  --plan NAME       plan of a broker (default zerodha)
  --date            the trade date
  --exchange NAME   NSE, BSE, MCX or NCDEX
  --segment NAME    ${segmentWords.join(', ')},
                    or a segment of docs/reference/charges.md
  --product NAME    CNC (default), MIS, NRML or MTF
  --group NAME      group of the security where its exchange charge differs
  --note            the contract note of the day; without it, an estimate of each trade on its own
  --set NAME=VALUE  a setting of the broker profile, docs/reference/charges.md; repeat for more
  --buy, --sell     QUANTITY@PRICE, each an executed order; repeat for more

  --examples FILE   works out every example of a JSON file and prints passed, failed and each figure that differs

Exit code: 0 done, 1 examples failed, 2 nothing done.`;

const EXIT = { done: 0, examplesFailed: 1 } as const;

/** @throws UsageError, ChargeError */
export function runCharges(args: readonly string[]): number {
  const values = readArguments(args);
  if (values.help) {
    console.log(USAGE);
    return EXIT.done;
  }
  if (values.examples !== undefined) return runExamples(values.examples);
  const { date, exchange, segment, buy: buys, sell: sells, set: settings } = values;
  const need = (value: string | undefined, name: string): string => {
    if (value) return value;
    throw new UsageError(`charges needs --${name}.`, USAGE);
  };
  if (buys.length + sells.length === 0) throw new UsageError('charges needs a --buy or a --sell.', USAGE);
  const market = { date: need(date, 'date'), exchange: need(exchange, 'exchange'), segment: need(segment, 'segment') };
  const { plan, product, group, note } = values;
  console.log(charges({ ...market, plan, product, group, note, settings, buys, sells }));
  return EXIT.done;
}

function runExamples(file: string): number {
  const report = chargeExamples(file);
  console.log(JSON.stringify(report));
  return report.failed > 0 ? EXIT.examplesFailed : EXIT.done;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        plan: { type: 'string', default: 'zerodha' },
        date: { type: 'string' },
        exchange: { type: 'string' },
        segment: { type: 'string' },
        product: { type: 'string', default: 'CNC' },
        group: { type: 'string', default: '' },
        note: { type: 'boolean', default: false },
        set: { type: 'string', multiple: true, default: [] },
        buy: { type: 'string', multiple: true, default: [] },
        sell: { type: 'string', multiple: true, default: [] },
        examples: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
