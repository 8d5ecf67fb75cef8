/** Requests for charges that go to the ledger. */
import type { LedgerRequest } from '../../wasm/charges.ts';
import { ChargeRounding } from '../../wasm/records.ts';
import { knownDay } from './days.ts';
import type { LedgerItem } from './plan.ts';

const STEPS_OF_PAISA = 100;

export interface LedgerUse {
  /** YYYY-MM-DD */
  readonly date: string;
  /** How often a fixed amount is due. */
  readonly count?: number;
  /** Days of interest. */
  readonly days?: number;
  /** What a rate is on, in ten-thousandths of a rupee. */
  readonly principal?: number;
}

/** What an item of a plan comes to; for `ChargeCalculator.ledgerCharge`. */
export function ledgerRequest(item: Pick<LedgerItem, 'fixed' | 'rate' | 'gst'>, use: LedgerUse): LedgerRequest {
  return {
    rounding: ChargeRounding.Paise,
    withGst: item.gst ? 1 : 0,
    date: knownDay(use.date),
    days: use.days ?? 1,
    count: use.count ?? 1,
    fixed: (item.fixed ?? 0) * STEPS_OF_PAISA,
    principal: use.principal ?? 0,
    rate: item.rate ?? 0,
  };
}
