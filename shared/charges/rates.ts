/** All series together, and as the records that the kernel loads. */
import type { DatedRate } from '../../wasm/charges.ts';
import { ChargedSide, ChargeExchange, ChargeKind, ChargeSegment, SecurityGroup } from '../../wasm/records.ts';
import { commoditySeries } from './commodity.ts';
import { knownDay, OPEN_END } from './days.ts';
import { bseSeries } from './exchange-bse.ts';
import { nseSeries } from './exchange-nse.ts';
import { gstSeries } from './gst.ts';
import { noTradeSeries } from './no-trade.ts';
import type { RateSeries } from './rate-series.ts';
import { sebiSeries } from './sebi.ts';
import { stampSeries } from './stamp.ts';
import { sttSeries } from './stt.ts';

export const rateSeries: readonly RateSeries[] = [
  ...sttSeries,
  ...nseSeries,
  ...bseSeries,
  ...commoditySeries,
  ...sebiSeries,
  ...stampSeries,
  ...gstSeries,
  ...noTradeSeries,
];

/** The value of an enum by its name in the records: `eq_delivery` is `EqDelivery`. */
export function codeOf(codes: Readonly<Record<string, number>>, name: string): number {
  const key = name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const value = codes[key];
  if (value === undefined) throw new RangeError(`${name} is not one of ${Object.keys(codes).join(', ')}.`);
  return value;
}

function recordsOf(series: RateSeries): DatedRate[] {
  const { charge, side, group = 'standard', onSebi = false } = series;
  const isGst = charge === 'gst';
  const keys = isGst
    ? [{ exchange: 0, segment: 0, group: 0 }]
    : series.exchanges.flatMap((exchange) =>
        series.segments.map((segment) => ({
          exchange: codeOf(ChargeExchange, exchange),
          segment: codeOf(ChargeSegment, segment),
          group: codeOf(SecurityGroup, group),
        })),
      );
  return series.periods.flatMap(({ rate, from, to }) =>
    keys.map((key) => ({
      ...key,
      charge: codeOf(ChargeKind, charge),
      side: codeOf(ChargedSide, side),
      onSebi: onSebi ? 1 : 0,
      firstDay: knownDay(from),
      lastDay: to === null ? OPEN_END : knownDay(to),
      rate,
    })),
  );
}

export const datedRates = (): DatedRate[] => rateSeries.flatMap(recordsOf);
