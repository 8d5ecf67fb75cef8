/** Settings: instruments, limits, switches, gates, hours. */
import {
  type AccountInstrument,
  ContractStyle,
  Gate,
  AccountCommandKind as Kind,
  LimitKind,
  LimitScope,
  Segment,
  SwitchState,
  writeAccountClock,
  writeAccountInstrument,
  writeAccountSetting,
} from '../../../wasm/records.ts';
import type { Account } from '../naive/state.ts';
import { anInstrument, aStrategy, bent, onTick, spoiled, type Teller, type Writer } from './teller.ts';

const { Future, Call, Put } = ContractStyle;
const ownScope = { scope: LimitScope.Account, instrument: 0, strategy: 0 };

export function definition(teller: Teller, index: number, account?: Account): Writer {
  const { random, plan, time } = teller;
  const half = Math.floor(plan.price / 2);
  const known = account?.instruments.get(index)?.style;
  const drawn = random.chance(plan.contracts) ? random.pick([Future, Future, Call, Put]) : 0;
  const style = known !== undefined && random.chance(90) ? known : drawn;
  const record: AccountInstrument = {
    kind: Kind.DefineInstrument,
    segment: random.pick([Segment.Equity, Segment.Equity, Segment.EquityDerivative, Segment.Commodity]),
    orderTypes: random.chance(90) ? 63 : 1 + random.below(63),
    timesInForce: random.chance(90) ? 15 : 1 + random.below(15),
    instrument: index,
    flags: random.pick([1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 4, 5, 2]),
    tickSize: plan.tick,
    lotSize: plan.lot,
    time,
    bandLow: onTick(teller, plan.price - half),
    bandHigh: onTick(teller, plan.price + half),
    freezeQuantity: plan.lots * plan.lot,
    cncMarginBp: style === 0 ? random.pick([10_000, 10_000, 10_000, 10_000, 10_000, 0]) : 0,
    misMarginBp: random.pick([2_000, 1_999, 2_000, 1_999, 2_000, 0]),
    nrmlMarginBp: random.pick([1_357, 1_500, 20_000, 65_535, 0]),
    mtfMarginBp: style === 0 ? random.pick([2_500, 2_500, 2_500, 0]) : 0,
    protectionBp: random.pick([100, 333, 10_000]),
    sector: random.below(4),
    style,
    expires: expiryOf(teller, style, account?.instruments.get(index)?.expires),
  };
  const bad = bent(teller, record, [
    'segment',
    'orderTypes',
    'timesInForce',
    'flags',
    'tickSize',
    'lotSize',
    'sector',
    'style',
  ]);
  const worse = spoiled(teller, bad, ['bandLow', 'bandHigh', 'freezeQuantity']);
  return (view) => writeAccountInstrument(view, 0, worse);
}

const MONTH = 2_592_000;

/** Contracts end in one of some months, mostly far away; what was said once mostly stays. */
function expiryOf({ random, time }: Teller, style: number, before: number | undefined): number {
  if (before !== undefined && random.chance(80)) return before;
  const seconds = Math.floor(time / 1_000_000);
  if (style === 0) return random.chance(4) ? seconds + random.below(100_000) : 0;
  return random.pick([seconds + 4 * MONTH, seconds + 5 * MONTH, seconds + 6 * MONTH, seconds + random.below(200_000)]);
}

export function instrument(teller: Teller, account: Account): Writer {
  return definition(teller, anInstrument(teller), account);
}

/** A limit that now binds, now does not. */
export function limit(teller: Teller, account: Account): Writer {
  const { random, plan, time } = teller;
  const setting = random.chance(60) ? plan.favoured : random.pick(Object.values(LimitKind) as [number, ...number[]]);
  const { scope, instrument: index, strategy } = random.chance(50) ? ownScope : aScope(teller);
  const on = random.pick([1, 1, 0]);
  const value = aLimit(teller, account, setting);
  const record = { kind: Kind.SetLimit, scope, setting, on, instrument: index, strategy, time, value };
  const worse = spoiled(teller, bent(teller, record, ['scope', 'setting', 'on', 'instrument', 'strategy']), ['value']);
  return (view) => writeAccountSetting(view, 0, worse);
}

