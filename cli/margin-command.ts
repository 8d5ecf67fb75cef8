/** The command line of `sauda margin`. */
import { parseArgs } from 'node:util';
import { margin } from './margin.ts';
import { UsageError } from './usage-error.ts';

const USAGE = `Usage: npm run -s sauda -- margin --underlying index|stock --date YYYY-MM-DD --spot RUPEES --volatility PERCENT --days N
                              --lot N [--interest PERCENT] --buy LOTS*CONTRACT@PRICE … --sell LOTS*CONTRACT@PRICE …

Prints one JSON object with what a basket of futures and options of one underlying and one expiry needs, in exact rupees:
legs, each order alone; initial, their sum; final, all of them as positions. The risk arrays are those of the model of
docs/reference/account.md, by the parameters of the date; the exchange publishes its own.

  --underlying      index or stock
  --date            the day, for the parameters in force
  --spot RUPEES     price of the underlying
  --volatility      annualised, in per cent
  --days N          days to expiry; 0 on the day of expiry
  --lot N           units of a lot
  --interest        per cent a year (default 6.5)
  --buy, --sell     LOTS*CONTRACT@PRICE; a contract is FUT, or its strike with CE or PE: 1*24500CE@39.20;
                    repeat for more, at most 64, each contract on one side only

Exit code: 0 done, 2 nothing done.`;

const DONE = 0;

/** @throws UsageError, MarginError */
export function runMargin(args: readonly string[]): number {
  const { help, ...values } = readArguments(args);
  if (help) {
    console.log(USAGE);
    return DONE;
  }
  const { buy: buys, sell: sells, interest } = values;
  const need = (name: 'underlying' | 'date' | 'spot' | 'volatility' | 'days' | 'lot'): string => {
    const value = values[name];
    if (value) return value;
    throw new UsageError(`margin needs --${name}.`, USAGE);
  };
  if (buys.length + sells.length === 0) throw new UsageError('margin needs a --buy or a --sell.', USAGE);
  const market = { underlying: need('underlying'), date: need('date'), spot: need('spot') };
  const expiry = { volatility: need('volatility'), days: need('days'), lot: need('lot') };
  console.log(margin({ ...market, ...expiry, interest, buys, sells }));
  return DONE;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        underlying: { type: 'string' },
        date: { type: 'string' },
        spot: { type: 'string' },
        volatility: { type: 'string' },
        days: { type: 'string' },
        lot: { type: 'string' },
        interest: { type: 'string', default: '6.5' },
        buy: { type: 'string', multiple: true, default: [] },
        sell: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
