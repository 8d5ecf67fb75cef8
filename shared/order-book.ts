/** The order book of one instrument as viewers see it: price levels, kept from the level events of the venue. */
import type { BookChange, Level } from './protocol.ts';

type Levels = Map<number, Level>;

export class OrderBookView {
  readonly instrument: number;
  private readonly bids: Levels = new Map();
  private readonly asks: Levels = new Map();
  private readonly changedBids = new Set<number>();
  private readonly changedAsks = new Set<number>();

  constructor(instrument: number) {
    this.instrument = instrument;
  }

  /** Puts the new total of one level; quantity 0 takes the level away. */
  put(side: 'buy' | 'sell', level: Level): void {
    const levels = side === 'buy' ? this.bids : this.asks;
    if (level.quantity === 0) levels.delete(level.price);
    else levels.set(level.price, level);
    (side === 'buy' ? this.changedBids : this.changedAsks).add(level.price);
  }

  /** Best price of each side, 0 while it is empty. */
  best(): { readonly bid: number; readonly ask: number } {
    let bid = 0;
    for (const price of this.bids.keys()) bid = Math.max(bid, price);
    let ask = Number.POSITIVE_INFINITY;
    for (const price of this.asks.keys()) ask = Math.min(ask, price);
    return { bid, ask: this.asks.size === 0 ? 0 : ask };
  }

  /** All levels, best first. */
  levels(): { readonly bids: Level[]; readonly asks: Level[] } {
    return {
      bids: [...this.bids.values()].sort((a, b) => b.price - a.price),
      asks: [...this.asks.values()].sort((a, b) => a.price - b.price),
    };
  }

  /** Levels changed since the last take with their present totals, or null when there are none. */
  takeChange(): BookChange | null {
    if (this.changedBids.size === 0 && this.changedAsks.size === 0) return null;
    const change = {
      instrument: this.instrument,
      bids: present(this.bids, this.changedBids),
      asks: present(this.asks, this.changedAsks),
    };
    this.changedBids.clear();
    this.changedAsks.clear();
    return change;
  }
}

function present(levels: Levels, prices: ReadonlySet<number>): Level[] {
  return [...prices].map((price) => levels.get(price) ?? { price, quantity: 0, orders: 0 });
}
