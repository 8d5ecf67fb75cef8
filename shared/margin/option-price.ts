/** Prices of European options by Black and Scholes. Floating point: for inputs of the core, never inside it. */

export interface OptionTerms {
  readonly right: 'call' | 'put';
  /** Same unit as the spot. */
  readonly strike: number;
  /** Until expiry, in years of 365 days; 0 on expiry. */
  readonly years: number;
}

export interface Market {
  readonly spot: number;
  /** Annualised, 0.14 for 14 %. */
  readonly volatility: number;
  /** Continuously compounded, a year. */
  readonly interest: number;
}

/** Price in the unit of the spot; the intrinsic value on expiry or without volatility. */
export function optionPrice({ right, strike, years }: OptionTerms, { spot, volatility, interest }: Market): number {
  const sign = right === 'call' ? 1 : -1;
  const discounted = strike * Math.exp(-interest * years);
  const deviation = volatility * Math.sqrt(years);
  if (deviation <= 0 || spot <= 0) return Math.max(0, sign * (spot - discounted));
  const d1 = Math.log(spot / discounted) / deviation + deviation / 2;
  return sign * (spot * normalCdf(sign * d1) - discounted * normalCdf(sign * (d1 - deviation)));
}

/**
 * Probability that a standard normal variable is at most `x`, to about 15 digits.
 * Hart's rational approximation as given by West, "Better approximations to cumulative normal functions", 2005.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-size * size) / 2);
  const tail = size < 7.07106781186547 ? (density * above(size)) / below(size) : farTail(size, density);
  return x > 0 ? 1 - tail : tail;
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const above = (x: number): number =>
  polynomial(
    [
      3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
      220.206867912376,
    ],
    x,
  );

const below = (x: number): number =>
  polynomial(
    [
      8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
      793.826512519948, 440.413735824752,
    ],
    x,
  );

function farTail(x: number, density: number): number {
  const fraction = [4, 3, 2, 1].reduce((rest, numerator) => x + numerator / rest, x + 0.65);
  return density / fraction / 2.506628274631;
}
