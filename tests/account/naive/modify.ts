/** modify_order, and the modifications that the account asks for itself. */
import { type AccountOrder, DenialCode, OrderState } from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { orderChanged } from './events.ts';
import { least, MAX, most } from './integers.ts';
import { reblocked } from './ledger.ts';
import { badOrderId, badPrices, badQuantity, notTrading } from './order-checks.ts';
import { closableBy, stateOf, takesModification } from './orders.ts';
import { type Accepted, type Denial, denial, type Outcome, unless } from './outcome.ts';
import { orderOverflows } from './overflow.ts';
import { counted } from './pace.ts';
import { notLet } from './permission.ts';
import { reservePriceOf } from './prices.ts';
import { type Account, type Order, type Terms, withEntry } from './state.ts';
import { asOf } from './steps.ts';

/** The account with another version of an order, and what that blocks. */
export function withChanged(account: Account, order: Order): Account {
  return reblocked({ ...account, orders: withEntry(account.orders, order.placed.order, order) });
}

export function modifyOrder(account: Account, command: Command, record: AccountOrder): Outcome {
  const bad = badOrderId(record.order);
  if (bad) return { denial: bad };
  const before = account.orders.get(record.order);
  if (!before) return { denial: denial(DenialCode.UnknownOrder) };
  const quantity = BigInt(record.quantity);
  const [price, trigger] = [BigInt(record.price), BigInt(record.triggerPrice)];
  const order = withAsked(account, before, { quantity, price, trigger, reservePrice: 0n });
  const refused = notOpen(before, quantity) ?? notModified(account, before, order, record.time);
  return refused ? { denial: refused } : modified(account, command, order);
}

function notOpen(order: Order, quantity: bigint): Denial | undefined {
  const { link, terms } = order;
  const tied = link !== undefined && (link.parent !== 0 || link.leader !== 0);
  const state = stateOf(order);
  const pending = state === OrderState.ModifyPending || state === OrderState.CancelPending;
  return (
    unless(!tied || quantity === terms.quantity, DenialCode.QuantityIsLinked, terms.quantity, quantity) ??
    unless(!pending, DenialCode.RequestPending) ??
    unless(takesModification(order), DenialCode.OrderNotOpen)
  );
}

/** An order with a modification pending. */
function withAsked(account: Account, order: Order, asked: Terms): Order {
  return { ...order, asked: repriced(account, order, asked), request: order.request + 1 };
}

/** Terms with the price that is reserved for them now. */
function repriced(account: Account, { placed, protection }: Order, terms: Terms): Terms {
  const definition = account.instruments.get(placed.instrument);
  if (!definition) return terms;
  return { ...terms, reservePrice: reservePriceOf(account, definition, { ...placed, ...terms, protection }) };
}

/** The checks of a modification from step 3 on; `order` is as it would be. */
function notModified(account: Account, before: Order, order: Order, time: number): Denial | undefined {
  const definition = account.instruments.get(order.placed.instrument);
  if (!definition) return denial(DenialCode.UnknownInstrument);
  const { placed } = order;
  const terms = order.asked ?? order.terms;
  const value = terms.quantity * terms.reservePrice;
  const after = withChanged(account, order);
  return (
    notTrading(definition, time) ??
    badQuantity(definition, terms.quantity) ??
    unless(terms.quantity > before.traded, DenialCode.QuantityNotAboveFilled, before.traded, terms.quantity) ??
    badPrices(account, definition, { ...placed, ...terms, protection: 0n }) ??
    unless(value <= MAX, DenialCode.ValueOverflow, MAX, value) ??
    unless(!orderOverflows(after, placed.strategy, placed.instrument), DenialCode.AmountOverflow) ??
    notLet(account, { order, before, after, terms, time })
  );
}

/** The step of a modification that is asked for: it is counted. */
export function modified(account: Account, command: Command, order: Order): Accepted {
  const { quantity, reservePrice } = order.asked ?? order.terms;
  return {
    account: counted(withChanged(account, order), command.time, quantity * reservePrice),
    first: [orderChanged(asOf(command, order), order)],
  };
}

/** An order with another quantity at its price: an intent has it at once, another asks for it. */
function resized(account: Account, order: Order, quantity: bigint): Order {
  const terms = { ...order.terms, quantity };
  const intent = stateOf(order) === OrderState.Intent;
  return intent ? { ...order, terms: repriced(account, order, terms) } : withAsked(account, order, terms);
}

/** An order that shrinks: it keeps its reserve price. */
export function shrunk(order: Order, quantity: bigint): Order {
  const terms = { ...order.terms, quantity };
  const intent = stateOf(order) === OrderState.Intent;
  return intent ? { ...order, terms } : { ...order, asked: terms, request: order.request + 1 };
}

/** An order that is enlarged closes more, if more can be closed; why it may not be. */
export function enlarged(
  account: Account,
  order: Order,
  quantity: bigint,
  time: number,
): { readonly order: Order; readonly refused: Denial | undefined } {
  const closing = most(order.closing, least(quantity, closableBy(account, order)));
  const larger = { ...resized(account, order, quantity), closing };
  return { order: larger, refused: notModified(account, order, larger, time) };
}
