/** Held orders: placed, linked, released. */
import {
  type AccountLink,
  type AccountOrder,
  AccountCommandKind as Kind,
  ReleaseCondition,
  writeAccountLink,
} from '../../../wasm/records.ts';
import { isHeld } from '../naive/orders.ts';
import type { Account } from '../naive/state.ts';
import { anOrder, place, written } from './orders.ts';
import { anOldOrder, aPrice, bent, spoiled, type Teller, type Writer } from './teller.ts';

const HELD = 2;
const { ByHand, ParentTraded, MarkAtOrAbove, MarkAtOrBelow } = ReleaseCondition;
const conditions = Object.values(ReleaseCondition) as [number, ...number[]];

export const asHeld = (order: AccountOrder): AccountOrder => ({ ...order, flags: HELD | (order.flags & 1) });

export function hold(teller: Teller, account: Account): Writer {
  return written(teller, asHeld(anOrder(teller, account)));
}

export function release(teller: Teller, account: Account): Writer {
  const held = [...account.orders.values()].filter(({ placed }) => (placed.flags & HELD) !== 0);
  const old = held[teller.random.below(held.length)] ?? anOldOrder(teller, account);
  if (!old) return place(teller, account);
  return written(teller, { ...old.placed, kind: Kind.ReleaseOrder, time: teller.time });
}

export function linkOf(teller: Teller, order: number, ties: Partial<AccountLink>): Writer {
  const none = { release: ByHand, slice: 0, parent: 0, leader: 0, threshold: 0, trail: 0 };
  const record = { ...none, ...ties, kind: Kind.LinkOrder, time: teller.time, order };
  const bad = bent(teller, record, ['release', 'slice', 'parent', 'leader']);
  const worse = spoiled(teller, bad, ['order', 'threshold', 'trail', 'parent', 'leader']);
  const { parent, leader } = worse;
  return (view) =>
    writeAccountLink(view, 0, {
      ...worse,
      order: Math.abs(worse.order),
      parent: Math.abs(parent),
      leader: Math.abs(leader),
    });
}

/** A link of one order to any others, which often cannot be. */
export function link(teller: Teller, account: Account): Writer {
  const { random } = teller;
  const held = [...account.orders.values()].filter((order) => isHeld(order) && !order.link);
  const one = held[random.below(held.length)] ?? anOldOrder(teller, account);
  const other = anOldOrder(teller, account);
  if (!one || !other) return hold(teller, account);
  const release = random.pick(conditions);
  const byMark = release === MarkAtOrAbove || release === MarkAtOrBelow;
  const slice = release === ByHand && random.chance(40) ? 1 : 0;
  return linkOf(teller, one.placed.order, {
    release,
    slice,
    parent: slice === 1 || release === ParentTraded ? other.placed.order : 0,
    leader: random.pick([0, 0, one.placed.order, other.link?.leader ?? other.placed.order]),
    threshold: byMark ? aPrice(teller, account, one.placed.instrument) : 0,
    trail: byMark ? random.pick([0, random.below(Math.ceil(teller.plan.price / 12))]) : 0,
  });
}

/** The same link once more. */
export function linkAgain(teller: Teller, account: Account): Writer {
  const linked = [...account.orders.values()].filter((order) => order.link !== undefined);
  const old = linked[teller.random.below(linked.length)];
  if (!old?.link) return link(teller, account);
  const { threshold, trail, ...ties } = old.link;
  return linkOf(teller, old.placed.order, { ...ties, threshold: Number(threshold), trail: Number(trail) });
}
