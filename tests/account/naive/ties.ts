/** What orders are tied to: parents and children, groups in which one cancels the other, slices. */
import { ReleaseCondition } from '../../../wasm/records.ts';
import { least, most, sum } from './integers.ts';
import type { Account, Order } from './state.ts';

export function childrenOf(account: Account, { placed }: Order): Order[] {
  return [...account.orders.values()].filter(({ link }) => link?.parent === placed.order);
}

export const slicesOf = (account: Account, order: Order): Order[] =>
  childrenOf(account, order).filter(({ link }) => link?.slice === 1);

/** The orders of a leader's group, the leader included. */
export function groupOf(account: Account, leader: number): Order[] {
  return leader === 0 ? [] : [...account.orders.values()].filter(({ link }) => link?.leader === leader);
}

export function othersInGroup(account: Account, order: Order): Order[] {
  return groupOf(account, order.link?.leader ?? 0).filter(({ placed }) => placed.order !== order.placed.order);
}

/** What a tied order wants: as placed, at most what its parent traded, less what its group traded, in lots. */
export function wanted(account: Account, order: Order): bigint {
  const { placed, link } = order;
  const asPlaced = BigInt(placed.quantity);
  const follows = link?.release === ReleaseCondition.ParentTraded;
  const parentTraded = account.orders.get(link?.parent ?? 0)?.traded ?? 0n;
  const offered = follows ? least(asPlaced, parentTraded) : asPlaced;
  const wants = most(0n, offered - sum(othersInGroup(account, order), ({ traded }) => traded));
  return wants === asPlaced ? wants : wants - (wants % lotOf(account, order));
}

export const lotOf = (account: Account, { placed }: Order): bigint =>
  BigInt(account.instruments.get(placed.instrument)?.lotSize ?? 1);
