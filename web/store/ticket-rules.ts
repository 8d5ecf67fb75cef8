/** What the venue will say to an order, said before it is sent: the rules of docs/reference/venue.md with their numbers. */
import type { Instrument, OrderType, Side } from '../../shared/protocol.ts';
import { priceText, quantityText } from '../format.ts';

export interface Draft {
  readonly side: Side;
  readonly type: OrderType;
  /** As typed. */
  readonly quantity: string;
  /** As typed, in rupees; ignored for a market order. */
  readonly price: string;
}

/** One sentence for each field that is wrong. */
export interface DraftErrors {
  readonly quantity?: string;
  readonly price?: string;
}

export function checkDraft(draft: Draft, instrument: Instrument, filledQuantity = 0): DraftErrors {
  const quantity = checkQuantity(draft.quantity, instrument, filledQuantity);
  const price = draft.type === 'limit' ? checkPrice(draft.price, instrument) : undefined;
  return { ...(quantity && { quantity }), ...(price && { price }) };
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

function checkPrice(text: string, { tickSize, bandLow, bandHigh }: Instrument): string | undefined {
  const price = parsePrice(text);
  if (price === undefined) return 'Price must be in rupees, with at most 2 decimals.';
  if (price <= 0) return 'Price must be above 0.';
  if (price < bandLow) return `Price is below the lower circuit of ₹${priceText(bandLow)}.`;
  if (price > bandHigh) return `Price is above the upper circuit of ₹${priceText(bandHigh)}.`;
  if (price % tickSize !== 0) return `Price must be a multiple of the tick size of ₹${priceText(tickSize)}.`;
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

/** The limit that the venue gives a market order: `last` ± protection, rounded towards `last`, inside the band. */
export function protectedPrice(side: Side, last: number, instrument: Instrument): number {
  const { tickSize, bandLow, bandHigh, protectionBp } = instrument;
  const distance = Math.floor((last * protectionBp) / 10_000);
  if (side === 'buy') return Math.min(bandHigh, Math.floor((last + distance) / tickSize) * tickSize);
  return Math.max(bandLow, Math.ceil((last - distance) / tickSize) * tickSize);
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
