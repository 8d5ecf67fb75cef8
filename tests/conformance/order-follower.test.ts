/** A listener that has the events alone rebuilds the book order by order, over sessions of random commands. */
import { expect, test } from 'vitest';
import { type Random, seededRandom } from '../../cli/random.ts';
import { loadEngineModule } from '../../cli/wasm-host.ts';
import { setPhase, uncross } from '../../shared/commands.ts';
import { type BookOrder, OrderFollower } from '../../shared/market-data/order-follower.ts';
import { Engine } from '../../wasm/engine.ts';
import {
  CommandKind,
  EventKind,
  Phase,
  RECORD_BYTES,
  Rule,
  readOrderEvent,
  readSnapshotOrder,
  SelfTrade,
  Side,
  SnapshotKind,
  writeBandCommand,
  writeInstrumentCommand,
  writeOrderCommand,
  writeRulesCommand,
} from '../../wasm/records.ts';

const COMMANDS = 3_000;
const module = loadEngineModule();
const blankOrder = {
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
const phases = Object.values(Phase);
const allRules = Object.values(Rule);

/** A venue of one instrument, a follower of its events, and who owns which order. */
class FollowedVenue {
  readonly engine = Engine.load(module, { instruments: 1, ladderTicks: 64, orders: 256, publishLevels: false });
  readonly owners: number[] = [];
  readonly kinds = new Set<number>();
  private readonly follower: OrderFollower;

  constructor(rules: number, selfTrade: number) {
    this.follower = new OrderFollower((rules & Rule.SlicesKeepPlace) !== 0);
    this.submit((view) =>
      writeInstrumentCommand(view, 0, {
        kind: CommandKind.DefineInstrument,
        selfTrade,
        instrument: 0,
        protectionBp: 500,
        tickSize: 5,
        lotSize: 1,
        time: 0,
        referencePrice: 1_000,
        bandLow: 900,
        bandHigh: 1_100,
        freezeQuantity: 1_000,
      }),
    );
    const none = { stopRangeBp: 0, closingBandBp: 200, stopRangeFloor: 0, flexSpare: 0 };
    const flex = { flexStepBp: 200, flexNearBp: 200, flexOwners: 2, flexTrades: 3, flexCooling: 0 };
    this.submit((view) =>
      writeRulesCommand(view, 0, { kind: CommandKind.SetRules, instrument: 0, time: 0, rules, ...none, ...flex }),
    );
  }

  submit(write: (view: DataView) => void): void {
    const bytes = new Uint8Array(RECORD_BYTES);
    write(new DataView(bytes.buffer));
    this.engine.commandBytes.set(bytes);
    this.engine.submit(1, (events, count) => {
      this.follower.take(events, count);
      for (let at = 0; at < count * RECORD_BYTES; at += RECORD_BYTES) this.note(events, at);
    });
  }

  command(bytes: Uint8Array): void {
    this.submit((view) => new Uint8Array(view.buffer).set(bytes));
  }

  /** The resting orders as the follower has them, and as the venue's snapshot has them. */
  books(): [followed: BookOrder[], actual: BookOrder[]] {
    const bytes = this.engine.snapshot();
    const view = new DataView(bytes.buffer);
    const actual: BookOrder[] = [];
    for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
      if (view.getUint8(at) !== SnapshotKind.Order) continue;
      const { order, side, price, shown } = readSnapshotOrder(view, at);
      if (shown > 0) actual.push({ order, side, price, shown });
    }
    return [[...this.follower.book(0, Side.Buy), ...this.follower.book(0, Side.Sell)], actual];
  }

  private note(events: DataView, at: number): void {
    const kind = events.getUint8(at);
    this.kinds.add(kind);
    if (kind !== EventKind.OrderAccepted) return;
    const { order, owner } = readOrderEvent(events, at);
    this.owners[order] = owner;
  }
}

function step(venue: FollowedVenue, random: Random): void {
  const dice = random.below(100);
  if (dice < 3) return venue.command(setPhase(pick(random, phases), 0, 0));
  if (dice < 6) return venue.command(setPhase(Phase.Continuous, 0, 0));
  if (dice < 12) return venue.command(uncross(0, 0));
  if (dice < 13) return venue.submit((view) => moveBand(view, random));
  const order = 1 + random.below(Math.max(venue.owners.length, 1));
  const owner = venue.owners[order] ?? 1;
  if (dice < 25) {
    return venue.submit((view) =>
      writeOrderCommand(view, 0, { ...blankOrder, kind: CommandKind.CancelOrder, owner, order }),
    );
  }
  const isChange = dice < 45;
  const changed = isChange ? { kind: CommandKind.ModifyOrder, owner, order: recent(venue, random) } : newOrder(random);
  const known = isChange ? (venue.owners[changed.order] ?? 1) : changed.owner;
  venue.submit((view) => writeOrderCommand(view, 0, { ...blankOrder, ...terms(random), ...changed, owner: known }));
}

function recent(venue: FollowedVenue, random: Random): number {
  return Math.max(1, venue.owners.length - 1 - random.below(30));
}

function newOrder(random: Random) {
  return { kind: CommandKind.NewOrder, order: 0, owner: 1 + random.below(4), side: 1 + random.below(2) };
}

/** What an order may have; part of it contradicts itself and is refused. */
function terms(random: Random) {
  const orderType = pick(random, [1, 1, 1, 1, 2, 3, 4, 5, 6]);
  const isPriced = orderType === 1 || orderType === 3 || orderType === 6;
  const isStop = orderType === 3 || orderType === 4;
  const quantity = 1 + random.below(30);
  return {
    orderType,
    timeInForce: pick(random, [1, 1, 1, 1, 2, 3, 4]),
    price: isPriced ? 960 + 5 * random.below(17) : 0,
    quantity,
    triggerPrice: isStop ? 960 + 5 * random.below(17) : 0,
    partQuantity: random.below(3) === 0 ? 1 + random.below(quantity) : 0,
  };
}

function moveBand(view: DataView, random: Random): void {
  const bandLow = 880 + 5 * random.below(15);
  const bandHigh = 1_035 + 5 * random.below(15);
  writeBandCommand(view, 0, {
    kind: CommandKind.SetBand,
    instrument: 0,
    time: 0,
    referencePrice: 1_000,
    bandLow,
    bandHigh,
  });
}

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}

test('the events of every command rebuild every queue of the book, through all phases', () => {
  const seen = new Set<number>();
  for (let seed = 1; seed <= 24; seed += 1) {
    const random = seededRandom(seed);
    const rules = allRules.reduce((sum, rule) => sum + rule * random.below(2), 0) | Rule.Statistics;
    const venue = new FollowedVenue(rules, seed % (SelfTrade.Decrement + 1));
    for (let count = 0; count < COMMANDS; count += 1) {
      step(venue, random);
      const [followed, actual] = venue.books();
      expect(followed, `seed ${seed}, command ${count}`).toEqual(actual);
    }
    for (const kind of venue.kinds) seen.add(kind);
    venue.engine.dispose();
  }
  const needed = [EventKind.Trade, EventKind.Uncrossed, EventKind.OrderTriggered, EventKind.OrderPriced];
  for (const kind of [...needed, EventKind.BandChanged, EventKind.OrderModified]) expect(seen).toContain(kind);
});
