/** The commands that measure the account kernel: 1,000 positions, 10,000 live orders and a dozen limits, then orders and their trades. */
import type { AccountLimits } from '../wasm/account.ts';
import {
  AccountCommandKind,
  AccountOrderType,
  LimitKind,
  LimitScope,
  OrderUpdateKind,
  Product,
  RECORD_BYTES,
  Segment,
  Side,
  TimeInForce,
  writeAccountCash,
  writeAccountInstrument,
  writeAccountMark,
  writeAccountOrder,
  writeAccountSetting,
  writeAccountTransfer,
  writeAccountUpdate,
} from '../wasm/records.ts';
import { type Random, seededRandom } from './random.ts';

const INSTRUMENTS = 1_000;
const LIVE_ORDERS = 10_000;
export const BATCH = 500;
/** Batches of orders; each is followed by a batch of their trades. */
const ROUNDS = 60;
const START = 1_793_593_800_000_000;
/** Far enough apart for the limit of orders in a minute. */
const STEP = 100_000;
const MARK = 100_000;

export const benchLimits: AccountLimits = {
  instruments: INSTRUMENTS,
  strategies: 4,
  orders: 65_536,
  positions: 8_192,
  trades: 65_536,
};

const limits: readonly (readonly [kind: number, value: number])[] = [
  [LimitKind.OrderQuantity, 10_000],
  [LimitKind.OrderValue, 10_000_000_000],
  [LimitKind.PriceDistanceBp, 2_000],
  [LimitKind.MarkAge, 1e15],
  [LimitKind.SelfTrade, 0],
  [LimitKind.OpenOrders, 60_000],
  [LimitKind.PositionQuantity, 1_000_000],
  [LimitKind.GrossExposure, 2 ** 52],
  [LimitKind.NetExposure, 2 ** 52],
  [LimitKind.SectorExposure, 2 ** 52],
  [LimitKind.DayLoss, 2 ** 50],
  [LimitKind.Drawdown, 2 ** 50],
  [LimitKind.OrdersPerSecond, 1_000],
  [LimitKind.OrdersPerMinute, 1_000],
  [LimitKind.OrdersPerDay, 1_000_000],
  [LimitKind.CashShortfall, 0],
  [LimitKind.TripwireOrders, 1_000],
  [LimitKind.TripwireValue, 2 ** 52],
];

export interface AccountBenchCommands {
  readonly bytes: Uint8Array;
  /** How many of them come before the clock. */
  readonly setup: number;
  readonly positions: number;
  readonly liveOrders: number;
  readonly limits: number;
}

/** The same commands for every host; after the setup, batches of orders and of their trades take turns. */
export function accountBenchCommands(seed: number): AccountBenchCommands {
  const writer = new CommandWriter(seededRandom(seed));
  for (let index = 0; index < INSTRUMENTS; index += 1) writer.share(index);
  writer.deposit();
  for (let index = 0; index < INSTRUMENTS; index += 1) writer.hold(index);
  for (const [setting, value] of limits) writer.limit(setting, value);
  for (let live = 1; live <= LIVE_ORDERS; live += 1) {
    writer.place();
    for (const update of [OrderUpdateKind.Attempted, OrderUpdateKind.Sent, OrderUpdateKind.Working]) {
      writer.tell(live, update);
    }
  }
  const setup = writer.count;
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = LIVE_ORDERS + round * BATCH + 1;
    for (let index = 0; index < BATCH; index += 1) writer.place();
    for (let index = 0; index < BATCH; index += 1) writer.tell(first + index, OrderUpdateKind.Fill);
  }
  return { bytes: writer.bytes(), setup, positions: INSTRUMENTS, liveOrders: LIVE_ORDERS, limits: limits.length };
}

const MOST_COMMANDS = INSTRUMENTS * 3 + limits.length + 1 + LIVE_ORDERS * 4 + ROUNDS * BATCH * 2;

class CommandWriter {
  count = 0;
  private time = START;
  private readonly view = new DataView(new ArrayBuffer(MOST_COMMANDS * RECORD_BYTES));
  private readonly random: Random;
  /** Of each order, by its id − 1. */
  private readonly quantities: number[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.view.buffer, 0, this.count * RECORD_BYTES);
  }

  share(instrument: number): void {
    writeAccountInstrument(this.view, this.next(), {
      kind: AccountCommandKind.DefineInstrument,
      segment: Segment.Equity,
      orderTypes: 63,
      timesInForce: 15,
      instrument,
      flags: 1,
      tickSize: 5,
      lotSize: 1,
      time: this.time,
      bandLow: 50_000,
      bandHigh: 150_000,
      freezeQuantity: 100_000,
      cncMarginBp: 10_000,
      misMarginBp: 2_000,
      nrmlMarginBp: 5_000,
      mtfMarginBp: 2_500,
      protectionBp: 100,
      sector: 1 + (instrument % 20),
      style: 0,
      expires: 0,
    });
    const { time } = this;
    writeAccountMark(this.view, this.next(), { kind: AccountCommandKind.MarkPrice, instrument, time, price: MARK });
  }

  deposit(): void {
    const { time } = this;
    writeAccountCash(this.view, this.next(), { kind: AccountCommandKind.Deposit, time, amount: 2 ** 50 });
  }

  hold(instrument: number): void {
    writeAccountTransfer(this.view, this.next(), {
      kind: AccountCommandKind.AdoptPosition,
      product: Product.Nrml,
      toProduct: 0,
      instrument,
      strategy: 0,
      time: this.time,
      quantity: instrument % 2 === 0 ? 100 : -100,
      price: MARK,
      numerator: 0,
      denominator: 0,
    });
  }

  limit(setting: number, value: number): void {
    writeAccountSetting(this.view, this.next(), {
      kind: AccountCommandKind.SetLimit,
      scope: LimitScope.Account,
      setting,
      on: 1,
      instrument: 0,
      strategy: 0,
      time: this.time,
      value,
    });
  }

  place(): void {
    this.time += STEP;
    const side = this.random.below(2) === 0 ? Side.Buy : Side.Sell;
    const away = 500 + this.random.below(100) * 5;
    const quantity = 1 + this.random.below(20);
    this.quantities.push(quantity);
    writeAccountOrder(this.view, this.next(), {
      kind: AccountCommandKind.PlaceOrder,
      side,
      orderType: AccountOrderType.Limit,
      timeInForce: TimeInForce.Day,
      product: Product.Mis,
      flags: 0,
      instrument: this.random.below(INSTRUMENTS),
      strategy: this.random.below(5),
      protectionBp: 0,
      time: this.time,
      order: this.quantities.length,
      price: side === Side.Buy ? MARK - away : MARK + away,
      quantity,
      triggerPrice: 0,
      validUntil: 0,
    });
  }

  /** A trade is of the whole order. */
  tell(order: number, update: number): void {
    const trades = update === OrderUpdateKind.Fill;
    writeAccountUpdate(this.view, this.next(), {
      kind: AccountCommandKind.UpdateOrder,
      update,
      request: 0,
      time: this.time,
      order,
      trade: trades ? 1 : 0,
      price: trades ? MARK : 0,
      quantity: trades ? (this.quantities[order - 1] ?? 0) : 0,
    });
  }

  private next(): number {
    this.count += 1;
    return (this.count - 1) * RECORD_BYTES;
  }
}
