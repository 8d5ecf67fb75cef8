import { describe, expect, test } from 'vitest';
import { EventKind } from '../wasm/records.ts';
import { advanceTime, cancelOrder, newOrder } from './commands.ts';
import { PaperMarket } from './paper-market.ts';
import type { BookChange, Level } from './protocol.ts';
import {
  engineModule,
  GUEST,
  limitOrder,
  marketOrder,
  present,
  quoteOf,
  SECOND,
  START,
  testMarket,
} from './test-market.ts';

describe('a new market', () => {
  test('is the same for the same seed and time, and another for another seed', () => {
    const [first, second, other] = [1, 1, 2].map((seed) => PaperMarket.create(engineModule, { seed, time: START }));
    expect(second?.stateHash()).toBe(first?.stateHash());
    expect(second?.eventHash).toBe(first?.eventHash);
    expect(second?.save()).toEqual(first?.save());
    expect(other?.eventHash).not.toBe(first?.eventHash);
  });

  test('shows a newcomer two hours of trading in every share', () => {
    const market = testMarket();
    expect(market.time).toBe(START);
    for (const { instrument, bandLow, bandHigh } of market.instruments) {
      const { phase, open, high, low, last, bid, ask, volume } = quoteOf(market, instrument);
      expect(phase).toBe('continuous');
      expect(volume).toBeGreaterThan(0);
      expect(low).toBeGreaterThanOrEqual(bandLow);
      expect(high).toBeLessThanOrEqual(bandHigh);
      for (const price of [open, last]) expect(price >= low && price <= high).toBe(true);
      expect(bid).toBeLessThan(ask);
      const book = market.book(instrument);
      expect(book.bids[0]?.price).toBe(bid);
      expect(book.asks[0]?.price).toBe(ask);
      expect(book.candles.length).toBeGreaterThan(100);
      expect(book.trades.at(-1)?.price).toBe(last);
    }
  });

  test('has nothing to tell as a change', () => {
    const { quotes, books, trades, candles } = PaperMarket.create(engineModule, { seed: 3, time: START }).takeChanges();
    expect([quotes.length, books.size, trades.length, candles.size]).toEqual([0, 0, 0, 0]);
  });
});

describe('save and restore', () => {
  test('a restored market is the same and goes on the same', () => {
    const market = testMarket();
    market.apply(newOrder(4, GUEST, marketOrder('a', { quantity: 300 }), START + 1));
    const restored = PaperMarket.restore(engineModule, structuredClone(market.save()));
    for (const each of [market, restored]) {
      for (let second = 1; second <= 120; second += 1) each.apply(advanceTime(START + second * SECOND));
    }
    expect(restored.stateHash()).toBe(market.stateHash());
    expect(restored.save()).toEqual(market.save());
    for (const { instrument } of market.instruments) expect(restored.book(instrument)).toEqual(market.book(instrument));
    expect(restored.lastOrder()).toBe(market.lastOrder());
  });

  test('a damaged snapshot is refused', () => {
    const saved = testMarket().save();
    saved.snapshot[1_000] = (saved.snapshot[1_000] ?? 0) ^ 1;
    expect(() => PaperMarket.restore(engineModule, saved)).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_REFUSED' }),
    );
  });

  test('a view of another version or of other instruments is refused', () => {
    const saved = testMarket().save();
    const later = { ...saved, view: { ...saved.view, version: 2 as unknown as 1 } };
    expect(() => PaperMarket.restore(engineModule, later)).toThrow('version 2');
    const fewer = { ...saved, view: { ...saved.view, instruments: saved.view.instruments.slice(1) } };
    expect(() => PaperMarket.restore(engineModule, fewer)).toThrow('11 instruments');
  });
});

