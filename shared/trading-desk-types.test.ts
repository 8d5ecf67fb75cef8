/** Order types and terms beyond limit and market, as a guest meets them at the desk. */
import { describe, expect, test } from 'vitest';
import { RECORD_BYTES, readSnapshotOrder, SnapshotKind, type SnapshotOrder } from '../wasm/records.ts';
import { MemoryDeskStore } from './desk-store.ts';
import { PaperMarket } from './paper-market.ts';
import type { Result } from './problems.ts';
import { type Instrument, isOpen, type Level, type Order, type PlaceOrder } from './protocol.ts';
import {
  engineModule,
  GUEST,
  limitOrder,
  marketOrder,
  present,
  quoteOf,
  SECOND,
  START,
  type TestDesk,
  testDesk,
  testMarket,
} from './test-market.ts';

const OTHER = GUEST + 1;

function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

const problemOf = <T>(result: Result<T>) => (result.ok ? null : result.problem);

/** A price above the last that only trades when others buy up to it, and the buy that does so. */
function risingTo(market: PaperMarket): { readonly trigger: number; readonly buy: Partial<PlaceOrder> } {
  const { last } = quoteOf(market);
  const { asks } = market.book(0);
  const trigger = present(asks.filter(({ price }) => price > last)[2]).price;
  const quantity = asks.filter(({ price }) => price <= trigger).reduce((sum, level) => sum + level.quantity, 0);
  return { trigger, buy: { price: trigger, quantity, timeInForce: 'ioc' } };
}

function stopBuy(trigger: number, fields: Partial<PlaceOrder> = {}): PlaceOrder {
  const order = { type: 'stop_limit', price: trigger + 20, triggerPrice: trigger, quantity: 5 } as const;
  return limitOrder('stop', { ...order, ...fields });
}

/** A share with room for an order between bid and ask. */
function wideShare(market: PaperMarket): Instrument {
  const isWide = ({ instrument, tickSize }: Instrument): boolean => {
    const { bid, ask } = quoteOf(market, instrument);
    return ask - bid > tickSize;
  };
  return present(market.instruments.find(isWide));
}

function levelAt(levels: readonly Level[], price: number): number {
  return levels.find((level) => level.price === price)?.quantity ?? 0;
}

/** The order as the engine's own snapshot has it. */
function keptOrder(market: PaperMarket, { orderId }: Order): SnapshotOrder | undefined {
  return guestOrders(market).find(({ order }) => order === Number(orderId));
}

function guestOrders(market: PaperMarket): SnapshotOrder[] {
  const { snapshot } = market.save();
  const view = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  const places = Array.from({ length: snapshot.length / RECORD_BYTES }, (_, place) => place * RECORD_BYTES);
  return places
    .filter((at) => view.getUint8(at) === SnapshotKind.Order)
    .map((at) => readSnapshotOrder(view, at))
    .filter(({ owner }) => owner >= GUEST);
}

