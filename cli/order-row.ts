/** One row of an order file: its columns, and the typed error of each that is wrong. */
import { sseVenue } from './sse-session.ts';

export const columns = ['seq', 'time', 'action', 'order_no', 'side', 'price_milli', 'qty'] as const;
export type Column = (typeof columns)[number];

export type RowErrorCode =
  | 'MALFORMED_ROW'
  | 'LINE_TOO_LONG'
  | 'NOT_AN_INTEGER'
  | 'NOT_POSITIVE'
  | 'TOO_LARGE'
  | 'BAD_TIME'
  | 'BAD_SIDE'
  | 'UNKNOWN_ACTION'
  | 'PRICE_OFF_TICK'
  | 'PRICE_OUT_OF_RANGE'
  | 'TIME_WENT_BACK'
  | 'SEQ_NOT_INCREASING'
  | 'DUPLICATE_ORDER'
  | 'ORDER_NEVER_ENTERED';

/** Why a row is kept apart. `field` is null when the whole row is meant. */
export interface RowError {
  readonly code: RowErrorCode;
  readonly line: number;
  readonly field: Column | null;
  readonly message: string;
}

interface RowStart {
  readonly line: number;
  readonly seq: number;
  /** Microseconds since midnight. */
  readonly time: number;
}
export interface NewRow extends RowStart {
  readonly action: 'N';
  readonly order: number;
  readonly side: 'B' | 'S';
  readonly price: number;
  readonly quantity: number;
}
export interface CancelRow extends RowStart {
  readonly action: 'C';
  readonly order: number;
}
export interface AuctionRow extends RowStart {
  readonly action: 'X';
}
export type OrderRow = NewRow | CancelRow | AuctionRow;

/** Where each column stands in a row, and how many cells a row has. */
export interface Header {
  readonly cells: number;
  readonly position: Readonly<Record<Column, number>>;
}

/** @returns the header, or the columns that it lacks or repeats */
export function readHeader(
  text: string,
): Header | { readonly missing: readonly Column[]; readonly repeated: readonly Column[] } {
  const names = text.split(',').map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  const repeated = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (missing.length > 0 || repeated.length > 0) return { missing, repeated };
  const position = Object.fromEntries(columns.map((column) => [column, names.indexOf(column)]));
  return { cells: names.length, position: position as Record<Column, number> };
}

/** Reads one row. Columns that its action does not use are not looked at. */
export function readRow(text: string, line: number, header: Header): OrderRow | RowError {
  const cells = text.split(',');
  if (cells.length !== header.cells) {
    const message = `A row has ${header.cells} cells, as the header has; this one has ${cells.length}.`;
    return { code: 'MALFORMED_ROW', line, field: null, message };
  }
  const cell = (column: Column): string => cells[header.position[column]] as string;
  try {
    return readCells(cell, line);
  } catch (error) {
    if (error instanceof BadCell) return { code: error.code, line, field: error.field, message: error.message };
    throw error;
  }
}

export function isRowError(row: OrderRow | RowError): row is RowError {
  return 'code' in row;
}

class BadCell extends Error {
  readonly code: RowErrorCode;
  readonly field: Column;
  constructor(code: RowErrorCode, field: Column, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

type Cell = (column: Column) => string;

function readCells(cell: Cell, line: number): OrderRow {
  const seq = positive(cell, 'seq', Number.MAX_SAFE_INTEGER);
  const time = timeOfDay(cell('time'));
  const action = cell('action');
  switch (action) {
    case 'N':
      return {
        action,
        line,
        seq,
        time,
        order: orderNumber(cell),
        side: side(cell),
        price: price(cell),
        quantity: quantity(cell),
      };
    case 'C':
      return { action, line, seq, time, order: orderNumber(cell) };
    case 'X':
      return { action, line, seq, time };
    default:
      throw new BadCell('UNKNOWN_ACTION', 'action', `An action is N, C or X, not ${quote(action)}.`);
  }
}

const orderNumber = (cell: Cell): number => positive(cell, 'order_no', Number.MAX_SAFE_INTEGER);
const quantity = (cell: Cell): number => positive(cell, 'qty', sseVenue.freezeQuantity);

function price(cell: Cell): number {
  const value = positive(cell, 'price_milli', Number.MAX_SAFE_INTEGER);
  if (value % sseVenue.tickSize === 0) return value;
  throw new BadCell('PRICE_OFF_TICK', 'price_milli', `A price is a multiple of ${sseVenue.tickSize}, not ${value}.`);
}

function side(cell: Cell): 'B' | 'S' {
  const text = cell('side');
  if (text === 'B' || text === 'S') return text;
  throw new BadCell('BAD_SIDE', 'side', `A side is B or S, not ${quote(text)}.`);
}

function positive(cell: Cell, field: Column, most: number): number {
  const text = cell(field);
  if (!/^-?[0-9]+$/.test(text)) {
    throw new BadCell('NOT_AN_INTEGER', field, `${field} is a whole number in digits, not ${quote(text)}.`);
  }
  const value = Number(text);
  if (value <= 0) throw new BadCell('NOT_POSITIVE', field, `${field} is above 0, not ${quote(text)}.`);
  if (value > most) throw new BadCell('TOO_LARGE', field, `${field} is at most ${most}, not ${quote(text)}.`);
  return value;
}

/** HH:MM:SS with up to six decimals, in microseconds since midnight. */
function timeOfDay(text: string): number {
  const match = /^([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6}))?$/.exec(text);
  if (!match) throw new BadCell('BAD_TIME', 'time', `A time is HH:MM:SS.mmm, not ${quote(text)}.`);
  const [, hours, minutes, seconds, decimals = ''] = match;
  const time =
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000_000 + Number(decimals.padEnd(6, '0'));
  const { opens, ends } = sseVenue;
  if (time >= opens && time < ends) return time;
  throw new BadCell('BAD_TIME', 'time', `The venue takes orders from 09:15 to 15:30, not at ${text}.`);
}

/** A cell as it may be shown: short, and without control characters. */
function quote(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(shown);
}
