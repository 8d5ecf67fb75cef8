/** Exercise and physical settlement are no trades on the exchange: they bear the transaction tax, and stamp duty on shares received. */
import type { ChargeExchangeName, ChargeSegmentName } from '../../wasm/records.ts';
import { period, type RateSeries } from './rate-series.ts';

const SINCE = '2004-10-01';
const SOURCE = 'settlement pages of NSE Clearing and MCX: no transaction charge or fee on exercise and settlement';

function nil(
  charge: RateSeries['charge'],
  exchanges: readonly ChargeExchangeName[],
  segments: readonly ChargeSegmentName[],
): RateSeries {
  const id = `nil-${charge}-${exchanges.join('-')}`;
  const rounding = 'nil';
  return {
    id,
    charge,
    exchanges,
    segments,
    side: 'nobody',
    base: 'none',
    rounding,
    periods: [period(0, SINCE, null, SOURCE, 'M')],
  };
}

const securities: readonly ChargeExchangeName[] = ['nse', 'bse'];
const commodities: readonly ChargeExchangeName[] = ['mcx', 'ncdex'];

export const noTradeSeries: readonly RateSeries[] = [
  ...(['exchange', 'ipft', 'sebi'] as const).flatMap((charge) => [
    nil(charge, securities, ['eq_opt_exercise', 'eq_phys_settle']),
    nil(charge, commodities, ['com_opt_exercise']),
  ]),
  nil('stamp', securities, ['eq_opt_exercise']),
  nil('stamp', commodities, ['com_opt_exercise']),
];
