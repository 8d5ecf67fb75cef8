/** Examples without legs: interest, pledges, debits, penalties, sums of a note, and what a change of rates came to. */

import { type LedgerUse, ledgerRequest } from '../shared/charges/ledger-request.ts';
import { rupeesNamed } from '../shared/charges/note-lines.ts';
import { shortMarginPenalty } from '../shared/charges/penalty.ts';
import type { LedgerItem, LedgerItemKind, Plan } from '../shared/charges/plan.ts';
import { ledgerItem } from '../shared/charges/plan.ts';
import { planNamed, plans } from '../shared/charges/plans.ts';
import type { ChargeCalculator } from '../wasm/charges.ts';
import type { Example } from './charge-example.ts';
import { workDelta } from './charge-example-delta.ts';
import type { Figures } from './charge-example-note.ts';
import { amountOf, countOf, dailyRateOf, lastRateOf, wordsOf } from './charge-example-words.ts';
import { negated, sumOf } from './decimal.ts';

type Work = (calculator: ChargeCalculator, example: Example) => Figures;

/** By the figure that is asked for. */
const works: readonly (readonly [asked: readonly string[], work: Work])[] = [
  [['interest', 'pledge'], workFunding],
  [['dp'], workDebit],
  [['square_off', 'call_and_trade'], workOrderFee],
  [['penalty'], workPenalty],
  [['delta'], workDelta],
  [['net_obligation'], workSums],
  [['brokerage'], workSettlement],
];

/** @throws RangeError when it is not known how; ChargeRefusedError */
export function workLedger(calculator: ChargeCalculator, example: Example): Figures {
  const asked = Object.keys(example.lines ?? example.published ?? {});
  const found = works.find(([names]) => names.some((name) => asked.includes(name)));
  if (found) return found[1](calculator, example);
  if (/square|call/.test(wordsOf(example))) return workOrderFee(calculator, example);
  throw new RangeError(`It is not known how to work out ${asked.join(', ')} without legs.`);
}

function planFor(words: string): Plan {
  const named = plans.find(({ name, ledger }) => ledger.length > 0 && words.includes(name.replaceAll('-', ' ')));
  const plan = named ?? planNamed('zerodha');
  if (!plan) throw new RangeError('There is no plan to work with.');
  return plan;
}

function itemFor(words: string, kind: LedgerItemKind, date: string): LedgerItem {
  const plan = planFor(words);
  const item = ledgerItem(plan, kind, date);
  if (!item) throw new RangeError(`${plan.title} has no ${kind} on ${date}.`);
  return item;
}

function charge(calculator: ChargeCalculator, item: Pick<LedgerItem, 'fixed' | 'rate' | 'gst'>, use: LedgerUse) {
  const lines = calculator.ledgerCharge(ledgerRequest(item, use));
  const figure = (name: 'amount' | 'gst' | 'total'): string => rupeesNamed(lines, name) ?? '0';
  return { amount: figure('amount'), gst: figure('gst'), total: figure('total') };
}

function workFunding(calculator: ChargeCalculator, example: Example): Figures {
  const { date } = example;
  const words = wordsOf(example);
  const kind = /delayed|debit/.test(words)
    ? 'delayed_payment'
    : /collateral|shortfall/.test(words)
      ? 'collateral_shortfall'
      : 'mtf_interest';
  const principal = amountOf(words, 'funded') ?? 0;
  const days = countOf(words, 'days?') ?? 1;
  const stated = dailyRateOf(words);
  const item = stated === undefined ? itemFor(words, kind, date) : { rate: stated, gst: false };
  const count = /unpledge/.test(words) ? 2 : 1;
  return new Map([
    ['interest', charge(calculator, item, { date, days, principal }).total],
    ['pledge', charge(calculator, itemFor(words, 'pledge', date), { date, count }).total],
  ]);
}

function workDebit(calculator: ChargeCalculator, example: Example): Figures {
  const words = wordsOf(example);
  const item = itemFor(words, /woman|women|female/.test(words) ? 'dp_woman' : 'dp', example.date);
  const { amount, gst, total } = charge(calculator, item, { date: example.date, count: countOf(words, 'isin') ?? 1 });
  return new Map([
    ['dp', amount],
    ['gst', gst],
    ['total', total],
  ]);
}

function workOrderFee(calculator: ChargeCalculator, example: Example): Figures {
  const words = wordsOf(example);
  const kind = /call/.test(words) ? 'call_and_trade' : 'square_off';
  const item = itemFor(words, kind, example.date);
  const { amount, gst, total } = charge(calculator, item, {
    date: example.date,
    count: countOf(words, 'orders?') ?? 1,
  });
  return new Map([
    [kind, amount],
    ['charge', amount],
    ['gst', gst],
    ['total', total],
  ]);
}

function workSettlement(calculator: ChargeCalculator, example: Example): Figures {
  const words = wordsOf(example);
  const kind = /netted/.test(words) ? 'physical_settlement_netted' : 'physical_settlement';
  const principal = amountOf(words, 'value') ?? 0;
  const { amount, gst, total } = charge(calculator, itemFor(words, kind, example.date), {
    date: example.date,
    principal,
  });
  return new Map([
    ['brokerage', amount],
    ['gst', gst],
    ['total', total],
  ]);
}

function workPenalty(calculator: ChargeCalculator, example: Example): Figures {
  const words = wordsOf(example);
  const shortfall = amountOf(words, 'shortfall') ?? 0;
  const rate = lastRateOf(words) ?? shortMarginPenalty(shortfall).rate;
  const { total } = charge(calculator, { rate, gst: false }, { date: example.date, principal: shortfall });
  return new Map([['penalty', total]]);
}

/** "brokerage 1920, exchange 2926.53, …, obligation +7645": GST and net obligation of a note whose lines are known. */
function workSums(calculator: ChargeCalculator, example: Example): Figures {
  const given = new Map(
    [
      ...wordsOf(example).matchAll(/(brokerage|exchange|ipft|sebi|clearing|stt|ctt|stamp|obligation) ([+-]?[\d.]+)/g),
    ].map(([, name = '', value = '']) => [name, value] as const),
  );
  const all = (...names: readonly string[]): string => sumOf(names.map((name) => given.get(name) ?? '0'));
  const steps = Math.round(Number(all('brokerage', 'exchange', 'ipft', 'sebi', 'clearing')) * 10_000);
  const request = { ...ledgerRequest({ gst: true }, { date: example.date }), fixed: steps };
  const gst = rupeesNamed(calculator.ledgerCharge(request), 'gst') ?? '0';
  const total = sumOf([all('brokerage', 'exchange', 'ipft', 'sebi', 'clearing', 'stt', 'ctt', 'stamp'), gst]);
  return new Map([
    ['gst', gst],
    ['total', total],
    ['net_obligation', sumOf([given.get('obligation') ?? '0', negated(total)])],
  ]);
}
