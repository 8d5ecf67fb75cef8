/** `sauda margin`: what a basket of derivatives of one underlying and one expiry needs, as one JSON object. */

import { dayOf } from '../shared/charges/days.ts';
import { exactRupees, unitsOf } from '../shared/charges/money.ts';
import {
  type MarginParameters,
  marginParameters,
  priceScanRange,
  type Underlying,
  volatilityScanRange,
} from '../shared/margin/margin-parameters.ts';
import { type Market, optionPrice } from '../shared/margin/option-price.ts';
import { futureRiskArray, optionRiskArray, type Scan } from '../shared/margin/risk-array.ts';
import { type BasketLeg, MarginCalculator, type MarginNeed, MarginRefusedError } from '../wasm/margin.ts';
import { ContractStyle, Side } from '../wasm/records.ts';
import { MarginError } from './margin-error.ts';
import { type OrderText, orderOf, refuseOpposites } from './margin-leg.ts';
import { loadEngineModule } from './wasm-host.ts';

export interface MarginOptions {
  /** index or stock. */
  readonly underlying: string;
  readonly date: string;
  /** Rupees. */
  readonly spot: string;
  /** Annualised, per cent. */
  readonly volatility: string;
  /** Until expiry; 0 on that day. */
  readonly days: string;
  readonly lot: string;
  /** Per cent a year. */
  readonly interest: string;
  /** LOTS*CONTRACT@PRICE each. */
  readonly buys: readonly string[];
  readonly sells: readonly string[];
}

interface Terms {
  readonly rules: MarginParameters;
  readonly market: Market;
  readonly scan: Scan;
  /** Paise. */
  readonly spot: number;
  readonly days: number;
  readonly lot: number;
}

const WHOLE_BP = 10_000;
const DAYS_OF_A_YEAR = 365;
const UNDERLYING = 1;

/**
 * One JSON object with exact rupees.
 * @throws MarginError
 */
export function margin(options: MarginOptions, module = loadEngineModule()): string {
  const terms = termsOf(options);
  const { buys, sells } = options;
  const orders = [...buys.map((text) => orderOf('buy', text)), ...sells.map((text) => orderOf('sell', text))];
  refuseOpposites(orders);
  try {
    const { legs, initial, final } = new MarginCalculator(module).calculate(orders.map((order) => legOf(order, terms)));
    const alone = legs.map((need, at) => `{${orderJson(orders[at] as OrderText, terms)},${needJson(need)}}`);
    return `{${requestJson(options)},"legs":[${alone}],"initial":{${needJson(initial)}},"final":{${needJson(final)}}}`;
  } catch (error) {
    if (!(error instanceof MarginRefusedError)) throw error;
    throw new MarginError(
      'BASKET_REFUSED',
      'leg',
      `Order ${error.leg + 1}, purchases first, was refused: a basket has at most 64, and a figure of it is out of its range.`,
    );
  }
}

function termsOf(options: MarginOptions): Terms {
  const underlying = underlyingOf(options.underlying);
  if (dayOf(options.date) === undefined) {
    throw new MarginError('BAD_DATE', 'date', `"${options.date}" is not a date YYYY-MM-DD.`);
  }
  const spot = numberOf(options, 'spot', 2, [0.01, 10_000_000]);
  const volatility = numberOf(options, 'volatility', 4, [0.1, 1_000]) / 100;
  const interest = numberOf(options, 'interest', 4, [0, 100]) / 100;
  const rules = marginParameters(underlying, options.date);
  return {
    rules,
    market: { spot, volatility, interest },
    scan: {
      price: priceScanRange(rules, volatility / Math.sqrt(DAYS_OF_A_YEAR)),
      volatility: volatilityScanRange(rules, volatility),
    },
    spot: Math.round(spot * 100),
    days: numberOf(options, 'days', 0, [0, 3_650]),
    lot: numberOf(options, 'lot', 0, [1, 1_000_000]),
  };
}

function underlyingOf(name: string): Underlying {
  const lower = name.toLowerCase();
  if (lower === 'index' || lower === 'stock') return lower;
  throw new MarginError('BAD_UNDERLYING', 'underlying', `The underlying is index or stock, not "${name}".`);
}

function numberOf(
  options: MarginOptions,
  field: 'spot' | 'volatility' | 'interest' | 'days' | 'lot',
  decimals: number,
  [low, high]: readonly [number, number],
): number {
  const value = unitsOf(options[field], decimals) === undefined ? Number.NaN : Number(options[field]);
  if (value >= low && value <= high) return value;
  const places = decimals === 0 ? 'a whole number' : `a number with at most ${decimals} decimals`;
  throw new MarginError('BAD_NUMBER', field, `"${options[field]}" is not ${places} from ${low} to ${high}.`);
}

function legOf(order: OrderText, terms: Terms): BasketLeg {
  const { side, lots, price, right } = order;
  const { rules, market, scan, spot, lot } = terms;
  const common = {
    side: side === 'buy' ? Side.Buy : Side.Sell,
    flags: 0,
    underlying: UNDERLYING,
    marginBp: 0,
    quantity: lots * lot,
    price,
    underlyingPrice: spot,
    expires: 0,
    spreadBp: 0,
  };
  if (!right) {
    const scenarios = futureRiskArray(market.spot, scan);
    const { exposureBp } = rules;
    return { ...common, style: ContractStyle.Future, contractPrice: spot, shortExtra: 0, exposureBp, scenarios };
  }
  const option = { right, strike: order.strike / 100, years: terms.days / DAYS_OF_A_YEAR };
  return {
    ...common,
    style: right === 'call' ? ContractStyle.Call : ContractStyle.Put,
    // The scenarios start from the price of the model, so the option is worth that here and not the price of the order.
    contractPrice: Math.round(optionPrice(option, market) * 100),
    shortExtra: terms.days === 0 ? Math.ceil((spot * rules.expiryDayBp) / WHOLE_BP) : 0,
    exposureBp: isFar(order, terms) ? rules.farExposureBp : rules.exposureBp,
    scenarios: optionRiskArray(option, market, scan),
  };
}

function isFar({ right, strike }: OrderText, { spot, rules }: Terms): boolean {
  const distance = right === 'call' ? strike - spot : spot - strike;
  return distance * WHOLE_BP > spot * Math.round(rules.farOutOfTheMoney * WHOLE_BP);
}

function requestJson({ underlying, date, spot, volatility, days, lot, interest }: MarginOptions): string {
  const numbers = { spot, volatility, days, lot, interest };
  const figures = Object.entries(numbers).map(([name, text]) => [name, Number(text)]);
  return `"request":${JSON.stringify({ underlying: underlying.toLowerCase(), date, ...Object.fromEntries(figures) })}`;
}

function orderJson({ side, contract, lots, price }: OrderText, { lot }: Terms): string {
  return `"side":"${side}","contract":"${contract}","quantity":${lots * lot},"price":${rupees(price)}`;
}

/** Numbers are written here and not by JSON.stringify, which knows only binary fractions. */
function needJson(need: MarginNeed): string {
  const lines = {
    span: rupees(need.span),
    exposure: rupees(need.exposure, need.exposureRest),
    option_premium: rupees(need.optionPremium),
    equity: rupees(need.equity, need.equityRest),
    total: rupees(need.total, need.totalRest),
  };
  return Object.entries(lines)
    .map(([name, text]) => `"${name}":${text}`)
    .join(',');
}

/** From paise and their ten-thousandths. */
const rupees = (paise: number, rest = 0): string => exactRupees({ paise, fraction: BigInt(rest) * 10n ** 14n });
