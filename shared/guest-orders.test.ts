import { describe, expect, test } from 'vitest';
import { EventKind, Reason, Side } from '../wasm/records.ts';
import { cancelledOrder, filledOrder, modifiedOrder, modifiedTerms, triggeredOrder } from './guest-orders.ts';
import type { OwnerEvent } from './paper-market.ts';
import type { Order } from './protocol.ts';

const open: Order = {
  orderId: '7',
  clientOrderId: 'a',
  symbol: 'TAMRALOK',
  side: 'buy',
  type: 'limit',
  timeInForce: 'day',
  product: 'cnc',
  reduceOnly: false,
  quantity: 100,
  price: 90_00,
  triggerPrice: null,
  disclosedQuantity: null,
  protectionBp: null,
  filledQuantity: 0,
  filledNotional: 0,
  cancelledQuantity: 0,
  status: 'open',
  reason: null,
  placedAt: 1,
  updatedAt: 1,
};
const waiting: Order = { ...open, type: 'stop_limit', status: 'trigger_pending', triggerPrice: 89_00 };

function event(fields: Partial<OwnerEvent>): OwnerEvent {
  return {
    kind: EventKind.Trade,
    side: Side.Buy,
    reason: 0,
    detail: 0,
    instrument: 0,
    owner: 1000,
    counterOwner: 0,
    time: 2,
    order: 7,
    counterOrder: 0,
    price: 90_00,
    quantity: 0,
    leaves: 0,
    attributes: 0,
    selfTrade: 0,
    tradeId: null,
    ...fields,
  };
}

describe('cancellation', () => {
  const selfTrade = { kind: EventKind.OrderCancelled, reason: Reason.SelfTrade };

  test('ends the order with its reason when nothing is left of it', () => {
    expect(cancelledOrder(open, event({ ...selfTrade, quantity: 100, leaves: 0 }))).toMatchObject({
      status: 'cancelled',
      cancelledQuantity: 100,
      reason: { code: 'SELF_TRADE' },
      updatedAt: 2,
    });
  });

  test('leaves what a self-trade did not take, which then can be filled', () => {
    const decremented = cancelledOrder(open, event({ ...selfTrade, quantity: 30, leaves: 70 }));
    expect(decremented).toMatchObject({ status: 'open', quantity: 100, cancelledQuantity: 30, reason: null });
    const partly = filledOrder(decremented, event({ quantity: 40 }));
    expect(partly).toMatchObject({ status: 'partly_filled', filledQuantity: 40 });
    expect(filledOrder(partly, event({ quantity: 30 }))).toMatchObject({ status: 'filled', filledQuantity: 70 });
  });
});

test('a triggered order is open at the limit with which it comes in', () => {
  const order = triggeredOrder({ ...waiting, type: 'stop_market', price: 0 }, event({ price: 91_30 }));
  expect(order).toMatchObject({ status: 'open', type: 'stop_market', price: 91_30, triggerPrice: 89_00, updatedAt: 2 });
});

describe('modification', () => {
  test('what a request leaves out stays as it is', () => {
    const order = { ...waiting, disclosedQuantity: 20, protectionBp: 40 };
    expect(modifiedTerms(order, { quantity: 50 })).toEqual({
      quantity: 50,
      price: 90_00,
      triggerPrice: 89_00,
      disclosedQuantity: 20,
      protectionBp: 40,
    });
    const change = { quantity: 50, price: 91_00, triggerPrice: 90_50, disclosedQuantity: 0 };
    expect(modifiedTerms(order, change)).toEqual({ ...change, protectionBp: 40 });
  });

  test('a stop order that was triggered has no trigger to keep', () => {
    expect(modifiedTerms({ ...waiting, status: 'open' }, { quantity: 50 }).triggerPrice).toBe(0);
  });

  const terms = { quantity: 100, price: 90_00, triggerPrice: 0, disclosedQuantity: 0, protectionBp: 0 };
  const modified = { kind: EventKind.OrderModified, quantity: 100 };

  test('an order in the book is a limit order once it has another price', () => {
    const order: Order = { ...waiting, status: 'open' };
    expect(modifiedOrder(order, event(modified), terms)).toMatchObject({ type: 'stop_limit', triggerPrice: 89_00 });
    const repriced = modifiedOrder(order, event({ ...modified, price: 91_00 }), terms);
    expect(repriced).toMatchObject({ type: 'limit', price: 91_00, triggerPrice: null });
  });

  test('a waiting order stays what it is, with its new trigger', () => {
    const order = modifiedOrder(waiting, event({ ...modified, price: 92_00 }), { ...terms, triggerPrice: 91_00 });
    expect(order).toMatchObject({
      type: 'stop_limit',
      status: 'trigger_pending',
      price: 92_00,
      triggerPrice: 91_00,
      disclosedQuantity: null,
    });
  });

  test.each([
    [20, 20],
    [0, null],
    [100, null],
  ])('disclosing %d of 100 is told as %j', (disclosedQuantity, told) => {
    expect(modifiedOrder(open, event(modified), { ...terms, disclosedQuantity }).disclosedQuantity).toBe(told);
  });
});
