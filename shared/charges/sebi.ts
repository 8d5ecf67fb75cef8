/** Turnover fee of the regulator. */
import type { ChargeExchangeName, ChargeSegmentName } from '../../wasm/records.ts';
import { period, type RateSeries } from './rate-series.ts';

const DECISIONS = 'decisions of the SEBI board, amendments of the fee regulations, circulars of the exchanges';

const common = {
  charge: 'sebi',
  side: 'both',
  base: 'traded value; premium for options',
  rounding: 'paise, half up, per note',
} as const;

const securities: readonly ChargeSegmentName[] = [
  'eq_delivery',
  'eq_intraday',
  'etf_equity_delivery',
  'etf_equity_intraday',
  'etf_other',
  'eq_fut',
  'eq_opt',
  'cur_fut',
  'cur_opt',
  'ird_fut',
  'gsec',
  'sgb',
  'corp_bond',
];

const fee = (id: string, exchanges: readonly ChargeExchangeName[], segments: readonly ChargeSegmentName[]) => ({
  ...common,
  id,
  exchanges,
  segments,
  periods: [
    period(2_000, '2014-01-01', '2017-01-13', DECISIONS, 'M'),
    period(1_500, '2017-01-14', '2019-03-31', DECISIONS, 'M'),
    period(1_000, '2019-04-01', '2020-05-31', DECISIONS, 'H'),
    period(500, '2020-06-01', '2021-03-31', DECISIONS, 'H', { note: 'half, as relief' }),
    period(1_000, '2021-04-01', null, DECISIONS, 'H'),
  ],
});

export const sebiSeries: readonly RateSeries[] = [
  fee('sebi-securities', ['nse', 'bse'], securities),
  fee('sebi-commodities', ['mcx', 'ncdex'], ['com_fut', 'com_opt']),
  {
    ...common,
    id: 'sebi-agri',
    exchanges: ['mcx', 'ncdex'],
    segments: ['com_fut_agri'],
    periods: [period(100, '2019-04-01', null, DECISIONS, 'M', { note: 'not halved in 2020' })],
  },
];
