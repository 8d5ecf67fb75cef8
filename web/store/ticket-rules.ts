/** What the venue will say to an order, said before it is sent: the rules of docs/reference/venue.md with their numbers. */
import { isBeyond, leastDisclosed, orderForms } from '../../shared/order-forms.ts';
import { protectedPrice } from '../../shared/protected-price.ts';
import type { Instrument, OrderType, Side, TimeInForce } from '../../shared/protocol.ts';
import { priceText, quantityText } from '../format.ts';

export interface Draft {
  readonly side: Side;
  readonly type: OrderType;
  readonly timeInForce: TimeInForce;
  /** As typed, as are the others. */
  readonly quantity: string;
  /** In rupees; ignored for an order without a limit. */
  readonly price: string;
  /** In rupees; ignored for an order that waits for no trigger. */
  readonly trigger: string;
  /** Empty shows all; ignored where nothing can be disclosed in part. */
  readonly disclosed: string;
}

/** One sentence for each field that is wrong. */
export interface DraftErrors {
  readonly quantity?: string;
  readonly price?: string;
  readonly trigger?: string;
  readonly disclosed?: string;
}

/** What the market says at the moment, and what has traded of an order that is changed. */
export interface Standing {
  readonly last: number;
  readonly filledQuantity: number;
}

export function checkDraft(draft: Draft, instrument: Instrument, { last, filledQuantity }: Standing): DraftErrors {
  const { hasPrice, hasTrigger } = orderForms[draft.type];
  const quantity = checkQuantity(draft.quantity, instrument, filledQuantity);
  const price = hasPrice ? checkPrice('Price', draft.price, instrument) : undefined;
  const trigger = hasTrigger ? checkTrigger(draft, instrument, last) : undefined;
  const disclosed = mayDisclose(draft) ? checkDisclosed(draft, instrument) : undefined;
  return {
    ...(quantity && { quantity }),
    ...(price && { price }),
    ...(trigger && { trigger }),
    ...(disclosed && { disclosed }),
  };
}

export function mayDisclose({ type, timeInForce }: Pick<Draft, 'type' | 'timeInForce'>): boolean {
  return orderForms[type].disclosesWith.includes(timeInForce);
}

function checkQuantity(text: string, { lotSize, freezeQuantity }: Instrument, filled: number): string | undefined {
  const quantity = parseQuantity(text);
  if (quantity === undefined) return 'Quantity must be a whole number.';
  if (quantity <= 0) return 'Quantity must be above 0.';
  if (quantity > freezeQuantity) return `Quantity is above the freeze quantity of ${quantityText(freezeQuantity)}.`;
  if (quantity % lotSize !== 0) return `Quantity must be a multiple of the lot size of ${quantityText(lotSize)}.`;
  if (quantity <= filled) return `Quantity must be above the ${quantityText(filled)} that have traded.`;
  return undefined;
}

function checkPrice(name: string, text: string, { tickSize, bandLow, bandHigh }: Instrument): string | undefined {
  const price = parsePrice(text);
  if (price === undefined) return `${name} must be in rupees, with at most 2 decimals.`;
  if (price <= 0) return `${name} must be above 0.`;
  if (price < bandLow) return `${name} is below the lower circuit of ₹${priceText(bandLow)}.`;
  if (price > bandHigh) return `${name} is above the upper circuit of ₹${priceText(bandHigh)}.`;
  if (price % tickSize !== 0) return `${name} must be a multiple of the tick size of ₹${priceText(tickSize)}.`;
  return undefined;
}

function checkTrigger(draft: Draft, instrument: Instrument, last: number): string | undefined {
  const wrong = checkPrice('Trigger', draft.trigger, instrument);
  if (wrong) return wrong;
  const [trigger = 0, limit] = [parsePrice(draft.trigger), parsePrice(draft.price)];
  const isBuy = draft.side === 'buy';
  if (isBuy ? trigger <= last : trigger >= last) {
    return `Trigger of a ${draft.side} must be ${isBuy ? 'above' : 'below'} the last price of ₹${priceText(last)}.`;
  }
  if (draft.type === 'stop_limit' && limit !== undefined && isBeyond(draft.side, trigger, limit)) {
    return `Trigger of a ${draft.side} must be at ${isBuy ? 'most' : 'least'} the limit price.`;
  }
  return undefined;
}

function checkDisclosed(draft: Draft, { lotSize }: Instrument): string | undefined {
  const quantity = parseQuantity(draft.quantity);
  if (draft.disclosed.trim() === '' || quantity === undefined) return undefined;
  const disclosed = parseQuantity(draft.disclosed);
  if (disclosed === undefined) return 'Disclosed must be a whole number, or empty to show all.';
  if (disclosed > quantity) return 'Disclosed must be at most the quantity.';
  const least = Math.ceil(leastDisclosed(quantity) / lotSize) * lotSize;
  if (disclosed < least) return `Disclosed must be at least a tenth: ${quantityText(least)}.`;
  if (disclosed % lotSize !== 0) return `Disclosed must be a multiple of the lot size of ${quantityText(lotSize)}.`;
  return undefined;
}

/** Whole shares, or undefined. */
export function parseQuantity(text: string): number | undefined {
  const digits = text.replaceAll(',', '').trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** Rupees as typed to paise, without passing through a fraction; or undefined. */
export function parsePrice(text: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(text.replaceAll(',', '').trim());
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Where a stop is usually put: 1 % beyond the last price, and a limit with the market protection as its room. */
export function usualStop(side: Side, last: number, instrument: Instrument): { trigger: number; price: number } {
  const distance = Math.max(1, Math.round(last / 100 / instrument.tickSize));
  const trigger = stepPrice(last, side === 'buy' ? distance : -distance, instrument);
  return { trigger, price: protectedPrice(side, trigger, instrument) };
}

/** `steps` ticks away from `price`, on a tick and inside the band. */
export function stepPrice(price: number, steps: number, { tickSize, bandLow, bandHigh }: Instrument): number {
  const onTick = steps > 0 ? Math.floor(price / tickSize) : Math.ceil(price / tickSize);
  return Math.min(bandHigh, Math.max(bandLow, (onTick + steps) * tickSize));
}

/** `steps` lots more or less, between one lot and the freeze quantity. */
export function stepQuantity(quantity: number, steps: number, { lotSize, freezeQuantity }: Instrument): number {
  const highest = Math.floor(freezeQuantity / lotSize) * lotSize;
  const lots = steps > 0 ? Math.floor(quantity / lotSize) : Math.ceil(quantity / lotSize);
  return Math.min(highest, Math.max(lotSize, (lots + steps) * lotSize));
}
