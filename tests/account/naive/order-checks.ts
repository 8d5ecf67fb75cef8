/** The checks of an order's own fields, in their order: what it names, what the instrument permits, quantity, prices. */
import {
  type AccountInstrument,
  type AccountOrder,
  AccountOrderType,
  DenialCode,
  Product,
  Side,
  TimeInForce,
} from '../../../wasm/records.ts';
import { MAX, MOST_QUANTITY } from './integers.ts';
import { type Denial, denial, unless } from './outcome.ts';
import { marginRate } from './positions.ts';
import { hasPrice, hasTrigger, needsMark } from './prices.ts';
import { isOneOf } from './settings.ts';
import type { Account } from './state.ts';

const { Day, Ioc, Fok, Gtc } = TimeInForce;
const knownTimesInForce = { Day, Ioc, Fok, Gtc };

const SUSPENDED = 2;
export const RESTRICTED = 4;
export const MAY_SHORT = 1;

export const badOrderId = (id: number): Denial | undefined =>
  unless(id > 0 && BigInt(id) <= MAX, DenialCode.BadOrderId);

export const unknownStrategy = (account: Account, strategy: number): Denial | undefined =>
  unless(
    strategy <= account.sizes.strategies,
    DenialCode.UnknownStrategy,
    BigInt(account.sizes.strategies),
    BigInt(strategy),
  );

export function unknownFields(account: Account, order: AccountOrder): Denial | undefined {
  return (
    unless(account.instruments.has(order.instrument), DenialCode.UnknownInstrument) ??
    unknownStrategy(account, order.strategy) ??
    unless(isOneOf(order.side, Side), DenialCode.BadSide) ??
    unless(isOneOf(order.orderType, AccountOrderType), DenialCode.BadOrderType) ??
    unless(isOneOf(order.timeInForce, knownTimesInForce), DenialCode.BadTimeInForce) ??
    unless(isOneOf(order.product, Product), DenialCode.BadProduct) ??
    unless(order.flags <= 3, DenialCode.BadFlags) ??
    badContract(account, order.instrument, order.product)
  );
}

/** A contract is neither delivered nor financed. */
export function badContract(account: Account, instrument: number, product: number): Denial | undefined {
  const style = account.instruments.get(instrument)?.style ?? 0;
  const delivered = product === Product.Cnc || product === Product.Mtf;
  return unless(style === 0 || !delivered, DenialCode.BadProduct);
}

export function notTrading(definition: AccountInstrument, time: number): Denial | undefined {
  const last = BigInt(definition.expires) * 1_000_000n + 999_999n;
  const expired = definition.expires !== 0 && BigInt(time) > last;
  return (
    unless((definition.flags & SUSPENDED) === 0, DenialCode.InstrumentSuspended) ??
    unless(!expired, DenialCode.InstrumentExpired, last, BigInt(time))
  );
}

export function notPermitted(
  account: Account,
  definition: AccountInstrument,
  order: AccountOrder,
  time: number,
): Denial | undefined {
  const permits = (bits: number, value: number): boolean => ((bits >> (value - 1)) & 1) === 1;
  const { validUntil } = order;
  return (
    unless(permits(definition.orderTypes, order.orderType), DenialCode.OrderTypeNotPermitted) ??
    unless(permits(definition.timesInForce, order.timeInForce), DenialCode.TimeInForceNotPermitted) ??
    unless(marginRate(account, order.instrument, order.product) > 0n, DenialCode.ProductNotPermitted) ??
    unless(validUntil === 0 || validUntil > time, DenialCode.ValidityOver, BigInt(validUntil), BigInt(time))
  );
}

export function badQuantity(definition: AccountInstrument, quantity: bigint): Denial | undefined {
  const freeze = BigInt(definition.freezeQuantity);
  const lot = BigInt(definition.lotSize);
  return (
    unless(quantity > 0n, DenialCode.QuantityNotPositive, 0n, quantity) ??
    unless(quantity <= freeze, DenialCode.QuantityAboveFreeze, freeze, quantity) ??
    unless(quantity % lot === 0n, DenialCode.QuantityNotLotMultiple, lot, quantity)
  );
}

interface Prices {
  readonly side: number;
  readonly orderType: number;
  readonly price: bigint;
  readonly trigger: bigint;
  /** As the order names it: 0 takes that of the instrument. */
  readonly protection: bigint;
}

export function badPrices(
  account: Account,
  definition: AccountInstrument,
  { side, orderType, price, trigger, protection }: Prices,
): Denial | undefined {
  const priced = hasPrice(orderType);
  const stops = hasTrigger(orderType);
  return (
    (priced ? badPrice(definition, price) : unless(price === 0n, DenialCode.MarketOrderHasPrice, 0n, price)) ??
    (stops ? badPrice(definition, trigger) : unless(trigger === 0n, DenialCode.TriggerNotAllowed, 0n, trigger)) ??
    (priced && stops ? beyondPrice(side, trigger, price) : undefined) ??
    badProtection(orderType, protection) ??
    unless(!needsMark(orderType) || account.marks.has(definition.instrument), DenialCode.MarkMissing)
  );
}

export function badProtection(orderType: number, protection: bigint): Denial | undefined {
  const allowed = hasPrice(orderType) ? 0n : 10_000n;
  return unless(protection <= allowed, DenialCode.ProtectionOutOfRange, allowed, protection);
}

/** Price and trigger of what is not looked at any closer yet: a held order, or a fact. */
export function badFactPrices({ orderType, price, triggerPrice }: AccountOrder): Denial | undefined {
  return badFactPrice(price, hasPrice(orderType)) ?? badFactPrice(triggerPrice, hasTrigger(orderType));
}

function badFactPrice(price: number, needed: boolean): Denial | undefined {
  const low = needed ? 1n : 0n;
  const value = BigInt(price);
  return unless(value >= low && value <= MAX, DenialCode.PriceNotPositive, 0n, value);
}

export function badFactQuantity(quantity: bigint): Denial | undefined {
  const good = quantity > 0n && quantity <= MOST_QUANTITY;
  return unless(good, DenialCode.QuantityNotPositive, MOST_QUANTITY, quantity);
}

function badPrice(definition: AccountInstrument, price: bigint): Denial | undefined {
  const tick = BigInt(definition.tickSize);
  const low = BigInt(definition.bandLow);
  const high = BigInt(definition.bandHigh);
  return (
    unless(price > 0n, DenialCode.PriceNotPositive, 0n, price) ??
    unless(price % tick === 0n, DenialCode.PriceOffTick, tick, price) ??
    unless(price >= low, DenialCode.PriceOutsideBand, low, price) ??
    unless(price <= high, DenialCode.PriceOutsideBand, high, price)
  );
}

function beyondPrice(side: number, trigger: bigint, price: bigint): Denial | undefined {
  const beyond = side === Side.Buy ? price < trigger : price > trigger;
  return beyond ? denial(DenialCode.TriggerBeyondPrice, trigger, price) : undefined;
}
