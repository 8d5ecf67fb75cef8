/** Builds the commands of the venue: one 64-byte record each, as it is journaled and as the engine reads it. */
import {
  ALL_INSTRUMENTS,
  type Command,
  CommandKind,
  OrderType,
  type Phase,
  RECORD_BYTES,
  Side,
  TimeInForce,
  writeCommand,
  writeInstrumentCommand,
} from '../wasm/records.ts';
import type { Instrument, PlaceOrder } from './protocol.ts';

/** An order of the venue, named by its instrument, owner and id. */
export interface OrderKey {
  readonly instrument: number;
  readonly owner: number;
  readonly order: number;
}

const blank: Command = {
  kind: 0,
  side: 0,
  orderType: 0,
  timeInForce: 0,
  instrument: 0,
  protectionBp: 0,
  owner: 0,
  phase: 0,
  time: 0,
  order: 0,
  clientRef: 0,
  price: 0,
  quantity: 0,
  seed: 0,
};

/** Times of all commands are microseconds since the Unix epoch. */
export function defineInstrument(listed: Instrument, time: number): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  const { instrument, protectionBp, tickSize, lotSize, referencePrice, bandLow, bandHigh, freezeQuantity } = listed;
  writeInstrumentCommand(new DataView(bytes.buffer), 0, {
    kind: CommandKind.DefineInstrument,
    instrument,
    protectionBp,
    tickSize,
    lotSize,
    time,
    referencePrice,
    bandLow,
    bandHigh,
    freezeQuantity,
  });
  return bytes;
}

/** Enters an order; the venue gives it the next id. */
export function newOrder(instrument: number, owner: number, order: PlaceOrder, time: number): Uint8Array {
  return record({
    kind: CommandKind.NewOrder,
    side: order.side === 'buy' ? Side.Buy : Side.Sell,
    orderType: order.type === 'limit' ? OrderType.Limit : OrderType.Market,
    timeInForce: order.timeInForce === 'day' ? TimeInForce.Day : TimeInForce.Ioc,
    instrument,
    protectionBp: order.protectionBp ?? 0,
    owner,
    time,
    price: order.price ?? 0,
    quantity: order.quantity,
  });
}

export function cancelOrder(key: OrderKey, time: number): Uint8Array {
  return record({ kind: CommandKind.CancelOrder, ...key, time });
}

/** `quantity` is the new total, what has traded included. */
export function modifyOrder(key: OrderKey, price: number, quantity: number, time: number): Uint8Array {
  return record({ kind: CommandKind.ModifyOrder, ...key, price, quantity, time });
}

export function setPhase(phase: Phase, time: number, instrument = ALL_INSTRUMENTS): Uint8Array {
  return record({ kind: CommandKind.SetPhase, instrument, phase, time });
}

export function uncross(time: number, instrument = ALL_INSTRUMENTS): Uint8Array {
  return record({ kind: CommandKind.Uncross, instrument, time });
}

export function startMarket(seed: number, time: number): Uint8Array {
  return record({ kind: CommandKind.StartMarket, seed, time });
}

export function advanceTime(time: number): Uint8Array {
  return record({ kind: CommandKind.AdvanceTime, time });
}

function record(fields: Partial<Command>): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  writeCommand(new DataView(bytes.buffer), 0, { ...blank, ...fields });
  return bytes;
}
