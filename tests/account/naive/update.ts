/** update_order: what the outside says of an order, in whatever order it says it. */
import {
  type AccountUpdate,
  AnomalyCode,
  LimitKind,
  LimitScope,
  OrderState,
  OrderUpdateKind,
  Side,
  SwitchState,
} from '../../../wasm/records.ts';
import { withClose } from './books.ts';
import type { Command } from './command.ts';
import { cutBack } from './cut-back.ts';
import { accountSwitched, fillApplied, orderChanged, orderKnown, positionChanged, strange } from './events.ts';
import { positionsIn } from './exposure.ts';
import { abs, least, MAX, MOST_QUANTITY, sum } from './integers.ts';
import { posted } from './ledger.ts';
import { scopesOf } from './limits.ts';
import { withChanged } from './modify.ts';
import { isFilled, stateBeneath, stateOf, totalQuantity } from './orders.ts';
import { anomaly, type Event, type Outcome, type Steps } from './outcome.ts';
import { orderOverflows, positionsOverflow } from './overflow.ts';
import { isPaid, positionOf, signedCost, traded, withMargin } from './positions.ts';
import { hasTrigger } from './prices.ts';
import { isOneOf } from './settings.ts';
import { type Account, type Ledger, limitKey, type Order, type Position, type Trade, withPositions } from './state.ts';
import { tended } from './tend.ts';
import { haltState, ownSwitch, withHalt, withSwitch } from './trip.ts';
import { whatHappens } from './update-table.ts';

export function updateOrder(account: Account, command: Command, record: AccountUpdate): Outcome {
  const order = account.orders.get(record.order);
  if (!order) return anomaly(AnomalyCode.UnknownOrder);
  if (!isOneOf(record.update, OrderUpdateKind)) return anomaly(AnomalyCode.BadUpdate);
  if (order.stage === OrderState.Held) return anomaly(AnomalyCode.IllegalUpdate);
  switch (record.update) {
    case OrderUpdateKind.Fill:
      return fill(account, command, order, record);
    case OrderUpdateKind.Modified:
    case OrderUpdateKind.ModifyRejected:
      return answered(account, command, order, record);
    default:
      return moved(account, command, order, record.update);
  }
}

/** An update by the table of states. */
function moved(account: Account, command: Command, order: Order, update: number): Outcome {
  const state = stateOf(order);
  const pending = state === OrderState.ModifyPending || state === OrderState.CancelPending;
  const row = pending ? stateBeneath(order) : state;
  if (update === OrderUpdateKind.TriggerPending && !hasTrigger(order.placed.orderType)) {
    return anomaly(AnomalyCode.IllegalUpdate);
  }
  switch (whatHappens(row, update, order)) {
    case 'illegal':
      return anomaly(AnomalyCode.IllegalUpdate);
    case 'known':
      return { account, first: [orderKnown(command, order)] };
    default:
      return changed(account, command, order, applied(order, update));
  }
}

const stages: ReadonlyMap<number, number> = new Map([
  [OrderUpdateKind.Attempted, OrderState.Attempted],
  [OrderUpdateKind.Sent, OrderState.Sent],
  [OrderUpdateKind.Found, OrderState.Acknowledged],
  [OrderUpdateKind.Acknowledged, OrderState.Acknowledged],
  [OrderUpdateKind.TriggerPending, OrderState.TriggerPending],
  [OrderUpdateKind.Working, OrderState.Working],
]);
const ends: ReadonlyMap<number, number> = new Map([
  [OrderUpdateKind.Rejected, OrderState.Rejected],
  [OrderUpdateKind.Expired, OrderState.Expired],
  [OrderUpdateKind.Cancelled, OrderState.Cancelled],
]);

function applied(order: Order, update: number): Order {
  const stage = stages.get(update);
  if (stage !== undefined) return atStage(order, stage);
  const end = ends.get(update);
  if (end !== undefined) return { ...atStage(order, OrderState.Working), end, cancelPending: false };
  if (update === OrderUpdateKind.CancelRejected) return { ...order, cancelPending: false };
  const doubt = update === OrderUpdateKind.OutcomeUnknown ? 'unknown' : 'presumed';
  return { ...atStage(order, OrderState.Sent), doubt };
}

/** A stage only grows; one above sent ends the doubt. */
function atStage(order: Order, stage: number): Order {
  const reached = Math.max(order.stage, stage);
  return { ...order, stage: reached, doubt: stage > OrderState.Sent ? 'none' : order.doubt };
}

function answered(account: Account, command: Command, order: Order, record: AccountUpdate): Outcome {
  const { asked } = order;
  if (asked && record.request === order.request) {
    const terms = record.update === OrderUpdateKind.Modified ? asked : order.terms;
    return changed(account, command, order, { ...order, terms, asked: undefined });
  }
  if (record.request === 0 || record.request > order.request) return anomaly(AnomalyCode.UnknownRequest);
  return { account, first: [orderKnown(command, order)] };
}

