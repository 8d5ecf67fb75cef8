/** Builds the commands of the venue: one 64-byte record each, as it is journaled and as the engine reads it. */
import {
  ALL_INSTRUMENTS,
  type Command,
  CommandKind,
  type OrderCommand,
  OrderType,
  type Phase,
  RECORD_BYTES,
  type Scenario,
  SelfTrade,
  Side,
  TimeInForce,
  writeCommand,
  writeInstrumentCommand,
  writeOrderCommand,
  writeScenarioCommand,
} from '../wasm/records.ts';
import type * as api from './protocol.ts';

/** An order of the venue, named by its instrument, owner and id. */
export interface OrderKey {
  readonly instrument: number;
  readonly owner: number;
  readonly order: number;
}

const orderTypes: Readonly<Record<api.OrderType, number>> = {
  limit: OrderType.Limit,
  market: OrderType.Market,
  stop_limit: OrderType.StopLimit,
  stop_market: OrderType.StopMarket,
  market_to_limit: OrderType.MarketToLimit,
  post_only: OrderType.PostOnly,
};

const timesInForce: Readonly<Record<api.TimeInForce, number>> = {
  day: TimeInForce.Day,
  ioc: TimeInForce.Ioc,
  fok: TimeInForce.Fok,
  gtc: TimeInForce.Gtc,
};

const blankOrder: OrderCommand = {
  kind: 0,
  side: 0,
  orderType: 0,
  timeInForce: 0,
  instrument: 0,
  protectionBp: 0,
  owner: 0,
  partQuantity: 0,
  time: 0,
  order: 0,
  clientRef: 0,
  price: 0,
  quantity: 0,
  triggerPrice: 0,
};

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
export function defineInstrument(listed: api.Instrument, time: number): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  const { instrument, protectionBp, tickSize, lotSize, referencePrice, bandLow, bandHigh, freezeQuantity } = listed;
  writeInstrumentCommand(new DataView(bytes.buffer), 0, {
    kind: CommandKind.DefineInstrument,
    // The exchange's default: the resting order goes, the incoming one trades on.
    selfTrade: SelfTrade.CancelResting,
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

/** Enters an order under an id above every id given before; with 0 the venue gives it the next. */
export function newOrder(instrument: number, owner: number, order: api.PlaceOrder, time: number, id = 0): Uint8Array {
  return orderRecord({
    kind: CommandKind.NewOrder,
    side: order.side === 'buy' ? Side.Buy : Side.Sell,
    orderType: orderTypes[order.type],
    timeInForce: timesInForce[order.timeInForce],
    instrument,
    owner,
    order: id,
    protectionBp: order.protectionBp ?? 0,
    partQuantity: order.disclosedQuantity ?? order.minimumQuantity ?? 0,
    time,
    price: order.price ?? 0,
    quantity: order.quantity,
    triggerPrice: order.triggerPrice ?? 0,
  });
}

export function cancelOrder(key: OrderKey, time: number): Uint8Array {
  return orderRecord({ kind: CommandKind.CancelOrder, ...key, time });
}

/** Everything that a modification replaces; 0 where the order has no such thing. */
export interface OrderTerms {
  /** The new total, what has traded included. */
  readonly quantity: number;
  readonly price: number;
  readonly triggerPrice: number;
  /** 0 shows all. */
  readonly disclosedQuantity: number;
  readonly protectionBp: number;
}

export function modifyOrder(key: OrderKey, { disclosedQuantity, ...terms }: OrderTerms, time: number): Uint8Array {
  return orderRecord({ kind: CommandKind.ModifyOrder, ...key, ...terms, partQuantity: disclosedQuantity, time });
}

/** Cancels every open order of the owner. */
export function cancelAll(owner: number, time: number): Uint8Array {
  return record({ kind: CommandKind.CancelAll, instrument: ALL_INSTRUMENTS, owner, time });
}

export function setPhase(phase: Phase, time: number, instrument = ALL_INSTRUMENTS): Uint8Array {
  return record({ kind: CommandKind.SetPhase, instrument, phase, time });
}

export function uncross(time: number, instrument = ALL_INSTRUMENTS): Uint8Array {
  return record({ kind: CommandKind.Uncross, instrument, time });
}

/** Begins the time whose average price is the close. */
export function startCloseWindow(time: number, instrument = ALL_INSTRUMENTS): Uint8Array {
  return record({ kind: CommandKind.StartCloseWindow, instrument, time });
}

export function startMarket(seed: number, time: number): Uint8Array {
  return record({ kind: CommandKind.StartMarket, seed, time });
}

/** Puts a scenario on in one instrument, or in all. */
export function setScenario(scenario: Scenario, time: number, instrument = ALL_INSTRUMENTS): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  writeScenarioCommand(new DataView(bytes.buffer), 0, { kind: CommandKind.SetScenario, scenario, instrument, time });
  return bytes;
}

export function advanceTime(time: number): Uint8Array {
  return record({ kind: CommandKind.AdvanceTime, time });
}

function record(fields: Partial<Command>): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  writeCommand(new DataView(bytes.buffer), 0, { ...blank, ...fields });
  return bytes;
}

function orderRecord(fields: Partial<OrderCommand>): Uint8Array {
  const bytes = new Uint8Array(RECORD_BYTES);
  writeOrderCommand(new DataView(bytes.buffer), 0, { ...blankOrder, ...fields });
  return bytes;
}
