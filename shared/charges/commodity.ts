/** Commodities transaction tax, and the charges of MCX and NCDEX. */
import { period, type RateSeries } from './rate-series.ts';

const ACT_2013 = 'MCX/FIN-ACCT/222/2013 and Finance Act 2013 ch. VII';
const ACT_2018 = 'Finance Act 2018 (schedule of the commodities transaction tax)';
const MCX_FEES = 'MCX transaction-fee circulars 2017 to 2023';
const MCX_2024 = 'MCX circular of September 2024 (uniform fee from 1 October 2024)';
const NCDEX_FEES = 'NCDEX fee circulars and charge lists of brokers';

const tax = {
  charge: 'transaction_tax',
  exchanges: ['mcx', 'ncdex'],
  rounding: 'whole rupee, half up, per client, contract and day',
} as const;
const fee = { charge: 'exchange', side: 'both', rounding: 'paise, half up, per note' } as const;

export const commoditySeries: readonly RateSeries[] = [
  {
    ...tax,
    id: 'ctt-futures',
    segments: ['com_fut'],
    side: 'seller',
    base: 'traded value',
    periods: [
      period(100_000, '2013-07-01', null, ACT_2013, 'H', { note: 'processed goods outside the exempt list too' }),
    ],
  },
  {
    ...tax,
    id: 'ctt-agri',
    segments: ['com_fut_agri'],
    side: 'nobody',
    base: 'traded value',
    periods: [period(0, '2013-07-01', null, ACT_2013, 'H', { note: 'the exempt list' })],
  },
  {
    ...tax,
    id: 'ctt-options',
    segments: ['com_opt'],
    side: 'seller',
    base: 'premium',
    periods: [period(500_000, '2018-04-01', null, ACT_2018, 'H', { note: 'options started in October 2017; start M' })],
  },
  {
    ...tax,
    id: 'ctt-exercise',
    segments: ['com_opt_exercise'],
    side: 'buyer',
    base: 'settlement price × quantity',
    periods: [period(1_000, '2018-04-01', null, ACT_2018, 'M')],
  },
  {
    ...fee,
    id: 'mcx-futures',
    exchanges: ['mcx'],
    segments: ['com_fut'],
    base: 'traded value',
    periods: [
      period(26_000, '2018-01-01', '2024-09-30', MCX_FEES, 'H'),
      period(21_000, '2024-10-01', null, MCX_2024, 'H'),
    ],
  },
  {
    ...fee,
    id: 'mcx-agri',
    exchanges: ['mcx'],
    segments: ['com_fut_agri'],
    base: 'traded value',
    periods: [
      period(26_000, '2018-01-01', '2024-09-30', MCX_FEES, 'M', {
        note: 'kapas, castor seed, pepper and palmolein had lower rates: state the rate then',
      }),
      period(21_000, '2024-10-01', null, MCX_2024, 'M', { note: 'kapas and castor differ: state the rate then' }),
    ],
  },
  {
    ...fee,
    id: 'mcx-options',
    exchanges: ['mcx'],
    segments: ['com_opt'],
    base: 'premium',
    periods: [
      period(0, '2017-10-17', '2021-09-30', MCX_FEES, 'M', { note: 'waived' }),
      period(500_000, '2021-10-01', '2024-09-30', MCX_FEES, 'H', { note: '0.04 % above an average of 5 crore a day' }),
      period(418_000, '2024-10-01', null, MCX_2024, 'H'),
    ],
  },
  {
    ...fee,
    id: 'ncdex-agri',
    exchanges: ['ncdex'],
    segments: ['com_fut_agri'],
    base: 'traded value',
    periods: [
      period(60_000, '2018-01-01', '2021-06-30', NCDEX_FEES, 'M', { note: 'slabs of 6, 5 and 4 a lakh' }),
      period(55_000, '2021-07-01', '2024-09-30', NCDEX_FEES, 'M', { note: 'slabs of 5.5, 4.5 and 3.5; a list at 3' }),
      period(58_000, '2024-10-01', null, NCDEX_FEES, 'M'),
    ],
  },
  {
    ...fee,
    id: 'ncdex-options',
    exchanges: ['ncdex'],
    segments: ['com_opt'],
    base: 'premium',
    periods: [period(300_000, '2024-10-01', null, NCDEX_FEES, 'M', { note: 'guar seed 0.015 %: state the rate then' })],
  },
  {
    ...fee,
    id: 'commodity-ipft-nil',
    charge: 'ipft',
    exchanges: ['mcx', 'ncdex'],
    segments: ['com_fut', 'com_fut_agri', 'com_opt'],
    base: 'traded value',
    periods: [period(0, '2017-10-17', null, MCX_2024, 'M')],
  },
];
