/** split, bonus, dividend. */
import {
  AccountCommandKind,
  AccountEventKind,
  type AccountTransfer,
  DenialCode,
  Product,
} from '../../../wasm/records.ts';
import type { Command } from './command.ts';
import { positionChanged, setting } from './events.ts';
import { abs, MAX, most, sum } from './integers.ts';
import { posted } from './ledger.ts';
import { type Denial, denial, type Outcome, unless } from './outcome.ts';
import { markOverflows, positionsOverflow } from './overflow.ts';
import { costOf, isDelivery, openCost } from './positions.ts';
import { type Account, type Lot, type Position, withEntry, withPositions } from './state.ts';

const MOST_PART = 1_000_000;

interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export function split(account: Account, command: Command, record: AccountTransfer): Outcome {
  const { instrument, numerator, denominator } = record;
  const unfit = noShare(account, instrument);
  if (unfit) return { denial: unfit };
  const good = [numerator, denominator].every((part) => part >= 1 && part <= MOST_PART);
  if (!good) return { denial: denial(DenialCode.BadRatio) };
  const bonus = record.kind === AccountCommandKind.Bonus;
  const ratio = { n: BigInt(bonus ? numerator + denominator : numerator), d: BigInt(denominator) };
  const before = positionsOf(account, instrument);
  const after = before.map((position) => (position.quantity === 0n ? position : divided(position, ratio)));
  if (after.some((position, at) => position.quantity === 0n && before[at]?.quantity !== 0n)) {
    return { denial: denial(DenialCode.BadRatio) };
  }
  const mark = account.marks.get(instrument);
  const price = mark ? most(1n, (mark.price * ratio.d) / ratio.n) : 0n;
  const marks = mark ? withEntry(account.marks, instrument, { ...mark, price }) : account.marks;
  const next = withPositions({ ...account, marks }, after);
  if (price > MAX || positionsOverflow(next, after) || markOverflows(next, instrument))
    return { denial: denial(DenialCode.AmountOverflow) };
  return told(next, command, instrument, price, before, after);
}

export function dividend(account: Account, command: Command, record: AccountTransfer): Outcome {
  const { instrument } = record;
  const price = BigInt(record.price);
  const unfit = noShare(account, instrument);
  if (unfit) return { denial: unfit };
  if (price < 1n || price > MAX) return { denial: denial(DenialCode.BadAmount, MAX, price) };
  const before = positionsOf(account, instrument);
  const after = before.map((position) => paid(position, price));
  const received = sum(after, ({ book, realised }) => (book === 0 ? realised : 0n));
  const had = sum(before, ({ book, realised }) => (book === 0 ? realised : 0n));
  const cash = received - had;
  const next = posted(withPositions(account, after), { cash, realised: -cash });
  if (positionsOverflow(next, after)) return { denial: denial(DenialCode.AmountOverflow) };
  return told(next, command, instrument, account.marks.get(instrument)?.price ?? 0n, before, after);
}

function paid(position: Position, price: bigint): Position {
  if (position.product !== Product.Cnc || position.quantity <= 0n) return position;
  const amount = price * position.quantity;
  const fifoRealised = position.fifoRealised + (position.book === 0 ? amount : 0n);
  return { ...position, realised: position.realised + amount, fifoRealised };
}

/** Corporate actions concern no derivatives. */
function noShare(account: Account, instrument: number): Denial | undefined {
  const style = account.instruments.get(instrument)?.style;
  return (
    unless(style !== undefined, DenialCode.UnknownInstrument) ?? unless(style === 0, DenialCode.ContractNotPermitted)
  );
}

/** The positions in an instrument, by book and product. */
export function positionsOf(account: Account, instrument: number): Position[] {
  const held = [...account.positions.values()].filter((position) => position.instrument === instrument);
  return held.sort((a, b) => a.book - b.book || a.product - b.product);
}

function told(
  account: Account,
  command: Command,
  instrument: number,
  mark: bigint,
  before: readonly Position[],
  after: readonly Position[],
): Outcome {
  const changed = after.filter((position, at) => position !== before[at]);
  return {
    account,
    first: [setting(AccountEventKind.CorporateAction, command, { instrument, value: Number(mark) })],
    positions: changed.map((position) => positionChanged(command, position)),
  };
}

/** x × n / d toward 0. */
const scaled = (x: bigint, { n, d }: Ratio): bigint => (x * n) / d;

function divided(position: Position, ratio: Ratio): Position {
  const quantity = scaled(position.quantity, ratio);
  const basis = { quantity: abs(quantity), cost: openCost(position) };
  const after = { ...position, quantity, basis, lots: dividedLots(position.lots, ratio) };
  if (!isDelivery(position) || position.book !== 0) return after;
  const settled = scaled(position.settled, ratio);
  const arriving = scaled(position.settled + position.arriving, ratio) - settled;
  return { ...after, settled, arriving };
}

/** Lots become the differences of ⌊sum up to here × n / d⌋; the cost of one that becomes 0 goes to the next, of the last ones to the last left. */
function dividedLots(lots: readonly Lot[], ratio: Ratio): readonly Lot[] {
  const kept: Lot[] = [];
  let before = 0n;
  let carried = 0n;
  for (const lot of lots) {
    const sumHere = before + lot.quantity;
    const quantity = scaled(sumHere, ratio) - scaled(before, ratio);
    const cost = costOf(lot.basis, lot.quantity) + carried;
    before = sumHere;
    carried = quantity === 0n ? cost : 0n;
    if (quantity > 0n) kept.push({ order: lot.order, quantity, basis: { quantity, cost } });
  }
  const last = kept.at(-1);
  if (!last || carried === 0n) return kept;
  const basis = { quantity: last.basis.quantity, cost: last.basis.cost + carried };
  return [...kept.slice(0, -1), { ...last, basis }];
}
