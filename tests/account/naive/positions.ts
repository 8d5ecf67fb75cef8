/** A position: average cost as an exact fraction, lots first in first out, delivery in its parts. */
import { ContractStyle, Product } from '../../../wasm/records.ts';
import { abs, ceilDiv, least, most, WHOLE_BP } from './integers.ts';
import { type Account, type Basis, type Lot, type Position, positionKey } from './state.ts';

const MOST_LOTS = 16;
const nothing: Basis = { quantity: 0n, cost: 0n };

export function flatPosition(book: number, instrument: number, product: number): Position {
  return {
    book,
    instrument,
    product,
    quantity: 0n,
    basis: nothing,
    realised: 0n,
    fifoRealised: 0n,
    settled: 0n,
    arriving: 0n,
    margin: 0n,
    lots: [],
  };
}

export function positionOf(account: Account, book: number, instrument: number, product: number): Position {
  return account.positions.get(positionKey(book, instrument, product)) ?? flatPosition(book, instrument, product);
}

/** C(n): the cost of n units of a basis. */
export const costOf = (basis: Basis, n: bigint): bigint => (n === 0n ? 0n : (basis.cost * n) / basis.quantity);
export const openCost = (position: Position): bigint => costOf(position.basis, abs(position.quantity));
export const signedCost = (position: Position): bigint =>
  position.quantity < 0n ? -openCost(position) : openCost(position);
export const today = (position: Position): bigint => position.quantity - position.settled - position.arriving;
export const isDelivery = (position: Position): boolean => position.product === Product.Cnc;

const keepsLots = (position: Position): boolean => position.book === 0;
const keepsParts = (position: Position): boolean => position.book === 0 && isDelivery(position);

/** Takes n units off the oldest lots: what is left, and what they cost. */
function takeLots(lots: readonly Lot[], n: bigint): { readonly lots: readonly Lot[]; readonly cost: bigint } {
  const rest: Lot[] = [];
  let open = n;
  let cost = 0n;
  for (const lot of lots) {
    const taken = least(open, lot.quantity);
    const left = lot.quantity - taken;
    open -= taken;
    cost += costOf(lot.basis, lot.quantity) - costOf(lot.basis, left);
    if (left > 0n) rest.push({ ...lot, quantity: left });
  }
  return { lots: rest, cost };
}

function addLot(lots: readonly Lot[], quantity: bigint, cost: bigint, order: number): readonly Lot[] {
  const newest = lots.at(-1);
  if (newest && ((newest.order === order && order !== 0) || lots.length === MOST_LOTS)) {
    const size = newest.quantity + quantity;
    const basis = { quantity: size, cost: costOf(newest.basis, newest.quantity) + cost };
    return [...lots.slice(0, -1), { order: newest.order, quantity: size, basis }];
  }
  return [...lots, { order, quantity, basis: { quantity, cost } }];
}

/** A sale takes from today while that is above 0, then from settled, then from arriving, and the rest from today. */
function sellParts(position: Position, q: bigint): { readonly settled: bigint; readonly arriving: bigint } {
  let rest = q - least(q, most(0n, today(position)));
  const fromSettled = least(rest, most(0n, position.settled));
  rest -= fromSettled;
  const fromArriving = least(rest, most(0n, position.arriving));
  return { settled: position.settled - fromSettled, arriving: position.arriving - fromArriving };
}

/** Adds `signed` units that cost `cost` (of the lot: `lotCost`), from 0 or in the direction of the position. */
export function opened(position: Position, signed: bigint, cost: bigint, lotCost: bigint, order: number): Position {
  if (signed === 0n) return position;
  const size = abs(position.quantity) + abs(signed);
  const basis = { quantity: size, cost: openCost(position) + cost };
  const lots = keepsLots(position) ? addLot(position.lots, abs(signed), lotCost, order) : [];
  return { ...position, quantity: position.quantity + signed, basis, lots };
}

/** Takes n units off a position, at most all of it; realises nothing yet. */
export function closed(
  position: Position,
  n: bigint,
): { readonly position: Position; readonly cost: bigint; readonly lotCost: bigint } {
  const size = abs(position.quantity);
  const cost = costOf(position.basis, size) - costOf(position.basis, size - n);
  const taken = takeLots(position.lots, n);
  const quantity = position.quantity < 0n ? position.quantity + n : position.quantity - n;
  const basis = size === n ? nothing : position.basis;
  return { position: { ...position, quantity, basis, lots: taken.lots }, cost, lotCost: taken.cost };
}

/** The parts of a delivery position after `signed` units were bought or sold. */
export function withParts(before: Position, after: Position, signed: bigint): Position {
  if (!keepsParts(before) || signed >= 0n) return after;
  return { ...after, ...sellParts(before, -signed) };
}

/** A position after a trade: what is against it is closed and realised, the rest opens. */
export function traded(before: Position, signed: bigint, price: bigint, order: number): Position {
  const long = before.quantity > 0n;
  const against = before.quantity !== 0n && long !== signed > 0n;
  const n = against ? least(abs(signed), abs(before.quantity)) : 0n;
  const { position, cost, lotCost } = closed(before, n);
  const brought = n * price;
  const realised = before.realised + (long ? brought - cost : cost - brought);
  const fifo = keepsLots(before) ? (long ? brought - lotCost : lotCost - brought) : 0n;
  const rest = abs(signed) - n;
  const after = opened(position, signed > 0n ? rest : -rest, rest * price, rest * price, order);
  const fifoRealised = before.fifoRealised + fifo;
  return withParts(before, { ...after, realised, fifoRealised }, signed);
}

/** Whether an instrument is an option: a call or a put. */
export function isOption(account: Account, instrument: number): boolean {
  const style = account.instruments.get(instrument)?.style;
  return style === ContractStyle.Call || style === ContractStyle.Put;
}

/** Delivery, and options in every product, are paid for. */
export const isPaid = (account: Account, position: Position): boolean =>
  isDelivery(position) || isOption(account, position.instrument);

/** A position of book 0 with the margin that its instrument asks for now. */
export function withMargin(account: Account, position: Position): Position {
  const { book, instrument, product, quantity } = position;
  if (book !== 0 || isDelivery(position)) return position;
  const none = account.risks.has(instrument) || (quantity > 0n && isOption(account, instrument));
  const rate = none ? 0n : marginRate(account, instrument, product);
  return { ...position, margin: ceilDiv(openCost(position) * rate, WHOLE_BP) };
}

/** The instrument's rate for a product, in basis points; 0 forbids the product. */
export function marginRate(account: Account, instrument: number, product: number): bigint {
  const defined = account.instruments.get(instrument);
  if (!defined) return 0n;
  const { cncMarginBp, misMarginBp, nrmlMarginBp, mtfMarginBp } = defined;
  return BigInt([0, cncMarginBp, misMarginBp, nrmlMarginBp, mtfMarginBp][product] ?? 0);
}

/** What a position would bring at the mark, less its cost; 0 while there is no mark. */
export function unrealised(account: Account, position: Position): bigint {
  const mark = account.marks.get(position.instrument);
  if (!mark) return 0n;
  return position.quantity * mark.price - signedCost(position);
}
