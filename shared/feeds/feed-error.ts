/** What is wrong with a line of a feed. Such a line is kept apart, told once, and the replay goes on. */

export type FeedErrorCode =
  | 'LINE_TOO_LONG'
  | 'BAD_HEADER'
  | 'MALFORMED_LINE'
  | 'NOT_A_NUMBER'
  | 'OUT_OF_RANGE'
  | 'UNKNOWN_KIND'
  | 'BAD_SIDE'
  | 'TIME_WENT_BACK'
  | 'PRICE_OFF_TICK'
  | 'DUPLICATE_ORDER'
  | 'UNKNOWN_ORDER'
  | 'REMOVED_BEFORE'
  | 'CONTRADICTS_ORDER'
  | 'SEQUENCE_GAP'
  | 'NO_SNAPSHOT'
  | 'TOO_MANY_ORDERS'
  | 'INPUT_CUT_SHORT';

/** `field` is null when the whole line is meant; `input` counts the files of a replay from 0, `line` from 1. */
export interface FeedError {
  readonly code: FeedErrorCode;
  readonly input: number;
  readonly line: number;
  readonly field: string | null;
  readonly message: string;
}

/** Thrown by a reader at the first thing that is wrong with a line. */
export class FeedFault extends Error {
  readonly code: FeedErrorCode;
  readonly field: string | null;
  constructor(code: FeedErrorCode, field: string | null, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

const ERRORS_KEPT = 100;

/** All errors are counted, the first hundred are kept. */
export class FeedErrorLog {
  readonly kept: FeedError[] = [];
  readonly counts: Partial<Record<FeedErrorCode, number>> = {};
  total = 0;

  add(error: FeedError): void {
    this.total += 1;
    this.counts[error.code] = (this.counts[error.code] ?? 0) + 1;
    if (this.kept.length < ERRORS_KEPT) this.kept.push(error);
  }
}

/** Text of a feed as it may be shown: short, and without control characters. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
