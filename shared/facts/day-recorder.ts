/** Turns the events of one instrument of a venue into a recorded day. */
import { EventKind, type OrderEvent, Reason, readLevelEvent, readOrderEvent, Side } from '../../wasm/records.ts';
import { depthOf, type LevelBook, levelBook, putLevel, type Top, topOf } from './level-book.ts';
import { DEPTH_LEVELS, emptyDay, type MarketDay, type PassiveOrder, type Session } from './market-day.ts';

export interface RecordedShare {
  readonly instrument: number;
  /** In price units; `unitsPerCurrency` of them are 1 rupee or yuan. */
  readonly tickSize: number;
  readonly unitsPerCurrency: number;
  readonly bandLow: number;
  readonly bandHigh: number;
  /** Seconds on the clock of the events. */
  readonly sessions: readonly Session[];
}

/** An order whose acceptance was seen and whose command may still be under way. */
interface Entering {
  readonly event: OrderEvent;
  readonly before: Top;
  readonly tick: number;
  quantity: number;
  fills: number;
  prices: number;
  lastPrice: number;
  isGone: boolean;
}

const MICROSECONDS = 1e6;

export class DayRecorder {
  readonly day: MarketDay;
  private readonly share: RecordedShare;
  private readonly book: LevelBook;
  private readonly open = new Map<number, PassiveOrder>();
  private entering: Entering | null = null;
  private nextSecond: number;
  private session = 0;

