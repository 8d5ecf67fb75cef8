import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { Engine, EngineError, HASH_SEED, hashText, type VenueLimits } from './engine.ts';
import {
  type Command,
  CommandKind,
  EventKind,
  type OrderEvent,
  OrderType,
  Phase,
  RECORD_BYTES,
  Reason,
  Rule,
  readDayPricesEvent,
  readDayTotalsEvent,
  readOrderEvent,
  readSnapshotInstrument,
  Side,
  TimeInForce,
  writeCommand,
  writeInstrumentCommand,
  writeRulesCommand,
} from './records.ts';

const module = new WebAssembly.Module(readFileSync(new URL('./engine.wasm', import.meta.url)));
const limits: VenueLimits = { instruments: 2, ladderTicks: 256, orders: 6_000, publishLevels: false };
const definition = {
  kind: CommandKind.DefineInstrument,
  selfTrade: 0,
  instrument: 1,
  protectionBp: 250,
  tickSize: 5,
  lotSize: 10,
  time: 1_700_000_000_000_001,
  referencePrice: 10_000,
  bandLow: 9_500,
  bandHigh: 10_500,
  freezeQuantity: 4_000_000_000,
};
const blank: Command = {
  kind: 0,
  side: 0,
  orderType: OrderType.Limit,
  timeInForce: TimeInForce.Day,
  instrument: 1,
  protectionBp: 0,
  owner: 1,
  phase: 0,
  time: definition.time,
  order: 0,
  clientRef: 0,
  price: 10_000,
  quantity: 10,
  seed: 0,
};

let engine: Engine;

beforeEach(() => {
  engine = Engine.load(module, limits);
  writeInstrumentCommand(engine.commands, 0, definition);
  engine.submit(1, () => {});
});

function run(...commands: Partial<Command>[]): OrderEvent[] {
  commands.forEach((command, index) => {
    writeCommand(engine.commands, index * RECORD_BYTES, { ...blank, ...command });
  });
  const events: OrderEvent[] = [];
  engine.submit(commands.length, (view, count) => {
    for (let index = 0; index < count; index += 1) events.push(readOrderEvent(view, index * RECORD_BYTES));
  });
  return events;
}

const toContinuous = { kind: CommandKind.SetPhase, phase: Phase.Continuous };
const buy = { kind: CommandKind.NewOrder, side: Side.Buy };
const sell = { kind: CommandKind.NewOrder, side: Side.Sell };

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}

