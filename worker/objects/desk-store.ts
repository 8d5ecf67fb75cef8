/** The guests' orders and fills as rows. */
import type { DeskStore, GuestCounts, StoredOrder } from '../../shared/desk-store.ts';
import { readOrder } from '../../shared/desk-store.ts';
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
    return this.rows<Order>('SELECT json FROM orders WHERE owner = ? ORDER BY rowid', owner).map(readOrder);
  }

  fills(owner: number): readonly Fill[] {
    return this.rows<Fill>('SELECT json FROM fills WHERE owner = ? ORDER BY id', owner);
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

  private find(query: string, owner: number, id: string): StoredOrder | undefined {
    const [row] = this.sql.exec<OrderRow>(query, owner, id).toArray();
    return row && { order: readOrder(JSON.parse(row.json) as Order), request: row.request };
  }

  private rows<T>(query: string, owner: number): T[] {
    return this.sql
      .exec<{ json: string }>(query, owner)
      .toArray()
      .map(({ json }) => JSON.parse(json) as T);
  }
}
