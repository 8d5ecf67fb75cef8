/** Settings and instruments in a snapshot. */
import {
  type AccountInstrument,
  AccountSnapshotKind as Kind,
  LimitScope,
  Segment,
  SwitchState,
  writeAccountSnapshotContract,
  writeAccountSnapshotInstrument,
} from '../../../wasm/records.ts';
import type { Event } from './outcome.ts';
import { type Account, type Risk, scopeKey } from './state.ts';

const WORDS = 28;
const WORDS_OF_RECORD = 7;
const SEGMENTS = [Segment.Equity, Segment.EquityDerivative, Segment.Currency, Segment.Commodity];

export function settingsRecords(account: Account): Event[] {
  const words = settingsWords(account);
  return Array.from({ length: WORDS / WORDS_OF_RECORD }, (_, index) => (view, at) => {
    view.setUint8(at, Kind.Settings);
    view.setUint32(at + 4, index, true);
    for (let word = 0; word < WORDS_OF_RECORD; word += 1) {
      const value = words[index * WORDS_OF_RECORD + word] ?? 0n;
      view.setBigUint64(at + 8 + word * 8, BigInt.asUintN(64, value), true);
    }
  });
}

function settingsWords(account: Account): bigint[] {
  const { cash, blocked, positions, realised, charges, external } = account.ledger;
  const gates = [...account.closedGates].reduce((bits, gate) => bits + 2 ** (gate - 1), 0);
  const state = (scope: number): number => account.switches.get(scopeKey(scope, 0)) ?? SwitchState.Active;
  const pairs = Array.from({ length: 8 }, (_, pair) => account.losses.slice(2 * pair, 2 * pair + 2));
  return [
    ...[cash, blocked, positions, realised, charges, external],
    account.proceeds,
    account.day,
    BigInt(account.ordersToday),
    BigInt(gates + 256 * state(LimitScope.Platform) + 65_536 * state(LimitScope.User)),
    ...SEGMENTS.map((segment) => clockWord(account, segment)),
    BigInt(account.sessionEnd),
    ...pairs.map(([low = 0, high = 0]) => BigInt.asUintN(32, BigInt(low)) + (BigInt.asUintN(32, BigInt(high)) << 32n)),
  ];
}

function clockWord(account: Account, segment: number): bigint {
  const clock = account.clocks.get(segment);
  const told = account.squaredOff.has(segment) ? 2n ** 62n : 0n;
  if (!clock) return told;
  const minutes = [clock.opens, clock.closes, clock.intradayUntil, clock.squareOff];
  return minutes.reduce((word, minute, at) => word + (BigInt(minute) << BigInt(12 * at)), told + 2n ** 63n);
}

export function instrumentRecords(account: Account, definition: AccountInstrument): Event[] {
  const { instrument } = definition;
  const mark = account.marks.get(instrument);
  const state = account.switches.get(scopeKey(LimitScope.Instrument, instrument)) ?? SwitchState.Active;
  const head: Event = (view, at) =>
    writeAccountSnapshotInstrument(view, at, {
      ...definition,
      kind: Kind.Instrument,
      flags: definition.flags + 16 * state,
      markTime: mark?.time ?? 0,
      mark: Number(mark?.price ?? 0n),
    });
  const risk = account.risks.get(instrument);
  return [head, contractRecord(definition, risk), ...(risk ? [1, 2].map((half) => scenariosRecord(risk, half)) : [])];
}

function contractRecord(definition: AccountInstrument, risk: Risk | undefined): Event {
  const { orderTypes, timesInForce, sector, style } = definition;
  return (view, at) =>
    writeAccountSnapshotContract(view, at, {
      kind: Kind.Contract,
      orderTypes,
      timesInForce,
      sector,
      style,
      hasRisk: risk ? 1 : 0,
      underlying: risk?.underlying ?? 0,
      exposureBp: Number(risk?.exposureBp ?? 0n),
      spreadBp: Number(risk?.spreadBp ?? 0n),
      riskFlags: risk?.flags ?? 0,
      price: Number(risk?.price ?? 0n),
      underlyingPrice: Number(risk?.underlyingPrice ?? 0n),
      shortExtra: Number(risk?.shortExtra ?? 0n),
    });
}

function scenariosRecord({ losses }: Risk, half: number): Event {
  return (view, at) => {
    view.setUint8(at, Kind.Scenarios);
    view.setUint8(at + 1, half);
    for (const [index, loss] of losses.slice(8 * half - 8, 8 * half).entries()) {
      view.setInt32(at + 8 + 4 * index, loss, true);
    }
  };
}
