/** The pre-trade limits, in order of LimitKind and each by scope. */
import { DenialCode, LimitKind, LimitScope, OrderState, Product, Side } from '../../../wasm/records.ts';
import { dayProfit, profit } from './books.ts';
import {
  grossExposure,
  liveOrdersIn,
  netExposure,
  openOrders,
  type Part,
  positionsIn,
  sidePosition,
  signedValue,
} from './exposure.ts';
import { abs, ceilDiv, least, MAX, most, sum, WHOLE_BP } from './integers.ts';
import { needOf } from './margin.ts';
import { MAY_SHORT } from './order-checks.ts';
import { closableBy, leaves, openValue, reserved } from './orders.ts';
import { type Denial, denial } from './outcome.ts';
import { unrealised } from './positions.ts';
import { hasPrice, hasTrigger } from './prices.ts';
import { type Account, bookOf, limitKey, type Order, type Pace, type Terms } from './state.ts';

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;
const REMEMBERED_ORDERS = 64;

/** An order that is asked for: `before` is the order that is to be modified, `after` the account as it would be. */
export interface Asked {
  readonly order: Order;
  readonly before: Order | undefined;
  readonly after: Account;
  readonly terms: Terms;
  readonly time: number;
}

/** One limit that is set. */
interface Limit {
  readonly account: Account;
  readonly asked: Asked;
  readonly scope: number;
  readonly part: Part;
  readonly limit: bigint;
}

type Check = (limit: Limit) => Denial | undefined;

/** The indices of a scope: what a limit of that scope is filed under. */
export function scopesOf({ placed }: Order): readonly { readonly scope: number; readonly index: number }[] {
  const { Platform, User, Account: Own, Strategy, Instrument } = LimitScope;
  const all = [Platform, User, Own].map((scope) => ({ scope, index: 0 }));
  const strategy = placed.strategy === 0 ? [] : [{ scope: Strategy, index: placed.strategy }];
  return [...all, ...strategy, { scope: Instrument, index: placed.instrument }];
}

function partOf(scope: number, { placed }: Order): Part {
  if (scope === LimitScope.Strategy) return { book: placed.strategy };
  return scope === LimitScope.Instrument ? { book: 0, instrument: placed.instrument } : { book: 0 };
}

/** The first limit that an order that is no exit passes. */
export function limitPassed(account: Account, asked: Asked): Denial | undefined {
  const scopes = scopesOf(asked.order);
  for (const kind of Object.values(LimitKind)) {
    if (kind === LimitKind.CashShortfall && shortsForbidden(account, asked)) {
      return denial(DenialCode.ShortNotAllowed);
    }
    for (const { scope, index } of scopes) {
      const limit = account.limits.get(limitKey(scope, index, kind));
      if (limit === undefined) continue;
      const passed = checks[kind]({ account, asked, scope, part: partOf(scope, asked.order), limit });
      if (passed) return { ...passed, scope };
    }
  }
  return undefined;
}

const above = (code: DenialCode, actual: bigint, limit: bigint): Denial | undefined =>
  actual > limit ? denial(code, limit, actual) : undefined;

const gain = (asked: Asked, of: (order: Order) => bigint): bigint =>
  of(asked.order) - (asked.before ? of(asked.before) : 0n);

const termsValue = ({ terms }: Asked): bigint => terms.quantity * terms.reservePrice;
const isDeliverySale = ({ order: { placed } }: Asked): boolean =>
  placed.side === Side.Sell && placed.product === Product.Cnc;

function shortsForbidden(account: Account, asked: Asked): boolean {
  const { placed } = asked.order;
  const flags = account.instruments.get(placed.instrument)?.flags ?? 0;
  return placed.side === Side.Sell && placed.product !== Product.Cnc && (flags & MAY_SHORT) === 0;
}

const nothing: Check = () => undefined;