describe('stop orders', () => {
  test('wait outside the book, come in when others trade at the trigger, and fill', () => {
    const { desk, store, market } = testDesk();
    const { trigger, buy } = risingTo(market);
    const before = market.book(0);
    const stop = accepted(desk.place(GUEST, stopBuy(trigger), START));
    expect(stop).toMatchObject({
      status: 'trigger_pending',
      type: 'stop_limit',
      price: trigger + 20,
      triggerPrice: trigger,
    });
    expect(market.book(0)).toEqual(before);
    expect(store.counts(GUEST).openOrders).toBe(1);
    desk.takeGuestChanges();
    accepted(desk.place(OTHER, limitOrder('push', buy), START + 1));
    expect(store.order(GUEST, stop.orderId)?.order).toMatchObject({
      status: 'filled',
      filledQuantity: 5,
      triggerPrice: trigger,
    });
    expect(store.fills(GUEST).every((fill) => !fill.maker && fill.price <= trigger + 20)).toBe(true);
    expect(desk.takeGuestChanges().get(GUEST)?.orders).toMatchObject([{ orderId: stop.orderId, status: 'filled' }]);
  });

  test('a stop limit that its limit keeps from trading rests open in the book', () => {
    const { desk, store, market } = testDesk();
    const { trigger, buy } = risingTo(market);
    // The push takes everything up to the trigger, so nothing is left at that limit.
    const stop = accepted(desk.place(GUEST, stopBuy(trigger, { price: trigger }), START));
    accepted(desk.place(OTHER, limitOrder('push', buy), START + 1));
    expect(store.order(GUEST, stop.orderId)?.order).toMatchObject({
      status: 'open',
      price: trigger,
      updatedAt: START + 1,
    });
    expect(levelAt(market.book(0).bids, trigger)).toBe(5);
  });

  test('a stop market order gets its protected limit when it comes in', () => {
    const { desk, store, market } = testDesk();
    const { trigger, buy } = risingTo(market);
    const request = stopBuy(trigger, { type: 'stop_market', price: undefined, protectionBp: 50 });
    const stop = accepted(desk.place(GUEST, request, START));
    expect(stop).toMatchObject({ status: 'trigger_pending', price: 0, protectionBp: 50 });
    accepted(desk.place(OTHER, limitOrder('push', buy), START + 1));
    const protectedPrice = trigger + Math.floor((trigger * 50) / 10_000);
    expect(store.order(GUEST, stop.orderId)?.order).toMatchObject({ price: protectedPrice, filledQuantity: 5 });
  });

  test('a trigger that is reached already is rejected in words', () => {
    const { desk, market } = testDesk();
    const order = accepted(desk.place(GUEST, stopBuy(quoteOf(market).last), START));
    const message = expect.stringContaining('must be above the last price');
    expect(order).toMatchObject({ status: 'rejected', reason: { code: 'TRIGGER_ALREADY_REACHED', message } });
  });

  test('a waiting order is modified; what is left out stays, its protection too', () => {
    const { desk, market } = testDesk();
    const { trigger } = risingTo(market);
    const request = stopBuy(trigger, { type: 'stop_market', price: undefined, protectionBp: 70 });
    const { orderId } = accepted(desk.place(GUEST, request, START));
    const moved = accepted(desk.modify(GUEST, orderId, { quantity: 8, triggerPrice: trigger + 10 }, START));
    expect(moved).toMatchObject({ status: 'trigger_pending', quantity: 8, triggerPrice: trigger + 10, price: 0 });
    const larger = accepted(desk.modify(GUEST, orderId, { quantity: 9 }, START));
    expect(larger).toMatchObject({ quantity: 9, triggerPrice: trigger + 10 });
    expect(keptOrder(market, larger)).toMatchObject({ quantity: 9, triggerPrice: trigger + 10, protectionBp: 70 });
  });

  test('a trigger is refused for an order that waits for none', () => {
    const { desk } = testDesk();
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a'), START));
    const why = problemOf(desk.modify(GUEST, orderId, { quantity: 10, triggerPrice: 95_00 }, START));
    expect(why).toMatchObject({ status: 422, code: 'TRIGGER_FORBIDDEN', field: 'triggerPrice' });
  });

  test('a waiting order is cancelled', () => {
    const { desk, market } = testDesk();
    const { orderId } = accepted(desk.place(GUEST, stopBuy(risingTo(market).trigger), START));
    expect(accepted(desk.cancel(GUEST, orderId, START))).toMatchObject({ status: 'cancelled', cancelledQuantity: 5 });
    expect(guestOrders(market)).toEqual([]);
  });
});

