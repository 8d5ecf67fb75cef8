import { describe, expect, test } from 'vitest';
import { marginParameters, priceScanRange, volatilityScanRange } from './margin-parameters.ts';
import { normalCdf, optionPrice } from './option-price.ts';
import { futureRiskArray, optionRiskArray, scenarios } from './risk-array.ts';

const LOT = 65;
const market = { spot: 24_000, volatility: 0.14, interest: 0.065 };
const rules = marginParameters('index', '2026-11-20');
const scan = { price: priceScanRange(rules, 0.005), volatility: volatilityScanRange(rules, market.volatility) };
const option = (right: 'call' | 'put', strike: number) => ({ right, strike, years: 7 / 365 });

interface Holding {
  readonly lots: number;
  readonly array: readonly number[];
  readonly price: number;
}
const held = (lots: number, right: 'call' | 'put', strike: number): Holding => {
  const terms = option(right, strike);
  return { lots, array: optionRiskArray(terms, market, scan), price: optionPrice(terms, market) };
};
const future = (lots: number): Holding => ({ lots, array: futureRiskArray(market.spot, scan), price: 0 });

function scanOf(portfolio: readonly Holding[]): number {
  const losses = scenarios.map((_, each) =>
    portfolio.reduce((sum, { lots, array }) => sum + (lots * LOT * (array[each] ?? 0)) / 100, 0),
  );
  return Math.max(0, ...losses);
}
const optionValue = (portfolio: readonly Holding[]): number =>
  portfolio.reduce((sum, { lots, price }) => sum + lots * LOT * price, 0);

describe('figures of the published model: spot 24,000, 7 days, volatility 14 %', () => {
  test.for([
    ['short 24,500 call', [held(-1, 'call', 24_500)], 112_048, -2_548],
    ['short 24,000 straddle', [held(-1, 'call', 24_000), held(-1, 'put', 24_000)], 122_860, -24_167],
    ['bear call 24,200/24,700', [held(-1, 'call', 24_200), held(1, 'call', 24_700)], 26_158, -6_301],
    ['long future', [future(1)], 145_080, 0],
    ['long future, short 24,500 call', [future(1), held(-1, 'call', 24_500)], 142_532, -2_548],
    ['short 21,500 put', [held(-1, 'put', 21_500)], 44_072, 0],
  ] as const)('%s', ([, portfolio, expectedScan, expectedValue]) => {
    // Paise of a unit are rounded sixteen times: a lot of 65 may be off by some rupees at most.
    expect(Math.abs(scanOf(portfolio) - expectedScan)).toBeLessThan(2);
    expect(Math.abs(optionValue(portfolio) - expectedValue)).toBeLessThan(2);
  });

  test('a long option loses no more than what was paid for it', () => {
    const { array, price } = held(1, 'call', 24_500);
    expect(Math.max(...array)).toBeLessThanOrEqual(Math.ceil(price * 100));
    expect(array).toHaveLength(16);
  });
});

describe('parameters by date', () => {
  test.for([
    ['index', '2020-05-31', 0.071, 300, 0],
    ['index', '2020-06-01', 0.093, 200, 0],
    ['index', '2024-11-19', 0.093, 200, 0],
    ['index', '2024-11-20', 0.093, 200, 200],
    ['stock', '2020-05-31', 0.107, 500, 0],
    ['stock', '2026-11-20', 0.142, 350, 0],
  ] as const)('%s on %s', ([underlying, date, leastPriceScan, exposureBp, expiryDayBp]) => {
    expect(marginParameters(underlying, date)).toMatchObject({ leastPriceScan, exposureBp, expiryDayBp });
  });

  test('the range grows with volatility above its floor', () => {
    expect(priceScanRange(rules, 0.02)).toBeCloseTo(6 * Math.SQRT2 * 0.02, 12);
    expect(priceScanRange(rules, 0)).toBe(0.093);
    expect(volatilityScanRange(rules, 0.4)).toBe(0.1);
    expect(volatilityScanRange(rules, 0.01)).toBe(0.04);
  });
});

describe('the price of an option', () => {
  test.for([
    [-1.96, 0.024997895148220435],
    [0, 0.5],
    [1, 0.8413447460685429],
    [8, 0.9999999999999993],
  ] as const)('normal distribution at %f', ([x, value]) => {
    expect(normalCdf(x)).toBeCloseTo(value, 14);
  });

  test('put and call differ by the forward, at every strike', () => {
    for (const strike of [20_000, 24_000, 28_000]) {
      const call = optionPrice({ right: 'call', strike, years: 0.25 }, market);
      const put = optionPrice({ right: 'put', strike, years: 0.25 }, market);
      expect(call - put).toBeCloseTo(market.spot - strike * Math.exp(-market.interest * 0.25), 8);
    }
  });

  test('on expiry, and without volatility, it is the intrinsic value', () => {
    expect(optionPrice({ right: 'call', strike: 23_900, years: 0 }, market)).toBe(100);
    expect(optionPrice({ right: 'put', strike: 23_900, years: 0 }, market)).toBe(0);
    expect(optionPrice({ right: 'put', strike: 24_100, years: 0 }, { ...market, volatility: 0 })).toBe(100);
  });
});
