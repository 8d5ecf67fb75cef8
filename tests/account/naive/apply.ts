/** One command: the checks that hold for every kind, its rules, and its events in their order. */
import {
  AccountCommandKind,
  AnomalyCode,
  DenialCode,
  readAccountCash,
  readAccountClock,
  readAccountInstrument,
  readAccountLink,
  readAccountMark,
  readAccountOrder,
  readAccountRisk,
  readAccountScenarios,
  readAccountSetting,
  readAccountTransfer,
  readAccountUpdate,
} from '../../../wasm/records.ts';
import { cancelOrder } from './cancel.ts';
import { deposit, postCharge, withdraw } from './cash.ts';
import type { Command } from './command.ts';
import { defineRisk, loadScenarios, settle } from './contracts.ts';
import { dividend, split } from './corporate.ts';
import { advanceTime, rollDay } from './day.ts';
import { denied, strange } from './events.ts';
import { MAX } from './integers.ts';
import { linkOrder } from './link.ts';
import { modifyOrder } from './modify.ts';
import { type Accepted, type Denial, denial, type Outcome, type Steps } from './outcome.ts';
import { adoptOrder, placeOrder } from './place.ts';
import { releaseOrder } from './release.ts';
import { defineInstrument, markPrice, setClock, setGate, setLimit, setSwitch } from './settings.ts';
import type { Account } from './state.ts';
import { nothing, refused, stepOf } from './steps.ts';
import { adoptPosition, convertPosition } from './transfer.ts';
import { updateOrder } from './update.ts';

interface Fields {
  readonly kind: number;
  readonly time: number;
  readonly instrument?: number;
  readonly strategy?: number;
  readonly order?: number;
  readonly update?: number;
}

interface Entry {
  read(view: DataView, at: number): Fields;
  run(account: Account, command: Command, view: DataView, at: number): Outcome;
}

function entry<T extends Fields>(
  read: (view: DataView, at: number) => T,
  rule: (account: Account, command: Command, record: T) => Outcome,
): Entry {
  return { read, run: (account, command, view, at) => rule(account, command, read(view, at)) };
}

const Kind = AccountCommandKind;
const entries: ReadonlyMap<number, Entry> = new Map([
  [Kind.DefineInstrument, entry(readAccountInstrument, defineInstrument)],
  [Kind.SetLimit, entry(readAccountSetting, setLimit)],
  [Kind.SetSwitch, entry(readAccountSetting, setSwitch)],
  [Kind.SetGate, entry(readAccountSetting, setGate)],
  [Kind.SetClock, entry(readAccountClock, setClock)],
  [Kind.Deposit, entry(readAccountCash, deposit)],
  [Kind.Withdraw, entry(readAccountCash, withdraw)],
  [Kind.PostCharge, entry(readAccountCash, postCharge)],
  [Kind.MarkPrice, entry(readAccountMark, markPrice)],
  [Kind.PlaceOrder, entry(readAccountOrder, placeOrder)],
  [Kind.ModifyOrder, entry(readAccountOrder, modifyOrder)],
  [Kind.CancelOrder, entry(readAccountOrder, cancelOrder)],
  [Kind.AdoptOrder, entry(readAccountOrder, adoptOrder)],
  [Kind.UpdateOrder, entry(readAccountUpdate, updateOrder)],
  [Kind.AdoptPosition, entry(readAccountTransfer, adoptPosition)],
  [Kind.ConvertPosition, entry(readAccountTransfer, convertPosition)],
  [Kind.Split, entry(readAccountTransfer, split)],
  [Kind.Bonus, entry(readAccountTransfer, split)],
  [Kind.Dividend, entry(readAccountTransfer, dividend)],
  [Kind.AdvanceTime, entry(readAccountMark, advanceTime)],
  [Kind.RollDay, entry(readAccountMark, rollDay)],
  [Kind.LoadScenarios, entry(readAccountScenarios, loadScenarios)],
  [Kind.DefineRisk, entry(readAccountRisk, defineRisk)],
  [Kind.LinkOrder, entry(readAccountLink, linkOrder)],
  [Kind.ReleaseOrder, entry(readAccountOrder, releaseOrder)],
  [Kind.Settle, entry(readAccountTransfer, settle)],
]);

/** Carries out the command record at `at`. */
export function apply(account: Account, view: DataView, at: number): Steps {
  const found = entries.get(view.getUint8(at));
  if (!found) {
    // Of what has no layout, the time is told that an order would have.
    const { kind, time } = readAccountOrder(view, at);
    const command = { kind, time, instrument: 0, strategy: 0, order: 0, update: 0 };
    return { account, events: [denied(command, denial(DenialCode.UnknownCommand))] };
  }
  const command = commandOf(account, found.read(view, at));
  const late = badTime(account, command.time);
  if (late) return { account, events: [denied(command, late)] };
  const outcome = found.run(account, command, view, at);
  if ('denial' in outcome) return refused(account, command, outcome.denial);
  if ('anomaly' in outcome) return { account, events: [strange(command, outcome.anomaly)] };
  return accepted(account, command, outcome);
}

/** Commands of an order that is known. */
const namesKnown: readonly number[] = [
  Kind.ModifyOrder,
  Kind.CancelOrder,
  Kind.UpdateOrder,
  Kind.LinkOrder,
  Kind.ReleaseOrder,
];

/** What a command names; an order that is known names its own instrument and strategy. */
function commandOf(account: Account, fields: Fields): Command {
  const { kind, time, order = 0, update = 0 } = fields;
  const named = { instrument: fields.instrument ?? 0, strategy: fields.strategy ?? 0 };
  const own = namesKnown.includes(kind) ? account.orders.get(order)?.placed : undefined;
  const { instrument, strategy } = own ?? named;
  return { kind, time, instrument, strategy, order, update };
}

function badTime(account: Account, time: number): Denial | undefined {
  if (time < account.time) return denial(DenialCode.TimeWentBack, BigInt(account.time), BigInt(time));
  return BigInt(time) > MAX ? denial(DenialCode.TimeOutOfRange) : undefined;
}

/** The events of the command's own step, then those of its further steps; cash below 0 is told last. */
function accepted(before: Account, command: Command, step: Accepted): Steps {
  const own = { ...step.account, time: command.time };
  const first = stepOf(before, command, { ...step, account: own });
  const more = step.further?.(own) ?? nothing(own);
  const { cash } = more.account.ledger;
  const negative = cash < 0n && before.ledger.cash >= 0n;
  const warning = negative ? [strange(command, { code: AnomalyCode.CashNegative, limit: 0n, actual: cash })] : [];
  return { account: more.account, events: [...first.events, ...more.events, ...warning] };
}
