/** `sauda charges`: what trades cost, as one JSON object, by the rates of their date. */

import { loadCharges } from '../shared/charges/charge-book.ts';
import { dayOf } from '../shared/charges/days.ts';
import { ledgerRequest } from '../shared/charges/ledger-request.ts';
import { rupeesAndPaise } from '../shared/charges/money.ts';
import { type LineName, lineNamed } from '../shared/charges/note-lines.ts';
import { ledgerItem, type Plan } from '../shared/charges/plan.ts';
import { planNamed, plans } from '../shared/charges/plans.ts';
import { defaultProfile, type Profile, settingsOf } from '../shared/charges/profile.ts';
import { ProfileSettingError, withSettings } from '../shared/charges/profile-settings.ts';
import { TradeError, type TradeWords, tradeLeg, usualGroup } from '../shared/charges/trade-leg.ts';
import { type ChargeCalculator, ChargeRefusedError, type NoteLeg } from '../wasm/charges.ts';
import type { ChargeLine } from '../wasm/records.ts';
import { ChargeError } from './charge-error.ts';
import { segmentOf } from './charge-segment.ts';
import { loadEngineModule } from './wasm-host.ts';

export interface ChargesOptions {
  readonly plan: string;
  readonly date: string;
  readonly exchange: string;
  /** A segment as traders say it, or a name of ChargeSegment. */
  readonly segment: string;
  readonly product: string;
  /** A name of SecurityGroup; empty: the usual one. */
  readonly group: string;
  /** The day as a whole instead of each trade on its own. */
  readonly note: boolean;
  /** NAME=VALUE each: settings of the broker profile in place of the defaults. */
  readonly settings: readonly string[];
  /** QUANTITY@PRICE each. */
  readonly buys: readonly string[];
  readonly sells: readonly string[];
}

const printed: readonly LineName[] = [
  'brokerage',
  'stt_ctt',
  'exchange',
  'ipft',
  'exchange_plus_ipft',
  'sebi',
  'clearing',
  'gst',
  'stamp',
  'total',
  'net_obligation',
];

/**
 * One JSON object with rupees to two decimals.
 * @throws ChargeError
 */
export function charges(options: ChargesOptions, module = loadEngineModule()): string {
  const plan = planFor(options.plan);
  const profile = profileOf(options.settings);
  if (dayOf(options.date) === undefined) {
    throw new ChargeError('BAD_DATE', 'date', `"${options.date}" is not a date YYYY-MM-DD.`);
  }
  const segment = segmentOf(options.segment, options.product);
  const legs = legsOf(options, segment);
  const calculator = loadCharges(module);
  try {
    const lines = work(calculator, plan, profile, options, legs);
    const dp = dpLine(calculator, plan, profile, options, segment, legs);
    return jsonOf(options, segment, lines, dp);
  } catch (error) {
    if (!(error instanceof ChargeRefusedError)) throw error;
    throw new ChargeError('RATE_REFUSED', error.refusal, refusalText(error, options, segment));
  } finally {
    calculator.dispose();
  }
}

function planFor(name: string): Plan {
  const plan = planNamed(name.toLowerCase());
  if (plan) return plan;
  const names = plans.map((each) => each.name).join(', ');
  throw new ChargeError('UNKNOWN_PLAN', 'plan', `There is no plan "${name}"; there are ${names}.`);
}

function profileOf(settings: readonly string[]): Profile {
  try {
    return withSettings(defaultProfile, settings);
  } catch (error) {
    if (!(error instanceof ProfileSettingError)) throw error;
    throw new ChargeError('BAD_SETTING', error.setting, error.message);
  }
}

function legsOf(options: ChargesOptions, segment: string): NoteLeg[] {
  const { exchange } = options;
  const market = { exchange, segment, group: options.group || usualGroup(exchange, segment), gross: false };
  const trade = (side: TradeWords['side'], text: string): TradeWords => {
    const [quantity = '', price = '', ...more] = text.split('@');
    if (more.length > 0) throw new ChargeError('BAD_TRADE', 'trade', `"${text}" is not QUANTITY@PRICE.`);
    return { side, quantity, price };
  };
  const trades = [...options.buys.map((text) => trade('B', text)), ...options.sells.map((text) => trade('S', text))];
  try {
    return trades.map((each) => tradeLeg(each, market));
  } catch (error) {
    if (!(error instanceof TradeError)) throw error;
    throw new ChargeError('BAD_TRADE', error.field, error.message);
  }
}

function work(
  calculator: ChargeCalculator,
  plan: Plan,
  profile: Profile,
  options: ChargesOptions,
  legs: readonly NoteLeg[],
) {
  const method = options.note ? 'contract_note' : 'estimate';
  const isCommodity = ['MCX', 'NCDEX'].includes(options.exchange.toUpperCase());
  const settings = settingsOf(profile, { method, date: options.date, plan: plan.number, isCommodity });
  return options.note ? calculator.contractNote(settings, legs) : calculator.estimate(settings, legs);
}

/** Debited once for a security that is sold out of the depository; it goes to the ledger, so it is outside the total. */
function dpLine(
  calculator: ChargeCalculator,
  plan: Plan,
  { womanFirstHolder }: Profile,
  { date, product, sells, note }: ChargesOptions,
  segment: string,
  legs: readonly NoteLeg[],
): ChargeLine | undefined {
  const sum = (side: number) => legs.reduce((total, leg) => total + (leg.side === side ? leg.quantity : 0), 0);
  const delivers = segment.endsWith('_delivery') && product.toUpperCase() !== 'MIS' && sells.length > 0;
  if (!delivers || (note && sum(2) <= sum(1))) return undefined;
  const item = ledgerItem(plan, womanFirstHolder ? 'dp_woman' : 'dp', date);
  if (!item) return undefined;
  const sold = legs.reduce((total, leg) => total + (leg.side === 2 ? leg.quantity * leg.price : 0), 0);
  if (item.nilBelow !== undefined && sold < item.nilBelow * 100) return undefined;
  return lineNamed(calculator.ledgerCharge(ledgerRequest(item, { date })), 'total');
}

/** Numbers are written here and not by JSON.stringify, which would drop the second decimal. */
function jsonOf(
  options: ChargesOptions,
  segment: string,
  lines: readonly ChargeLine[],
  dp: ChargeLine | undefined,
): string {
  const { plan, date, exchange, product, note } = options;
  const method = note ? 'contract_note' : 'estimate';
  const request = { method, plan: plan.toLowerCase(), date, exchange: exchange.toUpperCase(), segment, product };
  const money = printed.flatMap((name) => {
    const line = lineNamed(lines, name);
    return line ? [`"${name}":${rupeesAndPaise(line)}`] : [];
  });
  const debit = `"dp":${dp ? rupeesAndPaise(dp) : '0.00'}`;
  return `{${[`"request":${JSON.stringify(request)}`, ...money, debit].join(',')}}`;
}

function refusalText({ refusal, charge, leg }: ChargeRefusedError, options: ChargesOptions, segment: string): string {
  const where = `${options.exchange.toUpperCase()} ${segment} on ${options.date}`;
  if (refusal === 'rate_missing') return `No ${charge} rate is known for ${where}.`;
  if (refusal === 'plan_missing') return `The plan ${options.plan} has no brokerage for ${where}.`;
  return `Trade ${leg + 1} was refused: ${refusal}.`;
}
