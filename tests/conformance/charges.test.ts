/** The project's rates against a table of published rates, and its answers against published ones. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { chargeExamples } from '../../cli/charge-examples.ts';
import { groupOf } from '../../cli/charge-group.ts';
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { loadCharges } from '../../shared/charges/charge-book.ts';
import { type LineName, rupeesNamed } from '../../shared/charges/note-lines.ts';
import { plans } from '../../shared/charges/plans.ts';
import { defaultProfile, settingsOf } from '../../shared/charges/profile.ts';
import { rateSeries } from '../../shared/charges/rates.ts';
import { tradeLeg } from '../../shared/charges/trade-leg.ts';
import { ChargeRounding } from '../../wasm/records.ts';
import { recordedTest } from '../recorded-files.ts';

type Row = Readonly<Record<string, string>> & { readonly effective_to: string | null; readonly id: string };

const json = (file: string | undefined) => JSON.parse(readFileSync(file ?? '', 'utf8'));
const charges: Readonly<Record<string, string>> = {
  stt: 'transaction_tax',
  ctt: 'transaction_tax',
  service_tax: 'gst',
};
const sides: Readonly<Record<string, string>> = {
  both: 'both',
  sell: 'seller',
  buy: 'buyer',
  buyer: 'buyer',
  'option buyer': 'buyer',
  none: 'nobody',
};
const AGRI = 'com_fut_agri';
const OFFER = 'offer-for-sale / buyback / delisting';
const notDue = ['eq_opt_exercise', 'eq_phys_settle', 'com_opt_exercise', 'mf_units', 'tri_party_repo', 'offer', AGRI];

function exchangesOf(row: Row, segment: string): string[] {
  if (row['exchange'] !== 'ALL') return (row['exchange'] ?? '').toLowerCase().split('/');
  return segment.startsWith('com_') ? ['mcx', 'ncdex'] : ['nse', 'bse'];
}

function segmentsOf(row: Row): readonly string[] {
  if (row['segment'] === OFFER) return ['offer'];
  if (row['segment'] !== 'all except agri') return [row['segment'] ?? ''];
  const all = new Set(rateSeries.filter(({ charge }) => charge === 'sebi').flatMap(({ segments }) => segments));
  return [...all].filter((segment) => !notDue.includes(segment));
}

/** The row in the project's own data, as one period or as the part of a longer one. */
function isCovered(row: Row): boolean {
  const charge = charges[row['charge'] ?? ''] ?? row['charge'];
  const rate = Math.round(Number(row['rate_pct']) * 10_000_000);
  const group = row['group'] === undefined ? 'standard' : groupOf(row['group']);
  const side = rate === 0 ? undefined : sides[row['side'] ?? ''];
  const holds = (segment: string, exchange: string): boolean =>
    rateSeries.some(
      (series) =>
        series.charge === charge &&
        (charge === 'gst' ||
          ((series.segments as readonly string[]).includes(segment) &&
            (series.exchanges as readonly string[]).includes(exchange) &&
            (series.group ?? 'standard') === group)) &&
        (side === undefined || series.side === side) &&
        coversPeriod(row, rate, series),
    );
  return segmentsOf(row).every((segment) => exchangesOf(row, segment).every((exchange) => holds(segment, exchange)));
}

/** The whole time of the row, though the project may have cut it where another rate of the same table changes. */
function coversPeriod(row: Row, rate: number, series: (typeof rateSeries)[number]): boolean {
  const from = row['effective_from'] ?? '';
  const to = row.effective_to ?? '9999-12-31';
  const at = (day: string) => series.periods.find((each) => each.from <= day && day <= (each.to ?? '9999-12-31'));
  const inside = series.periods.filter((each) => each.from <= to && (each.to ?? '9999-12-31') >= from);
  return at(from) !== undefined && at(to) !== undefined && inside.every((each) => each.rate === rate);
}

recordedTest('every published rate is in the project’s own data', ['india-charges/rates.json'], async ([file]) => {
  const rows: readonly Row[] = json(file).rows;
  const dated = rows.filter((row) => row['charge'] !== 'broker');
  expect(dated.length).toBeGreaterThan(150);
  expect(dated.filter((row) => !isCovered(row)).map(({ id }) => id)).toEqual([]);
});

