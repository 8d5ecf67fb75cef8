/** How the events of the venue change an order of a guest. Pure folds: an order and an event give an order or a fill. */
import { type ReasonName, reasonNames } from '../wasm/records.ts';
import type { OwnerEvent } from './paper-market.ts';
import { reasonText } from './problems.ts';
import type { Fill, Order, OrderStatus, PlaceOrder } from './protocol.ts';

/** A new order as the venue accepted it: `price` is the effective limit. */
export function acceptedOrder(request: PlaceOrder, event: OwnerEvent): Order {
  return newOrder(request, String(event.order), event.price, 'open', null, event.time);
}

/** An order that the venue refused. It has no id of the venue, so it is named after the client's. */
export function rejectedOrder(request: PlaceOrder, reason: ReasonName, time: number): Order {
  const orderId = `rejected-${request.clientOrderId}`;
  return newOrder(request, orderId, request.price ?? 0, 'rejected', reasonText(reason), time);
}

export function filledOrder(order: Order, event: OwnerEvent): Order {
  const filledQuantity = order.filledQuantity + event.quantity;
  return {
    ...order,
    filledQuantity,
    filledNotional: order.filledNotional + event.price * event.quantity,
    status: filledQuantity === order.quantity ? 'filled' : 'partly_filled',
    updatedAt: event.time,
  };
}

export function cancelledOrder(order: Order, event: OwnerEvent): Order {
  const reason = reasonText(reasonNames.get(event.reason) ?? 'cancelled_by_owner');
  return { ...order, status: 'cancelled', reason, updatedAt: event.time };
}

/** A market order with a new price is a limit order from then on. */
export function modifiedOrder(order: Order, event: OwnerEvent): Order {
  const type = event.price === order.price ? order.type : 'limit';
  return { ...order, type, price: event.price, quantity: event.quantity, updatedAt: event.time };
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
    quantity,
    price,
    filledQuantity: 0,
    filledNotional: 0,
    status,
    reason,
    placedAt: time,
    updatedAt: time,
  };
}
