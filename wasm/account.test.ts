import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { AccountEngine, type AccountLimits } from './account.ts';
import { Engine, EngineError } from './engine.ts';
import {
  AccountCommandKind,
  AccountEventKind,
  type AccountOrder,
  AccountOrderType,
  DenialCode,
  LimitKind,
  LimitScope,
  OrderState,
  OrderUpdateKind,
  Product,
  RECORD_BYTES,
  readAccountOrderEvent,
  readDenialEvent,
  readLedgerEvent,
  readPositionEvent,
  Segment,
  Side,
  TimeInForce,
  writeAccountCash,
  writeAccountInstrument,
  writeAccountOrder,
  writeAccountSetting,
  writeAccountUpdate,
} from './records.ts';

const module = new WebAssembly.Module(readFileSync(new URL('./engine.wasm', import.meta.url)));
const limits: AccountLimits = { instruments: 4, strategies: 2, orders: 3_000, positions: 32, trades: 3_000 };
const time = 1_793_593_800_000_000;
const blank: AccountOrder = {
  kind: AccountCommandKind.PlaceOrder,
  side: Side.Buy,
  orderType: AccountOrderType.Limit,
  timeInForce: TimeInForce.Day,
  product: Product.Cnc,
  flags: 0,
  instrument: 1,
  strategy: 0,
  protectionBp: 0,
  time,
  order: 1,
  price: 100_050,
  quantity: 10,
  triggerPrice: 0,
  validUntil: 0,
};

let account: AccountEngine;

function share(view: DataView, at: number): void {
  writeAccountInstrument(view, at, {
    kind: AccountCommandKind.DefineInstrument,
    segment: Segment.Equity,
    orderTypes: 63,
    timesInForce: 15,
    instrument: 1,
    flags: 1,
    tickSize: 5,
    lotSize: 1,
    time,
    bandLow: 90_000,
    bandHigh: 110_000,
    freezeQuantity: 100_000,
    cncMarginBp: 10_000,
    misMarginBp: 2_000,
    nrmlMarginBp: 0,
    mtfMarginBp: 0,
    protectionBp: 100,
    sector: 0,
    style: 0,
    expires: 0,
  });
}

function deposit(view: DataView, at: number): void {
  writeAccountCash(view, at, { kind: AccountCommandKind.Deposit, time, amount: 900_000_000_000 });
}

/** Submits what the writers put into the ring, and answers copies of the events. */
function run(...writers: ((view: DataView, at: number) => void)[]): DataView[] {
  for (const [index, write] of writers.entries()) write(account.commands, index * RECORD_BYTES);
  const events: DataView[] = [];
  account.submit(writers.length, (view, count) => {
    for (let at = 0; at < count; at += 1) {
      const start = view.byteOffset + at * RECORD_BYTES;
      events.push(new DataView(view.buffer.slice(start, start + RECORD_BYTES)));
    }
  });
  return events;
}

const order =
  (change: Partial<AccountOrder> = {}) =>
  (view: DataView, at: number): void =>
    writeAccountOrder(view, at, { ...blank, ...change });

const fill =
  (id: number, trade: number, quantity: number, price: number) =>
  (view: DataView, at: number): void =>
    writeAccountUpdate(view, at, {
      kind: AccountCommandKind.UpdateOrder,
      update: OrderUpdateKind.Fill,
      request: 0,
      time,
      order: id,
      trade,
      price,
      quantity,
    });

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

beforeEach(() => {
  account = AccountEngine.load(module, limits);
  run(share, deposit);
});

test('an order is decided on, reserved for, filled and paid', () => {
  const placed = run(order());
  expect(readAccountOrderEvent(placed[0] as DataView, 0)).toMatchObject({
    kind: AccountEventKind.OrderChanged,
    state: OrderState.Intent,
    reserved: 1_000_500,
  });
  expect(readLedgerEvent(placed[1] as DataView, 0)).toMatchObject({
    cash: -1_000_500,
    blocked: 1_000_500,
    external: 0,
  });
  const filled = run(fill(1, 9, 10, 100_000));
  expect(filled.map((event) => event.getUint8(0))).toEqual([
    AccountEventKind.OrderChanged,
    AccountEventKind.FillApplied,
    AccountEventKind.PositionChanged,
    AccountEventKind.LedgerPosted,
  ]);
  expect(readPositionEvent(filled[2] as DataView, 0)).toMatchObject({ quantity: 10, cost: 1_000_000 });
  expect(readLedgerEvent(filled[3] as DataView, 0)).toMatchObject({
    cash: 500,
    blocked: -1_000_500,
    positions: 1_000_000,
  });
});

