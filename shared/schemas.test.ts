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
    ['timeInForce', 'gtc'],
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
    ['surprise', 1],
  ])('refuses %s = %j and names the field', (field, value) => {
    const result = check(placeOrderSchema, { ...limitOrder('a'), [field]: value });
    expect(result).toMatchObject({ ok: false, problem: { code: 'INVALID_REQUEST', status: 400, field } });
  });

  test('refuses a market order with a price', () => {
    const result = check(placeOrderSchema, marketOrder('a', { price: 100 }));
    expect(result).toMatchObject({ ok: false, problem: { field: 'price' } });
  });

  test.each([null, undefined, [], 'text', 7])('refuses %j, which is no object', (value) => {
    expect(check(placeOrderSchema, value)).toMatchObject({ ok: false, problem: { code: 'INVALID_REQUEST' } });
  });
});

test('modify order takes quantity and price, nothing else', () => {
  expect(check(modifyOrderSchema, { quantity: 5, price: 100 }).ok).toBe(true);
  expect(check(modifyOrderSchema, { quantity: 5 })).toMatchObject({ ok: false, problem: { field: 'price' } });
  expect(check(modifyOrderSchema, { quantity: 5, price: 1, owner: 2 })).toMatchObject({ problem: { field: 'owner' } });
});

test('viewers may subscribe and ping', () => {
  expect(check(viewerMessageSchema, { type: 'subscribe', instrument: 3 }).ok).toBe(true);
  expect(check(viewerMessageSchema, { type: 'ping' }).ok).toBe(true);
  for (const wrong of [{ type: 'subscribe' }, { type: 'subscribe', instrument: -1 }, { type: 'shout' }, {}, 'ping']) {
    expect(check(viewerMessageSchema, wrong).ok).toBe(false);
  }
});
