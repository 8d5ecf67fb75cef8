/** define_instrument, set_limit, set_switch, set_gate, set_clock, mark_price. */
import {
  type AccountClock,
  AccountEventKind,
  type AccountInstrument,
  type AccountMark,
  type AccountSetting,
  ContractStyle,
  DenialCode,
  Gate,
  LimitKind,
  LimitScope,
  Segment,
  SwitchState,
} from '../../../wasm/records.ts';
import { withHighest } from './books.ts';
import type { Command } from './command.ts';
import { setting } from './events.ts';
import { MAX, MOST_QUANTITY } from './integers.ts';
import { denial, type Outcome } from './outcome.ts';
import { markOverflows } from './overflow.ts';
import { releasedByMark } from './release.ts';
import { type Account, limitKey, scopeKey, withEntry } from './state.ts';

const between = (x: number, low: number, high: number): boolean => low <= x && x <= high;
export const isOneOf = (x: number, of: Record<string, number>): boolean => Object.values(of).includes(x);

export function defineInstrument(account: Account, command: Command, record: AccountInstrument): Outcome {
  if (!canBe(account, record)) return { denial: denial(DenialCode.BadInstrument) };
  const told = { setting: record.segment, instrument: record.instrument };
  return {
    account: { ...account, instruments: withEntry(account.instruments, record.instrument, record) },
    settings: [setting(AccountEventKind.InstrumentDefined, command, told)],
  };
}

function canBe(account: Account, record: AccountInstrument): boolean {
  const { tickSize, lotSize, bandLow, bandHigh, freezeQuantity } = record;
  return (
    record.instrument < account.sizes.instruments &&
    isOneOf(record.segment, Segment) &&
    between(record.orderTypes, 1, 63) &&
    between(record.timesInForce, 1, 15) &&
    between(record.flags, 0, 7) &&
    tickSize > 0 &&
    lotSize > 0 &&
    between(bandLow, 1, bandHigh) &&
    bandHigh <= Number(MAX) &&
    bandLow % tickSize === 0 &&
    bandHigh % tickSize === 0 &&
    between(freezeQuantity, lotSize, Number(MOST_QUANTITY)) &&
    between(record.protectionBp, 1, 10_000) &&
    record.sector <= 63 &&
    isContract(record) &&
    keepsContract(account, record)
  );
}

function isContract({ style, cncMarginBp, mtfMarginBp }: AccountInstrument): boolean {
  return style === 0 || (isOneOf(style, ContractStyle) && cncMarginBp === 0 && mtfMarginBp === 0);
}

/** The style stays once there was a position, style and expiry once there is a risk array. */
function keepsContract(account: Account, { instrument, style, expires }: AccountInstrument): boolean {
  const before = account.instruments.get(instrument);
  if (!before) return true;
  const risk = account.risks.has(instrument);
  const held = [...account.positions.values()].some((position) => position.instrument === instrument);
  return (before.style === style || !(held || risk)) && (before.expires === expires || !risk);
}

/** Whether scope, instrument and strategy name something that can be limited or switched. */
function namesScope(account: Account, { scope, instrument, strategy }: AccountSetting): boolean {
  const { instruments, strategies } = account.sizes;
  return (
    isOneOf(scope, LimitScope) &&
    (scope === LimitScope.Strategy ? between(strategy, 1, strategies) : strategy === 0) &&
    (scope === LimitScope.Instrument ? instrument < instruments : instrument === 0)
  );
}

const indexOf = ({ instrument, strategy }: AccountSetting): number => instrument + strategy;

const wholeAccountOnly: readonly number[] = [
  LimitKind.OrdersPerSecond,
  LimitKind.OrdersPerMinute,
  LimitKind.OrdersPerDay,
  LimitKind.CancelReserve,
  LimitKind.Holdings,
  LimitKind.CashShortfall,
  LimitKind.TripwireOrders,
  LimitKind.TripwireValue,
  LimitKind.ReduceOnlyAtFill,
];
const noInstrument: readonly number[] = [
  LimitKind.SectorExposure,
  LimitKind.DayLoss,
  LimitKind.DayDrawdown,
  LimitKind.Drawdown,
  LimitKind.LossStreak,
  LimitKind.LossCooldown,
];
const countsFew: readonly number[] = [
  LimitKind.OrdersPerSecond,
  LimitKind.OrdersPerMinute,
  LimitKind.CancelReserve,
  LimitKind.TripwireOrders,
];

