/** The order ticket: what is typed, what is wrong with it, and sending it exactly once. */
import { computed, signal } from '@preact/signals';
import {
  MarketError,
  type Order,
  type OrderType,
  type PlaceOrder,
  type Side,
  type TimeInForce,
} from '../../shared/protocol.ts';
import { connection, market, openHost } from './session.ts';
import {
  checkDraft,
  type DraftErrors,
  parsePrice,
  parseQuantity,
  protectedPrice,
  stepPrice,
  stepQuantity,
} from './ticket-rules.ts';
import { failureText } from './trading.ts';
import { instrumentOf, lastPrice, selectedInstrument } from './views.ts';

export interface Ticket {
  readonly symbol: string;
  readonly side: Side;
  readonly type: OrderType;
  readonly timeInForce: TimeInForce;
  readonly quantity: string;
  /** In rupees, as typed. */
  readonly price: string;
  /** The open order that the ticket changes; null for a new order. */
  readonly modifies: Order | null;
}

const DOUBLE_SUBMIT_MS = 300;
const FIRST_QUANTITY = '10';

export const ticket = signal<Ticket | null>(null);
export const sending = signal(false);
/** What the market said to the last try. */
export const refusal = signal<string | null>(null);
/** Errors are shown once a field was left or sent, not while the first digit is typed. */
export const showErrors = signal(false);

let lastQuantity = FIRST_QUANTITY;
let lastSubmit = Number.NEGATIVE_INFINITY;
/** A try that got no answer keeps its name, so that trying again cannot place a second order. */
let unanswered: { readonly body: string; readonly clientOrderId: string } | null = null;

export const ticketInstrument = computed(() => ticket.value && instrumentOf(ticket.value.symbol));

export const ticketErrors = computed<DraftErrors>(() => {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  return open && instrument ? checkDraft(open, instrument, open.modifies?.filledQuantity) : {};
});

/** The worst price the order can trade at: its limit, or the protected price of a market order. */
export const worstPrice = computed<number | undefined>(() => {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  if (!open || !instrument) return undefined;
  if (open.type === 'limit') return parsePrice(open.price);
  return protectedPrice(open.side, lastPrice(open.symbol), instrument);
});

/** Quantity at the worst price of a limit order, at the last price of a market order; in paise. */
export const notional = computed<number | undefined>(() => {
  const open = ticket.value;
  if (!open) return undefined;
  const quantity = parseQuantity(open.quantity);
  const price = open.type === 'limit' ? worstPrice.value : lastPrice(open.symbol);
  return quantity === undefined || price === undefined ? undefined : quantity * price;
});

export function openTicket(side: Side, price?: number): void {
  const instrument = selectedInstrument.value;
  if (!instrument) return;
  const open = ticket.value;
  if (price === undefined && open?.symbol === instrument.symbol && !open.modifies) {
    changeTicket({ side });
    return;
  }
  show({
    symbol: instrument.symbol,
    side,
    type: price === undefined ? 'market' : 'limit',
    timeInForce: 'day',
    quantity: lastQuantity,
    price: rupees(price ?? lastPrice(instrument.symbol)),
    modifies: null,
  });
}

/** A price of the ladder goes into the open ticket; without one it opens it on the side that would trade there. */
export function takePrice(side: Side, price: number): void {
  const open = ticket.value;
  if (open && open.symbol === selectedInstrument.value?.symbol) changeTicket({ type: 'limit', price: rupees(price) });
  else openTicket(side, price);
}

export function modifyInTicket(order: Order): void {
  const { symbol, side, timeInForce, quantity, price } = order;
  show({ symbol, side, type: 'limit', timeInForce, quantity: String(quantity), price: rupees(price), modifies: order });
}

export function changeTicket(change: Partial<Ticket>): void {
  if (ticket.value) ticket.value = { ...ticket.value, ...change };
  refusal.value = null;
}

export function closeTicket(): void {
  ticket.value = null;
  refusal.value = null;
  showErrors.value = false;
}

/** The ticket of a new order follows the selected share. */
export function followSelection(): void {
  const [open, instrument] = [ticket.value, selectedInstrument.value];
  if (!open || !instrument || open.symbol === instrument.symbol) return;
  openTicket(open.side);
}

export function stepTicketQuantity(steps: number): void {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  if (!open || !instrument) return;
  changeTicket({ quantity: String(stepQuantity(parseQuantity(open.quantity) ?? 0, steps, instrument)) });
}

export function stepTicketPrice(steps: number): void {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  if (!open || !instrument || open.type === 'market') return;
  const price = parsePrice(open.price) ?? lastPrice(open.symbol);
  changeTicket({ price: rupees(stepPrice(price, steps, instrument)) });
}

export async function submitTicket(): Promise<void> {
  const open = ticket.value;
  const now = performance.now();
  if (!open || sending.value || now - lastSubmit < DOUBLE_SUBMIT_MS) return;
  showErrors.value = true;
  if (ticketErrors.value.quantity || ticketErrors.value.price) return;
  if (connection.value !== 'live') {
    refusal.value = 'Prices are old. New orders wait until the feed is back; cancel and square off still work.';
    return;
  }
  lastSubmit = now;
  sending.value = true;
  refusal.value = null;
  try {
    const order = await (open.modifies ? sendChange(open, open.modifies) : sendNew(open));
    if (order.status === 'rejected') refusal.value = order.reason?.message ?? 'The order was rejected.';
    else if (ticket.value === open) closeTicket();
  } catch (error) {
    refusal.value = failureText(error);
  } finally {
    sending.value = false;
  }
}

/** The stream may bring an order whose answer was lost: then it is placed, and the next one is a new order. */
export function settleUnanswered(): void {
  const { orders } = market.value;
  if (sending.value || !unanswered || !orders.has(unanswered.clientOrderId)) return;
  unanswered = null;
  if (refusal.value) closeTicket();
}

async function sendNew(open: Ticket): Promise<Order> {
  const { symbol, side, type, timeInForce } = open;
  const quantity = parseQuantity(open.quantity) ?? 0;
  const body = {
    symbol,
    side,
    type,
    timeInForce,
    quantity,
    ...(type === 'limit' && { price: parsePrice(open.price) }),
  };
  lastQuantity = open.quantity;
  return placeOnce(body);
}

async function placeOnce(body: Omit<PlaceOrder, 'clientOrderId'>): Promise<Order> {
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

function sendChange(open: Ticket, order: Order): Promise<Order> {
  const [quantity, price] = [parseQuantity(open.quantity) ?? 0, parsePrice(open.price) ?? 0];
  return openHost().modify(order.orderId, { quantity, price });
}

function show(next: Ticket): void {
  refusal.value = null;
  showErrors.value = false;
  ticket.value = next;
}

/** As a field shows it: no grouping, so that it can be typed over. */
function rupees(paise: number): string {
  return (paise / 100).toFixed(2);
}
