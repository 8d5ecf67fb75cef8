/** What the panels read, derived from the market state. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { type Instrument, isOpen, type Order, type Quote } from '../../shared/protocol.ts';
import { emptyAccount, type ValuedFunds, type ValuedPosition, value, valueFunds } from './positions.ts';
import { market, selectedSymbol } from './session.ts';

export const instruments = computed(() => market.value.instruments);
const instrumentsBySymbol = computed(() => new Map(instruments.value.map((item) => [item.symbol, item])));

export const selectedInstrument = computed<Instrument | undefined>(() =>
  instrumentsBySymbol.value.get(selectedSymbol.value ?? ''),
);

/** The book of the selected instrument, or null while that of another one is still shown by the stream. */
export const selectedBook = computed(() => {
  const { book } = market.value;
  return book && book.instrument === selectedInstrument.value?.instrument ? book : null;
});

export const selectedQuote = computed(() => market.value.quotes.get(selectedInstrument.value?.instrument ?? -1));

export const marketTime = computed(() => Math.floor(market.value.time / 1_000_000) * 1_000_000);

const orders = computed(() => market.value.orders);
export const ordersNewestFirst = computed<readonly Order[]>(() => [...orders.value.values()].reverse());
export const openOrders = computed<readonly Order[]>(() => ordersNewestFirst.value.filter(isOpen));

export const fills = computed(() => market.value.fills);
const accountView = computed(() => market.value.account ?? emptyAccount);

/** Those that are open, then those that are closed. */
export const positions = computed<readonly ValuedPosition[]>(() => {
  const valued = accountView.value.positions.map((position) => value(position, lastPrice(position.symbol)));
  const isOpenPosition = ({ quantity }: ValuedPosition): boolean => quantity !== 0;
  return [...valued.filter(isOpenPosition), ...valued.filter((position) => !isOpenPosition(position))];
});

export const funds = computed<ValuedFunds>(() => valueFunds(accountView.value.funds, positions.value));

export const switchState = computed(() => accountView.value.funds.switch);

export function quoteOf(instrument: number): ReadonlySignal<Quote | undefined> {
  return computed(() => market.value.quotes.get(instrument));
}

export function instrumentOf(symbol: string): Instrument | undefined {
  return instrumentsBySymbol.value.get(symbol);
}

/** Last price, or the previous close before the first trade; 0 for a symbol that is not listed. */
export function lastPrice(symbol: string): number {
  const instrument = instrumentOf(symbol);
  if (!instrument) return 0;
  return market.value.quotes.get(instrument.instrument)?.last || instrument.referencePrice;
}
