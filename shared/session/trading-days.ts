/** On which days the Indian exchanges trade. */

/** The days that the tables below cover, first and last. */
const CALENDAR_FROM = '2025-01-01';
const CALENDAR_TO = '2026-12-31';

/**
 * Trading holidays of NSE's equity and derivatives segments that fall on a weekday. Source: the exchange's yearly circulars as the
 * press printed them, two accounts each (15 January 2026, declared late, has one); read on 2026-11-22.
 */
const holidays: ReadonlySet<string> = new Set([
  '2025-02-26', // Mahashivratri
  '2025-03-14', // Holi
  '2025-03-31', // Id-Ul-Fitr
  '2025-04-10', // Mahavir Jayanti
  '2025-04-14', // Ambedkar Jayanti
  '2025-04-18', // Good Friday
  '2025-05-01', // Maharashtra Day
  '2025-08-15', // Independence Day
  '2025-08-27', // Ganesh Chaturthi
  '2025-10-02', // Gandhi Jayanti
  '2025-10-21', // Diwali Laxmi Pujan
  '2025-10-22', // Diwali Balipratipada
  '2025-11-05', // Guru Nanak Jayanti
  '2025-12-25', // Christmas
  '2026-01-15', // Municipal elections in Maharashtra
  '2026-01-26', // Republic Day
  '2026-03-03', // Holi
  '2026-03-26', // Ram Navami
  '2026-03-31', // Mahavir Jayanti
  '2026-04-03', // Good Friday
  '2026-04-14', // Ambedkar Jayanti
  '2026-05-01', // Maharashtra Day
  '2026-05-28', // Bakri Id
  '2026-06-26', // Muharram
  '2026-09-14', // Ganesh Chaturthi
  '2026-10-02', // Gandhi Jayanti
  '2026-10-20', // Dussehra
  '2026-11-10', // Diwali Balipratipada
  '2026-11-24', // Guru Nanak Jayanti
  '2026-12-25', // Christmas
]);

/** Muhurat sessions whose times are known: continuous trading only, Indian time. That of 2026-11-08 was announced without times. */
const muhurats: ReadonlyMap<string, readonly [from: string, to: string]> = new Map([
  ['2025-10-21', ['13:45', '14:45']],
]);

/** Hours of the Muhurat session of a day, or null. */
export function muhuratOn(date: string): readonly [from: string, to: string] | null {
  return muhurats.get(date) ?? null;
}

/**
 * Whether the regular session takes place.
 * @throws RangeError for a day that the calendar does not cover
 */
export function isTradingDay(date: string): boolean {
  if (date < CALENDAR_FROM || date > CALENDAR_TO) {
    throw new RangeError(`The calendar covers ${CALENDAR_FROM} to ${CALENDAR_TO}, not ${date}.`);
  }
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}
