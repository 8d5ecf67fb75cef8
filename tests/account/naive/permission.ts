/** Whether the account lets an order pass: reduce-only, restriction, switches, gates, hours, limits. Exits pass nearly all. */
import { DenialCode, Product, SwitchState } from '../../../wasm/records.ts';
import { type Asked, limitPassed, scopesOf } from './limits.ts';
import { RESTRICTED } from './order-checks.ts';
import { closableBy, isReduceOnly } from './orders.ts';
import { type Denial, denial } from './outcome.ts';
import { type Account, scopeKey } from './state.ts';

/** What can be closed, against what may still trade. */
function isExit(account: Account, asked: Asked): boolean {
  return openQuantity(asked) <= closableBy(account, asked.order);
}

const openQuantity = ({ terms, before }: Asked): bigint => terms.quantity - (before?.traded ?? 0n);

export function notLet(account: Account, asked: Asked): Denial | undefined {
  const exit = isExit(account, asked);
  const reduceOnly = isReduceOnly(asked.order);
  if (reduceOnly && !exit) {
    return denial(DenialCode.NotReducing, closableBy(account, asked.order), openQuantity(asked));
  }
  return (
    (exit ? undefined : restricted(account, asked)) ??
    switched(account, asked, exit, reduceOnly) ??
    (exit
      ? undefined
      : (gated(account) ?? sessionOver(account, asked) ?? outOfHours(account, asked) ?? limitPassed(account, asked)))
  );
}

function restricted(account: Account, { order }: Asked): Denial | undefined {
  const flags = account.instruments.get(order.placed.instrument)?.flags ?? 0;
  return (flags & RESTRICTED) === 0 ? undefined : denial(DenialCode.InstrumentRestricted);
}

function switched(account: Account, { order }: Asked, exit: boolean, reduceOnly: boolean): Denial | undefined {
  for (const { scope, index } of scopesOf(order)) {
    const state = account.switches.get(scopeKey(scope, index));
    if (state === SwitchState.Halted && !reduceOnly) return denial(DenialCode.Halted, 0n, 0n, scope);
    if (state === SwitchState.Reducing && !exit) return denial(DenialCode.ReducingOnly, 0n, 0n, scope);
  }
  return undefined;
}

function gated(account: Account): Denial | undefined {
  if (account.closedGates.size === 0) return undefined;
  return denial(DenialCode.GateClosed, 0n, BigInt(Math.min(...account.closedGates)));
}

function sessionOver({ sessionEnd }: Account, { time }: Asked): Denial | undefined {
  const over = sessionEnd !== 0 && sessionEnd <= time;
  return over ? denial(DenialCode.SessionOver, BigInt(sessionEnd), BigInt(time)) : undefined;
}

/** Minute of the day in Indian Standard Time. */
export const minuteOf = (time: number): number => Math.floor((Math.floor(time / 1_000_000) + 19_800) / 60) % 1_440;

function outOfHours(account: Account, { order, time }: Asked): Denial | undefined {
  const clock = account.clocks.get(account.instruments.get(order.placed.instrument)?.segment ?? 0);
  if (!clock) return undefined;
  const minute = minuteOf(time);
  const told = (code: DenialCode, bound: number): Denial => denial(code, BigInt(bound), BigInt(minute));
  if (minute < clock.opens) return told(DenialCode.MarketClosed, clock.opens);
  if (minute >= clock.closes) return told(DenialCode.MarketClosed, clock.closes);
  const intraday = order.placed.product === Product.Mis;
  return intraday && minute >= clock.intradayUntil ? told(DenialCode.IntradayCutOff, clock.intradayUntil) : undefined;
}
