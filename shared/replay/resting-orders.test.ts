import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Engine } from '../../wasm/engine.ts';
import { RECORD_BYTES, readSnapshotOrder, SnapshotKind } from '../../wasm/records.ts';
import { CommandBatch } from './command-batch.ts';
import { FREEZE_QUANTITY, openReplayVenue, replayLimits, replayVenues } from './replay-venue.ts';
import { RestingOrders } from './resting-orders.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../wasm/engine.wasm', import.meta.url)));
const band = { low: 90, high: 110 };

/** Engine ids and open quantities of the buys, best price first, then in time priority. */
function buysAfter(change: (orders: RestingOrders) => void): (readonly [id: number, open: number])[] {
  const engine = Engine.load(module, replayLimits(replayVenues.bitstamp, band));
  const batch = new CommandBatch(engine, openReplayVenue(engine, replayVenues.bitstamp, band));
  change(new RestingOrders(batch, band));
  batch.flush();
  expect(batch.refused).toBe(0);
  const bytes = engine.snapshot();
  const view = new DataView(bytes.buffer);
  const records = Array.from({ length: bytes.length / RECORD_BYTES }, (_, at) => at * RECORD_BYTES);
  return records
    .filter((at) => view.getUint8(at) === SnapshotKind.Order)
    .map((at) => readSnapshotOrder(view, at))
    .map(({ order, leaves }) => [order, leaves]);
}

test('an order that shrinks keeps its place, one that grows or moves goes behind the others', () => {
  const two = (orders: RestingOrders) => {
    orders.put('first', 'buy', 100, 10);
    orders.put('second', 'buy', 100, 10);
  };
  const after = (change: (orders: RestingOrders) => void) =>
    buysAfter((orders) => {
      two(orders);
      change(orders);
    }).map(([id]) => id);
  expect(after((orders) => orders.put('first', 'buy', 100, 4))).toEqual([1, 2]);
  expect(after((orders) => orders.put('first', 'buy', 100, 11))).toEqual([2, 1]);
  expect(after((orders) => orders.put('first', 'buy', 99, 10))).toEqual([2, 1]);
});

test('an order above the freeze quantity rests in slices and shrinks from its last', () => {
  const all = buysAfter((orders) => orders.put('large', 'buy', 100, 2 * FREEZE_QUANTITY + 5));
  expect(all).toEqual([
    [1, FREEZE_QUANTITY],
    [2, FREEZE_QUANTITY],
    [3, 5],
  ]);
  const shrunk = buysAfter((orders) => {
    orders.put('large', 'buy', 100, 2 * FREEZE_QUANTITY + 5);
    orders.put('large', 'buy', 100, FREEZE_QUANTITY + 1);
  });
  expect(shrunk).toEqual([
    [1, FREEZE_QUANTITY],
    [2, 1],
  ]);
});

test('an order leaves the engine with the band, and comes back with it', () => {
  const moved = (...prices: readonly number[]) =>
    buysAfter((orders) => {
      for (const price of prices) orders.put('mover', 'buy', price, 1);
    });
  expect(moved(100, 200)).toEqual([]);
  expect(moved(100, 200, 101)).toEqual([[2, 1]]);
});
