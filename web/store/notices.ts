/** What the guest is told when an order changes. Pure: before, after and the fills in; one sentence out. */

import { type Fill, type Order, openQuantity } from '../../shared/protocol.ts';
import { priceText, quantityText } from '../format.ts';
import { orderText } from './order-text.ts';

export interface Notice {
  readonly tone: 'buy' | 'sell' | 'neutral' | 'error';
  readonly text: string;
}

/** Who asked for it knows why. */
const OWN_WISH = 'CANCELLED_BY_OWNER';
const terms = ['price', 'quantity', 'triggerPrice', 'disclosedQuantity'] as const;

const refusals: { readonly [status in Order['status']]?: string } = { rejected: 'Rejected', denied: 'Denied' };

/** Null when nothing happened that is worth a word. */
export function orderNotice(before: Order | undefined, after: Order, fills: readonly Fill[]): Notice | null {
  const refusal = refusals[after.status];
  if (refusal) return before ? null : { tone: 'error', text: `${refusal}: ${orderText(after)}. ${reasonText(after)}` };
  if (after.filledQuantity > (before?.filledQuantity ?? 0)) return filledNotice(before, after, fills);
  if (after.status === 'cancelled' && before?.status !== 'cancelled') {
    const why = after.reason?.code === OWN_WISH ? '' : ` ${reasonText(after)}`;
    return { tone: 'neutral', text: `Cancelled: ${orderText(before ?? after)}.${why}`.trimEnd() };
  }
  if (!before) return { tone: 'neutral', text: `Placed: ${orderText(after)}.` };
  if (before.status === 'trigger_pending' && after.status !== 'trigger_pending') {
    return { tone: 'neutral', text: `Triggered: ${orderText(after)}.` };
  }
  const changed = terms.some((term) => before[term] !== after[term]);
  return changed ? { tone: 'neutral', text: `Changed to: ${orderText(after)}.` } : null;
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
  const open = quantityText(openQuantity(order));
  if (order.status === 'cancelled') {
    return ` ${quantityText(order.cancelledQuantity)} cancelled. ${reasonText(order)}`.trimEnd();
  }
  return order.status === 'partly_filled' ? ` ${open} open at ₹${priceText(order.price)}.` : '';
}

function reasonText(order: Order): string {
  return order.reason?.message ?? '';
}
