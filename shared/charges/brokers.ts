/** Plans of the other brokers. */
import {
  type BrokerageRule,
  cashDelivery,
  cashIntraday,
  type Dated,
  exercise,
  futures,
  type LedgerItem,
  options,
  type Plan,
} from './plan.ts';

const priceList = (broker: string): Dated => ({
  from: null,
  to: null,
  source: `price list and support pages of ${broker}`,
  confidence: 'M',
});

const everything = [...cashDelivery, ...cashIntraday, ...futures, ...options];
const noOrder = (dates: Dated): BrokerageRule => ({ ...dates, segments: exercise });
const dp = (dates: Dated, fixed: number): LedgerItem => ({
  ...dates,
  kind: 'dp',
  fixed,
  gst: true,
  per: 'security and day',
});
const byOrder = (dates: Dated, kind: 'square_off' | 'call_and_trade', fixed: number): LedgerItem => ({
  ...dates,
  kind,
  fixed,
  gst: true,
  per: 'order',
});
const delayed = (dates: Dated, rate: number): LedgerItem => ({
  ...dates,
  kind: 'delayed_payment',
  rate,
  gst: false,
  per: 'day',
});

const fivePaisa = priceList('5paisa');
const fivePaisaLedger: readonly LedgerItem[] = [
  dp(fivePaisa, 1_250),
  byOrder({ ...fivePaisa, confidence: 'L', note: 'a newer page says 20' }, 'square_off', 5_000),
  byOrder({ ...fivePaisa, confidence: 'L', note: 'a newer page says 20' }, 'call_and_trade', 10_000),
  delayed({ ...fivePaisa, note: '0.06 % earlier' }, 450_000),
  { ...fivePaisa, kind: 'collateral_shortfall', rate: 340_000, gst: false, per: 'day' },
];
const z20 = priceList('IIFL Z20');
const Z20_CLEARING = 15_000;
const investor = priceList('IIFL Investor');
const fyers: Dated = { ...priceList('Fyers'), confidence: 'L', note: 'brokerage as printed on a contract note' };
const groww = priceList('Groww');
const upstox = priceList('Upstox');

export const otherPlans: readonly Plan[] = [
  {
    number: 10,
    name: '5paisa',
    title: '5paisa',
    brokerage: [{ ...fivePaisa, segments: everything, flat: 2_000 }, noOrder(fivePaisa)],
    ledger: fivePaisaLedger,
  },
  {
    number: 11,
    name: '5paisa-pack',
    title: '5paisa with the pack of 599 a month',
    brokerage: [{ ...fivePaisa, segments: everything, flat: 1_000 }, noOrder(fivePaisa)],
    ledger: fivePaisaLedger,
  },
  {
    number: 12,
    name: 'iifl-z20',
    title: 'IIFL Z20',
    brokerage: [
      { ...z20, segments: cashDelivery },
      { ...z20, segments: cashIntraday, rate: 500_000, cap: 2_000 },
      {
        ...z20,
        segments: futures,
        rate: 500_000,
        cap: 2_000,
        clearing: Z20_CLEARING,
        note: '150 a crore for clearing',
      },
      { ...z20, segments: options, flat: 2_000, clearing: Z20_CLEARING },
      noOrder(z20),
    ],
    ledger: [
      dp(z20, 2_000),
      byOrder(z20, 'square_off', 5_000),
      byOrder(z20, 'call_and_trade', 5_000),
      delayed(z20, 500_000),
    ],
  },
  {
    number: 13,
    name: 'iifl-investor',
    title: 'IIFL Investor',
    brokerage: [
      { ...investor, segments: cashDelivery, rate: 2_500_000 },
      { ...investor, segments: [...cashIntraday, ...futures], rate: 250_000 },
      { ...investor, segments: options, flat: 2_500, flatBy: 'lot', note: '75 on indices in a newer list' },
      noOrder(investor),
    ],
    ledger: [
      dp(investor, 2_500),
      byOrder(investor, 'square_off', 10_000),
      delayed({ ...investor, note: '18 % a year, by the day' }, 493_151),
    ],
  },
  {
    number: 14,
    name: 'fyers',
    title: 'Fyers',
    brokerage: [
      { ...fyers, segments: cashDelivery, flat: 2_000 },
      { ...fyers, segments: cashIntraday, rate: 300_000, cap: 2_000 },
      { ...fyers, segments: ['eq_fut', 'cur_fut', 'ird_fut'], rate: 300_000, cap: 2_000, clearing: 5_000 },
      { ...fyers, segments: ['eq_opt', 'cur_opt'], flat: 2_000, clearing: 90_000 },
      { ...fyers, segments: ['com_fut', 'com_fut_agri'], rate: 300_000, cap: 2_000, clearing: 18_000 },
      { ...fyers, segments: ['com_opt'], flat: 2_000, clearing: 18_000 },
      noOrder(fyers),
    ],
    ledger: [],
  },
  {
    number: 15,
    name: 'groww',
    title: 'Groww',
    brokerage: [
      {
        ...groww,
        segments: [...cashDelivery, ...cashIntraday],
        rate: 1_000_000,
        cap: 2_000,
        floor: 500,
        note: 'a floor of 2 in an older list',
      },
      { ...groww, segments: [...futures, ...options], flat: 2_000 },
      noOrder(groww),
    ],
    ledger: [{ ...dp({ ...groww, note: '16.5 and 3.5 of the depository' }, 2_000), nilBelow: 10_000 }],
  },
  {
    number: 16,
    name: 'upstox',
    title: 'Upstox',
    brokerage: [{ ...upstox, segments: everything, flat: 2_000 }, noOrder(upstox)],
    ledger: [dp(upstox, 2_000), byOrder(upstox, 'square_off', 5_000)],
  },
  {
    number: 17,
    name: 'icici-direct',
    title: 'ICICI Direct',
    brokerage: [],
    ledger: [
      dp(priceList('ICICI Direct'), 2_000),
      {
        ...priceList('ICICI Direct'),
        kind: 'physical_settlement',
        rate: 1_500_000,
        gst: true,
        per: 'settlement value',
      },
    ],
  },
  {
    number: 18,
    name: 'indmoney',
    title: 'INDmoney',
    brokerage: [],
    ledger: [dp(priceList('INDmoney'), 1_850)],
  },
];
