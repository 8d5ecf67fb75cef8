/** Orders in a snapshot. */
import {
  AccountSnapshotKind as Kind,
  OrderState,
  RECORD_BYTES,
  writeAccountLink,
  writeAccountOrder,
  writeAccountSnapshotHeld,
  writeAccountSnapshotOrder,
  writeAccountSnapshotTerms,
  writeAccountSnapshotTrade,
} from '../../../wasm/records.ts';
import { hashOf } from './hash.ts';
import { isReduceOnly, wasPlacedHeld } from './orders.ts';
import type { Event } from './outcome.ts';
import type { Link, Order } from './state.ts';

export function orderRecords(order: Order): Event[] {
  const { placed, terms } = order;
  const { side, orderType, product, instrument, strategy } = placed;
  const head: Event = (view, at) =>
    writeAccountSnapshotOrder(view, at, {
      kind: Kind.Order,
      side,
      orderType,
      product,
      instrument,
      strategy,
      order: placed.order,
      placed: order.placed.time,
      fingerprint: fingerprint(order),
      price: Number(terms.price),
      triggerPrice: Number(terms.trigger),
      reservePrice: Number(terms.reservePrice),
      quantity: Number(terms.quantity),
      filled: Number(order.traded),
    });
  const trades = [...order.trades].sort((a, b) => b.id - a.id);
  const rest = trades.map(
    ({ id, quantity, price }): Event =>
      (view, at) =>
        writeAccountSnapshotTrade(view, at, {
          kind: Kind.Trade,
          quantity: Number(quantity),
          trade: id,
          price: Number(price),
        }),
  );
  return [head, termsRecord(order), ...(wasPlacedHeld(order) ? [heldRecord(order)] : []), ...rest];
}

const doubts = ['none', 'unknown', 'presumed'];
const ends: readonly number[] = [0, OrderState.Rejected, OrderState.Expired, OrderState.Cancelled, OrderState.Denied];

function termsRecord(order: Order): Event {
  const { asked } = order;
  const { cancelPending, cancelAsked, overfilled } = order;
  const bits = [isReduceOnly(order), asked !== undefined, cancelPending, cancelAsked, overfilled, wasPlacedHeld(order)];
  return (view, at) =>
    writeAccountSnapshotTerms(view, at, {
      kind: Kind.Terms,
      stage: order.stage,
      doubt: doubts.indexOf(order.doubt),
      end: ends.indexOf(order.end),
      flags: bits.reduce((flags, bit, index) => flags + (bit ? 1 << index : 0), 0),
      timeInForce: order.placed.timeInForce,
      marginBp: Number(order.marginBp),
      request: order.request,
      trades: order.trades.length,
      closing: Number(order.closing),
      askedQuantity: Number(asked?.quantity ?? 0n),
      askedPrice: Number(asked?.price ?? 0n),
      askedTrigger: Number(asked?.trigger ?? 0n),
      askedReserve: Number(asked?.reservePrice ?? 0n),
      protectionBp: Number(order.protection),
      validUntil: order.placed.validUntil,
    });
}

function heldRecord({ placed, link }: Order): Event {
  const { release = 0, slice = 0, parent = 0, leader = 0, threshold = 0n, trail = 0n } = link ?? {};
  const tie = { release, slice, parent, leader, threshold: Number(threshold), trail: Number(trail) };
  return (view, at) =>
    writeAccountSnapshotHeld(view, at, { kind: Kind.Held, quantity: placed.quantity, ...tie, link: linkHash(link) });
}

function linkHash(link: Link | undefined): bigint {
  return link ? recordHash((view) => writeAccountLink(view, 0, { ...link.record, time: 0 })) : 0n;
}

/** Hash of the record that placed an order, its time taken as 0. */
const fingerprint = ({ placed }: Order): bigint =>
  recordHash((view) => writeAccountOrder(view, 0, { ...placed, time: 0 }));

function recordHash(write: (view: DataView) => void): bigint {
  const view = new DataView(new ArrayBuffer(RECORD_BYTES));
  write(view);
  return hashOf(view);
}
