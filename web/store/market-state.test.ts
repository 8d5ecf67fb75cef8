import { describe, expect, it } from 'vitest';
import {
  CANDLE_MICROSECONDS,
  type Candle,
  type Fill,
  type Instrument,
  type MarketMessage,
  type Order,
  type Quote,
} from '../../shared/protocol.ts';
import { applyMessage, EMPTY_MARKET, type MarketState } from './market-state.ts';

const TIME = 1_700_000_000_000_000;

const instrument: Instrument = {
  instrument: 0,
  exchange: 'NSE',
  symbol: 'ONE',
  name: 'One Mills',
  tickSize: 5,
  lotSize: 1,
  referencePrice: 100_00,
  bandLow: 90_00,
  bandHigh: 110_00,
  freezeQuantity: 1_000,
  protectionBp: 100,
};

function quote(index: number, last: number): Quote {
  return { instrument: index, phase: 'continuous', last, open: 0, high: 0, low: 0, volume: 0, bid: 0, ask: 0 };
}

function candle(minute: number, close: number): Candle {
  return { time: TIME + minute * CANDLE_MICROSECONDS, open: close, high: close, low: close, close, volume: 1 };
}

function order(clientOrderId: string, change: Partial<Order> = {}): Order {
  return {
    orderId: `order-${clientOrderId}`,
    clientOrderId,
    symbol: 'ONE',
    side: 'buy',
    type: 'limit',
    timeInForce: 'day',
    product: 'cnc',
    reduceOnly: false,
    quantity: 10,
    price: 100_00,
    triggerPrice: null,
    disclosedQuantity: null,
    protectionBp: null,
    filledQuantity: 0,
    filledNotional: 0,
    cancelledQuantity: 0,
    status: 'open',
    reason: null,
    placedAt: TIME,
    updatedAt: TIME,
    ...change,
  };
}

function fill(tradeId: string, orderId: string): Fill {
  return { tradeId, orderId, symbol: 'ONE', side: 'buy', price: 100_00, quantity: 1, maker: false, time: TIME };
}

function fold(...messages: MarketMessage[]): MarketState {
  return messages.reduce(applyMessage, EMPTY_MARKET);
}

function changes(seq: number, change: Partial<Extract<MarketMessage, { type: 'changes' }>>): MarketMessage {
  return { type: 'changes', seq, time: TIME, quotes: [], book: null, trades: [], candle: null, ...change };
}

const snapshot: MarketMessage = {
  type: 'snapshot',
  seq: 1,
  time: TIME,
  instruments: [instrument],
  quotes: [quote(0, 100_00), quote(1, 200_00)],
};

const book: MarketMessage = {
  type: 'book',
  seq: 2,
  time: TIME,
  book: {
    instrument: 0,
    bids: [
      { price: 99_95, quantity: 5, orders: 1 },
      { price: 99_90, quantity: 7, orders: 2 },
    ],
    asks: [
      { price: 100_05, quantity: 4, orders: 1 },
      { price: 100_10, quantity: 6, orders: 1 },
    ],
    candles: [candle(0, 100_00), candle(1, 100_05)],
    trades: [],
  },
};

describe('book', () => {
  it('changes, adds and takes away levels and keeps the best first', () => {
    const levels = {
      instrument: 0,
      bids: [
        { price: 100_00, quantity: 3, orders: 1 },
        { price: 99_90, quantity: 0, orders: 0 },
      ],
      asks: [
        { price: 100_05, quantity: 9, orders: 2 },
        { price: 100_00, quantity: 1, orders: 1 },
      ],
    };
    const state = fold(snapshot, book, changes(3, { book: levels }));
    expect(state.book?.bids.map(({ price, quantity }) => [price, quantity])).toEqual([
      [100_00, 3],
      [99_95, 5],
    ]);
    expect(state.book?.asks.map(({ price, quantity }) => [price, quantity])).toEqual([
      [100_00, 1],
      [100_05, 9],
      [100_10, 6],
    ]);
  });

  it('takes no levels of another instrument', () => {
    const levels = { instrument: 1, bids: [{ price: 1, quantity: 1, orders: 1 }], asks: [] };
    expect(fold(snapshot, book, changes(3, { book: levels })).book?.bids).toHaveLength(2);
  });

  it('grows the running candle, appends the next one and keeps 500', () => {
    const running = fold(snapshot, book, changes(3, { candle: candle(1, 101_00) }));
    expect(running.book?.candles.map(({ close }) => close)).toEqual([100_00, 101_00]);
    let state = running;
    for (let minute = 2; minute < 600; minute += 1)
      state = applyMessage(state, changes(minute, { candle: candle(minute, minute) }));
    expect(state.book?.candles).toHaveLength(500);
    expect(state.book?.candles.at(-1)?.close).toBe(599);
    expect(applyMessage(state, changes(600, { candle: candle(5, 1) })).book?.candles).toBe(state.book?.candles);
  });

  it('keeps the latest 50 trades', () => {
    const trades = Array.from({ length: 60 }, (_, index) => ({
      tradeId: String(index),
      instrument: 0,
      time: TIME,
      price: 100_00,
      quantity: 1,
      aggressor: null,
    }));
    const state = fold(snapshot, book, changes(3, { trades }));
    expect(state.book?.trades.map(({ tradeId }) => tradeId)).toEqual(trades.slice(10).map(({ tradeId }) => tradeId));
  });
});

describe('quotes', () => {
  it('replaces those that changed and leaves the others alone', () => {
    const before = fold(snapshot);
    const after = applyMessage(before, changes(2, { quotes: [quote(1, 201_00)] }));
    expect(after.quotes.get(1)?.last).toBe(201_00);
    expect(after.quotes.get(0)).toBe(before.quotes.get(0));
    expect(before.quotes.get(1)?.last).toBe(200_00);
  });
});

describe('orders', () => {
  const placed: MarketMessage = {
    type: 'orders',
    seq: 3,
    time: TIME,
    replace: false,
    orders: [order('a'), order('b')],
    fills: [],
  };

  it('keeps the order in which they were placed when one changes', () => {
    const filled = order('a', { status: 'filled', filledQuantity: 10, updatedAt: TIME + 1 });
    const state = fold(snapshot, placed, { ...placed, seq: 4, orders: [filled] });
    expect([...state.orders.values()].map(({ clientOrderId, status }) => [clientOrderId, status])).toEqual([
      ['a', 'filled'],
      ['b', 'open'],
    ]);
  });

  it('does not go back to an older report', () => {
    const newer = order('a', { status: 'partly_filled', filledQuantity: 4, updatedAt: TIME + 5 });
    const state = fold(snapshot, { ...placed, orders: [newer] }, placed);
    expect(state.orders.get('a')).toBe(newer);
  });

  it('starts afresh when told to replace', () => {
    const state = fold(
      snapshot,
      { ...placed, fills: [fill('1', 'order-a')] },
      { ...placed, replace: true, orders: [order('c')], fills: [] },
    );
    expect([...state.orders.keys()]).toEqual(['c']);
    expect(state.fills).toEqual([]);
  });

  it('counts a fill once, but both sides of a trade with oneself', () => {
    const fills = [fill('1', 'order-a'), fill('1', 'order-b')];
    const state = fold(snapshot, { ...placed, fills: fills.slice(0, 1) }, { ...placed, fills });
    expect(state.fills).toEqual(fills);
  });
});
