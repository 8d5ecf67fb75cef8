/** What an account traded in a day as its contract note counts it, and what was charged for it. Pure folds over plain data. */
import { limits } from './limits.ts';
import type { ChargeBill, ChargeName, Product, Side } from './protocol.ts';

/** Trades of one order at one price. */
export interface NoteTrade {
  readonly order: number;
  readonly instrument: number;
  readonly side: Side;
  readonly product: Product;
  readonly price: number;
  readonly quantity: number;
}

export interface DayCharges {
  /** Trades of the open note. */
  readonly trades: readonly NoteTrade[];
  /** What the open note comes to so far: it is posted. */
  readonly note: ChargeBill;
  /** Notes of the same day that are full. */
  readonly earlier: ChargeBill;
}

export const noBill: ChargeBill = { lines: [], total: 0 };
export const noCharges: DayCharges = { trades: [], note: noBill, earlier: noBill };

/** A note that is full is closed, and the trade begins another one. */
export function addTrade(day: DayCharges, trade: NoteTrade): DayCharges {
  const same = day.trades.findIndex((each) => each.order === trade.order && each.price === trade.price);
  const known = day.trades[same];
  if (known) {
    const grown = { ...known, quantity: known.quantity + trade.quantity };
    return { ...day, trades: day.trades.with(same, grown) };
  }
  if (day.trades.length < limits.noteLegs) return { ...day, trades: [...day.trades, trade] };
  return { trades: [trade], note: noBill, earlier: sumOfBills(day.earlier, day.note) };
}

/** All that was charged for the day, by line. */
export function dayBill({ earlier, note }: DayCharges): ChargeBill {
  return sumOfBills(earlier, note);
}

export function sumOfBills(a: ChargeBill, b: ChargeBill): ChargeBill {
  if (a.lines.length === 0) return b;
  const amounts = new Map<ChargeName, number>(a.lines.map(({ name, amount }) => [name, amount]));
  for (const { name, amount } of b.lines) amounts.set(name, (amounts.get(name) ?? 0) + amount);
  return { lines: [...amounts].map(([name, amount]) => ({ name, amount })), total: a.total + b.total };
}

/** Trades of a note, told apart by whether they are done with. */
export interface SplitTrades {
  readonly settled: readonly NoteTrade[];
  /** The last of the intraday trades that nothing of the same day closed. */
  readonly open: readonly NoteTrade[];
}

export function splitOpen(trades: readonly NoteTrade[]): SplitTrades {
  const unclosed = intradayNet(trades);
  const settled: NoteTrade[] = [];
  const open: NoteTrade[] = [];
  for (const trade of trades.toReversed()) {
    const net = unclosed.get(trade.instrument) ?? 0;
    const isHeavier = trade.product === 'mis' && signOf(trade) === Math.sign(net);
    const still = isHeavier ? Math.min(trade.quantity, Math.abs(net)) : 0;
    unclosed.set(trade.instrument, net - signOf(trade) * still);
    if (still > 0) open.push({ ...trade, quantity: still });
    if (still < trade.quantity) settled.push({ ...trade, quantity: trade.quantity - still });
  }
  return { settled: settled.reverse(), open: open.reverse() };
}

/** What was bought less what was sold intraday, by instrument. */
function intradayNet(trades: readonly NoteTrade[]): Map<number, number> {
  const net = new Map<number, number>();
  for (const trade of trades.filter(({ product }) => product === 'mis')) {
    net.set(trade.instrument, (net.get(trade.instrument) ?? 0) + signOf(trade) * trade.quantity);
  }
  return net;
}

const signOf = ({ side }: NoteTrade): number => (side === 'buy' ? 1 : -1);
