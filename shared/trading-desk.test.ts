import { describe, expect, test } from 'vitest';
import { RECORD_BYTES, readSnapshotOrder, SnapshotKind, type SnapshotOrder } from '../wasm/records.ts';
import { limits } from './limits.ts';
import { LONGEST_CATCH_UP } from './market-clock.ts';
import type { PaperMarket } from './paper-market.ts';
import type { Result } from './problems.ts';
import { isOpen, type Order } from './protocol.ts';
import {
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

function accepted(result: Result<Order>): Order {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

function spreadOf(market: PaperMarket, instrument: number): number {
  const { bid, ask } = quoteOf(market, instrument);
  return ask - bid;
}

const problemOf = (result: Result<Order>) => (result.ok ? null : result.problem);

describe('place', () => {
  test('a market order is filled, and its fills add up to it', () => {
    const { desk, store } = testDesk();
    const order = accepted(desk.place(GUEST, marketOrder('a', { quantity: 400 }), START));
    const fills = store.fills(GUEST);
    expect(order).toMatchObject({ status: 'filled', filledQuantity: 400, type: 'market', reason: null });
    expect(fills.reduce((sum, fill) => sum + fill.quantity, 0)).toBe(400);
    expect(fills.reduce((sum, fill) => sum + fill.quantity * fill.price, 0)).toBe(order.filledNotional);
    expect(fills.every((fill) => !fill.maker && fill.orderId === order.orderId && fill.side === 'buy')).toBe(true);
    expect(store.orders(GUEST)).toEqual([order]);
  });

  test('a passive order rests, is filled by participants as a maker, and ends filled', () => {
    const { desk, store, market } = testDesk();
    const order = accepted(desk.place(GUEST, limitOrder('a', { price: quoteOf(market).bid, quantity: 30 }), START));
    expect(order.status).toBe('open');
    for (let second = 1; second <= 1_200 && store.counts(GUEST).openOrders > 0; second += 1) {
      desk.advance(START + second * SECOND);
    }
    const [last] = store.orders(GUEST);
    expect(last).toMatchObject({ orderId: order.orderId, status: 'filled', filledQuantity: 30 });
    expect(store.fills(GUEST).every((fill) => fill.maker && fill.price === order.price)).toBe(true);
  });

  test('what an immediate-or-cancel order does not trade is cancelled with the reason', () => {
    const { desk, market } = testDesk();
    const order = limitOrder('a', { timeInForce: 'ioc', price: quoteOf(market).bid - 100 });
    expect(accepted(desk.place(GUEST, order, START))).toMatchObject({
      status: 'cancelled',
      filledQuantity: 0,
      reason: { code: 'IOC_REMAINDER' },
    });
  });

  test('two guests that trade with each other both get their fill', () => {
    const { desk, store, market } = testDesk();
    const wide = present(market.instruments.find((each) => spreadOf(market, each.instrument) > each.tickSize));
    const request = { symbol: wide.symbol, price: quoteOf(market, wide.instrument).bid + wide.tickSize, quantity: 7 };
    const { price } = request;
    const maker = accepted(desk.place(GUEST, limitOrder('m', request), START));
    const taker = accepted(desk.place(GUEST + 1, limitOrder('t', { ...request, side: 'sell' }), START));
    expect(taker.status).toBe('filled');
    expect(store.order(GUEST, maker.orderId)?.order.status).toBe('filled');
    const [[made], [taken]] = [store.fills(GUEST), store.fills(GUEST + 1)];
    expect(made).toMatchObject({ maker: true, side: 'buy', price, quantity: 7, tradeId: taken?.tradeId });
    expect(taken).toMatchObject({ maker: false, side: 'sell', orderId: taker.orderId });
  });

  test('an order that the venue refuses is kept as rejected and not journaled', () => {
    const { desk, store, market, journal } = testDesk();
    const before = [market.stateHash(), market.eventHash];
    const taking = limitOrder('a', { type: 'post_only', price: quoteOf(market).ask });
    const order = accepted(desk.place(GUEST, taking, START));
    expect(order).toMatchObject({
      orderId: 'rejected-a',
      status: 'rejected',
      reason: { code: 'WOULD_TRADE', message: expect.stringContaining('trade at once') },
    });
    expect(store.orders(GUEST)).toEqual([order]);
    expect(journal).toEqual([]);
    expect([market.stateHash(), market.eventHash]).toEqual(before);
  });

  test('an unknown symbol is a problem of the field', () => {
    const { desk, store } = testDesk();
    const why = problemOf(desk.place(GUEST, limitOrder('a', { symbol: 'NOSUCH' }), START));
    expect(why).toMatchObject({ status: 404, code: 'SYMBOL_NOT_FOUND', field: 'symbol' });
    expect(store.orders(GUEST)).toEqual([]);
  });
});

describe('client order ids', () => {
  test('the same request is answered with the order as it stands, and placed once', () => {
    const { desk, store, journal } = testDesk();
    const first = accepted(desk.place(GUEST, limitOrder('a'), START));
    const cancelled = accepted(desk.cancel(GUEST, first.orderId, START));
    const commands = journal.length;
    expect(accepted(desk.place(GUEST, limitOrder('a'), START + SECOND))).toEqual(cancelled);
    expect(store.orders(GUEST)).toHaveLength(1);
    expect(journal).toHaveLength(commands);
  });

  test('a denied order keeps its id too', () => {
    const { desk, store } = testDesk();
    const request = limitOrder('a', { price: 500_00 });
    expect(accepted(desk.place(GUEST, request, START))).toEqual(accepted(desk.place(GUEST, request, START + SECOND)));
    expect(store.orders(GUEST)).toHaveLength(1);
  });

  test('another request under the same id is refused', () => {
    const { desk } = testDesk();
    accepted(desk.place(GUEST, limitOrder('a'), START));
    for (const other of [{ quantity: 11 }, { price: 90_01 }, { side: 'sell' }, { timeInForce: 'ioc' }] as const) {
      const why = problemOf(desk.place(GUEST, limitOrder('a', other), START));
      expect(why).toMatchObject({ status: 409, code: 'CLIENT_ORDER_ID_REUSED', field: 'clientOrderId' });
    }
  });

  test('ids of two guests do not meet', () => {
    const { desk } = testDesk();
    const first = accepted(desk.place(GUEST, limitOrder('a'), START));
    const second = accepted(desk.place(GUEST + 1, limitOrder('a', { quantity: 11 }), START));
    expect(second.orderId).not.toBe(first.orderId);
  });
});

describe('modify and cancel', () => {
  test('a modification replaces price and total quantity', () => {
    const { desk, store } = testDesk();
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a'), START));
    const order = accepted(desk.modify(GUEST, orderId, { price: 90_50, quantity: 25 }, START + SECOND));
    expect(order).toMatchObject({
      price: 90_50,
      quantity: 25,
      status: 'open',
      placedAt: START,
      updatedAt: START + SECOND,
    });
    expect(store.order(GUEST, orderId)?.order).toEqual(order);
  });

  test('a modification that crosses trades at once', () => {
    const { desk, market } = testDesk();
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a', { quantity: 1 }), START));
    const { ask } = quoteOf(market);
    expect(accepted(desk.modify(GUEST, orderId, { price: ask, quantity: 1 }, START)).status).toBe('filled');
  });

  test('a refused modification is a problem of the field and leaves the order', () => {
    const { desk, store } = testDesk();
    const placed = accepted(desk.place(GUEST, limitOrder('a'), START));
    const why = problemOf(desk.modify(GUEST, placed.orderId, { price: 1_00, quantity: 10 }, START));
    expect(why).toMatchObject({ status: 422, code: 'PRICE_OUTSIDE_BAND', field: 'price' });
    expect(store.orders(GUEST)).toEqual([placed]);
  });

  test('a cancelled order says so and cannot be cancelled again', () => {
    const { desk } = testDesk();
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a'), START));
    expect(accepted(desk.cancel(GUEST, orderId, START))).toMatchObject({
      status: 'cancelled',
      reason: { code: 'CANCELLED_BY_OWNER' },
    });
    for (const result of [
      desk.cancel(GUEST, orderId, START),
      desk.modify(GUEST, orderId, { price: 1, quantity: 1 }, START),
    ]) {
      expect(problemOf(result)).toMatchObject({ status: 409, code: 'ORDER_NOT_OPEN' });
    }
  });

  test('an order of somebody else is not found', () => {
    const { desk } = testDesk();
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a'), START));
    for (const id of [orderId, '1', 'nonsense']) {
      expect(problemOf(desk.cancel(GUEST + 1, id, START))).toMatchObject({ status: 404, code: 'ORDER_NOT_FOUND' });
    }
  });
});

describe('time', () => {
  test('an order is stamped after the participants had their time', () => {
    const { desk, market } = testDesk();
    const order = accepted(desk.place(GUEST, limitOrder('a'), START + 3 * SECOND));
    expect(order.placedAt).toBe(START + 3 * SECOND);
    expect(market.tradeCount).toBeGreaterThan(testMarket().tradeCount);
  });

  test('a market that slept wakes at once, without trades in between, and goes on', () => {
    const { desk, market } = testDesk();
    const [before, trades] = [market.quotes(), market.tradeCount];
    const morning = START + 16 * 3_600 * SECOND;
    desk.advance(morning);
    expect(market.time).toBe(morning);
    expect(market.quotes()).toEqual(before);
    for (let second = 1; second <= 10; second += 1) desk.advance(morning + second * SECOND);
    const perSecond = (market.tradeCount - trades) / 10;
    expect(perSecond).toBeGreaterThan(1);
    expect(perSecond).toBeLessThan(100);
  });

  test('a gap just short of sleep is played', () => {
    const { desk, market } = testDesk();
    const trades = market.tradeCount;
    desk.advance(START + LONGEST_CATCH_UP);
    expect(market.time).toBe(START + LONGEST_CATCH_UP);
    expect(market.tradeCount).toBeGreaterThan(trades);
  });

  test('a wall clock that was set back stops nobody from trading', () => {
    const { desk } = testDesk();
    const order = accepted(desk.place(GUEST, limitOrder('a'), START - 3_600 * SECOND));
    expect(order).toMatchObject({ status: 'open', placedAt: START });
  });
});

describe('limits', () => {
  test('open orders, exits included', () => {
    const { desk } = testDesk();
    accepted(desk.place(GUEST, marketOrder('all', { quantity: limits.openOrdersPerGuest + 1 }), START));
    const exit = (id: string) => desk.place(GUEST, limitOrder(id, { side: 'sell', quantity: 1, price: 100_00 }), START);
    for (let n = 0; n < limits.openOrdersPerGuest; n += 1) accepted(exit(`a${n}`));
    expect(problemOf(exit('more'))).toMatchObject({ status: 409, code: 'OPEN_ORDER_LIMIT' });
    expect(exit('a0').ok).toBe(true);
    expect(desk.place(GUEST + 1, limitOrder('other'), START).ok).toBe(true);
  });

  test('orders kept', () => {
    const { desk } = testDesk();
    for (let n = 0; n < limits.ordersPerGuest; n += 1) desk.place(GUEST, limitOrder(`r${n}`, { price: 1 }), START);
    expect(problemOf(desk.place(GUEST, limitOrder('more'), START))).toMatchObject({ status: 409, code: 'ORDER_LIMIT' });
  });
});

describe('after 200 orders of four guests', () => {
  test('the journal alone gives the same market again', () => {
    const { market, journal } = tradedDesk();
    const replayed = testMarket();
    for (const command of journal) expect(replayed.apply(command).accepted).toBe(true);
    expect(replayed.stateHash()).toBe(market.stateHash());
    expect(replayed.save()).toEqual(market.save());
  });

  test('the orders that the desk calls open are those that rest in the books', () => {
    const { market, store } = tradedDesk();
    const open = guestsOf(store).flatMap((owner) =>
      store
        .orders(owner)
        .filter(isOpen)
        .map(({ orderId, price, quantity, filledQuantity }) => ({
          owner,
          order: Number(orderId),
          price,
          quantity,
          leaves: quantity - filledQuantity,
        })),
    );
    expect(open.length).toBeGreaterThan(10);
    expect(open.sort(byOrder)).toEqual(restingOrders(market).sort(byOrder));
  });

  test('filled quantity and notional of every order are those of its fills', () => {
    const { store } = tradedDesk();
    for (const owner of guestsOf(store)) {
      const fills = store.fills(owner);
      expect(fills.length).toBeGreaterThan(0);
      for (const { orderId, filledQuantity, filledNotional } of store.orders(owner)) {
        const own = fills.filter((fill) => fill.orderId === orderId);
        expect(own.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(filledQuantity);
        expect(own.reduce((sum, { price, quantity }) => sum + price * quantity, 0)).toBe(filledNotional);
      }
    }
  });
});

test('changes are told once, by owner, orders in their last state', () => {
  const { desk } = testDesk();
  const { orderId } = accepted(desk.place(GUEST, limitOrder('a'), START));
  accepted(desk.cancel(GUEST, orderId, START));
  accepted(desk.place(GUEST + 1, marketOrder('b', { quantity: 5 }), START));
  const changes = desk.takeGuestChanges();
  expect([...changes.keys()]).toEqual([GUEST, GUEST + 1]);
  expect(changes.get(GUEST)).toMatchObject({ orders: [{ orderId, status: 'cancelled' }], fills: [] });
  expect(changes.get(GUEST + 1)?.fills.length).toBeGreaterThan(0);
  expect(desk.takeGuestChanges().size).toBe(0);
});

/** A desk where four guests placed, changed and cancelled orders of every kind for 50 seconds, and then slept for an hour. */
function tradedDesk(): TestDesk {
  const traded = testDesk();
  const { desk, market } = traded;
  for (let step = 1; step <= 200; step += 1) {
    const time = START + step * 250_000;
    const owner = GUEST + (step % 4);
    const price = quoteOf(market).bid + (step % 5) - 2;
    const side = step % 8 < 4 ? 'buy' : 'sell';
    const kind = step % 3 === 0 ? marketOrder(`a${step}`) : limitOrder(`a${step}`, { price });
    const result = desk.place(owner, { ...kind, side, quantity: step * 7 }, time);
    if (!result.ok) throw new Error(result.problem.detail);
    if (step % 7 === 0) desk.cancel(owner, result.value.orderId, time);
    if (step % 5 === 0) desk.modify(owner, result.value.orderId, { price: price - 3, quantity: step * 5 }, time);
  }
  desk.advance(START + 60 * 60 * SECOND);
  return traded;
}

const guestsOf = (store: TestDesk['store']) => store.save().map(({ owner }) => owner);

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;

type RestingOrder = Pick<SnapshotOrder, 'owner' | 'order' | 'price' | 'quantity' | 'leaves'>;

/** Resting orders of guests, read from the engine's own snapshot. */
function restingOrders(market: PaperMarket): RestingOrder[] {
  const { snapshot } = market.save();
  const view = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  const orders: RestingOrder[] = [];
  for (let at = 0; at < snapshot.length; at += RECORD_BYTES) {
    if (view.getUint8(at) !== SnapshotKind.Order) continue;
    const { owner, order, price, quantity, leaves } = readSnapshotOrder(view, at);
    if (owner >= GUEST) orders.push({ owner, order, price, quantity, leaves });
  }
  return orders;
}
