/** How the events of the venue change an order of a guest. Pure folds: an order and an event give an order or a fill. */
import { type ReasonName, reasonNames } from '../wasm/records.ts';
import type { OrderTerms } from './commands.ts';
import { type DenialFacts, denialReason } from './denials.ts';
import { orderForms } from './order-forms.ts';
import type { OwnerEvent } from './paper-market.ts';
import { reasonText } from './problems.ts';
import {
  type Fill,
  type ModifyOrder,
  type Order,
  type OrderStatus,
  openQuantity,
  type PlaceOrder,
} from './protocol.ts';

/** A new order as the venue accepted it: `price` is the effective limit, 0 for a stop market order. */
export function acceptedOrder(request: PlaceOrder, event: OwnerEvent): Order {
  const status = orderForms[request.type].hasTrigger ? 'trigger_pending' : 'open';
  return newOrder(request, String(event.order), event.price, status, null, event.time);
}

/** An order that the venue refused. It has no id of the venue, so it is named after the client's. */
export function rejectedOrder(request: PlaceOrder, reason: ReasonName, time: number): Order {
  const orderId = `rejected-${request.clientOrderId}`;
  return newOrder(request, orderId, request.price ?? 0, 'rejected', reasonText(reason), time);
}

/** An order that the account did not let out: the venue never saw it. */
export function deniedOrder(request: PlaceOrder, why: DenialFacts, time: number): Order {
  const orderId = `denied-${request.clientOrderId}`;
  return newOrder(request, orderId, request.price ?? 0, 'denied', denialReason(why), time);
}

export function filledOrder(order: Order, event: OwnerEvent): Order {
  const filledQuantity = order.filledQuantity + event.quantity;
  const filledNotional = order.filledNotional + event.price * event.quantity;
  const filled = { ...order, filledQuantity, filledNotional, updatedAt: event.time };
  return { ...filled, status: openQuantity(filled) === 0 ? 'filled' : 'partly_filled' };
}

/** A self-trade may take a part of an order only: what is left of it stays open. */
export function cancelledOrder(order: Order, event: OwnerEvent): Order {
  const cancelledQuantity = order.cancelledQuantity + event.quantity;
  const cancelled = { ...order, cancelledQuantity, updatedAt: event.time };
  if (event.leaves > 0) return cancelled;
  const reason = reasonText(reasonNames.get(event.reason) ?? 'cancelled_by_owner');
  return { ...cancelled, status: 'cancelled', reason };
}

/** A stop order that comes in: `price` is its effective limit. */
export function triggeredOrder(order: Order, event: OwnerEvent): Order {
  return { ...order, status: 'open', price: event.price, updatedAt: event.time };
}

/** Everything that the modification replaces: what it leaves out stays as it is. */
export function modifiedTerms(order: Order, change: ModifyOrder): OrderTerms {
  const waits = order.status === 'trigger_pending';
  return {
    quantity: change.quantity,
    price: change.price ?? order.price,
    triggerPrice: change.triggerPrice ?? (waits ? (order.triggerPrice ?? 0) : 0),
    disclosedQuantity: change.disclosedQuantity ?? order.disclosedQuantity ?? 0,
    protectionBp: order.protectionBp ?? 0,
  };
}

/** An open order with a new price is a limit order from then on. */
export function modifiedOrder(order: Order, event: OwnerEvent, terms: OrderTerms): Order {
  const { price, quantity, time } = event;
  const modified = { ...order, price, quantity, updatedAt: time };
  if (order.status === 'trigger_pending') return { ...modified, triggerPrice: terms.triggerPrice };
  const disclosedQuantity = partOf(quantity, terms.disclosedQuantity);
  const changed = { ...modified, disclosedQuantity };
  return price === order.price ? changed : { ...changed, type: 'limit', triggerPrice: null };
}

/** The fill of `order` by a trade. In a call auction both orders were resting. */
export function fillOf(order: Order, event: OwnerEvent): Fill {
  const { tradeId, price, quantity, time, detail } = event;
  if (tradeId === null) throw new TypeError('Only a trade gives a fill.');
  const maker = detail === 1 || String(event.order) === order.orderId;
  return { tradeId, orderId: order.orderId, symbol: order.symbol, side: order.side, price, quantity, maker, time };
}

function newOrder(
  request: PlaceOrder,
  orderId: string,
  price: number,
  status: OrderStatus,
  reason: Order['reason'],
  time: number,
): Order {
  const { clientOrderId, symbol, side, type, timeInForce, quantity } = request;
  return {
    orderId,
    clientOrderId,
    symbol,
    side,
    type,
    timeInForce,
    product: request.product ?? 'cnc',
    reduceOnly: request.reduceOnly ?? false,
    quantity,
    price,
    triggerPrice: request.triggerPrice ?? null,
    disclosedQuantity: partOf(quantity, request.disclosedQuantity),
    protectionBp: request.protectionBp ?? null,
    filledQuantity: 0,
    filledNotional: 0,
    cancelledQuantity: 0,
    status,
    reason,
    placedAt: time,
    updatedAt: time,
  };
}

/** Who discloses all of it discloses nothing in parts. */
function partOf(quantity: number, disclosed: number | undefined): number | null {
  return disclosed === undefined || disclosed === 0 || disclosed === quantity ? null : disclosed;
}
