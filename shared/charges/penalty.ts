/** What the exchange charges for margin that is short. */
import type { Dated } from './plan.ts';

const LAKH_IN_STEPS = 1_000_000_000;
const TENTH = 10;

const rule: Dated = {
  from: '2011-07-01',
  to: null,
  source: 'circulars of the clearing corporations on short collection of margin',
  confidence: 'M',
  note: 'repeated shortfalls (more than three days in a row, or five in a month) cost 5 %',
};

/** Penalty of a day: 0.5 % of a shortfall below one lakh and a tenth of the margin, 1 % above. Rates in billionths. */
export const shortMarginPenalties = [
  { ...rule, rate: 5_000_000, when: 'below ₹1 lakh and below 10 % of the margin' },
  { ...rule, rate: 10_000_000, when: 'otherwise' },
] as const;

/** Both in ten-thousandths of a rupee; a margin that is not given does not count. */
export function shortMarginPenalty(shortfall: number, margin?: number): { readonly rate: number } {
  const [small, large] = shortMarginPenalties;
  const isSmall = shortfall < LAKH_IN_STEPS && (margin === undefined || shortfall * TENTH < margin);
  return isSmall ? small : large;
}
