/** Order flow: what comes in, where it is placed, how large it is, how long it lives. */
import type { MarketDay, PassiveOrder } from './market-day.ts';
import { densityExponent, hill, logEdges, mean, median, quantile, shareOf, sorted } from './series.ts';

const TAIL = 0.05;

export function flowFacts(days: readonly MarketDay[]) {
  const passive = days.reduce((sum, day) => sum + day.passive.length, 0);
  const aggressors = days.reduce((sum, day) => sum + day.aggressors.length, 0);
  const cancels = days.reduce((sum, day) => sum + day.cancels.length, 0);
  const fills = days.reduce((sum, day) => sum + day.prints.length, 0);
  const messages = passive + aggressors + cancels;
  return {
    share_limit: passive / messages,
    share_market: aggressors / messages,
    share_cancel: cancels / messages,
    msgs_per_fill: messages / fills,
  };
}

export function placementFacts(days: readonly MarketDay[]) {
  const distances = days
    .flatMap(({ passive }) => passive.map(({ distance }) => distance))
    .filter((d) => !Number.isNaN(d));
  return {
    place_best: shareOf(distances, (distance) => distance === 0),
    place_inside: shareOf(distances, (distance) => distance < 0),
    place_exp: placementExponent(distances),
    place_beyond10: shareOf(distances, (distance) => distance > 10),
  };
}

/** Of the density of distances from 1 tick up to their 99th percentile; a bin is as wide as it has whole ticks. */
function placementExponent(distances: readonly number[]): number {
  const behind = sorted(distances.filter((distance) => distance >= 1));
  const edges = logEdges(1, quantile(behind, 0.99) + 1, 13);
  return densityExponent(behind, edges, (low, high) => Math.ceil(high) - Math.ceil(low), 1);
}

export function sizeFacts(days: readonly MarketDay[]) {
  const sizes = days.flatMap(({ aggressors }) => aggressors.map(({ quantity }) => quantity));
  const passive = days.flatMap((day) => day.passive.map(({ quantity }) => quantity));
  const values = days.flatMap((day) => day.prints.map(({ price, quantity }) => price * day.tickValue * quantity));
  return {
    size_meanmed: mean(sizes) / median(sizes),
    size_tail: hill(sizes, TAIL),
    size_round: shareOfCommonest(passive, 5),
    trade_value: mean(values),
  };
}

function shareOfCommonest(values: readonly number[], kinds: number): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const largest = sorted([...counts.values()]).slice(-kinds);
  return largest.reduce((sum, count) => sum + count, 0) / values.length;
}

export function lifetimeFacts(days: readonly MarketDay[]) {
  const orders = days.flatMap(({ passive }) => passive);
  const life = ({ time, end }: PassiveOrder) => end - time;
  const cancelled = orders.filter((order) => order.cancelled);
  const cancelledLives = sorted(cancelled.map(life));
  const filled = orders.filter(({ fills }) => fills > 0);
  return {
    life_median: median(orders.filter(({ end }) => !Number.isNaN(end)).map(life)),
    life_spread: quantile(cancelledLives, 0.9) / quantile(cancelledLives, 0.5),
    life_exp: lifeExponent(cancelledLives),
    cancel_1s: shareOf(orders, (order) => order.cancelled && life(order) <= 1),
    ever_filled: filled.length / orders.length,
    partial_end: shareOf(orders, ({ filled: traded, quantity }) => traded > 0 && traded < quantity),
    multi_fill: shareOf(filled, ({ fills }) => fills >= 2),
    ttf_best:
      median(filled.filter(({ distance }) => distance === 0).map(({ firstFill, time }) => firstFill - time)) /
      meanGap(days),
    ttf_order: isFilledByPriority(orders) ? 1 : 0,
  };
}

/** Of the density of the lives of cancelled orders between 0.1 and 3,000 s. */
function lifeExponent(lives: readonly number[]): number {
  return densityExponent(lives, logEdges(0.1, 3_000, 18), (low, high) => high - low, 10);
}

function meanGap(days: readonly MarketDay[]): number {
  const seconds = days.flatMap(({ sessions }) => sessions.map(({ start, end }) => end - start)).reduce((a, b) => a + b);
  return seconds / days.reduce((sum, { aggressors }) => sum + aggressors.length, 0);
}

/** Whether orders inside the spread are filled more often than those at the best price, and those more than 1 tick behind. */
function isFilledByPriority(orders: readonly PassiveOrder[]): boolean {
  const share = (isMeant: (distance: number) => boolean) =>
    shareOf(
      orders.filter(({ distance }) => isMeant(distance)),
      ({ fills }) => fills > 0,
    );
  const atBest = share((distance) => distance === 0);
  return share((distance) => distance < 0) > atBest && atBest > share((distance) => distance === 1);
}
