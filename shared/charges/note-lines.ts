/** The lines of an answer by name, as exact rupees. */
import { type ChargeLine, ChargeLineKind } from '../../wasm/records.ts';
import { exactRupees } from './money.ts';

const lineNames = {
  brokerage: ChargeLineKind.Brokerage,
  exchange: ChargeLineKind.Exchange,
  ipft: ChargeLineKind.Ipft,
  exchange_plus_ipft: ChargeLineKind.ExchangeAndIpft,
  sebi: ChargeLineKind.Sebi,
  clearing: ChargeLineKind.Clearing,
  gst: ChargeLineKind.Gst,
  stt_ctt: ChargeLineKind.TransactionTax,
  stamp: ChargeLineKind.Stamp,
  total: ChargeLineKind.Total,
  net_obligation: ChargeLineKind.NetObligation,
  gst_base: ChargeLineKind.GstBase,
  buy_value: ChargeLineKind.BuyValue,
  sell_value: ChargeLineKind.SellValue,
  amount: ChargeLineKind.Amount,
} as const;

export type LineName = keyof typeof lineNames;
export const noteLineNames = Object.keys(lineNames) as readonly LineName[];

/** The first line of a name; undefined when the answer has none. */
export const lineNamed = (lines: readonly ChargeLine[], name: LineName): ChargeLine | undefined =>
  lines.find(({ kind }) => kind === lineNames[name]);

/** Exact rupees of the first line of a name; nothing when there is none. */
export function rupeesNamed(lines: readonly ChargeLine[], name: LineName): string | undefined {
  const line = lineNamed(lines, name);
  return line && exactRupees(line);
}
