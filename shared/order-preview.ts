/** What an order would need and cost, tried on a copy of the account. */
import type { OrderTerms } from './commands.ts';
import type { NoteTrade } from './day-charges.ts';
import { denialReason } from './denials.ts';
import { indianDay } from './indian-day.ts';
import { expectedPrice, newTerms, orderIntent, type Prices } from './order-intent.ts';
import type { Decision, PaperAccount } from './paper-account.ts';
import type { PaperCharges } from './paper-charges.ts';
import type { DraftOrder, Instrument, Order, OrderPreview, OrderReason } from './protocol.ts';

/** What it takes to look ahead: a marked copy of the account, which is used up, and the market at that instant. */
export interface Outlook {
  readonly account: PaperAccount;
  readonly charges: PaperCharges;
  readonly listed: Instrument;
  readonly prices: Prices;
  readonly time: number;
}

export function previewOrder(draft: DraftOrder, outlook: Outlook): OrderPreview {
  const { account, listed, prices, time } = outlook;
  const { side, product = 'cnc', quantity } = draft;
  const { cash, id } = standing(account);
  const decision = account.place(orderIntent(id, draft, listed, prices), time);
  const price = expectedPrice(draft, prices);
  const trade: NoteTrade = { order: id, instrument: listed.instrument, side, product, quantity, price };
  return { margin: marginOf(decision), cash, ...costsOf(trade, outlook), denial: denialOf(decision) };
}

/** Of an open order: margin and charges are those of the whole order with the new terms. */
export function previewChange(order: Order, terms: OrderTerms, outlook: Outlook): OrderPreview {
  const { account, listed, prices, time } = outlook;
  const { orderId, side, product } = order;
  const { cash, id } = standing(account);
  const decision = account.modify(newTerms(order, terms, account.facts.stops[orderId]), time);
  // Denied for want of cash, a change tells what it would add, not what the order would need.
  const margin = decision.denied ? null : decision.reserved;
  const price = terms.price || terms.triggerPrice || prices.last;
  const trade: NoteTrade = { order: id, instrument: listed.instrument, side, product, quantity: terms.quantity, price };
  return { margin, cash, ...costsOf(trade, outlook), denial: denialOf(decision) };
}

/** Free cash, and an id that no order has. */
function standing({ facts }: PaperAccount): { readonly cash: number; readonly id: number } {
  return { cash: facts.ledger.cash, id: facts.lastOrder + 1 };
}

function costsOf(trade: NoteTrade, { charges, listed, time }: Outlook): Pick<OrderPreview, 'charges' | 'breakEven'> {
  const day = indianDay(time);
  return { charges: charges.estimate(day, [trade]), breakEven: breakEven(trade, listed, charges, day) };
}

function denialOf({ denied }: Decision): OrderReason | null {
  return denied && denialReason(denied);
}

/** A denial for want of cash knows what would have been blocked. */
function marginOf(decision: Decision): number | null {
  if (!decision.denied) return decision.reserved;
  return decision.denied.code === 'cash_insufficient' ? decision.denied.actual : null;
}

/** The price of a trade back that pays the charges of both, in whole ticks; charges are those at the price of the first. */
function breakEven(trade: NoteTrade, { tickSize }: Instrument, charges: PaperCharges, day: number): number | null {
  const back: NoteTrade = { ...trade, order: trade.order + 1, side: trade.side === 'buy' ? 'sell' : 'buy' };
  const both = charges.estimate(day, [trade, back]);
  if (!both) return null;
  const distance = Math.ceil(both.total / trade.quantity / tickSize) * tickSize;
  return trade.price + (trade.side === 'buy' ? distance : -distance);
}
