/** Orders: placed, modified, cancelled, adopted, told again. */
import {
  type AccountOrder,
  AccountOrderType,
  AccountCommandKind as Kind,
  Side,
  TimeInForce,
  writeAccountOrder,
} from '../../../wasm/records.ts';
import { takesModification } from '../naive/orders.ts';
import type { Account } from '../naive/state.ts';
import {
  anInstrument,
  anOldOrder,
  aPrice,
  aProduct,
  aQuantity,
  aStrategy,
  bent,
  spoiled,
  type Teller,
  type Writer,
} from './teller.ts';

const { Limit, Market, StopLimit, StopMarket, PostOnly, MarketToLimit } = AccountOrderType;
const { Day, Ioc, Gtc, Fok } = TimeInForce;

export function anOrder(teller: Teller, account: Account): AccountOrder {
  const { random } = teller;
  const orderType = random.pick([Limit, Limit, Limit, Market, StopLimit, StopMarket, PostOnly, MarketToLimit]);
  const index = anInstrument(teller);
  const side = random.chance(teller.plan.buys) ? Side.Buy : Side.Sell;
  teller.ids += 1;
  return {
    kind: Kind.PlaceOrder,
    side,
    orderType,
    timeInForce: random.pick([Day, Day, Ioc, Gtc, Gtc, Fok]),
    product: aProduct(teller, account, index),
    flags: random.chance(4) ? 1 : 0,
    instrument: index,
    strategy: aStrategy(teller),
    protectionBp: isPriced(orderType) ? 0 : random.pick([0, 0, 50, 10_000]),
    time: teller.time,
    order: teller.ids,
    quantity: aQuantity(teller),
    validUntil: random.pick([0, 0, 0, teller.time + random.below(1_000)]),
    ...pricesOf(teller, account, index, side, orderType),
  };
}

const isPriced = (orderType: number): boolean => [Limit, StopLimit, PostOnly].some((each) => each === orderType);

export function pricesOf(
  teller: Teller,
  account: Account,
  index: number,
  side: number,
  orderType: number,
): { price: number; triggerPrice: number } {
  const a = aPrice(teller, account, index);
  const b = aPrice(teller, account, index);
  const beyond = teller.random.chance(teller.plan.hostile);
  const higher = (side === Side.Buy) !== beyond;
  const price = higher ? Math.max(a, b) : Math.min(a, b);
  const triggerPrice = higher ? Math.min(a, b) : Math.max(a, b);
  const priced = isPriced(orderType);
  const stops = orderType === StopLimit || orderType === StopMarket;
  return { price: priced ? price : 0, triggerPrice: stops ? triggerPrice : 0 };
}

const small = ['side', 'orderType', 'timeInForce', 'product', 'flags', 'instrument', 'strategy'] as const;
const wide = ['order', 'price', 'quantity', 'triggerPrice', 'validUntil'] as const;

export function written(teller: Teller, record: AccountOrder): Writer {
  const worse = spoiled(teller, bent(teller, record, small), wide);
  const off = teller.random.chance(teller.plan.hostile) ? { ...worse, price: worse.price + 1 } : worse;
  const odd = teller.random.chance(teller.plan.hostile) ? { ...off, quantity: off.quantity + 1 } : off;
  const shielded = teller.random.chance(teller.plan.hostile / 2) ? { ...odd, protectionBp: 10_001 } : odd;
  const { order, validUntil } = shielded;
  return (view) =>
    writeAccountOrder(view, 0, { ...shielded, order: Math.abs(order), validUntil: Math.abs(validUntil) });
}

export function place(teller: Teller, account: Account): Writer {
  return written(teller, anOrder(teller, account));
}

/** An order against a position, often no larger. */
export function reduce(teller: Teller, account: Account): Writer {
  const { random } = teller;
  const open = [...account.positions.values()].filter(({ book, quantity }) => book === 0 && quantity !== 0n);
  const held = open[random.below(open.length)];
  const order = anOrder(teller, account);
  if (!held) return written(teller, order);
  const side = held.quantity > 0n ? Side.Sell : Side.Buy;
  const size = Math.abs(Number(held.quantity));
  const { lot } = teller.plan;
  const any = random.pick([size, size + lot, 1 + random.below(size), lot]);
  const quantity = random.chance(95) ? Math.max(lot, any - (any % lot)) : any;
  const { instrument: index, product } = held;
  const prices = pricesOf(teller, account, index, side, order.orderType);
  const flags = random.chance(30) ? 1 : 0;
  return written(teller, { ...order, side, instrument: index, product, quantity, flags, ...prices });
}

export function modify(teller: Teller, account: Account): Writer {
  const { random, plan, time } = teller;
  const open = random.chance(85) ? [...account.orders.values()].filter(takesModification) : [];
  const old = open[random.below(open.length)] ?? anOldOrder(teller, account);
  if (!old) return place(teller, account);
  const { instrument: index, side, orderType } = old.placed;
  const quantity = random.pick([
    Number(old.terms.quantity),
    Number(old.terms.quantity),
    Number(old.terms.quantity) + plan.lot,
    Number(old.traded) + plan.lot,
    Number(old.traded),
    aQuantity(teller),
  ]);
  const prices = pricesOf(teller, account, index, side, orderType);
  const record = { ...old.placed, kind: Kind.ModifyOrder, time, quantity, ...prices };
  return written(teller, record);
}

export function cancel(teller: Teller, account: Account): Writer {
  const old = anOldOrder(teller, account);
  if (!old) return place(teller, account);
  return written(teller, { ...old.placed, kind: Kind.CancelOrder, time: teller.time });
}

export function adopt(teller: Teller, account: Account): Writer {
  const order = anOrder(teller, account);
  const extra = teller.random.pick([0, 0, 1, 3]);
  return written(teller, { ...order, kind: Kind.AdoptOrder, quantity: order.quantity + extra });
}

/** A known order once more, the same or nearly. */
export function again(teller: Teller, account: Account): Writer {
  const old = anOldOrder(teller, account);
  if (!old) return place(teller, account);
  const told = { ...old.placed, time: teller.time };
  const twin = { ...told, kind: Kind.PlaceOrder, order: ++teller.ids };
  return teller.random.pick([
    (view) => writeAccountOrder(view, 0, told),
    (view) => writeAccountOrder(view, 0, twin),
    written(teller, told),
  ]);
}
