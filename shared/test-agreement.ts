/** Compares, for tests, the accounts of a store with the orders and fills beside them. */
import { expect } from 'vitest';
import {
  AccountSnapshotKind,
  OrderState,
  RECORD_BYTES,
  readAccountSnapshotOrder,
  readAccountSnapshotTerms,
} from '../wasm/records.ts';
import type { MemoryDeskStore, SavedGuest } from './desk-store.ts';
import { instruments } from './instruments.ts';
import { PaperCharges } from './paper-charges.ts';
import { isOpen } from './protocol.ts';
import { engineModule, present } from './test-market.ts';

const charges = new PaperCharges(engineModule);
/** Nobody squares off at the end of a day. */
const EXPECTED_ANOMALIES = [null, 'intraday_position_carried'];

/** Ids of the orders that the account holds for live, read from its own snapshot. */
function liveOrders({ account }: SavedGuest): number[] {
  const { snapshot } = present(account);
  const view = new DataView(snapshot.buffer, snapshot.byteOffset, snapshot.byteLength);
  const live: number[] = [];
  for (let at = 0; at < snapshot.length; at += RECORD_BYTES) {
    if (view.getUint8(at) !== AccountSnapshotKind.Order) continue;
    const { order, quantity, filled } = readAccountSnapshotOrder(view, at);
    const { end, flags, stage } = readAccountSnapshotTerms(view, at + RECORD_BYTES);
    const isPending = (flags & (2 | 4)) !== 0;
    expect([isPending, stage >= OrderState.TriggerPending || end !== 0]).toEqual([false, true]);
    if (end === 0 && filled < quantity) live.push(order);
  }
  return live;
}

/** Compares the account of every guest with the rows that the desk keeps. */
export function expectAgreement(store: MemoryDeskStore): void {
  for (const guest of store.save()) {
    const { ledger, positions, anomaly, day: accountDay, charges: day } = present(guest.account).facts;
    const orders = guest.orders.map(({ order }) => order);
    expect(EXPECTED_ANOMALIES).toContain(anomaly);
    expect(Object.values(ledger).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    const open = orders.filter(isOpen).map(({ orderId }) => Number(orderId));
    expect(liveOrders(guest).sort()).toEqual(open.sort());
    const products = new Map(orders.map(({ orderId, product }) => [orderId, product]));
    const held = new Map<string, number>();
    for (const { orderId, symbol, side, quantity } of guest.fills) {
      const key = `${symbol} ${products.get(orderId)}`;
      held.set(key, (held.get(key) ?? 0) + (side === 'buy' ? quantity : -quantity));
    }
    const known = positions.map(({ instrument, product, quantity }): [string, number] => {
      return [`${instruments[instrument]?.symbol} ${product}`, quantity];
    });
    expect(new Map(known)).toEqual(held);
    expect(day.note).toEqual(charges.contractNote(accountDay, day.trades));
  }
}
