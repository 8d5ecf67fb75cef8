/**
 * A plain price-time book that a tape is written against, so that its cancels name live orders and its crossing orders know
 * what they cross. It is not the venue: no checks, one instrument, prices from 39,800 to 60,200.
 */
export const LOWEST_PRICE = 39_800;
export const HIGHEST_PRICE = 60_200;
const PRICES = HIGHEST_PRICE - LOWEST_PRICE + 1;

export const BUY = 0;
export const SELL = 1;
export type TapeSide = typeof BUY | typeof SELL;

export interface TapeBook {
  readonly liveOrders: number;
  /** The live order at an index from 0 to `liveOrders` - 1, in no particular order. */
  liveOrder(index: number): number;
  /** Best price of a side, 0 when it is empty. */
  best(side: TapeSide): number;
  /** The next price with orders behind `price`, 0 when there is none. */
  behind(side: TapeSide, price: number): number;
  quantityAt(side: TapeSide, price: number): number;
  add(order: number, side: TapeSide, price: number, quantity: number, ioc: boolean): void;
  cancel(order: number): void;
}

interface Ladder {
  readonly head: Uint32Array;
  readonly tail: Uint32Array;
  readonly total: Float64Array;
  best: number;
}

/** A book for orders with ids from 1 to `orders`. */
export function tapeBook(orders: number): TapeBook {
  const next = new Uint32Array(orders + 1);
  const previous = new Uint32Array(orders + 1);
  const open = new Uint32Array(orders + 1);
  const priceOf = new Uint32Array(orders + 1);
  const sideOf = new Uint8Array(orders + 1);
  const live = new Uint32Array(orders + 1);
  const place = new Uint32Array(orders + 1);
  const ladders = [ladder(), ladder()] as const;
  let liveOrders = 0;

  const at = (price: number): number => price - LOWEST_PRICE;

  function behind(side: TapeSide, price: number): number {
    const { head } = ladders[side];
    const step = side === BUY ? -1 : 1;
    for (let index = at(price) + step; index >= 0 && index < PRICES; index += step) {
      if (head[index] !== 0) return index + LOWEST_PRICE;
    }
    return 0;
  }

  function remove(order: number): void {
    const side = sideOf[order] as TapeSide;
    const price = priceOf[order] as number;
    const level = at(price);
    const rows = ladders[side];
    const before = previous[order] as number;
    const after = next[order] as number;
    if (before === 0) rows.head[level] = after;
    else next[before] = after;
    if (after === 0) rows.tail[level] = before;
    else previous[after] = before;
    rows.total[level] = (rows.total[level] as number) - (open[order] as number);
    if (rows.head[level] === 0 && rows.best === price) rows.best = behind(side, price);
    open[order] = 0;
    liveOrders -= 1;
    const moved = live[liveOrders] as number;
    live[place[order] as number] = moved;
    place[moved] = place[order] as number;
  }

  function rest(order: number, side: TapeSide, price: number, quantity: number): void {
    const rows = ladders[side];
    const level = at(price);
    const last = rows.tail[level] as number;
    previous[order] = last;
    next[order] = 0;
    if (last === 0) rows.head[level] = order;
    else next[last] = order;
    rows.tail[level] = order;
    rows.total[level] = (rows.total[level] as number) + quantity;
    if (rows.best === 0 || (side === BUY ? price > rows.best : price < rows.best)) rows.best = price;
    open[order] = quantity;
    priceOf[order] = price;
    sideOf[order] = side;
    place[order] = liveOrders;
    live[liveOrders] = order;
    liveOrders += 1;
  }

  function take(side: TapeSide, limit: number, quantity: number): number {
    const opposite = side === BUY ? SELL : BUY;
    const rows = ladders[opposite];
    let left = quantity;
    while (left > 0 && rows.best !== 0 && (side === BUY ? rows.best <= limit : rows.best >= limit)) {
      const level = at(rows.best);
      const maker = rows.head[level] as number;
      const offered = open[maker] as number;
      const traded = Math.min(left, offered);
      left -= traded;
      if (traded === offered) {
        remove(maker);
      } else {
        open[maker] = offered - traded;
        rows.total[level] = (rows.total[level] as number) - traded;
      }
    }
    return left;
  }

  return {
    get liveOrders() {
      return liveOrders;
    },
    liveOrder: (index) => live[index] as number,
    best: (side) => ladders[side].best,
    behind,
    quantityAt: (side, price) => ladders[side].total[at(price)] as number,
    add(order, side, price, quantity, ioc) {
      const left = take(side, price, quantity);
      if (left > 0 && !ioc) rest(order, side, price, left);
    },
    cancel(order) {
      if (open[order] !== 0) remove(order);
    },
  };
}

function ladder(): Ladder {
  return { head: new Uint32Array(PRICES), tail: new Uint32Array(PRICES), total: new Float64Array(PRICES), best: 0 };
}
