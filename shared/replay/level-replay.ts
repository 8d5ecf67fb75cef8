/** Replays a feed of level totals: each level rests as one order. Updates must follow each other; a gap is an error. */
import type { FeedErrorCode, FeedErrorLog } from '../feeds/feed-error.ts';
import type { FeedLevel, FeedSide, LevelsRecord } from '../feeds/feed-record.ts';
import type { ReplayVenue } from './replay-venue.ts';
import { KNOWN_LIMIT, type RestingOrders } from './resting-orders.ts';

/** Updates that are kept until the book that they change comes. */
const EARLY_LIMIT = 1_000;

export interface LevelReplay {
  apply(record: LevelsRecord): void;
  /** Updates that were older than the book. */
  readonly older: () => number;
  /** Tells updates for which no book ever came. */
  finish(): void;
}

/** @param onApplied called after each update, whose last number is `update` */
export function levelReplay(
  resting: RestingOrders,
  { tickSize }: ReplayVenue,
  errors: FeedErrorLog,
  onApplied: (record: LevelsRecord) => void,
): LevelReplay {
  let early: LevelsRecord[] = [];
  let last: number | null = null;
  let isFirst = true;
  let older = 0;

  const tell = ({ input, line }: LevelsRecord, code: FeedErrorCode, message: string): void => {
    errors.add({ code, input, line, field: null, message });
  };
  const put = (record: LevelsRecord, side: FeedSide, [price, quantity]: FeedLevel): void => {
    const name = `${side} ${price}`;
    if (quantity === 0) resting.remove(name);
    else if (price % tickSize !== 0) {
      tell(record, 'PRICE_OFF_TICK', `A price is a multiple of ${tickSize}, not ${price}.`);
    } else if (resting.isFull() && !resting.get(name)) {
      tell(record, 'TOO_MANY_ORDERS', `A replay knows at most ${KNOWN_LIMIT} levels at a time.`);
    } else resting.put(name, side, price, quantity);
  };
  const change = (record: LevelsRecord): void => {
    for (const level of record.bids) put(record, 'buy', level);
    for (const level of record.asks) put(record, 'sell', level);
    last = record.last;
    onApplied(record);
  };
  const start = (record: LevelsRecord): void => {
    resting.clear();
    isFirst = true;
    change(record);
    const waiting = early;
    early = [];
    waiting.forEach(follow);
  };
  const follow = (record: LevelsRecord): void => {
    if (last === null) {
      if (early.length < EARLY_LIMIT) early.push(record);
      else tell(record, 'NO_SNAPSHOT', `No book came within ${EARLY_LIMIT} updates.`);
      return;
    }
    if (record.last <= last) {
      older += 1;
      return;
    }
    if (!follows(record, last, isFirst))
      tell(record, 'SEQUENCE_GAP', `Updates up to ${record.first} are missing after ${last}.`);
    isFirst = false;
    change(record);
  };

  return {
    apply: (record) => (record.isSnapshot ? start(record) : follow(record)),
    older: () => older,
    finish() {
      const first = early[0];
      if (first) tell(first, 'NO_SNAPSHOT', `No book came for this update and the ${early.length - 1} after it.`);
    },
  };
}

/** The first update after the book may reach back before it. */
function follows({ first, previous }: LevelsRecord, last: number, isFirst: boolean): boolean {
  if (isFirst) return first <= last + 1;
  return previous === null ? first === last + 1 : previous === last;
}
