/** The order ticket: what is typed, and what is wrong with it. */
import { computed, signal } from '@preact/signals';
import { orderForms } from '../../shared/order-forms.ts';
import { protectedPrice } from '../../shared/protected-price.ts';
import type { Order, OrderType, Product, Side, TimeInForce } from '../../shared/protocol.ts';
import { readSetting, writeSetting } from './settings.ts';
import {
  checkDraft,
  type DraftErrors,
  parsePrice,
  parseQuantity,
  stepPrice,
  stepQuantity,
  usualStop,
} from './ticket-rules.ts';
import { instrumentOf, lastPrice, positions, selectedInstrument } from './views.ts';

/** Types that the ticket offers by name; post-only is a box to tick for a limit order. */
export type TicketType = Extract<OrderType, 'market' | 'limit' | 'stop_limit' | 'stop_market'>;

export interface Ticket {
  readonly symbol: string;
  readonly side: Side;
  readonly type: TicketType;
  readonly postOnly: boolean;
  readonly timeInForce: TimeInForce;
  readonly product: Product;
  /** Only reduces a position; passes a halted switch. */
  readonly reduceOnly: boolean;
  readonly quantity: string;
  /** In rupees, as typed. */
  readonly price: string;
  /** In rupees, as typed. */
  readonly trigger: string;
  /** As typed; empty shows all. */
  readonly disclosed: string;
  /** The open order that the ticket changes; null for a new order. */
  readonly modifies: Order | null;
}

const FIRST_QUANTITY = '10';

export const ticket = signal<Ticket | null>(null);
export const sending = signal(false);
/** What the market said to the last try. */
export const refusal = signal<string | null>(null);
/** Errors are shown once a field was left or sent, not while the first digit is typed. */
export const showErrors = signal(false);
/** Whether validity and what else is seldom changed is shown. */
export const showMore = signal(false);

let lastQuantity = FIRST_QUANTITY;

export const ticketInstrument = computed(() => ticket.value && instrumentOf(ticket.value.symbol));

export const ticketErrors = computed<DraftErrors>(() => {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  if (!open || !instrument) return {};
  const standing = { last: lastPrice(open.symbol), filledQuantity: open.modifies?.filledQuantity ?? 0 };
  return checkDraft({ ...open, type: orderTypeOf(open) }, instrument, standing);
});

/** The worst price the order can trade at: its limit, or the protected price of a market order. */
export const worstPrice = computed<number | undefined>(() => {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  if (!open || !instrument) return undefined;
  if (orderForms[open.type].hasPrice) return parsePrice(open.price);
  const entry = entryPrice(open);
  return entry && protectedPrice(open.side, entry, instrument);
});

/** Quantity at the limit, or at the price at which a market order is expected to come in; in paise. */
export const notional = computed<number | undefined>(() => {
  const open = ticket.value;
  if (!open) return undefined;
  const quantity = parseQuantity(open.quantity);
  const price = orderForms[open.type].hasPrice ? worstPrice.value : entryPrice(open);
  return quantity === undefined || price === undefined ? undefined : quantity * price;
});

export function orderTypeOf({ type, postOnly }: Ticket): OrderType {
  return type === 'limit' && postOnly ? 'post_only' : type;
}

export function openTicket(side: Side, price?: number): void {
  const instrument = selectedInstrument.value;
  if (!instrument) return;
  const open = ticket.value;
  if (price === undefined && open?.symbol === instrument.symbol && !open.modifies) {
    chooseSide(side);
    return;
  }
  show({
    symbol: instrument.symbol,
    side,
    type: price === undefined ? 'market' : 'limit',
    postOnly: false,
    timeInForce: 'day',
    product: productFor(instrument.symbol, side),
    reduceOnly: false,
    quantity: lastQuantity,
    price: rupees(price ?? lastPrice(instrument.symbol)),
    trigger: '',
    disclosed: '',
    modifies: null,
  });
}

/** A price of the ladder goes into the open ticket; without one it opens it on the side that would trade there. */
export function takePrice(side: Side, price: number): void {
  const open = ticket.value;
  if (open?.symbol !== selectedInstrument.value?.symbol) openTicket(side, price);
  else if (open?.type === 'stop_market') changeTicket({ trigger: rupees(price) });
  else if (open?.type === 'stop_limit') changeTicket({ price: rupees(price) });
  else changeTicket({ type: 'limit', price: rupees(price) });
}

