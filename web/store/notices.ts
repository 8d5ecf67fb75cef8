/** What the guest is told when an order changes. Pure: before, after and the fills in; one sentence out. */

import type { Fill, Order } from '../../shared/protocol.ts';
import { priceText, quantityText } from '../format.ts';

export interface Notice {
  readonly tone: 'buy' | 'sell' | 'neutral' | 'error';
  readonly text: string;
}

/** Null when nothing happened that is worth a word. */
export function orderNotice(before: Order | undefined, after: Order, fills: readonly Fill[]): Notice | null {
  if (after.status === 'rejected') {
    return before ? null : { tone: 'error', text: `Rejected: ${describe(after)}. ${reasonText(after)}` };
  }
  if (after.filledQuantity > (before?.filledQuantity ?? 0)) return filledNotice(before, after, fills);
  if (after.status === 'cancelled' && before?.status !== 'cancelled') {
    return { tone: 'neutral', text: `Cancelled: ${describe(after)}.${before ? '' : ` ${reasonText(after)}`}` };
  }
  if (!before) return { tone: 'neutral', text: `Placed: ${describe(after)}.` };
  const changed = before.price !== after.price || before.quantity !== after.quantity;
  return changed ? { tone: 'neutral', text: `Changed to: ${describe(after)}.` } : null;
}

function filledNotice(before: Order | undefined, after: Order, fills: readonly Fill[]): Notice {
  const quantity = after.filledQuantity - (before?.filledQuantity ?? 0);
  const average = (after.filledNotional - (before?.filledNotional ?? 0)) / quantity;
  const verb = after.side === 'buy' ? 'Bought' : 'Sold';
  const levels = new Set(fills.filter((fill) => fill.orderId === after.orderId).map((fill) => fill.price)).size;
  const walked = !before && levels > 1 ? `, walked ${levels} levels` : '';
  return {
    tone: after.side,
    text: `${verb} ${quantityText(quantity)} ${after.symbol} at ₹${priceText(average)}${walked}.${restText(after)}`,
  };
}

function restText(order: Order): string {
  const rest = quantityText(order.quantity - order.filledQuantity);
  if (order.status === 'cancelled') return ` ${rest} cancelled. ${reasonText(order)}`.trimEnd();
  return order.status === 'partly_filled' ? ` ${rest} open at ₹${priceText(order.price)}.` : '';
}

function describe({ side, quantity, symbol, price }: Order): string {
  const limit = price > 0 ? ` at ₹${priceText(price)}` : '';
  return `${side === 'buy' ? 'buy' : 'sell'} ${quantityText(quantity)} ${symbol}${limit}`;
}

function reasonText(order: Order): string {
  return order.reason?.message ?? '';
}
