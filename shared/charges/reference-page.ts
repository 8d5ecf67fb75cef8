/** docs/reference/charges.md, written from the data. */
import type { ChargeKindName } from '../../wasm/records.ts';
import { shortMarginPenalties } from './penalty.ts';
import type { BrokerageRule, Dated, LedgerItem, Plan } from './plan.ts';
import { plans } from './plans.ts';
import { defaultProfile, type Profile } from './profile.ts';
import type { RateSeries } from './rate-series.ts';
import { rateSeries } from './rates.ts';

const RULES = `# Charges

<!-- Generated from shared/charges. After a change there: \`npx vitest run --project node shared/charges -u\`. -->

What a trade costs, to the paisa, by the rates of its date. Rates, plans and settings are data in \`shared/charges\`; the kernel
(\`engine-cpp/include/sauda/charges\`) works charges out with integers. Records and codes: [records.md](records.md).

## Numbers

- Prices and values are in ten-thousandths of a rupee; a rate is in billionths of its base (0.1 % is 1,000,000).
- Amounts are exact to 10^-20 rupees until they are rounded. Rounding is half up, in one place.
- A value, and the sum of all purchases or sales of a request, is at most 2^53 − 1 ten-thousandths of a rupee; a quantity 10^12, a
  price 10^8 rupees; a request has at most 1,000 legs; the table holds 2,048 rates and 512 brokerage rules. Beyond: a typed refusal.
- A rate is looked up by charge, exchange, segment, group and trade date. A charge that is nil has a row that says so; where there
  is no row, the request is refused with \`rate_missing\` and the charge: nothing is guessed.

## Two ways, kept apart

**Estimate**: what a calculator or the order API of a broker shows. Each leg is on its own: transaction tax on its own value,
brokerage for it as an order. Lines are added up, then rounded once; stamp duty is rounded leg by leg.

**Contract note**: what is billed for a day.

1. Legs of one security at one exchange are added up, whatever their product. The average price is that of all purchases and sales
   together, to the paisa. What was both bought and sold is squared off and taxed as intraday, the rest as delivery, both at the
   average price; each part is rounded by itself. A gross leg (trade to trade) is never netted.
2. Futures and options are taxed on their sales at traded prices, rounded contract by contract. Exercise and physical settlement
   bear the transaction tax on the value that is given, and stamp duty where shares are received.
3. Stamp duty is on what was paid: for shares, the share of the purchases that was delivered at the delivery rate, what was squared
   off at the intraday rate. It is rounded once.
4. Exchange charge, contribution, SEBI fee, clearing and GST are rounded to the paisa once each, from unrounded inputs.
5. Brokerage is by executed order; legs of one order share one cap, also when part of it was delivered and part squared off.
6. Total is the sum of the rounded lines. Net obligation is sales less purchases less total.

GST is on brokerage, exchange charge and clearing; on the contribution as the settings say; on the SEBI fee where the settings say so
and the law of the day does. Debits of the depository, pledges, interest, square-off fees and penalties go to the ledger: they are no
part of a note.
`;

const settingTexts: Readonly<Record<keyof Profile, string>> = {
  estimateTaxRounding:
    'Rounding of the transaction tax in an estimate: calculators show whole rupees, paise, or the raw number.',
  estimateStampRupeesFrom:
    'First day on which an estimate has stamp duty in whole rupees, in paise before. The month is not known.',
  stampScope: 'Whether a contract note rounds stamp duty once (note) or security by security (part). Not proven.',
  gstOnIpftFrom:
    'First day from which GST is on the contribution to the investor protection fund. Firms and years differ.',
  oneExchangeLineFrom: 'First day from which exchange charge and contribution are one line, rounded together.',
  gstInHalves: 'Central and state GST rounded each by itself: the sum may differ by a paisa.',
  dutyBefore2020: 'Whose schedule of stamp duty holds before July 2020: left out, Maharashtra (and Delhi), Karnataka.',
  leastBrokerage: 'Least brokerage of a note in paise: some delivery-only notes show one paisa.',
  exchangeRate:
    'Exchange charge in place of the table: BSE groups P and R, special agricultural commodities, the SENSEX-30 waiver of 2018, currency before October 2024, a lower slab, gold bonds at the cash rate.',
  womanFirstHolder: 'The debit of the depository is the lower one of a woman as first holder.',
};

