/** Every fact of recorded days beside its band. */
import { auctionFacts } from './auction-facts.ts';
import { type Band, bands, type FactId } from './bands.ts';
import { depthFacts, spreadFacts } from './book-facts.ts';
import { flowFacts, lifetimeFacts, placementFacts, sizeFacts } from './flow-facts.ts';
import { impactFacts } from './impact-facts.ts';
import { intradayFacts } from './intraday-facts.ts';
import type { MarketDay } from './market-day.ts';
import { returnFacts } from './return-facts.ts';
import { arrivalFacts, signFacts, tradeFacts } from './trade-facts.ts';

export type Facts = Readonly<Record<FactId, number>>;

export interface MeasureOptions {
  /** Seconds of one window of the intraday profile; 15 minutes unless told. */
  readonly window?: number;
  /** Smallest aggressor that the impact exponent counts. */
  readonly smallestSize?: number;
}

/** All facts of the days together; NaN where there is too little to tell. */
export function measure(days: readonly MarketDay[], { window, smallestSize }: MeasureOptions = {}): Facts {
  return {
    ...returnFacts(days),
    ...intradayFacts(days, window),
    ...spreadFacts(days),
    ...depthFacts(days),
    ...flowFacts(days),
    ...placementFacts(days),
    ...sizeFacts(days),
    ...lifetimeFacts(days),
    ...arrivalFacts(days),
    ...tradeFacts(days),
    ...signFacts(days),
    ...impactFacts(days, smallestSize),
    ...auctionFacts(days),
  };
}

export type Verdict = 'in' | 'out' | 'not measured';

export interface JudgedFact {
  readonly band: Band;
  readonly value: number;
  readonly verdict: Verdict;
}

export function judge(facts: Facts): readonly JudgedFact[] {
  return bands.map((band) => {
    const value = facts[band.id];
    const verdict = Number.isNaN(value) ? 'not measured' : value >= band.min && value <= band.max ? 'in' : 'out';
    return { band, value, verdict };
  });
}