test('a denial carries its code and its figures, and changes nothing', () => {
  run((view, at) =>
    writeAccountSetting(view, at, {
      kind: AccountCommandKind.SetLimit,
      scope: LimitScope.User,
      setting: LimitKind.OrderQuantity,
      on: 1,
      instrument: 0,
      strategy: 0,
      time,
      value: 9,
    }),
  );
  const before = account.stateHash();
  const [denied] = run(order());
  expect(readDenialEvent(denied as DataView, 0)).toMatchObject({
    kind: AccountEventKind.Denied,
    code: DenialCode.OrderQuantity,
    scope: LimitScope.User,
    limit: 9,
    actual: 10,
    order: 1,
    instrument: 1,
  });
  expect(account.stateHash()).toBe(before);
});

test('more events than the ring holds come in several calls', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => index + 1);
  expect(run(...ids.map((id) => order({ order: id, strategy: 1 })))).toHaveLength(2_000);
  expect(run(...ids.map((id) => fill(id, 1, 10, 100_050)))).toHaveLength(5_000);
});

describe('a snapshot', () => {
  test('goes on as the account itself', () => {
    run(order(), fill(1, 1, 4, 100_000), order({ order: 2, side: Side.Sell, quantity: 4 }));
    const snapshot = account.snapshot();
    const hash = account.stateHash();
    const first = run(fill(2, 1, 4, 100_100));
    const after = account.stateHash();
    account = AccountEngine.load(module, { ...limits, orders: 64 });
    account.restore(snapshot);
    expect(account.stateHash()).toBe(hash);
    expect(run(fill(2, 1, 4, 100_100))).toEqual(first);
    expect(account.stateHash()).toBe(after);
  });

  test('is refused when a byte of it is another', () => {
    const snapshot = account.snapshot();
    snapshot[RECORD_BYTES + 8] = (snapshot[RECORD_BYTES + 8] ?? 0) ^ 1;
    const other = AccountEngine.load(module, limits);
    expect(codeOf(() => other.restore(snapshot))).toBe('SNAPSHOT_REFUSED');
    expect(codeOf(() => other.stateHash())).toBe('ENGINE_DISPOSED');
    expect(codeOf(() => account.restore(account.snapshot()))).toBe('SNAPSHOT_REFUSED');
  });
});

test('limits out of range, too little memory and a module that is none are refused', () => {
  const tooLarge = [
    { instruments: 0 },
    { instruments: 4_097 },
    { strategies: 256 },
    { orders: 1_048_577 },
    { positions: 0 },
    { trades: 4_194_305 },
  ];
  for (const change of tooLarge) {
    expect(codeOf(() => AccountEngine.load(module, { ...limits, ...change }))).toBe('BAD_LIMITS');
  }
  expect(codeOf(() => AccountEngine.load(module, { ...limits, trades: 4_194_304 }, 1 << 24))).toBe('MEMORY_LIMIT');
  const empty = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  expect(codeOf(() => AccountEngine.load(empty, limits))).toBe('WRONG_MODULE');
  expect(codeOf(() => run(...Array<typeof share>(account.batchLimit + 1).fill(() => {})))).toBe('BATCH_TOO_LARGE');
});

test('a sink that throws leaves an account that is never entered again', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => index + 1);
  run(...ids.map((id) => order({ order: id, strategy: 1 })));
  for (const id of ids) fill(id, 1, 10, 100_050)(account.commands, (id - 1) * RECORD_BYTES);
  const failing = (): never => {
    throw new Error('full disk');
  };
  expect(codeOf(() => account.submit(1_000, failing))).toBe('ENGINE_TRAPPED');
  expect(codeOf(() => account.stateHash())).toBe('ENGINE_POISONED');
});

test('venue and account are kernels of one module, each in an instance of its own', () => {
  const venue = Engine.load(module, { instruments: 2, ladderTicks: 256, orders: 100, publishLevels: false });
  const before = account.stateHash();
  expect(venue.stateHash()).not.toBe(before);
  venue.dispose();
  expect(account.stateHash()).toBe(before);
});