/** By row: the plan, and the numbers of the project that its text has to contain. */
const planRows: Readonly<Record<string, readonly [plan: string, ...numbers: readonly (readonly [string, number])[]]>> =
  {
    R200: ['zerodha', ['0.03%', 300_000], ['20', 2_000]],
    R201: ['zerodha', ['20', 2_000]],
    R202: ['zerodha-short-of-cash', ['40', 4_000]],
    R203: ['zerodha', ['50', 5_000]],
    R204: ['zerodha', ['13.5', 1_350]],
    R205: ['zerodha', ['13', 1_300], ['12.75', 1_275]],
    R206: ['zerodha-mtf', ['0.04%', 400_000], ['0.3%', 3_000_000], ['15', 1_500]],
    R207: ['zerodha', ['0.05%', 500_000]],
    R208: ['zerodha', ['0.035%', 350_000]],
    R209: ['zerodha', ['0.25%', 2_500_000], ['0.1%', 1_000_000]],
    R210: ['5paisa', ['20', 2_000]],
    R211: ['5paisa', ['12.5', 1_250]],
    R212: ['5paisa', ['50', 5_000], ['100', 10_000]],
    R213: ['5paisa', ['0.045%', 450_000]],
    R214: ['iifl-z20', ['0.05%', 500_000], ['20', 2_000]],
    R215: ['iifl-z20', ['20', 2_000], ['50', 5_000], ['0.05%', 500_000], ['150', 15_000]],
    R216: ['iifl-investor', ['0.25%', 2_500_000], ['0.025%', 250_000], ['25', 2_500]],
    R217: ['iifl-investor', ['25', 2_500], ['100', 10_000]],
    R218: ['fyers', ['0.0005%', 5_000], ['0.009%', 90_000], ['0.0018%', 18_000]],
    R219: ['groww', ['20', 2_000], ['0.1%', 1_000_000], ['5', 500]],
    R220: ['groww', ['100', 10_000]],
    R221: ['upstox', ['20', 2_000], ['50', 5_000]],
    R222: ['icici-direct', ['0.15%', 1_500_000], ['20', 2_000]],
    R223: ['indmoney', ['18.5', 1_850]],
  };

recordedTest('every published plan is in the project’s own data', ['india-charges/rates.json'], async ([file]) => {
  const rows: readonly Row[] = json(file).rows.filter((row: Row) => row['charge'] === 'broker');
  for (const row of rows) {
    if (row.id === 'R199') continue; // delivery at 0: no number to find
    const [name, ...numbers] = planRows[row.id] ?? ['missing'];
    const plan = plans.find((each) => each.name === name);
    expect(plan, row.id).toBeDefined();
    const own = JSON.stringify([plan?.brokerage, plan?.ledger]);
    for (const [text, number] of numbers) {
      expect(`${row['item']} ${row['rule']}`, row.id).toContain(text);
      expect(own, row.id).toContain(`:${number}`);
    }
  }
});

recordedTest('every worked example comes out as it is', ['india-charges/examples.json'], async ([file]) => {
  const { passed, failed, failures } = chargeExamples(file ?? '');
  expect(failures).toEqual([]);
  expect(failed).toBe(0);
  expect(passed).toBe(json(file).length);
});

interface KiteCharges {
  readonly transaction_tax: number;
  readonly exchange_turnover_charge: number;
  readonly sebi_turnover_charge: number;
  readonly brokerage: number;
  readonly stamp_duty: number;
  readonly gst: { readonly total: number };
  readonly total: number;
}

const kiteLines: readonly (readonly [LineName, (charges: KiteCharges) => number])[] = [
  ['stt_ctt', ({ transaction_tax }) => transaction_tax],
  ['exchange', ({ exchange_turnover_charge }) => exchange_turnover_charge],
  ['sebi', ({ sebi_turnover_charge }) => sebi_turnover_charge],
  ['brokerage', ({ brokerage }) => brokerage],
  ['stamp', ({ stamp_duty }) => stamp_duty],
  ['gst', ({ gst }) => gst.total],
  ['total', ({ total }) => total],
];

/** The order API of the broker: raw decimals but for stamp duty, no contribution to the protection fund. */
function kiteEstimate(date: string, segment: string, side: 'B' | 'S', quantity: string, price: string, least: number) {
  const calculator = loadCharges(loadEngineModule());
  const profile = { ...defaultProfile, estimateTaxRounding: 'exact', leastBrokerage: least } as const;
  const settings = settingsOf(profile, { method: 'estimate', date, plan: 1, isCommodity: false });
  const market = { exchange: 'NSE', segment, group: 'standard', gross: false };
  const legs = [tradeLeg({ side, quantity, price }, market)];
  return calculator.estimate({ ...settings, otherRounding: ChargeRounding.Exact, withIpft: 0 }, legs);
}

function expectKite(lines: ReturnType<typeof kiteEstimate>, published: KiteCharges): void {
  for (const [name, of] of kiteLines) {
    // The file has binary fractions: 0.011372219999999999 is 0.01137222.
    expect(Number(Number(rupeesNamed(lines, name)).toFixed(12)), name).toBe(Number(of(published).toFixed(12)));
  }
}

const MOCKS = 'broker-kite/kiteconnect-mocks';
recordedTest('the breakdown of an order margin, line by line', [`${MOCKS}/order_margins.json`], async ([file]) => {
  const [order] = json(file).data;
  expectKite(kiteEstimate('2022-10-03', 'eq_delivery', 'B', '1', '1498', 1), order.charges);
});

recordedTest('the breakdowns of a basket, line by line', [`${MOCKS}/basket_margins.json`], async ([file]) => {
  const [sold, bought] = json(file).data.orders;
  expectKite(kiteEstimate('2023-06-15', 'eq_opt', 'S', '75', '35.65', 0), sold.charges);
  expectKite(kiteEstimate('2023-06-15', 'eq_opt', 'B', '75', '6.95', 0), bought.charges);
});
