/** place_order and adopt_order, and what both share with the release of a held order. */
import { type AccountInstrument, type AccountOrder, DenialCode, OrderState, Side } from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { orderChanged, orderKnown } from './events.ts';
import { least, MAX } from './integers.ts';
import { reblocked } from './ledger.ts';
import {
  badFactPrices,
  badFactQuantity,
  badOrderId,
  badPrices,
  badProtection,
  badQuantity,
  notPermitted,
  notTrading,
  unknownFields,
} from './order-checks.ts';
import { closableBy, openValue, wasPlacedHeld } from './orders.ts';
import { type Denial, denial, type Outcome, unless } from './outcome.ts';
import { orderOverflows } from './overflow.ts';
import { counted } from './pace.ts';
import { notLet } from './permission.ts';
import { flatPosition, isOption, marginRate } from './positions.ts';
import { hasPrice, needsMark, reservePriceOf } from './prices.ts';
import { type Account, type Order, positionKey, sameButTime, withEntry } from './state.ts';

const HELD = 2;
const MOST_HELD = 1_024;
const WHOLE = 10_000n;

/** An id that is known: the same order again, or another one. */
function known(account: Account, command: Command, record: AccountOrder): Outcome | undefined {
  const order = account.orders.get(record.order);
  if (!order) return undefined;
  const same = sameButTime(order.placed, record);
  return same ? { account, first: [orderKnown(command, order)] } : { denial: denial(DenialCode.OrderIdReused) };
}

export function placeOrder(account: Account, command: Command, record: AccountOrder): Outcome {
  const bad = badOrderId(record.order);
  if (bad) return { denial: bad };
  const answer = known(account, command, record);
  if (answer) return answer;
  const definition = account.instruments.get(record.instrument);
  const unknown = unknownFields(account, record);
  if (unknown || !definition) return { denial: unknown ?? denial(DenialCode.UnknownInstrument) };
  if ((record.flags & HELD) !== 0) return placeHeld(account, command, record);
  const order = priced(account, unpriced(record, OrderState.Intent));
  const placed = withOrder(account, order);
  const refused =
    badOrder(account, definition, order, record.time) ??
    unless(account.orders.size < account.sizes.orders, DenialCode.OrderPoolFull) ??
    noRoom(placed, order) ??
    notLet(account, { order, before: undefined, after: placed, terms: order.terms, time: record.time });
  if (refused) return { denial: refused };
  return { account: counted(placed, record.time, openValue(order)), first: [orderChanged(command, order)] };
}

/** Steps 3 to 6 of place_order, for the quantity that the order has now. */
export function badOrder(
  account: Account,
  definition: AccountInstrument,
  { placed, terms }: Order,
  time: number,
): Denial | undefined {
  const protection = BigInt(placed.protectionBp);
  return (
    notTrading(definition, time) ??
    notPermitted(account, definition, placed, time) ??
    badQuantity(definition, terms.quantity) ??
    badPrices(account, definition, { ...placed, ...terms, protection }) ??
    valueOverflow(terms.quantity * terms.reservePrice)
  );
}

const valueOverflow = (value: bigint): Denial | undefined => unless(value <= MAX, DenialCode.ValueOverflow, MAX, value);

/** Positions and bounds of step 7. */
export function noRoom(after: Account, { placed }: Order): Denial | undefined {
  return (
    unless(after.positions.size <= after.sizes.positions, DenialCode.PositionPoolFull) ??
    unless(!orderOverflows(after, placed.strategy, placed.instrument), DenialCode.AmountOverflow)
  );
}

function placeHeld(account: Account, command: Command, record: AccountOrder): Outcome {
  const order = unpriced(record, OrderState.Held);
  const held = BigInt([...account.orders.values()].filter(wasPlacedHeld).length);
  const most = BigInt(MOST_HELD);
  const refused =
    badFactQuantity(order.terms.quantity) ??
    badFactPrices(record) ??
    badProtection(record.orderType, order.protection) ??
    unless(account.orders.size < account.sizes.orders, DenialCode.OrderPoolFull) ??
    unless(held < most, DenialCode.HeldOrdersFull, most, held + 1n);
  if (refused) return { denial: refused };
  return {
    account: { ...account, orders: withEntry(account.orders, record.order, order) },
    first: [orderChanged(command, order)],
  };
}

export function adoptOrder(account: Account, command: Command, record: AccountOrder): Outcome {
  const bad = badOrderId(record.order);
  if (bad) return { denial: bad };
  const answer = known(account, command, record);
  if (answer) return answer;
  const unknown = unknownFields(account, record) ?? unless(record.flags <= 1, DenialCode.BadFlags);
  if (unknown) return { denial: unknown };
  const order = priced(account, unpriced(record, OrderState.External));
  const adopted = withOrder(account, order);
  const { quantity, reservePrice } = order.terms;
  const refused =
    badFactQuantity(quantity) ??
    badFactPrices(record) ??
    unless(!needsMark(record.orderType) || account.marks.has(record.instrument), DenialCode.MarkMissing) ??
    valueOverflow(quantity * reservePrice) ??
    unless(account.orders.size < account.sizes.orders, DenialCode.OrderPoolFull) ??
    noRoom(adopted, order);
  if (refused) return { denial: refused };
  return { account: adopted, first: [orderChanged(command, order)] };
}

/** An order as commanded, before a price is reserved for it. */
function unpriced(record: AccountOrder, stage: number): Order {
  return {
    placed: record,
    link: undefined,
    terms: {
      quantity: BigInt(record.quantity),
      price: BigInt(record.price),
      trigger: BigInt(record.triggerPrice),
      reservePrice: 0n,
    },
    asked: undefined,
    request: 0,
    protection: BigInt(record.protectionBp),
    marginBp: 0n,
    closing: 0n,
    stage,
    doubt: 'none',
    end: 0,
    cancelPending: false,
    cancelAsked: false,
    overfilled: false,
    trades: [],
    traded: 0n,
  };
}

/** An order with what is fixed when it is placed or released: protection, reserve price, rate, closing. */
export function priced(account: Account, order: Order): Order {
  const { placed, terms } = order;
  const definition = account.instruments.get(placed.instrument);
  if (!definition) return order;
  const own = placed.protectionBp === 0 ? definition.protectionBp : placed.protectionBp;
  const protection = hasPrice(placed.orderType) ? 0n : BigInt(own);
  const reservePrice = reservePriceOf(account, definition, { ...placed, ...terms, protection });
  return {
    ...order,
    protection,
    terms: { ...terms, reservePrice },
    marginBp: reserveRate(account, order),
    closing: least(terms.quantity, closableBy(account, order)),
  };
}

/** The rate an order is reserved at: the whole premium of an option, nothing where its underlying's requirement counts it. */
function reserveRate(account: Account, { placed: { instrument, side, product } }: Order): bigint {
  if (side === Side.Buy && isOption(account, instrument)) return WHOLE;
  return account.risks.has(instrument) ? 0n : marginRate(account, instrument, product);
}

/** The account with an order that counts, and the positions that it may change. */
export function withOrder(account: Account, order: Order): Account {
  const { strategy, instrument, product } = order.placed;
  const positions = new Map(account.positions);
  for (const book of new Set([0, strategy])) {
    const key = positionKey(book, instrument, product);
    if (!positions.has(key)) positions.set(key, flatPosition(book, instrument, product));
  }
  return reblocked({ ...account, positions, orders: withEntry(account.orders, order.placed.order, order) });
}