function fill(account: Account, command: Command, order: Order, record: AccountUpdate): Outcome {
  const quantity = BigInt(record.quantity);
  const price = BigInt(record.price);
  const id = BigInt(record.trade);
  const good = id >= 1n && id <= MAX && quantity >= 1n && quantity <= MOST_QUANTITY && price >= 1n && price <= MAX;
  if (!good) return anomaly(AnomalyCode.BadUpdate);
  const twin = order.trades.find((trade) => trade.id === record.trade);
  if (twin) {
    const equal = twin.quantity === quantity && twin.price === price;
    return equal ? { account, first: [orderKnown(command, order)] } : anomaly(AnomalyCode.TradeDiffers);
  }
  const allTrades = sum(account.orders.values(), ({ trades }) => BigInt(trades.length));
  if (allTrades >= BigInt(account.sizes.trades)) return anomaly(AnomalyCode.TradePoolFull);
  const trade = { id: record.trade, quantity, price };
  const bought = withTrade(order, trade);
  const books = withBooks(account, bought, trade, command.time);
  const outcome = changed(books.account, command, order, bought);
  if (!('account' in outcome)) return outcome;
  if (bought.traded > MOST_QUANTITY || positionsOverflow(outcome.account, books.positions)) {
    return anomaly(AnomalyCode.AmountOverflow);
  }
  const above = aboveLimit(account, outcome.account, command, order);
  return {
    ...outcome,
    account: above.account,
    fills: [fillApplied(command, order, trade, books.realised)],
    positions: books.positions.map((position) => positionChanged(command, position)),
    anomalies: [...(outcome.anomalies ?? []), ...above.events],
  };
}

/** A trade that took a position above position_at_fill: told once, and the account moves to reducing. */
function aboveLimit(before: Account, after: Account, command: Command, order: Order): Steps {
  const size = (account: Account, book: number): bigint =>
    abs(sum(positionsIn(account, { book, instrument: order.placed.instrument }), ({ quantity }) => quantity));
  for (const { scope, index } of scopesOf(order)) {
    const limit = after.limits.get(limitKey(scope, index, LimitKind.PositionAtFill));
    const book = scope === LimitScope.Strategy ? index : 0;
    const actual = size(after, book);
    if (limit === undefined || actual <= limit || actual <= size(before, book)) continue;
    const told = strange(command, { code: AnomalyCode.PositionAboveLimit, limit, actual, scope });
    if (ownSwitch(after) !== SwitchState.Active) return { account: after, events: [told] };
    const reducing = accountSwitched(command, SwitchState.Reducing);
    return { account: withSwitch(after, SwitchState.Reducing), events: [told, reducing] };
  }
  return { account: after, events: [] };
}

function withTrade(order: Order, trade: Trade): Order {
  const trades = [...order.trades, trade];
  return { ...atStage(order, OrderState.Working), trades, traded: order.traded + trade.quantity };
}

/** Positions and ledger after a trade, in the book of the account and in that of the strategy. */
function withBooks(
  account: Account,
  { placed }: Order,
  trade: Trade,
  time: number,
): { readonly account: Account; readonly positions: readonly Position[]; readonly realised: bigint } {
  const signed = placed.side === Side.Buy ? trade.quantity : -trade.quantity;
  const books = [...new Set([0, placed.strategy])];
  const before = books.map((book) => positionOf(account, book, placed.instrument, placed.product));
  const after = before.map((position) => withMargin(account, traded(position, signed, trade.price, placed.order)));
  const closes = (at: number): boolean => (before[at]?.quantity ?? 0n) * signed < 0n;
  const gain = (at: number): bigint => (after[at]?.realised ?? 0n) - (before[at]?.realised ?? 0n);
  const next = books.reduce(
    (now, book, at) => (closes(at) ? withClose(now, book, gain(at), placed.order, time) : now),
    posted(withPositions(account, after), amountsOf(account, before[0], after[0], signed * trade.price)),
  );
  const sold = after.some((position) => isPaid(account, position)) && signed < 0n ? trade.quantity * trade.price : 0n;
  const proceeds = least(MAX, account.proceeds + sold);
  return { account: { ...next, proceeds }, positions: after, realised: gain(0) };
}

/** What a trade of a signed value moves, by the position of the account. */
function amountsOf(
  account: Account,
  before: Position | undefined,
  after: Position | undefined,
  value: bigint,
): Partial<Ledger> {
  if (!before || !after) return {};
  const realised = after.realised - before.realised;
  return isPaid(account, after)
    ? { cash: -value, positions: signedCost(after) - signedCost(before), realised: -realised }
    : { cash: realised, realised: -realised };
}

/** The account with an order after an update, and what is strange about that. */
function changed(account: Account, command: Command, before: Order, after: Order): Outcome {
  const ended = isFilled(after) ? { ...after, end: 0, cancelPending: false } : after;
  const overfills = !ended.overfilled && ended.traded > totalQuantity(ended);
  const order = overfills ? { ...ended, overfilled: true } : ended;
  const next = withChanged(account, order);
  const { strategy, instrument } = order.placed;
  if (orderOverflows(next, strategy, instrument)) return anomaly(AnomalyCode.AmountOverflow);
  return {
    account: overfills ? withHalt(next) : next,
    first: [orderChanged(command, order)],
    anomalies: [...revived(command, before, order), ...(overfills ? overfilled(command, order) : [])],
    further: (now) => followed(now, command, order),
  };
}

/** What an update causes in other orders: what is tied to it follows, then reduce-only orders are cut back. */
function followed(account: Account, command: Command, order: Order): Steps {
  const tied = tended(account, command, order);
  const cut = cutBack(tied.account, command, order);
  return { account: cut.account, events: [...tied.events, ...cut.events] };
}

function revived(command: Command, before: Order, after: Order): Event[] {
  const events: Event[] = [];
  const fills = after.trades.length > before.trades.length;
  if (fills && before.end !== 0) {
    events.push(strange(command, { code: AnomalyCode.EndedOrderFilled, limit: 0n, actual: 0n }));
  }
  const alive = fills || after.end === 0;
  if (stateOf(before) === OrderState.PresumedNotPlaced && after.doubt === 'none' && alive) {
    events.push(strange(command, { code: AnomalyCode.PresumedOrderAlive, limit: 0n, actual: 0n }));
  }
  return events;
}

function overfilled(command: Command, order: Order): Event[] {
  const told = { code: AnomalyCode.Overfilled, limit: totalQuantity(order), actual: order.traded };
  return [strange(command, told), accountSwitched(command, haltState)];
}