/** A value that binds now and then: of the size of what it bounds. */
function aLimit({ random, plan }: Teller, account: Account, kind: number): number {
  const order = plan.lots * plan.lot;
  const value = Math.min(plan.price * order, 2 ** 51);
  const cash = Math.abs(Number(account.ledger.cash));
  switch (kind) {
    case LimitKind.OrderQuantity:
      return order - random.below(order);
    case LimitKind.PositionQuantity:
    case LimitKind.PositionAtFill:
      return random.below(3 * order);
    case LimitKind.Holdings:
    case LimitKind.SelfTrade:
      return random.pick([0, random.below(order)]);
    case LimitKind.OrderValue:
    case LimitKind.OrderValueLeast:
    case LimitKind.TripwireValue:
    case LimitKind.GrossExposure:
    case LimitKind.NetExposure:
    case LimitKind.SectorExposure:
      return random.below(value) * random.pick([1, 1, 3]);
    case LimitKind.PriceDistanceBp:
    case LimitKind.ProtectionBp:
      return random.below(600);
    case LimitKind.ConcentrationBp:
      return random.below(20_000);
    case LimitKind.DayLoss:
    case LimitKind.DayDrawdown:
    case LimitKind.Drawdown:
      return random.below(Math.ceil(value / random.pick([10, 1_000])));
    case LimitKind.MarkAge:
    case LimitKind.RepeatWindow:
    case LimitKind.LossCooldown:
      return random.below(random.pick([1_000_000, 100_000_000, 10_000_000_000]));
    case LimitKind.ExpiryWindow:
      return random.below(6 * MONTH) * 1_000_000;
    case LimitKind.CashShortfall:
      return random.pick([0, 0, cash, random.below(value)]);
    case LimitKind.OrdersPerDay:
    case LimitKind.OrdersPerMinute:
      return random.below(random.pick([5, 40]));
    case LimitKind.ReduceOnlyAtFill:
      return random.chance(95) ? 0 : 1;
    case LimitKind.ModifiesPerOrder:
    case LimitKind.LossStreak:
      return random.below(3);
    default:
      return random.below(random.pick([2, 6, 20]));
  }
}

function aScope(teller: Teller): { scope: number; instrument: number; strategy: number } {
  const scope = teller.random.pick(Object.values(LimitScope) as [number, ...number[]]);
  return {
    scope,
    instrument: scope === LimitScope.Instrument ? teller.random.below(teller.plan.sizes.instruments) : 0,
    strategy: scope === LimitScope.Strategy ? aStrategy(teller) : 0,
  };
}

/** Mostly back to active: accounts halt themselves. */
export function switches(teller: Teller): Writer {
  const { random, time } = teller;
  const { Active, Reducing, Halted } = SwitchState;
  const scope = random.chance(60) ? ownScope : aScope(teller);
  const setting = random.chance(90) ? Active : random.pick([Reducing, Halted]);
  const record = { kind: Kind.SetSwitch, ...scope, setting, on: random.below(2), time, value: random.below(2) };
  const worse = bent(teller, record, ['scope', 'setting', 'instrument', 'strategy']);
  return (view) => writeAccountSetting(view, 0, worse);
}

export function gate(teller: Teller): Writer {
  const { random, time } = teller;
  const setting = random.pick(Object.values(Gate) as [number, ...number[]]);
  const on = random.pick([0, 0, 0, 1]);
  const value = random.pick([0, 0, 0, time + random.below(1_000_000_000)]);
  const record = { kind: Kind.SetGate, scope: 0, setting, on, instrument: 0, strategy: 0, time, value };
  const worse = spoiled(teller, bent(teller, record, ['scope', 'setting', 'on', 'instrument', 'strategy']), ['value']);
  return (view) => writeAccountSetting(view, 0, worse);
}

export function clock(teller: Teller): Writer {
  const { random, time } = teller;
  const segment = random.pick(Object.values(Segment) as [number, ...number[]]);
  const wide = random.chance(70);
  const opens = wide ? 0 : random.below(900);
  const record = {
    kind: Kind.SetClock,
    segment,
    opens,
    closes: wide ? 1_440 : opens + random.below(600),
    intradayUntil: random.pick([1_440, random.below(1_440)]),
    squareOff: random.below(1_441),
    time,
  };
  const worse = bent(teller, record, ['segment', 'opens', 'closes']);
  return (view) => writeAccountClock(view, 0, worse);
}

/** Something that holds back orders is put right: a switch, a gate, the session, an instrument. */
export function mend(teller: Teller, account: Account): Writer {
  const { random, plan, time } = teller;
  const none = { scope: 0, instrument: 0, strategy: 0, on: 0, time, value: 0 };
  const moved = [...account.switches].filter(([, state]) => state !== SwitchState.Active);
  const [key] = moved[random.below(moved.length)] ?? [];
  if (key !== undefined && random.chance(70)) return activated(key, time);
  const [closed] = account.closedGates;
  const gate = closed ?? (account.sessionEnd === 0 ? undefined : Gate.SessionExpired);
  if (gate !== undefined && random.chance(70)) {
    return (view) => writeAccountSetting(view, 0, { ...none, kind: Kind.SetGate, setting: gate });
  }
  const index = random.below(plan.sizes.instruments);
  const known = account.instruments.get(index);
  if (!known) return definition(teller, index, account);
  const expires = account.risks.has(index) ? known.expires : Math.floor(time / 1_000_000) + MONTH;
  const fit = { ...known, time, flags: known.flags & 1, orderTypes: 63, timesInForce: 15, expires };
  return (view) => writeAccountInstrument(view, 0, fit);
}

/** A switch by its key moves back to active. */
function activated(key: number, time: number): Writer {
  const scope = Math.floor(key / 65_536);
  const index = key % 65_536;
  const instrument = scope === LimitScope.Instrument ? index : 0;
  const strategy = scope === LimitScope.Strategy ? index : 0;
  const setting = SwitchState.Active;
  return (view) =>
    writeAccountSetting(view, 0, { kind: Kind.SetSwitch, scope, setting, on: 0, instrument, strategy, time, value: 0 });
}
