/** What trades do to the price. */
import type { Aggressor, MarketDay } from './market-day.ts';
import { carried, counts, midReturns, mids } from './sampling.ts';
import { correlation, mean, shareOf, slope, sorted } from './series.ts';

const HORIZON = 10;
const MINUTE = 60;
const DECILES = 10;

export function impactFacts(days: readonly MarketDay[], smallestSize = 0) {
  const trades = days.flatMap(({ aggressors }) => aggressors).filter(({ spread }) => spread > 0);
  const now = trades.map(impactAtOnce);
  const halfSpread = mean(trades.map(({ spread }) => spread)) / 2;
  const impactNow = mean(now.filter((move) => !Number.isNaN(move))) / halfSpread;
  const impactLater = mean(days.flatMap((day) => impactsLater(day))) / halfSpread;
  const quantities = trades.filter(({ oppositeQuantity }) => oppositeQuantity > 0);
  return {
    imp_now: impactNow,
    imp_10s: impactLater,
    imp_grow: impactLater >= impactNow ? 1 : 0,
    imp_exp: impactExponent(trades.filter(({ quantity }) => quantity >= smallestSize)),
    imp_move: shareOf(trades, ({ midAfter, midBefore }) => midAfter !== midBefore),
    ofi_60s: correlation(
      days.flatMap((day) => signedVolumes(day)),
      days.flatMap((day) => midReturns(day, MINUTE)).flat(),
    ),
    qty_eq_best: shareOf(quantities, ({ quantity, oppositeQuantity }) => quantity === oppositeQuantity),
    qty_sweep: shareOf(trades, ({ prices }) => prices >= 2),
  };
}

function impactAtOnce({ sign, midBefore, midAfter }: Aggressor): number {
  return sign * (midAfter - midBefore);
}

/** Signed move of the mid over the seconds after each trade; trades too near to the end of their session are left out. */
function impactsLater(day: MarketDay): number[] {
  const values = mids(day);
  return day.sessions.flatMap(({ start, end }) => {
    const trades = day.aggressors.filter(({ time }) => time >= start && time + HORIZON <= end);
    const later = carried(
      day.quotes.time,
      values,
      trades.map(({ time }) => time + HORIZON),
    );
    return trades
      .map(({ sign, midBefore }, index) => sign * ((later[index] ?? Number.NaN) - midBefore))
      .filter((move) => !Number.isNaN(move));
  });
}

/** Slope of log mean impact at once on log mean size, over deciles of size, weighted by their counts. */
function impactExponent(trades: readonly Aggressor[]): number {
  const sizes = sorted(trades.map(({ quantity }) => quantity));
  const edges = [
    ...new Set(
      Array.from({ length: DECILES }, (_, decile) => sizes[Math.floor((sizes.length * decile) / DECILES)] ?? 0),
    ),
  ];
  const x: number[] = [];
  const y: number[] = [];
  const weights: number[] = [];
  for (const [bin, low] of edges.entries()) {
    const high = edges[bin + 1] ?? Number.POSITIVE_INFINITY;
    const inside = trades.filter(({ quantity }) => quantity >= low && quantity < high);
    const impact = mean(
      inside.map((trade) => impactAtOnce(trade) / trade.midBefore).filter((move) => !Number.isNaN(move)),
    );
    if (!(impact > 0)) continue;
    x.push(Math.log(mean(inside.map(({ quantity }) => quantity))));
    y.push(Math.log(impact));
    weights.push(inside.length);
  }
  return slope(x, y, weights);
}

function signedVolumes(day: MarketDay): number[] {
  const moments = day.aggressors.map(({ time }) => time);
  const signed = day.aggressors.map(({ sign, quantity }) => sign * quantity);
  return counts(day, moments, MINUTE, signed).flat();
}
