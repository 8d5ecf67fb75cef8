import { expect, test } from 'vitest';
import { readOrder } from './desk-store.ts';
import type { Order } from './protocol.ts';

const early = {
  orderId: '7',
  clientOrderId: 'a',
  symbol: 'TAMRALOK',
  side: 'buy',
  type: 'limit',
  timeInForce: 'day',
  quantity: 10,
  price: 90_00,
  filledQuantity: 4,
  filledNotional: 360_00,
  status: 'partly_filled',
  reason: null,
  placedAt: 1,
  updatedAt: 2,
} as const;

test('an order that was stored before there were triggers, parts and cancelled quantities is read', () => {
  const terms = { triggerPrice: null, disclosedQuantity: null, protectionBp: null };
  const added = { ...terms, product: 'cnc', reduceOnly: false };
  expect(readOrder(early)).toEqual({ ...early, ...added, cancelledQuantity: 0 });
  const cancelled = { ...early, status: 'cancelled' } as const;
  expect(readOrder(cancelled)).toEqual({ ...cancelled, ...added, cancelledQuantity: 6 });
});

test('an order of today is read as it was stored', () => {
  const added = { triggerPrice: 89_00, disclosedQuantity: 5, protectionBp: 30, cancelledQuantity: 2 };
  const held = { product: 'mis', reduceOnly: true } as const;
  const order: Order = { ...early, ...added, ...held };
  expect(readOrder(order)).toEqual(order);
});