/** A stop order that waits is changed as what it is; an order in the book is changed as a limit order. */
export function modifyInTicket(order: Order): void {
  const { symbol, side, timeInForce, product, reduceOnly, quantity, price, triggerPrice } = order;
  const { disclosedQuantity, status } = order;
  const waits = status === 'trigger_pending';
  if (disclosedQuantity !== null) showMore.value = true;
  show({
    symbol,
    side,
    type: waits ? (order.type === 'stop_market' ? 'stop_market' : 'stop_limit') : 'limit',
    postOnly: false,
    timeInForce,
    product,
    reduceOnly,
    quantity: String(quantity),
    price: rupees(price),
    trigger: waits ? rupees(triggerPrice ?? 0) : '',
    disclosed: disclosedQuantity === null ? '' : String(disclosedQuantity),
    modifies: order,
  });
}

export function changeTicket(change: Partial<Ticket>): void {
  if (ticket.value) ticket.value = withValidity({ ...ticket.value, ...change });
  refusal.value = null;
}

export function chooseSide(side: Side): void {
  const open = ticket.value;
  if (!open || open.side === side) return;
  const product = productFor(open.symbol, side);
  changeTicket({ side, product, ...(orderForms[open.type].hasTrigger && stopPrices(side, open.symbol)) });
}

export function chooseType(type: TicketType): void {
  const open = ticket.value;
  if (!open || open.type === type) return;
  if (orderForms[type].hasTrigger) changeTicket({ type, ...stopPrices(open.side, open.symbol) });
  // The limit of a stop lies beyond the last price: as a plain limit it would trade at once.
  else if (orderForms[open.type].hasTrigger) changeTicket({ type, price: rupees(lastPrice(open.symbol)) });
  else changeTicket({ type });
}

/** The next tickets begin with it. */
export function chooseProduct(product: Product): void {
  writeSetting('product', product);
  changeTicket({ product });
}

export function closeTicket(): void {
  ticket.value = null;
  refusal.value = null;
  showErrors.value = false;
}

/** The next ticket starts with the quantity of this one. */
export function keepQuantity({ quantity }: Ticket): void {
  lastQuantity = quantity;
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

export function stepTicketDisclosed(steps: number): void {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  if (!open || !instrument) return;
  changeTicket({ disclosed: String(stepQuantity(parseQuantity(open.disclosed) ?? 0, steps, instrument)) });
}

export function stepTicketPrice(field: 'price' | 'trigger', steps: number): void {
  const [open, instrument] = [ticket.value, ticketInstrument.value];
  if (!open || !instrument) return;
  const price = parsePrice(open[field]) ?? lastPrice(open.symbol);
  changeTicket({ [field]: rupees(stepPrice(price, steps, instrument)) });
}

/** The price at which an order without a limit is expected to come in. */
function entryPrice({ type, symbol, trigger }: Ticket): number | undefined {
  return orderForms[type].hasTrigger ? parsePrice(trigger) : lastPrice(symbol);
}

/** That of the position that the side reduces, else the one that was chosen last. */
function productFor(symbol: string, side: Side): Product {
  const reduced = positions.value.find(
    (held) => held.symbol === symbol && held.quantity * (side === 'buy' ? -1 : 1) > 0,
  );
  return reduced?.product ?? (readSetting('product') === 'cnc' ? 'cnc' : 'mis');
}

/** What a stop order begins with. */
function stopPrices(side: Side, symbol: string): Partial<Ticket> {
  const instrument = instrumentOf(symbol);
  if (!instrument) return {};
  const { trigger, price } = usualStop(side, lastPrice(symbol), instrument);
  return { trigger: rupees(trigger), price: rupees(price) };
}

/** Day, when the type cannot live as long as was chosen before. */
function withValidity(changed: Ticket): Ticket {
  const isGood = orderForms[orderTypeOf(changed)].timesInForce.includes(changed.timeInForce);
  return isGood ? changed : { ...changed, timeInForce: 'day' };
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