describe('disclosed quantity', () => {
  test('the book shows a slice at a time until the whole is traded', () => {
    const { desk, store, market } = testDesk();
    const { instrument, symbol, tickSize } = wideShare(market);
    const price = quoteOf(market, instrument).bid + tickSize;
    const order = { symbol, price, quantity: 100 };
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a', { ...order, disclosedQuantity: 10 }), START));
    expect(levelAt(market.book(instrument).bids, price)).toBe(10);
    accepted(desk.place(OTHER, limitOrder('hit', { symbol, side: 'sell', price, quantity: 40 }), START));
    expect(store.order(GUEST, orderId)?.order).toMatchObject({ status: 'partly_filled', filledQuantity: 40 });
    expect(levelAt(market.book(instrument).bids, price)).toBe(10);
  });

  test('a modification that does not speak of it keeps it; 0 shows all', () => {
    const { desk, market } = testDesk();
    const { bandLow } = present(market.instruments[0]);
    const request = limitOrder('a', { price: bandLow, quantity: 100, disclosedQuantity: 20 });
    const { orderId } = accepted(desk.place(GUEST, request, START));
    const change = { quantity: 120, price: bandLow };
    expect(accepted(desk.modify(GUEST, orderId, change, START))).toMatchObject({
      disclosedQuantity: 20,
      quantity: 120,
    });
    expect(levelAt(market.book(0).bids, bandLow)).toBe(20);
    const whole = accepted(desk.modify(GUEST, orderId, { ...change, disclosedQuantity: 0 }, START));
    expect(whole.disclosedQuantity).toBeNull();
    expect(levelAt(market.book(0).bids, bandLow)).toBe(120);
  });

  test('less than a tenth is refused with the field', () => {
    const { desk } = testDesk();
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a', { quantity: 100 }), START));
    const why = problemOf(desk.modify(GUEST, orderId, { quantity: 100, disclosedQuantity: 9 }, START));
    expect(why).toMatchObject({ code: 'PART_QUANTITY_OUT_OF_RANGE', field: 'disclosedQuantity' });
  });
});

describe('entry', () => {
  test.each([
    ['fill-or-kill', { timeInForce: 'fok' }],
    ['minimum', { timeInForce: 'ioc', minimumQuantity: 25_000 }],
  ] as const)('%s: what cannot trade enough does not trade at all', (_, terms) => {
    const { desk, store, market } = testDesk();
    const request = limitOrder('a', { ...terms, price: quoteOf(market).ask, quantity: 25_000 });
    expect(accepted(desk.place(GUEST, request, START))).toMatchObject({
      status: 'cancelled',
      filledQuantity: 0,
      cancelledQuantity: 25_000,
      reason: { code: 'NOT_ENOUGH_QUANTITY' },
    });
    expect(store.fills(GUEST)).toEqual([]);
  });

  test('what an ioc order trades above its minimum it keeps; the rest is cancelled', () => {
    const { desk, market } = testDesk();
    const [best] = market.book(0).asks;
    const { price, quantity } = present(best);
    const request = limitOrder('a', { timeInForce: 'ioc', price, quantity: quantity + 5, minimumQuantity: quantity });
    expect(accepted(desk.place(GUEST, request, START))).toMatchObject({
      status: 'cancelled',
      filledQuantity: quantity,
      cancelledQuantity: 5,
      reason: { code: 'IOC_REMAINDER' },
    });
  });

  test('a fill-or-kill order that can trade in full does', () => {
    const { desk } = testDesk();
    const order = accepted(desk.place(GUEST, marketOrder('a', { timeInForce: 'fok' }), START));
    expect(order).toMatchObject({ status: 'filled', timeInForce: 'fok' });
  });

  test('post-only rests, or is rejected when it would trade', () => {
    const { desk, market } = testDesk();
    const { bid, ask } = quoteOf(market);
    const passive = accepted(desk.place(GUEST, limitOrder('a', { type: 'post_only', price: bid }), START));
    expect(passive).toMatchObject({ status: 'open', type: 'post_only', price: bid });
    const taking = accepted(desk.place(GUEST, limitOrder('b', { type: 'post_only', price: ask }), START));
    expect(taking).toMatchObject({ status: 'rejected', reason: { code: 'WOULD_TRADE' } });
  });

  test('market-to-limit takes the best opposite price, and what is left rests there', () => {
    const { desk, market } = testDesk();
    const { price, quantity } = present(market.book(0).asks[0]);
    const request = marketOrder('a', { type: 'market_to_limit', quantity: quantity + 5 });
    expect(accepted(desk.place(GUEST, request, START))).toMatchObject({
      type: 'market_to_limit',
      status: 'partly_filled',
      price,
      filledQuantity: quantity,
    });
    expect(quoteOf(market).bid).toBe(price);
  });
});

