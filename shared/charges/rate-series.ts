/** How dated rates are written down: a series is one charge on some exchanges and segments, a period is one row of it. */
import type {
  ChargedSideName,
  ChargeExchangeName,
  ChargeKindName,
  ChargeSegmentName,
  SecurityGroupName,
} from '../../wasm/records.ts';

/** H: primary circular, Act or two agreeing sources; M: one decent source or a broker's list; L: inference. */
export type Confidence = 'H' | 'M' | 'L';

export interface RatePeriod {
  /** Billionths of the base: 0.1 % is 1_000_000. */
  readonly rate: number;
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day, inclusive; null while in force. */
  readonly to: string | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
  /** Where it is not that of the series. */
  readonly base?: string;
}

export interface RateSeries {
  /** With the first day of a period, the id of its row. */
  readonly id: string;
  readonly charge: Exclude<ChargeKindName, 'brokerage'>;
  /** Empty, as segments: it does not matter. */
  readonly exchanges: readonly ChargeExchangeName[];
  readonly segments: readonly ChargeSegmentName[];
  readonly group?: SecurityGroupName;
  readonly side: ChargedSideName;
  readonly base: string;
  readonly rounding: string;
  readonly periods: readonly RatePeriod[];
  /** GST: whether the SEBI fee is in the base by law. */
  readonly onSebi?: boolean;
}

type Rest = Omit<RatePeriod, 'rate' | 'from' | 'to' | 'source' | 'confidence'>;

export const period = (
  rate: number,
  from: string,
  to: string | null,
  source: string,
  confidence: Confidence,
  rest: Rest = {},
): RatePeriod => ({ rate, from, to, source, confidence, ...rest });
