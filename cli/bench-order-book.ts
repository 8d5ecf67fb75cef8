/** The npm package nodejs-order-book on the start of a tape: what a JavaScript program would otherwise use. */
import { type LimitOrderOptions, OrderBook, Side } from 'nodejs-order-book';
import { TAPE_HEADER_BYTES, TAPE_RECORD_BYTES, type Tape, TapeType } from './tape-file.ts';

type Operation = (book: OrderBook) => unknown;

/** Nanoseconds that `operations` records after the preload take; what they need is decoded before the clock starts. */
export function timeOrderBook(tape: Tape, operations: number): number {
  const book = new OrderBook();
  const prepared = Array.from({ length: tape.preload + operations }, (_, index) => operationAt(tape, index));
  for (const operation of prepared.slice(0, tape.preload)) operation(book);
  const measured = prepared.slice(tape.preload);
  const start = performance.now();
  for (const operation of measured) operation(book);
  return Math.round((performance.now() - start) * 1e6);
}

function operationAt(tape: Tape, index: number): Operation {
  const view = new DataView(tape.bytes.buffer, tape.bytes.byteOffset + TAPE_HEADER_BYTES + index * TAPE_RECORD_BYTES);
  const id = String(view.getUint32(8, true));
  const size = view.getUint32(4, true);
  const price = view.getUint32(12, true);
  switch (view.getUint8(0)) {
    case TapeType.Cancel:
      return (book) => book.cancel(id);
    case TapeType.Modify:
      return (book) => book.modify(id, { size, price });
    default: {
      const side = view.getUint8(1) === 0 ? Side.BUY : Side.SELL;
      const timeInForce = view.getUint8(2) === 1 ? 'IOC' : 'GTC';
      // The package types it as an enum that it does not export.
      const order = { id, side, size, price, timeInForce } as LimitOrderOptions;
      return (book) => book.limit(order);
    }
  }
}
