/** Spread, depth and imbalance of the book. */
import type { MarketDay } from './market-day.ts';
import { mids, sampled } from './sampling.ts';
import { autocorrelation, correlation, deviation, mean, sorted } from './series.ts';

const HORIZON = 10;

export function spreadFacts(days: readonly MarketDay[]) {
  const time = timeBySpread(days);
  const total = [...time.values()].reduce((sum, part) => sum + part, 0);
  const meanTicks = [...time].reduce((sum, [ticks, part]) => sum + ticks * part, 0) / total;
  const share = (isMeant: (ticks: number) => boolean) =>
    [...time].reduce((sum, [ticks, part]) => sum + (isMeant(ticks) ? part : 0), 0) / total;
  const seconds = days.flatMap((day) => sampled(day, spreads(day), 1));
  const met = days.flatMap(({ aggressors }) => aggressors.map(({ spread }) => spread)).filter((ticks) => ticks > 0);
  return {
    spread_mean: meanTicks,
    spread_share1: share((ticks) => ticks === 1),
    spread_share3: share((ticks) => ticks >= 3),
    spread_p95: timeQuantile(time, total, 0.95),
    spread_acf_10s: autocorrelation(seconds, 10),
    spread_at_trade: mean(met) / meanTicks,
  };
}

export function depthFacts(days: readonly MarketDay[]) {
  const level = (number: number) => days.reduce((sum, { depth }) => sum + (depth[number - 1] ?? 0), 0);
  const halves = (part: 'share' | 'seconds') => days.reduce((sum, { firstHalf }) => sum + firstHalf[part], 0);
  const imbalance = days.flatMap((day) => sampled(day, imbalances(day), 1));
  return {
    depth_l2: level(2) / level(1),
    depth_l5: level(5) / level(1),
    depth_l10: level(10) / level(1),
    depth_share5of10: halves('share') / halves('seconds'),
    imb_std: deviation(imbalance.flat().filter((value) => !Number.isNaN(value))),
    imb_acf_1s: autocorrelation(imbalance, 1),
    imb_acf_10s: autocorrelation(imbalance, 10),
    imb_predict: imbalancePrediction(days, imbalance),
  };
}

function spreads({ quotes }: MarketDay): number[] {
  return quotes.ask.map((ask, index) => ask - (quotes.bid[index] ?? Number.NaN));
}

function imbalances({ quotes }: MarketDay): number[] {
  return quotes.bidQuantity.map((bid, index) => {
    const ask = quotes.askQuantity[index] ?? Number.NaN;
    return (bid - ask) / (bid + ask);
  });
}

/** Seconds at each spread in ticks. */
function timeBySpread(days: readonly MarketDay[]): Map<number, number> {
  const time = new Map<number, number>();
  for (const day of days) {
    const values = spreads(day);
    for (const { start, end } of day.sessions) {
      for (const [index, from] of day.quotes.time.entries()) {
        const spread = values[index] ?? Number.NaN;
        const until = Math.min(day.quotes.time[index + 1] ?? end, end);
        const lasted = until - Math.max(from, start);
        if (lasted > 0 && spread > 0) time.set(spread, (time.get(spread) ?? 0) + lasted);
      }
    }
  }
  return time;
}

function timeQuantile(time: ReadonlyMap<number, number>, total: number, share: number): number {
  let passed = 0;
  for (const ticks of sorted([...time.keys()])) {
    passed += time.get(ticks) ?? 0;
    if (passed >= share * total) return ticks;
  }
  return Number.NaN;
}

function imbalancePrediction(days: readonly MarketDay[], imbalance: readonly (readonly number[])[]): number {
  const levels = days.flatMap((day) => sampled(day, mids(day), 1));
  const now: number[] = [];
  const moves: number[] = [];
  for (const [piece, values] of levels.entries()) {
    for (let at = 0; at + HORIZON < values.length; at += 1) {
      const move = (values[at + HORIZON] ?? Number.NaN) - (values[at] ?? Number.NaN);
      const state = imbalance[piece]?.[at] ?? Number.NaN;
      if (Number.isNaN(move) || Number.isNaN(state)) continue;
      now.push(state);
      moves.push(move);
    }
  }
  return correlation(now, moves);
}
