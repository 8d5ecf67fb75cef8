/** What a plan of a broker is: rules of brokerage by segment and date, and what goes to the ledger. */
import type { ChargeSegmentName } from '../../wasm/records.ts';
import type { Confidence } from './rate-series.ts';

export const cashDelivery: readonly ChargeSegmentName[] = [
  'eq_delivery',
  'etf_equity_delivery',
  'etf_other',
  'gsec',
  'sgb',
  'corp_bond',
];
export const cashIntraday: readonly ChargeSegmentName[] = ['eq_intraday', 'etf_equity_intraday'];
export const futures: readonly ChargeSegmentName[] = ['eq_fut', 'cur_fut', 'ird_fut', 'com_fut', 'com_fut_agri'];
export const options: readonly ChargeSegmentName[] = ['eq_opt', 'cur_opt', 'com_opt'];
export const exercise: readonly ChargeSegmentName[] = ['eq_opt_exercise', 'com_opt_exercise'];

export interface Dated {
  /** First day; null: not known, taken as always. */
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** flat + rate × value of an executed order, at most cap, at least floor. Money in paise, rates in billionths. */
export interface BrokerageRule extends Dated {
  readonly segments: readonly ChargeSegmentName[];
  readonly rate?: number;
  readonly cap?: number;
  readonly floor?: number;
  readonly flat?: number;
  readonly flatBy?: 'order' | 'lot';
  /** Clearing charge on turnover, in billionths. */
  readonly clearing?: number;
}

export type LedgerItemKind =
  | 'dp'
  | 'dp_woman'
  | 'square_off'
  | 'call_and_trade'
  | 'delayed_payment'
  | 'collateral_shortfall'
  | 'mtf_interest'
  | 'pledge'
  | 'physical_settlement'
  | 'physical_settlement_netted';

/** A charge outside the note: a fixed amount in paise each time, or a rate in billionths (a day for interest). */
export interface LedgerItem extends Dated {
  readonly kind: LedgerItemKind;
  readonly fixed?: number;
  readonly rate?: number;
  readonly gst: boolean;
  readonly per: 'security and day' | 'order' | 'day' | 'pledge or unpledge' | 'settlement value';
  /** Not due below this value, in paise. */
  readonly nilBelow?: number;
}

export interface Plan {
  /** Number in the records of the kernel, 1 to 63. */
  readonly number: number;
  readonly name: string;
  readonly title: string;
  /** Empty: the broker's brokerage is not known, its ledger charges are. */
  readonly brokerage: readonly BrokerageRule[];
  readonly ledger: readonly LedgerItem[];
}

const isOn = (date: string, { from, to }: Dated): boolean => (from ?? '') <= date && (to === null || date <= to);

/** What the plan charges to the ledger on a date YYYY-MM-DD; undefined when that is not known. */
export function ledgerItem(plan: Plan, kind: LedgerItemKind, date: string): LedgerItem | undefined {
  return plan.ledger.find((item) => item.kind === kind && isOn(date, item));
}
