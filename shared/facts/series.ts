/**
 * Statistics of number series. A series comes in pieces (sessions, days); nothing is computed across their ends. Answers are
 * NaN where there are too few observations.
 */

export type Pieces = readonly (readonly number[])[];

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Mean of the `power`-th power of the distance to the mean. */
function moment(values: readonly number[], power: number): number {
  const centre = mean(values);
  let sum = 0;
  for (const value of values) sum += (value - centre) ** power;
  return sum / values.length;
}

export function deviation(values: readonly number[]): number {
  return Math.sqrt(moment(values, 2));
}

/** 3 for a normal distribution. */
export function kurtosis(values: readonly number[]): number {
  return moment(values, 4) / moment(values, 2) ** 2;
}

export function skewness(values: readonly number[]): number {
  return moment(values, 3) / moment(values, 2) ** 1.5;
}

/** The value below which a share of the sorted values lies, interpolated. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

export function median(values: readonly number[]): number {
  return quantile(sorted(values), 0.5);
}

export function shareOf<T>(values: readonly T[], isMeant: (value: T) => boolean): number {
  let count = 0;
  for (const value of values) if (isMeant(value)) count += 1;
  return count / values.length;
}

export function correlation(left: readonly number[], right: readonly number[]): number {
  const leftMean = mean(left);
  const rightMean = mean(right);
  let both = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (const [index, value] of left.entries()) {
    const x = value - leftMean;
    const y = (right[index] ?? Number.NaN) - rightMean;
    both += x * y;
    leftSquares += x * x;
    rightSquares += y * y;
  }
  return both / Math.sqrt(leftSquares * rightSquares);
}

/** Autocorrelation at `lag`: one mean and variance for all pieces, pairs inside a piece only. Missing values are NaN. */
export function autocorrelation(pieces: Pieces, lag: number): number {
  return autocorrelations(pieces, [lag])[0] ?? Number.NaN;
}

export function autocorrelations(pieces: Pieces, lags: readonly number[]): number[] {
  const all = pieces.flat().filter((value) => !Number.isNaN(value));
  const centre = mean(all);
  const variance = moment(all, 2);
  return lags.map((lag) => {
    let sum = 0;
    let pairs = 0;
    for (const piece of pieces) {
      for (let at = lag; at < piece.length; at += 1) {
        const product = ((piece[at] ?? 0) - centre) * ((piece[at - lag] ?? 0) - centre);
        if (Number.isNaN(product)) continue;
        sum += product;
        pairs += 1;
      }
    }
    return sum / pairs / variance;
  });
}

/** Var(sum of `length` neighbours) / (`length` × Var(one)), overlapping. */
export function varianceRatio(pieces: Pieces, length: number): number {
  const sums: number[] = [];
  for (const piece of pieces) {
    let sum = 0;
    for (const [at, value] of piece.entries()) {
      sum += value - (at >= length ? (piece[at - length] ?? 0) : 0);
      if (at >= length - 1) sums.push(sum);
    }
  }
  return moment(sums, 2) / (length * moment(pieces.flat(), 2));
}

/** Hill's tail exponent: the inverse mean log excess over the k-th largest value, k = `share` of them, at least 20. */
export function hill(values: readonly number[], share: number): number {
  const positive = sorted(values.filter((value) => value > 0)).reverse();
  const k = Math.max(20, Math.floor(positive.length * share));
  const threshold = positive[k];
  if (threshold === undefined) return Number.NaN;
  let sum = 0;
  for (const value of positive.slice(0, k)) sum += Math.log(value / threshold);
  return k / sum;
}

/** Slope of the weighted least-squares line. */
export function slope(x: readonly number[], y: readonly number[], weights: readonly number[] = x.map(() => 1)): number {
  let total = 0;
  let xSum = 0;
  let ySum = 0;
  for (const [index, weight] of weights.entries()) {
    total += weight;
    xSum += weight * (x[index] ?? 0);
    ySum += weight * (y[index] ?? 0);
  }
  let both = 0;
  let squares = 0;
  for (const [index, weight] of weights.entries()) {
    const dx = (x[index] ?? 0) - xSum / total;
    both += weight * dx * ((y[index] ?? 0) - ySum / total);
    squares += weight * dx * dx;
  }
  return weights.length < 2 ? Number.NaN : both / squares;
}

/**
 * Power-law exponent with which the autocorrelation falls over the lags 1 to `longest`: the slope of its logarithm on that of
 * the lag, over means in 8 bins of whole lags and about equal logarithmic width, positive ones only.
 */
export function autocorrelationDecay(pieces: Pieces, longest: number): number {
  const lags = Array.from({ length: longest }, (_, index) => index + 1);
  const values = autocorrelations(pieces, lags);
  const edges = wholeEdges(longest, 8);
  const x: number[] = [];
  const y: number[] = [];
  for (const [bin, low] of edges.slice(0, -1).entries()) {
    const inBin = lags.slice(low - 1, (edges[bin + 1] ?? 0) - 1);
    const level = mean(inBin.map((lag) => values[lag - 1] ?? Number.NaN));
    if (!(level > 0)) continue;
    x.push(mean(inBin.map(Math.log)));
    y.push(Math.log(level));
  }
  return -slope(x, y);
}

/** Whole numbers from 1 to `highest` + 1 that grow by a constant factor where they can. */
function wholeEdges(highest: number, bins: number): number[] {
  return [...new Set(logEdges(1, highest + 1, bins).map(Math.round))];
}

/** `bins` + 1 numbers from `low` to `high` that grow by a constant factor. */
export function logEdges(low: number, high: number, bins: number): number[] {
  return Array.from({ length: bins + 1 }, (_, bin) => low * (high / low) ** (bin / bins));
}

/**
 * Exponent of a falling density: the negative slope of the log of its log-binned values on the log of the bin's middle.
 * @param widthOf what a bin spans; bins with fewer than `fewest` values are left out
 */
export function densityExponent(
  values: readonly number[],
  edges: readonly number[],
  widthOf: (low: number, high: number) => number,
  fewest: number,
): number {
  const x: number[] = [];
  const y: number[] = [];
  for (const [bin, low] of edges.slice(0, -1).entries()) {
    const high = edges[bin + 1] ?? low;
    const width = widthOf(low, high);
    const count = values.filter((value) => value >= low && value < high).length;
    if (width === 0 || count < fewest) continue;
    x.push(Math.log(low * high) / 2);
    y.push(Math.log(count / width));
  }
  return -slope(x, y);
}
