/** Plans of Zerodha. */
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

const source = 'price list and support pages of Zerodha';
const since2015 = { from: '2015-12-01', to: null, source, confidence: 'H' } as const;
const undated = { from: null, to: null, source, confidence: 'H' } as const;

const intradayAndFutures: BrokerageRule = {
  ...since2015,
  segments: [...cashIntraday, ...futures],
  rate: 300_000,
  cap: 2_000,
  note: 'some plans before 2019 had 0.01 % (L)',
};

const free: BrokerageRule = {
  ...since2015,
  segments: [...cashDelivery, ...exercise],
  note: 'a minimum of a paisa may appear on a note',
};

const settlement: BrokerageRule = {
  ...undated,
  segments: ['eq_phys_settle'],
  rate: 2_500_000,
  note: '0.1 % when netted off: see the ledger charges',
};

const dp = (fixed: number, dates: Dated, kind: LedgerItem['kind'] = 'dp'): LedgerItem => ({
  ...dates,
  kind,
  fixed,
  gst: true,
  per: 'security and day',
});

const ledger: readonly LedgerItem[] = [
  dp(1_350, { ...undated, to: '2024-09-30', confidence: 'M' }),
  dp(1_300, { ...undated, from: '2024-10-01', note: '3.50 of it the depository; a sale of the day before, too (M)' }),
  dp(1_275, { ...undated, from: '2024-10-01', note: 'first holder a woman' }, 'dp_woman'),
  {
    ...undated,
    kind: 'square_off',
    fixed: 5_000,
    gst: true,
    per: 'order',
    note: 'slices of 30,000 or the freeze quantity',
  },
  { ...undated, kind: 'call_and_trade', fixed: 5_000, gst: true, per: 'order' },
  { ...undated, kind: 'delayed_payment', rate: 500_000, gst: false, per: 'day' },
  { ...undated, kind: 'collateral_shortfall', rate: 350_000, gst: false, per: 'day', confidence: 'M' },
  {
    ...undated,
    kind: 'mtf_interest',
    rate: 400_000,
    gst: false,
    per: 'day',
    from: '2024-10-01',
    confidence: 'M',
    note: 'from T+1',
  },
  {
    ...undated,
    kind: 'pledge',
    fixed: 1_500,
    gst: true,
    per: 'pledge or unpledge',
    from: '2024-10-01',
    confidence: 'M',
    note: 'before: 30 for the pledge only',
  },
  { ...undated, kind: 'physical_settlement', rate: 2_500_000, gst: true, per: 'settlement value' },
  { ...undated, kind: 'physical_settlement_netted', rate: 1_000_000, gst: true, per: 'settlement value' },
];

export const zerodha: Plan = {
  number: 1,
  name: 'zerodha',
  title: 'Zerodha',
  brokerage: [free, intradayAndFutures, { ...since2015, segments: options, flat: 2_000 }, settlement],
  ledger,
};

export const zerodhaShortOfCash: Plan = {
  number: 2,
  name: 'zerodha-short-of-cash',
  title: 'Zerodha, account in debit or below 50 % cash',
  brokerage: [
    free,
    { ...since2015, segments: cashIntraday, rate: 300_000, cap: 2_000 },
    {
      from: '2020-09-01',
      to: null,
      source,
      confidence: 'M',
      segments: [...futures, ...options],
      flat: 4_000,
      note: 'start L; intraday use of collateral, too, from 2026-04-01',
    },
    settlement,
  ],
  ledger,
};

export const zerodhaMtf: Plan = {
  number: 3,
  name: 'zerodha-mtf',
  title: 'Zerodha, margin trading facility',
  brokerage: [
    {
      from: '2024-10-01',
      to: null,
      source,
      confidence: 'M',
      segments: ['eq_delivery', 'etf_equity_delivery'],
      rate: 3_000_000,
      cap: 2_000,
    },
    intradayAndFutures,
  ],
  ledger,
};
