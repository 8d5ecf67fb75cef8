/** Sends the order of the ticket, exactly once. */
import { type DraftOrder, MarketError, type Order } from '../../shared/protocol.ts';
import { connection, market, openHost } from './session.ts';
import {
  closeTicket,
  keepQuantity,
  refusal,
  sending,
  showErrors,
  showMore,
  type Ticket,
  ticket,
  ticketErrors,
} from './ticket.ts';
import { ticketChange, ticketOrder } from './ticket-order.ts';
import { failureText } from './trading.ts';

const DOUBLE_SUBMIT_MS = 300;

let lastSubmit = Number.NEGATIVE_INFINITY;
/** A try that got no answer keeps its name, so that trying again cannot place a second order. */
let unanswered: { readonly body: string; readonly clientOrderId: string } | null = null;

export async function submitTicket(): Promise<void> {
  const open = ticket.value;
  const now = performance.now();
  if (!open || sending.value || now - lastSubmit < DOUBLE_SUBMIT_MS) return;
  showErrors.value = true;
  const errors = ticketErrors.value;
  if (errors.disclosed) showMore.value = true;
  if (Object.keys(errors).length > 0) return;
  if (connection.value !== 'live') {
    refusal.value = 'Prices are old. New orders wait until the feed is back; cancel and square off still work.';
    return;
  }
  lastSubmit = now;
  sending.value = true;
  refusal.value = null;
  try {
    const order = await (open.modifies ? sendChange(open, open.modifies) : sendNew(open));
    if (isRefused(order)) refusal.value = order.reason?.message ?? 'The order was rejected.';
    else if (ticket.value === open) closeTicket();
  } catch (error) {
    refusal.value = failureText(error);
  } finally {
    sending.value = false;
  }
}

/** Whether account or market did not take it. */
function isRefused({ status }: Order): boolean {
  return status === 'rejected' || status === 'denied';
}

/** The stream may bring an order whose answer was lost: then it is placed, and the next one is a new order. */
export function settleUnanswered(): void {
  const { orders } = market.value;
  if (sending.value || !unanswered || !orders.has(unanswered.clientOrderId)) return;
  unanswered = null;
  if (refusal.value) closeTicket();
}

function sendNew(open: Ticket): Promise<Order> {
  keepQuantity(open);
  return placeOnce(ticketOrder(open));
}

async function placeOnce(body: DraftOrder): Promise<Order> {
  const host = openHost();
  const key = JSON.stringify([host.kind, body]);
  const clientOrderId = unanswered?.body === key ? unanswered.clientOrderId : crypto.randomUUID();
  unanswered = { body: key, clientOrderId };
  try {
    const order = await host.place({ clientOrderId, ...body });
    unanswered = null;
    return order;
  } catch (error) {
    if (error instanceof MarketError && isRefusal(error)) unanswered = null;
    throw error;
  }
}

/** Whether the market said no, rather than nothing: then the next try is a new order. */
function isRefusal({ problem }: MarketError): boolean {
  return problem.status >= 400 && problem.status < 500 && problem.status !== 408 && problem.status !== 429;
}

function sendChange(open: Ticket, { orderId }: Order): Promise<Order> {
  return openHost().modify(orderId, ticketChange(open));
}