const chargeTitles: Readonly<Record<RateSeries['charge'], string>> = {
  transaction_tax: 'Transaction tax (STT, CTT)',
  exchange: 'Exchange charge',
  ipft: 'Investor protection fund',
  sebi: 'SEBI turnover fee',
  stamp: 'Stamp duty',
  gst: 'GST and service tax',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const BILLIONTHS_OF_PERCENT = 10_000_000;
const percent = (rate: number): string => `${(rate / BILLIONTHS_OF_PERCENT).toFixed(7).replace(/\.?0+$/, '')} %`;
const rupees = (paise: number): string => `₹${(paise / 100).toFixed(2).replace(/\.00$/, '')}`;
const span = ({ from, to }: { from: string | null; to: string | null }): string =>
  `${from ?? '…'} – ${to ?? ''}`.trim();

function rateRows(charge: ChargeKindName): string {
  const rows = rateSeries
    .filter((series) => series.charge === charge)
    .flatMap((series) =>
      series.periods.map((each) => [
        `${series.id}-${each.from}`,
        series.exchanges.join(', ').toUpperCase() || 'all',
        `${series.segments.join(', ') || 'all'}${series.group ? ` (${series.group})` : ''}`,
        series.side,
        percent(each.rate),
        each.base ?? series.base,
        span(each),
        each.confidence,
        each.source,
        each.note ?? '',
      ]),
    );
  return table(['id', 'exchange', 'segment', 'paid by', 'rate', 'base', 'dates', '', 'source', 'note'], rows);
}

const ruleText = ({ rate = 0, cap = 0, floor = 0, flat = 0, flatBy = 'order' }: BrokerageRule): string => {
  const parts = [
    flat > 0 ? `${rupees(flat)} a ${flatBy === 'lot' ? 'lot' : 'order'}` : '',
    rate > 0 ? percent(rate) : '',
    cap > 0 ? `at most ${rupees(cap)}` : '',
    floor > 0 ? `at least ${rupees(floor)}` : '',
  ].filter((part) => part !== '');
  return parts.join(', ') || 'nil';
};

const itemText = ({ fixed, rate, gst, per, nilBelow }: LedgerItem): string => {
  const amount = fixed === undefined ? percent(rate ?? 0) : rupees(fixed);
  return `${amount}${gst ? ' + GST' : ''} per ${per}${nilBelow ? `, nil below ${rupees(nilBelow)}` : ''}`;
};

const datedCells = (dated: Dated): string[] => [span(dated), dated.confidence, dated.source, dated.note ?? ''];

function planText(plan: Plan): string {
  const brokerage = plan.brokerage.map((rule) => [
    rule.segments.join(', '),
    ruleText(rule),
    rule.clearing ? percent(rule.clearing) : '',
    ...datedCells(rule),
  ]);
  const ledger = plan.ledger.map((item) => [item.kind, itemText(item), '', ...datedCells(item)]);
  const rows = [...brokerage, ...ledger];
  const head = ['for', 'charge', 'clearing', 'dates', '', 'source', 'note'];
  return `### \`${plan.name}\`: ${plan.title}\n\n${table(head, rows)}\n`;
}

const settings = (Object.keys(settingTexts) as readonly (keyof Profile)[]).map((name) => [
  `\`${name}\``,
  String(defaultProfile[name]),
  settingTexts[name],
]);

const penalties = shortMarginPenalties.map((each) => [each.when, percent(each.rate), ...datedCells(each)]);

export const referencePage = (): string => `${RULES}
## Settings of a broker profile

What the sources leave open, with its default. \`sauda charges --set NAME=VALUE\` sets one.

${table(['setting', 'default', 'meaning'], settings)}

## Rates

Dates are inclusive; a rate without an end is in force. H: primary circular, Act or two agreeing sources; M: one decent source or a
broker's list; L: inference. Before October 2024 exchanges had slabs by the turnover of the member: the table has the one that
discount brokers billed, the highest.

${(Object.keys(chargeTitles) as readonly RateSeries['charge'][])
  .map((charge) => `### ${chargeTitles[charge]}\n\n${rateRows(charge)}\n`)
  .join('\n')}
## Plans

A start of … is not known and taken as always.

${plans.map(planText).join('\n')}
## Penalty for margin that is short, a day

${table(['shortfall', 'rate', 'dates', '', 'source', 'note'], penalties)}
`;