function takesScope(kind: number, scope: number): boolean {
  if (wholeAccountOnly.includes(kind)) return scope <= LimitScope.Account;
  if (noInstrument.includes(kind)) return scope !== LimitScope.Instrument;
  return kind !== LimitKind.ConcentrationBp || scope !== LimitScope.Strategy;
}

function takesValue(kind: number, value: number): boolean {
  if (kind === LimitKind.ReduceOnlyAtFill) return value === 0;
  return between(value, 0, countsFew.includes(kind) ? 1_000 : Number(MAX));
}

export function setLimit(account: Account, command: Command, record: AccountSetting): Outcome {
  const { scope, setting: kind, on, instrument, strategy } = record;
  const value = on === 0 ? 0 : record.value;
  const known = namesScope(account, record) && isOneOf(kind, LimitKind) && between(on, 0, 1);
  if (!known || !takesScope(kind, scope) || !takesValue(kind, value)) {
    return { denial: denial(DenialCode.BadSetting) };
  }
  const limits = new Map(account.limits);
  const key = limitKey(scope, indexOf(record), kind);
  if (on === 1) limits.set(key, BigInt(value));
  else limits.delete(key);
  const told = { scope, setting: kind, on, instrument, strategy, value };
  return { account: { ...account, limits }, settings: [setting(AccountEventKind.LimitSet, command, told)] };
}

export function setSwitch(account: Account, command: Command, record: AccountSetting): Outcome {
  const { scope, setting: state, instrument, strategy } = record;
  const defined = scope !== LimitScope.Instrument || account.instruments.has(instrument);
  if (!namesScope(account, record) || !defined || !isOneOf(state, SwitchState)) {
    return { denial: denial(DenialCode.BadSetting) };
  }
  const switches = withEntry(account.switches, scopeKey(scope, indexOf(record)), state);
  const told = { scope, setting: state, on: 1, instrument, strategy };
  return { account: { ...account, switches }, settings: [setting(AccountEventKind.SwitchSet, command, told)] };
}

export function setGate(account: Account, command: Command, record: AccountSetting): Outcome {
  const { scope, setting: gate, on, instrument, strategy } = record;
  const opensSession = gate === Gate.SessionExpired && on === 0;
  const value = opensSession ? record.value : 0;
  const named = scope === 0 && instrument === 0 && strategy === 0 && isOneOf(gate, Gate) && between(on, 0, 1);
  if (!named || !between(value, 0, Number(MAX))) return { denial: denial(DenialCode.BadSetting) };
  const closedGates = new Set(account.closedGates);
  if (on === 1) closedGates.add(gate);
  else closedGates.delete(gate);
  const sessionEnd = gate === Gate.SessionExpired ? value : account.sessionEnd;
  const told = { setting: gate, on, value };
  return {
    account: { ...account, closedGates, sessionEnd },
    settings: [setting(AccountEventKind.GateSet, command, told)],
  };
}

export function setClock(account: Account, command: Command, record: AccountClock): Outcome {
  const { segment, opens, closes, intradayUntil, squareOff } = record;
  const minutes = [opens, closes, intradayUntil, squareOff].every((minute) => minute <= 1_440);
  if (!isOneOf(segment, Segment) || opens > closes || !minutes) return { denial: denial(DenialCode.BadSetting) };
  return {
    account: { ...account, clocks: withEntry(account.clocks, segment, record) },
    settings: [setting(AccountEventKind.ClockSet, command, { setting: segment })],
  };
}

export function markPrice(account: Account, command: Command, record: AccountMark): Outcome {
  const { instrument, price } = record;
  if (!account.instruments.has(instrument)) return { denial: denial(DenialCode.UnknownInstrument) };
  if (!between(price, 1, Number(MAX))) return { denial: denial(DenialCode.BadAmount, MAX, BigInt(price)) };
  const marks = withEntry(account.marks, instrument, { price: BigInt(price), time: command.time });
  const after = { ...account, marks };
  if (markOverflows(after, instrument)) return { denial: denial(DenialCode.AmountOverflow) };
  return {
    account: withHighest(after),
    settings: [setting(AccountEventKind.PriceMarked, command, { instrument, value: price })],
    further: (marked) => releasedByMark(marked, command, instrument, BigInt(price)),
  };
}
