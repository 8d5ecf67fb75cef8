import { describe, expect, test } from 'vitest';
import {
  autocorrelation,
  autocorrelationDecay,
  densityExponent,
  hill,
  kurtosis,
  logEdges,
  quantile,
  slope,
  varianceRatio,
} from './series.ts';

/** A fixed sequence of uniform values between 0 and 1. */
function uniform(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

describe('series', () => {
  test('the tail exponent of a Pareto sample is found', () => {
    const sample = uniform(40_000).map((value) => value ** (-1 / 3));
    expect(hill(sample, 0.05)).toBeCloseTo(3, 0);
  });

  test('the kurtosis of two equally likely values is 1, that of a normal sum near 3', () => {
    expect(kurtosis([1, -1, 1, -1])).toBe(1);
    const values = uniform(60_000);
    const sums = Array.from({ length: 5_000 }, (_, at) => values.slice(at * 12, at * 12 + 12).reduce((a, b) => a + b));
    expect(kurtosis(sums)).toBeGreaterThan(2.7);
    expect(kurtosis(sums)).toBeLessThan(3.1);
  });

  test('no pair and no sum reaches from one piece into the next', () => {
    const alternating = [1, -1, 1, -1];
    expect(autocorrelation([alternating], 1)).toBeCloseTo(-1);
    expect(autocorrelation([[1], [-1], [1], [-1]], 1)).toBeNaN();
    expect(varianceRatio([alternating], 2)).toBe(0);
    expect(varianceRatio([[1], [-1]], 2)).toBeNaN();
  });

  test('missing values are left out of an autocorrelation', () => {
    expect(autocorrelation([[1, -1, Number.NaN, 1, -1]], 1)).toBeCloseTo(-1);
  });

  test('a slow autocorrelation decays with a small exponent, a fast one with a large', () => {
    const noise = uniform(30_000).map((value) => value - 0.5);
    const smooth = (memory: number) => {
      let level = 0;
      return noise.map((value) => {
        level += (value - level) / memory;
        return level;
      });
    };
    expect(autocorrelationDecay([smooth(200)], 60)).toBeLessThan(0.2);
    expect(autocorrelationDecay([smooth(4)], 60)).toBeGreaterThan(0.8);
  });

  test('the exponent of a power-law density is found', () => {
    const sample = uniform(50_000)
      .map((value) => (1 - value) ** (-1 / 0.5))
      .filter((value) => value < 1_000);
    const exponent = densityExponent(sample, logEdges(1, 1_000, 15), (low, high) => high - low, 10);
    expect(exponent).toBeGreaterThan(1.4);
    expect(exponent).toBeLessThan(1.6);
  });

  test('quantiles are interpolated, slopes weighted', () => {
    expect(quantile([0, 10, 20, 30], 0.5)).toBe(15);
    expect(slope([0, 1, 2], [0, 1, 10], [1, 1, 0])).toBeCloseTo(1);
  });
});