describe('records', () => {
  test('C++ reads every field where TypeScript wrote it, and the other way round', () => {
    const snapshot = engine.snapshot();
    const record = readSnapshotInstrument(new DataView(snapshot.buffer), RECORD_BYTES);
    const { kind: _, time: __, ...defined } = definition;
    expect(record).toMatchObject({ ...defined, phase: Phase.Closed, lastPrice: 0 });

    const order = { ...buy, owner: 4_000_000_000, order: 9_000_000_000_000_000, clientRef: 8_000_000_000_000_000 };
    const [, accepted] = run(toContinuous, { ...order, price: 9_995, quantity: 2_500_000_010 });
    expect(accepted).toEqual({
      kind: EventKind.OrderAccepted,
      side: Side.Buy,
      reason: 0,
      detail: OrderType.Limit,
      instrument: 1,
      owner: order.owner,
      counterOwner: 0,
      time: definition.time,
      order: order.order,
      counterOrder: order.clientRef,
      price: 9_995,
      quantity: 2_500_000_010,
      leaves: 2_500_000_010,
      attributes: 0,
      selfTrade: 0,
    });
    expect(engine.lastOrder()).toBe(order.order);
  });

  test('the place of an order in its queue is told on request, of an order that rests', () => {
    run(toContinuous, { ...buy, price: 9_995, quantity: 30 }, { ...buy, price: 9_995, quantity: 20 });
    expect(engine.queuePosition(2)).toEqual({
      kind: EventKind.QueuePosition,
      side: Side.Buy,
      instrument: 1,
      ordersAhead: 1,
      levelOrders: 2,
      time: definition.time,
      order: 2,
      price: 9_995,
      quantityAhead: 30,
      levelQuantity: 50,
    });
    expect(engine.queuePosition(3)).toBeUndefined();
  });

  test('the figures of a day are told on request, of an instrument that keeps them', () => {
    const kept = { instrument: 1, time: definition.time, rules: Rule.Statistics, stopRangeBp: 0, closingBandBp: 0 };
    const flex = { flexStepBp: 0, flexNearBp: 0, flexOwners: 0, flexSpare: 0, flexTrades: 0, flexCooling: 0 };
    writeRulesCommand(engine.commands, 0, { kind: CommandKind.SetRules, stopRangeFloor: 0, ...kept, ...flex });
    engine.submit(1, () => {});
    run(toContinuous, { ...buy, price: 10_005 }, { ...sell, price: 10_000 });
    const told: DataView[] = [];
    const keep = (view: DataView, count: number) =>
      told.push(new DataView(view.buffer.slice(view.byteOffset), 0, count * RECORD_BYTES));
    engine.statistics(1, keep);
    engine.statistics(0, keep);
    engine.statistics(77_777, keep);
    const [figures] = told;
    expect(told).toHaveLength(1);
    expect(figures && readDayPricesEvent(figures, 0)).toMatchObject({
      open: 10_005,
      high: 10_005,
      last: 10_005,
      close: 0,
    });
    expect(figures && readDayTotalsEvent(figures, RECORD_BYTES)).toMatchObject({
      trades: 1,
      previousClose: 10_000,
      volume: 10,
      turnover: 100_050,
      averagePrice: 10_005,
      bandLow: 9_500,
    });
  });

  test('prices and quantities at the ends of 64 bits are refused, not wrapped', () => {
    run(toContinuous);
    writeCommand(engine.commands, 0, { ...blank, ...buy });
    engine.commands.setBigInt64(48, 2n ** 32n + 10n, true);
    const reasons: number[] = [];
    const keep = (view: DataView) => reasons.push(readOrderEvent(view, 0).reason);
    engine.submit(1, keep);
    engine.commands.setBigInt64(48, -(2n ** 63n), true);
    engine.submit(1, keep);
    engine.commands.setBigInt64(48, 10n, true);
    engine.commands.setBigInt64(40, 2n ** 63n - 1n, true);
    engine.submit(1, keep);
    expect(reasons).toEqual([Reason.QuantityAboveFreeze, Reason.QuantityNotPositive, Reason.PriceAboveBand]);
  });
});

describe('batches', () => {
  test('more events than the ring holds arrive in order, in several calls', () => {
    run(toContinuous);
    const resting = 5_000;
    for (let done = 0; done < resting; done += 1_000) run(...Array.from({ length: 1_000 }, () => sell));
    writeCommand(engine.commands, 0, { ...blank, ...buy, quantity: resting * 10 });
    const makers: number[] = [];
    let calls = 0;
    engine.submit(1, (view, count) => {
      calls += 1;
      for (let index = 0; index < count; index += 1) {
        const event = readOrderEvent(view, index * RECORD_BYTES);
        if (event.kind === EventKind.Trade) makers.push(event.order);
      }
    });
    expect(calls).toBeGreaterThan(1);
    expect(makers).toEqual(Array.from({ length: resting }, (_, index) => index + 1));
  });

  test('the counters tell what crossed', () => {
    const { calls, commands, events, bytesIn, bytesOut } = { ...engine.counters };
    run(toContinuous, buy);
    expect(engine.counters).toEqual({
      calls: calls + 1,
      commands: commands + 2,
      events: events + 2,
      bytesIn: bytesIn + 128,
      bytesOut: bytesOut + 128,
      traps: 0,
    });
  });

  test('a batch beyond the ring is refused', () => {
    for (const count of [engine.batchLimit + 1, -1, 0.5, Number.NaN]) {
      expect(codeOf(() => engine.submit(count, () => {}))).toBe('BATCH_TOO_LARGE');
    }
  });
});

