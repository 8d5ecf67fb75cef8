/** Indian time of day as the microseconds that commands carry. */

const MINUTE = 60_000_000;
const AHEAD_OF_UTC = 330 * MINUTE;

/**
 * Microseconds since the Unix epoch of a day, `2026-11-23`, and a time of day, `09:15`, in India.
 * @throws RangeError when either is no such thing
 */
export function indianTime(date: string, timeOfDay: string): number {
  const milliseconds = Date.parse(`${date}T${timeOfDay}:00Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`There is no ${timeOfDay} on ${date}.`);
  return milliseconds * 1_000 - AHEAD_OF_UTC;
}
