/** Keeps apart the rows of an order file that contradict the rows before them, and finds the price band of the rest. */
import { isRowError, type NewRow, type OrderRow, type RowError } from './order-row.ts';
import { sseVenue } from './sse-session.ts';

export interface PriceBand {
  readonly low: number;
  readonly high: number;
}

export interface AcceptedRows {
  readonly rows: readonly OrderRow[];
  /** In the order of their lines. */
  readonly errors: readonly RowError[];
  /** Lowest and highest limit price of the accepted rows; null when they enter no order. */
  readonly band: PriceBand | null;
}

/** Prices of one day lie between half and twice their median, and within a ladder of 262,144 ticks. */
const LADDER_RADIUS = 131_000 * sseVenue.tickSize;

export function acceptRows(parsed: readonly (OrderRow | RowError)[]): AcceptedRows {
  const rows: OrderRow[] = [];
  const errors: RowError[] = [];
  const entered = new Set<number>();
  const plausible = plausiblePrices(parsed);
  let last = { seq: 0, time: 0 };
  let low = Number.POSITIVE_INFINITY;
  let high = 0;

  for (const row of parsed) {
    const error = isRowError(row) ? row : (disorder(row, last) ?? contradiction(row, entered, plausible));
    if (error) {
      errors.push(error);
      continue;
    }
    if (isRowError(row)) continue;
    rows.push(row);
    last = row;
    if (row.action !== 'N') continue;
    entered.add(row.order);
    low = Math.min(low, row.price);
    high = Math.max(high, row.price);
  }
  return { rows, errors, band: high > 0 ? { low, high } : null };
}

function disorder(row: OrderRow, last: { readonly seq: number; readonly time: number }): RowError | null {
  const { line } = row;
  if (row.seq <= last.seq) {
    const message = `seq grows from row to row: ${row.seq} comes after ${last.seq}.`;
    return { code: 'SEQ_NOT_INCREASING', line, field: 'seq', message };
  }
  if (row.time >= last.time) return null;
  return { code: 'TIME_WENT_BACK', line, field: 'time', message: 'The time is before that of the row before.' };
}

function contradiction(row: OrderRow, entered: ReadonlySet<number>, plausible: PriceBand): RowError | null {
  if (row.action === 'X') return null;
  const { line } = row;
  if (row.action === 'C') {
    if (entered.has(row.order)) return null;
    const message = `Order ${row.order} was never entered, so it cannot be cancelled.`;
    return { code: 'ORDER_NEVER_ENTERED', line, field: 'order_no', message };
  }
  if (entered.has(row.order)) {
    return { code: 'DUPLICATE_ORDER', line, field: 'order_no', message: `Order ${row.order} was entered before.` };
  }
  if (row.price >= plausible.low && row.price <= plausible.high) return null;
  const message = `A price of this file lies between ${plausible.low} and ${plausible.high}, not at ${row.price}.`;
  return { code: 'PRICE_OUT_OF_RANGE', line, field: 'price_milli', message };
}

/** Around the median, which a wrong row does not move as it would move the lowest and the highest price. */
function plausiblePrices(parsed: readonly (OrderRow | RowError)[]): PriceBand {
  const prices = Float64Array.from(parsed.filter(isNew), (row) => row.price).sort();
  const middle = prices[prices.length >> 1] ?? 0;
  return {
    low: Math.max(Math.ceil(middle / 2), middle - LADDER_RADIUS),
    high: Math.min(middle * 2, middle + LADDER_RADIUS),
  };
}

function isNew(row: OrderRow | RowError): row is NewRow {
  return !isRowError(row) && row.action === 'N';
}
