import { expect, test } from 'vitest';
import {
  ALL_INSTRUMENTS,
  CommandKind,
  OrderType,
  Phase,
  readCommand,
  readInstrumentCommand,
  readOrderCommand,
  SelfTrade,
  Side,
  TimeInForce,
} from '../wasm/records.ts';
import {
  advanceTime,
  cancelAll,
  cancelOrder,
  defineInstrument,
  modifyOrder,
  newOrder,
  setPhase,
  startMarket,
} from './commands.ts';
import { instruments } from './instruments.ts';
import { limitOrder, marketOrder, present, START } from './test-market.ts';

const read = (command: Uint8Array) => readCommand(new DataView(command.buffer, command.byteOffset), 0);
const readOrder = (command: Uint8Array) => readOrderCommand(new DataView(command.buffer, command.byteOffset), 0);

test('a limit order carries its price and no protection', () => {
  expect(read(newOrder(3, 1000, limitOrder('a', { side: 'sell', timeInForce: 'ioc' }), START))).toMatchObject({
    kind: CommandKind.NewOrder,
    side: Side.Sell,
    orderType: OrderType.Limit,
    timeInForce: TimeInForce.Ioc,
    instrument: 3,
    owner: 1000,
    time: START,
    price: 90_00,
    quantity: 10,
    protectionBp: 0,
    order: 0,
  });
});

test('a market order carries protection and no price', () => {
  const command = read(newOrder(0, 1000, marketOrder('a', { protectionBp: 300 }), START));
  expect(command).toMatchObject({ orderType: OrderType.Market, side: Side.Buy, price: 0, protectionBp: 300 });
});

test('a stop order carries its trigger, and no part of its quantity', () => {
  const order = limitOrder('a', { type: 'stop_limit', timeInForce: 'gtc', price: 95_00, triggerPrice: 94_00 });
  expect(readOrder(newOrder(0, 1000, order, START))).toMatchObject({
    orderType: OrderType.StopLimit,
    timeInForce: TimeInForce.Gtc,
    price: 95_00,
    triggerPrice: 94_00,
    partQuantity: 0,
  });
});

test.each([
  ['disclosed', limitOrder('a', { type: 'post_only', disclosedQuantity: 4 }), OrderType.PostOnly, TimeInForce.Day],
  ['minimum', limitOrder('a', { timeInForce: 'ioc', minimumQuantity: 4 }), OrderType.Limit, TimeInForce.Ioc],
])('a %s quantity is the part of the record', (_, order, orderType, timeInForce) => {
  const command = readOrder(newOrder(0, 1000, order, START));
  expect(command).toMatchObject({ orderType, timeInForce, partQuantity: 4, quantity: 10, triggerPrice: 0 });
});

test('modifications and cancellations name order and owner', () => {
  const key = { instrument: 2, owner: 1001, order: 77 };
  expect(readOrder(cancelOrder(key, START))).toMatchObject({ kind: CommandKind.CancelOrder, ...key, time: START });
  const terms = { price: 95_00, quantity: 20, triggerPrice: 94_00, disclosedQuantity: 5, protectionBp: 30 };
  const { disclosedQuantity: partQuantity, ...others } = terms;
  expect(readOrder(modifyOrder(key, terms, START))).toMatchObject({ ...key, ...others, partQuantity });
});

test('cancel all names the owner, for every instrument', () => {
  expect(read(cancelAll(1001, START))).toMatchObject({
    kind: CommandKind.CancelAll,
    instrument: ALL_INSTRUMENTS,
    owner: 1001,
    time: START,
  });
});

test('session commands carry phase, seed and time', () => {
  expect(read(setPhase(Phase.Halted, START))).toMatchObject({
    kind: CommandKind.SetPhase,
    phase: Phase.Halted,
    time: START,
  });
  expect(read(startMarket(2 ** 40 + 1, START))).toMatchObject({ kind: CommandKind.StartMarket, seed: 2 ** 40 + 1 });
  expect(read(advanceTime(START))).toMatchObject({ kind: CommandKind.AdvanceTime, time: START });
});

test('a listed instrument is defined as it is listed', () => {
  const listed = present(instruments[5]);
  const { exchange: _exchange, symbol: _symbol, name: _name, ...figures } = listed;
  const command = readInstrumentCommand(new DataView(defineInstrument(listed, START).buffer), 0);
  const selfTrade = SelfTrade.CancelResting;
  expect(command).toEqual({ kind: CommandKind.DefineInstrument, time: START, selfTrade, ...figures });
});