  constructor(share: RecordedShare) {
    this.share = share;
    this.day = emptyDay(share.sessions, share.tickSize / share.unitsPerCurrency);
    this.book = levelBook(share.bandLow / share.tickSize, share.bandHigh / share.tickSize);
    this.nextSecond = share.sessions[0]?.start ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the event at `at`; events of other instruments are left out. */
  take(events: DataView, at: number): void {
    const kind = events.getUint8(at);
    if (events.getUint16(at + 4, true) !== this.share.instrument) return;
    if (kind === EventKind.LevelChanged) return this.takeLevel(events, at);
    const event = readOrderEvent(events, at);
    const time = event.time / MICROSECONDS;
    if (kind === EventKind.Trade) return this.takeTrade(event, time);
    if (kind === EventKind.OrderCancelled) return this.takeCancel(event, time);
    this.settle();
    if (kind === EventKind.OrderAccepted) this.enter(event, time);
  }

  /** Ends the day: samples what is left of the last session. */
  finish(): MarketDay {
    this.settle();
    this.sampleUntil(Number.POSITIVE_INFINITY);
    return this.day;
  }

  private takeLevel(events: DataView, at: number): void {
    const level = readLevelEvent(events, at);
    const time = level.time / MICROSECONDS;
    this.sampleUntil(time);
    putLevel(this.book, level.side === Side.Buy, level.price / this.share.tickSize, level.quantity);
    this.putQuotes(time);
  }

  private putQuotes(time: number): void {
    const { quotes } = this.day;
    const top = topOf(this.book);
    const last = quotes.time.length - 1;
    const isSame =
      Object.is(quotes.bid[last], top.bid) &&
      Object.is(quotes.ask[last], top.ask) &&
      quotes.bidQuantity[last] === top.bidQuantity &&
      quotes.askQuantity[last] === top.askQuantity;
    if (isSame) return;
    const row = quotes.time[last] === time ? last : last + 1;
    quotes.time[row] = time;
    quotes.bid[row] = top.bid;
    quotes.ask[row] = top.ask;
    quotes.bidQuantity[row] = top.bidQuantity;
    quotes.askQuantity[row] = top.askQuantity;
  }

  private enter(event: OrderEvent, time: number): void {
    this.sampleUntil(time);
    const before = topOf(this.book);
    const tick = event.price / this.share.tickSize;
    this.entering = { event, before, tick, quantity: 0, fills: 0, prices: 0, lastPrice: 0, isGone: false };
  }

  private takeTrade(event: OrderEvent, time: number): void {
    const price = event.price / this.share.tickSize;
    if (event.detail === 1) return this.takeAuctionTrade(time, price, event.quantity);
    if (this.isContinuous(time)) this.day.prints.push({ time, price, quantity: event.quantity });
    const { entering } = this;
    if (entering?.event.order === event.counterOrder) {
      if (price !== entering.lastPrice) entering.prices += 1;
      entering.lastPrice = price;
      entering.fills += 1;
      entering.quantity += event.quantity;
    }
    const resting = this.open.get(event.order);
    if (!resting) return;
    if (resting.fills === 0) resting.firstFill = time;
    resting.fills += 1;
    resting.filled += event.quantity;
    if (resting.filled < resting.quantity) return;
    resting.end = time;
    this.open.delete(event.order);
  }

  private takeAuctionTrade(time: number, price: number, quantity: number): void {
    this.settle();
    const last = this.day.auctions.at(-1);
    if (last?.time === time) last.quantity += quantity;
    else this.day.auctions.push({ time, price, quantity });
  }

  private takeCancel(event: OrderEvent, time: number): void {
    if (event.reason !== Reason.CancelledByOwner && this.entering?.event.order === event.order) {
      this.entering.isGone = true;
      return;
    }
    this.settle();
    if (event.reason !== Reason.CancelledByOwner) return;
    if (this.isContinuous(time)) this.day.cancels.push(time);
    const resting = this.open.get(event.order);
    if (!resting) return;
    resting.end = time;
    resting.cancelled = true;
    this.open.delete(event.order);
  }

  /** The command of the order that came in last is over: it was an aggressor, or it rests. */
  private settle(): void {
    const { entering } = this;
    if (!entering) return;
    this.entering = null;
    const { event, before, tick } = entering;
    const time = event.time / MICROSECONDS;
    if (!this.isContinuous(time)) return;
    const isBuy = event.side === Side.Buy;
    if (entering.fills === 0) {
      if (entering.isGone) return;
      const order: PassiveOrder = {
        time,
        quantity: event.quantity,
        distance: isBuy ? before.bid - tick : tick - before.ask,
        firstFill: Number.NaN,
        fills: 0,
        filled: 0,
        end: Number.NaN,
        cancelled: false,
      };
      this.day.passive.push(order);
      this.open.set(event.order, order);
      return;
    }
    const after = topOf(this.book);
    this.day.aggressors.push({
      time,
      sign: isBuy ? 1 : -1,
      quantity: entering.quantity,
      fills: entering.fills,
      prices: entering.prices,
      spread: before.ask - before.bid,
      midBefore: (before.ask + before.bid) / 2,
      midAfter: (after.ask + after.bid) / 2,
      oppositeQuantity: isBuy ? before.askQuantity : before.bidQuantity,
      lastPrice: entering.lastPrice,
    });
  }

  private isContinuous(time: number): boolean {
    return this.share.sessions.some(({ start, end }) => time >= start && time < end);
  }

  /** Adds the depth of every whole second of a session up to before `time`. */
  private sampleUntil(time: number): void {
    const { sessions } = this.share;
    for (;;) {
      const session = sessions[this.session];
      if (!session) return;
      const until = Math.min(time, session.end);
      const seconds = Math.max(0, Math.ceil(until - this.nextSecond));
      if (seconds > 0) this.sampleDepth(seconds);
      this.nextSecond += seconds;
      if (this.nextSecond < session.end) return;
      this.session += 1;
      this.nextSecond = sessions[this.session]?.start ?? Number.POSITIVE_INFINITY;
    }
  }

  private sampleDepth(seconds: number): void {
    const { depth, firstHalf } = this.day;
    const levels = depthOf(this.book, DEPTH_LEVELS);
    let first = 0;
    let all = 0;
    for (const [level, quantity] of levels.entries()) {
      depth[level] = (depth[level] ?? 0) + quantity * seconds;
      all += quantity;
      if (level < DEPTH_LEVELS / 2) first += quantity;
    }
    if (all === 0) return;
    firstHalf.share += (first / all) * seconds;
    firstHalf.seconds += seconds;
  }
}
