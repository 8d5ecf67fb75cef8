import { expect, test } from 'vitest';
import {
  EventKind,
  type OrderEvent,
  RECORD_BYTES,
  Reason,
  Side,
  writeLevelEvent,
  writeOrderEvent,
} from '../../wasm/records.ts';
import { DayRecorder } from './day-recorder.ts';
import { measure } from './measure.ts';

const SECOND = 1_000_000;
const TICK = 5;

/** A recorder of 10 s of continuous trading that is told events one by one. */
function stage() {
  const sessions = [{ start: 100, end: 110 }];
  const recorder = new DayRecorder({
    instrument: 0,
    tickSize: TICK,
    unitsPerCurrency: 100,
    bandLow: 500,
    bandHigh: 1_500,
    sessions,
  });
  const view = new DataView(new ArrayBuffer(RECORD_BYTES));
  const order = (kind: number, second: number, told: Partial<OrderEvent>) => {
    const blank = {
      side: Side.Buy,
      reason: 0,
      detail: 0,
      instrument: 0,
      attributes: 0,
      selfTrade: 0,
      owner: 1,
      counterOwner: 0,
      order: 0,
      counterOrder: 0,
    };
    writeOrderEvent(view, 0, { ...blank, price: 0, quantity: 0, leaves: 0, ...told, kind, time: second * SECOND });
    recorder.take(view, 0);
  };
  const level = (second: number, side: number, tick: number, quantity: number) => {
    const kind = EventKind.LevelChanged;
    writeLevelEvent(view, 0, {
      kind,
      side,
      instrument: 0,
      orders: 1,
      time: second * SECOND,
      price: tick * TICK,
      quantity,
    });
    recorder.take(view, 0);
  };
  const enter = (second: number, id: number, side: number, tick: number, quantity: number) =>
    order(EventKind.OrderAccepted, second, { order: id, side, price: tick * TICK, quantity });
  return { recorder, order, level, enter };
}

test('passive orders, aggressors, cancels and lives are told apart', () => {
  const { recorder, order, level, enter } = stage();
  enter(99, 1, Side.Buy, 199, 10);
  level(99, Side.Buy, 199, 10);
  enter(99, 2, Side.Sell, 202, 10);
  level(99, Side.Sell, 202, 10);
  enter(101, 3, Side.Buy, 200, 4);
  level(101, Side.Buy, 200, 4);
  enter(103, 4, Side.Sell, 199, 6);
  order(EventKind.Trade, 103, { side: Side.Sell, order: 3, counterOrder: 4, price: 200 * TICK, quantity: 4 });
  level(103, Side.Buy, 200, 0);
  order(EventKind.Trade, 103, { side: Side.Sell, order: 1, counterOrder: 4, price: 199 * TICK, quantity: 2 });
  level(103, Side.Buy, 199, 8);
  enter(104, 5, Side.Sell, 205, 3);
  level(104, Side.Sell, 205, 3);
  order(EventKind.OrderCancelled, 106, { order: 5, reason: Reason.CancelledByOwner });
  level(106, Side.Sell, 205, 0);
  const day = recorder.finish();
  expect(day.aggressors).toEqual([
    {
      time: 103,
      sign: -1,
      quantity: 6,
      fills: 2,
      prices: 2,
      spread: 2,
      midBefore: 201,
      midAfter: 200.5,
      oppositeQuantity: 4,
      lastPrice: 199,
    },
  ]);
  expect(day.passive).toMatchObject([
    { time: 101, distance: -1, quantity: 4, fills: 1, firstFill: 103, end: 103, cancelled: false },
    { time: 104, distance: 3, quantity: 3, fills: 0, end: 106, cancelled: true },
  ]);
  expect(day.cancels).toEqual([106]);
  expect(day.prints.map(({ price }) => price)).toEqual([200, 199]);
  const { spread_mean, share_limit, share_market, share_cancel, qty_sweep, life_median, ever_filled } = measure([day]);
  expect(spread_mean).toBeCloseTo((3 * 1 + 2 * 2 + 3 * 7) / 10);
  expect([share_limit, share_market, share_cancel]).toEqual([0.5, 0.25, 0.25]);
  expect([qty_sweep, life_median, ever_filled]).toEqual([1, 2, 0.5]);
});

test('depth is sampled every second, the best level first', () => {
  const { recorder, level } = stage();
  level(99, Side.Buy, 199, 10);
  level(99, Side.Buy, 195, 30);
  level(105, Side.Buy, 200, 20);
  const { depth, firstHalf } = recorder.finish();
  expect([...depth.slice(0, 4)]).toEqual([5 * 10 + 5 * 20, 5 * 30 + 5 * 10, 5 * 30, 0]);
  expect(firstHalf).toEqual({ share: 10, seconds: 10 });
});

test('an order that is cancelled at once without a trade is no passive order', () => {
  const { recorder, order, enter } = stage();
  enter(101, 1, Side.Buy, 200, 5);
  order(EventKind.OrderCancelled, 101, { order: 1, reason: Reason.IocRemainder });
  const day = recorder.finish();
  expect([day.passive.length, day.aggressors.length, day.cancels.length]).toEqual([0, 0, 0]);
});
