/**
 * Settings of a broker that the answer depends on and no law decides. What the sources leave open is a setting with a
 * default; docs/reference/charges.md lists them.
 */
import type { NoteSettings } from '../../wasm/charges.ts';
import type { ChargeRoundingName, SecurityGroupName } from '../../wasm/records.ts';
import { ChargeRounding, SecurityGroup, StampScope } from '../../wasm/records.ts';
import { knownDay } from './days.ts';
import { codeOf } from './rates.ts';

export interface Profile {
  /** Rounding of the transaction tax in an estimate; a contract note has whole rupees. */
  readonly estimateTaxRounding: ChargeRoundingName;
  /** First day on which an estimate shows stamp duty in whole rupees, in paise before; the month is not known exactly. */
  readonly estimateStampRupeesFrom: string;
  /** Whether a contract note rounds stamp duty once, or security by security; not proven either way. */
  readonly stampScope: 'note' | 'part';
  /** First day from which GST is on the investor-protection contribution; firms and years differ. */
  readonly gstOnIpftFrom: string;
  /** First day from which exchange charge and contribution are one line, rounded together. */
  readonly oneExchangeLineFrom: string;
  /** Central and state halves rounded each by itself, as within one state. */
  readonly gstInHalves: boolean;
  /** Whose schedule of stamp duty holds before July 2020. */
  readonly dutyBefore2020: Extract<SecurityGroupName, `duty_${string}`>;
  /** Least brokerage of a note, in paise: one paisa appears on some delivery-only notes. */
  readonly leastBrokerage: number;
  /**
   * Exchange charge in billionths in place of the table's: for BSE groups P and R, special agricultural commodities, the
   * SENSEX-30 waiver of 2018, currency before October 2024, a lower slab, gold bonds at the cash rate.
   */
  readonly exchangeRate: number | null;
  /** The debit of the depository is that of a woman as first holder. */
  readonly womanFirstHolder: boolean;
}

export const defaultProfile: Profile = {
  estimateTaxRounding: 'paise',
  estimateStampRupeesFrom: '2023-04-01',
  stampScope: 'note',
  gstOnIpftFrom: '2024-10-01',
  oneExchangeLineFrom: '2024-10-01',
  gstInHalves: false,
  dutyBefore2020: 'duty_left_out',
  leastBrokerage: 0,
  exchangeRate: null,
  womanFirstHolder: false,
};

export interface NoteOf {
  readonly method: 'estimate' | 'contract_note';
  /** YYYY-MM-DD */
  readonly date: string;
  /** Number of the plan. */
  readonly plan: number;
  /** MCX and NCDEX have notes of their own, with stamp duty in paise and no contribution. */
  readonly isCommodity: boolean;
}

/** The settings of a note on a date. @throws RangeError when the date is none */
export function settingsOf(profile: Profile, { method, date, plan, isCommodity }: NoteOf): NoteSettings {
  const isEstimate = method === 'estimate';
  const since = (day: string): number => (date >= day ? 1 : 0);
  const inPaise = isCommodity || (isEstimate && since(profile.estimateStampRupeesFrom) === 0);
  return {
    taxRounding: isEstimate ? codeOf(ChargeRounding, profile.estimateTaxRounding) : ChargeRounding.Rupee,
    stampRounding: inPaise ? ChargeRounding.Paise : ChargeRounding.Rupee,
    otherRounding: ChargeRounding.Paise,
    stampScope: isEstimate || profile.stampScope === 'part' ? StampScope.Part : StampScope.Note,
    withIpft: 1,
    gstOnIpft: since(profile.gstOnIpftFrom),
    gstOnSebi: 1,
    oneExchangeLine: isCommodity ? 0 : since(profile.oneExchangeLineFrom),
    gstInHalves: profile.gstInHalves ? 1 : 0,
    statedBrokerage: 0,
    dutyGroup: codeOf(SecurityGroup, profile.dutyBefore2020),
    statedExchangeRate: profile.exchangeRate === null ? 0 : 1,
    plan,
    date: knownDay(date),
    leastBrokerage: profile.leastBrokerage,
    brokerage: 0,
    clearing: 0,
    exchangeRate: profile.exchangeRate ?? 0,
  };
}
