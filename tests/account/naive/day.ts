/** roll_day and advance_time. */
import {
  AccountEventKind,
  AnomalyCode,
  ContractStyle,
  DenialCode,
  OrderState,
  Product,
  TimeInForce,
} from '../../../wasm/records.ts';
import { withDayBegun } from './books.ts';
import type { Command } from './command.ts';
import { positionsOf } from './corporate.ts';
import { orderChanged, positionChanged, setting, squareOffDue, strange } from './events.ts';
import { abs, least, most, sum, within } from './integers.ts';
import { posted, reblocked } from './ledger.ts';
import { isHeld, isLive, isOver, stateOf } from './orders.ts';
import { denial, type Outcome, type Steps } from './outcome.ts';
import { positionsBeyond } from './overflow.ts';
import { minuteOf } from './permission.ts';
import { costOf, isDelivery, positionOf, signedCost, today, withMargin } from './positions.ts';
import { type Account, type Order, type Position, withEntry, withPositions } from './state.ts';
import { asOf, inTurn, nothing } from './steps.ts';

export function rollDay(account: Account, command: Command): Outcome {
  const day = account.day + 1n;
  const begun: Account = { ...withDayBegun(account), day, proceeds: 0n, ordersToday: 0, squaredOff: new Set() };
  const expired = inTurn(begun, [...account.orders.keys()], (now, order) => orderRolled(now, command, order));
  const moved = instrumentsOf(account).reduce<Steps>(({ account: now, events }, instrument) => {
    const after = instrumentRolled(now, command, instrument);
    return { account: after.account, events: [...events, ...after.events] };
  }, expired);
  if (gainsOverflow(account, moved.account)) return { denial: denial(DenialCode.AmountOverflow) };
  const next = reblocked(moved.account);
  return {
    account: forgotten(next),
    first: moved.events,
    settings: [setting(AccountEventKind.DayRolled, command, { value: Number(day) })],
  };
}

/** Whether marking to market alone, before orders expire, takes a position, a book or a balance beyond a bound. */
function gainsOverflow(before: Account, after: Account): boolean {
  const margins = (account: Account): bigint => sum(account.positions.values(), ({ margin }) => margin);
  const more = margins(after) - margins(before);
  const { cash, realised } = after.ledger;
  const blocked = before.ledger.blocked + more;
  const balances = [cash - more, realised, blocked];
  const marked = [...after.positions.values()];
  return positionsBeyond(withPositions(before, marked), marked) || !balances.every(within);
}

/** Held orders and intents of the day expire, other live ones are told. */
function orderRolled(account: Account, command: Command, order: Order): Steps {
  const parent = account.orders.get(order.link?.parent ?? 0);
  const held = isHeld(order);
  const gtc = order.placed.timeInForce === TimeInForce.Gtc;
  const own = asOf(command, order);
  if (isOver(order) || (gtc && !(held && parent && isOver(parent)))) return nothing(account);
  if (held || stateOf(order) === OrderState.Intent) {
    const stage = held ? order.stage : OrderState.Working;
    const expired: Order = { ...order, stage, end: OrderState.Expired };
    const orders = withEntry(account.orders, order.placed.order, expired);
    return { account: { ...account, orders }, events: [orderChanged(own, expired)] };
  }
  if (!isLive(order)) return nothing(account);
  return { account, events: [strange(own, { code: AnomalyCode.DayOrderCarried, limit: 0n, actual: 0n })] };
}

const instrumentsOf = (account: Account): number[] =>
  [...new Set([...account.positions.values()].map(({ instrument }) => instrument))].sort((a, b) => a - b);

