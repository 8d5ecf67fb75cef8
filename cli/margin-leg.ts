/** LOTS*CONTRACT@PRICE: one order of a basket as the command line says it. */
import { unitsOf } from '../shared/charges/money.ts';
import { MarginError } from './margin-error.ts';

export interface OrderText {
  readonly side: 'buy' | 'sell';
  /** FUT, or the strike and CE or PE. */
  readonly contract: string;
  readonly right: 'call' | 'put' | undefined;
  /** Paise; 0 of a future. */
  readonly strike: number;
  readonly lots: number;
  /** Paise. */
  readonly price: number;
}

const FORM = /^(?<lots>\d{1,9})\*(?<contract>FUT|(?<strike>[\d.]+)(?<right>CE|PE))@(?<price>[\d.]+)$/;
const DECIMALS = 2;
const RIGHTS: ReadonlyMap<string, 'call' | 'put'> = new Map([
  ['CE', 'call'],
  ['PE', 'put'],
]);

/** @throws MarginError BAD_LEG */
export function orderOf(side: OrderText['side'], text: string): OrderText {
  const { lots, contract, strike, right, price } = FORM.exec(text.toUpperCase())?.groups ?? {};
  if (!lots || !contract || !price) {
    throw new MarginError(
      'BAD_LEG',
      side,
      `"${text}" is not LOTS*CONTRACT@PRICE, for example 1*24500CE@39.20 or 1*FUT@24000.`,
    );
  }
  const order = {
    side,
    right: RIGHTS.get(right ?? ''),
    strike: strike ? unitsOf(strike, DECIMALS) : 0,
    lots: Number(lots),
    price: unitsOf(price, DECIMALS),
  };
  if (order.lots === 0) throw new MarginError('BAD_LEG', side, `"${text}" has no lots.`);
  if (!order.price) throw new MarginError('BAD_LEG', side, `"${text}" needs a price of whole paise above 0.`);
  if (order.strike === undefined || (order.right && order.strike === 0)) {
    throw new MarginError('BAD_LEG', side, `"${text}" needs a strike of whole paise above 0.`);
  }
  const { strike: paise, price: limit } = order;
  const name = order.right ? `${paise / 100}${right}` : contract;
  return { ...order, contract: name, strike: paise, price: limit };
}

/**
 * The calculator has no netting within a contract: a purchase would not take the exposure of the sale away.
 * @throws MarginError CONTRACT_TWICE
 */
export function refuseOpposites(orders: readonly OrderText[]): void {
  const bought = new Set(orders.filter(({ side }) => side === 'buy').map(({ contract }) => contract));
  const both = orders.find(({ side, contract }) => side === 'sell' && bought.has(contract));
  if (!both) return;
  throw new MarginError(
    'CONTRACT_TWICE',
    'sell',
    `${both.contract} is bought and sold: name only what is left of the two.`,
  );
}