const checks: Record<LimitKind, Check> = {
  [LimitKind.OrderQuantity]: ({ asked, limit }) => above(DenialCode.OrderQuantity, asked.terms.quantity, limit),
  [LimitKind.OrderValue]: ({ asked, limit }) => above(DenialCode.OrderValue, termsValue(asked), limit),
  [LimitKind.OrderValueLeast]: ({ asked, limit }) =>
    termsValue(asked) < limit ? denial(DenialCode.OrderValueLeast, limit, termsValue(asked)) : undefined,
  [LimitKind.PriceDistanceBp]: ({ account, asked, limit }) => {
    const { placed } = asked.order;
    if (!hasPrice(placed.orderType)) return undefined;
    const mark = account.marks.get(placed.instrument);
    if (!mark) return denial(DenialCode.MarkMissing);
    const distance = ceilDiv(abs(asked.terms.price - mark.price) * WHOLE_BP, mark.price);
    return above(DenialCode.PriceDistance, distance, limit);
  },
  [LimitKind.ProtectionBp]: ({ asked, limit }) =>
    hasPrice(asked.order.placed.orderType) ? undefined : above(DenialCode.Protection, asked.order.protection, limit),
  [LimitKind.MarkAge]: ({ account, asked, limit }) => {
    const mark = account.marks.get(asked.order.placed.instrument);
    if (!mark) return denial(DenialCode.MarkMissing);
    return above(DenialCode.MarkStale, BigInt(asked.time - mark.time), limit);
  },
  [LimitKind.RepeatWindow]: ({ account, asked, limit }) => repeated(account, asked, limit),
  [LimitKind.OpenOrders]: ({ account, asked, part, limit }) =>
    asked.before ? undefined : above(DenialCode.OpenOrders, openOrders(account, part) + 1n, limit),
  [LimitKind.PositionQuantity]: ({ account, asked, part, limit }) => {
    const { side, instrument } = asked.order.placed;
    const could = sidePosition(account, { ...part, instrument }, side) + gain(asked, leaves);
    return above(DenialCode.PositionQuantity, could, limit);
  },
  [LimitKind.GrossExposure]: ({ account, asked, part, limit }) =>
    above(DenialCode.GrossExposure, grossExposure(account, part) + gain(asked, openValue), limit),
  [LimitKind.NetExposure]: ({ account, asked, part, limit }) =>
    above(DenialCode.NetExposure, abs(netExposure(account, part) + gain(asked, signedValue)), limit),
  [LimitKind.DayLoss]: ({ account, part, limit }) => above(DenialCode.DayLoss, -dayProfit(account, part.book), limit),
  [LimitKind.ExpiryWindow]: ({ account, asked, limit }) => {
    const expires = account.instruments.get(asked.order.placed.instrument)?.expires ?? 0;
    const left = BigInt(expires) * 1_000_000n + 999_999n - BigInt(asked.time);
    return expires !== 0 && left < limit ? denial(DenialCode.ExpiryWindow, limit, left) : undefined;
  },
  [LimitKind.SelfTrade]: ({ account, asked, part, limit }) =>
    hasTrigger(asked.order.placed.orderType)
      ? undefined
      : above(DenialCode.SelfTrade, ownOnOtherSide(account, asked, part), limit),
  [LimitKind.SectorExposure]: ({ account, asked, part, limit }) => {
    const sector = account.instruments.get(asked.order.placed.instrument)?.sector ?? 0;
    const exposure = grossExposure(account, { book: part.book, sector }) + gain(asked, openValue);
    return sector === 0 ? undefined : above(DenialCode.SectorExposure, exposure, limit);
  },
  [LimitKind.ConcentrationBp]: ({ account, asked, limit }) => concentrated(account, asked, limit),
  [LimitKind.DayDrawdown]: ({ account, part: { book }, limit }) =>
    above(DenialCode.DayDrawdown, bookOf(account, book).highestDayProfit - dayProfit(account, book), limit),
  [LimitKind.Drawdown]: ({ account, part: { book }, limit }) =>
    above(DenialCode.Drawdown, bookOf(account, book).highestProfit - profit(account, book), limit),
  [LimitKind.LossStreak]: (one) => losing(one),
  [LimitKind.OrdersPerSecond]: ({ account, asked, scope, limit }) => {
    const reserve = account.limits.get(limitKey(scope, 0, LimitKind.CancelReserve)) ?? 0n;
    const allowed = most(0n, limit - reserve);
    return above(DenialCode.OrdersPerSecond, BigInt(since(account, asked, SECOND).length) + 1n, allowed);
  },
  [LimitKind.OrdersPerMinute]: ({ account, asked, limit }) =>
    above(DenialCode.OrdersPerMinute, BigInt(since(account, asked, MINUTE).length) + 1n, limit),
  [LimitKind.OrdersPerDay]: ({ account, limit }) =>
    above(DenialCode.OrdersPerDay, BigInt(account.ordersToday) + 1n, limit),
  [LimitKind.CancelReserve]: nothing,
  [LimitKind.LossCooldown]: nothing,
  [LimitKind.PositionAtFill]: nothing,
  [LimitKind.ReduceOnlyAtFill]: nothing,
  [LimitKind.ModifiesPerOrder]: ({ asked, limit }) =>
    asked.before ? above(DenialCode.ModifiesPerOrder, BigInt(asked.before.request) + 1n, limit) : undefined,
  [LimitKind.Holdings]: ({ account, asked, limit }) => {
    if (!isDeliverySale(asked)) return undefined;
    const quantity = asked.terms.quantity - (asked.before?.traded ?? 0n);
    return above(DenialCode.HoldingsInsufficient, quantity, closableBy(account, asked.order) + limit);
  },
  [LimitKind.CashShortfall]: ({ account, asked, limit }) => {
    const { instrument } = asked.order.placed;
    const more = gain(asked, reserved) + needOf(asked.after, instrument) - needOf(account, instrument);
    return more > 0n ? above(DenialCode.CashInsufficient, more, account.ledger.cash + limit) : undefined;
  },
  [LimitKind.TripwireOrders]: ({ account, asked, limit }) => {
    const orders = since(account, asked, SECOND).filter(({ value }) => value > 0n);
    return above(DenialCode.TripwireOrders, BigInt(orders.length) + 1n, limit);
  },
  [LimitKind.TripwireValue]: ({ account, asked, limit }) => {
    const values = sum(since(account, asked, MINUTE), ({ value }) => value);
    return above(DenialCode.TripwireValue, values + termsValue(asked), limit);
  },
};

