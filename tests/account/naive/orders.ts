/** Where an order stands, and what it counts for. */
import { OrderState, Product, Side } from '../../../wasm/records.ts';
import { ceilDiv, least, most, sum, WHOLE_BP } from './integers.ts';
import { positionOf } from './positions.ts';
import type { Account, Order } from './state.ts';

/** The total quantity; while a modification is pending, the larger of both. */
export const totalQuantity = (order: Order): bigint =>
  order.asked ? most(order.terms.quantity, order.asked.quantity) : order.terms.quantity;

const reservePrice = (order: Order): bigint =>
  order.asked ? most(order.terms.reservePrice, order.asked.reservePrice) : order.terms.reservePrice;

export const isFilled = (order: Order): boolean => order.traded > 0n && order.traded >= totalQuantity(order);

/** The state of an order: the first that holds. */
export function stateOf(order: Order): number {
  if (isFilled(order)) return OrderState.Filled;
  if (order.end !== 0) return order.end;
  if (order.doubt === 'presumed') return OrderState.PresumedNotPlaced;
  if (order.doubt === 'unknown') return OrderState.Unknown;
  if (order.cancelPending) return OrderState.CancelPending;
  if (order.asked) return OrderState.ModifyPending;
  return stateBeneath(order);
}

/** What is beneath a pending request. */
export const stateBeneath = (order: Order): number => (order.traded > 0n ? OrderState.PartlyFilled : order.stage);

/** Kept by the account until something releases it. */
export const isHeld = (order: Order): boolean => order.stage === OrderState.Held && order.end === 0;
export const isOver = (order: Order): boolean => isFilled(order) || order.end !== 0;
export const isLive = (order: Order): boolean =>
  order.stage !== OrderState.Held && !isOver(order) && order.doubt !== 'presumed';

const REDUCE_ONLY = 1;
const PLACED_HELD = 2;
export const isReduceOnly = ({ placed }: Order): boolean => (placed.flags & REDUCE_ONLY) !== 0;
export const wasPlacedHeld = ({ placed }: Order): boolean => (placed.flags & PLACED_HELD) !== 0;

/** States in which an order takes a modification. */
const modifiable: readonly number[] = [
  OrderState.External,
  OrderState.Acknowledged,
  OrderState.TriggerPending,
  OrderState.Working,
  OrderState.PartlyFilled,
];
export const takesModification = (order: Order): boolean => modifiable.includes(stateOf(order));

/** What may still trade; 0 of an order that is not live. */
export const leaves = (order: Order): bigint => (isLive(order) ? most(0n, totalQuantity(order) - order.traded) : 0n);

export const openValue = (order: Order): bigint => leaves(order) * reservePrice(order);

/** Paise blocked for an order. */
export function reserved(order: Order): bigint {
  if (order.placed.product === Product.Cnc && order.placed.side === Side.Sell) return 0n;
  const opening = most(0n, totalQuantity(order) - order.closing);
  return ceilDiv(least(leaves(order), opening) * reservePrice(order) * order.marginBp, WHOLE_BP);
}

/** What can be closed by a side, in book 0, with some orders left out. */
export function closable(
  account: Account,
  side: number,
  instrument: number,
  product: number,
  leftOut: (order: Order) => boolean = () => false,
): bigint {
  const { quantity } = positionOf(account, 0, instrument, product);
  const open = sum(account.orders.values(), (order) => {
    const { placed } = order;
    const counts = placed.side === side && placed.instrument === instrument && placed.product === product;
    return counts && !leftOut(order) ? leaves(order) : 0n;
  });
  return most(0n, (side === Side.Sell ? quantity : -quantity) - open);
}

/** What an order can close: neither it nor the members of its group count as open. */
export function closableBy(account: Account, { placed, link }: Order): bigint {
  const leader = link?.leader ?? 0;
  return closable(account, placed.side, placed.instrument, placed.product, (other) => {
    const member = leader !== 0 && other.link?.leader === leader;
    return member || other.placed.order === placed.order;
  });
}
