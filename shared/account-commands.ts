/** Builds the commands of the account kernel: each writes one 64-byte record into the command ring. */
import {
  AccountCommandKind,
  type AccountInstrument,
  type AccountOrder,
  type AccountOrderType,
  LimitScope,
  type OrderUpdateKind,
  Product,
  type Side,
  SwitchState,
  type TimeInForce,
  writeAccountCash,
  writeAccountInstrument,
  writeAccountMark,
  writeAccountOrder,
  writeAccountSetting,
  writeAccountTransfer,
  writeAccountUpdate,
} from '../wasm/records.ts';
import type * as api from './protocol.ts';

/** Writes itself at an offset of the ring. Times of all commands are microseconds since the Unix epoch. */
export type AccountCommand = (ring: DataView, at: number) => void;

export const productCodes: Readonly<Record<api.Product, Product>> = { cnc: Product.Cnc, mis: Product.Mis };

const switchCodes: Readonly<Record<api.SwitchState, SwitchState>> = {
  active: SwitchState.Active,
  reducing: SwitchState.Reducing,
  halted: SwitchState.Halted,
};

const blankOrder: AccountOrder = {
  kind: 0,
  side: 0,
  orderType: 0,
  timeInForce: 0,
  product: 0,
  flags: 0,
  instrument: 0,
  strategy: 0,
  protectionBp: 0,
  time: 0,
  order: 0,
  price: 0,
  quantity: 0,
  triggerPrice: 0,
  validUntil: 0,
};

/** An order as the account decides on it. */
export interface OrderIntent {
  readonly order: number;
  readonly instrument: number;
  readonly side: Side;
  readonly orderType: AccountOrderType;
  readonly timeInForce: TimeInForce;
  readonly product: Product;
  readonly isReduceOnly: boolean;
  /** Total, what has traded included. */
  readonly quantity: number;
  /** 0 for stop_market. */
  readonly price: number;
  /** 0 for an order that is no stop. */
  readonly triggerPrice: number;
  /** 0 takes that of the instrument. */
  readonly protectionBp: number;
}

export function placeOrder({ isReduceOnly, ...intent }: OrderIntent, time: number): AccountCommand {
  return order({ kind: AccountCommandKind.PlaceOrder, ...intent, flags: isReduceOnly ? 1 : 0, time });
}

export type NewTerms = Pick<OrderIntent, 'order' | 'quantity' | 'price' | 'triggerPrice'>;

export function modifyOrder(terms: NewTerms, time: number): AccountCommand {
  return order({ kind: AccountCommandKind.ModifyOrder, ...terms, time });
}

export function cancelOrder(id: number, time: number): AccountCommand {
  return order({ kind: AccountCommandKind.CancelOrder, order: id, time });
}

/** What the market said of an order; trade, price and quantity are those of a fill, request that of a modification. */
export interface OrderUpdate {
  readonly order: number;
  readonly update: OrderUpdateKind;
  readonly request?: number;
  readonly trade?: number;
  readonly price?: number;
  readonly quantity?: number;
}

export function updateOrder(told: OrderUpdate, time: number): AccountCommand {
  const record = { request: 0, trade: 0, price: 0, quantity: 0, ...told, kind: AccountCommandKind.UpdateOrder, time };
  return (ring, at) => writeAccountUpdate(ring, at, record);
}

export function defineInstrument(instrument: Omit<AccountInstrument, 'kind' | 'time'>, time: number): AccountCommand {
  const record = { ...instrument, kind: AccountCommandKind.DefineInstrument, time };
  return (ring, at) => writeAccountInstrument(ring, at, record);
}

/** A limit of the account as a whole; `setting` is a LimitKind. */
export function setLimit(setting: number, value: number, time: number): AccountCommand {
  return accountSetting(AccountCommandKind.SetLimit, setting, value, time);
}

export function setSwitch(state: api.SwitchState, time: number): AccountCommand {
  return accountSetting(AccountCommandKind.SetSwitch, switchCodes[state], 0, time);
}

/** `amount` in paise, above 0. */
export function deposit(amount: number, time: number): AccountCommand {
  return (ring, at) => writeAccountCash(ring, at, { kind: AccountCommandKind.Deposit, time, amount });
}

/** `amount` in paise; below 0 it is given back. */
export function postCharge(amount: number, time: number): AccountCommand {
  return (ring, at) => writeAccountCash(ring, at, { kind: AccountCommandKind.PostCharge, time, amount });
}

export function markPrice(instrument: number, price: number, time: number): AccountCommand {
  return (ring, at) => writeAccountMark(ring, at, { kind: AccountCommandKind.MarkPrice, instrument, time, price });
}

export function rollDay(time: number): AccountCommand {
  return (ring, at) => writeAccountMark(ring, at, { kind: AccountCommandKind.RollDay, instrument: 0, time, price: 0 });
}

/** `quantity` is signed, `price` the average price. */
export function adoptPosition(
  position: {
    readonly instrument: number;
    readonly product: Product;
    readonly quantity: number;
    readonly price: number;
  },
  time: number,
): AccountCommand {
  const kind = AccountCommandKind.AdoptPosition;
  const record = { kind, toProduct: 0, strategy: 0, time, numerator: 0, denominator: 0, ...position };
  return (ring, at) => writeAccountTransfer(ring, at, record);
}

function order(fields: Partial<AccountOrder>): AccountCommand {
  return (ring, at) => writeAccountOrder(ring, at, { ...blankOrder, ...fields });
}

function accountSetting(kind: AccountCommandKind, setting: number, value: number, time: number): AccountCommand {
  const record = { kind, scope: LimitScope.Account, setting, on: 1, instrument: 0, strategy: 0, time, value };
  return (ring, at) => writeAccountSetting(ring, at, record);
}
