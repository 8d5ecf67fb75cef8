/** An account as its guest sees it. */
import type { AccountFacts } from './account-facts.ts';
import { anomalyTexts } from './anomalies.ts';
import { dayBill, noBill } from './day-charges.ts';
import { indianDay } from './indian-day.ts';
import type { AccountView, Instrument, Position } from './protocol.ts';

/** At `time`: on a later day than that of the facts nothing was charged yet. */
export function accountView(facts: AccountFacts, instruments: readonly Instrument[], time: number): AccountView {
  const { ledger, anomaly, day, charges } = facts;
  return {
    funds: {
      cash: ledger.cash,
      blocked: ledger.blocked,
      invested: ledger.positions,
      realised: -ledger.realised || 0,
      charges: ledger.charges,
      chargesToday: day < indianDay(time) ? noBill : dayBill(charges),
      switch: facts.switch,
      anomaly: anomaly && anomalyTexts[anomaly],
    },
    positions: facts.positions.flatMap(({ instrument, product, ...held }): Position[] => {
      const symbol = instruments[instrument]?.symbol;
      return symbol !== undefined && (product === 'cnc' || product === 'mis') ? [{ symbol, product, ...held }] : [];
    }),
  };
}
