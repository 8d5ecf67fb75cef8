/**
 * What viewers see of a market: quotes, books, candles and recent trades, folded from the events of the venue.
 *
 * Books can be read back from the engine; the rest is history that only the view holds, so it is saved with the snapshot.
 */
import { foldCandle } from './candles.ts';
import { type DayFigures, foldDay, untraded } from './day-figures.ts';
import { limits } from './limits.ts';
import { OrderBookView } from './order-book.ts';
import type { BookChange, BookSnapshot, Candle, Level, Phase, PublicTrade, Quote, Side } from './protocol.ts';

/** What changed since the last take, conflated: present totals, and at most the last 50 trades of each instrument. */
export interface MarketChanges {
  readonly quotes: readonly Quote[];
  /** By instrument, as are `candles`. */
  readonly books: ReadonlyMap<number, BookChange>;
  readonly trades: readonly PublicTrade[];
  readonly candles: ReadonlyMap<number, Candle>;
}

interface SavedInstrument {
  readonly phase: Phase;
  readonly day: DayFigures;
  readonly candles: readonly Candle[];
  readonly trades: readonly PublicTrade[];
}

/** Plain data; `version` changes with its form. */
export interface SavedView {
  readonly version: 1;
  readonly tradeCount: number;
  readonly instruments: readonly SavedInstrument[];
}

interface InstrumentView {
  readonly book: OrderBookView;
  phase: Phase;
  day: DayFigures;
  readonly candles: Candle[];
  trades: PublicTrade[];
  /** Trades since the last take. */
  fresh: PublicTrade[];
  changed: boolean;
}

/** A trade as the venue tells it. */
export type TradeFigures = Omit<PublicTrade, 'tradeId'>;

export class MarketView {
  private readonly views: readonly InstrumentView[];
  private trades = 0;

  constructor(instruments: number, saved?: SavedView) {
    this.trades = saved?.tradeCount ?? 0;
    this.views = Array.from({ length: instruments }, (_, instrument) =>
      makeView(instrument, saved?.instruments[instrument]),
    );
  }

  /** Trades of all instruments so far; also the id of the last one. */
  get tradeCount(): number {
    return this.trades;
  }

  putLevel(instrument: number, side: Side, level: Level): void {
    const view = this.at(instrument);
    view.book.put(side, level);
    view.changed = true;
  }

  putPhase(instrument: number, phase: Phase): void {
    const view = this.at(instrument);
    view.phase = phase;
    view.changed = true;
  }

  /** Returns the id that the trade gets: trades are numbered from 1 in the order of events. */
  putTrade(figures: TradeFigures): string {
    this.trades += 1;
    const view = this.at(figures.instrument);
    const { time, price, quantity } = figures;
    const trade: PublicTrade = { tradeId: String(this.trades), ...figures };
    view.day = foldDay(view.day, price, quantity);
    foldCandle(view.candles, time, price, quantity);
    keep(view.trades, trade);
    keep(view.fresh, trade);
    view.changed = true;
    return trade.tradeId;
  }

  quotes(): Quote[] {
    return this.views.map(quote);
  }

  book(instrument: number): BookSnapshot {
    const { book, candles, trades } = this.at(instrument);
    return { instrument, ...book.levels(), candles: [...candles], trades: [...trades] };
  }

  takeChanges(): MarketChanges {
    const changed = this.views.filter((view) => view.changed);
    const books = new Map<number, BookChange>();
    const candles = new Map<number, Candle>();
    const trades: PublicTrade[] = [];
    for (const view of changed) {
      const { instrument } = view.book;
      const change = view.book.takeChange();
      if (change) books.set(instrument, change);
      const candle = view.candles.at(-1);
      if (candle && view.fresh.length > 0) candles.set(instrument, candle);
      trades.push(...view.fresh);
      view.fresh = [];
      view.changed = false;
    }
    return { quotes: changed.map(quote), books, trades, candles };
  }

  save(): SavedView {
    const instruments = this.views.map(({ phase, day, candles, trades }) => ({
      phase,
      day,
      candles: [...candles],
      trades: [...trades],
    }));
    return { version: 1, tradeCount: this.trades, instruments };
  }

  private at(instrument: number): InstrumentView {
    const view = this.views[instrument];
    if (!view) throw new RangeError(`The market lists no instrument ${instrument}.`);
    return view;
  }
}

function makeView(instrument: number, saved: SavedInstrument | undefined): InstrumentView {
  return {
    book: new OrderBookView(instrument),
    phase: saved?.phase ?? 'closed',
    day: saved?.day ?? untraded,
    candles: [...(saved?.candles ?? [])],
    trades: [...(saved?.trades ?? [])],
    fresh: [],
    changed: false,
  };
}

function keep(trades: PublicTrade[], trade: PublicTrade): void {
  trades.push(trade);
  if (trades.length > limits.trades) trades.shift();
}

function quote({ book, phase, day }: InstrumentView): Quote {
  return { instrument: book.instrument, phase, ...day, ...book.best() };
}
