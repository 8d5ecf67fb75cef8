import { describe, expect, test } from 'vitest';
import { Phase } from '../wasm/records.ts';
import { sseSession } from './sse-session.ts';

const at = (hours: number, minutes: number): number => (hours * 60 + minutes) * 60_000_000;

describe('the day of the Shanghai exchange', () => {
  test('auctions run when the file says so; nothing is entered between an auction and the next phase', () => {
    const session = sseSession();
    expect(session.until(at(9, 16))).toEqual([{ time: at(9, 15), step: Phase.PreOpen }]);
    expect(session.until(at(9, 20))).toEqual([]);
    expect(session.auction(at(9, 25))).toEqual([
      { time: at(9, 25), step: 'uncross' },
      { time: at(9, 25), step: Phase.Halted },
    ]);
    expect(session.until(at(9, 30))).toEqual([{ time: at(9, 30), step: Phase.Continuous }]);
    expect(session.until(at(14, 57) - 1)).toEqual([]);
    expect(session.until(at(14, 57))).toEqual([{ time: at(14, 57), step: Phase.PreOpen }]);
    expect(session.auction(at(15, 0))).toContainEqual({ time: at(15, 0), step: 'uncross' });
  });

  test('an auction that the file leaves out runs before continuous trading begins', () => {
    const session = sseSession();
    session.until(at(9, 16));
    expect(session.until(at(10, 0))).toEqual([
      { time: at(9, 30), step: 'uncross' },
      { time: at(9, 30), step: Phase.Continuous },
    ]);
  });

  test('an auction in continuous trading is left to the venue to refuse', () => {
    const session = sseSession();
    session.until(at(11, 0));
    expect(session.auction(at(11, 0))).toEqual([{ time: at(11, 0), step: 'uncross' }]);
  });
});
