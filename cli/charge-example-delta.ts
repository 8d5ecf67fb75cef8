/** What a change of rates came to: tax, exchange charge and contribution of a sale on its day, less those of the day before. */
import type { ChargeCalculator } from '../wasm/charges.ts';
import type { Example } from './charge-example.ts';
import { type Figures, workNote } from './charge-example-note.ts';
import { amountOf, wordsOf } from './charge-example-words.ts';
import { negated, sumOf } from './decimal.ts';

function segmentOf(words: string, isCommodity: boolean): string {
  const market = isCommodity ? 'com' : /currency|usdinr/.test(words) ? 'cur' : 'eq';
  if (/option|premium/.test(words)) return `${market}_opt`;
  if (market === 'eq' && /delivery/.test(words)) return 'eq_delivery';
  if (market === 'eq' && /intraday/.test(words)) return 'eq_intraday';
  return `${market}_fut`;
}

const DAY_MILLISECONDS = 86_400_000;

/** @throws ChargeRefusedError, TradeError */
export function workDelta(calculator: ChargeCalculator, example: Example): Figures {
  const words = wordsOf(example);
  const exchange = /\bbse\b/.test(words) ? 'BSE' : /\bmcx\b/.test(words) ? 'MCX' : 'NSE';
  const segment = segmentOf(words, exchange === 'MCX');
  const value = String((amountOf(example.inputs ?? words, 'per') ?? 0) / 10_000);
  const sale = (date: string): string => {
    const rounding = { stt: 'none', stamp: 'none', other: 'none' } as const;
    const { figures } = workNote(calculator, {
      id: example.id,
      title: '',
      date,
      exchange,
      segment,
      legs: [{ side: 'S', qty: '1', price: value }],
      settings: { rounding, cash_base: 'sell' },
      lines: { brokerage: '0' },
    });
    return sumOf(['stt_ctt', 'exchange', 'ipft'].map((name) => figures.get(name) ?? '0'));
  };
  const before = new Date(Date.parse(`${example.date}T00:00:00Z`) - DAY_MILLISECONDS).toISOString().slice(0, 10);
  return new Map([['delta', sumOf([sale(example.date), negated(sale(before))])]]);
}
