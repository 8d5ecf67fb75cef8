/** Orders in words, as a trader calls them. */
import type { ChargeName, Order, OrderType, Product, TimeInForce } from '../../shared/protocol.ts';
import { priceText, quantityText } from '../format.ts';

const typeNames: Readonly<Record<OrderType, string>> = {
  limit: 'Limit',
  market: 'Market',
  stop_limit: 'SL Limit',
  stop_market: 'SL Market',
  market_to_limit: 'Market to limit',
  post_only: 'Post only',
};

export const timeNames: Readonly<Record<TimeInForce, string>> = { day: 'Day', ioc: 'IOC', fok: 'FOK', gtc: 'GTC' };

export const productNames: Readonly<Record<Product, string>> = { cnc: 'Delivery', mis: 'Intraday' };

export const chargeNames: Readonly<Record<ChargeName, string>> = {
  brokerage: 'Brokerage',
  stt: 'STT',
  exchange: 'Exchange and IPFT',
  sebi: 'SEBI fee',
  gst: 'GST',
  stamp: 'Stamp duty',
  dp: 'Depository (DP)',
};

/** Such as `SL Limit Day`. */
export function typeText({ type, timeInForce }: Order): string {
  return `${typeNames[type]} ${timeNames[timeInForce]}`;
}

/** Such as `buy 10 ONE at ₹95.00, trigger ₹94.00`; the trigger is told while the order waits for it. */
export function orderText({ side, quantity, symbol, price, status, triggerPrice }: Order): string {
  const limit = price > 0 ? ` at ₹${priceText(price)}` : '';
  const trigger = status === 'trigger_pending' && triggerPrice !== null ? `, trigger ₹${priceText(triggerPrice)}` : '';
  return `${side} ${quantityText(quantity)} ${symbol}${limit}${trigger}`;
}
