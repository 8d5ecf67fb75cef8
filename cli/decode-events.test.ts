import { expect, test } from 'vitest';
import { EventKind, type OrderEvent, RECORD_BYTES, writeOrderEvent } from '../wasm/records.ts';
import { decodeEvents } from './decode-events.ts';

const event: OrderEvent = {
  kind: EventKind.Trade,
  side: 2,
  reason: 3,
  detail: 200,
  instrument: 7,
  owner: 8,
  counterOwner: 9,
  time: 10,
  order: 2 ** 52 + 1,
  counterOrder: 2 ** 33,
  price: -5,
  quantity: 2 ** 32 + 6,
  leaves: 4_000_000_000,
  attributes: 0,
  selfTrade: 0,
};

test('every field that says what happened is read, whole and signed', () => {
  const view = new DataView(new ArrayBuffer(2 * RECORD_BYTES));
  writeOrderEvent(view, 0, event);
  writeOrderEvent(view, RECORD_BYTES, { ...event, kind: EventKind.OrderAccepted, order: 1, counterOrder: 2 });
  const { kind, side, reason, detail, order, counterOrder, price, quantity, leaves } = event;
  const rest = side + reason + detail + price + quantity + leaves;
  const decoded = { events: 0, trades: 0, checksum: 0 };
  decodeEvents(view, 1, decoded);
  expect(decoded).toEqual({ events: 1, trades: 1, checksum: kind + order + counterOrder + rest });
  const second = { events: 0, trades: 0, checksum: 0 };
  decodeEvents(new DataView(view.buffer, RECORD_BYTES), 1, second);
  expect(second).toEqual({ events: 1, trades: 0, checksum: EventKind.OrderAccepted + 3 + rest });
});
