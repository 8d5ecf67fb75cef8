/**
 * The stream of one viewer: numbers its messages and keeps what it is subscribed to. No I/O: the host sends what is returned.
 *
 * The host takes the changes of the market once (`PaperMarket.takeChanges`) and gives them to every stream.
 */

import type { GuestChanges } from './guest-book.ts';
import type { MarketChanges } from './market-view.ts';
import type { PaperMarket } from './paper-market.ts';
import { problem } from './problems.ts';
import type { AccountView, Fill, MarketMessage, Order } from './protocol.ts';

/** Plain data, so that a host can put it aside and make the stream again. */
export interface StreamState {
  /** Number of the last message sent; 0 before the first. */
  readonly seq: number;
  /** Index of the subscribed instrument, or null. */
  readonly instrument: number | null;
  /** Highest trade number that the viewer has of that instrument. */
  readonly lastTrade: number;
}

/** All that the viewer's guest has. */
export interface OpeningGuest {
  readonly orders: readonly Order[];
  readonly fills: readonly Fill[];
  readonly account: AccountView;
}

const unopened: StreamState = { seq: 0, instrument: null, lastTrade: 0 };

type Timed = Exclude<MarketMessage, { type: 'error' }>;
/** A message before it has its number and time. */
type Unnumbered = Timed extends infer M ? (M extends Timed ? Omit<M, 'seq' | 'time'> : never) : never;

export class MarketStream {
  private readonly market: PaperMarket;
  private current: StreamState;

  constructor(market: PaperMarket, state: StreamState = unopened) {
    this.market = market;
    this.current = state;
  }

  get state(): StreamState {
    return this.current;
  }

  /** What opens the stream, and what starts it afresh when messages may have been lost: everything, subscription included. */
  open({ orders, fills, account }: OpeningGuest): MarketMessage[] {
    const { instrument } = this.current;
    return [
      this.number({ type: 'snapshot', instruments: this.market.instruments, quotes: this.market.quotes() }),
      this.number({ type: 'orders', replace: true, orders, fills }),
      this.number({ type: 'account', account }),
      ...(instrument === null ? [] : [this.book(instrument)]),
    ];
  }

  /** Answers with the book of the instrument, or with an error for one that is not listed. */
  subscribe(instrument: number): MarketMessage {
    if (!this.market.instruments[instrument]) return this.error('SYMBOL_NOT_FOUND', problem('SYMBOL_NOT_FOUND').detail);
    return this.book(instrument);
  }

  /** The changes as this viewer sees them, or null when there is nothing for it. */
  changes(changes: MarketChanges): MarketMessage | null {
    const { instrument, lastTrade } = this.current;
    const book = instrument === null ? null : (changes.books.get(instrument) ?? null);
    const candle = instrument === null ? null : (changes.candles.get(instrument) ?? null);
    // A trade may have been told by a `book` that was made after it and before these changes were taken.
    const trades = changes.trades.filter(
      (trade) => trade.instrument === instrument && Number(trade.tradeId) > lastTrade,
    );
    if (changes.quotes.length === 0 && !book && !candle && trades.length === 0) return null;
    return this.number({ type: 'changes', quotes: changes.quotes, book, trades, candle });
  }

  /** Orders and fills of the guest that are new or changed, and the account when it changed. */
  guest({ orders, fills, account }: GuestChanges): MarketMessage[] {
    const hasOrders = orders.length > 0 || fills.length > 0;
    return [
      ...(hasOrders ? [this.number({ type: 'orders', replace: false, orders, fills })] : []),
      ...(account ? [this.number({ type: 'account', account })] : []),
    ];
  }

  error(code: string, detail: string): MarketMessage {
    return { type: 'error', seq: this.nextSeq(), code, detail };
  }

  private book(instrument: number): MarketMessage {
    this.current = { ...this.current, instrument, lastTrade: this.market.tradeCount };
    return this.number({ type: 'book', book: this.market.book(instrument) });
  }

  private number(message: Unnumbered): MarketMessage {
    return { ...message, seq: this.nextSeq(), time: this.market.time };
  }

  private nextSeq(): number {
    this.current = { ...this.current, seq: this.current.seq + 1 };
    return this.current.seq;
  }
}
