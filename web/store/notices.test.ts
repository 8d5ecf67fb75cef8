import { expect, it } from 'vitest';
import type { Fill, Order } from '../../shared/protocol.ts';
import { orderNotice } from './notices.ts';

const open: Order = {
  orderId: '7',
  clientOrderId: 'a',
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
  placedAt: 0,
  updatedAt: 0,
};
const filled: Order = { ...open, status: 'filled', filledQuantity: 10, filledNotional: 998_50 };

function fillAt(price: number): Fill {
  return {
    tradeId: String(price),
    orderId: '7',
    symbol: 'ONE',
    side: 'buy',
    price,
    quantity: 5,
    maker: false,
    time: 0,
  };
}

it('tells average price and levels of an order that traded on entry', () => {
  expect(orderNotice(undefined, filled, [fillAt(99_80), fillAt(99_90)])).toEqual({
    tone: 'buy',
    text: 'Bought 10 ONE at ₹99.85, walked 2 levels.',
  });
});

it('does not speak of levels when a resting order is hit', () => {
  expect(orderNotice(open, filled, [fillAt(99_80), fillAt(99_90)])?.text).toBe('Bought 10 ONE at ₹99.85.');
});

it('tells only what is new of an order that fills in parts', () => {
  const half: Order = { ...open, status: 'partly_filled', filledQuantity: 4, filledNotional: 400_00 };
  expect(orderNotice(open, half, [])?.text).toBe('Bought 4 ONE at ₹100.00. 6 open at ₹100.00.');
  expect(orderNotice(half, { ...filled, filledNotional: 994_00 }, [])?.text).toBe('Bought 6 ONE at ₹99.00.');
  expect(orderNotice(half, half, [])).toBeNull();
});

it('tells what an immediate order could not trade, and why', () => {
  const reason = { code: 'IOC_REMAINDER', message: 'Nothing more at this price.' };
  const traded = { filledQuantity: 4, filledNotional: 400_00 };
  const cut: Order = { ...open, side: 'sell', status: 'cancelled', ...traded, cancelledQuantity: 6, reason };
  expect(orderNotice(undefined, cut, [])?.text).toBe('Sold 4 ONE at ₹100.00. 6 cancelled. Nothing more at this price.');
});

it('says why an order was rejected, once', () => {
  const rejected: Order = { ...open, status: 'rejected', reason: { code: 'PRICE_OFF_TICK', message: 'Off the tick.' } };
  expect(orderNotice(undefined, rejected, [])).toEqual({
    tone: 'error',
    text: 'Rejected: buy 10 ONE at ₹100.00. Off the tick.',
  });
  expect(orderNotice(rejected, rejected, [])).toBeNull();
});

it('tells that an order rests, changed or was cancelled', () => {
  expect(orderNotice(undefined, open, [])?.text).toBe('Placed: buy 10 ONE at ₹100.00.');
  expect(orderNotice(open, { ...open, price: 99_00 }, [])?.text).toBe('Changed to: buy 10 ONE at ₹99.00.');
  const reason = { code: 'CANCELLED_BY_OWNER', message: 'Cancelled on request.' };
  expect(orderNotice(open, { ...open, status: 'cancelled', reason }, [])?.text).toBe(
    'Cancelled: buy 10 ONE at ₹100.00.',
  );
  expect(orderNotice(open, { ...open, disclosedQuantity: 5 }, [])?.text).toContain('Changed to');
});

it('says why an order was cancelled that nobody asked to cancel', () => {
  const reason = { code: 'SELF_TRADE', message: 'It met your own order.' };
  const text = 'Cancelled: buy 10 ONE at ₹100.00. It met your own order.';
  expect(orderNotice(open, { ...open, status: 'cancelled', reason }, [])?.text).toBe(text);
});

it('tells of a stop order when it waits, when its trigger moves and when it comes in', () => {
  const waiting: Order = { ...open, type: 'stop_limit', status: 'trigger_pending', triggerPrice: 99_00 };
  expect(orderNotice(undefined, waiting, [])?.text).toBe('Placed: buy 10 ONE at ₹100.00, trigger ₹99.00.');
  const moved = orderNotice(waiting, { ...waiting, triggerPrice: 99_50 }, []);
  expect(moved?.text).toBe('Changed to: buy 10 ONE at ₹100.00, trigger ₹99.50.');
  expect(orderNotice(waiting, { ...waiting, status: 'open' }, [])?.text).toBe('Triggered: buy 10 ONE at ₹100.00.');
  const cancelled = orderNotice(waiting, { ...waiting, status: 'cancelled' }, []);
  expect(cancelled?.text).toBe('Cancelled: buy 10 ONE at ₹100.00, trigger ₹99.00.');
  expect(orderNotice(waiting, { ...waiting, type: 'stop_market', price: 0, triggerPrice: 98_00 }, [])?.text).toBe(
    'Changed to: buy 10 ONE, trigger ₹98.00.',
  );
});

it('tells why the account denied an order, once', () => {
  const reason = { code: 'CASH_INSUFFICIENT', message: 'Needs ₹1,000.00, free ₹900.00.' };
  const denied: Order = { ...open, status: 'denied', reason };
  expect(orderNotice(undefined, denied, [])).toEqual({
    tone: 'error',
    text: 'Denied: buy 10 ONE at ₹100.00. Needs ₹1,000.00, free ₹900.00.',
  });
  expect(orderNotice(denied, denied, [])).toBeNull();
});
