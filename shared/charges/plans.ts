/** All plans by name, and as the records that the kernel loads. */
import type { DatedRule } from '../../wasm/charges.ts';
import { BrokerageBasis, ChargeSegment } from '../../wasm/records.ts';
import { otherPlans } from './brokers.ts';
import { knownDay, OPEN_END } from './days.ts';
import type { Plan } from './plan.ts';
import { codeOf } from './rates.ts';
import { zerodha, zerodhaMtf, zerodhaShortOfCash } from './zerodha.ts';

export const plans: readonly Plan[] = [zerodha, zerodhaShortOfCash, zerodhaMtf, ...otherPlans];

export const planNamed = (name: string): Plan | undefined => plans.find((plan) => plan.name === name);

function rulesOf(plan: Plan): DatedRule[] {
  return plan.brokerage.flatMap((rule) =>
    rule.segments.map((segment) => ({
      segment: codeOf(ChargeSegment, segment),
      basis: codeOf(BrokerageBasis, rule.flatBy ?? 'order'),
      plan: plan.number,
      firstDay: rule.from === null ? 0 : knownDay(rule.from),
      lastDay: rule.to === null ? OPEN_END : knownDay(rule.to),
      rate: rule.rate ?? 0,
      cap: rule.cap ?? 0,
      floor: rule.floor ?? 0,
      flat: rule.flat ?? 0,
      clearing: rule.clearing ?? 0,
    })),
  );
}

export const datedRules = (): DatedRule[] => plans.flatMap(rulesOf);
