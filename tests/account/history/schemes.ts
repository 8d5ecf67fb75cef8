/** Several commands that belong together: brackets, groups, slices, chains, what is cut back. */
import {
  type AccountOrder,
  AccountOrderType,
  AccountCommandKind as Kind,
  LimitKind,
  LimitScope,
  OrderUpdateKind,
  ReleaseCondition,
  Side,
  writeAccountOrder,
  writeAccountSetting,
  writeAccountUpdate,
} from '../../../wasm/records.ts';
import type { Account } from '../naive/state.ts';
import { anOrder, place, pricesOf } from './orders.ts';
import { aPrice, type Teller, type Writer } from './teller.ts';
import { asHeld, linkOf } from './ties.ts';

const { ByHand, ParentTraded, MarkAtOrAbove, MarkAtOrBelow } = ReleaseCondition;

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

/** A group whose second member is the parent of another order; the leader ends. */
export function chain(teller: Teller, account: Account): Writer {
  const leader = asHeld(anOrder(teller, account));
  const member = twin(teller, account, leader, leader.side, AccountOrderType.Limit);
  const child = twin(teller, account, leader, leader.side === Side.Buy ? Side.Sell : Side.Buy, AccountOrderType.Limit);
  return queued(teller, [
    plain(leader),
    plain(member),
    plain(child),
    linkOf(teller, leader.order, { leader: leader.order }),
    linkOf(teller, member.order, { leader: leader.order }),
    linkOf(teller, child.order, { release: ParentTraded, parent: member.order }),
    plain({ ...member, kind: Kind.ReleaseOrder }),
    plain({ ...leader, kind: Kind.CancelOrder }),
    filled(teller, member, Math.ceil(member.quantity / 2)),
    updated(teller, member, OrderUpdateKind.Cancelled),
  ]);
}

function updated({ time }: Teller, { order }: AccountOrder, update: number): Writer {
  const none = { request: 0, trade: 0, price: 0, quantity: 0 };
  return (view) => writeAccountUpdate(view, 0, { ...none, kind: Kind.UpdateOrder, update, time, order });
}

function filled(teller: Teller, { order, price }: AccountOrder, quantity: number): Writer {
  const trade = 1 + teller.random.below(1_000);
  const named = { kind: Kind.UpdateOrder, update: OrderUpdateKind.Fill, request: 0, time: teller.time, order, trade };
  return (view) => writeAccountUpdate(view, 0, { ...named, price: price || teller.plan.price, quantity });
}

/** Reduce-only orders for a whole position, and another order that takes some of it away. */
export function crowdedExit(teller: Teller, account: Account): Writer {
  const { random, plan, time } = teller;
  const open = [...account.positions.values()].filter(({ book, quantity }) => book === 0 && quantity !== 0n);
  const held = open[random.below(open.length)];
  if (!held) return place(teller, account);
  const side = held.quantity > 0n ? Side.Sell : Side.Buy;
  const size = Math.abs(Number(held.quantity));
  const { instrument, product } = held;
  const orders = [1, 1, 1, 0].map((flags) => {
    const prices = pricesOf(teller, account, instrument, side, AccountOrderType.Limit);
    const quantity = Math.max(plan.lot, size - (size % plan.lot)) * flags;
    const part = Math.ceil(quantity / 3 / plan.lot) * plan.lot || plan.lot * (1 + random.below(3));
    const order = anOrder(teller, account);
    const orderType = AccountOrderType.Limit;
    return { ...order, side, instrument, product, orderType, protectionBp: 0, flags, quantity: part, ...prices };
  });
  const [first, second, , taker] = orders;
  if (!first || !second || !taker) return place(teller, account);
  const named = { kind: Kind.SetLimit, scope: LimitScope.Account, setting: LimitKind.ReduceOnlyAtFill };
  const limit: Writer = (view) =>
    writeAccountSetting(view, 0, { ...named, on: 1, instrument: 0, strategy: 0, time, value: 0 });
  return queued(teller, [
    limit,
    ...orders.map(plain),
    updated(teller, random.pick([first, second]), random.pick([OrderUpdateKind.Working, OrderUpdateKind.Sent])),
    filled(teller, taker, taker.quantity),
  ]);
}
