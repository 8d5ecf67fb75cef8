/** The guests' orders, fills and accounts as rows. */
import type { AccountFacts } from '../../shared/account-facts.ts';
import type { Page } from '../../shared/api/page.ts';
import type { DeskStore, GuestCounts, StoredOrder } from '../../shared/desk-store.ts';
import { readOrder } from '../../shared/desk-store.ts';
import type { SavedAccount } from '../../shared/paper-account.ts';
import { type Fill, isOpen, type Order } from '../../shared/protocol.ts';

interface OrderRow {
  readonly json: string;
  readonly request: string;
}

export class SqlDeskStore implements DeskStore {
  private readonly sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.sql = sql;
  }

  orderByClientId(owner: number, clientOrderId: string): StoredOrder | undefined {
    return this.find('SELECT json, request FROM orders WHERE owner = ? AND client_order_id = ?', owner, clientOrderId);
  }

  order(owner: number, orderId: string): StoredOrder | undefined {
    return this.find('SELECT json, request FROM orders WHERE owner = ? AND order_id = ?', owner, orderId);
  }

  orders(owner: number): readonly Order[] {
    return this.json<Order>('SELECT json FROM orders WHERE owner = ? ORDER BY rowid', owner).map(readOrder);
  }

  fills(owner: number): readonly Fill[] {
    return this.json<Fill>('SELECT json FROM fills WHERE owner = ? ORDER BY id', owner);
  }

  /** From the page's cursor on, oldest first, and one more than its limit when there are more. */
  ordersOfPage(owner: number, { limit, after }: Page): Order[] {
    const query = 'SELECT json FROM orders WHERE owner = ? ORDER BY rowid LIMIT ? OFFSET ?';
    return this.json<Order>(query, owner, limit + 1, after).map(readOrder);
  }

  fillsOfPage(owner: number, { limit, after }: Page): Fill[] {
    return this.json('SELECT json FROM fills WHERE owner = ? ORDER BY id LIMIT ? OFFSET ?', owner, limit + 1, after);
  }

  counts(owner: number): GuestCounts {
    const { orders, openOrders } = this.sql
      .exec<{ orders: number; openOrders: number }>(
        'SELECT count(*) AS orders, coalesce(sum(is_open), 0) AS openOrders FROM orders WHERE owner = ?',
        owner,
      )
      .one();
    const { fills } = this.sql
      .exec<{ fills: number }>('SELECT count(*) AS fills FROM fills WHERE owner = ?', owner)
      .one();
    return { orders, openOrders, fills };
  }

  putOrder(owner: number, { order, request }: StoredOrder): void {
    this.sql.exec(
      `INSERT INTO orders (owner, order_id, client_order_id, request, is_open, json) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (owner, order_id) DO UPDATE SET request = excluded.request, is_open = excluded.is_open, json = excluded.json`,
      ...[owner, order.orderId, order.clientOrderId, request, isOpen(order) ? 1 : 0, JSON.stringify(order)],
    );
  }

  putFill(owner: number, fill: Fill): void {
    this.sql.exec('INSERT INTO fills (owner, json) VALUES (?, ?)', owner, JSON.stringify(fill));
  }

  accountFacts(owner: number): AccountFacts | undefined {
    const [row] = this.rows<{ facts: string }>('SELECT facts FROM accounts WHERE owner = ?', owner);
    return row && (JSON.parse(row.facts) as AccountFacts);
  }

  hasAccount(owner: number, version: number): boolean {
    return this.rows('SELECT owner FROM accounts WHERE owner = ? AND version = ?', owner, version).length > 0;
  }

  account(owner: number, version: number): SavedAccount | undefined {
    const query = 'SELECT snapshot, facts FROM accounts WHERE owner = ? AND version = ?';
    const [row] = this.rows<{ snapshot: ArrayBuffer; facts: string }>(query, owner, version);
    return row && { snapshot: new Uint8Array(row.snapshot), facts: JSON.parse(row.facts) as AccountFacts };
  }

  putAccount(owner: number, version: number, { snapshot, facts }: SavedAccount): void {
    this.sql.exec(
      `INSERT INTO accounts (owner, version, snapshot, facts) VALUES (?, ?, ?, ?) ON CONFLICT (owner) DO UPDATE
       SET version = excluded.version, snapshot = excluded.snapshot, facts = excluded.facts`,
      ...[owner, version, snapshot, JSON.stringify(facts)],
    );
  }

  ownersWithout(version: number): readonly number[] {
    const query = `SELECT owner FROM guests WHERE owner NOT IN (SELECT owner FROM accounts WHERE version = ?)
                   AND (owner IN (SELECT owner FROM accounts) OR EXISTS (SELECT 1 FROM orders WHERE orders.owner = guests.owner))`;
    return this.rows<{ owner: number }>(query, version).map(({ owner }) => owner);
  }

  private find(query: string, owner: number, id: string): StoredOrder | undefined {
    const [row] = this.rows<OrderRow>(query, owner, id);
    return row && { order: readOrder(JSON.parse(row.json) as Order), request: row.request };
  }

  private json<T>(query: string, ...bindings: number[]): T[] {
    return this.rows<{ json: string }>(query, ...bindings).map(({ json }) => JSON.parse(json) as T);
  }

  private rows<Row>(query: string, ...bindings: (string | number)[]): Row[] {
    return this.sql.exec<Row>(query, ...bindings).toArray();
  }
}
