/** The account behind the desk: it decides first, and afterwards it agrees with venue, orders and fills. */
import { describe, expect, test } from 'vitest';
import { MemoryDeskStore, type SavedGuest } from './desk-store.ts';
import { limits } from './limits.ts';
import type { Result } from './problems.ts';
import { type Funds, type Instrument, isOpen, type Order, type OrderReason, STARTING_CASH } from './protocol.ts';
import { expectAgreement } from './test-agreement.ts';
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

const HOUR = 3_600 * SECOND;

function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`);
  return result.value;
}

const problemOf = <T>(result: Result<T>) => (result.ok ? null : result.problem);
const fundsOf = ({ desk }: TestDesk, owner = GUEST): Funds => desk.account(owner).funds;
const savedOf = ({ store }: TestDesk, owner = GUEST): SavedGuest =>
  present(store.save().find((guest) => guest.owner === owner));

function denialOf(order: Order): OrderReason {
  expect(order.status).toBe('denied');
  return present(order.reason);
}

describe('the account decides first', () => {
  test('what an open order needs is blocked, and free again when it is cancelled', () => {
    const traded = testDesk();
    const { orderId } = accepted(traded.desk.place(GUEST, limitOrder('a', { quantity: 100 }), START));
    // A fifth of 100 × ₹90.
    expect(fundsOf(traded)).toMatchObject({ cash: STARTING_CASH - 1_800_00, blocked: 1_800_00, charges: 0 });
    accepted(traded.desk.modify(GUEST, orderId, { quantity: 200, price: 91_00 }, START));
    expect(fundsOf(traded).blocked).toBe(3_640_00);
    accepted(traded.desk.cancel(GUEST, orderId, START));
    expect(fundsOf(traded)).toMatchObject({ cash: STARTING_CASH, blocked: 0 });
  });

  test('an order beyond the free cash is denied with its figures, and the venue never sees it', () => {
    const traded = testDesk();
    const before = traded.market.stateHash();
    const request = limitOrder('a', { product: 'cnc', quantity: 12_000 });
    const order = accepted(traded.desk.place(GUEST, request, START));
    expect(order).toMatchObject({ orderId: 'denied-a', product: 'cnc', filledQuantity: 0 });
    expect(denialOf(order)).toEqual({
      code: 'CASH_INSUFFICIENT',
      message: 'Needs ₹10,80,000.00, free ₹10,00,000.00.',
      denial: { rule: expect.any(String), scope: 'account', limit: '₹10,00,000.00', actual: '₹10,80,000.00' },
    });
    expect([traded.journal, traded.market.stateHash()]).toEqual([[], before]);
    expect(fundsOf(traded)).toMatchObject({ cash: STARTING_CASH, blocked: 0 });
    expect(accepted(traded.desk.place(GUEST, request, START + SECOND))).toEqual(order);
    expect(traded.store.orders(GUEST)).toEqual([order]);
  });

  test.each([
    ['HOLDINGS_INSUFFICIENT', { side: 'sell', product: 'cnc' }],
    ['NOT_REDUCING', { reduceOnly: true }],
    ['PRICE_OUTSIDE_BAND', { price: 500_00 }],
    ['QUANTITY_ABOVE_FREEZE', { quantity: 100_001 }],
    ['ORDER_VALUE', { quantity: 30_000 }],
  ] as const)('%s', (code, fields) => {
    expect(denialOf(accepted(testDesk().desk.place(GUEST, limitOrder('a', fields), START))).code).toBe(code);
  });

  test('an equal order right after another, and too many in a second', () => {
    const { desk } = testDesk();
    for (let n = 0; n < 10; n += 1) accepted(desk.place(GUEST, limitOrder(`a${n}`, { quantity: n + 1 }), START));
    expect(denialOf(accepted(desk.place(GUEST, limitOrder('b', { quantity: 5 }), START))).code).toBe('ORDER_REPEATED');
    const eleventh = denialOf(accepted(desk.place(GUEST, limitOrder('c', { quantity: 11 }), START)));
    expect(eleventh).toMatchObject({
      code: 'ORDERS_PER_SECOND',
      message: 'This would be 11 orders in a second; 10 are allowed.',
    });
    expect(accepted(desk.place(GUEST, limitOrder('d', { quantity: 11 }), START + SECOND)).status).toBe('open');
  });

  test('what the venue refuses blocks nothing, and its id is not used again', () => {
    const traded = testDesk();
    const taking = limitOrder('a', { type: 'post_only', price: quoteOf(traded.market).ask });
    expect(accepted(traded.desk.place(GUEST, taking, START)).status).toBe('rejected');
    expect(fundsOf(traded).blocked).toBe(0);
    expect(accepted(traded.desk.place(GUEST, limitOrder('b'), START)).status).toBe('open');
    expectAgreement(traded.store);
  });

  test('a change that the account denies is a problem with its text and changes nothing', () => {
    const traded = testDesk();
    const placed = accepted(traded.desk.place(GUEST, limitOrder('a', { product: 'cnc' }), START));
    const why = problemOf(traded.desk.modify(GUEST, placed.orderId, { quantity: 20_000, price: 90_00 }, START));
    expect(why).toMatchObject({ status: 409, code: 'CASH_INSUFFICIENT' });
    expect(why?.detail).toMatch(/^Needs ₹17,99,100\.00, free ₹9,99,100\.00\.$/);
    expect(traded.store.orders(GUEST)).toEqual([placed]);
    expectAgreement(traded.store);
  });

  test('a change that the venue refuses leaves what was blocked', () => {
    const traded = testDesk();
    const request = limitOrder('a', { quantity: 100, disclosedQuantity: 10 });
    const { orderId } = accepted(traded.desk.place(GUEST, request, START));
    const before = fundsOf(traded);
    const why = problemOf(traded.desk.modify(GUEST, orderId, { quantity: 1_000, disclosedQuantity: 20 }, START));
    expect(why?.code).toBe('PART_QUANTITY_OUT_OF_RANGE');
    expect(fundsOf(traded)).toEqual(before);
    expect(accepted(traded.desk.modify(GUEST, orderId, { quantity: 90 }, START)).quantity).toBe(90);
    expectAgreement(traded.store);
  });

  test.each([
    ['stop_limit', {}],
    ['stop_market', { price: undefined, protectionBp: 1 }],
  ] as const)('a %s that came in, and got another price, can be changed again', (type, terms) => {
    const traded = testDesk();
    const { desk, market, store } = traded;
    const { last } = quoteOf(market);
    const asks = market.book(0).asks;
    const trigger = present(asks.filter(({ price }) => price > last)[2]).price;
    const quantity = asks.filter(({ price }) => price <= trigger).reduce((sum, level) => sum + level.quantity, 0);
    const stop = limitOrder('stop', { type, price: trigger, triggerPrice: trigger, ...terms });
    const { orderId } = accepted(desk.place(GUEST, stop, START));
    accepted(desk.place(GUEST + 1, limitOrder('push', { price: trigger, quantity, timeInForce: 'ioc' }), START + 1));
    expect(store.order(GUEST, orderId)?.order).toMatchObject({ status: 'open', price: trigger });
    for (const price of [90_00, 89_00]) {
      const changed = accepted(desk.modify(GUEST, orderId, { quantity: 12, price }, START + 2));
      expect(changed).toMatchObject({ type: 'limit', price });
    }
    expectAgreement(store);
    accepted(desk.cancel(GUEST, orderId, START + 3));
    expect(fundsOf(traded)).toMatchObject({ cash: STARTING_CASH, blocked: 0 });
  });
});

describe('switch', () => {
  test('halted: opening is denied, a reduce-only exit and cancellations pass; it outlives the memory', () => {
    const traded = testDesk();
    accepted(traded.desk.place(GUEST, marketOrder('open', { quantity: 50 }), START));
    const resting = accepted(traded.desk.place(GUEST, limitOrder('rest'), START));
    expect(accepted(traded.desk.setSwitch(GUEST, 'halted', START)).switch).toBe('halted');
    const { desk } = testDesk(traded.market, new MemoryDeskStore(structuredClone(traded.store.save())));
    const at = START + SECOND;
    expect(denialOf(accepted(desk.place(GUEST, marketOrder('more'), at)))).toMatchObject({
      code: 'HALTED',
      denial: { scope: 'account' },
    });
    const exit = marketOrder('exit', { side: 'sell', quantity: 50 });
    expect(denialOf(accepted(desk.place(GUEST, { ...exit, clientOrderId: 'plain' }, at))).code).toBe('HALTED');
    expect(accepted(desk.place(GUEST, { ...exit, reduceOnly: true }, at)).status).toBe('filled');
    expect(accepted(desk.cancel(GUEST, resting.orderId, at)).status).toBe('cancelled');
    expect(accepted(desk.setSwitch(GUEST, 'active', at)).switch).toBe('active');
    expect(accepted(desk.place(GUEST, marketOrder('again'), at + SECOND)).status).toBe('filled');
  });

  test('reducing: any order that only reduces passes', () => {
    const { desk } = testDesk();
    accepted(desk.place(GUEST, marketOrder('open', { quantity: 50 }), START));
    accepted(desk.setSwitch(GUEST, 'reducing', START));
    const exit = marketOrder('exit', { side: 'sell', quantity: 30 });
    expect(accepted(desk.place(GUEST, exit, START)).status).toBe('filled');
    const beyond = { ...exit, clientOrderId: 'beyond' };
    expect(denialOf(accepted(desk.place(GUEST, beyond, START + SECOND))).code).toBe('REDUCING_ONLY');
  });
});

describe('money', () => {
  test('delivery is paid for, and its contract note is charged', () => {
    const traded = testDesk();
    const order = accepted(traded.desk.place(GUEST, marketOrder('a', { product: 'cnc', quantity: 1_000 }), START));
    const { cash, blocked, invested, charges: paid, chargesToday } = fundsOf(traded);
    expect([blocked, invested]).toEqual([0, order.filledNotional]);
    expect(cash).toBe(STARTING_CASH - order.filledNotional - paid);
    // 0.1 % of the average price to the rupee; 0.015 % stamp duty to the rupee; no brokerage.
    const amounts = new Map(chargesToday.lines.map(({ name, amount }) => [name, amount]));
    expect(amounts.get('stt')).toBe(Math.round(order.filledNotional / 1_000 / 100) * 100);
    expect(amounts.get('stamp')).toBe(Math.round((order.filledNotional * 15) / 100_000 / 100) * 100);
    expect(amounts.has('brokerage')).toBe(false);
    expect(chargesToday.total).toBe(paid);
    expect([...amounts.values()].reduce((sum, amount) => sum + amount, 0)).toBe(paid);
  });

  test('a second trade of the day posts the difference of the note, which may be money back', () => {
    const traded = testDesk();
    const buy = marketOrder('a', { product: 'cnc', quantity: 1_000 });
    accepted(traded.desk.place(GUEST, buy, START));
    const { chargesToday: first } = fundsOf(traded);
    accepted(traded.desk.place(GUEST, { ...buy, clientOrderId: 'b', side: 'sell' }, START + SECOND));
    const { chargesToday: both } = fundsOf(traded);
    const sttOf = ({ lines }: Funds['chargesToday']) => lines.find(({ name }) => name === 'stt')?.amount ?? 0;
    // Squared off the same day: 0.025 % on the sale instead of 0.1 % on the purchase.
    expect(sttOf(both)).toBeLessThan(sttOf(first) / 2);
    expectAgreement(traded.store);
  });

  test('shares settle over two days, and each day is charged by itself', () => {
    const traded = testDesk();
    const { desk } = traded;
    accepted(desk.place(GUEST, marketOrder('a', { product: 'cnc', quantity: 10 }), START));
    const paid = fundsOf(traded).charges;
    desk.advance(START + 24 * HOUR);
    expect(fundsOf(traded)).toMatchObject({ charges: paid, chargesToday: { lines: [], total: 0 } });
    const held = () => desk.account(GUEST).positions[0];
    accepted(desk.setSwitch(GUEST, 'active', START + 24 * HOUR));
    expect(held()).toMatchObject({ quantity: 10, settled: 0, arriving: 10 });
    accepted(desk.setSwitch(GUEST, 'active', START + 24 * 9 * HOUR));
    expect(held()).toMatchObject({ quantity: 10, settled: 10, arriving: 0 });
    const sale = marketOrder('b', { product: 'cnc', side: 'sell' });
    accepted(desk.place(GUEST, sale, START + 24 * 9 * HOUR));
    // ₹13 and 18 % GST for a security that leaves the depository.
    expect(fundsOf(traded).chargesToday.lines).toContainEqual({ name: 'dp', amount: 15_34 });
  });
});

describe('preview', () => {
  test('tells what placing then does, and changes nothing', () => {
    const traded = testDesk();
    const { desk, market, store } = traded;
    accepted(desk.place(GUEST, marketOrder('held', { quantity: 20 }), START));
    const [before, hash] = [structuredClone(store.save()), market.stateHash()];
    const request = limitOrder('a', { quantity: 400 });
    const preview = accepted(desk.preview(GUEST, request));
    expect(desk.preview(GUEST, request)).toEqual({ ok: true, value: preview });
    expect([store.save(), market.stateHash()]).toEqual([before, hash]);
    const { cash, blocked } = fundsOf(traded);
    expect(preview).toMatchObject({ margin: 7_200_00, cash, denial: null });
    accepted(desk.place(GUEST, request, START));
    expect(fundsOf(traded).blocked - blocked).toBe(preview.margin);
  });

  test('a denial is that of placing, and margin is told for want of cash', () => {
    const { desk } = testDesk();
    const request = limitOrder('a', { product: 'cnc', quantity: 12_000 });
    const { margin, denial } = accepted(desk.preview(GUEST, request));
    expect(margin).toBe(10_80_000_00);
    expect(denial).toEqual(denialOf(accepted(desk.place(GUEST, request, START))));
  });

  test('of a change tells what changing then does, and changes nothing', () => {
    const traded = testDesk();
    const { desk, store } = traded;
    const { orderId } = accepted(desk.place(GUEST, limitOrder('a', { product: 'cnc', quantity: 100 }), START));
    const before = structuredClone(store.save());
    const change = { quantity: 300, price: 91_00 };
    const preview = accepted(desk.previewChange(GUEST, orderId, change));
    expect(preview).toMatchObject({ margin: 27_300_00, cash: fundsOf(traded).cash, denial: null });
    const beyond = { quantity: 20_000, price: 91_00 };
    const { denial, margin } = accepted(desk.previewChange(GUEST, orderId, beyond));
    expect(margin).toBeNull();
    expect(denial?.message).toBe(problemOf(desk.modify(GUEST, orderId, beyond, START))?.detail);
    expect(store.save()).toEqual(before);
    accepted(desk.modify(GUEST, orderId, change, START));
    expect(fundsOf(traded).blocked).toBe(preview.margin);
    accepted(desk.cancel(GUEST, orderId, START));
    for (const id of [orderId, '1']) {
      expect(problemOf(desk.previewChange(GUEST, id, change))?.code).toMatch(/^ORDER_NOT_(OPEN|FOUND)$/);
    }
  });

  test('charges are the estimate of the order, and the break-even pays both ways', () => {
    const { desk } = testDesk();
    const { charges: bill, breakEven } = accepted(desk.preview(GUEST, limitOrder('a', { quantity: 1_000 })));
    // ₹90,000 intraday: brokerage 0.03 % capped at ₹20, stamp duty 0.003 %, no transaction tax on a purchase.
    const amounts = new Map(bill?.lines.map(({ name, amount }) => [name, amount]));
    expect([amounts.get('brokerage'), amounts.get('stamp'), amounts.get('stt')]).toEqual([20_00, 3_00, undefined]);
    // Both ways come to about ₹79: 8 paise a share.
    expect(breakEven).toBe(90_00 + 8);
  });
});

describe('what is stored', () => {
  test('agrees with itself after 400 orders of more guests than accounts are in memory', () => {
    const { store } = busyDesk();
    expect(store.save().length).toBeGreaterThan(limits.accountsInMemory);
    expectAgreement(store);
  });

  test('holds for accounts that gave up their place within one command', () => {
    const { desk, market, store } = testDesk();
    const isWide = ({ instrument, tickSize }: Instrument): boolean => {
      const { bid, ask } = quoteOf(market, instrument);
      return ask - bid > tickSize;
    };
    const { instrument, symbol, tickSize } = present(market.instruments.find(isWide));
    const price = quoteOf(market, instrument).bid + tickSize;
    const makers = Array.from({ length: 2 * limits.accountsInMemory }, (_, index) => GUEST + 1 + index);
    for (const owner of makers) accepted(desk.place(owner, limitOrder('m', { symbol, price, quantity: 5 }), START));
    const sweep = { symbol, side: 'sell', price, quantity: 5 * makers.length } as const;
    expect(accepted(desk.place(GUEST, limitOrder('t', sweep), START)).status).toBe('filled');
    expectAgreement(store);
    for (const owner of makers) expect(desk.account(owner).positions).toMatchObject([{ symbol, quantity: 5 }]);
  });

  test('is the account: made again from it, everything goes on the same', () => {
    const busy = busyDesk();
    const again = testDesk(testMarket(), new MemoryDeskStore(structuredClone(busy.store.save())));
    for (const command of busy.journal) again.market.apply(command);
    for (const { desk } of [busy, again]) {
      const owner = GUEST + 1;
      accepted(desk.place(owner, marketOrder('on', { quantity: 33 }), START + HOUR));
      accepted(desk.cancelAll(owner, START + HOUR));
    }
    expect(again.store.save().slice(0, 3)).toEqual(busy.store.save().slice(0, 3));
    expectAgreement(again.store);
  });
});

describe('guests from before there were accounts', () => {
  /** Rows of a guest that bought and sold, without its account, and with an open order. */
  function earlyGuest(): { early: TestDesk; rows: SavedGuest } {
    const early = testDesk();
    accepted(early.desk.place(GUEST, marketOrder('long', { product: 'cnc', quantity: 100 }), START));
    accepted(early.desk.place(GUEST, marketOrder('less', { product: 'cnc', side: 'sell', quantity: 40 }), START));
    const { symbol } = present(early.market.instruments[2]);
    accepted(early.desk.place(GUEST, marketOrder('short', { symbol, side: 'sell', quantity: 30 }), START));
    accepted(early.desk.place(GUEST, limitOrder('rests'), START));
    const { account: _, ...rows } = savedOf(early);
    return { early, rows };
  }

  test('keep their positions and their money; what was open is cancelled', () => {
    const { early, rows } = earlyGuest();
    const later = testDesk(early.market, new MemoryDeskStore([rows]));
    later.desk.openAccounts();
    const { symbol } = present(early.market.instruments[2]);
    expect(later.desk.account(GUEST).positions).toMatchObject([
      { symbol: 'TAMRALOK', product: 'cnc', quantity: 60, settled: 60 },
      { symbol, product: 'mis', quantity: -30 },
    ]);
    expect(later.store.orders(GUEST).filter(isOpen)).toEqual([]);
    const [now, before] = [fundsOf(later), fundsOf(early)];
    // Charges were not known then; averages are rounded down to whole paise.
    const worth = ({ cash, blocked, invested, charges: paid }: Funds) => cash + blocked + invested + paid;
    expect(Math.abs(worth(now) - worth(before))).toBeLessThan(100);
    expect(accepted(later.desk.place(GUEST, marketOrder('on'), START + SECOND)).status).toBe('filled');
  });

  test('as those whose account another version wrote', () => {
    const { early } = earlyGuest();
    const saved = savedOf(early);
    const account = { ...present(saved.account), version: 1, snapshot: new Uint8Array(64) };
    const later = testDesk(early.market, new MemoryDeskStore([{ ...saved, account }]));
    later.desk.openAccounts();
    const worth = ({ cash, blocked, invested }: Funds) => cash + blocked + invested;
    expect(Math.abs(worth(fundsOf(later)) - worth(fundsOf(early)))).toBeLessThan(100);
    expect(later.store.orders(GUEST).filter(isOpen)).toEqual([]);
    expect(fundsOf(later).anomaly).toBeNull();
  });
});

/** Ten guests place, change and cancel orders of several kinds, in both products, for 100 seconds. */
function busyDesk(): TestDesk {
  const busy = testDesk();
  const { desk, market } = busy;
  for (let step = 1; step <= 400; step += 1) {
    const time = START + step * 250_000;
    const owner = GUEST + (step % 10);
    const { bid, last } = quoteOf(market);
    const price = bid + (step % 5) - 2;
    const terms = { side: step % 16 < 9 ? 'buy' : 'sell', product: step % 4 === 0 ? 'cnc' : 'mis' } as const;
    const quantity = 10 + step * 3;
    const stop = {
      type: 'stop_market',
      price: undefined,
      triggerPrice: last + (terms.side === 'buy' ? 12 : -12),
    } as const;
    const id = `a${step}`;
    const requests = [marketOrder(id), limitOrder(id, { price }), limitOrder(id, stop)];
    const result = desk.place(owner, { ...present(requests[step % 3]), ...terms, quantity }, time);
    const { orderId } = accepted(result);
    if (step % 7 === 0) desk.cancel(owner, orderId, time);
    if (step % 5 === 0) desk.modify(owner, orderId, { price: price - 3, quantity: quantity + 10 }, time);
    if (step % 90 === 0) desk.cancelAll(owner, time);
  }
  return busy;
}
