/** What trades of a paper account cost: the estimate of an order before it is sent, and the contract note of a day. */
import { type ChargeCalculator, ChargeRefusedError, type NoteLeg } from '../wasm/charges.ts';
import { ChargeExchange, type ChargeLine, ChargeSegment, SecurityGroup, Side } from '../wasm/records.ts';
import { loadCharges } from './charges/charge-book.ts';
import { ledgerRequest } from './charges/ledger-request.ts';
import { type LineName, lineNamed } from './charges/note-lines.ts';
import { ledgerItem } from './charges/plan.ts';
import { defaultProfile, settingsOf } from './charges/profile.ts';
import { zerodha } from './charges/zerodha.ts';
import { type NoteTrade, noBill, splitOpen, sumOfBills } from './day-charges.ts';
import { dateOfDay } from './indian-day.ts';
import type { ChargeAmount, ChargeBill } from './protocol.ts';

type Method = 'estimate' | 'contract_note';

const plan = zerodha;
/** Prices of the charges kernel are in ten-thousandths of a rupee. */
const STEPS_OF_PAISA = 100;

export class PaperCharges {
  private readonly module: WebAssembly.Module;
  private calculator: ChargeCalculator | undefined;

  constructor(module: WebAssembly.Module) {
    this.module = module;
  }

  /** Each trade on its own, as a broker's calculator has it; null when no rates are known for the day. */
  estimate(day: number, trades: readonly NoteTrade[]): ChargeBill | null {
    const delivered = trades.filter(({ product, side }) => product === 'cnc' && side === 'sell').length;
    return this.bill('estimate', day, trades, delivered);
  }

  /**
   * The day as a whole; null when no rates are known for it. A note takes what was not squared off for delivered, so an intraday
   * position that is still open is estimated as the intraday trade that it is going to be.
   */
  contractNote(day: number, trades: readonly NoteTrade[]): ChargeBill | null {
    const { settled, open } = splitOpen(trades);
    const note = settled.length === 0 ? noBill : this.bill('contract_note', day, settled, securitiesDelivered(settled));
    const rest = open.length === 0 ? noBill : this.estimate(day, open);
    return note && rest && sumOfBills(note, rest);
  }

  private bill(method: Method, day: number, trades: readonly NoteTrade[], delivered: number): ChargeBill | null {
    const date = dateOfDay(day);
    try {
      this.calculator ??= loadCharges(this.module);
      const settings = settingsOf(defaultProfile, { method, date, plan: plan.number, isCommodity: false });
      const legs = legsOf(trades);
      const lines =
        method === 'estimate' ? this.calculator.estimate(settings, legs) : this.calculator.contractNote(settings, legs);
      const dp = this.depositoryDebit(date, delivered);
      return { lines: [...amountsOf(lines, settings.oneExchangeLine === 1), ...dp], total: totalOf(lines) + sum(dp) };
    } catch (error) {
      if (error instanceof ChargeRefusedError) return null;
      throw error;
    }
  }

  /** Once for each security that leaves the depository. */
  private depositoryDebit(date: string, securities: number): ChargeAmount[] {
    const item = ledgerItem(plan, 'dp', date);
    if (!item || securities === 0) return [];
    const lines = this.calculator?.ledgerCharge(ledgerRequest(item, { date, count: securities })) ?? [];
    return [{ name: 'dp', amount: totalOf(lines) }];
  }
}

/** How many securities were sold for delivery on balance. */
function securitiesDelivered(trades: readonly NoteTrade[]): number {
  const net = new Map<number, number>();
  for (const { instrument, side, quantity } of trades.filter(({ product }) => product === 'cnc')) {
    net.set(instrument, (net.get(instrument) ?? 0) + (side === 'sell' ? quantity : -quantity));
  }
  return [...net.values()].filter((sold) => sold > 0).length;
}

function legsOf(trades: readonly NoteTrade[]): NoteLeg[] {
  const orders = new Map<number, number>();
  for (const { order } of trades) orders.set(order, orders.get(order) ?? orders.size + 1);
  return trades.map(({ order, instrument, side, product, price, quantity }) => ({
    side: side === 'buy' ? Side.Buy : Side.Sell,
    exchange: ChargeExchange.Nse,
    segment: product === 'cnc' ? ChargeSegment.EqDelivery : ChargeSegment.EqIntraday,
    group: SecurityGroup.Standard,
    gross: 0,
    security: instrument + 1,
    order: orders.get(order) ?? 0,
    quantity,
    price: price * STEPS_OF_PAISA,
    lots: 1,
  }));
}

/** The lines that make up the total; what is nil stays out. */
function amountsOf(lines: readonly ChargeLine[], isOneExchangeLine: boolean): ChargeAmount[] {
  const paise = (name: LineName): number => lineNamed(lines, name)?.paise ?? 0;
  const exchange = isOneExchangeLine ? paise('exchange_plus_ipft') : paise('exchange') + paise('ipft');
  const amounts: readonly ChargeAmount[] = [
    { name: 'brokerage', amount: paise('brokerage') },
    { name: 'stt', amount: paise('stt_ctt') },
    { name: 'exchange', amount: exchange },
    { name: 'sebi', amount: paise('sebi') },
    { name: 'gst', amount: paise('gst') },
    { name: 'stamp', amount: paise('stamp') },
  ];
  return amounts.filter(({ amount }) => amount !== 0);
}

const totalOf = (lines: readonly ChargeLine[]): number => lineNamed(lines, 'total')?.paise ?? 0;
const sum = (amounts: readonly ChargeAmount[]): number => amounts.reduce((total, { amount }) => total + amount, 0);
