/** A guest's order as the account decides on it: what the exchange will make of it, in the account's own order types. */
import { AccountOrderType, Side, TimeInForce } from '../wasm/records.ts';
import { type NewTerms, type OrderIntent, productCodes } from './account-commands.ts';
import type { OrderTerms } from './commands.ts';
import { protectedPrice } from './protected-price.ts';
import type { DraftOrder, Instrument, Order } from './protocol.ts';

/** Prices at the moment of the decision; 0 for an empty side. */
export interface Prices {
  readonly last: number;
  readonly bid: number;
  readonly ask: number;
}

/**
 * The exchange makes a limit order of every order without a limit, a market order at its protected price and a market-to-limit
 * order at the best opposite one, so that is what is decided on. A stop keeps its trigger; a stop_market is protected from there.
 */
export function orderIntent(order: number, draft: DraftOrder, listed: Instrument, prices: Prices): OrderIntent {
  const { type, side, quantity, product = 'cnc', reduceOnly = false } = draft;
  const isStopMarket = type === 'stop_market';
  return {
    order,
    instrument: listed.instrument,
    side: side === 'buy' ? Side.Buy : Side.Sell,
    orderType: orderTypeOf(draft),
    timeInForce: restsInBook(draft) ? TimeInForce.Gtc : TimeInForce.Ioc,
    product: productCodes[product],
    isReduceOnly: reduceOnly,
    quantity,
    price: isStopMarket ? 0 : (draft.price ?? exchangeLimit(draft, listed, prices)),
    triggerPrice: draft.triggerPrice ?? 0,
    protectionBp: isStopMarket ? (draft.protectionBp ?? 0) : 0,
  };
}

/**
 * New terms of an order. To the account a stop stays a stop: one that was triggered gets its trigger where it cannot matter, at its
 * price. `stop` is the account's type of an order that was entered as a stop.
 */
export function newTerms({ orderId, status }: Order, terms: OrderTerms, stop: AccountOrderType | undefined): NewTerms {
  const { quantity, price } = terms;
  const order = Number(orderId);
  if (stop === undefined) return { order, quantity, price, triggerPrice: 0 };
  const triggerPrice = status === 'trigger_pending' ? terms.triggerPrice : price;
  return { order, quantity, price: stop === AccountOrderType.StopMarket ? 0 : price, triggerPrice };
}

/** The price at which an order is expected to trade; in paise. */
export function expectedPrice(draft: DraftOrder, { last }: Prices): number {
  return draft.price ?? draft.triggerPrice ?? last;
}

function orderTypeOf({ type }: DraftOrder): AccountOrderType {
  if (type === 'stop_limit') return AccountOrderType.StopLimit;
  return type === 'stop_market' ? AccountOrderType.StopMarket : AccountOrderType.Limit;
}

function restsInBook({ timeInForce }: DraftOrder): boolean {
  return timeInForce === 'day' || timeInForce === 'gtc';
}

function exchangeLimit(
  { type, side, protectionBp }: DraftOrder,
  listed: Instrument,
  { last, bid, ask }: Prices,
): number {
  const opposite = side === 'buy' ? ask : bid;
  if (type === 'market_to_limit' && opposite > 0) return opposite;
  return protectedPrice(side, last, listed, protectionBp);
}
