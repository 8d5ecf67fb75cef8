/** Held orders: placed, linked, released; brackets, pairs in which one cancels the other, slices. */
import {
  type AccountLink,
  type AccountOrder,
  AccountOrderType,
  AccountCommandKind as Kind,
  ReleaseCondition,
  Side,
  writeAccountLink,
  writeAccountOrder,
} from '../../../wasm/records.ts';
import { isHeld } from '../naive/orders.ts';
import type { Account } from '../naive/state.ts';
import { anOrder, place, pricesOf, written } from './orders.ts';
import { anOldOrder, aPrice, bent, spoiled, type Teller, type Writer } from './teller.ts';

const HELD = 2;
const { ByHand, ParentTraded, MarkAtOrAbove, MarkAtOrBelow } = ReleaseCondition;
const conditions = Object.values(ReleaseCondition) as [number, ...number[]];

const asHeld = (order: AccountOrder): AccountOrder => ({ ...order, flags: HELD | (order.flags & 1) });

export function hold(teller: Teller, account: Account): Writer {
  return written(teller, asHeld(anOrder(teller, account)));
}

export function release(teller: Teller, account: Account): Writer {
  const held = [...account.orders.values()].filter(({ placed }) => (placed.flags & HELD) !== 0);
  const old = held[teller.random.below(held.length)] ?? anOldOrder(teller, account);
  if (!old) return place(teller, account);
  return written(teller, { ...old.placed, kind: Kind.ReleaseOrder, time: teller.time });
}

function linkOf(teller: Teller, order: number, ties: Partial<AccountLink>): Writer {
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
    trail: byMark ? random.pick([0, random.below(teller.plan.price)]) : 0,
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

const plain =
  (order: AccountOrder): Writer =>
  (view) =>
    writeAccountOrder(view, 0, order);

/** Several commands that belong together; the first is given now. */
function queued(teller: Teller, [first, ...rest]: readonly [Writer, ...Writer[]]): Writer {
  teller.queue.push(...rest);
  return first;
}

function twin(teller: Teller, account: Account, order: AccountOrder, side: number, orderType: number): AccountOrder {
  teller.ids += 1;
  const protectionBp = orderType === AccountOrderType.StopMarket ? order.protectionBp : 0;
  const prices = pricesOf(teller, account, order.instrument, side, orderType);
  return asHeld({ ...order, order: teller.ids, side, orderType, protectionBp, ...prices });
}

/** An entry, and a target and a stop that follow what it trades. */
export function bracket(teller: Teller, account: Account): Writer {
  const entry = anOrder(teller, account);
  const side = entry.side === Side.Buy ? Side.Sell : Side.Buy;
  const target = twin(teller, account, entry, side, AccountOrderType.Limit);
  const stop = twin(teller, account, entry, side, AccountOrderType.StopMarket);
  const ties = { release: ParentTraded, parent: entry.order, leader: target.order };
  return queued(teller, [
    plain(entry),
    plain(target),
    plain(stop),
    linkOf(teller, target.order, ties),
    linkOf(teller, stop.order, ties),
  ]);
}

/** Two to twelve orders of which one cancels the others, released by hand or by a mark. */
export function group(teller: Teller, account: Account): Writer {
  const { random } = teller;
  const first = asHeld(anOrder(teller, account));
  const others = Array.from({ length: random.pick([1, 1, 1, 2, 2, 2, 11]) }, () =>
    twin(teller, account, first, random.pick([first.side, Side.Buy, Side.Sell]), AccountOrderType.Limit),
  );
  const links = [first, ...others].map(({ order, instrument }) => {
    const release = random.pick([ByHand, MarkAtOrAbove, MarkAtOrBelow]);
    const threshold = release === ByHand ? 0 : aPrice(teller, account, instrument);
    return linkOf(teller, order, { release, threshold, leader: first.order });
  });
  const byHand = plain({ ...first, kind: Kind.ReleaseOrder });
  return queued(teller, [plain(first), ...others.map(plain), ...links, byHand]);
}

/** An order that is cut into slices, now and then too many of them. */
export function slices(teller: Teller, account: Account): Writer {
  const { random, plan } = teller;
  const count = random.pick([2, 2, 3, 3, 11]);
  const part = anOrder(teller, account);
  const whole = asHeld({ ...part, quantity: part.quantity * count - random.pick([0, 0, plan.lot]) });
  const parts = Array.from({ length: count }, () => {
    teller.ids += 1;
    return asHeld({ ...part, order: teller.ids });
  });
  const links = parts.map(({ order }) => linkOf(teller, order, { slice: 1, parent: whole.order }));
  const releases = parts.map((slice) => plain({ ...slice, kind: Kind.ReleaseOrder }));
  return queued(teller, [plain(whole), ...parts.map(plain), ...links, ...releases.slice(0, random.below(count + 1))]);
}