/** Delivery settles, a future is marked to market, an open intraday position is told. */
function instrumentRolled(account: Account, command: Command, instrument: number): Steps {
  const before = positionsOf(account, instrument);
  const mark = account.marks.get(instrument);
  const future = account.instruments.get(instrument)?.style === ContractStyle.Future;
  const settled = before.map(settledOver);
  const arrived = settled.filter((position, at) => position !== before[at]);
  const open = future && mark ? settled.filter(({ quantity }) => quantity !== 0n) : [];
  const marked = open.map((position) => markedToMarket(account, position, mark?.price ?? 0n));
  const ofAccount = (all: readonly Position[]): bigint =>
    sum(all, ({ book, realised }) => (book === 0 ? realised : 0n));
  const gain = ofAccount(marked) - ofAccount(open);
  const intraday = positionOf(account, 0, instrument, Product.Mis).quantity;
  const carried = { code: AnomalyCode.IntradayPositionCarried, limit: 0n, actual: intraday };
  return {
    account: posted(withPositions(account, [...settled, ...marked]), { cash: gain, realised: -gain }),
    events: [
      ...[...arrived, ...marked].map((position) => positionChanged(command, position)),
      ...(intraday === 0n ? [] : [strange({ ...command, instrument }, carried)]),
    ],
  };
}

/** What was bought today arrives, what arrived is settled, what was sold without being there is owed. */
function settledOver(position: Position): Position {
  if (position.book !== 0 || !isDelivery(position)) return position;
  const settled = position.settled + position.arriving + least(0n, today(position));
  const arriving = most(0n, today(position));
  return settled === position.settled && arriving === position.arriving ? position : { ...position, settled, arriving };
}

/** A future's gain is realised, and it costs what the mark says. */
function markedToMarket(account: Account, position: Position, mark: bigint): Position {
  const { quantity } = position;
  const sign = quantity < 0n ? -1n : 1n;
  const lots = position.lots.map((lot) => ({ ...lot, basis: { quantity: lot.quantity, cost: lot.quantity * mark } }));
  const lotCost = sum(position.lots, (lot) => costOf(lot.basis, lot.quantity)) * sign;
  const fifo = position.book === 0 ? quantity * mark - lotCost : 0n;
  return withMargin(account, {
    ...position,
    lots,
    basis: { quantity: abs(quantity), cost: abs(quantity) * mark },
    realised: position.realised + quantity * mark - signedCost(position),
    fifoRealised: position.fifoRealised + fifo,
  });
}

/** Orders that are open, and those they are tied to, are kept. */
function forgotten(account: Account): Account {
  const open = [...account.orders.values()].filter((order) => isLive(order) || isHeld(order));
  const named = new Set(open.flatMap(({ placed, link }) => [placed.order, link?.parent ?? 0, link?.leader ?? 0]));
  const kept = [...account.orders].filter(
    ([id, { link }]) => named.has(id) || named.has(link?.parent || -1) || named.has(link?.leader || -1),
  );
  const ids = new Set(kept.map(([id]) => id));
  return { ...account, orders: new Map(kept.map(([id, order]) => [id, withoutForgotten(order, ids)])) };
}

/** What is kept forgets a parent or leader that is not. */
function withoutForgotten(order: Order, ids: ReadonlySet<number>): Order {
  const { link } = order;
  if (!link) return order;
  const known = (id: number): number => (ids.has(id) ? id : 0);
  return { ...order, link: { ...link, parent: known(link.parent), leader: known(link.leader) } };
}

export function advanceTime(account: Account, command: Command): Outcome {
  const minute = minuteOf(command.time);
  const due = [...account.clocks.values()]
    .filter(({ segment, squareOff }) => minute >= squareOff && !account.squaredOff.has(segment))
    .map(({ segment }) => segment);
  return {
    account: { ...account, squaredOff: new Set([...account.squaredOff, ...due]) },
    positions: openIntraday(account, due).map((open) => squareOffDue(command, open)),
    settings: [setting(AccountEventKind.TimeAdvanced, command, {})],
  };
}

/** Open intraday positions of some segments, by instrument. */
function openIntraday(account: Account, segments: readonly number[]): Position[] {
  return instrumentsOf(account)
    .filter((instrument) => segments.includes(account.instruments.get(instrument)?.segment ?? 0))
    .map((instrument) => positionOf(account, 0, instrument, Product.Mis))
    .filter(({ quantity }) => quantity !== 0n);
}
