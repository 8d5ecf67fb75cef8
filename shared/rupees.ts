/** Paise as a trader reads them, the same on every host: ₹12,34,567.50. */

/** Digits in groups of the Indian way: the last three, then twos. */
export function grouped(whole: number): string {
  const digits = String(Math.abs(whole));
  const head = digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',');
  const text = head === '' ? digits : `${head},${digits.slice(-3)}`;
  return whole < 0 ? `\u2212${text}` : text;
}

/** `paise` is a whole number. */
export function rupeesText(paise: number): string {
  const size = Math.abs(paise);
  const fraction = String(size % 100).padStart(2, '0');
  return `${paise < 0 ? '\u2212' : ''}₹${grouped(Math.floor(size / 100))}.${fraction}`;
}
