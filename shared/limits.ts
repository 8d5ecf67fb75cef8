/**
 * Every limit of the paper market's shell in one table. Limits of the engine are in `instruments.ts` (`venueLimits`), those of an
 * account in `account-settings.ts`.
 */
export const limits = {
  /** Owners below this are the synthetic participants. */
  firstGuestOwner: 1000,
  /** Orders of one guest that may be open at a time. */
  openOrdersPerGuest: 200,
  /** Orders that are kept for one guest, whatever became of them; at the limit the guest places no more. */
  ordersPerGuest: 2_000,
  /** Fills kept for one guest before no more orders are taken. Orders that rest already may still trade beyond it. */
  fillsPerGuest: 16_000,
  /** Accounts whose engine is kept in memory, 3 MB each; the others are made again from their snapshot. */
  accountsInMemory: 8,
  /** Legs of a contract note; a day with more has several notes. */
  noteLegs: 1_000,
  /** Bytes of a request body. */
  bodyBytes: 4_096,
  /** Bytes of a frame that a viewer sends. */
  frameBytes: 4_096,
  /** Candles kept per instrument. */
  candles: 500,
  /** Trades kept per instrument, and at most sent per instrument between two messages. */
  trades: 50,
  /** Milliseconds between two `changes` messages to one viewer. */
  changesMilliseconds: 100,
  /** Milliseconds between two steps of market time while somebody looks. */
  tickMilliseconds: 250,
} as const;
