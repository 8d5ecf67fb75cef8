/** link_order: what releases a held order, and what it is tied to. */
import { type AccountLink, DenialCode, ReleaseCondition } from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { orderKnown, orderLinked } from './events.ts';
import { MAX, sum } from './integers.ts';
import { badOrderId } from './order-checks.ts';
import { isHeld } from './orders.ts';
import { type Denial, denial, type Outcome, unless } from './outcome.ts';
import { isOneOf } from './settings.ts';
import { type Account, type Link, type Order, sameButTime, withEntry } from './state.ts';
import { tend } from './tend.ts';
import { childrenOf, groupOf, slicesOf } from './ties.ts';

const MOST_LINKED = 10;

export function linkOrder(account: Account, command: Command, record: AccountLink): Outcome {
  const bad = badOrderId(record.order);
  if (bad) return { denial: bad };
  const order = account.orders.get(record.order);
  if (!order) return { denial: denial(DenialCode.UnknownOrder) };
  const { release, slice, parent, leader } = record;
  const [threshold, trail] = [BigInt(record.threshold), BigInt(record.trail)];
  const link = { release, slice, parent, leader, threshold, trail, record };
  if (order.link && sameButTime(order.link.record, record)) return { account, first: [orderKnown(command, order)] };
  const refused =
    unless(isHeld(order), DenialCode.OrderNotHeld) ??
    unless(!order.link, DenialCode.OrderIsLinked) ??
    unless(slicesOf(account, order).length === 0, DenialCode.OrderIsSliced) ??
    unless(isSound(account, order, link), DenialCode.BadLink) ??
    unrelated(account, order, link);
  if (refused) return { denial: refused };
  const linked: Order = { ...order, link };
  return {
    account: { ...account, orders: withEntry(account.orders, record.order, linked) },
    first: [orderLinked(command, linked)],
    further: (now) => tend(now, command, linked),
  };
}

/** Whether a link makes sense by itself. */
function isSound(account: Account, order: Order, { release, slice, parent, threshold, trail }: Link): boolean {
  const { MarkAtOrAbove, MarkAtOrBelow, ParentTraded } = ReleaseCondition;
  const byMark = release === MarkAtOrAbove || release === MarkAtOrBelow;
  const follows = release === ParentTraded;
  return (
    isOneOf(release, ReleaseCondition) &&
    (slice === 0 || slice === 1) &&
    (byMark ? threshold >= 1n && threshold <= MAX && trail >= 0n && trail <= MAX : threshold === 0n && trail === 0n) &&
    !(follows && slice === 1) &&
    (follows || slice === 1 ? parent !== 0 : parent === 0) &&
    (parent === 0 || (parent !== order.placed.order && childrenOf(account, order).length === 0))
  );
}

/** What is wrong with the parent and the leader that a link names. */
function unrelated(account: Account, order: Order, link: Link): Denial | undefined {
  const parent = account.orders.get(link.parent);
  const leads = link.leader === order.placed.order;
  const leader = account.orders.get(link.leader);
  return (
    unless(link.parent === 0 || parent !== undefined, DenialCode.UnknownRelative) ??
    unless(link.leader === 0 || leads || leader !== undefined, DenialCode.UnknownRelative) ??
    unless(!parent || canBeParent(account, parent, link.slice === 1), DenialCode.BadLink) ??
    unless(!leader || leads || leader.link?.leader === link.leader, DenialCode.BadLink) ??
    unless(matches(order, link, parent, leads ? undefined : leader), DenialCode.LinkMismatch) ??
    tooMany(account, link, parent, leads) ??
    (parent && link.slice === 1 ? slicesAbove(account, order, parent) : undefined)
  );
}

function canBeParent(account: Account, parent: Order, ofSlice: boolean): boolean {
  const children = childrenOf(account, parent);
  const slices = slicesOf(account, parent);
  if (parent.link && parent.link.parent !== 0) return false;
  if (!ofSlice) return slices.length === 0;
  const byHand = !parent.link || parent.link.release === ReleaseCondition.ByHand;
  return isHeld(parent) && byHand && slices.length === children.length;
}

function matches({ placed }: Order, { slice }: Link, parent: Order | undefined, leader: Order | undefined): boolean {
  const ofParent =
    slice === 0 ||
    !parent ||
    (parent.placed.instrument === placed.instrument &&
      parent.placed.side === placed.side &&
      parent.placed.product === placed.product);
  return ofParent && (!leader || leader.placed.instrument === placed.instrument);
}

function tooMany(account: Account, link: Link, parent: Order | undefined, leads: boolean): Denial | undefined {
  const children = parent ? childrenOf(account, parent).length : 0;
  const members = leads ? 0 : groupOf(account, link.leader).length;
  const most = BigInt(MOST_LINKED);
  return unless(children < MOST_LINKED && members < MOST_LINKED, DenialCode.TooManyLinked, most, most + 1n);
}

function slicesAbove(account: Account, order: Order, parent: Order): Denial | undefined {
  const whole = BigInt(parent.placed.quantity);
  const parts = sum([order, ...childrenOf(account, parent)], ({ placed }) => BigInt(placed.quantity));
  return unless(parts <= whole, DenialCode.SlicesAboveParent, whole, parts);
}
