/** Turns trade events into the rows of a trade file, and counts what the venue refused. */
import type { EventSink } from '../wasm/engine.ts';
import { EventKind, RECORD_BYTES, readOrderEvent, reasonNames, Side } from '../wasm/records.ts';

export interface TradeRows {
  readonly sink: EventSink;
  trades(): number;
  /** Commands that the venue refused, by reason. */
  refusals(): Readonly<Record<string, number>>;
  text(): string;
}

const IN_AUCTION = 1;

/** `orderNumbers` gives the number in the file of each engine order id. */
export function tradeRows(orderNumbers: readonly number[]): TradeRows {
  const rows = ['kind,buy_order_no,sell_order_no,price_milli,qty'];
  const refused = new Map<string, number>();

  const addTrade = (events: DataView, at: number): void => {
    const { detail, side, order, counterOrder, price, quantity } = readOrderEvent(events, at);
    const counterBuys = side === Side.Buy;
    const kind = detail === IN_AUCTION ? 'A' : counterBuys ? 'B' : 'S';
    const [buy, sell] = counterBuys ? [counterOrder, order] : [order, counterOrder];
    rows.push(`${kind},${orderNumbers[buy]},${orderNumbers[sell]},${price},${quantity}`);
  };
  const countRefusal = (events: DataView, at: number): void => {
    const { reason } = readOrderEvent(events, at);
    const name = reasonNames.get(reason) ?? 'unknown';
    refused.set(name, (refused.get(name) ?? 0) + 1);
  };

  return {
    sink(events, count) {
      for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) {
        const kind = events.getUint8(at);
        if (kind === EventKind.Trade) addTrade(events, at);
        else if (kind === EventKind.CommandRejected) countRefusal(events, at);
      }
    },
    trades: () => rows.length - 1,
    refusals: () => Object.fromEntries(refused),
    text: () => `${rows.join('\n')}\n`,
  };
}
