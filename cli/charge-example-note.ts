/** Examples with legs: a note under the settings of the example. */

import { knownDay } from '../shared/charges/days.ts';
import { exactRupees, STATED_DIGITS, unitsOf } from '../shared/charges/money.ts';
import { noteLineNames, rupeesNamed } from '../shared/charges/note-lines.ts';
import type { Plan } from '../shared/charges/plan.ts';
import { planNamed, plans } from '../shared/charges/plans.ts';
import { tradeLeg, usualGroup } from '../shared/charges/trade-leg.ts';
import type { ChargeCalculator, NoteLeg, NoteSettings } from '../wasm/charges.ts';
import { type ChargeLine, ChargeLineKind, ChargeRounding, SecurityGroup, StampScope } from '../wasm/records.ts';
import type { Example, ExampleSettings } from './charge-example.ts';
import { groupOf } from './charge-group.ts';
import { isSame } from './decimal.ts';

export type Figures = ReadonlyMap<string, string>;

/** Figures of the example as worked out, and whether its brokerage was, too, or had to be taken from it. */
export interface WorkedExample {
  readonly figures: Figures;
  readonly brokerage: 'computed' | 'stated';
}

const roundings = { none: ChargeRounding.Exact, paise: ChargeRounding.Paise, rupee: ChargeRounding.Rupee } as const;

/**
 * A note does not say its plan. So the plan that the text names, or Zerodha's, is tried; where its brokerage is not that of
 * the example, the example's own is an input, and everything else follows from it.
 * @throws ChargeRefusedError, TradeError, RangeError
 */
export function workNote(calculator: ChargeCalculator, example: Example): WorkedExample {
  const legs = legsOf(example);
  const stated = { brokerage: statedIn(example, 'brokerage'), clearing: statedIn(example, 'clearing') ?? '0' };
  const plan = planOf(example);
  const work = (settings: NoteSettings): Figures => {
    const isEstimate = (example.settings?.cash_base ?? 'vwap') !== 'vwap';
    return figuresOf(isEstimate ? calculator.estimate(settings, legs) : calculator.contractNote(settings, legs));
  };
  const settings = settingsOf(example, plan);
  if (stated.brokerage === undefined || hasRule(plan, example)) {
    const figures = work(settings);
    const agrees =
      isSame(figures.get('brokerage'), stated.brokerage) && isSame(figures.get('clearing'), stated.clearing);
    if (stated.brokerage === undefined || agrees) return { figures, brokerage: 'computed' };
  }
  const amounts = { brokerage: statedUnits(stated.brokerage), clearing: statedUnits(stated.clearing) };
  return { figures: work({ ...settings, ...amounts, statedBrokerage: 1 }), brokerage: 'stated' };
}

function legsOf({ exchange = 'NSE', segment = '', legs = [], settings = {} }: Example): NoteLeg[] {
  const group = settings.group === undefined ? usualGroup(exchange, segment) : groupOf(settings.group);
  const market = { exchange, segment, group, gross: settings.product === 'CNC_BOTH' };
  return legs.map(({ side, qty, price }) => tradeLeg({ side, quantity: qty, price }, market));
}

function settingsOf({ date, exchange, settings = {} }: Example, plan: Plan): NoteSettings {
  const isCommodity = exchange === 'MCX' || exchange === 'NCDEX';
  const { rounding = { stt: 'rupee', stamp: isCommodity ? 'paise' : 'rupee', other: 'paise' } } = settings;
  const base = baseOf(settings);
  return {
    taxRounding: roundings[rounding.stt],
    stampRounding: roundings[rounding.stamp],
    otherRounding: roundings[rounding.other],
    stampScope: StampScope.Note,
    withIpft: settings.ipft === 'omit' ? 0 : 1,
    gstOnIpft: base.has('ipft') ? 1 : 0,
    gstOnSebi: base.has('sebi') ? 1 : 0,
    oneExchangeLine: settings.combined_exchange_ipft ? 1 : 0,
    gstInHalves: 0,
    statedBrokerage: 0,
    dutyGroup: SecurityGroup.DutyLeftOut,
    statedExchangeRate: 0,
    plan: plan.number,
    date: knownDay(date),
    leastBrokerage: 0,
    brokerage: 0,
    clearing: 0,
    exchangeRate: 0,
  };
}

const baseOf = ({ gst_base = 'brokerage exchange ipft sebi' }: ExampleSettings): Set<string> =>
  new Set(gst_base.split(/[\s,+]+/));

function planOf(example: Example): Plan {
  const words = [example.settings?.plan, example.title, example.published_source].join(' ').toLowerCase();
  const named = plans.filter(({ name }) => words.includes(name.replaceAll('-', ' ')) || words.includes(name));
  const longest = named.sort((a, b) => b.name.length - a.name.length)[0];
  const plan = longest ?? planNamed('zerodha');
  if (!plan) throw new RangeError('There is no plan to work with.');
  return plan;
}

const hasRule = (plan: Plan, { segment, date }: Example): boolean =>
  plan.brokerage.some(
    ({ segments, from, to }) =>
      (segments as readonly string[]).includes(segment ?? '') && (from ?? '') <= date && (to ?? date) >= date,
  );

const statedIn = ({ lines, published }: Example, name: string): string | undefined =>
  lines?.[name] ?? published?.[name];

function statedUnits(text: string): number {
  const units = unitsOf(text, STATED_DIGITS);
  if (units === undefined) throw new RangeError(`"${text}" is not an amount with at most ${STATED_DIGITS} decimals.`);
  return units;
}

function figuresOf(lines: readonly ChargeLine[]): Figures {
  const figures = new Map<string, string>();
  for (const name of noteLineNames) {
    const rupees = rupeesNamed(lines, name);
    if (rupees !== undefined) figures.set(name, rupees);
  }
  const average = lines.find(({ kind }) => kind === ChargeLineKind.SecurityTax)?.averagePrice;
  if (average) figures.set('vwap', exactRupees(averageAsMoney(average)));
  return figures;
}

const averageAsMoney = (steps: number) => ({
  paise: Math.floor(steps / 100),
  fraction: BigInt(steps % 100) * 10n ** 16n,
});
