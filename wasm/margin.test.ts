import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type BasketLeg, MarginCalculator, type MarginNeed, MarginRefusedError } from './margin.ts';
import { ContractStyle, Side } from './records.ts';

const calculator = new MarginCalculator(
  new WebAssembly.Module(readFileSync(new URL('./engine.wasm', import.meta.url))),
);

/** The NIFTY calls of the broker's published example, lot 75 at 19,434.15; figures in paise. */
const call: BasketLeg = {
  side: Side.Sell,
  style: ContractStyle.Call,
  flags: 0,
  underlying: 1,
  marginBp: 0,
  quantity: 75,
  price: 3_565,
  contractPrice: 3_565,
  underlyingPrice: 1_943_415,
  shortExtra: 0,
  expires: 0,
  exposureBp: 200,
  spreadBp: 0,
};
/** A unit of the 20,600 call gains at most ₹855.45, the 20,700 call ₹100 less but for the difference of the premiums. */
const near: BasketLeg = { ...call, scenarios: Array.from({ length: 16 }, (_, index) => (index === 14 ? -85_545 : 0)) };
const far: BasketLeg = {
  ...call,
  side: Side.Buy,
  price: 695,
  contractPrice: 695,
  scenarios: Array.from({ length: 16 }, (_, index) => (index === 14 ? -78_031 : 0)),
};
const share: BasketLeg = {
  ...call,
  side: Side.Buy,
  style: 0,
  underlying: 0,
  quantity: 1,
  price: 149_800,
  marginBp: 10_000,
  contractPrice: 0,
  underlyingPrice: 0,
  exposureBp: 0,
};

/** Rupees as the broker shows them. */
const rupees = (need: MarginNeed): Record<string, number> => ({
  span: need.span / 100,
  exposure: (need.exposure + need.exposureRest / 10_000) / 100,
  option_premium: need.optionPremium / 100,
  equity: (need.equity + need.equityRest / 10_000) / 100,
  total: (need.total + need.totalRest / 10_000) / 100,
});

function refusedLeg(basket: readonly BasketLeg[]): number | undefined {
  try {
    calculator.calculate(basket);
  } catch (error) {
    if (error instanceof MarginRefusedError) return error.leg;
    throw error;
  }
  return undefined;
}

test("a short call, a long call and both together, line by line as in the broker's example", () => {
  const { legs, initial, final } = calculator.calculate([near, far]);
  expect(legs.map(rupees)).toEqual([
    { span: 66_832.5, exposure: 29_151.225, option_premium: 0, equity: 0, total: 95_983.725 },
    { span: 0, exposure: 0, option_premium: 521.25, equity: 0, total: 521.25 },
  ]);
  expect(rupees(initial)).toEqual({
    span: 66_832.5,
    exposure: 29_151.225,
    option_premium: 521.25,
    equity: 0,
    total: 96_504.975,
  });
  expect(rupees(final)).toEqual({
    span: 7_788,
    exposure: 29_151.225,
    option_premium: -2_152.5,
    equity: 0,
    total: 34_786.725,
  });
});

test('a share needs its rate of its value', () => {
  const { final } = calculator.calculate([share]);
  expect(rupees(final)).toEqual({ span: 0, exposure: 0, option_premium: 0, equity: 1_498, total: 1_498 });
});

test('two months of a future that oppose each other are charged as a pair, with a third of the later exposure', () => {
  const losses = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 180_000 : -180_000));
  const future: BasketLeg = {
    ...call,
    style: ContractStyle.Future,
    flags: 1,
    side: Side.Buy,
    price: 2_000_000,
    contractPrice: 2_000_000,
    underlyingPrice: 2_000_000,
    expires: 100,
    spreadBp: 175,
    scenarios: losses,
  };
  const later: BasketLeg = { ...future, side: Side.Sell, expires: 200 };
  const { initial, final } = calculator.calculate([later, future]);
  expect(rupees(initial)).toMatchObject({ span: 270_000, exposure: 60_000, total: 330_000 });
  expect(rupees(final)).toMatchObject({ span: 26_250, exposure: 10_000, total: 36_250 });
  const unpaired = calculator.calculate([{ ...later, flags: 0 }, future]);
  expect(rupees(unpaired.final)).toMatchObject({ span: 0, exposure: 60_000 });
});

test('an empty basket, too many legs and fields out of their range are refused with the leg', () => {
  expect(refusedLeg([])).toBe(0);
  expect(refusedLeg(Array<BasketLeg>(64).fill(near))).toBe(undefined);
  expect(refusedLeg(Array<BasketLeg>(65).fill(near))).toBe(64);
  expect(refusedLeg([near, { ...near, side: 3 as Side }])).toBe(1);
  const { scenarios: _scenarios, ...bare } = near;
  const bad: readonly BasketLeg[] = [
    bare,
    { ...near, quantity: 0 },
    { ...near, quantity: 4_294_967_296 },
    { ...near, price: 0 },
    { ...near, price: 2 ** 53 - 1 },
    { ...near, flags: 1 },
    { ...near, spreadBp: 1 },
    { ...near, exposureBp: 10_001 },
    { ...near, underlyingPrice: 0 },
    { ...near, marginBp: 1 },
    { ...near, expires: 1 },
    { ...near, scenarios: [1] },
    { ...near, scenarios: Array<number>(16).fill(1_000_000_001) },
    { ...share, scenarios: Array<number>(16).fill(0) },
    { ...share, exposureBp: 1 },
  ];
  expect(bad.map((leg) => refusedLeg([leg]))).toEqual(bad.map(() => 0));
});
