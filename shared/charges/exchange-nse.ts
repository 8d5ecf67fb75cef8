/** Transaction charges and investor-protection contributions of NSE: the lowest-turnover slab where there were slabs. */
import type { ChargeSegmentName } from '../../wasm/records.ts';
import { type Confidence, period, type RateSeries } from './rate-series.ts';

const IN_2009 = 'NSE/F&A/13029 (2009)';
const IN_2021 = 'NSE/FA/46730 (December 2020)';
const IN_2023 = 'NSE/FA/56129 (March 2023)';
const APRIL_2024 = 'NSE/FA/61137 (March 2024)';
const OCTOBER_2024 = 'NSE/FA/64232 (27 September 2024)';
const IN_2026 = 'NSE/FA/73061 (27 February 2026)';
const PRICE_LISTS = 'charge list and archived calculator pages of Zerodha';

type Era = readonly [
  exchange: number,
  ipft: number,
  from: string,
  to: string | null,
  source: string,
  confidence: Confidence,
  note?: string,
];

/** The exchange charge and the contribution of the same eras. */
function bothOf(id: string, segments: readonly ChargeSegmentName[], base: string, eras: readonly Era[]): RateSeries[] {
  const common = { exchanges: ['nse'], segments, side: 'both', base, rounding: 'paise, half up, per note' } as const;
  const noted = (note: string | undefined) => (note ? { note } : {});
  return [
    {
      ...common,
      id: `nse-${id}`,
      charge: 'exchange',
      periods: eras.map(([rate, , from, to, source, sure, note]) => period(rate, from, to, source, sure, noted(note))),
    },
    {
      ...common,
      id: `nse-ipft-${id}`,
      charge: 'ipft',
      periods: eras.map(([, rate, from, to, source, sure]) => period(rate, from, to, source, sure)),
    },
  ];
}

const cash: readonly ChargeSegmentName[] = [
  'eq_delivery',
  'eq_intraday',
  'etf_equity_delivery',
  'etf_equity_intraday',
  'etf_other',
];

export const nseSeries: readonly RateSeries[] = [
  ...bothOf('cash', cash, 'traded value', [
    [32_500, 1, '2018-01-01', '2020-12-31', IN_2021, 'M', 'in force before 2018 too'],
    [34_500, 1, '2021-01-01', '2023-03-31', IN_2021, 'H', 'slabs down to 3.20 a lakh'],
    [32_500, 1_000, '2023-04-01', '2024-03-31', IN_2023, 'H', 'slabs down to 3.00 a lakh'],
    [32_200, 1_000, '2024-04-01', '2024-09-30', APRIL_2024, 'H', 'slabs down to 2.97 a lakh'],
    [29_700, 1_000, '2024-10-01', '2026-02-28', OCTOBER_2024, 'H', 'uniform'],
    [30_699, 1, '2026-03-01', null, IN_2026, 'H', 'uniform; the sum of both stays 0.00307 %'],
  ]),
  ...bothOf('futures', ['eq_fut'], 'traded value', [
    [19_000, 1, '2009-10-01', '2020-12-31', IN_2009, 'H', 'slabs down to 1.75 a lakh'],
    [20_000, 1, '2021-01-01', '2023-03-31', IN_2021, 'H', 'top slab'],
    [19_000, 1_000, '2023-04-01', '2024-03-31', IN_2023, 'H', 'top slab'],
    [18_800, 1_000, '2024-04-01', '2024-09-30', APRIL_2024, 'M', 'top slab; one broker quotes a lower one'],
    [17_300, 1_000, '2024-10-01', '2026-02-28', OCTOBER_2024, 'H', 'uniform'],
    [18_299, 1, '2026-03-01', null, IN_2026, 'H', 'the sum of both stays 0.00183 %'],
  ]),
  ...bothOf('options', ['eq_opt'], 'premium', [
    [500_000, 1, '2009-10-01', '2020-12-31', IN_2009, 'M', 'top slab'],
    [530_000, 1, '2021-01-01', '2023-03-31', IN_2021, 'H', 'top slab'],
    [500_000, 5_000, '2023-04-01', '2024-03-31', IN_2023, 'H', 'top slab'],
    [495_000, 5_000, '2024-04-01', '2024-09-30', APRIL_2024, 'H', 'top slab'],
    [350_300, 5_000, '2024-10-01', '2026-02-28', OCTOBER_2024, 'H', 'uniform'],
    [355_299, 1, '2026-03-01', null, IN_2026, 'H', 'the sum of both stays 0.03553 %; the split is M'],
  ]),
  ...bothOf('currency-futures', ['cur_fut'], 'traded value', [
    [9_000, 0, '2018-01-01', '2023-03-31', PRICE_LISTS, 'M', 'an older list shows 0.0007 %'],
    [9_000, 500, '2023-04-01', '2024-09-30', PRICE_LISTS, 'M', 'contribution: NSE/FA/56129'],
    [3_500, 500, '2024-10-01', null, OCTOBER_2024, 'H', 'the 2026 change is not confirmed for currency'],
  ]),
  ...bothOf('currency-options', ['cur_opt'], 'premium', [
    [350_000, 0, '2018-01-01', '2023-03-31', PRICE_LISTS, 'M', 'an older list shows 0.04 %'],
    [350_000, 20_000, '2023-04-01', '2024-09-30', PRICE_LISTS, 'M', 'contribution: NSE/FA/56129'],
    [311_000, 20_000, '2024-10-01', null, OCTOBER_2024, 'H', 'the 2026 change is not confirmed for currency'],
  ]),
  ...bothOf('bonds', ['gsec', 'sgb'], 'traded value', [
    [0, 0, '2018-01-01', null, PRICE_LISTS, 'L', 'some brokers bill the cash rate on gold bonds: state the rate then'],
  ]),
];
