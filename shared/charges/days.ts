/** Dates as the kernel counts them. */

/** Last day of what is still in force. */
export const OPEN_END = 4_294_967_295;

const DAY_MILLISECONDS = 86_400_000;

/** Days since 1970-01-01 of a date YYYY-MM-DD; undefined when it is none, or before 1970. */
export function dayOf(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || time < 0 || new Date(time).toISOString().slice(0, 10) !== date) return undefined;
  return time / DAY_MILLISECONDS;
}

/** Of a date that the project wrote down itself. @throws RangeError */
export function knownDay(date: string): number {
  const day = dayOf(date);
  if (day === undefined) throw new RangeError(`${date} is not a date YYYY-MM-DD.`);
  return day;
}
