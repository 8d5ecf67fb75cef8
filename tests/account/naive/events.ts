/** The event records of an account. */
import {
  AccountEventKind,
  LimitScope,
  ledgerEventOffsets,
  type SettingEvent,
  writeAccountFillEvent,
  writeAccountLinkEvent,
  writeAccountOrderEvent,
  writeDenialEvent,
  writeLedgerEvent,
  writeMarginEvent,
  writePositionEvent,
  writeSettingEvent,
} from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { told } from './integers.ts';
import type { Requirement } from './margin.ts';
import { reserved, stateOf } from './orders.ts';
import type { Anomaly, Denial, Event } from './outcome.ts';
import { openCost } from './positions.ts';
import type { Ledger, Order, Position, Trade } from './state.ts';

export function denied(command: Command, { code, limit, actual, scope }: Denial): Event {
  return refusal(AccountEventKind.Denied, command, code, limit, actual, scope);
}

export function strange(command: Command, { code, limit, actual, scope = 0 }: Anomaly): Event {
  return refusal(AccountEventKind.Anomaly, command, code, limit, actual, scope);
}

function refusal(kind: number, command: Command, code: number, limit: bigint, actual: bigint, scope: number): Event {
  const { kind: cause, instrument, strategy, time, order, update } = command;
  const record = { kind, code, cause, scope, instrument, strategy, time, order, update };
  return (view, at) => writeDenialEvent(view, at, { ...record, limit: told(limit), actual: told(actual) });
}

function orderTold(kind: number, command: Command, order: Order): Event {
  const { placed, terms } = order;
  return (view, at) =>
    writeAccountOrderEvent(view, at, {
      kind,
      state: stateOf(order),
      cause: command.kind,
      update: command.update,
      instrument: placed.instrument,
      strategy: placed.strategy,
      time: command.time,
      order: placed.order,
      price: Number(terms.price),
      triggerPrice: Number(terms.trigger),
      reserved: Number(reserved(order)),
      quantity: Number(terms.quantity),
      filled: Number(order.traded),
      request: order.request,
      side: placed.side,
      product: placed.product,
      orderType: placed.orderType,
      flags: placed.flags + 16 * placed.timeInForce,
    });
}

export const orderChanged = (command: Command, order: Order): Event =>
  orderTold(AccountEventKind.OrderChanged, command, order);
export const orderKnown = (command: Command, order: Order): Event =>
  orderTold(AccountEventKind.OrderKnown, command, order);

export function fillApplied(command: Command, { placed }: Order, trade: Trade, realised: bigint): Event {
  return (view, at) =>
    writeAccountFillEvent(view, at, {
      kind: AccountEventKind.FillApplied,
      side: placed.side,
      product: placed.product,
      instrument: placed.instrument,
      strategy: placed.strategy,
      time: command.time,
      order: placed.order,
      trade: trade.id,
      price: Number(trade.price),
      quantity: Number(trade.quantity),
      realised: Number(realised),
    });
}

export const positionChanged = (command: Command, position: Position): Event =>
  positionTold(AccountEventKind.PositionChanged, command, position);
export const squareOffDue = (command: Command, position: Position): Event =>
  positionTold(AccountEventKind.SquareOffDue, command, position);

function positionTold(kind: number, { time }: Command, position: Position): Event {
  const { product, book, instrument } = position;
  return (view, at) =>
    writePositionEvent(view, at, {
      kind,
      product,
      book,
      instrument,
      time,
      quantity: Number(position.quantity),
      cost: Number(openCost(position)),
      realised: Number(position.realised),
      fifoRealised: Number(position.fifoRealised),
      settled: Number(position.settled),
      arriving: Number(position.arriving),
    });
}

/** What a step moved; none when nothing did. Amounts are told exactly: two balances may differ by more than MAX. */
export function ledgerPosted({ kind: cause, time }: Command, before: Ledger, after: Ledger): Event | undefined {
  const names = ['cash', 'blocked', 'positions', 'realised', 'charges', 'external'] as const;
  if (names.every((name) => after[name] === before[name])) return undefined;
  const none = { cash: 0, blocked: 0, positions: 0, realised: 0, charges: 0, external: 0 };
  return (view, at) => {
    writeLedgerEvent(view, at, { kind: AccountEventKind.LedgerPosted, cause, time, ...none });
    for (const name of names) view.setBigInt64(at + ledgerEventOffsets[name], after[name] - before[name], true);
  };
}

export function marginChanged({ kind: cause, time }: Command, underlying: number, needs: Requirement): Event {
  const { span, exposure } = needs;
  const kind = AccountEventKind.MarginChanged;
  return (view, at) =>
    writeMarginEvent(view, at, { kind, cause, underlying, time, span: Number(span), exposure: Number(exposure) });
}

export function orderLinked({ time }: Command, { placed, link }: Order): Event {
  const { release = 0, slice = 0, parent = 0, leader = 0, threshold = 0n, trail = 0n } = link ?? {};
  const { instrument, strategy, order } = placed;
  const tie = { release, slice, parent, leader, threshold: Number(threshold), trail: Number(trail) };
  const kind = AccountEventKind.OrderLinked;
  return (view, at) => writeAccountLinkEvent(view, at, { kind, instrument, strategy, time, order, ...tie });
}

export function setting(kind: number, { time }: Command, fields: Partial<SettingEvent>): Event {
  const none = { scope: 0, setting: 0, on: 0, instrument: 0, strategy: 0, value: 0 };
  return (view, at) => writeSettingEvent(view, at, { ...none, ...fields, kind, time });
}

/** The account's switch moves by itself. */
export const accountSwitched = (command: Command, state: number): Event =>
  setting(AccountEventKind.SwitchSet, command, { scope: LimitScope.Account, setting: state, on: 1 });
