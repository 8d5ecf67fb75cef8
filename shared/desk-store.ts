/** Where the trading desk keeps the guests' orders, fills and accounts: the port, and its implementation in memory. */
import type { AccountFacts } from './account-facts.ts';
import type { SavedAccount } from './paper-account.ts';
import type { AccountStore } from './paper-accounts.ts';
import { type Fill, isOpen, type Order } from './protocol.ts';

/** An order with the canonical text of the request that placed it, by which a repeated request is recognised. */
export interface StoredOrder {
  readonly order: Order;
  readonly request: string;
}

export interface GuestCounts {
  readonly orders: number;
  readonly openOrders: number;
  readonly fills: number;
}

/** Synchronous, so that the caller can put command, journal and rows into one transaction. All ids are within one owner. */
export interface DeskStore extends AccountStore {
  orderByClientId(owner: number, clientOrderId: string): StoredOrder | undefined;
  order(owner: number, orderId: string): StoredOrder | undefined;
  /** Oldest first. */
  orders(owner: number): readonly Order[];
  /** Oldest first. */
  fills(owner: number): readonly Fill[];
  counts(owner: number): GuestCounts;
  /** Adds the order, or replaces the one with the same `orderId`. */
  putOrder(owner: number, stored: StoredOrder): void;
  putFill(owner: number, fill: Fill): void;
}

/** Everything that is kept for one guest, as plain data. */
export interface SavedGuest {
  readonly owner: number;
  readonly orders: readonly StoredOrder[];
  readonly fills: readonly Fill[];
  /** Absent before there were accounts. */
  readonly account?: StoredAccount | undefined;
}

interface StoredAccount extends SavedAccount {
  readonly version: number;
}

/** The fields that orders did not have at first. */
type LaterField =
  | 'triggerPrice'
  | 'disclosedQuantity'
  | 'protectionBp'
  | 'cancelledQuantity'
  | 'product'
  | 'reduceOnly';
type AnyStoredOrder = Omit<Order, LaterField> & Partial<Pick<Order, LaterField>>;

/** An order as it was stored, by this version or an earlier one. */
export function readOrder(stored: AnyStoredOrder): Order {
  const rest = stored.quantity - stored.filledQuantity;
  const cancelledQuantity = stored.status === 'cancelled' ? rest : 0;
  const terms = { triggerPrice: null, disclosedQuantity: null, protectionBp: null } as const;
  return { ...terms, cancelledQuantity, product: 'cnc', reduceOnly: false, ...stored };
}

interface Guest {
  readonly orders: Map<string, StoredOrder>;
  readonly byClientId: Map<string, string>;
  readonly fills: Fill[];
  account?: StoredAccount | undefined;
}

export class MemoryDeskStore implements DeskStore {
  private readonly guests = new Map<number, Guest>();

  constructor(saved: readonly SavedGuest[] = []) {
    for (const { owner, orders, fills, account } of saved) {
      for (const { order, request } of orders) this.putOrder(owner, { order: readOrder(order), request });
      for (const fill of fills) this.putFill(owner, fill);
      if (account) this.putAccount(owner, account.version, account);
    }
  }

  save(): SavedGuest[] {
    return [...this.guests].map(([owner, { orders, fills, account }]) => ({
      owner,
      orders: [...orders.values()],
      fills: [...fills],
      ...(account && { account }),
    }));
  }

  orderByClientId(owner: number, clientOrderId: string): StoredOrder | undefined {
    const orderId = this.guests.get(owner)?.byClientId.get(clientOrderId);
    return orderId === undefined ? undefined : this.order(owner, orderId);
  }

  order(owner: number, orderId: string): StoredOrder | undefined {
    return this.guests.get(owner)?.orders.get(orderId);
  }

  orders(owner: number): readonly Order[] {
    return [...(this.guests.get(owner)?.orders.values() ?? [])].map((stored) => stored.order);
  }

  fills(owner: number): readonly Fill[] {
    return [...(this.guests.get(owner)?.fills ?? [])];
  }

  counts(owner: number): GuestCounts {
    const orders = this.orders(owner);
    const fills = this.guests.get(owner)?.fills.length ?? 0;
    return { orders: orders.length, openOrders: orders.filter(isOpen).length, fills };
  }

  putOrder(owner: number, stored: StoredOrder): void {
    const guest = this.guest(owner);
    guest.orders.set(stored.order.orderId, stored);
    guest.byClientId.set(stored.order.clientOrderId, stored.order.orderId);
  }

  putFill(owner: number, fill: Fill): void {
    this.guest(owner).fills.push(fill);
  }

  accountFacts(owner: number): AccountFacts | undefined {
    return this.guests.get(owner)?.account?.facts;
  }

  hasAccount(owner: number, version: number): boolean {
    return this.guests.get(owner)?.account?.version === version;
  }

  account(owner: number, version: number): SavedAccount | undefined {
    return this.hasAccount(owner, version) ? this.guests.get(owner)?.account : undefined;
  }

  putAccount(owner: number, version: number, { snapshot, facts }: SavedAccount): void {
    this.guest(owner).account = { version, snapshot, facts };
  }

  ownersWithout(version: number): readonly number[] {
    return [...this.guests.keys()].filter((owner) => !this.hasAccount(owner, version));
  }

  private guest(owner: number): Guest {
    let guest = this.guests.get(owner);
    if (!guest) {
      guest = { orders: new Map(), byClientId: new Map(), fills: [] };
      this.guests.set(owner, guest);
    }
    return guest;
  }
}
