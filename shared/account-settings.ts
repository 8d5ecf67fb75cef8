/** What a paper account is sized for, the rules it holds its instruments to, and its limits. */
import type { AccountLimits } from '../wasm/account.ts';
import { AccountOrderType, LimitKind, Segment, TimeInForce } from '../wasm/records.ts';
import { type AccountCommand, defineInstrument, setLimit } from './account-commands.ts';
import { instruments } from './instruments.ts';
import { limits } from './limits.ts';
import type { Instrument } from './protocol.ts';

const RUPEE = 100;
const LAKH = 100_000 * RUPEE;
const SECOND = 1_000_000;
const PRODUCTS = 2;

/**
 * Orders and trades are those of one day. With every pool full a snapshot stays below the 2 MB of a database row. An instance has
 * 3.0 MB, of which 2.1 MB are the module's own.
 */
export const accountSize: AccountLimits = {
  instruments: instruments.length,
  strategies: 0,
  orders: limits.ordersPerGuest + 48,
  positions: instruments.length * PRODUCTS,
  trades: limits.fillsPerGuest + 4_480,
};

const bitOf = (code: number): number => 1 << (code - 1);

const orderTypes = Object.values(AccountOrderType).reduce((bits, code) => bits | bitOf(code), 0);
const timesInForce = bitOf(TimeInForce.Gtc) | bitOf(TimeInForce.Ioc);
const MAY_BE_SOLD_SHORT = 1;

/** Delivery is paid in full; intraday stands on a fifth, the most that SEBI's peak margin leaves. */
const margins = { cncMarginBp: 10_000, misMarginBp: 2_000, nrmlMarginBp: 0, mtfMarginBp: 0 } as const;

/** Limits of every paper account, by LimitKind: money in paise, times in microseconds, rates in basis points. */
const accountLimits: readonly (readonly [kind: number, value: number])[] = [
  [LimitKind.OrderValue, 25 * LAKH],
  [LimitKind.PriceDistanceBp, 1_500],
  [LimitKind.RepeatWindow, SECOND / 2],
  [LimitKind.OpenOrders, 100],
  [LimitKind.GrossExposure, 100 * LAKH],
  // SEBI's threshold for orders of a retail algorithm, and what Kite takes in a minute and a day.
  [LimitKind.OrdersPerSecond, 10],
  [LimitKind.OrdersPerMinute, 400],
  [LimitKind.OrdersPerDay, 5_000],
  [LimitKind.ModifiesPerOrder, 25],
  [LimitKind.Holdings, 0],
  [LimitKind.CashShortfall, 0],
];

/** The commands that make an empty account a paper account. */
export function settingsCommands(time: number): AccountCommand[] {
  return [
    ...instruments.map((instrument) => definition(instrument, time)),
    ...accountLimits.map(([kind, value]) => setLimit(kind, value, time)),
  ];
}

function definition(listed: Instrument, time: number): AccountCommand {
  const { instrument, tickSize, lotSize, bandLow, bandHigh, freezeQuantity, protectionBp } = listed;
  const rules = { instrument, tickSize, lotSize, bandLow, bandHigh, freezeQuantity, protectionBp, ...margins };
  const permits = {
    segment: Segment.Equity,
    orderTypes,
    timesInForce,
    flags: MAY_BE_SOLD_SHORT,
    expires: 0,
    sector: 0,
    style: 0,
  };
  return defineInstrument({ ...rules, ...permits }, time);
}
