/** Days of Indian Standard Time. */

const MICROSECONDS_OF_DAY = 86_400_000_000;
const IST_AHEAD = 19_800_000_000;

/** The day of a time in microseconds since the Unix epoch, counted from 1970-01-01. */
export function indianDay(time: number): number {
  return Math.floor((time + IST_AHEAD) / MICROSECONDS_OF_DAY);
}

/** YYYY-MM-DD of a counted day. */
export function dateOfDay(day: number): string {
  return new Date(day * (MICROSECONDS_OF_DAY / 1_000)).toISOString().slice(0, 10);
}
