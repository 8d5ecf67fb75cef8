/** What an order would need and cost, tried on a copy of the account. */
import type { NoteTrade } from './day-charges.ts';
import { denialReason } from './denials.ts';
import { indianDay } from './indian-day.ts';
import { expectedPrice, orderIntent, type Prices } from './order-intent.ts';
import type { Decision, PaperAccount } from './paper-account.ts';
import type { PaperCharges } from './paper-charges.ts';
import type { DraftOrder, Instrument, OrderPreview } from './protocol.ts';

/** `account` is marked, and is used up by this. */
export function previewOrder(
  account: PaperAccount,
  draft: DraftOrder,
  listed: Instrument,
  prices: Prices,
  charges: PaperCharges,
  time: number,
): OrderPreview {
  const order = account.facts.lastOrder + 1;
  const { cash } = account.facts.ledger;
  const decision = account.place(orderIntent(order, draft, listed, prices), time);
  const trade = expectedTrade(order, draft, listed, prices);
  const day = indianDay(time);
  return {
    margin: marginOf(decision),
    cash,
    charges: charges.estimate(day, [trade]),
    breakEven: breakEven(trade, listed, charges, day),
    denial: decision.denied && denialReason(decision.denied),
  };
}

/** A denial for want of cash knows what would have been blocked. */
function marginOf(decision: Decision): number | null {
  if (!decision.denied) return decision.reserved;
  return decision.denied.code === 'cash_insufficient' ? decision.denied.actual : null;
}

function expectedTrade(order: number, draft: DraftOrder, { instrument }: Instrument, prices: Prices): NoteTrade {
  const { side, product = 'cnc', quantity } = draft;
  return { order, instrument, side, product, quantity, price: expectedPrice(draft, prices) };
}

/** The price of a trade back that pays the charges of both, in whole ticks; charges are those at the price of the first. */
function breakEven(trade: NoteTrade, { tickSize }: Instrument, charges: PaperCharges, day: number): number | null {
  const back: NoteTrade = { ...trade, order: trade.order + 1, side: trade.side === 'buy' ? 'sell' : 'buy' };
  const both = charges.estimate(day, [trade, back]);
  if (!both) return null;
  const distance = Math.ceil(both.total / trade.quantity / tickSize) * tickSize;
  return trade.price + (trade.side === 'buy' ? distance : -distance);
}
