/** Price levels by tick, with the best of either side: what a listener of level_changed events rebuilds. */

export interface LevelBook {
  readonly lowTick: number;
  readonly bids: Float64Array;
  readonly asks: Float64Array;
  /** -1 or the length of the ladder while a side is empty. */
  bestBid: number;
  bestAsk: number;
}

export function levelBook(lowTick: number, highTick: number): LevelBook {
  const length = highTick - lowTick + 1;
  return { lowTick, bids: new Float64Array(length), asks: new Float64Array(length), bestBid: -1, bestAsk: length };
}

export function putLevel(book: LevelBook, isBid: boolean, tick: number, quantity: number): void {
  const at = tick - book.lowTick;
  const levels = isBid ? book.bids : book.asks;
  levels[at] = quantity;
  if (isBid) {
    if (quantity > 0) book.bestBid = Math.max(book.bestBid, at);
    while (book.bestBid >= 0 && levels[book.bestBid] === 0) book.bestBid -= 1;
    return;
  }
  if (quantity > 0) book.bestAsk = Math.min(book.bestAsk, at);
  while (book.bestAsk < levels.length && levels[book.bestAsk] === 0) book.bestAsk += 1;
}

export interface Top {
  readonly bid: number;
  readonly ask: number;
  readonly bidQuantity: number;
  readonly askQuantity: number;
}

/** Best prices and quantities; NaN where a side is empty. */
export function topOf({ lowTick, bids, asks, bestBid, bestAsk }: LevelBook): Top {
  return {
    bid: bestBid < 0 ? Number.NaN : lowTick + bestBid,
    ask: bestAsk >= asks.length ? Number.NaN : lowTick + bestAsk,
    bidQuantity: bids[bestBid] ?? Number.NaN,
    askQuantity: asks[bestAsk] ?? Number.NaN,
  };
}

/** Quantities of the `count` best occupied levels, both sides added up. */
export function depthOf(book: LevelBook, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let at = book.bestBid, level = 0; at >= 0 && level < count; at -= 1) {
    const quantity = book.bids[at] ?? 0;
    if (quantity > 0) sums[level] = (sums[level++] ?? 0) + quantity;
  }
  for (let at = book.bestAsk, level = 0; at < book.asks.length && level < count; at += 1) {
    const quantity = book.asks[at] ?? 0;
    if (quantity > 0) sums[level] = (sums[level++] ?? 0) + quantity;
  }
  return sums;
}
