/** How the Shanghai exchange trades a share: its sizes, and the timetable of its day. Prices are in CNY × 1,000. */
import { Phase } from '../wasm/records.ts';

const MINUTE = 60_000_000;
const at = (hours: number, minutes: number): number => (hours * 60 + minutes) * MINUTE;

export const sseVenue = {
  tickSize: 10,
  /** Buys come in lots of 100, but what is left of one may be sold. */
  lotSize: 1,
  freezeQuantity: 4_294_967_295,
  opens: at(9, 15),
  ends: at(15, 30),
} as const;

/** Each phase begins at its time. The auctions in between run when the file says so. */
const timetable: readonly { readonly from: number; readonly phase: Phase }[] = [
  { from: sseVenue.opens, phase: Phase.PreOpen },
  { from: at(9, 30), phase: Phase.Continuous },
  { from: at(14, 57), phase: Phase.PreOpen },
];

export interface SessionStep {
  readonly time: number;
  /** A phase to enter, or the auction to run. */
  readonly step: Phase | 'uncross';
}

export interface SseSession {
  /** What the timetable asks for before a row at `time`. */
  until(time: number): readonly SessionStep[];
  /** A row that runs the auction. After it nothing is entered until the next phase begins. */
  auction(time: number): readonly SessionStep[];
}

export function sseSession(): SseSession {
  let begun = 0;
  let isCollecting = false;

  return {
    until(time) {
      const steps: SessionStep[] = [];
      for (let entry = timetable[begun]; entry && entry.from <= time; entry = timetable[begun]) {
        // A book that was never uncrossed cannot trade continuously.
        if (isCollecting) steps.push({ time: entry.from, step: 'uncross' });
        steps.push({ time: entry.from, step: entry.phase });
        isCollecting = entry.phase === Phase.PreOpen;
        begun += 1;
      }
      return steps;
    },
    auction(time) {
      if (!isCollecting) return [{ time, step: 'uncross' }];
      isCollecting = false;
      return [
        { time, step: 'uncross' },
        { time, step: Phase.Halted },
      ];
    },
  };
}
