/** The price an order is reserved at. */
import { type AccountInstrument, AccountOrderType, Side } from '../../../wasm/records.ts';
import { least, most, WHOLE_BP } from './integers.ts';
import type { Account } from './state.ts';

const { Limit, Market, StopLimit, StopMarket, PostOnly, MarketToLimit } = AccountOrderType;

export const hasPrice = (orderType: number): boolean =>
  orderType === Limit || orderType === StopLimit || orderType === PostOnly;
export const hasTrigger = (orderType: number): boolean => orderType === StopLimit || orderType === StopMarket;
/** Priced by the mark. */
export const needsMark = (orderType: number): boolean => orderType === Market || orderType === MarketToLimit;

interface Priced {
  readonly instrument: number;
  readonly side: number;
  readonly orderType: number;
  readonly price: bigint;
  readonly trigger: bigint;
  readonly protection: bigint;
}

/** Price, protected mark or protected trigger; of a sale at least the mark. A market order without a mark has none: 0. */
export function reservePriceOf(account: Account, definition: AccountInstrument, order: Priced): bigint {
  const mark = account.marks.get(order.instrument)?.price ?? 0n;
  const own = ownPrice(definition, order, mark);
  return order.side === Side.Sell ? most(own, mark) : own;
}

function ownPrice(definition: AccountInstrument, order: Priced, mark: bigint): bigint {
  if (hasPrice(order.orderType)) return order.price;
  return protectedPrice(definition, order, hasTrigger(order.orderType) ? order.trigger : mark);
}

function protectedPrice(definition: AccountInstrument, { side, protection }: Priced, base: bigint): bigint {
  const tick = BigInt(definition.tickSize);
  const distance = (base * protection) / WHOLE_BP;
  const buys = side === Side.Buy;
  const price = buys ? base + distance : base - distance;
  const down = price >= 0n ? price / tick : -((-price + tick - 1n) / tick);
  const onTick = buys || down * tick === price ? down * tick : (down + 1n) * tick;
  return least(BigInt(definition.bandHigh), most(BigInt(definition.bandLow), onTick));
}
