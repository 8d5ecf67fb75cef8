/** Records as text, by their layout: for the report of a difference. */
import type { Field } from '../../wasm/layout/fields.ts';
import { enums, records } from '../../wasm/layout.ts';
import {
  AccountCommandKind as Asks,
  AccountEventKind as Happens,
  AccountSnapshotKind as Holds,
} from '../../wasm/records.ts';

const commands: ReadonlyMap<number, string> = new Map([
  [Asks.DefineInstrument, 'AccountInstrument'],
  [Asks.SetLimit, 'AccountSetting'],
  [Asks.SetSwitch, 'AccountSetting'],
  [Asks.SetGate, 'AccountSetting'],
  [Asks.SetClock, 'AccountClock'],
  [Asks.Deposit, 'AccountCash'],
  [Asks.Withdraw, 'AccountCash'],
  [Asks.PostCharge, 'AccountCash'],
  [Asks.MarkPrice, 'AccountMark'],
  [Asks.PlaceOrder, 'AccountOrder'],
  [Asks.ModifyOrder, 'AccountOrder'],
  [Asks.CancelOrder, 'AccountOrder'],
  [Asks.AdoptOrder, 'AccountOrder'],
  [Asks.UpdateOrder, 'AccountUpdate'],
  [Asks.AdoptPosition, 'AccountTransfer'],
  [Asks.ConvertPosition, 'AccountTransfer'],
  [Asks.Split, 'AccountTransfer'],
  [Asks.Bonus, 'AccountTransfer'],
  [Asks.Dividend, 'AccountTransfer'],
  [Asks.AdvanceTime, 'AccountMark'],
  [Asks.RollDay, 'AccountMark'],
  [Asks.LoadScenarios, 'AccountScenarios'],
  [Asks.DefineRisk, 'AccountRisk'],
  [Asks.LinkOrder, 'AccountLink'],
  [Asks.ReleaseOrder, 'AccountOrder'],
  [Asks.Settle, 'AccountTransfer'],
]);

const events: ReadonlyMap<number, string> = new Map([
  [Happens.Denied, 'DenialEvent'],
  [Happens.Anomaly, 'DenialEvent'],
  [Happens.OrderChanged, 'AccountOrderEvent'],
  [Happens.OrderKnown, 'AccountOrderEvent'],
  [Happens.FillApplied, 'AccountFillEvent'],
  [Happens.PositionChanged, 'PositionEvent'],
  [Happens.SquareOffDue, 'PositionEvent'],
  [Happens.LedgerPosted, 'LedgerEvent'],
  [Happens.OrderLinked, 'AccountLinkEvent'],
  [Happens.MarginChanged, 'MarginEvent'],
]);

const snapshots: ReadonlyMap<number, string> = new Map([
  [Holds.Header, 'AccountSnapshotHeader'],
  [Holds.Settings, 'AccountSnapshotSettings'],
  [Holds.Instrument, 'AccountSnapshotInstrument'],
  [Holds.Contract, 'AccountSnapshotContract'],
  [Holds.Scenarios, 'AccountSnapshotScenarios'],
  [Holds.Limit, 'AccountSnapshotLimit'],
  [Holds.Book, 'AccountSnapshotBook'],
  [Holds.Position, 'AccountSnapshotPosition'],
  [Holds.Lot, 'AccountSnapshotLot'],
  [Holds.Order, 'AccountSnapshotOrder'],
  [Holds.Terms, 'AccountSnapshotTerms'],
  [Holds.Held, 'AccountSnapshotHeld'],
  [Holds.Trade, 'AccountSnapshotTrade'],
  [Holds.Pace, 'AccountSnapshotPace'],
  [Holds.Trailer, 'SnapshotTrailer'],
]);

type Kind = 'AccountCommandKind' | 'AccountEventKind' | 'AccountSnapshotKind';

export const commandText = (view: DataView): string => text('AccountCommandKind', commands, 'AccountCash', view);
export const eventText = (view: DataView): string => text('AccountEventKind', events, 'SettingEvent', view);
export const snapshotText = (view: DataView): string =>
  text('AccountSnapshotKind', snapshots, 'AccountSnapshotHeader', view);

function nameIn(list: string, value: number): string {
  const found = enums.find(({ name }) => name === list);
  return found?.values.find((each) => each.value === value)?.name ?? String(value);
}

/** `kind field=value …`, fields that are 0 left out. */
function text(kinds: Kind, layouts: ReadonlyMap<number, string>, otherwise: string, view: DataView): string {
  const kind = view.getUint8(0);
  const layout = layouts.get(kind) ?? otherwise;
  const record = records.find(({ name }) => name === layout);
  const words = [nameIn(kinds, kind)];
  let at = 0;
  for (const field of record?.fields ?? []) {
    const value = fieldOf(view, at, field.type);
    if (at > 0 && value !== 0n) words.push(`${field.name}=${named(layout, kind, field, value)}`);
    at += bytes[field.type];
  }
  return words.join(' ');
}

const bytes: Record<Field['type'], number> = { u8: 1, u16: 2, u32: 4, i32: 4, u64: 8, i64: 8, bits64: 8 };

function fieldOf(view: DataView, at: number, type: Field['type']): bigint {
  switch (type) {
    case 'u8':
      return BigInt(view.getUint8(at));
    case 'u16':
      return BigInt(view.getUint16(at, true));
    case 'u32':
      return BigInt(view.getUint32(at, true));
    case 'i32':
      return BigInt(view.getInt32(at, true));
    case 'i64':
      return view.getBigInt64(at, true);
    default:
      return view.getBigUint64(at, true);
  }
}

function named(layout: string, kind: number, { name }: Field, value: bigint): string {
  if (name === 'code') return nameIn(kind === Happens.Denied ? 'DenialCode' : 'AnomalyCode', Number(value));
  if (name === 'cause') return nameIn('AccountCommandKind', Number(value));
  if (name === 'update') return nameIn('OrderUpdateKind', Number(value));
  if (name === 'state') return nameIn('OrderState', Number(value));
  const limit = kind === Asks.SetLimit && (layout === 'AccountSetting' || layout === 'SettingEvent');
  return name === 'setting' && limit ? nameIn('LimitKind', Number(value)) : String(value);
}
