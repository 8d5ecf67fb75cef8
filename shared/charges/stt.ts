/** Securities transaction tax. */
import { period, type RateSeries } from './rate-series.ts';

const ACT = 'Finance (No.2) Act 2004 ch. VII and later Finance Acts (STT schedule)';
const IN_2023 = 'NSE STT circular 2/2023 (Finance Act 2023)';
const IN_2024 = 'NSE STT circular 2/2024 (Finance (No.2) Act 2024)';
const IN_2026 = 'NSE circular of 31 March 2026, BSE notice 20260331-7 (Finance Act 2026)';

const common = {
  charge: 'transaction_tax',
  exchanges: ['nse', 'bse'],
  rounding: 'whole rupee, half up, per client, security and day',
} as const;
const AVERAGE = 'quantity × average price of the day';

export const sttSeries: readonly RateSeries[] = [
  {
    ...common,
    id: 'stt-delivery',
    segments: ['eq_delivery'],
    side: 'both',
    base: AVERAGE,
    periods: [
      period(750_000, '2004-10-01', '2005-05-31', ACT, 'M'),
      period(1_000_000, '2005-06-01', '2006-05-31', ACT, 'M'),
      period(1_250_000, '2006-06-01', '2012-06-30', ACT, 'M'),
      period(1_000_000, '2012-07-01', null, ACT, 'H'),
    ],
  },
  {
    ...common,
    id: 'stt-intraday',
    segments: ['eq_intraday'],
    side: 'seller',
    base: AVERAGE,
    periods: [
      period(150_000, '2004-10-01', '2005-05-31', ACT, 'M'),
      period(200_000, '2005-06-01', '2006-05-31', ACT, 'M'),
      period(250_000, '2006-06-01', null, ACT, 'H'),
    ],
  },
  {
    ...common,
    id: 'stt-etf-delivery',
    segments: ['etf_equity_delivery'],
    side: 'seller',
    base: AVERAGE,
    periods: [period(10_000, '2013-06-01', null, ACT, 'H', { note: 'units of equity-oriented funds; buyer nil' })],
  },
  {
    ...common,
    id: 'stt-etf-intraday',
    segments: ['etf_equity_intraday'],
    side: 'seller',
    base: AVERAGE,
    periods: [period(250_000, '2006-06-01', null, ACT, 'M')],
  },
  {
    ...common,
    id: 'stt-futures',
    segments: ['eq_fut'],
    side: 'seller',
    base: 'traded price × quantity',
    periods: [
      period(170_000, '2008-06-01', '2013-05-31', ACT, 'M'),
      period(100_000, '2013-06-01', '2023-03-31', ACT, 'H'),
      period(125_000, '2023-04-01', '2024-09-30', IN_2023, 'H'),
      period(200_000, '2024-10-01', '2026-03-31', IN_2024, 'H'),
      period(500_000, '2026-04-01', null, IN_2026, 'H'),
    ],
  },
  {
    ...common,
    id: 'stt-options',
    segments: ['eq_opt'],
    side: 'seller',
    base: 'premium',
    periods: [
      period(170_000, '2008-06-01', '2016-05-31', ACT, 'H'),
      period(500_000, '2016-06-01', '2023-03-31', ACT, 'H'),
      period(625_000, '2023-04-01', '2024-09-30', IN_2023, 'H'),
      period(1_000_000, '2024-10-01', '2026-03-31', IN_2024, 'H'),
      period(1_500_000, '2026-04-01', null, IN_2026, 'H'),
    ],
  },
  {
    ...common,
    id: 'stt-exercise',
    segments: ['eq_opt_exercise'],
    side: 'buyer',
    base: 'intrinsic value × quantity',
    periods: [
      period(1_250_000, '2008-06-01', '2019-08-31', ACT, 'H', {
        base: 'full settlement value (strike and intrinsic) × quantity',
      }),
      period(1_250_000, '2019-09-01', '2026-03-31', 'NSE STT circulars 1/2019, 2/2019 and 1/2020', 'H'),
      period(1_500_000, '2026-04-01', null, IN_2026, 'H'),
    ],
  },
  {
    ...common,
    id: 'stt-physical-settlement',
    segments: ['eq_phys_settle'],
    side: 'both',
    base: 'settlement value of the shares',
    periods: [
      period(1_000_000, '2018-07-27', null, 'NSE Clearing page on physical settlement', 'H', {
        note: 'in place of the exercise rate',
      }),
    ],
  },
  {
    ...common,
    id: 'stt-nil',
    segments: ['cur_fut', 'cur_opt', 'ird_fut', 'gsec', 'sgb', 'corp_bond', 'etf_other'],
    side: 'nobody',
    base: 'traded value',
    periods: [period(0, '2004-10-01', null, ACT, 'H')],
  },
];
