/**
 * What a trading day consists of: the commands that lead a venue through its phases, each with its time.
 *
 * Sources: NSE circulars CMTR 72394, 73362, 74466 and FAOP 74467; SEBI 16 January 2026.
 */

import { Phase } from '../../wasm/records.ts';
import { setPhase, startCloseWindow, uncross } from '../commands.ts';
import { indianTime } from './indian-time.ts';
import { haltMinutes, type MarketHalt, withHalts } from './market-halt.ts';
import { randomClose } from './random-close.ts';
import { isTradingDay, muhuratOn } from './trading-days.ts';

/** A share whose derivatives are traded has a closing auction; an option has no pre-open. */
export type Segment = 'share' | 'share_with_derivatives' | 'future' | 'option';

export type Step =
  | { readonly time: number; readonly kind: 'set_phase'; readonly phase: Phase }
  | { readonly time: number; readonly kind: 'uncross' | 'start_close_window' };

export interface DayOptions {
  /** `2026-11-23`. */
  readonly date: string;
  readonly segment: Segment;
  /** Decides when auctions stop taking orders. */
  readonly seed: number;
  /** The share is listed, or listed anew, on this day: it opens by a special pre-open and has no closing auction. */
  readonly isListing?: boolean;
  /** Market-wide halts of the day so far, oldest first; there is no closing auction on such a day. */
  readonly halts?: readonly MarketHalt[];
}

/** From these days on. */
const FUTURES_HAVE_PRE_OPEN = '2025-12-08';
const CLOSING_AUCTION = '2026-08-03';
const PRE_OPEN_IN_TWO_PARTS = '2026-09-07';

/**
 * The steps of a day in order of time; none on a day without trading.
 * @throws RangeError for a day that the calendar does not cover
 */
export function planDay(options: DayOptions): readonly Step[] {
  const { date } = options;
  const muhurat = muhuratOn(date);
  if (muhurat) {
    return [step(date, muhurat[0], Phase.Continuous), step(date, muhurat[1], Phase.Closed)];
  }
  if (!isTradingDay(date)) return [];
  return withHalts([...opening(options), ...ending(options)], options.halts ?? []);
}

/** The command of a step, for one instrument or for all. */
export function stepCommand(step: Step, instrument?: number): Uint8Array {
  if (step.kind === 'set_phase') return setPhase(step.phase, step.time, instrument);
  return step.kind === 'uncross' ? uncross(step.time, instrument) : startCloseWindow(step.time, instrument);
}

function opening(options: DayOptions): Step[] {
  const { date, segment, isListing = false } = options;
  if (isListing) {
    return [
      step(date, '09:00', Phase.SpecialPreOpen),
      ...auctionEnd(options, 'special pre-open', '09:44', '09:45'),
      step(date, '10:00', Phase.Continuous),
    ];
  }
  const hasPreOpen = segment === 'future' ? date >= FUTURES_HAVE_PRE_OPEN : segment !== 'option';
  const continuous = step(date, '09:15', Phase.Continuous);
  if (!hasPreOpen) return [continuous];
  const preOpen = step(date, '09:00', Phase.PreOpen);
  if (date < PRE_OPEN_IN_TWO_PARTS) return [preOpen, ...auctionEnd(options, 'pre-open', '09:07', '09:08'), continuous];
  return [
    preOpen,
    step(date, '09:05', Phase.PreOpenLimit),
    ...auctionEnd(options, 'pre-open', '09:08', '09:10'),
    continuous,
  ];
}

function ending(options: DayOptions): Step[] {
  const { date, segment, isListing = false, halts = [] } = options;
  const isNew = date >= CLOSING_AUCTION;
  if (segment === 'future' || segment === 'option') {
    return [closeWindow(date, isNew ? '15:10' : '15:00'), step(date, isNew ? '15:40' : '15:30', Phase.Closed)];
  }
  const postClose = [step(date, isNew ? '15:50' : '15:40', Phase.PostClose), step(date, '16:00', Phase.Closed)];
  const wasHalted = halts.some((halt) => haltMinutes(halt) > 0);
  const hasAuction = isNew && segment === 'share_with_derivatives' && !isListing && !wasHalted;
  if (!hasAuction) return [closeWindow(date, '15:00'), step(date, '15:30', Phase.Halted), ...postClose];
  return [
    closeWindow(date, '15:00'),
    step(date, '15:15', Phase.Halted),
    step(date, '15:20', Phase.Closing),
    step(date, '15:25', Phase.ClosingLimit),
    ...auctionEnd(options, 'closing', '15:28', '15:30'),
    ...postClose,
  ];
}

/** Orders are taken until a moment of chance, then they trade; the buffer that follows takes none. */
function auctionEnd({ date, seed }: DayOptions, auction: string, from: string, until: string): Step[] {
  const time = randomClose(seed, auction, indianTime(date, from), indianTime(date, until));
  return [
    { time, kind: 'uncross' },
    { time, kind: 'set_phase', phase: Phase.Halted },
  ];
}

const closeWindow = (date: string, at: string): Step => ({ time: indianTime(date, at), kind: 'start_close_window' });
const step = (date: string, at: string, phase: Phase): Step => ({
  time: indianTime(date, at),
  kind: 'set_phase',
  phase,
});
