/** Stamp duty: one law for all states since July 2020, before it the schedules of the states. */
import type { ChargedSideName, ChargeExchangeName, ChargeSegmentName, SecurityGroupName } from '../../wasm/records.ts';
import { type Confidence, period, type RateSeries } from './rate-series.ts';

const LAW = 'Indian Stamp Act as amended by Finance Act 2019; Stamp Rules 2019; notes of NSE Clearing';
const STATES = 'schedules of the states';
const SECURITIES: readonly ChargeExchangeName[] = ['nse', 'bse'];
const COMMODITIES: readonly ChargeExchangeName[] = ['mcx', 'ncdex'];
const ROUNDING = 'whole rupee per note at NSE and BSE, paise at MCX (as observed)';

function uniform(
  id: string,
  exchanges: readonly ChargeExchangeName[],
  segments: readonly ChargeSegmentName[],
  rate: number,
  confidence: Confidence,
  side: ChargedSideName = 'buyer',
  base = 'consideration',
): RateSeries {
  const periods = [period(rate, '2020-07-01', null, LAW, confidence)];
  return { id: `stamp-${id}`, charge: 'stamp', exchanges, segments, side, base, rounding: ROUNDING, periods };
}

const delivered: readonly ChargeSegmentName[] = ['eq_delivery', 'etf_equity_delivery', 'etf_other'];
const traded: readonly ChargeSegmentName[] = [
  'eq_intraday',
  'etf_equity_intraday',
  'eq_fut',
  'eq_opt',
  'cur_fut',
  'cur_opt',
];
const commodities: readonly ChargeSegmentName[] = ['com_fut', 'com_fut_agri', 'com_opt'];
const untold: readonly ChargeSegmentName[] = ['ird_fut', 'gsec', 'sgb', 'corp_bond', 'eq_phys_settle'];

function ofState(
  id: string,
  group: SecurityGroupName,
  segments: readonly ChargeSegmentName[],
  rate: number,
  note: string,
): RateSeries[] {
  const offered = (exchanges: readonly ChargeExchangeName[], commodity: boolean): RateSeries => ({
    id: `stamp-${id}-${exchanges.join('-')}`,
    charge: 'stamp',
    exchanges,
    segments: segments.filter((each) => each.startsWith('com_') === commodity),
    group,
    side: rate === 0 ? 'nobody' : 'both',
    base: 'consideration',
    rounding: ROUNDING,
    periods: [period(rate, '2004-10-01', '2020-06-30', STATES, 'L', { note })],
  });
  return [offered(SECURITIES, false), offered(COMMODITIES, true)].filter((each) => each.segments.length > 0);
}

export const stampSeries: readonly RateSeries[] = [
  uniform('delivery', SECURITIES, ['eq_delivery', 'etf_equity_delivery'], 150_000, 'H'),
  uniform('etf-other', SECURITIES, ['etf_other'], 150_000, 'M'),
  uniform('intraday', SECURITIES, ['eq_intraday', 'etf_equity_intraday'], 30_000, 'H'),
  uniform('futures', SECURITIES, ['eq_fut'], 20_000, 'H'),
  uniform('options', SECURITIES, ['eq_opt'], 30_000, 'H', 'buyer', 'premium'),
  uniform('currency-futures', SECURITIES, ['cur_fut', 'ird_fut'], 1_000, 'H'),
  uniform('currency-options', SECURITIES, ['cur_opt'], 1_000, 'H', 'buyer', 'premium'),
  uniform('commodity-futures', COMMODITIES, ['com_fut', 'com_fut_agri'], 20_000, 'H'),
  uniform('commodity-options', COMMODITIES, ['com_opt'], 30_000, 'H', 'buyer', 'premium'),
  uniform('bonds', SECURITIES, ['corp_bond'], 1_000, 'H'),
  uniform('government', SECURITIES, ['gsec'], 0, 'H'),
  uniform('gold-bonds', SECURITIES, ['sgb'], 0, 'M'),
  uniform('physical-settlement', SECURITIES, ['eq_phys_settle'], 150_000, 'H'),
  uniform('fund-units', SECURITIES, ['mf_units'], 50_000, 'H'),
  uniform('repo', SECURITIES, ['tri_party_repo'], 100, 'M'),
  uniform('offer', SECURITIES, ['offer'], 150_000, 'M', 'seller'),
  ...ofState('maharashtra-delivery', 'duty_maharashtra', delivered, 100_000, 'Delhi too; each side'),
  ...ofState('maharashtra-other', 'duty_maharashtra', [...traded, ...commodities], 20_000, 'Delhi too; each side'),
  ...ofState('karnataka', 'duty_karnataka', [...delivered, ...traded, ...commodities], 30_000, 'each side'),
  ...ofState(
    'left-out',
    'duty_left_out',
    [...delivered, ...traded, ...commodities, ...untold],
    0,
    'calculators of the time left it out',
  ),
];
