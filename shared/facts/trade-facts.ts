/** When trades happen, at what prices, in which direction. */
import type { MarketDay } from './market-day.ts';
import { counts, lastReturns, midReturns } from './sampling.ts';
import {
  autocorrelation,
  autocorrelationDecay,
  correlation,
  deviation,
  mean,
  median,
  quantile,
  shareOf,
  sorted,
} from './series.ts';

const MINUTE = 60;
/** Fills a minute from which a share counts as busy, and below which it counts as calm. */
const BUSY = 100;
const CALM = 20;

const times = (items: readonly { readonly time: number }[]): number[] => items.map(({ time }) => time);

export function arrivalFacts(days: readonly MarketDay[]) {
  const gaps = days.flatMap((day) => gapsOf(day, times(day.aggressors)));
  const all = days.flatMap((day) =>
    gapsOf(day, sorted([...times(day.aggressors), ...times(day.passive), ...day.cancels])),
  );
  const seconds = days.flatMap((day) => counts(day, times(day.aggressors), 1));
  return {
    cv_trades: deviation(gaps) / mean(gaps),
    burst_all: (deviation(all) - mean(all)) / (deviation(all) + mean(all)),
    cnt_acf1: autocorrelation(seconds, 1),
    cnt_acf60: autocorrelation(seconds, 60),
    cnt_corr: correlation(
      days.flatMap((day) => counts(day, times(day.passive), 10)).flat(),
      days.flatMap((day) => counts(day, times(day.aggressors), 10)).flat(),
    ),
  };
}

/** Times between neighbours of the same session. */
function gapsOf({ sessions }: MarketDay, moments: readonly number[]): number[] {
  return sessions.flatMap(({ start, end }) => {
    const inside = moments.filter((time) => time >= start && time < end);
    return inside.slice(1).map((time, index) => time - (inside[index] ?? 0));
  });
}

export function tradeFacts(days: readonly MarketDay[]) {
  const minutes = days.flatMap((day) => counts(day, times(day.aggressors), MINUTE)).flat();
  const fillRate = days.reduce((sum, { prints }) => sum + prints.length, 0) / minutes.length;
  const zeroSeconds = shareOf(days.flatMap((day) => lastReturns(day, 1)).flat(), (move) => move === 0);
  const fano60 = fano(days, MINUTE);
  const moves = days.flatMap((day) => printMoves(day));
  const volumes = days.flatMap((day) =>
    counts(
      day,
      times(day.prints),
      MINUTE,
      day.prints.map(({ quantity }) => quantity),
    ),
  );
  const returns = days.flatMap((day) => midReturns(day, MINUTE)).flat();
  return {
    fano_1s: fano(days, 1),
    fano_10s: fano(days, 10),
    fano_60s: fano60,
    fano_calm: mean(minutes) <= CALM ? fano60 : Number.NaN,
    rate_var: quantile(sorted(minutes), 0.95) / median(minutes),
    zero_prints: shareOf(moves.flat(), (move) => move === 0),
    reversal: reversal(days.map((day) => day.aggressors.map(({ lastPrice }) => lastPrice))),
    zero_1s_last: fillRate >= BUSY ? zeroSeconds : Number.NaN,
    zero_1s_last_n: fillRate < BUSY ? zeroSeconds : Number.NaN,
    vol_ret: correlation(volumes.flat(), returns.map(Math.abs)),
    volume_acf: autocorrelation(volumes, 1),
    rate: fillRate,
  };
}

function fano(days: readonly MarketDay[], window: number): number {
  const values = days.flatMap((day) => counts(day, times(day.aggressors), window)).flat();
  return deviation(values) ** 2 / mean(values);
}

function printMoves({ prints }: MarketDay): number[][] {
  return [prints.slice(1).map(({ price }, index) => price - (prints[index]?.price ?? 0))];
}

/** Share of non-zero moves from one aggressor's last price to the next's with the opposite sign of the one before. */
function reversal(pieces: readonly (readonly number[])[]): number {
  let turns = 0;
  let pairs = 0;
  for (const prices of pieces) {
    let before = 0;
    for (let at = 1; at < prices.length; at += 1) {
      const move = (prices[at] ?? 0) - (prices[at - 1] ?? 0);
      if (move === 0) continue;
      if (before !== 0) pairs += 1;
      if (before * move < 0) turns += 1;
      before = move;
    }
  }
  return turns / pairs;
}

export function signFacts(days: readonly MarketDay[]) {
  const signs = days.flatMap(({ sessions, aggressors }) =>
    sessions.map(({ start, end }) =>
      aggressors.filter(({ time }) => time >= start && time < end).map(({ sign }) => sign),
    ),
  );
  return {
    sign_1: autocorrelation(signs, 1),
    sign_10: autocorrelation(signs, 10),
    sign_100: autocorrelation(signs, 100),
    sign_gamma: autocorrelationDecay(signs, 100),
    buy_share: shareOf(signs.flat(), (sign) => sign > 0),
  };
}
