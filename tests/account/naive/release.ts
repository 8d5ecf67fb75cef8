/** The release of held orders: by hand, by a mark, by what they are tied to. */
import { type AccountOrder, DenialCode, OrderState, ReleaseCondition } from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { accountSwitched, denied, orderChanged } from './events.ts';
import { least, most } from './integers.ts';
import { badOrderId } from './order-checks.ts';
import { isHeld, openValue } from './orders.ts';
import { type Accepted, type Denial, denial, type Outcome, type Steps, unless } from './outcome.ts';
import { counted } from './pace.ts';
import { notLet } from './permission.ts';
import { badOrder, noRoom, priced, withOrder } from './place.ts';
import { type Account, type Link, type Order, withEntry } from './state.ts';
import { asOf, inTurn, nothing, stepOf } from './steps.ts';
import { slicesOf, wanted } from './ties.ts';
import { haltState, trips, withHalt } from './trip.ts';

/** A place_order of what a held order wants, at the time of the command; refused, it ends as denied. */
export function released(account: Account, command: Command, order: Order, quantity: bigint): Accepted {
  const own = asOf(command, order);
  const { time } = command;
  const wants = { ...order, stage: OrderState.Intent, terms: { ...order.terms, quantity } };
  const intent = priced(account, wants);
  const after = withOrder(account, intent);
  const refused = notReleased(account, after, intent, time);
  if (!refused) return { account: counted(after, time, openValue(intent)), first: [orderChanged(own, intent)] };
  const ended: Order = { ...order, end: OrderState.Denied };
  const trip = trips(refused);
  const kept = { ...account, orders: withEntry(account.orders, order.placed.order, ended) };
  return {
    account: trip ? withHalt(kept) : kept,
    first: [denied(own, refused), ...(trip ? [accountSwitched(command, haltState)] : []), orderChanged(own, ended)],
  };
}

function notReleased(account: Account, after: Account, intent: Order, time: number): Denial | undefined {
  const definition = account.instruments.get(intent.placed.instrument);
  if (!definition) return denial(DenialCode.UnknownInstrument);
  return (
    badOrder(account, definition, intent, time) ??
    noRoom(after, intent) ??
    notLet(account, { order: intent, before: undefined, after, terms: intent.terms, time })
  );
}

export function releaseOrder(account: Account, command: Command, record: AccountOrder): Outcome {
  const bad = badOrderId(record.order);
  if (bad) return { denial: bad };
  const order = account.orders.get(record.order);
  if (!order) return { denial: denial(DenialCode.UnknownOrder) };
  const refused =
    unless(isHeld(order), DenialCode.OrderNotHeld) ??
    unless(slicesOf(account, order).length === 0, DenialCode.OrderIsSliced) ??
    unless(wanted(account, order) > 0n, DenialCode.NothingToRelease);
  return refused ? { denial: refused } : released(account, command, order, wanted(account, order));
}

/** After a mark: held orders that wait for it are released, or their threshold follows it. */
export function releasedByMark(account: Account, command: Command, instrument: number, mark: bigint): Steps {
  const waiting = [...account.orders.values()].filter(
    (order) => isHeld(order) && order.placed.instrument === instrument && waitsForMark(order.link),
  );
  const ids = waiting.map(({ placed }) => placed.order);
  return inTurn(account, ids, (now, order) => marked(now, command, order, mark));
}

function waitsForMark(link: Link | undefined): boolean {
  const { MarkAtOrAbove, MarkAtOrBelow } = ReleaseCondition;
  return link?.release === MarkAtOrAbove || link?.release === MarkAtOrBelow;
}

function marked(account: Account, command: Command, order: Order, mark: bigint): Steps {
  const { link } = order;
  if (!link) return nothing(account);
  const rises = link.release === ReleaseCondition.MarkAtOrAbove;
  const reached = rises ? mark >= link.threshold : mark <= link.threshold;
  const quantity = wanted(account, order);
  if (reached && quantity > 0n) return stepOf(account, command, released(account, command, order, quantity));
  if (link.trail === 0n) return nothing(account);
  const threshold = rises ? least(link.threshold, mark + link.trail) : most(link.threshold, mark - link.trail);
  const trailed = { ...order, link: { ...link, threshold } };
  return nothing({ ...account, orders: withEntry(account.orders, order.placed.order, trailed) });
}
