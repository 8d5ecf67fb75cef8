/** A trade in words, as the kernel wants it. */
import type { NoteLeg } from '../../wasm/charges.ts';
import { ChargeExchange, ChargeSegment, SecurityGroup, Side } from '../../wasm/records.ts';
import { PRICE_DIGITS, unitsOf } from './money.ts';
import { codeOf } from './rates.ts';

/** What cannot be understood of a trade; the message says what. */
export class TradeError extends Error {
  override readonly name = 'TradeError';
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

export interface TradeWords {
  readonly side: 'B' | 'S';
  /** Whole number. */
  readonly quantity: string;
  /** Rupees, at most four decimals. */
  readonly price: string;
}

export interface MarketWords {
  /** NSE, BSE, MCX, NCDEX. */
  readonly exchange: string;
  /** A name of ChargeSegment. */
  readonly segment: string;
  /** A name of SecurityGroup. */
  readonly group: string;
  /** Every trade is delivered. */
  readonly gross: boolean;
}

function codeNamed(codes: Readonly<Record<string, number>>, name: string, field: string): number {
  try {
    return codeOf(codes, name);
  } catch (error) {
    throw new TradeError(field, error instanceof Error ? error.message : String(error));
  }
}

/** One trade, an order of its own. @throws TradeError */
export function tradeLeg(trade: TradeWords, market: MarketWords): NoteLeg {
  const price = unitsOf(trade.price, PRICE_DIGITS);
  if (price === undefined) {
    throw new TradeError('price', `"${trade.price}" is not a price in rupees with at most ${PRICE_DIGITS} decimals.`);
  }
  const quantity = unitsOf(trade.quantity, 0);
  if (quantity === undefined) throw new TradeError('quantity', `"${trade.quantity}" is not a whole quantity.`);
  return {
    side: trade.side === 'B' ? Side.Buy : Side.Sell,
    exchange: codeNamed(ChargeExchange, market.exchange.toLowerCase(), 'exchange'),
    segment: codeNamed(ChargeSegment, market.segment, 'segment'),
    group: codeNamed(SecurityGroup, market.group, 'group'),
    gross: market.gross ? 1 : 0,
    security: 1,
    order: 0,
    quantity,
    price,
    lots: 1,
  };
}

/** The group that the charges of an exchange are looked up in unless a security is told apart. */
export const usualGroup = (exchange: string, segment: string): string =>
  exchange.toUpperCase() === 'BSE' && segment === 'eq_opt' ? 'bse_sensex' : 'standard';