describe('apply', () => {
  test('a refused command changes nothing at all', () => {
    const market = testMarket();
    const before = { saved: market.save(), stateHash: market.stateHash(), time: market.time };
    const order = limitOrder('a', { price: 1_000_00 });
    const outcome = market.apply(newOrder(0, GUEST, order, START + SECOND));
    expect(outcome).toEqual({ accepted: false, reason: 'price_above_band', orderId: null, ownerEvents: [] });
    expect({ saved: market.save(), stateHash: market.stateHash(), time: market.time }).toEqual(before);
    expect(market.takeChanges().quotes).toEqual([]);
  });

  test('tells the id of a new order and what happened to it', () => {
    const market = testMarket();
    const { bid } = quoteOf(market);
    const order = limitOrder('a', { side: 'sell', price: bid, quantity: 1 });
    const { accepted, reason, orderId, ownerEvents } = market.apply(newOrder(0, GUEST, order, START));
    expect({ accepted, reason, orderId }).toEqual({
      accepted: true,
      reason: null,
      orderId: String(market.lastOrder()),
    });
    expect(ownerEvents.map(({ kind }) => kind)).toEqual([EventKind.OrderAccepted, EventKind.Trade]);
    expect(ownerEvents[1]).toMatchObject({ counterOwner: GUEST, price: bid, tradeId: String(market.tradeCount) });
  });

  test('participants that are refused while time passes refuse no command', () => {
    const market = testMarket();
    const fill = () => market.apply(newOrder(0, GUEST, limitOrder('a'), START));
    while (fill().accepted);
    expect(fill().reason).toBe('order_pool_full');
    for (let second = 1; second <= 10; second += 1) {
      expect(market.apply(advanceTime(START + second * SECOND)).accepted).toBe(true);
    }
  });

  test('a record of another size is an error', () => {
    expect(() => testMarket().apply(new Uint8Array(63))).toThrow(RangeError);
  });

  test('an unknown command is refused', () => {
    expect(testMarket().apply(new Uint8Array(64))).toMatchObject({ accepted: false, reason: 'unknown_command' });
  });
});

describe('takeChanges', () => {
  test('the changes, put on what was there, give what is there', () => {
    const market = testMarket();
    const levels = market.instruments.map(({ instrument }) => sides(market.book(instrument)));
    const trades: string[] = [];
    for (let second = 1; second <= 30; second += 1) {
      market.apply(advanceTime(START + second * SECOND));
      const changes = market.takeChanges();
      for (const [instrument, change] of changes.books) merge(present(levels[instrument]), change);
      for (const quote of changes.quotes) expect(quoteOf(market, quote.instrument)).toEqual(quote);
      trades.push(...changes.trades.map(({ tradeId }) => tradeId));
    }
    for (const { instrument } of market.instruments) {
      const { bids, asks } = sides(market.book(instrument));
      const merged = present(levels[instrument]);
      expect(new Map([...merged.bids].sort())).toEqual(new Map([...bids].sort()));
      expect(new Map([...merged.asks].sort())).toEqual(new Map([...asks].sort()));
    }
    expect(new Set(trades).size).toBe(trades.length);
    expect(trades.length).toBeGreaterThan(30);
  });

  test('holds at most the last 50 trades of an instrument', () => {
    const market = testMarket();
    for (let second = 1; second <= 300; second += 1) market.apply(advanceTime(START + second * SECOND));
    const { trades } = market.takeChanges();
    const perInstrument = market.instruments.map(
      ({ instrument }) => trades.filter((trade) => trade.instrument === instrument).length,
    );
    expect(Math.max(...perInstrument)).toBe(50);
  });

  test('a level that is gone comes with quantity 0', () => {
    const market = testMarket();
    const price = quoteOf(market).bid - 200;
    const { orderId } = market.apply(newOrder(0, GUEST, limitOrder('a', { price }), START));
    const added = market
      .takeChanges()
      .books.get(0)
      ?.bids.find((level) => level.price === price);
    expect(added?.quantity).toBeGreaterThanOrEqual(10);
    market.apply(cancelOrder({ instrument: 0, owner: GUEST, order: Number(orderId) }, START));
    const after = market
      .takeChanges()
      .books.get(0)
      ?.bids.find((level) => level.price === price);
    expect(after).toEqual({ price, quantity: present(added).quantity - 10, orders: present(added).orders - 1 });
  });
});

interface Sides {
  readonly bids: Map<number, Level>;
  readonly asks: Map<number, Level>;
}

function sides({ bids, asks }: { readonly bids: readonly Level[]; readonly asks: readonly Level[] }): Sides {
  const byPrice = (levels: readonly Level[]) => new Map(levels.map((level) => [level.price, level]));
  return { bids: byPrice(bids), asks: byPrice(asks) };
}

function merge({ bids, asks }: Sides, change: BookChange): void {
  for (const [levels, changed] of [
    [bids, change.bids],
    [asks, change.asks],
  ] as const) {
    for (const level of changed) {
      if (level.quantity === 0) levels.delete(level.price);
      else levels.set(level.price, level);
    }
  }
}
