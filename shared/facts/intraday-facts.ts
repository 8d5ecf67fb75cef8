/** The shape of the day: opening and closing half-hours against the middle of the day. */
import type { MarketDay } from './market-day.ts';
import { counts, midReturns } from './sampling.ts';
import { mean } from './series.ts';

const MINUTE = 60;
const HALF_HOUR = 30 * MINUTE;

/** @param window seconds of one window of the profile; the middle is the middle third of the windows */
export function intradayFacts(days: readonly MarketDay[], window = 15 * MINUTE) {
  const volume = meanProfile(days.map((day) => volumeProfile(day, window)));
  const squares = meanProfile(days.map((day) => squareProfile(day, window)));
  const volatility = squares.map(Math.sqrt);
  const edge = HALF_HOUR / window;
  return {
    u_vol_open: openOverMiddle(volatility, edge),
    u_vol_close: openOverMiddle(volatility.toReversed(), edge),
    u_volume_open: openOverMiddle(volume, edge),
    u_volume_close: openOverMiddle(volume.toReversed(), edge),
  };
}

function volumeProfile(day: MarketDay, window: number): number[] {
  const times = day.prints.map(({ time }) => time);
  const quantities = day.prints.map(({ quantity }) => quantity);
  // A window that the end of a session cuts short counts by its rate.
  return day.sessions.flatMap(({ start, end }) => {
    const windows = Math.ceil((end - start) / window - 1e-9);
    return Array.from({ length: windows }, (_, index) => {
      const from = start + index * window;
      const to = Math.min(from + window, end);
      return (
        ((counts({ ...day, sessions: [{ start: from, end: to }] }, times, to - from, quantities)[0]?.[0] ?? 0) *
          window) /
        (to - from)
      );
    });
  });
}

/** Mean square of the 1-minute returns of each window. */
function squareProfile(day: MarketDay, window: number): number[] {
  return midReturns(day, MINUTE).flatMap((returns) => {
    const perWindow = window / MINUTE;
    const windows = Math.ceil(returns.length / perWindow);
    return Array.from({ length: windows }, (_, index) =>
      mean(returns.slice(index * perWindow, (index + 1) * perWindow).map((move) => move * move)),
    );
  });
}

function meanProfile(profiles: readonly (readonly number[])[]): number[] {
  const windows = profiles[0]?.length ?? 0;
  return Array.from({ length: windows }, (_, index) => mean(profiles.map((profile) => profile[index] ?? Number.NaN)));
}

function openOverMiddle(profile: readonly number[], edge: number): number {
  const third = Math.floor(profile.length / 3);
  return mean(profile.slice(0, edge)) / mean(profile.slice(third, profile.length - third));
}
