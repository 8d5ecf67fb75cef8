/** Goods and services tax on what broker, exchange and regulator charge; service tax before it. */
import { type Confidence, period, type RateSeries } from './rate-series.ts';

const COUNCIL = 'CGST Act; 47th meeting of the GST Council (SEBI fee taxed from 18 July 2022)';
const FINANCE_ACTS = 'Finance Acts 2015 and 2016 (service tax with cesses)';

function taxSeries(
  id: string,
  base: string,
  onSebi: boolean,
  rate: number,
  from: string,
  to: string | null,
  source: string,
  confidence: Confidence,
): RateSeries {
  return {
    id,
    charge: 'gst',
    exchanges: [],
    segments: [],
    side: 'both',
    base,
    rounding: 'paise, half up, per note',
    onSebi,
    periods: [period(rate, from, to, source, confidence)],
  };
}

const SERVICES = 'brokerage + exchange charge';
const WITHOUT_SEBI = 'brokerage + exchange charge (+ IPFT by policy of the broker) + clearing';

export const gstSeries: readonly RateSeries[] = [
  taxSeries('service-tax', SERVICES, false, 140_000_000, '2015-06-01', '2015-11-14', FINANCE_ACTS, 'M'),
  taxSeries('service-tax', SERVICES, false, 145_000_000, '2015-11-15', '2016-05-31', FINANCE_ACTS, 'M'),
  taxSeries('service-tax', SERVICES, false, 150_000_000, '2016-06-01', '2017-06-30', FINANCE_ACTS, 'H'),
  taxSeries('gst', WITHOUT_SEBI, false, 180_000_000, '2017-07-01', '2022-07-17', COUNCIL, 'H'),
  taxSeries('gst', `${WITHOUT_SEBI} + SEBI fee`, true, 180_000_000, '2022-07-18', null, COUNCIL, 'H'),
];
