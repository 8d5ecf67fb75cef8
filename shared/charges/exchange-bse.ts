/** Transaction charges of BSE, by group of the security. BSE has no investor-protection contribution. */
import type { ChargeSegmentName, SecurityGroupName } from '../../wasm/records.ts';
import { period, type RatePeriod, type RateSeries } from './rate-series.ts';

const PRICE_LISTS = 'charge list and archived calculator pages of Zerodha';
const EQUITY_NOTICES = 'BSE notices on equity transaction charges (2015 to 2022)';
const DECEMBER_2022 = 'BSE notice on equity transaction charges from 1 December 2022';
const APRIL_2022 = 'BSE notice 20220425-2';
const NOVEMBER_2023 = 'BSE notice 20231020-46';
const MAY_2024 = 'BSE notice on equity derivative charges from 13 May 2024';
const OCTOBER_2024 = 'BSE notice of September 2024 (true to label, from 1 October 2024)';

const cash: readonly ChargeSegmentName[] = [
  'eq_delivery',
  'eq_intraday',
  'etf_equity_delivery',
  'etf_equity_intraday',
  'etf_other',
];
const slabs = { note: 'before October 2024 the slab was that of the turnover of the member' };

function exchangeSeries(
  id: string,
  segments: readonly ChargeSegmentName[],
  group: SecurityGroupName,
  base: string,
  periods: readonly RatePeriod[],
): RateSeries {
  const rounding = 'paise, half up, per note';
  return {
    id: `bse-${id}`,
    charge: 'exchange',
    exchanges: ['bse'],
    segments,
    group,
    side: 'both',
    base,
    rounding,
    periods,
  };
}

export const bseSeries: readonly RateSeries[] = [
  exchangeSeries('cash', cash, 'standard', 'traded value', [
    period(30_000, '2018-01-01', '2020-12-31', PRICE_LISTS, 'M', {
      note: 'billed so by brokers; the exchange charged by the trade',
    }),
    period(34_500, '2021-01-01', '2022-11-30', PRICE_LISTS, 'M'),
    period(37_500, '2022-12-01', null, DECEMBER_2022, 'H'),
  ]),
  exchangeSeries('exclusive', cash, 'bse_exclusive', 'traded value', [
    period(27_500, '2022-12-01', null, DECEMBER_2022, 'M'),
  ]),
  exchangeSeries('x', cash, 'bse_x', 'traded value', [
    period(1_000_000, '2016-01-01', null, EQUITY_NOTICES, 'H', { note: 'X was XC and XD before 2017-12-01' }),
  ]),
  exchangeSeries('ss', cash, 'bse_ss', 'traded value', [period(10_000_000, '2016-01-01', null, EQUITY_NOTICES, 'M')]),
  exchangeSeries('futures', ['eq_fut'], 'standard', 'traded value', [period(0, '2018-01-01', null, APRIL_2022, 'H')]),
  exchangeSeries('sensex-options', ['eq_opt'], 'bse_sensex', 'premium', [
    period(50_000, '2022-04-25', '2023-10-31', APRIL_2022, 'M', slabs),
    period(375_000, '2023-11-01', '2024-05-12', NOVEMBER_2023, 'M', slabs),
    period(495_000, '2024-05-13', '2024-09-30', MAY_2024, 'H', slabs),
    period(325_000, '2024-10-01', null, OCTOBER_2024, 'H'),
  ]),
  exchangeSeries('index-options', ['eq_opt'], 'bse_index', 'premium', [
    period(50_000, '2022-04-25', '2023-10-31', APRIL_2022, 'M', slabs),
    period(50_000, '2023-11-01', '2024-05-12', NOVEMBER_2023, 'M', slabs),
    period(495_000, '2024-05-13', '2024-09-30', MAY_2024, 'H', slabs),
    period(325_000, '2024-10-01', null, OCTOBER_2024, 'H'),
  ]),
  exchangeSeries('other-options', ['eq_opt'], 'bse_other_options', 'premium', [
    period(50_000, '2022-04-25', null, APRIL_2022, 'H'),
  ]),
  exchangeSeries('currency-futures', ['cur_fut'], 'standard', 'traded value', [
    period(2_200, '2017-12-01', '2024-09-30', EQUITY_NOTICES, 'L'),
    period(4_500, '2024-10-01', null, OCTOBER_2024, 'H'),
  ]),
  exchangeSeries('currency-options', ['cur_opt'], 'standard', 'premium', [
    period(10_000, '2017-12-01', null, OCTOBER_2024, 'M'),
  ]),
  {
    id: 'bse-ipft-nil',
    charge: 'ipft',
    exchanges: ['bse'],
    segments: [...cash, 'eq_fut', 'eq_opt', 'cur_fut', 'cur_opt'],
    side: 'both',
    base: 'traded value',
    rounding: 'paise, half up, per note',
    periods: [period(0, '2016-01-01', null, DECEMBER_2022, 'H', { note: 'currency M' })],
  },
];
