/** Returns and the clustering of their size. */
import type { MarketDay } from './market-day.ts';
import { lastReturns, midReturns } from './sampling.ts';
import {
  autocorrelation,
  autocorrelationDecay,
  autocorrelations,
  correlation,
  deviation,
  hill,
  kurtosis,
  mean,
  skewness,
  varianceRatio,
} from './series.ts';

const MINUTE = 60;
const OPENING = 15 * MINUTE;
const TAIL = 0.05;

export function returnFacts(days: readonly MarketDay[]) {
  const seconds = days.flatMap((day) => midReturns(day, 1));
  const minutes = days.flatMap((day) => midReturns(day, MINUTE));
  const calmMinutes = days.flatMap((day) => midReturns(day, MINUTE, OPENING)).flat();
  const lastSeconds = days.flatMap((day) => lastReturns(day, 1));
  const sizes = seconds.map((piece) => piece.map(Math.abs));
  const minuteSizes = minutes.map((piece) => piece.map(Math.abs));
  const minuteLags = autocorrelations(minutes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  return {
    ret_std_1s: deviation(seconds.flat()),
    ret_std_10s: deviation(days.flatMap((day) => midReturns(day, 10)).flat()),
    ret_std_60s: deviation(calmMinutes),
    kurt_1s: kurtosis(seconds.flat()),
    kurt_60s: kurtosis(calmMinutes),
    kurt_aggregation: kurtosis(days.flatMap((day) => midReturns(day, OPENING)).flat()) / kurtosis(minutes.flat()),
    hill_60s: hill(minuteSizes.flat(), TAIL),
    skew_60s: Math.abs(skewness(minutes.flat())),
    acf_r_last_1s: autocorrelation(lastSeconds, 1),
    acf_r_mid_1s: autocorrelation(seconds, 1),
    acf_r_60s: Math.max(...minuteLags.map(Math.abs)),
    vr_mid_60s: varianceRatio(minutes, 10),
    vr_last_1s: varianceRatio(lastSeconds, 10),
    leverage: leverage(days),
    acf_abs_1s_lag1: autocorrelation(sizes, 1),
    acf_abs_1s_lag10: autocorrelation(sizes, 10),
    acf_abs_1s_lag60: autocorrelation(sizes, 60),
    acf_abs_60s_lag1: autocorrelation(minuteSizes, 1),
    acf_abs_60s_lag30: autocorrelation(minuteSizes, 30),
    acf_abs_decay: autocorrelationDecay(sizes, 60),
  };
}

/** Correlation of a 1-minute return with the size of the next, the level of the day and of the time of day divided out. */
function leverage(days: readonly MarketDay[]): number {
  const byDay = days.map((day) => midReturns(day, MINUTE).flat());
  const ofDay = byDay.map((returns) => mean(returns.map(Math.abs)));
  const slots = Math.max(...byDay.map((returns) => returns.length));
  const ofTime = Array.from({ length: slots }, (_, slot) =>
    mean(byDay.map((returns, day) => Math.abs(returns[slot] ?? 0) / (ofDay[day] ?? 1))),
  );
  const standard = byDay.map((returns, day) =>
    returns.map((move, slot) => move / (ofDay[day] ?? 1) / Math.max(ofTime[slot] ?? 1, Number.EPSILON)),
  );
  return correlation(
    standard.flatMap((returns) => returns.slice(0, -1)),
    standard.flatMap((returns) => returns.slice(1).map(Math.abs)),
  );
}