const since = (account: Account, { time }: Asked, span: number): Pace[] =>
  account.paces.filter((pace) => pace.time > time - span);

/** What own orders on the other side could trade with an order. */
function ownOnOtherSide(account: Account, { order, terms }: Asked, { book }: Part): bigint {
  const { instrument, side } = order.placed;
  const others = liveOrdersIn(account, { book, instrument }).filter(
    (other) =>
      other.placed.side !== side && other.stage !== OrderState.TriggerPending && meets(order, terms.price, other),
  );
  return sum(others, leaves);
}

/** Whether an order at a price could trade with another that is there. */
function meets(one: Order, price: bigint, other: Order): boolean {
  if (!hasPrice(one.placed.orderType) || !hasPrice(other.placed.orderType)) return true;
  return one.placed.side === Side.Buy ? price >= boldest(other, least) : boldest(other, most) >= price;
}

/** The price of an order, or that of its pending modification. */
const boldest = ({ terms, asked }: Order, of: (a: bigint, b: bigint) => bigint): bigint =>
  asked ? of(terms.price, asked.price) : terms.price;

/** What is at stake in the instrument, against the net worth of the account. */
function concentrated(account: Account, asked: Asked, limit: bigint): Denial | undefined {
  const { cash, blocked, positions } = account.ledger;
  const worth = cash + blocked + positions + sum(positionsIn(account, { book: 0 }), (one) => unrealised(account, one));
  if (worth <= 0n) return denial(DenialCode.Concentration, limit, MAX);
  const stake = grossExposure(account, { book: 0, instrument: asked.order.placed.instrument }) + gain(asked, openValue);
  return above(DenialCode.Concentration, ceilDiv(stake * WHOLE_BP, worth), limit);
}

/** Too many losing closes in a row, for the cooldown or for the rest of the day. */
function losing({ account, asked, scope, part: { book }, limit }: Limit): Denial | undefined {
  const { streak, streakTime } = bookOf(account, book);
  const cooldown = account.limits.get(limitKey(scope, book, LimitKind.LossCooldown));
  const cooled = cooldown !== undefined && BigInt(asked.time - streakTime) >= cooldown;
  return cooled ? undefined : above(DenialCode.LossStreak, BigInt(streak), limit);
}

/** An equal order among the last ones: same instrument, side, price and total quantity. */
function repeated(account: Account, { order, before, terms, time }: Asked, limit: bigint): Denial | undefined {
  if (before) return undefined;
  const { instrument, side } = order.placed;
  const newestFirst = [...account.orders.values()].slice(-REMEMBERED_ORDERS).reverse();
  const equal = newestFirst.find(
    (other) =>
      other.stage !== OrderState.Held &&
      other.placed.order !== order.placed.order &&
      other.placed.instrument === instrument &&
      other.placed.side === side &&
      other.terms.price === terms.price &&
      other.terms.quantity === terms.quantity &&
      BigInt(time - other.placed.time) < limit,
  );
  return equal ? denial(DenialCode.OrderRepeated, limit, BigInt(time - equal.placed.time)) : undefined;
}
