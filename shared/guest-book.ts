/** The rows of the guests behind a trading desk, and what of them is new to those who watch. */
import type { DeskStore, StoredOrder } from './desk-store.ts';
import type { AccountView, Fill, Order } from './protocol.ts';

/** Orders in their present state and fills of one guest that are new since the last take; the account, if it changed. */
export interface GuestChanges {
  readonly orders: readonly Order[];
  readonly fills: readonly Fill[];
  readonly account: AccountView | null;
}

interface PendingChanges {
  readonly orders: Map<string, Order>;
  readonly fills: Fill[];
  hasAccount: boolean;
}

export class GuestBook {
  private readonly store: DeskStore;
  private pending = new Map<number, PendingChanges>();

  constructor(store: DeskStore) {
    this.store = store;
  }

  /** @throws when the store has no such order of the owner */
  stored(owner: number, orderId: string): StoredOrder {
    const stored = this.store.order(owner, orderId);
    if (!stored) throw new Error(`The market has order ${orderId} of guest ${owner}, the store has not.`);
    return stored;
  }

  putOrder(owner: number, stored: StoredOrder): void {
    this.store.putOrder(owner, stored);
    this.pendingOf(owner).orders.set(stored.order.orderId, stored.order);
  }

  /** The order after the change. */
  update(owner: number, orderId: number, change: (order: Order) => Order): Order {
    const { order, request } = this.stored(owner, String(orderId));
    const changed = change(order);
    this.putOrder(owner, { order: changed, request });
    return changed;
  }

  putFill(owner: number, fill: Fill): void {
    this.store.putFill(owner, fill);
    this.pendingOf(owner).fills.push(fill);
  }

  /** Notes that the owner's account is another one than before. */
  accountChanged(owner: number): void {
    this.pendingOf(owner).hasAccount = true;
  }

  /** Changes since the last take, by owner. */
  take(accountOf: (owner: number) => AccountView): Map<number, GuestChanges> {
    const taken = new Map<number, GuestChanges>();
    for (const [owner, { orders, fills, hasAccount }] of this.pending) {
      const account = hasAccount ? accountOf(owner) : null;
      taken.set(owner, { orders: [...orders.values()], fills, account });
    }
    this.pending = new Map();
    return taken;
  }

  private pendingOf(owner: number): PendingChanges {
    let changes = this.pending.get(owner);
    if (!changes) {
      changes = { orders: new Map(), fills: [], hasAccount: false };
      this.pending.set(owner, changes);
    }
    return changes;
  }
}
