/**
 * What NSE Clearing scans derivatives with, by date: the margin model of docs/reference/account.md takes its figures here.
 * Source: parameters as published by NSE Clearing (page of July 2024) and the older set in force before June 2020.
 */

export type Underlying = 'index' | 'stock';

export interface MarginParameters {
  /** Least price scan range, as a share of the underlying. */
  readonly leastPriceScan: number;
  /** How many daily standard deviations the price scan range covers. */
  readonly deviations: number;
  /** Volatility scan range: a share of the volatility … */
  readonly volatilityShare: number;
  /** … and at least this much, absolute. */
  readonly leastVolatilityScan: number;
  /** Exposure margin in basis points of the notional. */
  readonly exposureBp: number;
  /** Exposure margin of short options further out of the money than `farOutOfTheMoney`. */
  readonly farExposureBp: number;
  readonly farOutOfTheMoney: number;
  /** Calendar spread charge in basis points of the far month. */
  readonly calendarBp: number;
  /** Extra for short options on the day of their expiry, in basis points of the underlying. */
  readonly expiryDayBp: number;
}

interface Dated extends MarginParameters {
  /** First day, YYYY-MM-DD. */
  readonly from: string;
}

const BEGINNING = '2000-01-01';

const indexBefore2020: MarginParameters = {
  leastPriceScan: 0.071,
  deviations: 3 * Math.SQRT2,
  volatilityShare: 0.25,
  leastVolatilityScan: 0.04,
  exposureBp: 300,
  farExposureBp: 300,
  farOutOfTheMoney: 0.1,
  calendarBp: 175,
  expiryDayBp: 0,
};

const index: MarginParameters = {
  ...indexBefore2020,
  leastPriceScan: 0.093,
  deviations: 6 * Math.SQRT2,
  exposureBp: 200,
};

const stockBefore2020: MarginParameters = {
  leastPriceScan: 0.107,
  deviations: 3.5 * Math.SQRT2,
  volatilityShare: 0.25,
  leastVolatilityScan: 0.1,
  exposureBp: 500,
  farExposureBp: 500,
  farOutOfTheMoney: 0.3,
  calendarBp: 220,
  expiryDayBp: 0,
};

const stock: MarginParameters = {
  ...stockBefore2020,
  leastPriceScan: 0.142,
  deviations: 6 * Math.SQRT2,
  exposureBp: 350,
  farExposureBp: 525,
};

const tables: { readonly [Name in Underlying]: readonly Dated[] } = {
  index: [
    { from: BEGINNING, ...indexBefore2020 },
    { from: '2020-06-01', ...index, farExposureBp: 300 },
    // Circular NCL/CMPT/64639: 2 % more on short index options that expire that day.
    { from: '2024-11-20', ...index, expiryDayBp: 200 },
  ],
  stock: [
    { from: BEGINNING, ...stockBefore2020 },
    { from: '2020-06-01', ...stock },
  ],
};

/** The parameters in force on a date YYYY-MM-DD. */
export function marginParameters(underlying: Underlying, date: string): MarginParameters {
  const [first, ...later] = tables[underlying];
  return later.reduce((found, each) => (date >= each.from ? each : found), first as MarginParameters);
}

/** Price scan range as a share of the underlying, from its daily volatility (0.01 for 1 %). */
export const priceScanRange = ({ deviations, leastPriceScan }: MarginParameters, daily: number): number =>
  Math.max(deviations * daily, leastPriceScan);

/** Volatility scan range, absolute, from the annualised volatility (0.14 for 14 %). */
export const volatilityScanRange = (
  { volatilityShare, leastVolatilityScan }: MarginParameters,
  volatility: number,
): number => Math.max(volatilityShare * volatility, leastVolatilityScan);
