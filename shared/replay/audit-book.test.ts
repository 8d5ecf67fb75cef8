import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Engine } from '../../wasm/engine.ts';
import { type Command, CommandKind, OrderType, Side, TimeInForce } from '../../wasm/records.ts';
import { auditBook } from './audit-book.ts';
import { CommandBatch } from './command-batch.ts';
import { openReplayVenue, replayLimits, replayVenues } from './replay-venue.ts';
import { RestingOrders } from './resting-orders.ts';

const module = new WebAssembly.Module(readFileSync(new URL('../../wasm/engine.wasm', import.meta.url)));
const band = { low: 90, high: 110 };

/** Two orders of a feed, one of them outside the band, and then what the engine is told behind the feed's back. */
function audited(...unknown: readonly Partial<Command>[]) {
  const engine = Engine.load(module, replayLimits(replayVenues.bitstamp, band));
  const batch = new CommandBatch(engine, openReplayVenue(engine, replayVenues.bitstamp, band));
  const orders = new RestingOrders(batch, band);
  orders.put('inside', 'buy', 100, 10);
  orders.put('outside', 'sell', 200, 10);
  for (const command of unknown) batch.add(command);
  batch.flush();
  expect(batch.refused).toBe(0);
  return auditBook(engine, orders);
}

const entry = { kind: CommandKind.NewOrder, orderType: OrderType.Limit, timeInForce: TimeInForce.Day };

test('a book that holds what the feed says has no differences', () => {
  expect(audited()).toEqual({ orders: 1, outsideBand: 1, bidLevels: 1, askLevels: 0, differences: 0 });
});

test.for<[string, Partial<Command>]>([
  ['that is gone', { kind: CommandKind.CancelOrder, order: 1 }],
  ['of another quantity', { kind: CommandKind.ModifyOrder, order: 1, price: 100, quantity: 9 }],
  ['at another price', { kind: CommandKind.ModifyOrder, order: 1, price: 101, quantity: 10 }],
  ['that the feed does not know', { ...entry, side: Side.Sell, order: 2, price: 105, quantity: 1 }],
])('finds an order %s', ([, command]) => {
  expect(audited(command).differences).toBe(1);
});