test('an order that meets one of the same guest cancels it and goes on', () => {
  const { desk, store, market } = testDesk();
  const wide = wideShare(market);
  const price = quoteOf(market, wide.instrument).bid + wide.tickSize;
  const request = { symbol: wide.symbol, price };
  const resting = accepted(desk.place(GUEST, limitOrder('rests', { ...request, side: 'sell' }), START));
  const incoming = accepted(desk.place(GUEST, limitOrder('comes', request), START));
  expect(incoming).toMatchObject({ status: 'open', filledQuantity: 0 });
  expect(store.order(GUEST, resting.orderId)?.order).toMatchObject({
    status: 'cancelled',
    cancelledQuantity: 10,
    reason: { code: 'SELF_TRADE' },
  });
  expect(store.fills(GUEST)).toEqual([]);
});

describe('cancel all', () => {
  function fourOrders({ desk, market }: TestDesk): Order[] {
    const { trigger } = risingTo(market);
    const { symbol, bandLow } = present(market.instruments[3]);
    const requests = [
      limitOrder('limit'),
      limitOrder('gtc', { symbol, price: bandLow, timeInForce: 'gtc' }),
      limitOrder('disclosed', { price: 89_00, quantity: 100, disclosedQuantity: 10 }),
      stopBuy(trigger),
    ];
    return requests.map((request) => accepted(desk.place(GUEST, request, START)));
  }

  test('cancels every open order of the guest with one command, and of nobody else', () => {
    const opened = testDesk();
    const { desk, store, market, journal } = opened;
    const orders = fourOrders(opened);
    const other = accepted(desk.place(OTHER, limitOrder('other'), START));
    const commands = journal.length;
    const cancelled = accepted(desk.cancelAll(GUEST, START));
    expect(cancelled.map(({ orderId }) => orderId).sort()).toEqual(orders.map(({ orderId }) => orderId).sort());
    for (const order of cancelled) {
      expect(order).toMatchObject({ status: 'cancelled', reason: { code: 'CANCELLED_BY_OWNER' } });
      expect(order.cancelledQuantity).toBe(order.quantity);
    }
    expect(store.orders(GUEST).filter(isOpen)).toEqual([]);
    expect(guestOrders(market).map(({ owner, order }) => [owner, order])).toEqual([[OTHER, Number(other.orderId)]]);
    expect(journal).toHaveLength(commands + 1);
    const replayed = testMarket();
    for (const command of journal) expect(replayed.apply(command).accepted).toBe(true);
    expect(replayed.eventHash).toBe(market.eventHash);
  });

  test('with nothing open is no command', () => {
    const { desk, journal } = testDesk();
    expect(accepted(desk.cancelAll(GUEST, START))).toEqual([]);
    expect(journal).toEqual([]);
  });
});

describe('client order ids', () => {
  test('another trigger, part or minimum is another request', () => {
    const { desk, market } = testDesk();
    const { trigger } = risingTo(market);
    accepted(desk.place(GUEST, stopBuy(trigger), START));
    accepted(desk.place(GUEST, limitOrder('part', { disclosedQuantity: 5 }), START));
    for (const other of [
      stopBuy(trigger, { triggerPrice: trigger + 1 }),
      limitOrder('part', { disclosedQuantity: 6 }),
    ]) {
      expect(problemOf(desk.place(GUEST, other, START))).toMatchObject({ code: 'CLIENT_ORDER_ID_REUSED' });
    }
    expect(accepted(desk.place(GUEST, stopBuy(trigger), START)).status).toBe('trigger_pending');
  });

  test('a request that was stored before there were such terms is still recognised', () => {
    const early = limitOrder('early', { product: undefined });
    const order = accepted(testDesk().desk.place(GUEST, early, START));
    const request = '["TAMRALOK","buy","limit","day",10,9000,null]';
    const store = new MemoryDeskStore([{ owner: GUEST, orders: [{ order, request }], fills: [] }]);
    const { desk } = testDesk(testMarket(), store);
    for (const again of [early, { ...early, product: 'cnc', reduceOnly: false } as const]) {
      expect(accepted(desk.place(GUEST, again, START + SECOND))).toEqual(order);
    }
    const other = problemOf(desk.place(GUEST, limitOrder('early'), START + SECOND));
    expect(other).toMatchObject({ code: 'CLIENT_ORDER_ID_REUSED' });
  });
});