describe('life of an instance', () => {
  test('limits out of range and memory beyond the budget are refused', () => {
    for (const wrong of [
      { instruments: 0 },
      { instruments: 4_097 },
      { ladderTicks: 100 },
      { ladderTicks: 32 },
      { ladderTicks: 524_288 },
      { orders: 0 },
      { orders: 16_777_216 },
      { instruments: 4_096, ladderTicks: 262_144 },
    ]) {
      expect(codeOf(() => Engine.load(module, { ...limits, ...wrong }))).toBe('BAD_LIMITS');
    }
    expect(codeOf(() => Engine.load(module, { ...limits, orders: 1_000_000 }, 16 * 1024 * 1024))).toBe('MEMORY_LIMIT');
  });

  test('a module that is not an engine is refused', () => {
    const empty = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    expect(codeOf(() => Engine.load(empty, limits))).toBe('WRONG_MODULE');
  });

  test('after a trap the instance is never entered again', () => {
    run(toContinuous, buy);
    new Uint8Array(engine.commands.buffer).fill(0xff);
    expect(codeOf(() => engine.stateHash())).toBe('ENGINE_TRAPPED');
    expect(engine.counters.traps).toBe(1);
    const { calls } = engine.counters;
    for (const enter of [() => engine.submit(0, () => {}), () => engine.snapshot(), () => engine.lastOrder()]) {
      expect(codeOf(enter)).toBe('ENGINE_POISONED');
    }
    expect(engine.counters.calls).toBe(calls);
  });

  test('a sink that throws inside the engine poisons it, one that throws after it does not', () => {
    const failing = () => {
      throw new Error('full disk');
    };
    writeCommand(engine.commands, 0, { ...blank, ...toContinuous });
    expect(() => engine.submit(1, failing)).toThrow('full disk');
    for (let done = 0; done < 5_000; done += 1_000) run(...Array.from({ length: 1_000 }, () => sell));
    writeCommand(engine.commands, 0, { ...blank, ...buy, quantity: 50_000 });
    expect(codeOf(() => engine.submit(1, failing))).toBe('ENGINE_TRAPPED');
    expect(codeOf(() => engine.stateHash())).toBe('ENGINE_POISONED');
  });

  test('after dispose every call says so', () => {
    engine.dispose();
    expect(codeOf(() => engine.stateHash())).toBe('ENGINE_DISPOSED');
    expect(codeOf(() => engine.submit(0, () => {}))).toBe('ENGINE_DISPOSED');
  });
});

describe('snapshot', () => {
  function restored(snapshot: Uint8Array, into: VenueLimits = limits): Engine {
    const copy = Engine.load(module, into);
    copy.restore(snapshot);
    return copy;
  }

  test('a restored engine has the same state and goes on the same way, whatever its limits', () => {
    run(toContinuous, buy, sell, { ...buy, price: 9_990, quantity: 50 }, { ...sell, price: 9_990, quantity: 20 });
    const copy = restored(engine.snapshot(), { ...limits, instruments: 9, ladderTicks: 1_024, orders: 10 });
    expect(copy.stateHash()).toBe(engine.stateHash());
    expect(copy.snapshot()).toEqual(engine.snapshot());
    const hashes = [engine, copy].map((each) => {
      writeCommand(each.commands, 0, { ...blank, ...sell, price: 9_990, quantity: 100 });
      let hash = HASH_SEED;
      each.submit(1, (_, count) => {
        hash = each.foldEvents(count, hash);
      });
      return hashText(hash);
    });
    expect(hashes[0]).toBe(hashes[1]);
    expect(copy.stateHash()).toBe(engine.stateHash());
  });

  test('any damaged, cut, reordered or repeated record is refused', () => {
    run(toContinuous, buy, { ...buy, price: 9_990 }, { ...sell, price: 10_010 });
    const good = engine.snapshot();
    for (let at = 0; at < good.length; at += 1) {
      const bad = good.slice();
      bad[at] = (bad[at] as number) ^ 0x10;
      expect(codeOf(() => restored(bad))).toBe('SNAPSHOT_REFUSED');
    }
    for (let cut = 1; cut < good.length; cut += 13) {
      expect(codeOf(() => restored(good.slice(0, -cut)))).toBe('SNAPSHOT_REFUSED');
    }
    expect(codeOf(() => restored(new Uint8Array(0)))).toBe('SNAPSHOT_REFUSED');
    expect(codeOf(() => restored(new Uint8Array([...good, ...good])))).toBe('SNAPSHOT_REFUSED');
  });

  test('it fits only an engine with room that has seen no command', () => {
    run(toContinuous, buy, buy, buy);
    const snapshot = engine.snapshot();
    expect(codeOf(() => restored(snapshot, { ...limits, orders: 2 }))).toBe('SNAPSHOT_REFUSED');
    expect(codeOf(() => restored(snapshot, { ...limits, instruments: 1 }))).toBe('SNAPSHOT_REFUSED');
    expect(codeOf(() => restored(snapshot, { ...limits, ladderTicks: 128 }))).toBe('SNAPSHOT_REFUSED');
    expect(codeOf(() => engine.restore(snapshot))).toBe('SNAPSHOT_REFUSED');
  });
});
