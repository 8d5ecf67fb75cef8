/** The order, or the change of an order, that a ticket describes. */
import { orderForms } from '../../shared/order-forms.ts';
import type { DraftOrder, ModifyOrder } from '../../shared/protocol.ts';
import { orderTypeOf, type Ticket } from './ticket.ts';
import { mayDisclose, parsePrice, parseQuantity } from './ticket-rules.ts';

export function ticketOrder(open: Ticket): DraftOrder {
  const { symbol, side, timeInForce, product, reduceOnly } = open;
  const type = orderTypeOf(open);
  const { hasPrice, hasTrigger } = orderForms[type];
  const disclosedQuantity = mayDisclose({ type, timeInForce }) ? parseQuantity(open.disclosed) : undefined;
  return {
    symbol,
    side,
    type,
    timeInForce,
    product,
    quantity: parseQuantity(open.quantity) ?? 0,
    ...(reduceOnly && { reduceOnly }),
    ...(hasPrice && { price: parsePrice(open.price) }),
    ...(hasTrigger && { triggerPrice: parsePrice(open.trigger) }),
    ...(disclosedQuantity !== undefined && { disclosedQuantity }),
  };
}

/** All that the ticket shows, so that the order becomes what was read there. */
export function ticketChange(open: Ticket): ModifyOrder {
  const { hasPrice, hasTrigger } = orderForms[open.type];
  return {
    quantity: parseQuantity(open.quantity) ?? 0,
    ...(hasPrice && { price: parsePrice(open.price) }),
    ...(hasTrigger && { triggerPrice: parsePrice(open.trigger) }),
    ...(mayDisclose(open) && { disclosedQuantity: parseQuantity(open.disclosed) ?? 0 }),
  };
}