describe('after 300 orders of every type of four guests', () => {
  test('the orders that the desk calls open are those of the engine, with their terms', () => {
    const { market, store } = busyDesk();
    const open = store.save().flatMap(({ owner, orders }) =>
      orders
        .map(({ order }) => order)
        .filter(isOpen)
        .map((order) => ({
          owner,
          order: Number(order.orderId),
          price: order.price,
          quantity: order.quantity,
          leaves: order.quantity - order.filledQuantity,
          triggerPrice: order.status === 'trigger_pending' ? order.triggerPrice : 0,
          partQuantity: order.disclosedQuantity ?? 0,
        })),
    );
    const kept = guestOrders(market).map(({ owner, order, price, quantity, leaves, triggerPrice, partQuantity }) => ({
      owner,
      order,
      price,
      quantity,
      leaves,
      triggerPrice,
      partQuantity,
    }));
    const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
    expect(open.sort(byOrder)).toEqual(kept.sort(byOrder));
    expect(open.some(({ triggerPrice }) => triggerPrice !== 0)).toBe(true);
    expect(open.some(({ partQuantity }) => partQuantity !== 0)).toBe(true);
  });

  test('orders of every fate and type were among them', () => {
    const { store } = busyDesk();
    const orders = store.save().flatMap((guest) => guest.orders.map(({ order }) => order));
    const codes = new Set(orders.map(({ reason }) => reason?.code));
    for (const code of ['SELF_TRADE', 'NOT_ENOUGH_QUANTITY', 'WOULD_TRADE', 'CANCELLED_BY_OWNER'])
      expect(codes).toContain(code);
    const triggered = orders.filter(({ triggerPrice, filledQuantity }) => triggerPrice !== null && filledQuantity > 0);
    expect(triggered.length).toBeGreaterThan(3);
  });

  test('the book that viewers saw change by change is that of the engine', () => {
    const { market } = busyDesk();
    expect(market.book(0)).toEqual(PaperMarket.restore(engineModule, market.save()).book(0));
  });

  test('the journal alone gives the same market again', () => {
    const { market, journal } = busyDesk();
    const replayed = testMarket();
    for (const command of journal) expect(replayed.apply(command).accepted).toBe(true);
    expect(replayed.save()).toEqual(market.save());
  });
});

/** Four guests place, change and cancel orders of every type in one share for 75 seconds. */
function busyDesk(): TestDesk {
  const busy = testDesk();
  const { desk, market } = busy;
  for (let step = 1; step <= 300; step += 1) {
    const time = START + step * 250_000;
    const owner = GUEST + (step % 4);
    const side = step % 7 < 4 ? 'buy' : 'sell';
    const { last, bid, ask } = quoteOf(market);
    const [near, far] = side === 'buy' ? [bid, ask] : [ask, bid];
    const up = side === 'buy' ? 1 : -1;
    const trigger = last + up * (1 + (step % 4) * 3);
    const terms: readonly Partial<PlaceOrder>[] = [
      { type: 'stop_limit', triggerPrice: trigger, price: trigger + up * 10 },
      { type: 'stop_market', triggerPrice: trigger, price: undefined, timeInForce: 'gtc' },
      { type: 'post_only', price: step % 2 === 0 ? far : near },
      { type: 'market_to_limit', price: undefined },
      { price: near - up * (step % 12), quantity: 50 + step, disclosedQuantity: 10 + step },
      { price: far, timeInForce: 'fok', quantity: 20 * step },
      { price: far + up * 2, timeInForce: 'ioc', minimumQuantity: 5 },
      { type: 'market', price: undefined, quantity: 10 * step },
      { price: near, timeInForce: 'gtc' },
    ];
    const request = limitOrder(`a${step}`, { side, quantity: 10 + step, ...terms[step % terms.length] });
    const { orderId } = accepted(desk.place(owner, request, time));
    if (step % 11 === 0) desk.modify(owner, orderId, { quantity: 40 + step }, time);
    if (step % 13 === 0) desk.modify(owner, orderId, { quantity: 10 + step, triggerPrice: trigger + up * 30 }, time);
    if (step % 100 === 99) desk.cancelAll(owner, time);
  }
  return busy;
}
