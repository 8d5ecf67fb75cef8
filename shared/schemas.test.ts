import { describe, expect, test } from 'vitest';
import { check, modifyOrderSchema, placeOrderSchema, viewerMessageSchema } from './schemas.ts';
import { limitOrder, marketOrder } from './test-market.ts';

describe('place order', () => {
  test('takes limit and market orders', () => {
    expect(check(placeOrderSchema, limitOrder('a-1_Z'))).toEqual({ ok: true, value: limitOrder('a-1_Z') });
    expect(check(placeOrderSchema, marketOrder('b', { protectionBp: 100 })).ok).toBe(true);
  });

  test.each([
    ['clientOrderId', ''],
    ['clientOrderId', 'x'.repeat(41)],
    ['clientOrderId', 'a b'],
    ['symbol', 'tamralok'],
    ['side', 'hold'],
    ['type', 'stop'],
    ['timeInForce', 'gtd'],
    ['quantity', 0],
    ['quantity', -5],
    ['quantity', 1.5],
    ['quantity', '10'],
    ['quantity', 2 ** 53],
    ['quantity', Number.NaN],
    ['price', 0],
    ['price', Number.POSITIVE_INFINITY],
    ['price', undefined],
    ['protectionBp', 10],
    ['triggerPrice', 90_00],
    ['triggerPrice', 0],
    ['disclosedQuantity', 0],
    ['disclosedQuantity', 11],
    ['minimumQuantity', 5],
    ['surprise', 1],
  ])('refuses %s = %j and names the field', (field, value) => {
    const result = check(placeOrderSchema, { ...limitOrder('a'), [field]: value });
    expect(result).toMatchObject({ ok: false, problem: { code: 'INVALID_REQUEST', status: 400, field } });
  });

  test.each([
    ['triggerPrice', { type: 'stop_limit' }],
    ['triggerPrice', { type: 'stop_limit', triggerPrice: 90_01 }],
    ['triggerPrice', { type: 'stop_limit', side: 'sell', triggerPrice: 89_99 }],
    ['price', { type: 'stop_limit', triggerPrice: 90_00, price: undefined }],
    ['price', { type: 'stop_market', triggerPrice: 90_00 }],
    ['price', { type: 'market_to_limit' }],
    ['price', { type: 'post_only', price: undefined }],
    ['protectionBp', { type: 'market_to_limit', price: undefined, protectionBp: 10 }],
    ['timeInForce', { type: 'stop_limit', triggerPrice: 90_00, timeInForce: 'ioc' }],
    ['timeInForce', { type: 'stop_market', triggerPrice: 90_00, price: undefined, timeInForce: 'fok' }],
    ['timeInForce', { type: 'post_only', timeInForce: 'ioc' }],
    ['timeInForce', { type: 'market_to_limit', price: undefined, timeInForce: 'fok' }],
    ['disclosedQuantity', { timeInForce: 'gtc', disclosedQuantity: 5 }],
    ['disclosedQuantity', { quantity: 101, disclosedQuantity: 10 }],
    ['disclosedQuantity', { type: 'market', price: undefined, disclosedQuantity: 5 }],
    ['minimumQuantity', { timeInForce: 'fok', minimumQuantity: 5 }],
    ['minimumQuantity', { timeInForce: 'ioc', minimumQuantity: 11 }],
  ] as const)('names %s as wrong in %j', (field, change) => {
    const result = check(placeOrderSchema, limitOrder('a', change));
    expect(result).toMatchObject({ ok: false, problem: { code: 'INVALID_REQUEST', status: 400, field } });
  });

  test.each([
    { type: 'stop_limit', triggerPrice: 90_00 },
    { type: 'stop_limit', triggerPrice: 90_00, timeInForce: 'gtc', side: 'sell' },
    { type: 'stop_market', triggerPrice: 90_00, price: undefined, protectionBp: 50 },
    { type: 'market_to_limit', price: undefined, timeInForce: 'ioc' },
    { type: 'post_only', timeInForce: 'gtc' },
    { disclosedQuantity: 1 },
    { disclosedQuantity: 10, type: 'post_only' },
    { timeInForce: 'ioc', minimumQuantity: 10 },
    { type: 'market', price: undefined, timeInForce: 'ioc', minimumQuantity: 1 },
    { timeInForce: 'fok' },
  ] as const)('takes %j', (change) => {
    const order = limitOrder('a', change);
    expect(check(placeOrderSchema, order)).toEqual({ ok: true, value: order });
  });

  test.each(['disclosedQuantity', 'minimumQuantity'] as const)('refuses a %s that the wire cannot carry', (field) => {
    const timeInForce = field === 'minimumQuantity' ? 'ioc' : 'day';
    const order = limitOrder('a', { timeInForce, quantity: 2 ** 33, [field]: 2 ** 32 });
    expect(check(placeOrderSchema, order)).toMatchObject({ ok: false, problem: { field } });
  });

  test('refuses a market order with a price', () => {
    const result = check(placeOrderSchema, marketOrder('a', { price: 100 }));
    expect(result).toMatchObject({ ok: false, problem: { field: 'price' } });
  });

  test.each([null, undefined, [], 'text', 7])('refuses %j, which is no object', (value) => {
    expect(check(placeOrderSchema, value)).toMatchObject({ ok: false, problem: { code: 'INVALID_REQUEST' } });
  });
});

test('modify order takes a quantity, and what else is to change', () => {
  const whole = { quantity: 5, price: 100, triggerPrice: 90, disclosedQuantity: 0 };
  expect(check(modifyOrderSchema, whole)).toEqual({ ok: true, value: whole });
  expect(check(modifyOrderSchema, { quantity: 5 }).ok).toBe(true);
  for (const [field, value] of Object.entries({
    quantity: 0,
    price: 0,
    triggerPrice: 0,
    disclosedQuantity: -1,
    owner: 2,
  })) {
    expect(check(modifyOrderSchema, { quantity: 5, [field]: value })).toMatchObject({ problem: { field } });
  }
  expect(check(modifyOrderSchema, { price: 1 })).toMatchObject({ ok: false, problem: { field: 'quantity' } });
});

test('viewers may subscribe and ping', () => {
  expect(check(viewerMessageSchema, { type: 'subscribe', instrument: 3 }).ok).toBe(true);
  expect(check(viewerMessageSchema, { type: 'ping' }).ok).toBe(true);
  for (const wrong of [{ type: 'subscribe' }, { type: 'subscribe', instrument: -1 }, { type: 'shout' }, {}, 'ping']) {
    expect(check(viewerMessageSchema, wrong).ok).toBe(false);
  }
});
