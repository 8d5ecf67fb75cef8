/** Numbers and times as an Indian trader reads them: 12,34,567.50, a true minus sign, IST. Money comes in paise. */

const MINUS = '\u2212';

const twoDecimals = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 0 });
const clock = new Intl.DateTimeFormat('en-IN', { timeZone: 'Asia/Kolkata', timeStyle: 'medium', hourCycle: 'h23' });

export function priceText(paise: number): string {
  return minus(twoDecimals.format(paise / 100));
}

/** A price, or a dash before the first trade and on an empty side. */
export function priceOrDash(paise: number): string {
  return paise === 0 ? '–' : priceText(paise);
}

export function quantityText(quantity: number): string {
  return minus(whole.format(quantity));
}

export function moneyText(paise: number): string {
  return `${paise < 0 ? MINUS : ''}₹${twoDecimals.format(Math.abs(paise) / 100)}`;
}

/** With its sign, so that colour is never the only hint; nothing has no sign. */
export function signedMoney(paise: number): string {
  return paise > 0 ? `+${moneyText(paise)}` : moneyText(paise);
}

export function signedPrice(paise: number): string {
  return paise > 0 ? `+${priceText(paise)}` : priceText(paise);
}

/** Change in percent of `base`; nothing when there is no base. */
export function signedPercent(change: number, base: number): string {
  if (base === 0) return '0.00%';
  const text = minus(twoDecimals.format((change / base) * 100));
  return change > 0 ? `+${text}%` : `${text}%`;
}

/** Short signed money for narrow places: +₹12.30, −₹1.24L, +₹3.46Cr. */
export function compactMoney(paise: number): string {
  const rupees = Math.abs(paise) / 100;
  if (rupees < 1_000) return signedMoney(paise);
  const sign = paise > 0 ? '+' : paise < 0 ? MINUS : '';
  if (rupees >= 1e7) return `${sign}₹${(rupees / 1e7).toFixed(2)}Cr`;
  if (rupees >= 1e5) return `${sign}₹${(rupees / 1e5).toFixed(2)}L`;
  return `${sign}₹${whole.format(rupees)}`;
}

/** Short quantity for narrow places: 4,512 stays, 12.4L. */
export function compactQuantity(quantity: number): string {
  if (quantity >= 1e7) return `${(quantity / 1e7).toFixed(2)}Cr`;
  if (quantity >= 1e5) return `${(quantity / 1e5).toFixed(2)}L`;
  return whole.format(quantity);
}

/** Microseconds since the epoch to 14:05:09 in IST. */
export function timeText(microseconds: number): string {
  return clock.format(microseconds / 1000);
}

function minus(text: string): string {
  if (!text.startsWith('-')) return text;
  return /[1-9]/.test(text) ? MINUS + text.slice(1) : text.slice(1);
}
